import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../src/languages/language.ts';
import type { PageWords } from '../../src/languages/page-words.ts';
import { languages } from '../../src/languages/registry.ts';

/** Variants such as `en-GB` have what their language has. */
const known: readonly (readonly [string, Language])[] = Object.entries(languages).filter(([tag]) => !tag.includes('-'));
const parts = ['wording', 'vocabulary', 'page', 'durations', 'relative', 'phrases'] as const;
const table = join(import.meta.dirname, 'languages-lack.txt');
/** `UPDATE=1` writes down what is lacking now; read it before you keep it. */
const isUpdate = process.env['UPDATE'] === '1';

/** What some languages have and others do not, a line each: the part, what it is, and the languages without it. */
function lacking(): readonly string[] {
  return parts.flatMap((part) => {
    const keys = new Set(known.flatMap(([, language]) => Object.keys(language[part])));
    return [...keys].toSorted().flatMap((key) => {
      const without = known.filter(([, language]) => !isFilled(Reflect.get(language[part], key))).map(([tag]) => tag);
      return without.length === 0 ? [] : [`${part} ${key}: ${without.join(' ')}`];
    });
  });
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.every((each) => each === ''));
}

/** All phrases of a language, each with what it is for. */
function phrasesIn({ phrases }: Language): readonly (readonly [string, string])[] {
  return Object.entries(phrases).flatMap(([kind, text]) =>
    typeof text === 'string' ? text.split('|').map((phrase) => [kind, phrase] as const) : [],
  );
}

test('what a language lacks is written down by name: nothing more, and nothing that it has by now', () => {
  const text = `${lacking().join('\n')}\n`;
  if (isUpdate) writeFileSync(table, text);
  expect(text).toBe(readFileSync(table, 'utf8'));
});

test('a hole is found', () => {
  expect(lacking()).toContain('phrases articles: ar bg cs he ja ko pl ru sl tr uk zh');
  expect([undefined, '', ['', '']].map(isFilled)).toEqual([false, false, false]);
});

test.each(known)('phrases in %s are folded, and stand in their list once', (_, language) => {
  const phrases = phrasesIn(language);
  expect(phrases.length).toBeGreaterThan(150);
  const unfolded = phrases.filter(([, phrase]) => phrase !== foldedOnce(phrase));
  expect(unfolded).toEqual([]);
  const keys = phrases.map((each) => each.join(' '));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

function foldedOnce(phrase: string): string {
  return phrase.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

test('a word for two is in no language a word for all', () => {
  const of = (kind: string) =>
    known.flatMap(([, language]) => phrasesIn(language).flatMap(([other, phrase]) => (other === kind ? [phrase] : [])));
  const all = new Set(of('all'));
  expect(of('both').length).toBeGreaterThan(200);
  expect(of('both').filter((phrase) => all.has(phrase))).toEqual([]);
});

test('the words for parties together that pages say are read again', () => {
  for (const [tag, { page, phrases }] of known) {
    expect(phrases.both.split('|'), tag).toContain(page.both.toLowerCase());
    expect(phrases.all.split('|'), tag).toContain(page.all.toLowerCase());
    expect(phrases.corrections.split('|'), tag).toContain(page.correction.toLowerCase());
    expect(phrases.sources.split('|'), tag).toContain(page.source.toLowerCase());
    expect(phrases.sources.split('|'), tag).toContain(page.sources.toLowerCase());
  }
});

test('a page can set a colon or a number behind each of its words, and some stand within a line', () => {
  for (const [tag, { page }] of known) {
    // What has places for words or numbers is a phrase, and stands alone.
    const words: readonly string[] = Object.values(page).filter((word) => !word.includes('{'));
    expect(
      words.filter((word) => !/^\p{L}([^\p{N}:]*[\p{L}\p{M}])?$/u.test(word)),
      tag,
    ).toEqual([]);
    const within = [page.archived, page.accessed, page.continued, page.errors, page.newWindow];
    if (tag !== 'de')
      expect(
        within.filter((word) => /^\p{Lu}/u.test(word)),
        tag,
      ).toEqual([]);
  }
});

test('what a page says around words of others has a place for each of them', () => {
  const placesIn = (page: PageWords) =>
    Object.entries(page).map(([key, pattern]) => [key, pattern.match(/\{\w+\}/g)?.toSorted() ?? []]);
  const english = placesIn(languages.en.page);
  for (const [tag, { page }] of known) expect(placesIn(page), tag).toEqual(english);
});

test('a language is told by its small words or by its script', () => {
  expect(known.filter(([, { phrases }]) => !phrases.commonWords && !phrases.script)).toEqual([]);
});

test('each form of a duration has a number that it goes with', () => {
  for (const [tag, { durations }] of known) {
    const used = new Set(Array.from({ length: 1000 }, (_, place) => durations.plural(place + 1)));
    const forms = new Set(durations.year.keys());
    expect([...used].toSorted(), tag).toEqual([...forms].toSorted());
  }
});
