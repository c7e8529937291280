import { ja as names } from './cldr/ja.ts';
import type { Language } from './language.ts';

/** Dates in Japanese. */
export const ja: Language = {
  names,
  wording: {
    seasons: ['春', '夏', '秋', '冬'],
    seasonOfYear: '{year}{season}',
    circa: '{date}頃',
    uncertain: '{date}？',
    since: '{date}以降',
    until: '{date}まで',
    orEarlier: '{date}またはそれ以前',
    orLater: '{date}またはそれ以後',
    decade: '{number}年代',
    century: '{number}世紀',
    halves: ['{year}上半期', '{year}下半期'],
  },
  vocabulary: {
    early: '初め|初頭|初旬|上旬|はじめ|初',
    mid: '半ば|中頃|中旬|なかば',
    late: '末|下旬|終わり|後半',
    circa: '頃|ごろ|ころ|約|およそ',
    beforeBehind: 'まで|以前|前',
    sinceBehind: '以降|以来|から|以後',
    orEarlier: 'またはそれ以前',
    orLater: 'またはそれ以後',
    to: '～|〜|から',
    or: 'または',
    and: 'と',
    of: 'の|、',
    ordinal: '第',
    quarter: '四半期',
    half: '半期',
    decade: '年代',
    century: '世紀',
    bc: '紀元前|西暦紀元前|前',
    ad: '西暦|紀元',
    yearUnit: '年',
    monthUnit: '月',
    dayUnit: '日',
  },
};
