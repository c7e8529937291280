import type { TextRange } from '../model/diagnostic.ts';

/**
 * What may be written at a place of a text: who acted, a date, running text, a key of the front matter, or a value of one. Proposals are
 * not all that may be written, but what is likely.
 */
export interface Expected {
  readonly kind: 'party' | 'date' | 'text' | 'key' | 'value';
  /** What a proposal replaces: what was begun to be written, or what is written already. */
  readonly range: TextRange;
  /** Set where the range is a whole name or date, in whose place others are proposed: only who asks for them wants that. */
  readonly isWhole?: true;
  /** The likeliest first; those that begin with what was begun. */
  readonly proposals: readonly Proposal[];
}

/** Words that may be written. What is read after they are is what they say, and all else is read as before. */
export interface Proposal {
  /** What it is called in a list of proposals. */
  readonly label: string;
  /** What takes the place of the range, with the signs that belong behind it, such as a colon. */
  readonly insert: string;
  /** Of a date what it means, in EDTF; "" elsewhere. */
  readonly edtf?: string;
  /** Of words for parties those that they mean, by their ids. */
  readonly parties?: readonly string[];
}
