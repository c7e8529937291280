import { type Hyphenator, hyphenatorOf } from '../layout/text/liang.ts';
import type { Hyphenation } from '../world.ts';
import type { Supplies } from './supplies.ts';

const languages = ['bg', 'de', 'en', 'en-gb', 'es', 'fr', 'it', 'pl', 'pt', 'sl'] as const;

/** The file of each language; English is divided as in Britain wherever it is spelled so. */
const files = new Map<string, string>([
  ...languages.map((language) => [language, language] as const),
  ...['en-au', 'en-ie', 'en-in', 'en-nz', 'en-za'].map((language) => [language, 'en-gb'] as const),
]);

/** The patterns that come with the product; those of a language are opened when they are first asked for. */
export function openHyphenation(supplies: Supplies): Hyphenation {
  const opened = new Map<string, Hyphenator>();
  const open = (name: string): Hyphenator | undefined => {
    const bytes = supplies.bytes({ kind: 'hyphenation', name });
    if (typeof bytes === 'string') return undefined;
    const hyphenator = hyphenatorOf(new TextDecoder().decode(bytes));
    opened.set(name, hyphenator);
    return hyphenator;
  };
  return {
    languages: languages.map((language) => Intl.getCanonicalLocales(language)[0] ?? language),
    of: (language) => {
      const { language: base, region } = new Intl.Locale(language);
      const name = files.get(`${base}-${region}`.toLowerCase()) ?? files.get(base);
      return name === undefined ? undefined : (opened.get(name) ?? open(name));
    },
  };
}
