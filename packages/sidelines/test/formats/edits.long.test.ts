import fc from 'fast-check';
import { expect } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { ReadingMemory } from '../../src/formats/index.ts';
import { corpusCases } from '../support/corpus.ts';
import { law } from '../support/law.ts';

const texts = corpusCases().flatMap(({ format, source }) =>
  format === chronicle && source.length < 4000 ? [source] : [],
);

/** An edit as authors make it: at a place, so many characters go, and others come. */
interface Edit {
  /** Where in the text, as a part of its length. */
  readonly at: number;
  readonly goes: number;
  readonly comes: string;
}

const words = [
  '\n',
  ' ',
  'a',
  ':',
  '2031',
  '3 May 2031\n',
  'Harlow: ',
  '- ',
  '# ',
  '\n\n',
  'May',
  ' – ',
  '(',
  '2',
  '|',
  '.',
];

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    goes: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(60)),
    comes: fc.constantFrom('', ...words),
  }),
  { minLength: 10, maxLength: 10 },
);

function edited(text: string, { at, goes, comes }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + comes + text.slice(from + goes);
}

law(
  'after each of ten edits, what is read with a memory is what is read from nothing',
  { sample: 50, many: 1000 },
  fc.property(fc.constantFrom(...texts), edits, (source, changes) => {
    const memory = new ReadingMemory();
    let text = source;
    for (const change of changes) {
      text = edited(text, change);
      expect(chronicle.read(text, { memory })).toEqual(chronicle.read(text, {}));
    }
  }),
);
