import type { Catalogue } from './messages/catalogue.ts';

/** The languages that the library's messages are worded in besides English, by their BCP 47 tags; what is spoken is loaded. */
export const catalogues = {
  ar: () => import('./messages/ar.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>>;

/**
 * The messages in a language; nothing in English, in which they are worded.
 * @param locale the language with its land, in which numbers are written
 */
export async function catalogueIn(language: string, locale: string): Promise<Catalogue | undefined> {
  if (!Object.hasOwn(catalogues, language)) return undefined;
  const [{ catalogue }, { countIn }] = await Promise.all([
    catalogues[language as keyof typeof catalogues](),
    import('../editor/words/counting.ts'),
  ]);
  countIn(locale);
  return catalogue;
}
