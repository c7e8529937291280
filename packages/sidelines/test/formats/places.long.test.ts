import fc from 'fast-check';
import { expect } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { mutationsOf, timelines } from '../support/chronicles.ts';
import { corpusCases } from '../support/corpus.ts';
import { law } from '../support/law.ts';
import { misplacedIn } from '../support/places.ts';

const texts = corpusCases().flatMap(({ format, source }) =>
  format === chronicle && source.length < 4000 ? [source] : [],
);

/** Accidents that move offsets: other ends of lines, a mark of the order of bytes, signs of two units. */
const shapes = fc
  .record({
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\ufeff'),
    sign: fc.constantFrom('', '𝄞 🙂 '),
  })
  .map(({ end, mark, sign }) => {
    return (text: string) => mark + text.replaceAll(/^(?=[A-Z][a-z]+ [a-z])/gm, sign).replaceAll('\n', end);
  });

law(
  'after accidents every place holds what is told of it',
  { sample: 25, many: 20_000 },
  fc.property(mutationsOf(texts), shapes, (text, shape) => {
    expect(misplacedIn(chronicle.read(shape(text), {}), false)).toEqual([]);
  }),
);

law(
  'every party that acts in a chronicle that was written is found where it is named',
  { sample: 25, many: 20_000 },
  fc.property(timelines, shapes, (timeline, shape) => {
    const reading = chronicle.read(shape(chronicle.write(timeline)), {});
    expect(misplacedIn(reading, false)).toEqual([]);
    const { timeline: read, places } = reading;
    const alone = read.entries.flatMap(({ parties: [only, ...others] }) => (only && others.length === 0 ? [only] : []));
    const unnamed = read.parties.filter(
      ({ id }, place) => alone.includes(id) && places.parties[place]?.labels.length === 0,
    );
    expect(unnamed).toEqual([]);
  }),
);
