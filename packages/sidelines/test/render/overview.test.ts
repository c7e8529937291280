import { expect, test } from 'vitest';
import { overviewOf } from '../../src/render/html/overview.ts';
import { edtfOf, readDateWords } from '../../src/time/index.ts';

function overview(...wordings: readonly string[]) {
  const entries = wordings.map((wording, index) => {
    const reading = readDateWords(wording, 'en');
    const edtf = reading?.kind === 'date' ? (edtfOf(reading.value) ?? '') : '';
    return { id: `e${index}`, date: { edtf, wording }, parties: [], text: '' };
  });
  return overviewOf({ sidelines: 1, language: 'en', parties: [], entries });
}

test.each([
  ['years', ['January 2011', 'June 2012', 'March 2014'], ['2011', '2012', '2013', '2014']],
  ['years, on a wide page twice as many as on a narrow one', ['January 2011', 'June 2019'], 9],
  [
    'decades, but none next to where it opens',
    ['1850', '1990'],
    ['1850', '1870', '1880', '1890', '1900', '1910', '1920', '1930', '1940', '1950', '1960', '1970', '1980'],
  ],
  ['every second month of one year', ['3 January 2011', '9 June 2011'], ['January 2011', 'March', 'May']],
  ['hours of a day, behind the day', ['14 June 2025 09:00', '14 June 2025 17:30'], ['June 14, 2025', '14:00', '16:00']],
  ['nothing, where there is no time to measure', ['2011', '2011'], []],
] as const)('below the overview stand %s', (_, wordings, labels) => {
  const { ticks } = overview(...wordings);
  const said = ticks.map(({ label }) => label.replaceAll('\u00a0', ' '));
  if (typeof labels === 'number') expect(said).toHaveLength(labels);
  else expect(said).toEqual(labels);
});

test('entries stand in the middle of their dates; without a date, where the one before does', () => {
  const { places } = overview('2010', 'soon', '2012', '2011');
  expect(places).toEqual([0, 0, 1000, 500]);
  expect(overview('soon', 'later', 'at last').places).toEqual([0, 500, 1000]);
});

test('every second label has room on a narrow page, or all have', () => {
  expect(overview('January 2011', 'June 2013').isDense).toBe(false);
  expect(overview('January 2011', 'June 2019').isDense).toBe(true);
});
