import { partingOf } from './meeting.ts';
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

/** A part of the knot of opponents, as one sees it; x is not logical. */
export interface KnotPart {
  readonly left: Px;
  readonly right: Px;
  readonly color: Color;
  /** Whether it is of several, who are allies: then it has a hole, as a ring has. */
  readonly allied: boolean;
}

/** The mark of opponents: a ring's outline that is cut into a part for each camp, filled where one party stands alone. Paper parts them. */
export function partedKnot(
  parts: readonly KnotPart[],
  y: Px,
  { palette, strands }: Look,
  { scale = 1 }: Scaled = {},
): readonly Mark[] {
  const { ring: radius, hole, margin } = knotsOf(strands);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [middle, aside] = [(first.left + last.right) / 2, (last.right - first.left) / 2 - radius * scale];
  return [
    bead({ x: middle, y }, (radius + margin) * scale, aside, palette.paper),
    ...parts.map((part) => knotPart(part, y, radius * scale, { left: part === first, right: part === last })),
    ...parts.flatMap(({ left, right, allied }) => {
      const reach = Math.max(0, (right - left - radius * scale) / 2);
      return allied ? [bead({ x: (left + right) / 2, y }, hole * scale * 0.7, reach, palette.paper)] : [];
    }),
  ];
}

/** The mark of a meeting in a legend, its middle at a point. */
export function meetingSign(
  how: 'together' | 'against',
  { x, y }: { readonly x: Px; readonly y: Px },
  look: Look,
  { scale = 1 }: Scaled = {},
): readonly Mark[] {
  const { palette, strands } = look;
  if (how === 'together') return ring(x, y, palette.together, look, { scale });
  const [inner, outer] = [(partingOf(strands) / 2) * scale, signReach(how, look) * scale];
  const color = palette.ink;
  const halves = [
    { left: x - outer, right: x - inner, color, allied: false },
    { left: x + inner, right: x + outer, color, allied: false },
  ];
  return partedKnot(halves, y, look, { scale });
}

/** Half the width of such a mark. */
export function signReach(how: 'together' | 'against', { strands }: Pick<Look, 'strands'>): Px {
  return knotsOf(strands).ring + (how === 'against' ? partingOf(strands) / 2 : 0);
}

/** The mark of one party's act: a dot; hollow, it is one that is not established. */
export function dot(
  x: Px,
  y: Px,
  color: Color,
  { palette, strands }: Look,
  { scale = 1, hollow = false }: Scaled & { readonly hollow?: boolean } = {},
): readonly Mark[] {
  const { dot: radius, margin } = knotsOf(strands);
  const shape = (size: Px, fill: Color): Mark => bead({ x, y }, size * scale, 0, fill);
  const hole = hollow ? [shape(radius * dotHole, palette.paper)] : [];
  return [shape(radius + margin, palette.paper), shape(radius, color), ...hole];
}

/** How large the hole of a hollow dot is, beside the dot. */
export const dotHole = 0.5;

/** The upper edge of a card, from `left` on, its middle at `y`: a line; broken, it is of one that is not established. */
export function cardEdge(
  { left, width, y }: { readonly left: Px; readonly width: Px; readonly y: Px },
  { color, thickness, broken }: { readonly color: Color; readonly thickness: Px; readonly broken: boolean },
): Mark {
  if (!broken)
    return {
      kind: 'rect',
      x: round(left),
      y: round(y - thickness / 2),
      width: round(width),
      height: thickness,
      fill: color,
    };
  const [from, to] = [left + thickness / 2, left + width - thickness / 2].map(round);
  const d = `M${from} ${round(y)}L${to} ${round(y)}`;
  return { kind: 'path', d, stroke: { color, width: thickness, dash: edgeDash } };
}

/** Dash and gap of an edge that is broken; the ends of dashes are round, which takes of the gap. */
const edgeDash: readonly Px[] = [5, 6];

/** The length of a control arm that makes a cubic come nearest to a quarter of the unit circle. */
export const quarterArm = 0.5523;

/** A part of a bead: round at an end of it, upright where it was cut. */
function knotPart(
  { left, right, color: fill }: KnotPart,
  y: Px,
  radius: Px,
  ends: { readonly left: boolean; readonly right: boolean },
): Mark {
  const arm = radius * (1 - quarterArm);
  const [top, bottom, armTop, armBottom] = [y - radius, y + radius, y - radius + arm, y + radius - arm].map(round);
  const [x, x2, center] = [left, right, y].map(round);
  const [inLeft, armLeft, armRight, inRight] = [left + radius, left + arm, right - arm, right - radius].map(round);
  const start = ends.left
    ? `M${inLeft} ${bottom}C${armLeft} ${bottom} ${x} ${armBottom} ${x} ${center}C${x} ${armTop} ${armLeft} ${top} ${inLeft} ${top}`
    : `M${x} ${bottom}L${x} ${top}`;
  const end = ends.right
    ? `L${inRight} ${top}C${armRight} ${top} ${x2} ${armTop} ${x2} ${center}C${x2} ${armBottom} ${armRight} ${bottom} ${inRight} ${bottom}Z`
    : `L${x2} ${top}L${x2} ${bottom}Z`;
  return { kind: 'path', fill, d: start + end };
}

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
