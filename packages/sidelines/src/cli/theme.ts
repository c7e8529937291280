import { InvalidArgumentError, Option } from 'commander';
import type { Theme } from '../layout/theme.ts';
import { themes } from '../layout/themes.ts';
import { schemes, type ThemeName } from '../model/appearance.ts';
import { readTheme } from '../theming/read.ts';
import type { Effects } from './effects.ts';
import type { Findings } from './report.ts';
import { readSource } from './source.ts';

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
  if (isBuiltIn(value) || isThemeFile(value)) return value;
  throw new InvalidArgumentError(`Themes are ${names.join(', ')}, or a file that ends with .json.`);
}

/** Whether a theme is named by its file. */
export function isThemeFile(theme: string): boolean {
  return theme.toLowerCase().endsWith('.json');
}

/** The theme of a name or of a file; a problem when the file cannot be read. */
export async function chooseTheme(theme: string, effects: Effects): Promise<ChosenTheme> {
  if (isBuiltIn(theme)) return { theme: themes[theme] };
  const source = await readSource(theme, effects);
  const { diagnostics, ...read } = readTheme(source.text);
  return { ...read, findings: { source, diagnostics } };
}

function isBuiltIn(theme: string): theme is ThemeName {
  return names.includes(theme);
}
