import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { world } from '../support/world.ts';

const folder = new URL('../../fonts/', import.meta.url);
const { fonts } = world;
const sans = { family: 'sans', bold: false, italic: false } as const;

test('every font file is the one that its sum was taken of: another would move line breaks', () => {
  const sums = readFileSync(new URL('SHA256SUMS', folder), 'utf8').trim().split('\n');
  const pinned = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  expect([...pinned.keys()].sort()).toEqual(files.sort());
  for (const file of files) {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(file, folder)))
        .digest('hex'),
      file,
    ).toBe(pinned.get(file));
  }
});

test.each([
  ['a', 'en', 'source-sans-400'],
  ['Ж', 'ru', 'source-sans-400'],
  ['ش', 'ar', 'noto-sans-arabic-400'],
  ['ש', 'he', 'noto-sans-hebrew-400'],
  ['ก', 'th', 'noto-sans-thai-400'],
  ['क', 'hi', 'noto-sans-devanagari-400'],
  ['🕊', 'en', 'noto-emoji-400'],
  ['❤️', 'en', 'noto-emoji-400'],
  ['日', 'ja', 'noto-sans-jp-400'],
  ['日', 'en', 'noto-sans-jp-400'],
  ['日', 'zh', undefined],
  ['ー', 'en', 'noto-sans-jp-400'],
  ['★', 'ja', 'noto-sans-jp-400'],
  ['،', 'fa', 'noto-sans-arabic-400'],
  ['₪', 'en', 'noto-sans-hebrew-400'],
  ['ᚠ', 'en', undefined],
])('%s in a text in %s is drawn by %s', (grapheme, language, face) => {
  expect(fonts.faceFor(grapheme, sans, language)).toBe(face);
});

test('a space or a sign keeps to the face before it, a letter does not', () => {
  expect(fonts.faceFor(' ', sans, 'ar', 'noto-sans-arabic-400')).toBe('noto-sans-arabic-400');
  expect(fonts.faceFor('a', sans, 'ar', 'noto-sans-arabic-400')).toBe('source-sans-400');
});

test('brackets and quotes are of the same face as their other half', () => {
  for (const sign of '()“”«»')
    expect(fonts.faceFor(sign, sans, 'ar', 'noto-sans-arabic-400')).toBe(fonts.faceFor(sign, sans, 'ar'));
});

test('all figures of a text are of one face, whatever they stand beside', () => {
  expect(fonts.faceFor('7', sans, 'he', 'noto-sans-hebrew-400')).toBe('source-sans-400');
  expect(fonts.faceFor('3', sans, 'ja', 'noto-sans-jp-400')).toBe('source-sans-400');
});

test('an emoji is drawn as one, and the space after it is not as wide as it', () => {
  expect(fonts.faceFor('☕', sans, 'en')).toBe('noto-emoji-400');
  expect(fonts.faceFor('☕\ufe0e', sans, 'en')).toBe('source-sans-400');
  expect(fonts.faceFor(' ', sans, 'en', 'noto-emoji-400')).toBe('source-sans-400');
});

test.each([
  ['漢', 'zh', '@expo-google-fonts/noto-sans-sc'],
  ['漢', 'zh-Hant', '@expo-google-fonts/noto-sans-tc'],
  ['漢', 'ja', '@expo-google-fonts/noto-sans-jp'],
  ['한', 'en', '@expo-google-fonts/noto-sans-kr'],
  ['ক', 'bn', '@expo-google-fonts/noto-sans-bengali'],
  ['ʞ', 'en', '@expo-google-fonts/noto-sans'],
  ['∈', 'en', '@expo-google-fonts/noto-sans-math'],
  ['①', 'en', '@expo-google-fonts/noto-sans-symbols'],
  ['★', 'en', '@expo-google-fonts/noto-sans-symbols-2'],
  ['ᚠ', 'en', undefined],
])('for %s in a text in %s the package to add is %s', (grapheme, language, name) => {
  expect(fonts.packageFor(grapheme, language)).toBe(name);
});

test('Arabic is joined and runs from the right', () => {
  const glyphs = fonts.shape('سلام', 'noto-sans-arabic-400', 'rtl', 'ar');
  expect(glyphs.map(({ cluster }) => cluster)).toEqual([...glyphs.map(({ cluster }) => cluster)].sort((a, b) => b - a));
  const apart = [...'سلام'].map((letter) => fonts.shape(letter, 'noto-sans-arabic-400', 'rtl', 'ar')[0]?.id);
  expect(glyphs.map(({ id }) => id)).not.toEqual(apart.reverse());
});

test('letters are kerned', () => {
  const width = (text: string): number =>
    fonts.shape(text, 'source-serif-700', 'ltr', 'en').reduce((sum, { advance }) => sum + advance, 0);
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
});

test('a subset is a small font file that still shapes', () => {
  const subset = fonts.subset('source-sans-400', 'Hello');
  expect([...subset.slice(0, 4)]).toEqual([0, 1, 0, 0]);
  expect(subset.length).toBeLessThan(8000);
});
