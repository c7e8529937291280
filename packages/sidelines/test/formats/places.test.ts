import { expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import type { TextRange } from '../../src/model/diagnostic.ts';

/** The words that name each party as acting, party by party. */
function labelsIn(source: string): Record<string, readonly string[]> {
  const { timeline, places } = chronicle.read(source, {});
  return Object.fromEntries(
    timeline.parties.map(({ name }, place) => [
      name,
      (places.parties[place]?.labels ?? []).map((range) => `${range.from}: ${source.slice(range.from, range.to)}`),
    ]),
  );
}

test('a party is found in labels of several names', () => {
  const source =
    'May 2031\nHarlow: sails.\nVelden and Harlow: meet.\n\nJune 2031\nHarlow – Velden: part.\nVelden: rests.\n';
  expect(labelsIn(source)).toEqual({
    Harlow: ['9: Harlow', '35: Harlow', '60: Harlow'],
    Velden: ['24: Velden', '69: Velden', '83: Velden'],
  });
});

test('a party is found in headings, whose entries have no label of their own', () => {
  const source =
    '## Harlow\n2031 The pier is opened.\n2032 It is closed.\n\n## Velden\n2031 A crane is bought.\n2032 It is sold.\n';
  expect(labelsIn(source)).toEqual({ Harlow: ['3: Harlow'], Velden: [`${source.indexOf('Velden')}: Velden`] });
  const { places } = chronicle.read(source, {});
  expect(places.entries.map(({ label, who }) => [label, who])).toEqual([
    [undefined, [{ from: 3, to: 9 }]],
    [undefined, [{ from: 3, to: 9 }]],
    [undefined, [{ from: source.indexOf('Velden'), to: source.indexOf('Velden') + 6 }]],
    [undefined, [{ from: source.indexOf('Velden'), to: source.indexOf('Velden') + 6 }]],
  ]);
});

test('parties are found in the heads of columns that say the same', () => {
  const source =
    '| Date | Harlow | Velden |\n|---|---|---|\n| 2 May 2031 | Talks begin. | Talks begin. |\n| 9 May 2031 | The pier closes. | |\n| 12 May 2031 | The pier opens. | A crane is bought. |\n';
  expect(labelsIn(source)).toEqual({ Harlow: ['9: Harlow'], Velden: ['18: Velden'] });
  const {
    parties,
    entries: [both],
  } = chronicle.read(source, {}).places;
  expect(parties.map(({ name }) => name.from)).toEqual([9, 18]);
  expect(both?.who).toEqual([
    { from: 9, to: 15 },
    { from: 18, to: 24 },
  ]);
});

test('keys of the front matter have places, those of parties with their place in the list', () => {
  const source =
    '---\ntitle: The quay  # as it was\nparties:\n  - Harlow\n  - name: Velden\n    color: "#1a5fb4"\nboth: [Harlow, Velden]\n---\nMay 2031\nHarlow: sails.\n';
  const { places } = chronicle.read(source, {});
  const textOf = ({ from, to }: TextRange) => source.slice(from, to);
  expect(
    places.matter?.map(({ path, key, value }) => [path.join(' '), textOf(key), textOf(value).split('\n')[0]]),
  ).toEqual([
    ['title', 'title', 'The quay'],
    ['parties', 'parties', '- Harlow'],
    ['parties 1 name', 'name', 'Velden'],
    ['parties 1 color', 'color', '"#1a5fb4"'],
    ['both', 'both', '[Harlow, Velden]'],
  ]);
  expect(places.title && textOf(places.title)).toBe('The quay');
  expect(places.parties.map(({ meant = [] }) => meant.map(textOf))).toEqual([['Harlow'], ['Velden']]);
});

test('a title with a colon and what stands below it have their places', () => {
  const source = '---\ntitle: The quay: a history \nparties: [Harlow, Velden]\n---\nMay 2031\nHarlow: sails.\n';
  const { places } = chronicle.read(source, {});
  const textOf = ({ from, to }: TextRange) => source.slice(from, to);
  expect(places.title && textOf(places.title)).toBe('The quay: a history');
  expect(places.parties.map(({ name }) => textOf(name))).toEqual(['Harlow', 'Velden']);
});

test('words with colons have their places, and so has what stands between and below them', () => {
  const source =
    '---\nsource: Log: of the quay \npublished: soon\ncredit: Map: "A. Lee"\nparties: [Harlow]\n---\nMay 2031\nHarlow: sails.\n';
  const { places, diagnostics } = chronicle.read(source, {});
  const textOf = ({ from, to }: TextRange) => source.slice(from, to);
  expect(Object.entries(places.imprint ?? {}).map(([key, place]) => [key, textOf(place)])).toEqual([
    ['published', 'soon'],
    ['source', 'Log: of the quay'],
    ['credit', 'Map: "A. Lee"'],
  ]);
  expect(places.parties.map(({ name }) => textOf(name))).toEqual(['Harlow']);
  expect(diagnostics.filter(({ code }) => code === 'front-matter-value').map(({ range }) => textOf(range))).toEqual([
    'soon',
  ]);
});

test('a line that a backslash makes text is no headline of the date below, too', () => {
  const source =
    'The quay\n\n2031\nA pier is built.\n\nThe storm\n\n2032\nIt is gone.\n\n\\- a line\n\n2033\nIt is built anew.\n\nThe crane\n\n2034\nIt is sold.\n';
  const { timeline, places } = chronicle.read(source, {});
  expect(timeline.entries.map(({ text }) => text.includes('- a line'))).toEqual([false, true, false, false]);
  expect(places.entries.map(({ headline }) => headline && source.slice(headline.from, headline.to))).toEqual([
    'The quay',
    'The storm',
    undefined,
    'The crane',
  ]);
});
