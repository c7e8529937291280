import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextStyle } from '../layout/fonts.ts';
import type { FaceName } from '../layout/scene.ts';

/** Where the product's own font files are, beside `src/` and `dist/` alike. */
const folder = fileURLToPath(new URL('../../fonts/', import.meta.url));

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
];

function optional(script: string): { script: string; noto: string; bundled: boolean } {
  return { script, noto: `noto-sans-${script.toLowerCase()}`, bundled: false };
}

const scriptPatterns = notoScripts.map((entry) => ({
  ...entry,
  pattern: new RegExp(`\\p{Script=${entry.script}}`, 'u'),
}));

/** The Noto family for a grapheme, such as `noto-sans-thai`; Han by the text's language. */
export function notoFamilyFor(
  grapheme: string,
  language: string,
): { readonly family: string; readonly bundled: boolean } | undefined {
  if (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(grapheme))
    return { family: hanFamily(language), bundled: false };
  const found = scriptPatterns.find(({ pattern }) => pattern.test(grapheme));
  return found === undefined ? undefined : { family: found.noto, bundled: found.bundled };
}

function hanFamily(language: string): string {
  const tag = language.toLowerCase();
  if (tag.startsWith('ja')) return 'noto-sans-jp';
  if (tag.startsWith('ko')) return 'noto-sans-kr';
  return /^zh-(hant|tw|hk|mo)/.test(tag) ? 'noto-sans-tc' : 'noto-sans-sc';
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

/** The bytes of a font file; `undefined` when it belongs to an optional package that is not installed. */
export function readFontFile(face: FaceName): Uint8Array | undefined {
  const own = join(folder, `${face}.ttf`);
  const path = existsSync(own) ? own : optionalFile(face);
  return path === undefined ? undefined : readFileSync(path);
}

/** `noto-sans-jp-700` is `700Bold/NotoSansJP_700Bold.ttf` in `@expo-google-fonts/noto-sans-jp`, found from here or from where the user stands. */
function optionalFile(face: FaceName): string | undefined {
  const family = face.slice(0, face.lastIndexOf('-'));
  const weight = face.endsWith('-700') ? '700Bold' : '400Regular';
  const suffix = family.slice('noto-sans-'.length);
  const name = suffix.length === 2 ? suffix.toUpperCase() : suffix.charAt(0).toUpperCase() + suffix.slice(1);
  const file = `${packageOf(family)}/${weight}/NotoSans${name}_${weight}.ttf`;
  for (const base of [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json'))]) {
    try {
      return createRequire(base).resolve(file);
    } catch {
      // Not installed there; the next place may have it.
    }
  }
  return undefined;
}
