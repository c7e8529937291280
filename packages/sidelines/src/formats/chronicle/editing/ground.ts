import type { TextRange } from '../../../model/diagnostic.ts';
import type { EntryPlace } from '../../../model/places.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import type { Reading } from '../../format.ts';
import { isLineEnd } from '../lines.ts';

/** An entry with all that is known of where it stands. */
export interface Stand extends EntryPlace {
  readonly at: number;
  readonly entry: Entry;
  /** The words of its text, one by one, where they stand; empty where they cannot be found. */
  readonly words: readonly Word[];
}

/** A word of a text, and where it stands in the source. */
export interface Word extends TextRange {
  /** Its offset in the text. */
  readonly start: number;
}

/** A text that is edited: its lines, and where its entries stand. */
export class Ground {
  readonly reading: Reading;
  readonly source: string;
  readonly timeline: Timeline;
  /** How its lines end. */
  readonly eol: string;
  readonly #stands = new Map<number, Stand>();
  #sharers: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
    this.source = reading.places.source;
    this.timeline = reading.timeline;
    this.eol = /\r\n|[\n\r\u2028\u2029]/.exec(this.source)?.[0] ?? '\n';
  }

  /** An entry by its place in the timeline. */
  stand(at: number): Stand | undefined {
    const known = this.#stands.get(at);
    const [entry, place] = [this.timeline.entries[at], this.reading.places.entries[at]];
    if (known !== undefined || entry === undefined || place === undefined) return known;
    const stand = { ...place, at, entry, words: wordsIn(entry.text, this.source, place) };
    this.#stands.set(at, stand);
    return stand;
  }

  /** The places of all entries that share the date of one, in their order. */
  sharers({ date }: EntryPlace): readonly number[] {
    if (this.#sharers === undefined) {
      const found = new Map<number, number[]>();
      for (const [at, place] of this.reading.places.entries.entries()) {
        const known = found.get(place.date.from);
        if (known === undefined) found.set(place.date.from, [at]);
        else known.push(at);
      }
      this.#sharers = found;
    }
    return this.#sharers.get(date.from) ?? [];
  }

  /** Other entries, the nearest first, so many of those that are wanted. */
  *nearest(at: number, most: number, isWanted: (place: EntryPlace, at: number) => boolean): Generator<Stand> {
    const { entries } = this.reading.places;
    let found = 0;
    for (let far = 1; far <= entries.length && found < most; far += 1) {
      for (const other of [at - far, at + far]) {
        const place = entries[other];
        const stand = place !== undefined && isWanted(place, other) ? this.stand(other) : undefined;
        if (stand === undefined || found >= most) continue;
        found += 1;
        yield stand;
      }
    }
  }

  slice(from: number, to: number): string {
    return this.source.slice(from, to);
  }

  /** Where the line begins in which an offset lies. */
  lineStart(at: number): number {
    let from = at;
    while (from > 0 && !isLineEnd(this.source.charCodeAt(from - 1))) from -= 1;
    return from;
  }

  /** Where that line ends, before the signs that end it. */
  lineEnd(at: number): number {
    let to = at;
    while (to < this.source.length && !isLineEnd(this.source.charCodeAt(to))) to += 1;
    return to;
  }

  /** Where the next line begins; the end of the text behind the last. */
  nextLine(at: number): number {
    const to = this.lineEnd(at);
    return Math.min(this.source.length, to + (this.source.startsWith('\r\n', to) ? 2 : 1));
  }

  /** The lines in which a stretch lies. */
  lines({ from, to }: TextRange): TextRange {
    return { from: this.lineStart(from), to: this.lineEnd(Math.max(from, to)) };
  }

  /** Where the first line that is not blank begins, from the line on that begins at an offset. */
  afterBlanks(from: number): number {
    let at = from;
    while (at < this.source.length && this.slice(at, this.lineEnd(at)).trim() === '') at = this.nextLine(at);
    return at;
  }

  /** Where the last line before an offset ends that is not blank; 0 where there is none. */
  beforeBlanks(at: number): number {
    return this.source.slice(0, at).trimEnd().length;
  }
}

/** The words of a text where they stand in the source; none where one is not found as it is. */
function wordsIn(text: string, source: string, { text: { from }, whole }: EntryPlace): readonly Word[] {
  const found: Word[] = [];
  let at = from;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const place = source.indexOf(word, at);
    if (place < 0 || place + word.length > whole.to) return [];
    found.push({ start: index, from: place, to: place + word.length });
    at = place + word.length;
  }
  return found;
}
