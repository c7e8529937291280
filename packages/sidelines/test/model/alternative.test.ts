import { describe, expect, test } from 'vitest';
import { entriesMark, longAlternative, shortAlternative } from '../../src/model/alternative.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { understand } from '../../src/understand.ts';

function read(text: string): Timeline {
  return understand({ name: 'x.txt', text }).timeline;
}

const ports = `---
title: Two ports
parties: [Harlow, Velden]
---

May 2001
Velden: A *toll*.

March 2001
Harlow: A new pier.

Summer 2002
Both: A ferry.
Harlow: A [fair](https://example.org/).
`;

describe('the short text', () => {
  test('says what it is, who, when, and how often apart and together', () => {
    expect(shortAlternative(read(ports))).toBe(
      'Two ports. Timeline: Harlow and Velden, March 2001 – Summer 2002. Entries: 4 (Harlow: 2, Velden: 1, Both: 1).',
    );
  });

  test.each([
    [
      'März 2001\nHarlow: Ein Pier.\n\nMai 2001\nHarlow: Ein Fest.',
      'Zeitleiste: Harlow, März–Mai 2001. Einträge: 2 (Harlow: 2).',
    ],
    [
      '2001年3月\nハーロウ：桟橋。\n\n2001年5月\nハーロウ：祭り。',
      '年表: ハーロウ、2001年3月～5月。項目: 2 (ハーロウ: 2)。',
    ],
    ['1911–1912: It begins.\n\n1915: It ends.', 'Timeline: 1911–1915. Entries: 2.'],
    ['1915: It ends.', 'Timeline: 1915. Entries: 1.'],
    ['since 1990: It goes on.\n\n1995: Still.', 'Timeline: since 1990. Entries: 2.'],
    ['before 1950: It began.\n\n1995: Still.', 'Timeline: before 1950 – 1995. Entries: 2.'],
    ['until 1990: It ends.\n\n1960: A pier.\n\n1995: Still.', 'Timeline: 1960–1995. Entries: 3.'],
    ['# Why?\n\n1915: It ends.', 'Why? Timeline: 1915. Entries: 1.'],
  ])('%j', (text, expected) => {
    expect(shortAlternative(read(text))).toBe(expected);
  });

  test('names six parties at most, and counts all together as together', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => `Port ${letter}`);
    const text = `---\nlanguage: en\nparties: [${names.join(', ')}]\n---\n\n2001\n${names.map((name) => `${name}: A pier.`).join('\n')}\nPort A & Port B: A ferry.\n`;
    const short = shortAlternative(read(text));
    expect(short).toContain('Port F, …, 2001');
    expect(short).toContain('Port F: 1, Together: 1)');
    expect(short).not.toContain('Port G');
  });

  test('is the author’s where there is one', () => {
    expect(shortAlternative(read(ports.replace('---\n\n', 'alt: Mine\n---\n\n')))).toBe('Mine');
  });
});

describe('the long text', () => {
  test('is the whole in words, by time, without markup', () => {
    expect(longAlternative(read(ports)).split('\n\n')).toEqual([
      'Two ports',
      'March 2001, Harlow: A new pier.',
      'May 2001, Velden: A toll.',
      'Summer 2002, Both: A ferry.',
      'Summer 2002, Harlow: A fair.',
    ]);
  });

  test('is the author’s where there is one', () => {
    const text = ports.replace('---\n\n', 'alt:\n  long: |\n    One.\n\n    Two.\n---\n\n');
    expect(longAlternative(read(text))).toBe('One.\n\nTwo.\n');
    expect(shortAlternative(read(text))).toContain('Two ports.');
  });
});

describe('the mark of the entries', () => {
  const mark = entriesMark(read(ports));

  test.each([
    ['a title', 'title: Two ports', 'title: Two quays'],
    ['an alternative text', 'parties:', 'alt: Mine\nparties:'],
  ])('stays with another %s', (_, from, to) => {
    expect(entriesMark(read(ports.replace(from, to)))).toBe(mark);
  });

  test.each([
    ['text', 'A new pier', 'A new bier'],
    ['date', 'March', 'April'],
    ['party', 'Velden: A *toll*', 'Harlow: A *toll*'],
    ['number of entries', '\nSummer', '\nJune 2001\nBoth: A rest.\n\nSummer'],
  ])('changes with another %s', (_, from, to) => {
    expect(entriesMark(read(ports.replace(from, to)))).not.toBe(mark);
  });

  const found = (of: string) =>
    understand({ name: 'x.txt', text: ports.replace('---\n\n', `alt:\n  short: Mine\n  of: ${of}\n---\n\n`) })
      .diagnostics;

  test('is checked: nothing is said while it fits, and the fix makes it fit', () => {
    const codes = found(mark).map(({ code }) => code);
    expect(codes).not.toContain('stale-alt');
    expect(codes).not.toContain('unmarked-alt');
    const stale = found('00000000').find(({ code }) => code === 'stale-alt');
    expect(stale?.severity).toBe('warning');
    expect(stale?.hint).toContain(mark);
    expect(stale?.fix?.changes.map(({ insert }) => insert)).toEqual([mark]);
  });
});
