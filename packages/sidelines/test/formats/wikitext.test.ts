import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, type Piece } from '../../src/formats/chronicle/lines.ts';
import {
  bareOfWiki,
  isWikitext,
  plainOfWiki,
  wikiTablesIn,
  wikiTemplatesIn,
  withoutWikiSigns,
} from '../../src/formats/chronicle/wikitext.ts';
import { understand } from '../../src/understand.ts';

const piece = (text: string): Piece => ({ from: 0, to: text.length, text });
const cellsIn = (text: string) =>
  wikiTablesIn(linesOf(text)).flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)));

const ferry = `{| class="wikitable sortable" style="width:90%"
|+ The ferry
|-
! Date !! Party !! Event
|- style="x"
| 12 January 1984
| Velden
| It buys the [[ferry|boat]].
It is red.
|-
| rowspan="2" | 1985 || '''Harlow''' || It strikes.<ref>The Tarn Post</ref>
|-
| colspan=2 | All talk.
|}
Below.`;

describe('tables', () => {
  test('are read row by row, with merged cells in each of their columns', () => {
    expect(cellsIn(ferry)).toEqual([
      ['Date', 'Party', 'Event'],
      ['12 January 1984', 'Velden', 'It buys the [[ferry|boat]].\nIt is red.'],
      ['1985', "'''Harlow'''", 'It strikes.<ref>The Tarn Post</ref>'],
      ['1985', 'All talk.', 'All talk.'],
    ]);
    const [table] = wikiTablesIn(linesOf(ferry));
    expect(table?.caption?.text).toBe('The ferry');
    expect([table?.first, table?.last]).toEqual([0, 13]);
    expect(table?.rows.map(({ isHead }) => isHead)).toEqual([true, false, false, false]);
    expect(table?.rows[3]?.cells[1]).toBe(table?.rows[3]?.cells[2]);
    expect(table?.rows[3]?.cells[0]).toBe(table?.rows[2]?.cells[0]);
  });

  test('keep bars within links and templates, and words before a bar that are no attributes', () => {
    expect(cellsIn('{|\n| [[a|b]] || {{c|d}} || e | f || style="g" | h\n|}')).toEqual([
      ['[[a|b]]', '{{c|d}}', 'e | f', 'h'],
    ]);
  });

  test('a template over several lines is one cell', () => {
    expect(cellsIn('{|\n| {{date\n| 1984\n| 1 }}\n| x\n|}')).toEqual([['{{date\n| 1984\n| 1 }}', 'x']]);
  });

  test('a row may begin with a header', () => {
    expect(cellsIn('{|\n! scope="row" | 1984\n| x\n|}')).toEqual([['1984', 'x']]);
    expect(wikiTablesIn(linesOf('{|\n! 1984\n| x\n|}'))[0]?.rows[0]?.isHead).toBe(false);
  });

  test('a row ends with its last cell that says something', () => {
    expect(wikiTablesIn(linesOf('{|\n| a\n| b\n|\n|}'))[0]?.rows[0]?.line.text).toMatch(/b$/);
  });

  test('a table within a cell is text of the cell', () => {
    expect(cellsIn('{|\n| a\n{|\n| b\n|}\n| c\n|}\n')).toEqual([['a\n{|\n| b\n|}', 'c']]);
  });

  test('a table that is not closed ends at a heading', () => {
    const tables = wikiTablesIn(linesOf('{|\n| a\n== 1985 ==\nb\n{|\n| c'));
    expect(tables.map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });

  test('a span that nothing fills ends with the table', () => {
    expect(cellsIn('{|\n| rowspan=99999 | a || b\n|}\n\n{|\n| c\n|}')).toEqual([['a', 'b'], ['c']]);
  });
});

test('cells are stretches of the source, whatever its line ends', () => {
  const bits = fc.constantFrom(
    '{|',
    '|}',
    '|-',
    '| ',
    '! ',
    '||',
    '!!',
    '\n',
    '\r\n',
    'a',
    '[[b|c]]',
    '{{',
    '}}',
    ' ',
    'rowspan=2 |',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
      const source = `{|\n| x\n${parts.join('')}`;
      const rows = wikiTablesIn(linesOf(source)).flatMap((table) => table.rows);
      expect(rows.length).toBeGreaterThan(0);
      const plain = (text: string) => text.replaceAll(/\s/g, ' ');
      for (const { line } of rows) expect(line.text.length).toBe(line.to - line.from);
      for (const { from, to, text } of rows.flatMap(({ cells }) => cells))
        expect(plain(text)).toBe(plain(source.slice(from, to)));
    }),
  );
});

