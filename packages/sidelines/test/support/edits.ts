import fc from 'fast-check';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { corpusCases } from './corpus.ts';

/** The corpus's shorter chronicles. */
export const texts = corpusCases().flatMap(({ format, source }) =>
  format === chronicle && source.length < 4000 ? [source] : [],
);

/** An edit as authors make it: what becomes of a text. */
export type Edit = (text: string) => string;

/** A place in a text, as a part of its length or of its lines. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

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

/** At a place, so many characters go, and others come. */
const typing = fc
  .record({
    at: place,
    goes: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(60)),
    comes: fc.constantFrom('', ...words),
  })
  .map(({ at, goes, comes }): Edit => {
    return (text) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + comes + text.slice(from + goes);
    };
  });

/** Some lines of a text. */
function linesAt(text: string, at: number, count: number): readonly string[] {
  const lines = text.split('\n');
  const from = Math.floor(at * lines.length);
  return lines.slice(from, from + count);
}

/** At a place, so many lines go, and others come. */
function ofLines(at: number, goes: number, comes: readonly string[]): Edit {
  return (text) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.floor(at * lines.length), goes, ...comes).join('\n');
  };
}

/** A block of this text, or of another, takes the place of so many lines. */
const pasting = fc
  .record({ at: place, goes: fc.nat(12), from: fc.constantFrom(undefined, ...texts), of: place, comes: fc.nat(12) })
  .map(({ at, goes, from, of, comes }): Edit => {
    return (text) => ofLines(at, goes, linesAt(from ?? text, of, comes))(text);
  });

const wholeLines = [
  '## The quay',
  '# The harbour of Harlow',
  '2031',
  'May 2031',
  'Harlow:',
  'Both: the pier is opened.',
  '3/5/2031 The crane is sold.',
  '[Velden] the crane is hired again.',
  'Two days later: the crane is found.',
  'Published on 7 June 2031',
  '| 3 May 2031 | Harlow | The pier is closed. |',
  'Der Hafen wird am 3. März 2031 gesperrt.',
];

/** A line of some kind is put between others, or takes the place of one. */
const lining = fc
  .tuple(place, fc.nat(1), fc.constantFrom(...wholeLines))
  .map(([at, goes, line]): Edit => ofLines(at, goes, [line]));

const heads = [
  '---\nlanguage: de\n---\n',
  '---\ntitle: The quay\nparties: [Harlow, Velden]\n---\n',
  '---\nreading: exact\n---\n',
  '---\ndate-order: mdy\n',
  '',
];

/** Front matter is put before the text, or goes from it. */
const heading = fc.constantFrom(...heads).map((head): Edit => {
  return (text) => head + text.replace(/^---\n.*?\n---\n/s, '');
});

/** Ten edits, one after the other. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: typing },
    { weight: 2, arbitrary: pasting },
    { weight: 2, arbitrary: lining },
    heading,
  ),
  { minLength: 10, maxLength: 10 },
);
