import { InvalidArgumentError, Option } from 'commander';
import { readableFormats } from '../formats/index.ts';
import { scales, widths } from '../model/appearance.ts';
import { languageTag } from '../model/language.ts';
import { wholeNumberIn } from '../model/options.ts';

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
