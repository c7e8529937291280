import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/registry.ts';
import { type Lexicon, lexiconOf, piecesOf } from './lexicon.ts';
import type { Impossibility } from './outcome.ts';
import { dateAt } from './phrases.ts';
import { endBefore, isMark, isTight, type Sentence } from './sentence.ts';
import { tokensOf } from './tokens.ts';

/** A date in words that was found at the start of a text, or words that are built like one but name no day there is. */
export type DateReading =
  | { readonly kind: 'date'; readonly edtf: string; readonly length: number }
  | { readonly kind: 'impossible'; readonly reason: Impossibility; readonly length: number };

/**
 * Reads a date at the start of a text; `undefined` when none stands there. `length` is how many UTF-16 units the words of
 * the date take, from the start of the text. Whether the date is meant as one ("2015 people came") is the caller's to judge:
 * a bare year is read where it has exactly four digits, a month or day only together with its year.
 * @param language BCP 47; English stands in for languages without data
 */
export function readDateWords(text: string, language: string): DateReading | undefined {
  const sentence: Sentence = { text, pieces: piecesOf(tokensOf(text), lexiconFor(languageOf(language))) };
  const date = dateAt(sentence, 0);
  if (date === undefined || isCutShort(sentence, date.next)) return undefined;
  return { ...date.value, length: endBefore(sentence, date.next) };
}

/** Whether the date breaks off in the middle of something else: 2015x, 2015.5, 2015%. */
function isCutShort(sentence: Sentence, next: number): boolean {
  if (!isTight(sentence, next)) return false;
  const [last, token, after] = [next - 1, next, next + 1].map((at) => sentence.pieces[at]);
  if (token?.token.kind === 'number' || isMark(sentence, next, '%‰°')) return true;
  if (token?.token.kind === 'word') return last?.token.kind === 'number' && last.meanings.length === 0;
  return isMark(sentence, next, '-–/.,') && isTight(sentence, next + 1) && after?.token.kind === 'number';
}

const lexicons = new WeakMap<Language, Lexicon>();

/** A language's words, collected when it is first read; always the same for the same language. */
function lexiconFor(language: Language): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(language);
  lexicons.set(language, lexicon);
  return lexicon;
}
