import type { Language } from '../../languages/language.ts';
import type { ReaderPhrases } from '../../languages/reader-phrases.ts';
import { languageOf, languages } from '../../languages/registry.ts';

/** What phrases are for. */
type PhraseKind = Exclude<keyof ReaderPhrases, 'script'>;

/** The languages by their tags, without variants such as that of Britain. */
const ownLanguages = Object.entries(languages).filter(([tag]) => !tag.includes('-'));

/** The same, to be found by their tags. */
export const languageByTag: ReadonlyMap<string, Language> = new Map(ownLanguages);

/** The phrases of some kinds in all languages, folded: what an author writes beside a text may be in another language. */
export function phrasesOf(...kinds: readonly PhraseKind[]): ReadonlySet<string> {
  return new Set(ownLanguages.flatMap(([, { phrases }]) => kinds.flatMap((kind) => listed(phrases[kind]))));
}

/** The phrases of a kind in each language that has such, by its tag. */
export function phrasesByLanguage(kind: PhraseKind): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    ownLanguages.flatMap(([tag, { phrases }]) =>
      phrases[kind] === undefined ? [] : [[tag, new Set(listed(phrases[kind]))]],
    ),
  );
}

const opposers = phrasesOf('opposers');

/** The endings that names may have behind a word between opponents, by that word. */
export const endingsBehind: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ownLanguages.flatMap(([, { phrases }]) => {
    const endings = new Set(listed(phrases.opposedEndings));
    return endings.size === 0 ? [] : listed(phrases.opposers).map((word) => [word, endings] as const);
  }),
);

/** The words that stand between opponents, those of a language first: in English “v.”. */
export function opposersOf(language: string): readonly string[] {
  return [...new Set([...listed(languageOf(language).phrases.opposers), ...opposers])];
}

/** The scripts that tell a language, by its tag. */
export const scripts: ReadonlyMap<string, RegExp> = new Map(
  ownLanguages.flatMap(
    ([
      tag,
      {
        phrases: { script },
      },
    ]) => (script === undefined ? [] : [[tag, script]]),
  ),
);

/** The phrases of a kind in all languages as alternatives within a regular expression; `#` is a number. */
export function anyOf(kind: PhraseKind): string {
  return [...phrasesOf(kind)].map((phrase) => literal(phrase).replace('#', '\\d+')).join('|');
}

/** A regular expression that finds a text as it stands. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function listed(phrases: string | undefined): readonly string[] {
  return phrases === undefined ? [] : phrases.split('|');
}
