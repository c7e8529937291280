import { describe, expect, test } from 'vitest';
import { countIn, sizeInWords } from '../src/editor/words/counting.ts';
import type { Words } from '../src/editor/words/en.ts';
import { languageFor, languages } from '../src/editor/words.ts';

test('the language is the first that is wanted and there, in whatever land; else English', () => {
  expect(languageFor(['pt-BR', 'ar-EG', 'en'])).toEqual({ language: 'ar', locale: 'ar-EG' });
  expect(languageFor(['DE-ch-1996', 'fr'])).toEqual({ language: 'de', locale: 'DE-ch-1996' });
  expect(languageFor(['constructor', 'eng', '', 'fr@euro', 'zh-Hant-TW'])).toEqual({ language: 'en', locale: 'en' });
});

describe.each(Object.entries(languages))('in %s', (language, { load }) => {
  const wordsOf = async (): Promise<Words> => {
    countIn(language);
    return (await load()).words;
  };

  test('every number has its form', async () => {
    const { entries, toLookAt, notes, more, imported, unfinished } = await wordsOf();
    const rules = new Intl.PluralRules(language);
    const forms = new Map(
      [...Array(120).keys(), 1_000_000].map((count) => [rules.select(count), count] as const).reverse(),
    );
    expect([...forms.keys()].sort()).toEqual([...rules.resolvedOptions().pluralCategories].sort());
    for (const counted of [entries, toLookAt, notes, more, imported, unfinished]) {
      for (const count of forms.values()) {
        const digits = new Intl.NumberFormat(language).format(count);
        // Arabic needs no number to say none, one and two.
        // One error is “an error”.
        if ((language !== 'ar' || count > 2) && (counted !== unfinished || count > 1))
          expect(counted(count)).toContain(digits);
        expect(counted(count)).toMatch(/^[^#]*\p{L}{2}[^#]*$/u);
      }
    }
    expect(new Set([...forms.values()].map(entries)).size).toBe(forms.size);
  });

  test('names and reasons are said', async () => {
    const { savedAs, changedOutside, fileFailed, tooMuchOf } = await wordsOf();
    for (const said of [savedAs, changedOutside, fileFailed]) expect(said('quay.txt')).toContain('quay.txt');
    expect(tooMuchOf(undefined, 'lines', 3, 2)).not.toMatch(/undefined|[“„«]/);
    expect(tooMuchOf('quay.txt', 'lines', 3, 2)).not.toBe(tooMuchOf('quay.txt', 'characters', 3, 2));
  });
});

test('numbers are written as in the land of who reads', async () => {
  const { words } = await languages.ar.load();
  countIn('ar-EG');
  expect([2, 3, 11, 100].map(words.entries)).toEqual(['حدثان', '٣ أحداث', '١١ حدثًا', '١٠٠ حدث']);
  countIn('fr-FR');
  const { words: french } = await languages.fr.load();
  expect(french.entries(1_000_000)).toMatch(/^1\s000\s000 d’entrées$/u);
  expect(sizeInWords(1_250_000)).toMatch(/^1,3\sMo$/u);
});
