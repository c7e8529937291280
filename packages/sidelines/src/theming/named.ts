import type { Reading } from '../formats/index.ts';
import type { Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import { isThemeName, usualAppearance } from '../model/appearance.ts';
import { type Diagnostic, diagnose, rewriting } from '../model/diagnostic.ts';
import { nearestWord } from '../model/spelling.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ThemeReading } from './read.ts';

/** Themes that were read, by the names of their files. */
export type Themes = ReadonlyMap<string, ThemeReading>;

/** The theme that a text names; the usual one where it names none, or one that is not there. */
export function themeOf({ appearance }: Timeline, own?: Themes): Theme {
  const { theme } = { ...usualAppearance, ...appearance };
  return isThemeName(theme) ? themes[theme] : (own?.get(theme)?.theme ?? themes[usualAppearance.theme]);
}

/** That a text names a file with a theme which is not among those that were handed in, or has an error: one finding, or none. */
export function missingThemeIn({ timeline, places }: Reading, own: Themes = new Map()): readonly Diagnostic[] {
  const name = timeline.appearance?.theme;
  const read = name === undefined ? undefined : own.get(name);
  if (name === undefined || isThemeName(name) || read?.theme !== undefined) return [];
  const range = places.theme ?? places.matter?.find(({ path }) => path.join() === 'theme')?.value;
  const known = [...Object.keys(themes), ...own.keys()].filter((each) => each !== name);
  const near = read === undefined ? nearestWord(name, known) : undefined;
  // In JSON its quotation marks are part of the place.
  const fix = near === undefined || range === undefined || places.theme ? {} : { fix: rewriting(range, near) };
  return [
    diagnose('theme-file', range ?? { from: 0, to: 0 }, { name, isFaulty: read !== undefined, known, near }, fix),
  ];
}
