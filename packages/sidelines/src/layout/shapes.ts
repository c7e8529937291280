import { type Color, type Mark, type Px, round } from './scene.ts';

import { knotsOf, type Look, marginWidth, type StrandPattern, threadWidth } from './theme.ts';

/** How a shape is drawn: `scale` times as large as in a picture, and as its own comment says. */
interface Scaled {
  readonly scale?: number;
}

/**
 * A line in a party's colour and pattern, kept apart from what lies under it by a margin of paper, which runs along the whole
 * line unless `margin` says otherwise; an empty one leaves it out.
 */
export function strand(
  d: string,
  color: Color,
  pattern: StrandPattern,
  { palette, strands }: Look,
  { margin = d, scale = 1 }: Scaled & { readonly margin?: string } = {},
): readonly Mark[] {
  const { dash, hollow } = pattern;
  const width = round(strands.width * scale);
  const dashed = dash.length === 0 ? {} : { dash: dash.map((length) => round(length * width)) };
  const thread = { color: palette.paper, width: round(threadWidth(strands) * scale) };
  const around: Mark = {
    kind: 'path',
    d: margin,
    stroke: { color: palette.paper, width: round(marginWidth(strands) * scale) },
  };
  return [
    ...(margin === '' ? [] : [around]),
    { kind: 'path', d, stroke: { color, width, ...dashed } },
    ...(hollow ? [{ kind: 'path', d, stroke: thread } as const] : []),
  ];
}

/**
 * The mark of a meeting: a ring, drawn out to the sides where more strands meet than a round one has room for; then `reach` is
 * half its width.
 */
export function ring(
  x: Px,
  y: Px,
  color: Color,
  { palette, strands }: Look,
  { reach = 0, scale = 1 }: Scaled & { readonly reach?: Px } = {},
): readonly Mark[] {
  const { ring: radius, hole, margin } = knotsOf(strands);
  const shape = (size: Px, fill: Color): Mark =>
    bead({ x, y }, size * scale, Math.max(0, reach - radius) * scale, fill);
  return [shape(radius + margin, palette.paper), shape(radius, color), shape(hole, palette.paper)];
}

/** The mark of one party's act: a dot. */
export function dot(
  x: Px,
  y: Px,
  color: Color,
  { palette, strands }: Look,
  { scale = 1 }: Scaled = {},
): readonly Mark[] {
  const { dot: radius, margin } = knotsOf(strands);
  return [bead({ x, y }, (radius + margin) * scale, 0, palette.paper), bead({ x, y }, radius * scale, 0, color)];
}

/** The length of a control arm that makes a cubic come nearest to a quarter of the unit circle. */
export const quarterArm = 0.5523;

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
