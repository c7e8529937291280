import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/registry.ts';
import { datesInWords } from '../../src/model/when.ts';
import { outputs } from '../../src/outputs.ts';
import { publish } from '../../src/publish.ts';
import { edtfOf, readDateWords, wordDate } from '../../src/time/index.ts';
import { world } from '../support/world.ts';

const inWords = (language: string, wording: string, edtf: string) =>
  datesInWords({ language, entries: [] })({ edtf, wording });

describe('what the words of a date leave out is added as the language does it', () => {
  test.each([
    ['en', '4 March', '2031-03-04', '4 March 2031'],
    ['en', 'March 4', '2031-03-04', 'March 4, 2031'],
    ['en', 'March 4–6', '2031-03-04/2031-03-06', 'March 4–6, 2031'],
    ['en', 'early March', '2031-03-01/2031-03-10', 'early March 2031'],
    ['en', 'c. March', '2031-03~', 'c. March 2031'],
    ['en', 'Monday, 3 March', '2031-03-03', 'Monday, 3 March 2031'],
    ['en', '4 March, 14:11', '2031-03-04T14:11:00', '4 March 2031, 14:11'],
    ['en', '4 and 6 March', '{2031-03-04,2031-03-06}', '4 and 6 March 2031'],
    ['en', '4 March', '-0043-03-04', '4 March 44 BC'],
    ['de', '4. März', '2031-03-04', '4. März 2031'],
    ['de', 'Anfang März', '2031-03-01/2031-03-10', 'Anfang März 2031'],
    ['es', '4 de marzo', '2031-03-04', '4 de marzo de 2031'],
    ['ru', '4 марта', '2031-03-04', '4 марта 2031\u00a0г.'],
    ['ja', '3月4日', '2031-03-04', '2031年3月4日'],
    ['ko', '3월 4일', '2031-03-04', '2031년 3월 4일'],
    ['ar', '٤ مارس', '2031-03-04', '٤ مارس 2031'],
  ])('%s: %s (%s) is “%s”', (language, wording, edtf, words) => {
    expect(inWords(language, wording, edtf)).toBe(words);
  });

  test.each([
    ['14:11', '2031-03-04T14:11:00', 'March 4, 2031, 14:11'],
    ['2 p.m.', '2031-03-04T14:00:00', '2 p.m. (March 4, 2031)'],
    ['the 5th', '2031-03-05', 'the 5th (March 5, 2031)'],
    ['14:00–16:30', '2031-03-04T14:00:00/2031-03-04T16:30:00', '14:00–16:30 (March 4, 2031)'],
    ['14:00 or 16:30', '[2031-03-04T14:00:00,2031-03-04T16:30:00]', '14:00 or 16:30 (March 4, 2031)'],
    ['noon', '[2031-03-04T12:00:00..2031-03-06T12:00:00]', 'noon (some time within March 4–6, 2031)'],
    ['23:30–00:30', '2031-03-04T23:30:00/2031-03-05T00:30:00', '23:30–00:30 (March 4–5, 2031)'],
    ['04/03', '2031-03-04', '04/03 (2031)'],
    ['December–January', '2030-12/2031-01', 'December–January (2030–2031)'],
  ])('%s (%s) has it behind it, or before it: “%s”', (wording, edtf, words) => {
    expect(inWords('en', wording, edtf)).toBe(words);
  });

  test.each([
    ['October 2015', '2015-10'],
    ['the rainy season', '2031-07'],
    ['two days later', '2031-03-05'],
    ['4 March', 'XXXX-03-04'],
    ['31 September', ''],
    ['2 Apr 40', '1940-04-02'],
  ])('%s (%s) stays as it is', (wording, edtf) => {
    expect(inWords('en', wording, edtf)).toBe(wording);
  });

  test('English has the day where most dates of the timeline have it', () => {
    const entry = (wording: string) => ({ id: wording, date: { edtf: '2031', wording }, parties: [], text: '' });
    const noon = { edtf: '2031-03-04T12:00:00', wording: '12:00' };
    const among = (...wordings: string[]) => datesInWords({ language: 'en', entries: wordings.map(entry) })(noon);
    expect(among('3 March', '5 March', 'March 6')).toBe('4 March 2031, 12:00');
    expect(among('March 3', '5 March')).toBe('March 4, 2031, 12:00');
  });

  test('nobody knows when', () => {
    expect(inWords('de', '', '')).toBe('Ohne Datum');
  });
});

const tags = Object.keys(languages);

test('in every language a day without its year is told with it, keeps its words, and is then read as that day', () => {
  let completed = 0;
  const day = fc.record({
    language: fc.constantFrom(...tags),
    year: fc.integer({ min: 1000, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, ({ language, year, month, day }) => {
      const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const [wording, edtf] = [wordDate(`XXXX-${rest}`, language), `${year}-${rest}`];
      const words = inWords(language, wording, edtf);
      expect(words).toContain(wording);
      const reading = readDateWords(words, language);
      expect(reading?.kind === 'date' && edtfOf(reading.value), words).toBe(edtf);
      completed += 1;
    }),
    { numRuns: 400 },
  );
  expect(completed).toBeGreaterThanOrEqual(400);
});

describe('the year of a heading', () => {
  const source = {
    name: 'ports.txt',
    text: '# Two ports\n\n## 2031\n\n4 March: Harlow: A new pier.\n\n5 May: Velden: A toll.\n\n## 2032\n\n6 June: Both: A ferry.\n',
  };
  const spoken = outputs.filter(({ saidIn }) => saidIn !== undefined);

  test.each(spoken.map((output) => [output.name, output] as const))('is told to readers of %s', (name, output) => {
    const { files, diagnostics } = publish(source, { to: [name], spacing: 'even', width: 720 }, world);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const said = output.saidIn?.(files[0]?.body ?? '').text.replaceAll(/\s/g, '');
    for (const date of ['4March2031', '5May2031', '6June2032']) expect(said).toContain(date);
  });

  test('is told in the alternative text', () => {
    const { files } = publish(source, { to: ['alt'], spacing: 'even', width: 720 }, world);
    expect(String(files[0]?.body)).toContain('4 March 2031, Harlow: A new pier.');
  });
});
