import { describe, expect, it } from 'vitest';
import { directionOf, listInWords } from '../../src/model/language.ts';

describe('direction', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['AR-eg', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-Latn', 'ltr'],
    ['az-Arab-IR', 'rtl'],
    ['zh-Hant-TW', 'ltr'],
    ['', 'ltr'],
  ])('%s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('lists in words', () => {
  it.each([
    ['en', ['US'], 'US'],
    ['en', [], ''],
    ['en', ['US', 'Russia'], 'US and Russia'],
    ['en', ['US', 'Russia', 'Iran'], 'US, Russia, and Iran'],
    ['en-GB', ['US', 'Russia', 'Iran', 'China'], 'US, Russia, Iran and China'],
    ['de-AT', ['USA', 'Russland', 'Iran'], 'USA, Russland und Iran'],
    ['es', ['Rusia', 'Irán'], 'Rusia e Irán'],
    ['es', ['Rusia', 'China'], 'Rusia y China'],
    ['ar', ['روسيا', 'إيران', 'تركيا'], 'روسيا وإيران وتركيا'],
    ['he', ['רוסיה', 'NATO'], 'רוסיה ו-NATO'],
    ['ja', ['米国', 'ロシア', 'イラン'], '米国、ロシア、イラン'],
    ['zh-Hans', ['美国', '俄罗斯', '伊朗'], '美国、俄罗斯和伊朗'],
    ['xx', ['A', 'B', 'C'], 'A, B, and C'],
    ['en', ['{1}', '$&'], '{1} and $&'],
  ])('%s %j', (tag, items, expected) => {
    expect(listInWords(items, tag)).toBe(expected);
  });
});
