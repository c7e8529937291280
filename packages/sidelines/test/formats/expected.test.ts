import { describe, expect, test } from 'vitest';
import { expectedAt } from '../../src/formats/index.ts';
import { understand } from '../../src/understand.ts';

/** What is expected where a text has a bar: each kind with what it would replace, and what with. */
function expectedIn(marked: string): Readonly<Record<string, readonly string[]>> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const expected = expectedAt(understand({ name: 'x.txt', text }), offset);
  return Object.fromEntries(
    expected.map(({ kind, range, proposals }) => [
      `${kind} “${text.slice(range.from, range.to)}”`,
      proposals.map(({ insert }) => insert),
    ]),
  );
}

const talks =
  'October 2015\nHarlow: The talks begin.\nVelden: The talks are left.\n\nJuly 2016\nHarlow and Velden: They sign.\n';

describe('below entries', () => {
  test('behind a blank line a date is expected first, and else who acted', () => {
    expect(expectedIn(`${talks}\n‸`)).toEqual({
      'date “”': ['August 2016\n', 'September 2016\n', 'October 2016\n'],
      'party “”': ['Harlow: ', 'Velden: ', 'Harlow and Velden: '],
      'text “”': [],
    });
    expect(Object.keys(expectedIn(`${talks}‸`))).toEqual(['party “”', 'date “”', 'text “”']);
  });

  test('below a date that stands alone who acted is expected, and no date', () => {
    expect(Object.keys(expectedIn(`${talks}\nSeptember 2016\n‸`))).toEqual(['party “”', 'text “”']);
  });

  test('what was begun is replaced', () => {
    expect(expectedIn(`${talks}v‸`)).toEqual({ 'party “v”': ['Velden: '] });
    expect(expectedIn(`${talks}\nDec‸`)).toEqual({
      'date “Dec”': ['December 2016\n', 'December 2017\n', 'December 2018\n'],
    });
    expect(expectedIn(`${talks}\nwhat nobody‸`)).toEqual({ 'text “”': [] });
  });

  test('in another order of time, the dates run that way', () => {
    const back = 'May 2031\nHarlow: sells.\n\nApril 2031\nHarlow: buys.\n\nMarch 2031\nHarlow: looks.\n\n‸';
    expect(expectedIn(back)['date “”']).toEqual(['February 2031\n', 'January 2031\n', 'December 2030\n']);
  });
});

test.each([
  ['2031-05-30', '2031-05-31'],
  ['3. Mai 2031', '4. Mai 2031'],
  ['3 mai 2031', '4 mai 2031'],
  ['31 de mayo de 2031', '1 de junio de 2031'],
  ['31.12.2031', '1.1.2032'],
  ['May 3rd, 2031', 'May 4th, 2031'],
  ['Summer 2031', 'Autumn 2031'],
  ['Winter 2031', 'Spring 2032'],
  ['октябрь 2031', 'ноябрь 2031'],
  ['2031年12月', '2032年1月'],
  ['أكتوبر 2031', 'نوفمبر 2031'],
  ['Dec 2031', 'Jan 2032'],
  ['2031', '2032'],
  ['2030–31', '2032'],
])('behind %s comes %s', (date, next) => {
  const [first] = Object.values(expectedIn(`${date}\nHarlow: The pier is opened.\n\n‸`)).flat();
  expect(first?.trim()).toBe(next);
});

test('behind what no unit follows, such as a decade, no date is proposed', () => {
  expect(Object.keys(expectedIn('1990s\nHarlow: The pier is opened.\n\n‸'))).toEqual(['party “”', 'text “”']);
});

test('a date without its year is followed by one without, below the same heading', () => {
  const text = '## 2031\n\n4 March\nHarlow: opens.\n\n7 March\nVelden: closes.\nHarlow: laughs.\n\n‸';
  expect(expectedIn(text)['date “”']).toEqual(['8 March\n', '9 March\n', '10 March\n']);
});

test('where date and label stand before the text, each has the signs that the text has', () => {
  const text = '- 3. Mai 2031 – Harlow: öffnet.\n- 5. Mai 2031 – Velden: schließt.\n- 6. Mai 2031 – Harlow: staunt.\n';
  expect(expectedIn(`${text}‸`)['date “”']?.[0]).toBe('- 7. Mai 2031 – ');
  expect(expectedIn(`${text}- 7. Mai 2031 – Ve‸`)).toEqual({ 'party “ Ve”': [' Velden: '] });
});

