import { expect, test } from 'vitest';
import { isRightToLeft, isWide } from '../../src/model/script.ts';

test('Han, kana, Hangul, full width forms and emoji take two columns; letters, half width forms and signs take one', () => {
  expect([...'二かカ한。Ａ￥𠀀𗀀️🕊🚢👩'].filter((character) => !isWide(character))).toEqual(['\ufe0f', '🕊']);
  expect([...'aÄЖعก1.ﾊ€—🌡'].filter(isWide)).toEqual([]);
});

test('letters of Arabic, Hebrew and their relatives run from right to left', () => {
  expect([...'عבܝހߊ𞤀𐴀'].filter((character) => !isRightToLeft(character))).toEqual([]);
  expect([...'aЖก二1٣.،'].filter(isRightToLeft)).toEqual([]);
});
