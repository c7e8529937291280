import { languageOf } from '../languages/registry.ts';

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** The direction in which a language is written; a script in the tag (`az-Arab`, `ur-Latn`) decides before the language does. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = subtagsOf(tag);
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  return (script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script)) ? 'rtl' : 'ltr';
}

/** A language tag in its usual form (`EN-gb` is `en-GB`); `undefined` when it is not a well-formed BCP 47 tag. */
export function languageTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}

/** A piece of a list in words: an item, or what stands between items. */
export interface ListPiece {
  readonly words: string;
  /** The item's place in the list; absent between items. */
  readonly item?: number;
}

/**
 * Items as a list in words, as CLDR has it: "US and Russia", "US, Russia, and Iran"; "" for none.
 * @param tag BCP 47; the longest part of it that is known counts, else English
 */
export function listInWords(items: readonly string[], tag: string): string {
  return listInPieces(items, tag)
    .map(({ words }) => words)
    .join('');
}

/** The same, item by item. */
export function listInPieces(items: readonly string[], tag: string): readonly ListPiece[] {
  const [first, second, ...others] = items.map((words, item): readonly ListPiece[] => [{ words, item }]);
  if (first === undefined || second === undefined) return first ?? [];
  const { and, listStart, comma, listEnd } = languageOf(tag).names;
  const last = others.pop();
  if (last === undefined) return join(and, first, second, tag);
  const before = others.reduce((left, right) => join(comma, left, right, tag), join(listStart, first, second, tag));
  return join(listEnd, before, last, tag);
}

function join(
  pattern: string,
  left: readonly ListPiece[],
  right: readonly ListPiece[],
  tag: string,
): readonly ListPiece[] {
  const sounding = soundPattern(pattern, right[0]?.words ?? '', subtagsOf(tag)[0] ?? '');
  return sounding.split(/(\{[01]\})/).flatMap((piece): readonly ListPiece[] => {
    if (piece === '{0}') return left;
    if (piece === '{1}') return right;
    return piece === '' ? [] : [{ words: piece }];
  });
}

/** CLDR's own notes for its list patterns: Spanish "y" before an i, and the Hebrew prefix before a foreign word. */
function soundPattern(pattern: string, next: string, language: string): string {
  if (language === 'es' && /^(?:i|hi(?![ae]))/i.test(next.normalize('NFD'))) return pattern.replace(' y {1}', ' e {1}');
  if (language === 'he' && !/^\p{Script=Hebrew}/u.test(next)) return pattern.replace('ו{1}', 'ו-{1}');
  return pattern;
}

function subtagsOf(tag: string): readonly string[] {
  return tag.toLowerCase().replaceAll('_', '-').split('-');
}
