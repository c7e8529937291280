import type { TextRange } from './diagnostic.ts';

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
  | 'left out';

/** What a line of a text was taken for. */
export interface Explanation {
  /** The line, or the part of it, without the blanks at its ends. */
  readonly range: TextRange;
  readonly as: LineKind;
  /** What told so: a phrase for people, in English. */
  readonly why: string;
}
