import { type DrawOptions, type OfferedOption, readTheme, type ThemeReading, type Timeline } from 'sidelines';
import type { FileBeside, ThemeFacts, View } from './protocol.ts';
import type { Speech } from './speech.ts';

/** How the picture is drawn: as the text says, in the room that there is. */
export function asSaid({ width, scheme }: View, { appearance }: Timeline): DrawOptions {
  return { width: Math.min(width, appearance?.width ?? width), scheme: appearance?.scheme ?? scheme };
}

/** A theme, and the text that it was read from. */
type OwnTheme = ThemeReading & { readonly text: string };

/** The themes of files beside a text, by the names of the files. */
export type OwnThemes = ReadonlyMap<string, OwnTheme>;

/** Reads the files beside a text. */
export function themesOf(files: readonly FileBeside[]): OwnThemes {
  return new Map(files.map(({ name, text }) => [name, { ...readTheme(text), text }]));
}

/** What a text can say, with the themes beside it among those that it may name. */
export function withOwnThemes(options: readonly OfferedOption[], own: OwnThemes): readonly OfferedOption[] {
  return options.map((option) =>
    option.path.join() === 'theme' && option.type.kind === 'choice'
      ? { ...option, type: { ...option.type, of: [...option.type.of, ...own.keys()] } }
      : option,
  );
}

/** The theme beside a text that it names, and what was found in it. */
export function themeFacts({ appearance }: Timeline, own: OwnThemes, speech: Speech): ThemeFacts | undefined {
  const { theme: name = '' } = appearance ?? {};
  const read = own.get(name);
  if (read === undefined) return undefined;
  const found = read.diagnostics.map((each) => {
    const { severity, message, hint } = speech.finding(each);
    const line = read.text.slice(0, each.range.from).split('\n').length;
    return { severity, message, line, ...(hint !== undefined && { hint }) };
  });
  return { name, found };
}
