import { expect, test } from 'vitest';
import { namedCamps, namedParties } from '../../src/index.ts';

const parties = [
  { id: 'harlow', name: 'Harlow', aliases: ['Harlow Council'] },
  { id: 'velden', name: 'Velden' },
  { id: 'tolmar-and-vey', name: 'Tolmar and Vey' },
];

test.each<[string, string, readonly string[]]>([
  ['nobody', '  ', []],
  ['one', 'velden', ['velden']],
  ['several, in the order of the timeline', 'Velden, Harlow', ['harlow', 'velden']],
  ['with a word between', 'Harlow and Velden', ['harlow', 'velden']],
  ['by another name, with an article', 'the Harlow Council', ['harlow']],
  ['a name that holds the word', 'Tolmar and Vey, Velden', ['velden', 'tolmar-and-vey']],
  ['one that is new beside one that is known', 'Velden & Norrick Guild', ['velden', 'Norrick Guild']],
  ['new ones, in other languages', 'Norrick und Ørsted', ['Norrick', 'Ørsted']],
  ['a new one in quotation marks', '“Arms and Oars”', ['Arms and Oars']],
  ['Arabic, whose “and” is a letter of the name', 'هارلو، فيلدن', ['هارلو', 'فيلدن']],
  ['all', 'All parties', ['harlow', 'velden', 'tolmar-and-vey']],
  ['a word of which nobody can tell whom it means', 'Both', ['Both']],
])('%s', (_, words, named) => {
  expect(namedParties({ parties }, words)).toEqual(named);
});

test('a word for two names both of two, and so does the author’s own', () => {
  const two = parties.slice(0, 2);
  expect(namedParties({ parties: two }, 'Both')).toEqual(['harlow', 'velden']);
  expect(namedParties({ parties: two, together: 'The coast' }, 'the coast')).toEqual(['harlow', 'velden']);
});

test.each<[string, readonly (readonly string[])[]]>([
  ['', []],
  ['Harlow', [['harlow']]],
  ['Harlow and Velden', [['harlow', 'velden']]],
  ['Harlow v. Velden', [['harlow'], ['velden']]],
  ['Velden gegen Norrick, Harlow', [['velden'], ['Norrick', 'harlow']]],
])('“%s” names camps', (words, named) => {
  expect(namedCamps({ parties: parties.slice(0, 2) }, words)).toEqual(named);
});
