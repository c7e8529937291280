/**
 * Writes the patterns by which words are broken, one file a language, from the package `hyphen`, which has them from TeX's
 * hyph-utf8 without their notices; these are added here. Only patterns under a permissive licence are taken.
 * Run `npx tsx scripts/generate-hyphenation.ts` after a new version of the package; a test compares the files with this.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), '../packages/sidelines/hyphenation');

/** Patterns, and what hyph-utf8 says of them. */
interface Source {
  /** Their name in `hyphen`. */
  readonly name: string;
  readonly title: string;
  readonly copyright: string;
  /** As it is called in `LICENSES.md`. */
  readonly licence: string;
}

const sources: Readonly<Record<string, Source>> = {
  bg: {
    name: 'bg',
    title: 'Bulgarian',
    copyright: 'Copyright (C) 2000, 2004, 2017 Anton Zinoviev',
    licence: 'the terms of the Bulgarian patterns',
  },
  de: {
    name: 'de-1996',
    title: 'German, reformed spelling',
    copyright:
      'Copyright (C) 2013-2024 Stephan Hennig, Werner Lemberg, Günter Milde, Sander van Geloven, Georg Pfeiffer, Gisbert W. Selke, Tobias Wendorf, Keno Wehr',
    licence: 'MIT',
  },
  en: {
    name: 'en-us',
    title: 'English, American spelling',
    copyright: 'Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken',
    licence: 'the terms of the American patterns',
  },
  'en-gb': {
    name: 'en-gb',
    title: 'English, British spelling',
    copyright: 'Copyright (C) 1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal',
    licence: 'MIT',
  },
  es: {
    name: 'es',
    title: 'Spanish',
    copyright: 'Copyright (C) 1993, 1997 Javier Bezos, 2001-2015 Javier Bezos, CervanTeX',
    licence: 'MIT',
  },
  fr: {
    name: 'fr',
    title: 'French',
    copyright: 'Copyright (C) 1994-2002 Daniel Flipo, Bernard Gaulle, 2016 Arthur Reutenauer',
    licence: 'MIT',
  },
  it: { name: 'it', title: 'Italian', copyright: 'Copyright (C) 2008-2011 Claudio Beccari', licence: 'MIT' },
  pl: {
    name: 'pl',
    title: 'Polish',
    copyright: 'Copyright (C) 1987-1995 Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko',
    licence: 'MIT',
  },
  pt: {
    name: 'pt',
    title: 'Portuguese',
    copyright: 'Copyright (C) 1987, 1994, 1996, 2015 Pedro J. de Rezende, 1996, 2015 J. Joao Dias Almeida',
    licence: 'BSD-3-Clause',
  },
  sl: { name: 'sl', title: 'Slovenian', copyright: 'Copyright (C) 1990 Matjaž Vrečko', licence: 'MIT' },
};

/** The files that there should be, by their names in `packages/sidelines/hyphenation`. */
export function patternFiles(): ReadonlyMap<string, string> {
  return new Map(Object.entries(sources).map(([tag, source]) => [`${tag}.txt`, fileOf(source)]));
}

function fileOf({ name, title, copyright, licence }: Source): string {
  const [levels, trie, exceptions = {}] = require(`hyphen/patterns/${name}`) as Packed;
  return `% Hyphenation patterns, ${title}; from TeX's hyph-utf8.
% ${copyright}
% Licence: ${licence}; see LICENSES.md.
% Made by scripts/generate-hyphenation.ts: change that, not this.
\\patterns{
${wrapped(patternsIn(levels, trie, ''))}
}
\\hyphenation{
${wrapped(Object.entries(exceptions).map(([word, places]) => hyphenated(word, places)))}
}
`;
}

/** How `hyphen` packs patterns: levels, a trie of letters that leads to indices among them, and exceptions with their places. */
type Packed = readonly [Levels, Node, Readonly<Record<string, readonly number[]>>?];
type Levels = readonly (readonly number[])[];
type Node = { readonly [letter: string]: number | Node | readonly [Node, number] };

function patternsIn(levels: Levels, node: Node, before: string): readonly string[] {
  return Object.entries(node).flatMap(([letter, found]) => {
    const letters = before + letter;
    if (typeof found === 'number') return [patternOf(letters, levels[found] ?? [])];
    if (!Array.isArray(found)) return patternsIn(levels, found as Node, letters);
    const [deeper, index] = found as readonly [Node, number];
    return [patternOf(letters, levels[index] ?? []), ...patternsIn(levels, deeper, letters)];
  });
}

/** A pattern as TeX has it; the packed levels of one that begins a word do not count the point. */
function patternOf(letters: string, levels: readonly number[]): string {
  const shift = letters.startsWith('.') ? 1 : 0;
  const signs = [...letters].map((letter, index) => (levels[index - shift] || '') + letter);
  return signs.join('') + (levels[letters.length - shift] || '');
}

/** A word with its hyphens; each packed place counts the hyphens before it. */
function hyphenated(word: string, places: readonly number[]): string {
  const offsets = places.map((place, hyphens) => place - hyphens);
  return [...word].map((letter, index) => (offsets.includes(index) ? `-${letter}` : letter)).join('');
}

function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1] ?? '';
    if (last.length + word.length > 118) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of patternFiles()) writeFileSync(join(folder, name), text);