describe('lines', () => {
  test.each([
    ['== 1984 ==', '1984'],
    ['; 1984 : The ferry', '1984 : The ferry'],
    ['*; 1985', '1985'],
  ])('%s loses the signs around its words', (text, words) => {
    const [line] = withoutWikiSigns([piece(text)]);
    expect(line?.text).toBe(words);
    expect(text.slice(line?.from, line?.to)).toBe(words);
  });

  test.each([
    ['== Works of May ==', '## Works of May'],
    ['===Works===', '### Works'],
  ])('%s has the sign of Markdown', (text, heading) => {
    const [, line] = withoutWikiSigns(linesOf(`\n${text}`));
    expect(line?.text).toBe(heading);
    expect(`\n${text}`.slice(line?.from, line?.to).slice(-5)).toBe(heading.slice(-5));
  });

  test.each(['1984', '# 1984', '====', '== 1984 ===', '* 1984 – The ferry', ': It is red', '**', '---'])(
    '%s stays',
    (text) => {
      expect(withoutWikiSigns([piece(text)])[0]?.text).toBe(text);
    },
  );
});

describe('words', () => {
  test.each([
    ['It calls a [[strike action|strike]].', 'It calls a strike.'],
    ['In [[Velden]], [[:Category:Ferries]]', 'In Velden, Category:Ferries'],
    ["'''Bold''', ''slanted'', '''''both''''' and the town's", "**Bold**, *slanted*, ***both*** and the town's"],
    ["''the town's ferry''", "*the town's ferry*"],
    ['Sunk.<ref name="a">Tarn [[Post]]</ref> Raised.<ref name="a" />', 'Sunk. Raised.'],
    [
      'See [https://example.org/a the list] and [https://example.org/b]',
      'See [the list](https://example.org/a) and https://example.org/b',
    ],
    ['[[File:Ferry.jpg|thumb|The ferry]]Sunk[[Category:Ferries]]', 'Sunk'],
    ['one<br />two<!-- three -->&nbsp;km<small> x</small>', 'one\ntwo\u00a0km x'],
    ['{{date|1984|1|12}} stays', '{{date|1984|1|12}} stays'],
    ['<ref>open', '<ref>open'],
    ['[link](https://example.org/) stays', '[link](https://example.org/) stays'],
  ])('%j', (text, plain) => {
    expect(plainOfWiki(text)).toBe(plain);
  });

  test.each([
    ['[[Velden City|Velden]]', 'Velden'],
    ["'''[[Velden]]'''", 'Velden'],
    ['1984<ref>Tarn</ref>', '1984'],
    ['[[12 January]] [[1984]]', '[[12 January]] [[1984]]'],
    ["''", "''"],
  ])('a cell is bared of what wraps it: %s', (text, bare) => {
    const found = bareOfWiki(piece(text));
    expect(found.text).toBe(bare);
    expect(text.slice(found.from, found.to)).toBe(bare);
  });

  test('templates are found, the outer ones', () => {
    expect(wikiTemplatesIn(piece('a {{b|{{c}}}} d {{e}} {{f')).map(({ text }) => text)).toEqual([
      '{{b|{{c}}}}',
      '{{e}}',
    ]);
  });
});

