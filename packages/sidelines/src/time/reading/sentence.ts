import type { Meaning, Piece, Role } from './lexicon.ts';

/** A text as the pieces that a date could be made of. */
export interface Sentence {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Something that was read, and the piece after it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Packs what was read. */
export function found<Value>(value: Value, next: number): Found<Value> {
  return { value, next };
}

/** What the piece means in one role, if it can have that. */
export function meaningAt(sentence: Sentence, at: number, role: Role): Meaning | undefined {
  return sentence.pieces[at]?.meanings.find((meaning) => meaning.role === role);
}

/** The piece after all pieces of some roles that stand here. */
export function skip(sentence: Sentence, at: number, ...roles: readonly Role[]): number {
  let next = at;
  while (roles.some((role) => meaningAt(sentence, next, role) !== undefined)) next += 1;
  return next;
}

/** Whether one of these marks stands here. */
export function isMark(sentence: Sentence, at: number, marks: string): boolean {
  const token = sentence.pieces[at]?.token;
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

/** Whether the piece follows the one before it without blank space. */
export function isTight(sentence: Sentence, at: number): boolean {
  return sentence.pieces[at]?.token.spaced === false;
}

/** A number by its value and how many digits it has. */
export interface Figure {
  readonly value: number;
  readonly digits: number;
}

/** The number that stands here. */
export function figureAt(sentence: Sentence, at: number): Figure | undefined {
  const token = sentence.pieces[at]?.token;
  if (token?.kind !== 'number' || sentence.pieces[at]?.to !== token.to) return undefined;
  return { value: Number(token.text), digits: token.text.length };
}

/** Whether a word or number stands here, with or without blank space before it. */
export function isWordAt(sentence: Sentence, at: number): boolean {
  const token = sentence.pieces[at]?.token;
  return token !== undefined && token.kind !== 'mark';
}

/** The offset after the last piece before `next`. */
export function endBefore(sentence: Sentence, next: number): number {
  return sentence.pieces[next - 1]?.to ?? 0;
}
