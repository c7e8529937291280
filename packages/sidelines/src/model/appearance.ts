/** The themes that come with the product, by name; the first is usual. */
export const themeNames = ['newspaper', 'plain', 'contrast'] as const;

/** The name of a theme that comes with the product. */
export type ThemeName = (typeof themeNames)[number];

/** The longest name that a file beside a text may have, in UTF-16 code units. */
const longestFileName = 100;

/**
 * Whether a name is that of a theme which a file beside a text holds, such as `house.json`. It is the name of a file and never a path, so that
 * nothing outside of the text's own folder can be named.
 */
export function isThemeFile(name: string): boolean {
  return name.length <= longestFileName && /^[^.\s\\/:*?"<>|\p{C}][^\\/:*?"<>|\p{C}]*\.json$/u.test(name);
}

/** Whether a name is that of a theme which comes with the product. */
export function isThemeName(name: string): name is ThemeName {
  return themeNames.some((known) => known === name);
}

/** The schemes that every theme has colours for; the first is usual. */
export const schemes = ['light', 'dark'] as const;

/** On light paper, or on dark. */
export type Scheme = (typeof schemes)[number];

/** How entries may be spaced along the spine: as close as they may stand, or so that distance is duration. The first is usual. */
export const spacings = ['even', 'time'] as const;

/** How entries are spaced along the spine. */
export type Spacing = (typeof spacings)[number];

/** The widths that a drawing may have, in pixels: below the least, a word would not fit; beyond the most, nothing is gained. */
export const widths = { least: 240, usual: 960, most: 4096 } as const;

/** How many device pixels pictures that are made of pixels may have a CSS pixel, each way; two are as sharp as most screens are. */
export const scales = { least: 1, usual: 2, most: 4 } as const;

/** How a timeline is to look, as its author says; whoever publishes it may ask for something else. What is absent is as usual. */
export interface Appearance {
  /** The name of a theme that comes with the product, or of a file beside the text that holds one. */
  readonly theme?: string;
  /** On which paper pictures are; a page has both, as its reader prefers. */
  readonly scheme?: Scheme;
  /** How entries are spaced in pictures; by time, they are in the order of time as well. */
  readonly spacing?: Spacing;
  /** The width of pictures, in CSS pixels: a whole number within `widths`. */
  readonly width?: number;
  /** Whether words may be broken at the end of lines, by the rules of the language; else only where the author says. */
  readonly hyphenate?: boolean;
}

/** How a timeline looks where nobody says anything. */
export const usualAppearance: Required<Appearance> & { readonly theme: ThemeName } = {
  theme: themeNames[0],
  scheme: schemes[0],
  spacing: spacings[0],
  width: widths.usual,
  hyphenate: false,
};
