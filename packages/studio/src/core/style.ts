import type { DrawOptions, Timeline } from 'sidelines';
import type { View } from './protocol.ts';

/** How the picture is drawn: as the text says, in the room that there is. */
export function asSaid({ width, scheme }: View, { appearance }: Timeline): DrawOptions {
  return { width: Math.min(width, appearance?.width ?? width), scheme: appearance?.scheme ?? scheme };
}
