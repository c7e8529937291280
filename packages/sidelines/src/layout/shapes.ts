import { type Color, type Mark, type Px, round } from './scene.ts';

import { hollowWidth, lengths, type Palette, strandPattern, strandWidth } from './theme.ts';

/**
 * A line in a party's colour and pattern, kept apart from what lies under it by a margin of paper.
 * @param margin where the margin runs; along the whole line, unless said otherwise
 */
export function strand(d: string, color: Color, party: number, palette: Palette, margin: string = d): readonly Mark[] {
  const { dash, hollow } = strandPattern(party);
  const dashed = dash.length === 0 ? {} : { dash: dash.map((length) => round(length * strandWidth)) };
  return [
    { kind: 'path', d: margin, stroke: { color: palette.paper, width: strandWidth + 3 } },
    { kind: 'path', d, stroke: { color, width: strandWidth, ...dashed } },
    ...(hollow ? [{ kind: 'path', d, stroke: { color: palette.paper, width: hollowWidth } } as const] : []),
  ];
}

/**
 * The mark of a meeting: a ring, drawn out to the sides where more strands meet than a round one has room for.
 * @param reach half the width
 */
export function ring(x: Px, y: Px, color: Color, palette: Palette, reach: Px = lengths.ring): readonly Mark[] {
  const { ring: radius, hole, margin } = lengths;
  const shape = (size: Px, fill: Color): Mark => bead({ x, y }, size, Math.max(0, reach - radius), fill);
  return [shape(radius + margin, palette.paper), shape(radius, color), shape(hole, palette.paper)];
}

/** The mark of one party's act: a dot. */
export function dot(x: Px, y: Px, color: Color, palette: Palette): readonly Mark[] {
  const { dot: radius, margin } = lengths;
  return [bead({ x, y }, radius + margin, 0, palette.paper), bead({ x, y }, radius, 0, color)];
}

/** The length of a control arm that makes a cubic come nearest to a quarter of the unit circle. */
const quarterArm = 0.5523;

/** A circle cut into two halves, which stand apart by twice `aside` and are joined by straight lines. */
function bead({ x, y }: { readonly x: Px; readonly y: Px }, radius: Px, aside: Px, fill: Color): Mark {
  const arm = radius * quarterArm;
  const [left, right, top, bottom] = [x - aside - radius, x + aside + radius, y - radius, y + radius].map(round);
  const [armLeft, armRight, armTop, armBottom] = [x - aside - arm, x + aside + arm, y - arm, y + arm].map(round);
  const [nearLeft, nearRight, center] = [x - aside, x + aside, y].map(round);
  const d = [
    `M${left} ${center}`,
    `C${left} ${armTop} ${armLeft} ${top} ${nearLeft} ${top}`,
    ...(aside === 0 ? [] : [`L${nearRight} ${top}`]),
    `C${armRight} ${top} ${right} ${armTop} ${right} ${center}`,
    `C${right} ${armBottom} ${armRight} ${bottom} ${nearRight} ${bottom}`,
    ...(aside === 0 ? [] : [`L${nearLeft} ${bottom}`]),
    `C${armLeft} ${bottom} ${left} ${armBottom} ${left} ${center}Z`,
  ];
  return { kind: 'path', fill, d: d.join('') };
}
