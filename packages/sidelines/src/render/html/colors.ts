import type { Color } from '../../layout/scene.ts';
import { mix, type Palette, partyColor } from '../../layout/theme.ts';
import type { Party } from '../../model/timeline.ts';

/** How much of its party's colour the ground of a card has, where it has any. */
const tint = 0.08;
/** How much of its party's colour a hairline has. */
const hairline = 0.55;
/** The least contrast of text (WCAG 2.2, 1.4.3), with a little to spare. */
const leastContrast = 4.6;

/** The colours of a page, as the names and values of custom properties. */
export function colorsOf(palette: Palette, parties: readonly Party[]): readonly (readonly [string, Color])[] {
  const sides =
    parties.length === 0 ? [palette.muted] : parties.map((party, place) => partyColor(palette, party, place));
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
  const ground = mix(palette.paper, color, tint);
  const readable = darkenUntilReadable(color, ground, palette.ink);
  return [
    [`c${key}`, readable],
    [`h${key}`, mix(palette.paper, readable, hairline)],
    [`g${key}`, ground],
  ];
}

/** A colour moved towards the ink until it can be read: an author's yellow stays a yellow, as far as that goes. */
function darkenUntilReadable(color: Color, ground: Color, ink: Color): Color {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(color, ink, share);
    if (contrast(moved, ground) >= leastContrast) return moved;
  }
  return ink;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Color, b: Color): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
