import { describe, expect, test } from 'vitest';
import { changedEntries, changedWhole, type EntryChange } from '../../src/model/changes.ts';
import { entryHash, entryHashes } from '../../src/model/content.ts';
import type { Entry, Timeline } from '../../src/model/timeline.ts';
import { changedWords } from '../../src/model/word-changes.ts';
import { understand } from '../../src/understand.ts';

function read(text: string): Timeline {
  return understand({ name: 'x.txt', text }).timeline;
}

const ports = `---
title: Two ports
parties: [Harlow, Velden]
---

March 2001
Harlow: A new pier is opened by the mayor.

May 2001
Velden: A *toll* is asked of every ferry.

Summer 2002
Both: The towns sign a timetable.
Harlow: A [fair](https://example.org/) with boats.
`;

const ferries = `March 2031
Velden: The council buys a second ferry.

April 2031
Harlow: The mayor rents a pier.

Summer 2031
Harlow: The pier is closed.

October 2031
Both: The towns sign a timetable.
`;

/** The changes in short: what happened to which place, and which parts. */
function shortly(changes: readonly EntryChange[]): readonly string[] {
  return changes.map((change) => {
    if (change.kind === 'added') return `+${change.after}`;
    if (change.kind === 'gone') return `-${change.before}`;
    const places = `${change.before}>${change.after}`;
    if (change.kind === 'moved') return `moved ${places}`;
    const parts = change.parts.map(({ part, before, after, words }) =>
      words
        .map(({ went, came }) => `${part} [${before.slice(went.from, went.to)}|${after.slice(came.from, came.to)}]`)
        .join(' '),
    );
    return `${change.isMoved ? 'moved, ' : ''}changed ${places} ${parts.join(' ')}`;
  });
}

function changedFrom(text: string, ...edits: readonly (readonly [string, string])[]): readonly string[] {
  const edited = edits.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, text);
  return shortly(changedEntries(read(text), read(edited)));
}

describe('what changed in a text', () => {
  const pier = 'March 2001\nHarlow: A new pier is opened by the mayor.\n\n';
  const toll = 'May 2001\nVelden: A *toll* is asked of every ferry.\n\n';

  test.each([
    ['nothing but blanks', [['A new pier', 'A  new\npier']], []],
    ['the title alone', [['Two ports', 'Two quays']], []],
    ['a word', [['new pier', 'old pier']], ['changed 0>0 text [new|old]']],
    [
      'words that come',
      [['the mayor', 'the lord mayor and his wife']],
      ['changed 0>0 text [|lord ] text [| and his wife]'],
    ],
    [
      'words side by side, as one change',
      [['is opened by', 'will be closed for']],
      ['changed 0>0 text [is opened by|will be closed for]'],
    ],
    ['a date, in words and for programs', [['May 2001', 'June 2001']], ['changed 1>1 when [May|June] edtf [05|06]']],
    ['who acted', [['Velden: A', 'Both: A']], ['changed 1>1 who [|Harlow\n] together [|Both]']],
    ['the word for those who acted', [['Both:', 'Together:']], ['changed 2>2 together [Both|Together]']],
    ['an entry that goes', [[toll, '']], ['-1']],
    ['an entry that comes', [[toll, `${toll}June 2001\nVelden: It rains for weeks.\n\n`]], ['+2']],
    [
      'an entry that moves',
      [
        [pier, ''],
        [toll, toll + pier],
      ],
      ['moved 0>1'],
    ],
    [
      'an entry that moves and changes',
      [
        [pier, ''],
        ['Summer 2002', `${pier.replace('new', 'old')}Summer 2002`],
        [toll, `${toll}June 2001\nVelden: It rains for weeks.\n\n`],
      ],
      ['+1', 'moved, changed 0>2 text [new|old]'],
    ],
    [
      'the date and who acted, of the same text',
      [['May 2001\nVelden', 'July 2004\nHarlow']],
      ['changed 1>1 when [May 2001|July 2004] edtf [2001-05|2004-07] who [Velden|Harlow]'],
    ],
    ['one of two of a day, so that the other has its id', [['Both: The towns sign a timetable.\n', '']], ['-2']],
    [
      'all words of an entry whose date and party stay',
      [['A new pier is opened by the mayor.', 'It rains.']],
      ['changed 0>0 text [A new pier is opened by the mayor|It rains]'],
    ],
    [
      'an entry for another that shares words which others have, too',
      [[toll, 'June 2004\nHarlow: A *ferry* is bought by the mayor.\n\n']],
      ['-1', '+1'],
    ],
    ['an entry for another', [[toll, 'June 2004\nHarlow: It rains for weeks.\n\n']], ['-1', '+1']],
  ] as const)('%s', (_, edits, expected) => {
    expect(changedFrom(ports, ...edits)).toEqual(expected);
  });
});

test('entries are not one because they share words that most others have', () => {
  const april = 'April 2031\nHarlow: The mayor rents a pier.\n\n';
  const november = '\nNovember 2031\nVelden: The mayor resigns.\n';
  expect(changedFrom(ferries, [april, ''], ['a timetable.\n', `a timetable.\n${november}`])).toEqual(['-1', '+3']);
});

