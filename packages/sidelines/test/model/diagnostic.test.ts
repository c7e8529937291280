import { expect, test } from 'vitest';
import { diagnose } from '../../src/model/diagnostic.ts';

const place = { from: 0, to: 1 };

test('what is said of one is in the singular, its verb too', () => {
  const undeclared = (...parties: string[]) => diagnose('undeclared-party', place, { label: 'Tarn', parties }).message;
  expect(undeclared('Velden')).toContain('only Velden is declared');
  expect(undeclared('Velden', 'Harlow')).toContain('only Velden, Harlow are declared');
  const disorder = (times: number) =>
    diagnose('out-of-order', place, { date: 'May', other: 'June', stands: 'after', newestFirst: false, times }).message;
  expect(disorder(2)).toMatch(/1 more date stands so$/);
  expect(disorder(3)).toMatch(/2 more dates stand so$/);
  const unknown = (...parties: string[]) =>
    diagnose('unknown-party', place, { name: 'Tarn', parties, near: undefined }).message;
  expect(unknown('Velden')).toContain('known is Velden');
});
