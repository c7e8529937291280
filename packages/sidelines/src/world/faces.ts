import type { TextStyle } from '../layout/fonts.ts';
import type { FaceName } from '../layout/scene.ts';
import { bundledFonts } from './coverage.generated.ts';

/** Scripts that Noto draws, by their Unicode name; those marked as bundled come with the product. */
const notoScripts: readonly { readonly script: string; readonly noto: string; readonly bundled: boolean }[] = [
  { script: 'Arabic', noto: 'noto-sans-arabic', bundled: true },
  { script: 'Hebrew', noto: 'noto-sans-hebrew', bundled: true },
  { script: 'Thai', noto: 'noto-sans-thai', bundled: true },
  { script: 'Devanagari', noto: 'noto-sans-devanagari', bundled: true },
  ...[
    'Armenian',
    'Bengali',
    'Ethiopic',
    'Georgian',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Khmer',
    'Lao',
    'Malayalam',
  ].map(optional),
  ...['Myanmar', 'Oriya', 'Sinhala', 'Syriac', 'Tamil', 'Telugu', 'Thaana', 'Cherokee', 'Mongolian'].map(optional),
  { script: 'Hiragana', noto: 'noto-sans-jp', bundled: false },
  { script: 'Katakana', noto: 'noto-sans-jp', bundled: false },
  { script: 'Hangul', noto: 'noto-sans-kr', bundled: false },
  { script: 'Bopomofo', noto: 'noto-sans-tc', bundled: false },
  ...['Latin', 'Greek', 'Cyrillic'].map((script) => ({ script, noto: 'noto-sans', bundled: false })),
];

function optional(script: string): { script: string; noto: string; bundled: boolean } {
  return { script, noto: `noto-sans-${script.toLowerCase()}`, bundled: false };
}

/** The families that come with the product; some have signs that belong to no script, such as that of a currency. */
export const bundledFamilies: readonly string[] = notoScripts.filter(({ bundled }) => bundled).map(({ noto }) => noto);

const scriptPatterns = notoScripts.map((entry) => ({
  ...entry,
  // A sign such as ー or ، belongs to several scripts.
  pattern: new RegExp(`\\p{Script_Extensions=${entry.script}}`, 'u'),
}));

/** Signs that belong to no script, and the optional families that draw them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2190-\u22ff\u27c0-\u27ff\u2900-\u2bff]/, 'noto-sans-math'],
  [/[\u2300-\u245f\u2500-\u25ff\u2605\u2606\u2700-\u27bf]/, 'noto-sans-symbols-2'],
  [/[\u2460-\u24ff\u2600-\u26ff]/, 'noto-sans-symbols'],
  [/[\u20a0-\u214f]/, 'noto-sans'],
];

/** A family of Noto that may draw a grapheme. */
export interface NotoFamily {
  /** Such as `noto-sans-thai`. */
  readonly family: string;
  /** Whether it comes with the product. */
  readonly bundled: boolean;
}

/**
 * The Noto families for a grapheme, the best first. Han is drawn as the text's language writes it; a language that does
 * not write it takes whichever there is.
 */
export function notoFamiliesFor(grapheme: string, language: string): readonly NotoFamily[] {
  const han = hanFamilies(language);
  if (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(grapheme)) return han.map(optionalFamily);
  const found = scriptPatterns.filter(({ pattern }) => pattern.test(grapheme));
  const sign = signs.filter(([pattern]) => pattern.test(grapheme)).map(([, family]) => family);
  const families = found.map(({ noto, bundled }) => ({ family: noto, bundled }));
  const isEastern = han.length === 1;
  return [...families, ...(isEastern ? han : []).map(optionalFamily), ...sign.map(optionalFamily)];
}

function optionalFamily(family: string): NotoFamily {
  return { family, bundled: false };
}

function hanFamilies(language: string): readonly string[] {
  const tag = language.toLowerCase();
  if (tag.startsWith('ja')) return ['noto-sans-jp'];
  if (tag.startsWith('ko')) return ['noto-sans-kr'];
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return ['noto-sans-tc'];
  return tag.startsWith('zh') ? ['noto-sans-sc'] : ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-tc', 'noto-sans-kr'];
}

/** The faces of the product that are tried for every grapheme of a style, best first. */
export function ownFaces(style: TextStyle): readonly FaceName[] {
  const weight = style.bold ? '700' : style.italic ? '400-italic' : '400';
  return [`source-${style.family}-${weight}`, `source-sans-${style.bold ? '700' : '400'}`];
}

/** The npm package that holds an optional family. */
export function packageOf(family: string): string {
  return `@expo-google-fonts/${family}`;
}

/** `noto-sans-jp` of `noto-sans-jp-700`. */
export function familyOf(face: FaceName): string {
  return face.replace(/-\d+(?:-italic)?$/, '');
}

/** Whether a face comes with the product. */
export function isBundled(face: FaceName): boolean {
  return bundledFonts[familyOf(face)]?.faces.includes(face) ?? false;
}

/**
 * What European languages in Latin letters are mostly written with: their letters, and the signs of General Punctuation and of currency.
 * A part of each of the product's own faces has these alone (scripts/generate-basic-fonts.ts), and is a fifth of its size.
 */
const basicText = /^[ -~\u00a0-\u017f\u0218-\u021b\u1e9e\u2000-\u206f\u20ac\u2116\u2122\u2190-\u2193\u2212]*$/;

/** Whether a face has such a part. */
export function hasBasic(face: FaceName): boolean {
  return face.startsWith('source-') && isBundled(face);
}

/** Whether a text is set by what is basic of a face as by the whole of it. */
export function isBasic(text: string): boolean {
  return basicText.test(text);
}

/**
 * The characters that a face of the product has, as code points, so that no font is opened to learn that it lacks one;
 * `undefined` for any other face.
 */
export function charactersOf(face: FaceName): ReadonlySet<number> | undefined {
  return isBundled(face) ? charactersByFamily[familyOf(face)]?.() : undefined;
}

const charactersByFamily = Object.fromEntries(
  Object.entries(bundledFonts).map(([family, font]) => [family, once(() => charactersIn(font?.ranges ?? ''))]),
);

/** Makes something when it is first asked for. */
function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Reads ranges as `rangesOf` in scripts/generate-coverage.ts writes them. */
function charactersIn(ranges: string): ReadonlySet<number> {
  const characters = new Set<number>();
  let last = 0;
  for (const range of ranges.split(' ')) {
    const [skipped = 0, more = 0] = range.split('-').map((digits) => Number.parseInt(digits, 36));
    const first = last + skipped;
    last = first + more;
    for (let character = first; character <= last; character += 1) characters.add(character);
  }
  return characters;
}
