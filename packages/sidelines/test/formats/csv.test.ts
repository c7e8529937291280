import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/formats/csv/index.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { timelines } from '../layout/timelines.ts';
import { pictured, strike } from '../render/timelines.ts';

/** A reader of RFC 4180 that knows nothing of the product: sign by sign. */
function read(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const sign = file.charAt(at);
    if (quoted && sign === '"' && file.charAt(at + 1) === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === ',' || sign === '\r') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  expect({ quoted, cell, row }).toEqual({ quoted: false, cell: '', row: [] });
  return rows;
}

function tableOf(timeline: Timeline): readonly Readonly<Record<string, string>>[] {
  const file = csv.write(timeline, '3f9c2ab');
  expect(file.charAt(0)).toBe('\ufeff');
  const [names = [], ...rows] = read(file.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, place) => [name, row[place] ?? '']));
  });
}

function withFirst(entry: Partial<Timeline['entries'][number]>): Timeline {
  const [first] = strike.entries;
  return { ...strike, entries: first === undefined ? [] : [{ ...first, ...entry }] };
}

test('a row for each entry, in the order of time, with all that is known of it', () => {
  const table = tableOf(pictured);
  expect(table.map(({ id }) => id)).toEqual(['first', 'refusal', 'talks', 'summer', 'vague', 'vote', 'nobody', 'deal']);
  expect(table[2]).toEqual({
    id: 'talks',
    date: '2002',
    earliest: '2002-01-01',
    latest: '2002-12-31',
    date_wording: '2002',
    phase: '',
    parties: 'Harbour union; Port authority',
    parties_wording: 'Both',
    title: 'The first talks',
    text: 'Both sides sit down in the old customs house.',
    sources: 'https://example.org/minutes; https://news.example.com/a',
    corrections: '2003-02-01: An earlier version named the wrong house.',
    claim: '',
    answers: '',
    language: 'en',
    revision: '3f9c2ab',
    pictures: '',
  });
  expect(table[5]?.['pictures']).toBe(
    '[Picture: A hall & “hands”] The third vote (Bo (https://example.org/bo))\n[Picture: A box]',
  );
  expect(table[4]?.['text']).toBe('First paragraph.\n\nSecond, with a link (https://example.org/2).');
  expect(table[6]).toMatchObject({ date: '', earliest: '', latest: '', date_wording: '', parties: '' });
});

test.each([
  ['2001-11-05/..', '2001-11-05', ''],
  ['/2001-11', '', '2001-11-30'],
  ['-0043-03-15', "'-0043-03-15", "'-0043-03-15"],
  ['Y12345', "'+12345-01-01", "'+12345-12-31"],
  ['2002-22', '2002-06-01', '2002-08-31'],
  ['XXXX', '', ''],
])('%s: from %s to %s, and no day that is not known', (edtf, earliest, latest) => {
  expect(tableOf(withFirst({ date: { edtf, wording: 'then' } }))).toMatchObject([{ earliest, latest }]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'quoted"])(
  '%j is no formula in a spreadsheet, and is not lost',
  (text) => {
    const timeline = withFirst({ title: text, text: `${text}, "and" so on` });
    const [row] = tableOf(timeline);
    expect(row?.['title']).toBe(`'${text.replace('\r', '\ufffd')}`.replace("'\ufffd", '\ufffd'));
    expect(csv.saidIn(csv.write(timeline, '3f9c2ab')).text).toContain(text.trim().replace('\r', '\ufffd'));
  },
);

test('whatever is written, no cell begins as a formula does, and every reader finds the same rows', () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', "'", ';', ',', '\n', '\r\n', ' =');
  const text = fc.array(fc.oneof(starts, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(timelines, text, text, text, (timeline, a, b, c) => {
      const entries = timeline.entries.map((entry) => ({
        ...entry,
        title: a,
        text: b,
        date: { ...entry.date, wording: c },
      }));
      const table = tableOf({ ...timeline, entries });
      expect(new Set(table.map(({ id }) => id))).toEqual(new Set(entries.map(({ id }) => id)));
      for (const row of table)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