test('within a date or a label, others may stand there', () => {
  expect(expectedIn(talks.replace('July', 'Ju‸ly'))).toEqual({
    'date “July 2016”': ['November 2015', 'December 2015', 'January 2016'],
  });
  expect(expectedIn(talks.replace('Velden:', 'Vel‸den:'))).toEqual({
    'party “Velden”': ['Harlow', 'Harlow and Velden'],
  });
  // What stands in no other label is found in another place, or not at all, when its first label says another.
  expect(
    expectedIn(`${talks}\nMay 2017\nTolmar: A boat.\n\nJune 2017\nTolmar: A sail.\n`.replace('Har', 'Ha‸r')),
  ).toEqual({
    'party “Harlow”': ['Velden', 'Tolmar', 'Harlow and Velden'],
  });
  expect(expectedIn(talks.replace('sign', 'si‸gn'))).toEqual({ 'text “”': [] });
});

test('what is whole is told from what was begun', () => {
  const wholeIn = (text: string, offset: number) =>
    expectedAt(understand({ name: 'x.txt', text }), offset).map(({ kind, isWhole }) => [kind, isWhole]);
  expect(wholeIn(talks, talks.indexOf('July 2016') + 9)).toEqual([['date', true]]);
  expect(wholeIn(talks, talks.indexOf('Velden:') + 6)).toEqual([['party', true]]);
  expect(wholeIn(`${talks}\nDec`, talks.length + 4)).toEqual([['date', undefined]]);
});

describe('in front matter', () => {
  const body = 'May 2031\nHarlow: sails.\n';

  test('keys that are not there yet', () => {
    expect(expectedIn(`---\nda‸\n---\n${body}`)).toEqual({ 'key “da”': ['date-order: ', 'dates: '] });
    expect(expectedIn(`---\ndates: within\nda‸\n---\n${body}`)).toEqual({ 'key “da”': ['date-order: '] });
    expect(expectedIn(`---\nparties:\n  - name: Harlow\n    color: teal\n    ‸\n---\n${body}`)).toEqual({
      'key “”': ['aliases: ', 'side: ', 'id: '],
    });
    expect(expectedIn(`---\nparties: [Harlow]\n  ‸\n---\n${body}`)).toEqual({});
    expect(expectedIn(`---\nal‸t: words\n---\n${body}`)).toEqual({ 'key “alt”': ['alt'] });
  });

  test('values of keys that have few', () => {
    expect(expectedIn(`---\ndates: at‸\n---\n${body}`)).toEqual({ 'value “at”': ['at the start', 'at the end'] });
    expect(expectedIn(`---\nlabels: [in brackets, be‸]\n---\n${body}`)['value “be”']).toContain('before a dash');
    expect(expectedIn(`---\nlabels:\n  - in a‸\n---\n${body}`)).toEqual({
      'value “in a”': ['in a line', 'in a column'],
    });
    expect(expectedIn(`---\nlanguage: e‸\n---\n${body}`)['value “e”']).toContain('es');
    expect(expectedIn(`---\nparties: [Harlow, Velden, Tarn]\nboth: [Harlow, ‸]\n---\n${body}`)).toEqual({
      'value “”': ['Harlow', 'Velden', 'Tarn'],
    });
    expect(expectedIn(`---\nparties: [Harlow, Velden]\nboth: ‸\n---\n${body}`)).toEqual({
      'value “”': ['[Harlow, Velden]'],
    });
    expect(expectedIn(`---\ntitle: The q‸\n---\n${body}`)).toEqual({ 'text “”': [] });
  });

  test('nothing on its fences, and what follows is no front matter', () => {
    expect(expectedIn(`---\ntitle: x\n--‸-\n${body}`)).toEqual({});
    expect(Object.keys(expectedIn(`---\ntitle: x\n---\n${body}\n‸`))).toContain('date “”');
  });
});

test('an offset beyond the text, a format that does not say, and a text that is not read', () => {
  expect(expectedAt(understand({ name: 'x.txt', text: talks }), 10_000).length).toBeGreaterThan(1);
  expect(expectedAt(understand({ name: 'x.json', text: '{}' }), 1)).toEqual([]);
  expect(expectedAt(understand({ name: 'x.txt', text: '' }), 0).map(({ kind }) => kind)).toEqual(['text']);
});
