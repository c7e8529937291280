import { countIn } from './words/counting.ts';
import type { Words } from './words/en.ts';

/** The languages of the editor, each by its own name; one is loaded. */
export const languages = {
  ar: { name: 'العربية', load: () => import('./words/ar.ts') },
  de: { name: 'Deutsch', load: () => import('./words/de.ts') },
  en: { name: 'English', load: () => import('./words/en.ts') },
  es: { name: 'Español', load: () => import('./words/es.ts') },
  fr: { name: 'Français', load: () => import('./words/fr.ts') },
} as const satisfies Readonly<Record<string, { name: string; load: () => Promise<{ readonly words: Words }> }>>;

type Language = keyof typeof languages;

/** What the editor says, in the language that was loaded: nothing before that. */
export let words: Words;

/** Where the language is remembered that was chosen by hand. */
const chosenKey = 'language';

/** The first of the languages that are wanted, as BCP 47 tags, that the editor has, with its land if there is one; else English. */
export function languageFor(wanted: readonly string[]): { readonly language: Language; readonly locale: string } {
  for (const locale of wanted) {
    // What is no tag, as some systems have, would be an error wherever numbers are written.
    const [language = ''] = /^[a-z]+(?=$|-[a-z\d-]+$)/i.exec(locale) ?? [];
    if (isOurs(language.toLowerCase())) return { language: language.toLowerCase() as Language, locale };
  }
  return { language: 'en', locale: 'en' };
}

function isOurs(language: string): boolean {
  return Object.hasOwn(languages, language);
}

/**
 * Loads the words in the language of who reads, or the one that was chosen, and says to the browser which it is.
 * @returns the language, with its land in which numbers are written
 */
export async function loadWords(): Promise<ReturnType<typeof languageFor>> {
  const own = chosen();
  // Numbers are written as in the reader's land, where the language is at home there.
  const ofOwn = navigator.languages.filter((tag) => languageFor([tag]).language === own);
  const { language, locale } = languageFor(own === undefined ? navigator.languages : [...ofOwn, own]);
  countIn(locale);
  ({ words } = await languages[language].load());
  Object.assign(document.documentElement, { lang: language, dir: words.direction });
  return { language, locale };
}

/** Remembers a language; what is shown stays until the page is loaded anew. */
export function choose(language: string): void {
  localStorage.setItem(chosenKey, language);
}

/** The language that was chosen by hand; none where nothing may be kept. */
function chosen(): string | undefined {
  try {
    return localStorage.getItem(chosenKey) ?? undefined;
  } catch {
    return undefined;
  }
}

/** For elements with words that are in English in every language: what programs say where something failed, and what no language has yet. */
export const inEnglish = { lang: 'en', dir: 'ltr' } as const;

/** Why something failed, in words. */
export function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return words.full;
  return error instanceof Error ? error.message : String(error);
}
