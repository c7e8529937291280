import { expect, test } from 'vitest';
import { partiesLike } from '../../src/index.ts';

function like(...names: readonly string[]): readonly string[] {
  return partiesLike({ parties: names.map((name) => ({ id: name, name })) }, names[0] ?? '');
}

test.each([
  ['US', 'United States'],
  ['United States', 'U.S.'],
  ['U.S.', 'US'],
  ['USA', 'United States of America'],
  ['UdSSR', 'Union der Sozialistischen Sowjetrepubliken', false],
  ['EU', 'Europäische Union'],
  ['СССР', 'Союз Советских Социалистических Республик'],
  ['한은', '한국 은행'],
  ['Harlow Council', 'Harlow-council'],
  ['Harlow', 'Harlo'],
  ['Us', 'United States', false],
  ['US', 'UK', false],
  ['Harlow', 'Harlow Council', false],
  ['H', 'Harlow', false],
  ['—', '…', false],
])('%s, %s', (one, other, isAlike = true) => {
  expect(like(one, other)).toEqual(isAlike ? [other] : []);
});

test('other names count, of all parties those that are alike are told, and nobody is like nobody', () => {
  const parties = [
    { id: 'us', name: 'Washington', aliases: ['US'] },
    { id: 'russia', name: 'Russia' },
    { id: 'states', name: 'United States' },
    { id: 'dotted', name: 'U.S.' },
  ];
  expect(partiesLike({ parties }, 'us')).toEqual(['states', 'dotted']);
  expect(partiesLike({ parties }, 'russia')).toEqual([]);
  expect(partiesLike({ parties }, 'nobody')).toEqual([]);
});
