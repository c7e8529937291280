import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sources.ts';

/** The core gives the same bytes on every machine and on every day: what would change them is banned, with the reason. */
const bans: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\.now\b/,
    because: 'the clock is not the core’s to read',
  },
  { pattern: /(?<!new |\.)\bDate\(/, because: 'Date as a function reads the clock' },
  { pattern: /\bMath\.random\b|\bcrypto\b/, because: 'randomness makes two runs differ' },
  {
    pattern: /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(|\.getTimezoneOffset\(/,
    because: 'it depends on the machine’s time zone; use the UTC methods',
  },
  { pattern: /\bnew Date\([^()]*,/, because: 'it depends on the machine’s time zone; use Date.UTC' },
  { pattern: /\bDate\.parse\(/, because: 'it reads some dates in the machine’s time zone' },
  { pattern: /\bIntl\.\w+\(\s*(?:\)|undefined|\[\s*\])/, because: 'Intl without a locale takes the machine’s' },
  { pattern: /\.toLocale\w*\(\s*(?:\)|undefined|\[\s*\])/, because: 'without a locale it takes the machine’s' },
  { pattern: /\.localeCompare\(/, because: 'its order changes with the machine’s locale data; compare code units' },
  {
    pattern: /granularity: '(?:word|sentence)'/,
    because: 'the dictionary is the engine’s, and each has another; use layout/text/word-breaks.ts',
  },
  { pattern: /\b(?:process|globalThis)\./, because: 'the machine comes in through World' },
];

const core = /^(?:languages|time|model|formats|layout|render)\/|^(?:understand|publish|world)\.ts$/;

/** Scripts that stand in files as text, and run in browsers. */
const carried = /scripts?\.generated\.ts$/;

function findings(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => core.test(path) && !carried.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => findingsOfLine(line, `${path}:${index + 1}`)),
    );
}

function findingsOfLine(line: string, place: string): readonly string[] {
  if (/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
  const banned = bans.filter(({ pattern }) => pattern.test(line));
  return banned.map(({ pattern, because }) => `${place}: ${pattern.exec(line)?.[0]}: ${because}`);
}

test('the core reads neither clock nor zone nor locale of the machine, and throws no dice', () => {
  expect(findings(sourceFiles())).toEqual([]);
});

test.each([
  ['const now = Date.now();', 'the clock'],
  ['const today = new Date();', 'the clock'],
  ['const today = new Date;', 'the clock'],
  ['const id = Math.random();', 'randomness'],
  ['const year = date.getFullYear();', 'time zone'],
  ['const day = new Date(2015, 9);', 'time zone'],
  ['const format = new Intl.NumberFormat();', 'without a locale'],
  ['const format = Intl.DateTimeFormat(undefined, {});', 'without a locale'],
  ['const text = size.toLocaleString();', 'without a locale'],
  ['names.sort((a, b) => a.localeCompare(b));', 'locale data'],
  ["new Intl.Segmenter('th', { granularity: 'word' });", 'the engine’s'],
  ["const zone = process.env['TZ'];", 'World'],
])('a planted %s is found', (line, reason) => {
  expect(findings([{ path: 'model/planted.ts', text: line }]).join('\n')).toContain(reason);
});

test.each([
  'const day = new Date(Date.UTC(2015, 9, 1)).getUTCDay();',
  "const list = new Intl.ListFormat('en').format(names);",
  '// Date.now() is what we do not call',
])('%s is allowed', (line) => {
  expect(findings([{ path: 'model/planted.ts', text: line }])).toEqual([]);
});
