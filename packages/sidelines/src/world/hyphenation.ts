import { readFileSync } from 'node:fs';
import { type Hyphenator, hyphenatorOf } from '../layout/text/liang.ts';
import type { Hyphenation } from '../world.ts';

/** Where the product's own patterns are, beside `src/` and `dist/` alike. */
const folder = new URL('../../hyphenation/', import.meta.url);

const languages = ['bg', 'de', 'en', 'en-gb', 'es', 'fr', 'it', 'pl', 'pt', 'sl'] as const;

/** The file of each language; English is divided as in Britain wherever it is spelled so. */
const files = new Map<string, string>([
  ...languages.map((language) => [language, language] as const),
  ...['en-au', 'en-ie', 'en-in', 'en-nz', 'en-za'].map((language) => [language, 'en-gb'] as const),
]);

const read = new Map<string, Hyphenator>();

/** The patterns that come with the product; those of a language are read when they are first asked for. */
export const hyphenation: Hyphenation = {
  languages: languages.map((language) => Intl.getCanonicalLocales(language)[0] ?? language),
  of: (language) => {
    const { language: base, region } = new Intl.Locale(language);
    const name = files.get(`${base}-${region}`.toLowerCase()) ?? files.get(base);
    return name === undefined ? undefined : (read.get(name) ?? open(name));
  },
};

function open(name: string): Hyphenator {
  const hyphenator = hyphenatorOf(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  read.set(name, hyphenator);
  return hyphenator;
}
