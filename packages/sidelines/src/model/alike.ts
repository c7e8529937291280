import { areNear } from './spelling.ts';
import type { Party, Timeline } from './timeline.ts';

/** Initials that stand for a name are so many. */
const [fewest, most] = [2, 6];

/**
 * The ids of parties that may be the same as one, by what they are called: names one letter away from each other, names that differ in
 * signs, blanks and case alone (“U.S.”, “US”), and names of which one is the initials of the other (“US”, “United States”).
 */
export function partiesLike({ parties }: Pick<Timeline, 'parties'>, id: string): readonly string[] {
  const own = parties.find((party) => party.id === id);
  if (own === undefined) return [];
  const others = parties.filter((party) => party !== own);
  const names = namesOf(own);
  return others
    .filter((other) => namesOf(other).some((name) => names.some((each) => areAlike(each, name))))
    .map((other) => other.id);
}

function namesOf({ name, aliases = [] }: Party): readonly string[] {
  return [name, ...aliases];
}

function areAlike(one: string, other: string): boolean {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  if (letters === '' || others === '') return false;
  const isSame = letters.toUpperCase() === others.toUpperCase();
  return isSame || isShortFor(letters, other) || isShortFor(others, one) || areNear(one, other);
}

function lettersOf(name: string): string {
  return name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Whether letters are capitals, and the initials of a name: of all its words, or of those that begin with a capital. */
function isShortFor(letters: string, name: string): boolean {
  const count = [...letters].length;
  if (count < fewest || count > most || letters !== letters.toUpperCase()) return false;
  const initials = name.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => [...word].slice(0, 1));
  const capitals = initials.filter((letter) => letter === letter.toUpperCase());
  return [initials, capitals].some((all) => all.join('').toUpperCase() === letters);
}
