import { InvalidArgumentError, Option } from 'commander';
import { readableFormats } from '../formats/index.ts';
import { scales, widths } from '../model/appearance.ts';
import { languageTag } from '../model/language.ts';
import { wholeNumberIn } from '../model/options.ts';
import type { PublishedOptions } from '../model/withheld.ts';
import { isMoment, timeOfMoment, zoneOf } from '../time/index.ts';
import type { World } from '../world.ts';
import { Problem } from './problem.ts';

/** Reads a comma-separated list of names, each of which must be known. */
export function namesFrom(known: readonly string[]): (value: string) => readonly string[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim());
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new InvalidArgumentError(`“${unknown}” is not known; known are ${known.join(', ')}.`);
    return [...new Set(names)];
  };
}

/** Reads a width. */
export function readWidth(value: string): number {
  const width = wholeNumberIn(value, widths);
  if (width !== undefined) return width;
  throw new InvalidArgumentError(`A width is a whole number of pixels from ${widths.least} to ${widths.most}.`);
}

/** Reads how many pixels there are for each. */
export function readScale(value: string): number {
  const scale = wholeNumberIn(value, scales);
  if (scale !== undefined) return scale;
  throw new InvalidArgumentError(`A scale is a whole number from ${scales.least} to ${scales.most}.`);
}

/** Reads the number of a port; 0 is any that is free. */
export function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

/** Reads the address below which files will be published: http or https; a folder's ends with a slash. */
export function readUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url.href;
  throw new InvalidArgumentError('An address begins with https:// or http://, and a folder’s ends with a slash.');
}

/** Reads a moment: a day, a time of the clock, and an offset from UTC or a time zone, as in ISO 8601 or with blanks between. */
function readMoment(value: string): string {
  const [, day = '', clock = '', zone = ''] = /^(\S+?)[T ]+(\d\d:\d\d(?::\d\d)?)\s*(\S.*)$/.exec(value.trim()) ?? [];
  const place = /^[A-Za-z]\w+\/[\w/+-]+$/.test(zone) ? `[${zone}]` : zone.replace(/^UTC$/, 'Z');
  const moment = `${day}T${clock}${place}`;
  if (isMoment(moment)) return moment;
  throw new InvalidArgumentError('A moment is written as in “2026-12-01 06:00 Europe/London” or 2026-12-01T06:00Z.');
}

/** When what is asked for is published: a moment, and whether drafts are, too. */
export interface WhenAsked {
  /** As `readMoment` gives it; absent: now. */
  readonly at?: string;
  readonly drafts?: boolean;
}

/** The same as the library takes it. */
export function published({ at, drafts = false }: WhenAsked, { now, zones }: World): PublishedOptions {
  if (at === undefined) return { drafts, at: now?.time, zones };
  const time = timeOfMoment(at, zones);
  if (time === undefined) throw new Problem(`There is no time zone “${zoneOf(at)}”`);
  return { drafts, at: time, zones };
}

/** The option by which the caller asks for what is not finished. */
export function draftsOption(): Option {
  return new Option('--drafts', 'publish drafts too, marked as such');
}

/** The option by which the caller asks for a part of the entries. */
export function onlyOption(): Option {
  return new Option('--only <what>', 'leave out claims, and what is disputed').choices(['established']);
}

/** The option by which the caller says of which moment something is. */
export function atOption(): Option {
  return new Option('--at <moment>', 'what is published at that moment; else now').argParser(readMoment);
}

/** The option by which the caller says in which language a text is. */
export function languageOption(): Option {
  return new Option('--language <tag>', 'the language of the text; else the text says it').argParser(readLanguage);
}

/** The option by which the caller says in which format a text is. */
export function fromOption(): Option {
  const names = readableFormats.map(({ name }) => name);
  return new Option('--from <format>', 'the format of the text; else the ending of its name decides').choices(names);
}

/** Reads a language tag (BCP 47) and brings it into its usual form: `EN-gb` is `en-GB`. */
function readLanguage(value: string): string {
  const tag = languageTag(value);
  if (tag !== undefined) return tag;
  throw new InvalidArgumentError('A language is a tag such as en, pt-BR or ar (BCP 47).');
}
