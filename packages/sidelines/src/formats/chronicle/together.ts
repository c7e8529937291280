import { anyOf, phrasesOf } from './phrases.ts';

/** What an author means by a word for several parties: exactly two, or all there are. */
export type TogetherKind = 'both' | 'all';

/** Letters that can be composed in one way only. */
const isPlain = /^[ -~]*$/;

/** Blanks that are not single spaces between words. */
const unevenBlanks = /[^\S ]|^ | $| {2}/;

const kinds: ReadonlyMap<string, TogetherKind> = new Map([
  ...[...phrasesOf('both')].map((word): [string, TogetherKind] => [word, 'both']),
  ...[...phrasesOf('all')].map((word): [string, TogetherKind] => [word, 'all']),
]);

/** What a label means, if it is a word for several parties in one of the languages known here. */
export function togetherKind(label: string): TogetherKind | undefined {
  return kinds.get(folded(label));
}

const bothOfSome = new RegExp(`^(?:${anyOf('bothWords')})(?: [\\p{L}’'-]+){1,2}$`, 'u');

const isWithoutBlanks = /^[\p{sc=Han}\p{sc=Hangul}]+$/u;

/** In scripts without blanks it may have a name before it: “労使双方”. */
const someOfBoth = new RegExp(
  `^[\\p{sc=Han}\\p{sc=Hangul}]{1,4} ?(?:${[...phrasesOf('both')].filter((word) => isWithoutBlanks.test(word)).join('|')})$`,
  'u',
);

const bothBefore = new RegExp(`^(?:${anyOf('bothWords')}) `, 'u');

/** A joint label without the word for two before its names: “both Harlow and Velden”. */
export function withoutBoth(label: string): string {
  return label.slice(bothBefore.exec(label.toLowerCase())?.[0].length ?? 0);
}

/** The same of a label: there a word for two may have any noun behind it, “Both ferries”. */
export function togetherLabel(label: string): TogetherKind | undefined {
  const word = folded(label);
  return kinds.get(word) ?? (bothOfSome.test(word) || someOfBoth.test(word) ? 'both' : undefined);
}

/** A name without the differences that do not tell two names apart: case, kind of blank, way of composing letters. */
export function folded(name: string): string {
  // Turkish İ in lower case would be an i with a second dot.
  const plain = (isPlain.test(name) ? name : name.normalize('NFC').replaceAll('İ', 'i')).toLowerCase();
  if (!unevenBlanks.test(plain)) return plain;
  return plain
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}
