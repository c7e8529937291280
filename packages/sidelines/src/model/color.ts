import { colorNames } from './color-names.ts';
import { nearestWord } from './spelling.ts';

const names = Object.keys(colorNames);

/** What can be written for a colour, in words. */
export const colorsInWords = 'a colour such as #1a5fb4, #777 or teal';

/**
 * A colour as `#rrggbb` in lower case: of six digits, of three, which count double, or of a name of CSS; case does not
 * count. `undefined` of other words.
 */
export function readColor(words: string): `#${string}` | undefined {
  const word = words.trim().toLowerCase();
  if (Object.hasOwn(colorNames, word)) return colorNames[word];
  const [, digits = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/.exec(word) ?? [];
  if (digits === '') return undefined;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

/** The name of a colour that words are meant for, by their spelling. */
export function nearestColor(words: string): string | undefined {
  return nearestWord(words, names);
}

/** What each text that can be read as a colour means, at whatever depth of plain data. */
export function withColors(value: unknown): unknown {
  if (typeof value === 'string') return readColor(value) ?? value;
  if (Array.isArray(value)) return value.map(withColors);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withColors(part)]));
}

/** The colours that can be written, as JSON Schema: names in lower case, as editors offer them. */
export const colorSchema = { anyOf: [{ pattern: '^#(?:[0-9a-fA-F]{3}){1,2}$' }, { enum: names }] };
