import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputs } from '../../src/outputs.ts';
import { publish } from '../../src/publish.ts';
import { timelines } from '../layout/timelines.ts';
import { law } from '../support/law.ts';
import { world } from '../support/world.ts';

const to = outputs
  .filter(({ saidIn, mayRefuse }) => saidIn !== undefined && mayRefuse === undefined)
  .map(({ name }) => name);
let published = 0;

law(
  'all outputs agree, whatever is written, in every script',
  { sample: 25, many: 2000 },
  fc.property(timelines, fc.constantFrom('even' as const, 'time' as const), (timeline, spacing) => {
    const file = { name: 'any.json', text: JSON.stringify(timeline) };
    const { diagnostics, files } = publish(file, { spacing, width: 720, to }, world);
    expect(diagnostics.filter(({ code }) => code === 'outputs-disagree')).toEqual([]);
    published += files.length;
  }),
);

test('several of them were published', () => {
  expect(published).toBeGreaterThan(5 * to.length);
});
