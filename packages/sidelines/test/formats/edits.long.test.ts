import fc from 'fast-check';
import { expect } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { ReadingMemory } from '../../src/formats/index.ts';
import { edits, texts } from '../support/edits.ts';
import { law } from '../support/law.ts';

law(
  'after each of ten edits, what is read with a memory is what is read from nothing',
  { sample: 50, many: 1000 },
  fc.property(fc.constantFrom(...texts), edits, (source, changes) => {
    const memory = new ReadingMemory();
    let text = source;
    for (const change of changes) {
      text = change(text);
      expect(chronicle.read(text, { memory })).toEqual(chronicle.read(text, {}));
    }
  }),
);
