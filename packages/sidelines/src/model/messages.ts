import {
  catalogue,
  type Diagnostic,
  type DiagnosticCode,
  type Fix,
  fixTitles,
  type RelatedPlace,
} from './diagnostic.ts';
import type { Explanation } from './explanation.ts';
import { lacks, whys } from './whys.ts';

type Catalogue = typeof catalogue;

/**
 * All that is said of texts and their lines, a function of facts each: a catalogue in another language has this type, and does not
 * compile while it lacks a message, or words one from a fact that there is not.
 */
export interface Messages {
  /** Of each finding its message, its hint, and what is said of other places. */
  readonly findings: { readonly [Code in DiagnosticCode]: Readonly<Omit<Catalogue[Code], 'severity'>> };
  /** What fixes do. */
  readonly fixes: Readonly<typeof fixTitles>;
  /** Why a line was taken for what it was taken for. */
  readonly lines: Readonly<typeof whys>;
  /** What the words of a date do not name, put behind why its line was taken for one. */
  readonly lacks: Readonly<typeof lacks>;
}

/** The messages in English, which all findings have from the start. */
export const english: Messages = { findings: catalogue, fixes: fixTitles, lines: whys, lacks };

/** A message whose facts are told by the key that it was found with. */
type Message = (facts: never) => string;

/** What is said of one finding, whichever it is. */
interface Wording {
  readonly message: Message;
  readonly hint?: Message;
  readonly related?: Readonly<Record<string, Message>>;
}

/** A finding in the words of a catalogue: message, hint, other places, and fix. All else of it stays. */
export function reworded(found: Diagnostic, { findings, fixes }: Messages): Diagnostic {
  const { message, hint, related = {} }: Wording = findings[found.code];
  const facts = found.facts as never;
  return {
    ...found,
    message: message(facts),
    ...(hint && { hint: hint(facts) }),
    ...(found.related && { related: found.related.map((place) => rewordedPlace(place, related)) }),
    ...(found.fix && { fix: rewordedFix(found.fix, fixes) }),
  };
}

function rewordedPlace(place: RelatedPlace, messages: Readonly<Record<string, Message>>): RelatedPlace {
  return { ...place, message: messages[place.key]?.(place.facts as never) ?? place.message };
}

function rewordedFix(fix: Fix, titles: Messages['fixes']): Fix {
  const title: Message = titles[fix.key];
  return { ...fix, title: title(fix.facts as never) };
}

/** What a line was taken for, in the words of a catalogue. */
export function rewordedLine(line: Explanation, { lines, lacks }: Messages): Explanation {
  const why = lines[line.key]();
  return { ...line, why: line.facts.lacks === undefined ? why : lacks[line.facts.lacks](why) };
}
