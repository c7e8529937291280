import type { TextRange } from './diagnostic.ts';
import { type LackKey, lacks, type WhyKey, whys } from './whys.ts';

/**
 * What a line can be: `entry` begins one, be it with its date or below it; `date` stands alone above its entries; `text` goes
 * on with what is above.
 */
export type LineKind =
  | 'front matter'
  | 'title'
  | 'introduction'
  | 'heading'
  | 'headline'
  | 'date'
  | 'entry'
  | 'text'
  | 'correction'
  | 'picture'
  | 'remark'
  | 'source'
  | 'not published'
  | 'left out';

/** What a line of a text was taken for. */
export interface Explanation {
  /** The line, or the part of it, without the blanks at its ends. */
  readonly range: TextRange;
  readonly as: LineKind;
  /** What told so, for those who word it themselves. */
  readonly key: WhyKey;
  readonly facts: LineFacts;
  /** What told so: a phrase for people, in English. */
  readonly why: string;
}

/** What is known of a line besides what told what it is. */
export interface LineFacts {
  /** What the words of its date do not name, and where that came from; absent where they name all. */
  readonly lacks?: LackKey;
}

/** What a line was taken for, in English. */
export function explained({ from, to }: TextRange, as: LineKind, key: WhyKey, lack?: LackKey): Explanation {
  const why = whys[key]();
  const facts = lack === undefined ? {} : { lacks: lack };
  return { range: { from, to }, as, key, facts, why: lack === undefined ? why : lacks[lack](why) };
}
