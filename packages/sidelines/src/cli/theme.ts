import { dirname, join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import { isThemeFile as isBeside, isThemeName, schemes } from '../model/appearance.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Themes } from '../theming/named.ts';
import type { ThemeReading } from '../theming/read.ts';
import type { Effects } from './effects.ts';
import type { Findings } from './report.ts';
import { readSource, type Source } from './source.ts';

/** The theme that was asked for, and what was found in its file where it has one. */
export interface ChosenTheme {
  /** Absent when its file has an error, or none was asked for. */
  readonly theme?: Theme;
  readonly findings?: Findings;
}

const names = Object.keys(themes);

/** The options by which the caller says how a timeline looks. */
export function themeOptions(): readonly Option[] {
  return [
    new Option('--theme <theme>', `how it looks: ${names.join(', ')}, or a file that ends with .json`).argParser(
      readThemeOption,
    ),
    new Option('--scheme <scheme>', 'on which paper pictures are; a page has both, as its reader prefers').choices(
      schemes,
    ),
  ];
}

function readThemeOption(value: string): string {
  if (isThemeName(value) || isThemeFile(value)) return value;
  throw new InvalidArgumentError(`Themes are ${names.join(', ')}, or a file that ends with .json.`);
}

/** Whether a theme is named by its file. */
export function isThemeFile(theme: string): boolean {
  return theme.toLowerCase().endsWith('.json');
}

/** The theme of a name or of a file; a problem when the file cannot be read. */
export async function chooseTheme(theme: string, effects: Effects): Promise<ChosenTheme> {
  if (isThemeName(theme)) return { theme: themes[theme] };
  const source = await readSource(theme, effects);
  const { diagnostics, ...read } = await readTheme(source.text);
  return { ...read, findings: { source, diagnostics } };
}

/** Few are drawn by a theme of their own: what reads it is loaded for them. */
async function readTheme(text: string): Promise<ThemeReading> {
  return (await import('../theming/read.ts')).readTheme(text);
}

/** The theme that a text names by a file beside it. */
export interface ThemeBeside {
  readonly path: string;
  /** None where there is no such file. */
  readonly themes: Themes;
  readonly findings?: Findings;
}

/**
 * Reads the theme that a text names by a file in its own folder, or in the one that is worked in for standard input; nothing when it names none.
 * A problem when the file is there and cannot be read.
 */
export async function themeBeside(
  source: Source,
  { appearance }: Timeline,
  effects: Effects,
): Promise<ThemeBeside | undefined> {
  const name = appearance?.theme;
  if (name === undefined || !isBeside(name)) return undefined;
  const folder = dirname(source.path);
  const path = join(folder, name);
  const listed = await effects.readFolder(folder);
  if (!listed.some((file) => file.name === name)) return { path, themes: new Map() };
  const file = await readSource(path, effects);
  const read = await readTheme(file.text);
  return { path, themes: new Map([[name, read]]), findings: { source: file, diagnostics: read.diagnostics } };
}
