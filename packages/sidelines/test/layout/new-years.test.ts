import { expect, test } from 'vitest';
import { newYears } from '../../src/layout/new-years.ts';
import { edtfOf, readDateWords } from '../../src/time/index.ts';

/** The years that are said before dates, each before its date. */
function saidAmong(language: string, wordings: readonly string[]): string {
  const entries = wordings.map((wording, index) => {
    const reading = readDateWords(wording, language);
    const edtf = reading?.kind === 'date' ? (edtfOf(reading.value) ?? '') : '';
    return { id: `e${index}`, date: { edtf, wording }, parties: [], text: '' };
  });
  const years = newYears({ sidelines: 1, language, parties: [], entries });
  return wordings.map((wording, index) => `${years[index] ? `[${years[index]}] ` : ''}${wording}`).join(', ');
}

test.each([
  [
    'each year but the first, however near',
    'November 2015, 30 December 2015, [2016] 2 January 2016, May 2016, [2019] 2019-03-04',
  ],
  [
    'not a date that is the year itself, and nothing before the next of that year',
    'May 2015, 2016, July 2016, [2017] May 2017',
  ],
  ['not the year of a longer time', 'May 2015, the 1990s, June 2015, 19th century, [2016] March 2016'],
  ['nor of an unknown one, which leaves the year as it is', 'May 2015, soon, June 2015, soon, [2016] March 2016'],
  [
    'a period by its beginning, or its end where that is all that is known',
    'May 2015, [2016] July 2016–May 2018, [2017] before June 2017',
  ],
  ['a winter by the year in which it begins', 'May 2015, [2016] winter 2016, [2017] March 2017'],
  ['whenever it changes, also backwards', 'May 2016, [2015] May 2015, [2016] June 2016'],
  ['nothing where most new years are said by their dates', '814 BCE, 509 BCE, 218 BCE, 2 August 216 BCE, 202 BCE'],
  ['nothing within one year', 'May 2016, June 2016'],
  ['early ones as the author counts them', '814 BCE, [264 BCE] 3 March 264 BCE, [241 BCE] 10 March 241 BCE'],
])('years are said: %s', (_, text) => {
  const wordings = text.replaceAll(/\[.*?\] /g, '').split(', ');
  expect(saidAmong('en', wordings).replaceAll('\u00a0', ' ')).toBe(text);
});

test('years have the digits of the dates', () => {
  expect(saidAmong('ar', ['مارس ٢٠١٥', 'مايو ٢٠١٦'])).toBe('مارس ٢٠١٥, [٢٠١٦] مايو ٢٠١٦');
});
