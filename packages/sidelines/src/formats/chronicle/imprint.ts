import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { imprintKeys, imprintOptions } from '../../model/options.ts';
import type { Imprint } from '../../model/timeline.ts';
import { dayOfWords } from '../days.ts';
import type { FrontMatter } from './front-matter.ts';

/** The imprint, and what of it cannot be used. */
export interface ImprintReading {
  readonly imprint: Imprint;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the days of what the front matter says of the imprint, in the language of the text; one that is none is told and left out. */
export function readImprint(matter: FrontMatter, language: string): ImprintReading {
  const { imprint: said = {}, 'date-order': order } = matter;
  const diagnostics: Diagnostic[] = [];
  const fields = imprintKeys.flatMap((key): readonly (readonly [string, string])[] => {
    const piece = said[key];
    if (piece === undefined) return [];
    const { from, to, text } = piece;
    const value = imprintOptions[key].kind === 'day' ? dayOfWords(text, language, order) : text;
    if (value !== undefined) return [[key, value]];
    const facts = { what: { kind: 'key', name: key }, expected: { kind: 'day' } } as const;
    diagnostics.push(diagnose('front-matter-value', { from, to }, facts));
    return [];
  });
  return { imprint: Object.fromEntries(fields), diagnostics };
}
