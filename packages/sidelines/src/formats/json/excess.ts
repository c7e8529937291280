import { bounds, tooLongField, tooMany } from '../../model/bounds.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Counted } from '../../model/expected.ts';

/** Deeper nesting is not read: readers of JSON use the stack for it. */
const deepest = 64;
/** Values of all kinds; more than the most entries need that say no more than most do. */
const mostValues = 1_000_000;
/** Items of the lists at the top of a timeline, by their keys; other lists there may be another program's. */
const mostAtTop: ReadonlyMap<string, number> = new Map([
  ['parties', bounds.parties],
  ['sources', bounds.sources],
]);
/** Items of the lists below them, such as the parties of an entry. */
const mostBelow: ReadonlyMap<string, number> = new Map([['parties', bounds.parties]]);
/** Keys of an object: several times as many as any has that is read. */
const mostKeys = 50;

/** A list or an object that is open where the text is looked at. */
interface Open {
  readonly what: Counted;
  readonly most: number;
  items: number;
}

/**
 * The first place at which a JSON text holds more than is read. It is found in one pass over the signs, before a tree is made
 * of them, which takes many times the memory of the text; whether the text is JSON at all is not asked.
 */
export function findExcess(source: string): Diagnostic | undefined {
  const count = new Count(source);
  let found: Diagnostic | undefined;
  for (let at = 0; at < source.length && found === undefined; at += 1) {
    const code = source.charCodeAt(at);
    if (code === quote) {
      const to = endOfString(source, at);
      found = count.string(at, to);
      at = to - 1;
    } else found = count.sign(code, at);
  }
  return found;
}

/** What was counted so far. */
class Count {
  readonly #source: string;
  readonly #open: Open[] = [];
  #values = 0;
  #blanks = 0;
  #key = '';

  constructor(source: string) {
    this.#source = source;
  }

  string(from: number, to: number): Diagnostic | undefined {
    this.#blanks = 0;
    this.#key = this.#source.slice(from + 1, Math.min(to - 1, from + longestKey));
    if (to - from <= bounds.field) return undefined;
    const length = lengthOf(this.#source.slice(from + 1, to - 1));
    return length > bounds.field ? tooLongField(length, { from, to }) : undefined;
  }

  sign(code: number, at: number): Diagnostic | undefined {
    this.#blanks = code <= space ? this.#blanks + 1 : 0;
    if (this.#blanks > bounds.field) return tooLongField(this.#blanks, { from: at - bounds.field, to: at + 1 });
    if (code === comma) return this.#next(at);
    if (code === openBracket || code === openBrace) return this.#begin(at, code === openBrace);
    if (code === closeBracket || code === closeBrace) this.#open.pop();
    return undefined;
  }

  #begin(at: number, isObject: boolean): Diagnostic | undefined {
    if (this.#open.length === deepest) return diagnose('json-too-deep', { from: at, to: at + 1 }, { deepest });
    const keys = { what: { kind: 'keys-of-one' } as const, most: mostKeys, items: 1 };
    this.#open.push(isObject ? keys : listOf(this.#key, this.#open.length));
    return undefined;
  }

  /** At a comma, behind which one more value stands. */
  #next(at: number): Diagnostic | undefined {
    const inside = this.#open.at(-1);
    this.#values += 1;
    if (inside !== undefined) inside.items += 1;
    if (inside !== undefined && inside.items > inside.most)
      return tooMany(inside.what, inside.most, { from: at, to: at + 1 });
    return this.#values === mostValues ? tooMany({ kind: 'values' }, mostValues, { from: at, to: at + 1 }) : undefined;
  }
}

const [space, quote, comma, backslash] = [0x20, 0x22, 0x2c, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
/** So much of a key tells which it is. */
const longestKey = 20;

/** A list that begins below a key, and how many lists and objects it is in. */
function listOf(key: string, depth: number): Open {
  const inAny: Counted = { kind: 'items', key };
  if (depth > 1) return { what: inAny, most: mostBelow.get(key) ?? bounds.sourcesOfOne, items: 1 };
  const most = mostAtTop.get(key) ?? bounds.entries;
  const isKnown = key === 'parties' || key === 'entries' || key === 'sources';
  return { what: isKnown ? { kind: key } : inAny, most, items: 1 };
}

/** How many code units a string has, of which several signs may write one. */
function lengthOf(written: string): number {
  return written.replace(/\\(?:u[\da-f]{4}|.)/gis, '.').length;
}

/** The offset behind the quotation mark that ends the string; the end of the text where none does. */
function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source.charCodeAt(at) !== quote) at += source.charCodeAt(at) === backslash ? 2 : 1;
  return Math.min(at + 1, source.length);
}
