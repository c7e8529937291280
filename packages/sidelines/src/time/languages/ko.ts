import { ko as names } from './cldr/ko.generated.ts';
import type { Language } from './language.ts';

/** Dates in Korean. */
export const ko: Language = {
  names,
  wording: {
    seasons: ['봄', '여름', '가을', '겨울'],
    seasonOfYear: '{year} {season}',
    circa: '{date}경',
    uncertain: '{date}?',
    since: '{date} 이후',
    until: '{date}까지',
    orEarlier: '{date} 또는 그 이전',
    orLater: '{date} 또는 그 이후',
    decade: '{number}년대',
    century: '{number}세기',
    halves: ['{year} 상반기', '{year} 하반기'],
  },
  vocabulary: {
    earlyBehind: '초|초반|상순|초순|초기',
    midBehind: '중반|중순|중기',
    lateBehind: '말|후반|하순|말기',
    circa: '약',
    circaBehind: '경|쯤|무렵',
    beforeBehind: '까지|이전|전',
    sinceBehind: '이후|이래|부터|후',
    orEarlier: '또는 그 이전',
    orLater: '또는 그 이후',
    to: '~|에서|부터',
    or: '또는',
    and: '와|과',
    ordinal: '제',
    halves: '상반기|하반기',
    quarter: '분기',
    decade: '년대|년 대',
    century: '세기',
    bc: '기원전|bc',
    ad: '서기|기원|ad',
    yearUnit: '년',
    monthUnit: '월',
    dayUnit: '일',
  },
};
