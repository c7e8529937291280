import { isObject, problemsOf, withoutKeys } from '../formats/json/issues.ts';
import { JsonPlaces, parseJson, plainValue } from '../formats/json/tree.ts';
import { type FaintPair, faintPairs } from '../layout/legibility.ts';
import { lookOf, type Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import { schemes } from '../model/appearance.ts';
import { withColors } from '../model/color.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type ThemeFile, themeSchema } from './schema.ts';

/** A theme that was read, and what was found. */
export interface ThemeReading {
  /** Absent when there is an error among the findings. */
  readonly theme?: Theme;
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a theme file. Never throws; every problem has its place. */
export function readTheme(source: string): ThemeReading {
  const { root, diagnostics: syntax } = parseJson(source);
  if (root === undefined || syntax.length > 0) return { diagnostics: syntax };
  const found: Diagnostic[] = [];
  const places = new JsonPlaces(root);
  const file = shapeTheme(plainValue(root, found), places, found);
  if (file === undefined || found.some(({ severity }) => severity === 'error')) return { diagnostics: byPlace(found) };
  const theme = extended(file);
  return { theme, diagnostics: byPlace([...found, ...faintColors(theme, places)]) };
}

function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.range.from - b.range.from);
}

function shapeTheme(value: unknown, places: JsonPlaces, found: Diagnostic[]): ThemeFile | undefined {
  const json =
    isObject(value) && Object.hasOwn(value, 'colors') ? { ...value, colors: withColors(value['colors']) } : value;
  const issues = themeSchema().safeParse(json).error?.issues ?? [];
  for (const issue of issues) found.push(...problemsOf(issue, places, 'theme'));
  return themeSchema().safeParse(isObject(json) ? withoutKeys(json, issues) : json).data;
}

/** The theme that a file makes of the one that it extends; a list replaces a list as a whole. */
function extended(file: ThemeFile): Theme {
  const base: Theme = themes[file.extends ?? 'newspaper'];
  return {
    colors: {
      light: { ...base.colors.light, ...file.colors?.light },
      dark: { ...base.colors.dark, ...file.colors?.dark },
    },
    contrast: file.contrast ?? base.contrast,
    fonts: { ...base.fonts, ...file.fonts },
    sizes: { ...base.sizes, ...file.sizes },
    rhythm: file.rhythm ?? base.rhythm,
    corners: file.corners ?? base.corners,
    strands: { ...base.strands, ...file.strands },
    between: file.between ?? base.between,
  };
}

function faintColors(theme: Theme, places: JsonPlaces): readonly Diagnostic[] {
  return schemes.flatMap((scheme) =>
    faintPairs(lookOf(theme, scheme)).map((pair) => {
      const path = ['colors', scheme, ...pair.path];
      return diagnose('low-contrast', places.rangeAt(path), {
        text: nameOf(pair.path),
        color: pair.color,
        on: pair.on,
        ground: pair.ground,
        scheme,
        ratio: pair.ratio,
        least: pair.least,
      });
    }),
  );
}

function nameOf([key, place]: FaintPair['path']): string {
  return place === undefined ? key : `${key}[${place}]`;
}
