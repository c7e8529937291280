import { expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { closingLine, headline, wordsIn } from '../../src/model/words.ts';
import { partyLabel } from '../support/told.ts';

const timeline: Timeline = {
  sidelines: 1,
  language: 'de-AT',
  parties: [
    { id: 'a', name: 'Alt' },
    { id: 'b', name: 'Bau' },
    { id: 'c', name: 'Chor' },
  ],
  entries: [],
};

test('a language has the words of the longest known part of its tag, and else of English', () => {
  const tags = ['de', 'DE-at', 'zh_Hant_TW', 'xx'];
  expect(tags.map((tag) => wordsIn(tag).revision)).toEqual(['Fassung', 'Fassung', '版本', 'Revision']);
});

test('parties are named in their own order, each once, and only those that there are', () => {
  const label = (...parties: string[]) => partyLabel(timeline, { parties });
  expect(label('c', 'a', 'c')).toBe('Alt und Chor');
  expect(label('b', 'nobody')).toBe('Bau');
  expect(label('c', 'b', 'a')).toBe('Alle');
  expect(label()).toBe('');
});

test('an entry’s own word for those who acted is kept; where they are not all, their names stand behind it', () => {
  const label = (...parties: string[]) => partyLabel(timeline, { parties, together: 'Beide Seiten' });
  expect(label('a', 'b', 'c')).toBe('Beide Seiten');
  expect(label('a', 'c')).toBe('Beide Seiten (Alt und Chor)');
  expect(label('a')).toBe('Alt');
  expect(partyLabel({ ...timeline, together: 'Alle drei' }, { parties: ['a', 'b', 'c'] })).toBe('Alle drei');
});

test('what every output says', () => {
  expect(closingLine(timeline, '3f9c2ab1')).toBe('Einträge: 0 · Fassung 3f9c2ab1');
  expect(headline(timeline)).toBe('Zeitleiste');
});
