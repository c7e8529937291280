import fc from 'fast-check';
import { expect } from 'vitest';
import type { Reading } from '../src/formats/index.ts';
import type { Timeline } from '../src/model/timeline.ts';
import { withoutWithheld } from '../src/model/withheld.ts';
import { understand } from '../src/understand.ts';
import { corpusCases } from './support/corpus.ts';
import { isLong, law } from './support/law.ts';

const canary = 'Zqxcanary';

function read(text: string): Reading {
  return understand({ name: 'x.txt', text });
}

function open(timeline: Timeline): Timeline {
  return withoutWithheld(timeline, { at: undefined, zones: undefined });
}

function hasErrors({ diagnostics }: Reading): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Texts that are read without an error, with what is published of them. */
const texts = corpusCases()
  // There the words mean parties.
  .filter(({ name }) => name !== 'party-called-internal')
  .filter(({ format, source }) => format.name === 'chronicle' && source.length < 5000)
  // In the gate a fourth of them, since all are read first.
  .filter((_, place) => isLong || place % 4 === 0)
  .map(({ source }) => ({ source, reading: read(source) }))
  .filter(({ reading }) => !hasErrors(reading) && reading.timeline.entries.length > 0)
  .map((text) => ({ ...text, published: open(text.reading.timeline) }));

const anyText = fc.constantFrom(...texts);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The offsets at which lines of the body begin. */
function starts(source: string): readonly number[] {
  const body = /^---\r?\n(?:[\s\S]*?\n)?---\r?\n/.exec(source)?.[0].length ?? 0;
  return [body, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)].filter(
    (at) => at >= body,
  );
}

function inserted(source: string, at: number, lines: string): string {
  return source.slice(0, at) + lines + source.slice(at);
}

function pick<Item>(items: readonly Item[], share: number): Item | undefined {
  return items[Math.floor(share * items.length)];
}

law(
  'a text is published as if its comments were not there, wherever they stand',
  { sample: 100, many: 5000 },
  fc.property(
    anyText,
    place,
    fc.constantFrom('// ', '//\t- ', '   // 3 May 2031: '),
    ({ source, published }, share, sign) => {
      const text = inserted(source, pick(starts(source), share) ?? 0, `${sign}${canary}: words\n`);
      expect(open(read(text).timeline)).toEqual(published);
    },
  ),
);

law(
  'nor is a note for the desk that stands between two paragraphs',
  { sample: 100, many: 5000 },
  fc.property(
    anyText,
    place,
    fc.constantFrom('Internal', 'Interne', 'Внутреннее', '内部'),
    ({ source, published }, share, word) => {
      const blanks = starts(source).filter((at) => /^(?:\r?\n|$)(?!\s*\n?[ \t]{4})/.test(source.slice(at)));
      const at = pick(blanks, share);
      fc.pre(at !== undefined);
      const text = inserted(source, at ?? 0, `\n${word}: ask ${canary}\nwhether it was, and how often.\n`);
      expect(open(read(text).timeline)).toEqual(published);
    },
  ),
);

law(
  'a draft is not published, however its text is written, or nothing is',
  { sample: 100, many: 5000 },
  fc.property(
    anyText,
    place,
    fc.constantFrom('Draft: ', 'Entwurf: ', '下書き：'),
    ({ source, reading }, share, word) => {
      const { entries } = reading.places;
      const entry = pick(entries, share);
      fc.pre(entry !== undefined);
      const { date, text: words } = entry ?? { date: { from: 0 }, text: { to: 0 } };
      const line = source.slice(0, date.from).search(/[^\n\r]*$/);
      // The word stands where a line begins, behind its bullet.
      fc.pre(/^\s*(?:[-–*•]\s+)?$/.test(source.slice(line, date.from)) && words.to > date.from);
      const said = inserted(source, words.to, ` ${canary}`);
      const { timeline } = read(said);
      // Where the word itself changes how the text is read, nothing can be said.
      fc.pre(
        timeline.entries.length === entries.length &&
          timeline.entries[entries.indexOf(entry ?? never())]?.text.includes(canary) === true,
      );
      const marked = inserted(said, date.from, word);
      const again = read(marked);
      if (!hasErrors(again)) expect(JSON.stringify(open(again.timeline))).not.toContain(canary);
    },
  ),
);

function never(): never {
  throw new Error('There is an entry');
}