describe('the hash of an entry', () => {
  const full: Entry = {
    id: 'one',
    date: { edtf: '2031-03', wording: 'March 2031' },
    parties: ['harlow', 'tarn'],
    together: 'Both towns',
    title: 'A start',
    text: 'It *begins*, and goes on.',
    sources: ['s'],
    answers: ['zero'],
    corrections: [{ date: '2031-05', text: 'Not May.' }],
  };
  const whole: Timeline = {
    sidelines: 1,
    language: 'en',
    parties: [
      { id: 'harlow', name: 'Harlow' },
      { id: 'tarn', name: 'Tarn' },
    ],
    sources: [{ id: 's', title: 'A page', url: 'https://example.org/' }],
    entries: [full],
  };
  const hash = entryHash(whole, full);

  test('is 32 hexadecimal digits, the same as among those of all', () => {
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(entryHashes(whole)).toEqual([hash]);
  });

  test.each<[string, Partial<Entry>]>([
    ['words of the date', { date: { edtf: '2031-03', wording: 'In March 2031' } }],
    ['meaning of the date', { date: { edtf: '2031-04', wording: 'March 2031' } }],
    ['parties', { parties: ['harlow'] }],
    ['word for the parties', { together: 'Both' }],
    ['headline', { title: 'A new start' }],
    ['text', { text: 'It *begins* and goes on.' }],
    ['markup', { text: 'It begins, and goes on.' }],
    ['sources', { sources: [] }],
    ['answers', { answers: [] }],
    ['claim', { claim: true }],
    ['day of a correction', { corrections: [{ date: '2031-06', text: 'Not May.' }] }],
    ['words of a correction', { corrections: [{ date: '2031-05', text: 'Not June.' }] }],
  ])('is another with another %s', (_, change) => {
    expect(entryHash(whole, { ...full, ...change })).not.toBe(hash);
  });

  test.each<[string, Partial<Entry>]>([
    ['id', { id: 'two' }],
    ['blanks', { text: ' It *begins*,\nand   goes\\\non. ' }],
    ['order of the parties', { parties: ['tarn', 'harlow'] }],
  ])('is the same with another %s', (_, change) => {
    expect(entryHash(whole, { ...full, ...change })).toBe(hash);
  });

  test('knows parties and sources by what is said of them, and not by their ids', () => {
    const renamed = { ...whole, parties: [{ id: 'harlow', name: 'Harlau' }, ...whole.parties.slice(1)] };
    expect(entryHash(renamed, full)).not.toBe(hash);
    expect(
      entryHash({ ...whole, sources: [{ id: 's', title: 'A page', url: 'https://example.com/' }] }, full),
    ).not.toBe(hash);
    const otherIds = {
      ...whole,
      parties: [{ id: 'h', name: 'Harlow' }, ...whole.parties.slice(1)],
      sources: (whole.sources ?? []).map((source) => ({ ...source, id: 't' })),
    };
    expect(entryHash(otherIds, { ...full, parties: ['h', 'tarn'], sources: ['t'] })).toBe(hash);
  });

  test('stays where a move changes which word for all parties is the first', () => {
    const both = 'May 2001\nBoth: A rest.\n\n';
    const all = 'June 2001\nBoth sides: A feast.\n\n';
    const text = `---\nparties: [Harlow, Velden]\n---\n\n${both}${all}`;
    const [before, after] = [read(text), read(text.replace(both + all, all + both))];
    expect([before.together, after.together]).toEqual(['Both', 'Both sides']);
    expect(entryHashes(after).toSorted()).toEqual(entryHashes(before).toSorted());
  });
});

describe('words', () => {
  test.each([
    ['the fox', 'the quick fox', '[|quick ]'],
    ['the fox', 'the fox ran', '[| ran]'],
    ['a fox, a hen', 'a fox; a hen', '[,|;]'],
    ['one two three', 'four five six', '[one two three|four five six]'],
    ['one, two and three', 'four, five and six', '[one, two|four, five] [three|six]'],
    ['橋が開く', '橋が閉じる', '[開く|閉じる]'],
    ['a 👩‍👩‍👧 here', 'a 👩‍👩‍👦 here', '[👩‍👩‍👧|👩‍👩‍👦]'],
    ['a 🇩🇪 here', 'a 🇩🇰 here', '[🇩🇪|🇩🇰]'],
    ['e\u0301', 'e', '[e\u0301|e]'],
    ['', 'all', '[|all]'],
    ['fox,hen', 'fox, hen', '[| ]'],
  ])('%j → %j', (before, after, expected) => {
    const shown = changedWords([before], [after]).map(
      ({ went, came }) => `[${before.slice(went.from, went.to)}|${after.slice(came.from, came.to)}]`,
    );
    expect(shown.join(' ')).toBe(expected);
  });

  test('of long texts that differ in much, what stands once in both stays', () => {
    const words = Array.from({ length: 400 }, (_, place) => `w${place}`);
    const other = words.map((word, place) => (place % 3 === 0 ? `x${place}` : word));
    expect(changedWords([words.join(' ')], [other.join(' ')])).toHaveLength(134);
  });
});

test('of the whole, title, introduction and sources are compared', () => {
  const before = read(ports);
  const after = { ...before, title: 'Two quays', sources: [{ id: 's', url: 'https://example.org/' }] };
  expect(changedWhole(before, before)).toEqual([]);
  expect(changedWhole(before, after).map(({ part, before, after }) => [part, before, after])).toEqual([
    ['title', 'Two ports', 'Two quays'],
    ['all-sources', '', 'example.org\nhttps://example.org/\n\n'],
  ]);
});
