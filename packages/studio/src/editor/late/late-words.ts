import type { languages } from '../words.ts';
import type { LateWords } from './en.ts';

type Language = keyof typeof languages;

const loaders = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
} as const satisfies Readonly<Record<Language, () => Promise<{ readonly lateWords: LateWords }>>>;

/** What sheets and panels say, in the language that was loaded: nothing before that. */
export let lateWords: LateWords;

/** Loads the words in the language that the page is in. */
export async function loadLateWords(): Promise<void> {
  ({ lateWords } = await loaders[document.documentElement.lang as Language]());
}
