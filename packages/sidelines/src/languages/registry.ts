import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { enGB } from './en-GB.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sl } from './sl.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** The languages of dates, by tag. English stands in for all others. */
export const languages = {
  ar,
  bg,
  cs,
  de,
  en,
  'en-GB': enGB,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sl,
  tr,
  uk,
  zh,
} as const satisfies Record<string, Language>;

const byTag: ReadonlyMap<string, Language> = new Map(
  Object.entries(languages).map(([tag, language]) => [tag.toLowerCase(), language]),
);

/** The language of a BCP 47 tag: the longest part of the tag that is known (`en-GB-oxendict` is `en-GB`), else English. */
export function languageOf(tag: string): Language {
  const same = byTag.get(tag);
  if (same !== undefined) return same;
  const subtags = tag.toLowerCase().replaceAll('_', '-').split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const language = byTag.get(subtags.slice(0, length).join('-'));
    if (language !== undefined) return language;
  }
  return en;
}
