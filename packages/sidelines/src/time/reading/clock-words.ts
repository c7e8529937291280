import { languageOf } from '../../languages/registry.ts';
import { lexiconFor, type Piece, piecesOf, type Role } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** What the words of a date say of its clock time that EDTF cannot say. */
export interface ClockWords {
  /** The name of a zone whose distance from UTC it does not tell, in small letters; absent where none is named. */
  readonly zone?: string;
  /** How many seconds the time may be off, either way; absent where it is as it is written. */
  readonly doubt?: number;
}

const hour = 3600;

/**
 * Finds what a date in words says besides: that a time is "ET", that it was "just after" it, or "midnight", which may begin a
 * day or end it.
 * @param language BCP 47; English stands in for languages without data
 */
export function clockWordsIn(wording: string, language: string): ClockWords {
  const pieces = piecesOf(tokensOf(wording), lexiconFor(languageOf(language)));
  const named = pieces.find((piece) => has(piece, 'zone', 'zoneOffset') && !has(piece, 'circaBehind'));
  const zone = named === undefined ? {} : { zone: wording.slice(named.token.from, named.to).toLowerCase() };
  if (pieces.some((piece) => has(piece, 'midnight'))) return { ...zone, doubt: 24 * hour };
  return pieces.some(isNear) ? { ...zone, doubt: hour } : zone;
}

/** Whether a word says about; the "um" of "um 14 Uhr" does only beside other dates. */
function isNear(piece: Piece): boolean {
  return has(piece, 'circaBehind', 'clockNear', 'clockBefore') || (has(piece, 'circa') && !has(piece, 'clock'));
}

function has({ meanings }: Piece, ...roles: readonly Role[]): boolean {
  return meanings.some(({ role }) => roles.includes(role));
}
