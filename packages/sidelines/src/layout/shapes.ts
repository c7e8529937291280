import { type Color, type Mark, type Px, round } from './scene.ts';

import { hollowWidth, lengths, type Palette, strandPattern, strandWidth } from './theme.ts';

/** A line in a party's colour and pattern, kept apart from what lies under it by a margin of paper. */
export function strand(d: string, color: Color, party: number, palette: Palette): readonly Mark[] {
  const { dash, hollow } = strandPattern(party);
  const dashed = dash.length === 0 ? {} : { dash: dash.map((length) => round(length * strandWidth)) };
  return [
    { kind: 'path', d, stroke: { color: palette.paper, width: strandWidth + 3 } },
    { kind: 'path', d, stroke: { color, width: strandWidth, ...dashed } },
    ...(hollow ? [{ kind: 'path', d, stroke: { color: palette.paper, width: hollowWidth } } as const] : []),
  ];
}

/** The mark of a meeting: a ring. */
export function ring(x: Px, y: Px, color: Color, palette: Palette): readonly Mark[] {
  const { ring: radius, hole, margin } = lengths;
  return [circle(x, y, radius + margin, palette.paper), circle(x, y, radius, color), circle(x, y, hole, palette.paper)];
}

/** The mark of one party's act: a dot. */
export function dot(x: Px, y: Px, color: Color, palette: Palette): readonly Mark[] {
  const { dot: radius, margin } = lengths;
  return [circle(x, y, radius + margin, palette.paper), circle(x, y, radius, color)];
}

/** The length of a control arm that makes a cubic come nearest to a quarter of the unit circle. */
const quarterArm = 0.5523;

function circle(x: Px, y: Px, radius: Px, fill: Color): Mark {
  const arm = radius * quarterArm;
  const [left, right, top, bottom] = [round(x - radius), round(x + radius), round(y - radius), round(y + radius)];
  const [armLeft, armRight, armTop, armBottom] = [round(x - arm), round(x + arm), round(y - arm), round(y + arm)];
  const [middle, center] = [round(x), round(y)];
  const d = [
    `M${left} ${center}`,
    `C${left} ${armTop} ${armLeft} ${top} ${middle} ${top}`,
    `C${armRight} ${top} ${right} ${armTop} ${right} ${center}`,
    `C${right} ${armBottom} ${armRight} ${bottom} ${middle} ${bottom}`,
    `C${armLeft} ${bottom} ${left} ${armBottom} ${left} ${center}Z`,
  ];
  return { kind: 'path', fill, d: d.join('') };
}
