import { type DrawOptions, offeredOptions, type Reading, type Theme, type Timeline, themes } from 'sidelines';
import type { Style, View } from './protocol.ts';

/** How the picture is drawn: as the text says, in the room that there is. */
export function asSaid({ width, scheme }: View, { appearance }: Timeline): DrawOptions {
  return { width: Math.min(width, appearance?.width ?? width), scheme: appearance?.scheme ?? scheme };
}

/** The theme that the text says, or the usual one. */
export function themeOf({ appearance }: Timeline): Theme {
  return themes[appearance?.theme ?? 'newspaper'];
}

/** What the text can say of how it looks, and of its parties. */
export function styleOf(reading: Reading): Style {
  const { timeline } = reading;
  const palette = themeOf(timeline).colors.light.parties;
  const parties = timeline.parties.map(({ id, name, color }, place) => {
    return { id, name, color: color ?? palette[place % palette.length] ?? palette[0] };
  });
  return { options: offeredOptions(reading), parties };
}
