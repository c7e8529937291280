import { type DrawOptions, type Theme, type Timeline, themes } from 'sidelines';
import type { View } from './protocol.ts';

/** How the picture is drawn: as the text says, in the room that there is. */
export function asSaid({ width, scheme }: View, { appearance }: Timeline): DrawOptions {
  return { width: Math.min(width, appearance?.width ?? width), scheme: appearance?.scheme ?? scheme };
}

/** The theme that the text says, or the usual one. */
export function themeOf({ appearance }: Timeline): Theme {
  return themes[appearance?.theme ?? 'newspaper'];
}