describe('wikitext', () => {
  test.each([ferry, "* '''1984''': x\n* 1985: [[y]]\n", '== 1984 ==\nx\n== 1985 ==\n'])('is %j', (text) => {
    expect(isWikitext(linesOf(text))).toBe(true);
  });

  test.each([
    '2015\nVelden: It sinks.\n',
    '| Date | Event |\n|---|---|\n| 2015 | It sinks. |\n',
    'Title\n==========\n\n2015: x\n==========\n',
    '2015: a [[link]]\n\n2016: a [[link|second]]\n',
    '{2015} It sinks.\n',
  ])('is not %j', (text) => {
    expect(isWikitext(linesOf(text))).toBe(false);
  });
});

describe('a chronicle', () => {
  const read = (text: string) => understand({ name: 'x.txt', text });

  test('of a table has an entry for each row, with clean texts', () => {
    const text = ferry.replace('| colspan=2 | All talk.', "| Velden || ''All'' talk.").replace('Below.', '');
    const { timeline, places } = read(text);
    expect(timeline.title ?? timeline.lede).toBe('The ferry');
    expect(timeline.entries.map(({ date, parties, text: words }) => [date.edtf, parties.join(), words])).toEqual([
      ['1984-01-12', 'velden', 'It buys the boat.\nIt is red.'],
      ['1985', 'harlow', 'It strikes.'],
      ['1985', 'velden', '*All* talk.'],
    ]);
    expect(places.entries.map(({ date: { from, to } }) => text.slice(from, to))).toEqual([
      '12 January 1984',
      '1985',
      '1985',
    ]);
    expect(places.entries.map(({ label }) => text.slice(label?.from, label?.to))).toEqual([
      'Velden',
      'Harlow',
      'Velden',
    ]);
  });

  test('a template in a text is told, one in a reference is not', () => {
    const text = ferry.replace('It is red.', 'It has {{convert|3|km}} of rope.<ref>{{cite|x}}</ref>');
    const { timeline, diagnostics } = read(text);
    const found = diagnostics.filter(({ code }) => code === 'wiki-template');
    expect(found.map(({ range: { from, to } }) => text.slice(from, to))).toEqual(['{{convert|3|km}}']);
    expect(timeline.entries[0]?.text).toBe('It buys the boat.\nIt has {{convert|3|km}} of rope.');
  });

  test('of lists and headings reads them as others', () => {
    const { timeline } = read(
      "== 1984 ==\n* '''12 January''' – The [[ferry|boat]] sinks.\n* 14 January – It is raised.\n\n== 1985 ==\n* 2 March – It sails.\n",
    );
    expect(timeline.entries.map(({ date, text }) => [date.edtf, text])).toEqual([
      ['1984-01-12', 'The boat sinks.'],
      ['1984-01-14', 'It is raised.'],
      ['1985-03-02', 'It sails.'],
    ]);
    const phased = read(
      "==The quarrel==\n* '''1984''': The boat sinks.\n==The ''truce'' of [[Tarn]]==\nOf paper.\n* '''1985''': It is raised.\n",
    ).timeline;
    expect(phased.phases).toEqual([
      { id: 'the-quarrel', title: 'The quarrel' },
      { id: 'the-truce-of-tarn', title: 'The *truce* of Tarn', text: 'Of paper.' },
    ]);
    expect(phased.entries.map(({ text }) => text)).toEqual(['The boat sinks.', 'It is raised.']);
    const terms = read('; 1984 : The [[ferry]] sinks.\n; 1985 : It is raised in [[Velden]].\n').timeline.entries;
    expect(terms.map(({ date, text }) => [date.edtf, text])).toEqual([
      ['1984', 'The ferry sinks.'],
      ['1985', 'It is raised in Velden.'],
    ]);
  });
});

test('hostile text is neither thrown at nor grown', () => {
  for (const bit of ['{|\n', '[[', "'''", '{{', '<ref', '|', '||', '!!', '==', '<!--', "''a", '[https://a ', ';:*']) {
    const text = bit.repeat(20_000);
    expect(plainOfWiki(text).length).toBeLessThanOrEqual(text.length + 100_000);
    wikiTablesIn(linesOf(`{|\n|${text}`));
    isWikitext(linesOf(text));
  }
});
