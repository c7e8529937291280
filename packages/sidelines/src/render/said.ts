import { relationWith, type Said } from '../model/said.ts';
import type { PartWriter } from '../model/told.ts';
import { unescaped } from './escape.ts';

/** What an element is for: to say something of the timeline, to stand around that, to tell programs what it is called or shows, or nothing. */
export type Region = 'said' | Elsewhere | 'ignored';

/** Where else words stand than among what is said. */
type Elsewhere = 'around' | 'called' | 'described';

/** The region that an element begins, by its tag and its attributes as they are written; `undefined` for that of its parent. */
export type Regions = (tag: string, attributes: string) => Region | undefined;

/** Elements that have no end tag. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Attributes by which an element is there and not seen, or not heard. */
const hiding =
  / (?:hidden|inert)(?=[ =>/]|$)| aria-hidden="true"| (?:display|visibility)="(?:none|hidden)"| opacity="0"| style="[^"]*(?:display|visibility|opacity|clip)/;

/** How a file is read back. */
export interface MarkupReading {
  readonly by: PartWriter;
  readonly regions: Regions;
  /** Which links are an author's, by their attributes; those of the product lead to its own files. */
  readonly isAuthors: (attributes: string) => boolean;
  /** Whether dates for programs stand there. */
  readonly hasDates?: true;
  /** Whether images are pictures of the text: what they show is said in their place. */
  readonly hasPictures?: true;
  /** An attribute that stands for the text of its element, where there is no text. */
  readonly textOf?: RegExp;
}

/** Whether a link is marked as one that an author wrote. */
export function isForeign(attributes: string): boolean {
  return / rel="[^"]*\bugc\b/.test(attributes);
}

/** What HTML or SVG says that this product wrote: its text, where its links lead, its dates for programs. What is hidden is not said. */
export function saidInMarkup(body: string, reading: MarkupReading): Said {
  const reader = new MarkupReader(reading);
  for (let at = 0; at < body.length; ) at = readPiece(body, at, reader);
  const { text, addresses, dates, acting, around, called, described } = reader;
  return {
    by: reading.by,
    text: text.join('\n'),
    addresses,
    around,
    called,
    described,
    ...(reading.hasDates ? { dates, exactDates: true } : {}),
    ...(acting.length === 0 ? {} : { acting }),
  };
}

/** Reads a text, a tag, or what says nothing, and returns where it ends. In no tag of the product does a value hold an angle. */
function readPiece(body: string, from: number, reader: MarkupReader): number {
  if (body.charAt(from) !== '<') {
    const end = endOf(body, '<', from, 0);
    reader.say(body.slice(from, end));
    return end;
  }
  if (body.startsWith('<!--', from)) return endOf(body, '-->', from);
  const end = endOf(body, '>', from);
  const sign = body.charAt(from + 1);
  if (sign === '!' || sign === '?') return end;
  if (sign === '/') {
    reader.close(body.slice(from + 2, end - 1));
    return end;
  }
  const [tag = ''] = /^[\w:-]+/.exec(body.slice(from + 1, from + 20)) ?? [];
  if (tag === 'style') return endOf(body, '</style>', end);
  if (tag === 'script') {
    const last = endOf(body, '</script>', end);
    if (body.startsWith(' type="application/ld+json"', from + 7)) reader.readLinkedData(body.slice(end, last - 9));
    return last;
  }
  // What is empty is a shape, unless it is a group with a label.
  if (body.charAt(end - 2) !== '/' || tag === 'g') reader.begin(tag, body.slice(from + 1 + tag.length, end - 1));
  return end;
}

/** Behind the next sign, or before it; the end of all where there is none. */
function endOf(body: string, sign: string, from: number, beyond: number = sign.length): number {
  const at = body.indexOf(sign, from);
  return at < 0 ? body.length : at + beyond;
}

