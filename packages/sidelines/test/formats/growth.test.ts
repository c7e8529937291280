import { describe, expect, test } from 'vitest';
import { json } from '../../src/formats/json/index.ts';
import { understand } from '../../src/understand.ts';
import { expectLinear } from '../support/growth.ts';
import { workOf } from '../support/work.ts';

/** How much of a text is read, in characters. */
const length = 24_000;

/** What a text repeats, or how it is made for a length. */
const repeated: Readonly<Record<string, string>> = {
  'entries with labels': 'May 3, 2031: Harlow: the quay is closed.\n',
  'dates above labels': '3 May 2031\nHarlow: the quay is closed.\nTarn: it is open.\n\n',
  'dates alone': '2031\n',
  'dates alone among blank lines': '2031\n\n',
  'years above days': '2031\nMay 3\n',
  'months above numbers': 'May\n3\n',
  'decades above years': '1990s\n1995\nMay\n3: a quay\n',
  'words for the day above': 'May 3, 2031: a quay\nLater that day: a ship\n',
  'dates that cannot be read': 'Mayy 2031\n',
  'explained dates': 'the rains {2031-07/2031-09}: a flood\n',
  'unclosed braces': 'May 2031 {\n',
  'unclosed parentheses': '(May 2031\n',
  'clock times': '14:11 The quay is closed\n',
  'headings of Markdown': '# Harlow\n',
  headlines: 'A quay is closed\n\nMay 3, 2031\n\nNobody may land there.\n\n',
  'rows of a table': '| May 3, 2031 | Harlow | It closed the quay. |\n',
  'rows without dates': '| a | b | c |\n',
  tables: 'Date | Text\n--- | ---\nMay 2031 | a quay\n\n',
  'wide rows': `${'| a '.repeat(200)}|\n`,
  'two columns': '3 May 2031 The quay is closed   4 May 2031 The quay is open\n',
  'dates in one line': 'May 3, 2031: a quay. ',
  'lists of days in one line': 'May 1, 2, 3, 4, ',
  'addresses in one line': 'https://example.org/a?b=c ',
  bullets: '- - - -\n',
  'short paragraphs': 'Aaa bbb.\n\n',
  'lines without a date': 'A quay\n',
  'labels without a date': 'Harlow: a quay\n',
  'deep indentation': `${' '.repeat(200)}- a quay\n`,
  'blank lines': '\n',
  Chinese: '2031年5月3日：双方会谈。\n',
  Arabic: '3 مايو 2031: أغلق الرصيف.\n',
  French: '3 mai 2031 : le quai est fermé.\n',
  'several scripts': 'May 3, 2031: a quay\n2031年5月3日：双方\n3 мая 2031: причал\n',
  'no language': '3 gwqmz 2031 qrz: zzz xxx.\n',
};

/** Texts whose many lines stand below, or above, few others. */
const made: Readonly<Record<string, (length: number) => string>> = {
  'lines below one date': (size) => `May 3, 2031\n${'aaaa\n'.repeat(size / 5)}`,
  'paragraphs above one date': (size) => `${'Aaa. bbb.\n\n'.repeat(size / 11)}May 2031: a quay\n`,
  'lines below blank ones': (size) => `${'\n'.repeat(size / 2)}Aaa\n\nMay 2031: a\n${'a\n'.repeat(size / 4)}`,
  'names that are all different': (size) => numbered(size / 30, (at) => `May 3, 2031: Unit ${at}: a quay\n`),
  'a cell of many names': (size) =>
    `Date | Who | What\n--- | --- | ---\nMay 2031 | ${numbered(size / 12, (at) => `Unit${at}, `)} | a quay\n`,
  'labels that are not declared': (size) =>
    `---\nparties: [Harlow, Tarn]\n---\n${numbered(size / 30, (at) => `May 3, 2031: Harlo${at}: a quay\n`)}`,
};

function numbered(times: number, line: (at: number) => string): string {
  return Array.from({ length: Math.floor(times) }, (_, at) => line(at)).join('');
}

function read(text: string): void {
  understand({ name: 'growth.txt', text });
}

describe('four times as much of the same is understood with about four times the work', () => {
  test.each(Object.entries(repeated))('%s', (_, unit) => {
    expectLinear(length, (size) => read(unit.repeat(size / unit.length)));
  });

  test.each(Object.entries(made))('%s', (_, make) => {
    expectLinear(length, (size) => read(make(size)));
  });
});

describe('so are signs without any sense', () => {
  test.each(['a', '\n', ':', 'a: ', 'US: a\n', '2015: a\n', '{', '\\', '- ', '# ', '[a](', ' ', '\u2066', '---\n'])(
    '%j',
    (unit) => {
      expectLinear(length, (size) => read(unit.repeat(size / unit.length)));
    },
  );

  test('several parties below each date', () => {
    expectLinear(800, (times) => read('May 2015\nUS, Iran & Iraq: a\n\n'.repeat(times)));
  });
});

test('a line of 10 MB', () => {
  expectLinear(550_000, (times) => read(`March 2031\n${'talk *and* [talk]( '.repeat(times)}`));
});

test.each([
  ['unknown keys', (key: number) => `"key${key}": 1`],
  ['the same key', () => '"key": 1'],
])('an object of many properties is work that grows with their number: %s', (_, propertyAt) => {
  expectLinear(8000, (size) => {
    const properties = Array.from({ length: size }, (_, key) => propertyAt(key));
    json.read(`{"sidelines":1,"language":"en","parties":[],"entries":[],${properties.join()}}`, {});
  });
});

describe('work that grows with the square is seen', () => {
  const lines = (size: number) => Array.from({ length: size }, (_, at) => `line ${at}`);
  const seen: Readonly<Record<string, (size: number) => unknown>> = {
    'a loop within a loop': (size) => {
      let sum = 0;
      for (let one = 0; one < size; one += 1) for (let other = 0; other < one; other += 1) sum += other % 3;
      return sum;
    },
    'a search of a list for each of its elements': (size) => lines(size).filter((line, _, all) => all.includes(line)),
    'a list that is copied to make it longer': (size) => {
      let all: readonly string[] = [];
      for (const line of lines(size)) all = [...all, line];
      return all;
    },
    'a pattern that looks through the rest of the text for each line': (size) =>
      lines(size).map((_, at, all) => /\bnowhere\b/.test(all.slice(at).join('\n'))),
    'a search of the text for each line': (size) => lines(size).map((line, _, all) => all.join('\n').indexOf(line)),
    'a map that is copied to make it larger': (size) =>
      lines(size).reduce((all, line) => new Map(all).set(line, true), new Map<string, true>()),
  };

  test.each(Object.entries(seen))('%s', (_, work) => {
    expect(() => expectLinear(800, (size) => void work(size))).toThrow(/to be less than 5/);
  });
});

test.each([
  ['x.txt', (count: number) => 'May 3, 2031: Harlow: the quay is closed.\n'.repeat(count), 20_001],
  [
    'x.json',
    (count: number) => `{"entries": [${'{"id": "a", "text": "A quay is closed.", "parties": []}, '.repeat(count)}{}]}`,
    100_001,
  ],
])('what is too much in %s is refused before it is read', (name, textOf, count) => {
  const work = (text: string) => workOf(() => understand({ name, text }));
  work(textOf(2));
  const [read, refused] = [work(textOf(2000)), work(textOf(count))];
  expect(refused / count).toBeLessThan(read / 2000 / 3);
});
