import { type Diagnostic, diagnose } from '../../src/model/diagnostic.ts';

const place = { from: 0, to: 1 };

/** Findings that no text of the corpus gives. */
export const elsewhere: readonly Diagnostic[] = [
  diagnose('text-too-large', place, { length: 70_000_000, most: 67_108_864 }),
  diagnose(
    'no-font',
    place,
    { named: ['ক'], count: 2, packages: ['@expo-google-fonts/noto-sans-bengali'], isAll: true },
    { related: [{ range: place, key: 'same', facts: {} }] },
  ),
  diagnose('low-contrast', place, {
    ...{ text: 'text', color: '#777', on: 'paper', ground: '#fff' },
    ...{ scheme: 'light', ratio: 4.47, least: 4.5 },
  }),
  diagnose('similar-colors', place, {
    ...{ name: 'Velden', color: '#1a5fb4', other: 'Harlow', otherColor: '#1b60b0', scheme: 'light' },
  }),
  diagnose('picture-too-large', place, { output: 'png', width: 4096, height: 20_000, most: 64_000_000 }),
  diagnose('picture-less-sharp', place, {
    ...{ output: 'png', width: 1920, height: 40_000, most: 64_000_000 },
    ...{ scale: 1, wanted: 2 },
  }),
  diagnose('theme-file', place, { name: 'house.json', isFaulty: false, known: ['plain'], near: undefined }),
  diagnose('theme-file', place, { name: 'hause.json', isFaulty: false, known: ['plain'], near: 'house.json' }),
  diagnose('theme-file', place, { name: 'house.json', isFaulty: true, known: ['plain'], near: undefined }),
  diagnose('no-hyphenation', place, { language: 'tlh', known: ['de', 'en'] }),
  diagnose('outputs-disagree', place, { output: 'svg', about: 'links', entry: undefined }),
  diagnose('outputs-disagree', place, { output: 'svg', about: 'entry', entry: '2031' }),
  diagnose('nothing-published', place, { entries: 1 }),
  diagnose('only-established', place, { entries: 1 }),
  diagnose('only-established', place, { entries: 3 }),
  diagnose('missing-picture', place, { src: 'bridge.jpg' }),
  diagnose('unread-picture', place, { src: 'bridge.jpg', why: 'damaged' }),
  diagnose('too-many-pixels', place, { src: 'bridge.jpg', width: 9000, height: 9000, most: 25_000_000 }),
  diagnose('unknown-zone', place, { zone: 'Europe/Harlow' }),
  diagnose('format-cannot-hold', place, { output: 'csv', entry: undefined }),
];
