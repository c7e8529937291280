import { expect, test } from 'vitest';
import { findDateWords, readDateWords } from '../../src/time/index.ts';
import { expectLinear } from '../support/growth.ts';
import { workOf } from '../support/work.ts';

test.each([' the', ' of', ' 3', '5-', ' May', ' and 5', ' c.', 'x', '年', ' 1.1'])(
  'dates are looked for among many %j in proportion to their number',
  (words) => {
    expectLinear(20_000 / words.length, (times) => void findDateWords(words.repeat(times), 'en'));
  },
);

test('a date at the beginning is no more work when much follows', () => {
  const read = (times: number) => {
    const text = `October 3, 2015${' and then'.repeat(times)}`;
    return workOf(() => expect(readDateWords(text, 'en')).toMatchObject({ value: { year: 2015, month: 10, day: 3 } }));
  };
  read(100);
  expect(read(200_000)).toBeLessThan(read(100) * 1.1);
});
