import type { Color } from '../../layout/scene.ts';
import { groundOf, hairlineOf, type Look, type Palette, partyColor } from '../../layout/theme.ts';
import type { Party } from '../../model/timeline.ts';

/** The colours of a page, as the names and values of custom properties. */
export function colorsOf(look: Look, parties: readonly Party[]): readonly (readonly [string, Color])[] {
  const { palette } = look;
  const sides = parties.length === 0 ? [palette.muted] : parties.map((party, place) => partyColor(look, party, place));
  const { paper, ink, muted, rule } = palette;
  return [
    ['paper', paper],
    ['ink', ink],
    ['muted', muted],
    ['rule', rule],
    ...sides.flatMap((color, place) => shadesOf(`${place}`, color, palette)),
    ...shadesOf('t', palette.together, palette),
    ...shadesOf('n', palette.muted, palette),
  ];
}

/** A colour to be read, and what is made from it: `c` for lines and text, `h` for hairlines, `g` for the ground. */
function shadesOf(key: string, color: Color, palette: Palette): readonly (readonly [string, Color])[] {
  return [
    [`c${key}`, color],
    [`h${key}`, hairlineOf(palette, color)],
    [`g${key}`, groundOf(palette, color)],
  ];
}
