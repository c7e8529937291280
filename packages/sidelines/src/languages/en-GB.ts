import { enGB as names } from './cldr/en-GB.generated.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** Dates in British English: the words are English, the order is day, month, year. */
export const enGB: Language = { ...en, names };
