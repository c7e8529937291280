import { expect, test } from 'vitest';
import { diagnose } from '../../src/model/diagnostic.ts';
import { understand } from '../../src/understand.ts';

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

test('of words that are very long the beginning is quoted, in the message, the hint, other places and the fix', () => {
  const text = `${'9'.repeat(60_000)}🕊️ May 2031\nHarlow: ${'x'.repeat(399)}🕊️${'y'.repeat(5000)}\n\n31 June ${'1'.repeat(3000)}\nHarlow: no.\n`;
  const { diagnostics } = understand({ name: 'x.txt', text });
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const finding of diagnostics) expect(JSON.stringify(finding).length, finding.code).toBeLessThan(2500);
  const { message, facts } = diagnose('duplicate-entry', place, { date: `${'x'.repeat(399)}🕊️` });
  expect(facts).toEqual({ date: `${'x'.repeat(399)}…` });
  expect(message).toContain(`“${'x'.repeat(399)}…”`);
});
