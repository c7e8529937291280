import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patternFiles } from '../../../../scripts/generate-hyphenation.ts';
import { breaksByPatterns } from '../../src/layout/text/hyphens.ts';
import { publish } from '../../src/publish.ts';
import { world } from '../support/world.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '../../hyphenation');

function split(text: string, language: string, hyphens: readonly number[] = []): string {
  const hyphenator = world.hyphenation.of(language);
  if (hyphenator === undefined) throw new Error(`No patterns for ${language}`);
  const places = breaksByPatterns(text, hyphenator, hyphens);
  return Array.from({ length: text.length }, (_, at) => (places.includes(at) ? '-' : '') + text.charAt(at)).join('');
}

test.each([...patternFiles()])('%s is what the generator writes', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('each language has its file, and each file its language', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(files.map((name) => name.replace('.txt', '')).sort()).toEqual(
    world.hyphenation.languages.map((tag) => tag.toLowerCase()).sort(),
  );
});

const known: readonly (readonly [string, string])[] = [
  ['de', 'Sil-ben-tren-nung Ver-hand-lung Re-gie-rung Ent-schä-di-gung Ver-fas-sung Un-ab-hän-gig-keit'],
  ['de-CH', 'Ver-samm-lung'],
  ['en', 'hy-phen-ation rec-om-mend decla-ra-tion ob-ser-va-tion com-mis-sion as-so-ciate'],
  ['fr', 'gou-ver-ne-ment né-go-cia-tion com-mis-sion res-pon-sa-bi-lité'],
  ['es', 'go-bierno ne-go-cia-ción de-mo-cra-cia'],
  ['it', 'go-verno trat-ta-tiva par-la-mento'],
  ['pt', 'go-verno ne-go-ciação par-la-mento'],
];

describe('words are broken as another implementation of the algorithm breaks them', () => {
  const names = { ...Object.fromEntries(world.hyphenation.languages.map((tag) => [tag, tag.toLowerCase()])) };
  test.each(Object.entries({ ...names, de: 'de-1996', en: 'en-us' }))('%s', (language, name) => {
    const { hyphenateSync } = require(`hyphen/${name}`);
    const patterns = readFileSync(join(folder, `${language.toLowerCase()}.txt`), 'utf8').replace(/^%.*$/gm, '');
    const pieces = (patterns.match(/\p{L}+/gu) ?? []).filter((piece) => piece.length > 2 && piece.length < 8);
    const hyphenator = world.hyphenation.of(language);
    // Words of what occurs in the language, so that patterns meet.
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, (word) => {
        const theirs = hyphenateSync(word, { hyphenChar: '-', minWordLength: 1 });
        const places = hyphenator?.(word) ?? [];
        // Neither leaves one letter at an end; ours leaves it to whoever breaks lines.
        const ours = [...word].map((letter, at) => {
          const isInside = at > 1 && at < word.length - 1;
          return isInside && places.includes(at) ? `-${letter}` : letter;
        });
        expect(ours.join('')).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(known)('%s: words are broken as dictionaries have it', (language, words) => {
  expect(split(words.replaceAll('-', ''), language)).toBe(words);
});

describe('no word is broken', () => {
  test.each([
    'Trend',
    'UNESCO',
    'https://example.org/regierung',
    'B2017regierung',
    'regierung@example.org',
    'McDonalds',
  ])('%s', (word) => expect(split(word, 'de')).toBe(word));

  test('that the author says where to break', () => expect(split('Regierung', 'de', [4])).toBe('Regierung'));
});

const text = `language: de
parties: [Velden, Harlow]
---
März 2018
Velden: Die Regierungskommission verabschiedet überraschend die Unabhängigkeitserklärung der Wasserwirtschaftsverbände.
Harlow: Verhandlungen über die Zuständigkeitsverteilung zwischen Bundesgesundheitsministerium und Landesregierung.
`;
const source = { name: 'streit.txt', text: `---\n${text}` };
const options = { to: ['svg', 'pdf', 'html', 'txt'], spacing: 'even', width: 360 } as const;
const bodies = (hyphenate?: boolean): readonly (string | Uint8Array)[] =>
  publish(source, { ...options, ...(hyphenate === undefined ? {} : { hyphenate }) }, world).files.map(
    ({ body }) => body,
  );

describe('a narrow picture', () => {
  test('has hyphens where they are asked for, and says the same', () => {
    const [picture, , page] = bodies(true);
    expect(String(picture)).toMatch(/\p{L}<tspan class="hyphen" aria-hidden="true">-<\/tspan><\/text>/u);
    expect(String(page)).toContain('hyphens: auto');
  });

  test('has none otherwise', () => {
    expect(bodies()).toEqual(bodies(false));
    const [picture, , page] = bodies();
    expect(String(picture)).not.toContain('hyphen');
    expect(String(page)).not.toContain('hyphens: auto');
  });

  test('of a language without patterns is drawn all the same, with a warning', () => {
    const russian = {
      name: 'x.txt',
      text: '---\nlanguage: ru\n---\n3 марта 2018\nПравительство объявляет о переговорах.',
    };
    const { files, diagnostics } = publish(russian, { ...options, hyphenate: true }, world);
    expect(diagnostics.map(({ code }) => code)).toContain('no-hyphenation');
    expect(files).toHaveLength(options.to.length);
  });
});
