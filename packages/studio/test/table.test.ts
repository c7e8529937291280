import fc from 'fast-check';
import { applied, edited, understand } from 'sidelines';
import { describe, expect, test } from 'vitest';
import { whole } from '../../sidelines/src/model/slices.ts';
import { law } from '../../sidelines/test/support/law.ts';
import { styledChronicles } from '../../sidelines/test/support/styles.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { Desk } from '../src/core/desk.ts';
import type { Cells, Column, Rows, TableAnswer, TableEdit } from '../src/core/protocol.ts';
import { Speech } from '../src/core/speech.ts';
import { Table } from '../src/core/table.ts';

const talks = `# The quay

May 2031
Harlow: The quay is closed. %% who says so?

June 2031
Velden: A ferry is sold.

July 2031
Harlow and Velden: They meet in the old customs house.
`;

/** A text on the desk, and what its table says. */
class OnDesk {
  readonly #desk = new Desk(
    world,
    () => {},
    (face) => `fonts/${face}.ttf`,
  );
  #version = 0;
  text = '';

  readonly name: string;

  constructor(text: string, name = 'timeline.txt') {
    this.name = name;
    this.write(text);
  }

  write(text: string): void {
    this.#version += 1;
    this.text = text;
    whole(this.#desk.reading(this.#version, { name: this.name, text }));
  }

  async rows(from = 0, to = 1000): Promise<Rows> {
    return (await this.#desk.answer({ about: 'rows', from, to })) as Rows;
  }

  async cells(): Promise<readonly Cells[]> {
    return (await this.rows()).rows.map(({ cells }) => cells);
  }

  /** Does something in the table, and writes what comes of it. */
  async does(edit: TableEdit, version = this.#version): Promise<TableAnswer> {
    const answer = (await this.#desk.answer({ about: 'table', version, edit })) as TableAnswer;
    if (answer.version === version) this.write(applied(this.text, answer.changes));
    return answer;
  }

  async says(row: number, column: Column, words: string): Promise<TableAnswer> {
    return this.does({ kind: 'cell', entry: (await this.rows()).rows[row]?.entry ?? '', column, words });
  }
}

test('rows are entries in the order of the text, with what they say', async () => {
  const desk = new OnDesk(talks);
  expect(await desk.rows(1, 9)).toMatchObject({
    from: 1,
    count: 3,
    columns: ['when', 'who', 'text'],
    rows: [
      { cells: { when: 'June 2031', who: 'Velden', headline: '', text: 'A ferry is sold.' }, findings: [] },
      { cells: { when: 'July 2031', who: 'Harlow, Velden' } },
    ],
  });
});

test('a cell that says something else is the smallest change of the text', async () => {
  const [desk, at] = [new OnDesk(talks), talks.indexOf('June')];
  expect(await desk.says(1, 'when', '5 June 2031')).toEqual({
    version: 1,
    changes: [{ from: at, to: at, insert: '5 ' }],
  });
  await desk.says(1, 'who', 'Harlow');
  await desk.says(1, 'text', 'Two ferries are sold.');
  expect(desk.text).toBe(talks.replace('June 2031\nVelden: A ferry is', '5 June 2031\nHarlow: Two ferries are'));
});

test('opponents are written in a cell as in a label, and may be made allies there', async () => {
  const desk = new OnDesk(talks);
  await desk.says(1, 'who', 'Velden v. Harlow');
  expect(desk.text).toBe(talks.replace('June 2031\nVelden: A ferry', 'June 2031\nVelden v. Harlow: A ferry'));
  expect((await desk.cells())[1]).toMatchObject({ who: 'Velden v. Harlow' });
  await desk.says(1, 'who', 'Velden, Harlow');
  expect((await desk.cells())[1]).toMatchObject({ who: 'Harlow, Velden' });
});

test('what cannot be written is refused with the reason, and so is a change of another version of the text', async () => {
  const desk = new OnDesk(talks);
  expect(await desk.says(1, 'when', 'soon')).toMatchObject({
    changes: [],
    refused: '“soon” is no date in the language “en”; one looks like “May 3, 2031”',
  });
  const {
    rows: [row],
  } = await desk.rows();
  desk.write(`${talks}\n`);
  expect(await desk.does({ kind: 'removed', entry: row?.entry ?? '' }, 1)).toEqual({ version: 3, changes: [] });
});

test('findings stand in the cell that they are about', async () => {
  const desk = new OnDesk(`${talks.replace('July 2031', 'April 2031')}\n31 June 2031\nHarlow: A lamp.\n`);
  const { rows } = await desk.rows();
  expect(rows.map(({ findings }) => findings.map(({ column, severity }) => [column, severity]))).toEqual([
    [],
    [],
    [['when', 'warning']],
    [['when', 'error']],
  ]);
});

test('a headline above its date has a column of its own, and the text goes without it', async () => {
  const desk = new OnDesk(
    'The quay\n12 May 2031\nIt is closed.\n\nThe ferry\n14 May 2031\nIt is sold.\n\nThe toll\n2 June 2031\nIt is raised.\n',
  );
  expect((await desk.rows()).columns).toEqual(['when', 'who', 'headline', 'text']);
  const before = await desk.cells();
  expect(before[1]).toEqual({ when: '14 May 2031', who: '', headline: 'The ferry', text: 'It is sold.' });
  await desk.says(1, 'headline', 'Two ferries');
  await desk.says(1, 'text', 'They are sold.');
  expect(await desk.cells()).toEqual(
    before.with(1, { when: '14 May 2031', who: '', headline: 'Two ferries', text: 'They are sold.' }),
  );
});

test('in a format that holds headlines there is the column, whether any is there or not', async () => {
  const json = JSON.stringify({
    sidelines: 1,
    language: 'en',
    parties: [],
    entries: [{ id: 'a', date: { edtf: '2031', wording: '2031' }, parties: [], text: 'It opens.' }],
  });
  const desk = new OnDesk(json, 'timeline.json');
  expect((await desk.rows()).columns).toEqual(['when', 'who', 'headline', 'text']);
  await desk.says(0, 'headline', 'The quay');
  expect(await desk.cells()).toEqual([{ when: '2031', who: '', headline: 'The quay', text: 'It opens.' }]);
});

test('where texts in a format are not edited, the reason is told', () => {
  const { format: _, ...unnamed } = understand({ name: 'timeline.txt', text: talks });
  const table = new Table(unnamed, (edit) => edited(unnamed, edit), new Speech());
  expect(table.rows({ from: 0, to: 9 }, [])).toMatchObject({
    count: 3,
    refused: 'Nothing is read of this text, so nothing in it is edited',
  });
});

test('a row is added at the end, and a row is taken away', async () => {
  const desk = new OnDesk(talks);
  const before = await desk.cells();
  const added = { when: 'August 2031', who: 'Velden', headline: '', text: 'A lamp is lit.' };
  await desk.does({ kind: 'added', cells: added });
  expect(await desk.cells()).toEqual([...before, added]);
  const {
    rows: [, second],
  } = await desk.rows();
  await desk.does({ kind: 'removed', entry: second?.entry ?? '' });
  expect(await desk.cells()).toEqual([...before.toSpliced(1, 1), added]);
});

describe('rows from a sheet', () => {
  const sheet = [
    ['Datum', 'Wer', 'Was geschah'],
    ['2031-08-01', 'Velden', 'A lamp\nis lit.'],
    ['someday', 'Velden', 'Nothing.'],
    ['3 August 2031', 'Harlow and Velden', 'They “agree”.'],
    ['4 August 2031', '', 'Rain.'],
  ];

  test('become the text where there is none', async () => {
    const desk = new OnDesk('');
    await desk.does({ kind: 'rows', rows: sheet.toSpliced(2, 1) });
    expect(desk.text).toMatch(/^Datum\tWer\tWas geschah\n2031-08-01\tVelden\tA lamp is lit\.\n/);
    expect(await desk.cells()).toMatchObject([
      { when: '2031-08-01', who: 'Velden', text: 'A lamp is lit.' },
      { when: '3 August 2031', who: 'Velden, Harlow', text: 'They “agree”.' },
      { when: '4 August 2031', who: '', text: 'Rain.' },
    ]);
  });

  const taken = [
    { when: '2031-08-01', who: 'Velden', headline: '', text: 'A lamp is lit.' },
    { when: '3 August 2031', who: 'Harlow, Velden', headline: '', text: 'They “agree”.' },
    { when: '4 August 2031', who: '', headline: '', text: 'Rain.' },
  ];
  const styles = {
    'with labels below dates': talks,
    'with all in a line':
      'May 2031: Harlow: The quay is closed.\nJune 2031: Velden: A ferry is sold.\nJuly 2031: Harlow and Velden: They meet.\n',
    'in a table':
      'Date\tWho\tWhat\nMay 2031\tHarlow\tThe quay is closed.\nJune 2031\tVelden\tA ferry is sold.\nJuly 2031\tHarlow and Velden\tThey meet.\n',
  };

  test.each(Object.entries(styles))(
    'become entries at the end of a text %s, and what has no date is told',
    async (_, text) => {
      const desk = new OnDesk(text);
      const before = await desk.cells();
      const answer = await desk.does({ kind: 'rows', rows: sheet });
      expect(answer).toMatchObject({ leftOut: ['someday\tVelden\tNothing.'] });
      expect(await desk.cells()).toEqual([...before, ...taken]);
    },
  );

  test('without a head have the columns of the table, and stand before the row that is named; one row is enough', async () => {
    const desk = new OnDesk(talks);
    const before = await desk.cells();
    const {
      rows: [, second],
    } = await desk.rows();
    await desk.does({ kind: 'rows', rows: [['28 May 2031', 'Velden', 'A lamp is lit.']], before: second?.entry ?? '' });
    expect(await desk.cells()).toEqual(
      before.toSpliced(1, 0, { when: '28 May 2031', who: 'Velden', headline: '', text: 'A lamp is lit.' }),
    );
  });

  test('are written at once, however many they are', async () => {
    const desk = new OnDesk(talks);
    const rows = Array.from({ length: 120 }, (_, year) => [
      String(2032 + year),
      year % 2 === 0 ? 'Harlow' : 'Velden',
      `Round ${year}.`,
    ]);
    const { changes } = await desk.does({ kind: 'rows', rows });
    expect(changes).toHaveLength(1);
    const cells = await desk.cells();
    expect(cells).toHaveLength(123);
    expect(cells.at(-1)).toEqual({ when: '2151', who: 'Velden', headline: '', text: 'Round 119.' });
  });

  test.each([1, 3, 120])('that stand first leave parties in their order: %s of them', async (count) => {
    const desk = new OnDesk(talks);
    const before = await desk.rows();
    const rows = Array.from({ length: count }, (_, year) => [
      String(1832 + year),
      year % 3 === 0 ? 'Tolmar' : 'Velden',
      `Round ${year}.`,
    ]);
    await desk.does({ kind: 'rows', rows, before: before.rows[0]?.entry ?? '' });
    expect(desk.text).toMatch(/^---\nparties: \[Harlow, Velden, Tolmar\]\n---\n# The quay\n/);
    expect((await desk.cells()).slice(count)).toEqual(before.rows.map(({ cells }) => cells));
  });

  test('of which none can be taken change nothing', async () => {
    const desk = new OnDesk(talks);
    expect(
      await desk.does({
        kind: 'rows',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
    ).toMatchObject({ changes: [], leftOut: ['a\tb', 'c\td'] });
  });
});

const sources = styledChronicles()
  .filter(({ source }) => source.length < 2000)
  .map(({ source }) => source);
const columns = ['when', 'who', 'headline', 'text'] as const satisfies readonly Column[];
const words: Readonly<Record<Column, fc.Arbitrary<string>>> = {
  when: fc.constantFrom('2031', '5 May 2031', 'soon', ''),
  who: fc.constantFrom('Tolmar', 'Tolmar, Norrick', '', '…'),
  headline: fc.constantFrom('A quiet day', ''),
  text: fc.constantFrom('A lamp is lit.', 'Two.\n\nParagraphs.', '2 May: no date', '* a star', ''),
};
const tries = { of: 0, written: 0 };

law(
  'after an edit the table is that of before with the cell changed, or nothing has changed and the reason is told',
  { sample: 25, many: 5000 },
  fc.asyncProperty(
    fc.constantFrom(...sources),
    fc.nat(50),
    fc.constantFrom(...columns),
    fc.record(words),
    async (text, place, column, said) => {
      const desk = new OnDesk(text);
      const before = await desk.cells();
      if (before.length === 0) return;
      const at = place % before.length;
      const { refused } = await desk.says(at, column, said[column]);
      tries.of += 1;
      if (refused === undefined) tries.written += 1;
      else expect(desk.text).toBe(text);
      const changed = { ...(before[at] as Cells), [column]: said[column] };
      expect((await desk.cells()).map(inOrder)).toEqual(
        (refused === undefined ? before.with(at, changed) : before).map(inOrder),
      );
    },
  ),
);

test('the law had something to say', () => {
  expect(tries.of).toBeGreaterThan(20);
  expect(tries.written / tries.of).toBeGreaterThan(0.4);
});

/** What a row says, whoever is named first. */
function inOrder(cells: Cells): unknown {
  return { ...cells, who: cells.who.split(', ').sort() };
}
