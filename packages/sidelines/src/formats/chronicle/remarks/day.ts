import { edtfOf, type NumericOrder, readDateWords, readEdtf } from '../../../time/index.ts';
import { present } from '../../guards.ts';

/** How days are read. */
export interface DayReading {
  readonly language: string;
  /** The order of numbers, where the author says it. */
  readonly order: NumericOrder | undefined;
}

/** A date as vague as it may be, of which all words are read in one way. */
export function dayIn(words: string, { language, order }: DayReading): string | undefined {
  if (readEdtf(words).ok) return words;
  const read = readDateWords(words, language, present({ order }));
  const isDate = read?.kind === 'date' && read.length === words.length && read.alternatives === undefined;
  const edtf = isDate ? edtfOf(read.value) : '';
  return edtf === '' ? undefined : edtf;
}