/** What attributes tell those who list pages, or do not see pictures. */
const toldElsewhere: Readonly<Record<string, Readonly<Partial<Record<Elsewhere, RegExp>>>>> = {
  meta: {
    called: / property="og:title" content="([^"]*)"/,
    described: / (?:name="description"|property="og:(?:description|image:alt)") content="([^"]*)"/,
  },
  img: { described: / alt="([^"]*)"/ },
};

class MarkupReader {
  readonly text: string[] = [];
  readonly addresses: string[] = [];
  readonly dates: string[] = [];
  readonly acting: string[] = [];
  readonly around: string[] = [];
  readonly called: string[] = [];
  readonly described: string[] = [];
  readonly #reading: MarkupReading;
  readonly #open: { readonly tag: string; readonly region: Region }[] = [];

  constructor(reading: MarkupReading) {
    this.#reading = reading;
  }

  #region(): Region {
    return this.#open.at(-1)?.region ?? 'said';
  }

  say(written: string): void {
    const words = unescaped(written);
    const region = this.#region();
    if (region === 'said' && this.#reading.textOf === undefined) this.text.push(words);
    else if (region !== 'said' && region !== 'ignored') this[region].push(words);
  }

  close(tag: string): void {
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    if (at >= 0) this.#open.length = at;
  }

  begin(tag: string, attributes: string): void {
    const region = hiding.test(attributes) ? 'ignored' : (this.#reading.regions(tag, attributes) ?? this.#region());
    const inside = this.#region() === 'ignored' ? 'ignored' : region;
    if (!empty.has(tag) && !attributes.endsWith('/')) this.#open.push({ tag, region: inside });
    if (inside === 'said') this.#note(tag, attributes);
    const isPicture = tag === 'img' && this.#reading.hasPictures === true;
    if (isPicture && inside === 'said') this.text.push(...attributeOf(/ alt="([^"]*)"/, attributes));
    const { called, described } = isPicture ? {} : (toldElsewhere[tag] ?? {});
    this.called.push(...attributeOf(called, attributes));
    this.described.push(...attributeOf(described, attributes));
    const words = attributeOf(this.#reading.textOf, attributes);
    if (inside === 'said') this.text.push(...words);
    else if (inside !== 'ignored') this[inside].push(...words);
  }

  /** What linked data says: all of its texts but those of its vocabulary and addresses. */
  readLinkedData(script: string): void {
    const { headline, description } = JSON.parse(script, (key, value) => {
      const isTold = !/^@|^(?:headline|description|url|image|contentUrl|width|height|itemListOrder|inLanguage)$/.test(
        key,
      );
      if (isTold && (typeof value === 'string' || typeof value === 'number')) this.around.push(String(value));
      return value;
    });
    this.called.push(String(headline));
    this.described.push(String(description));
  }

  #note(tag: string, attributes: string): void {
    const href =
      tag === 'a' && this.#reading.isAuthors(attributes) ? / href="([^"#][^"]*)"/.exec(attributes)?.[1] : undefined;
    if (href !== undefined) this.addresses.push(unescaped(href));
    const date = tag === 'time' ? / datetime="([^"]*)"/.exec(attributes)?.[1] : undefined;
    if (date !== undefined) this.dates.push(unescaped(date));
    const acting = tag === 'li' ? / data-by="([^"]*)"/.exec(attributes)?.[1] : undefined;
    const camps = / data-against="([^"]*)"/.exec(attributes)?.[1];
    if (acting !== undefined) this.acting.push(relationWith(unescaped(acting), camps && unescaped(camps)));
  }
}

/** The value of an attribute, by a pattern that finds it; none where it is not there. */
function attributeOf(pattern: RegExp | undefined, attributes: string): readonly string[] {
  const value = pattern?.exec(attributes)?.[1];
  return value === undefined ? [] : [unescaped(value)];
}

/** An element by one of its classes. */
export function hasClass(attributes: string, pattern: RegExp): boolean {
  return pattern.test(/ class="([^"]*)"/.exec(attributes)?.[1] ?? '');
}
