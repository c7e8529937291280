import { type Appearance, isThemeFile, isThemeName, schemes, spacings, themeNames, widths } from './appearance.ts';
import type { Alternative, Imprint, Party } from './timeline.ts';

/** What may be said by an option, so that a program can offer a fitting control. */
export type OptionType =
  /** A line of words; `isLong`: or several. */
  | { readonly kind: 'words'; readonly isLong?: true }
  /** One of a few words; `isList`: or several of them. */
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly isList?: true }
  /** A language tag (BCP 47); in these, dates are read in words. */
  | { readonly kind: 'language'; readonly of: readonly string[] }
  /** One day, in words or as in EDTF, with or without a time. */
  | { readonly kind: 'day' }
  /** A whole number, in digits. */
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** `yes` or `no`. */
  | { readonly kind: 'yes-no' }
  /** A name of CSS, or a hash sign and digits. */
  | { readonly kind: 'color' }
  /** A list of names; `of`: of parties. */
  | { readonly kind: 'names'; readonly of?: 'parties' };

/** Options of one thing, by their keys. */
export type OptionTable<Key extends string = string> = Readonly<Record<Key, OptionType>>;

/** Whether it is the type of one option, and not a table of several. */
export function isOptionType(type: OptionType | OptionTable): type is OptionType {
  return typeof type.kind === 'string';
}

/** The words for yes and no. */
export const yesNo = ['yes', 'no'] as const;

/** What may be said of who made a timeline, of when it was published, and of what it rests on; in the order in which it is told. */
export const imprintOptions = {
  byline: { kind: 'words' },
  published: { kind: 'day' },
  updated: { kind: 'day' },
  source: { kind: 'words' },
  credit: { kind: 'words' },
} as const satisfies OptionTable<keyof Imprint>;

/** The keys of who made a timeline, when, and of what. */
export const imprintKeys: readonly (keyof Imprint)[] = Object.keys(imprintOptions) as (keyof Imprint)[];

/** What may be said of how a timeline looks. */
export const appearanceOptions = {
  theme: { kind: 'choice', of: themeNames },
  scheme: { kind: 'choice', of: schemes },
  spacing: { kind: 'choice', of: spacings },
  width: { kind: 'number', least: widths.least, most: widths.most },
  hyphenate: { kind: 'yes-no' },
} as const satisfies OptionTable<keyof Appearance>;

/** The keys of what may be said of how a timeline looks. */
export const appearanceKeys: readonly (keyof Appearance)[] = Object.keys(appearanceOptions) as (keyof Appearance)[];

/** On which side of the spine cards may stand. */
export const sides = ['left', 'right'] as const satisfies readonly Party['side'][];

/** What may be said of a party besides its name. */
export const partyOptions = {
  aliases: { kind: 'names' },
  color: { kind: 'color' },
  side: { kind: 'choice', of: sides },
} as const satisfies OptionTable<Exclude<keyof Party, 'id' | 'name'>>;

/** What may be said to readers who do not see the timeline. */
export const alternativeOptions = {
  short: { kind: 'words', isLong: true },
  long: { kind: 'words', isLong: true },
  of: { kind: 'words' },
} as const satisfies OptionTable<keyof Alternative>;

/** What the words of each option of how a timeline looks come to; nothing where they are none of those that it has. */
const appearanceIn: { readonly [Key in keyof Appearance]-?: (words: string) => Appearance[Key] | undefined } = {
  theme: (words) => (isThemeName(words) || isThemeFile(words) ? words : undefined),
  scheme: (words) => schemes.find((name) => name === words),
  spacing: (words) => spacings.find((name) => name === words),
  width: (words) => wholeNumberIn(words, widths),
  hyphenate: (words) => (words === 'yes' ? true : words === 'no' ? false : undefined),
};

/** How a timeline looks when one of the options of that is said in words; without it where they are absent or none of those that it has. */
export function withAppearance(appearance: Appearance, key: keyof Appearance, words: string | undefined): Appearance {
  const { [key]: _, ...rest } = appearance;
  const value = words === undefined ? undefined : appearanceIn[key](words);
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** The whole number that digits are, where it is within bounds. */
export function wholeNumberIn(
  digits: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const number = /^\d{1,6}$/.test(digits) ? Number(digits) : -1;
  return number >= least && number <= most ? number : undefined;
}

/** What an option of how a timeline looks says, in words as `withAppearance` takes them. */
export function appearanceInWords(value: Appearance[keyof Appearance]): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? undefined : String(value);
}
