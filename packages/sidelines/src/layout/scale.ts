import type { Px } from './scene.ts';
import type { DaySpan } from './timed.ts';

/** A least distance between two cards, from the upper to the lower. */
export interface Separation {
  /** The indexes of the upper and of the lower card. */
  readonly above: number;
  readonly below: number;
  readonly gap: Px;
}

/** A gap in which time is left out. */
export interface ShortGap extends DaySpan {
  /** How long it is at least. */
  readonly least: Px;
}

/** What is to be laid along a scale. */
export interface Stretching {
  /** The moment of each card; ascending. */
  readonly moments: readonly number[];
  /** From the first moment that is to have a place to the last. */
  readonly whole: DaySpan;
  /** Gaps in which time is left out, in the order of time. */
  readonly gaps: readonly ShortGap[];
  /** What cards need; sorted by `below`. */
  readonly separations: readonly Separation[];
  /** How long the scale is to be, gaps aside; it is longer where cards need more. */
  readonly length: Px;
}

/**
 * Where time is, as a polyline that never goes back: straight from each node to the next.
 *
 * Cards and scale are one: every card is a node, at its moment. Time from one node to the next wishes to have its length at one scale
 * for all, or what two neighbouring knots need; where cards need more, all that is between them is stretched, as little as can
 * be: the sum of squares of the relative stretches, each by its wished length, is the least. That is a quadratic program of
 * one multiplier for each two cards that press, solved one after the other, down and up (C. Hildreth, “A quadratic programming procedure”, Naval
 * Research Logistics Quarterly 4, 1957). A pass takes linear time, for no length lies between more than three such pairs:
 * those of either column, and of the knots.
 */
export interface Scale {
  readonly nodes: readonly ScaleNode[];
  /** The index of each card's node. */
  readonly cards: readonly number[];
}

/** A day, and where it is. */
export interface ScaleNode {
  readonly day: number;
  readonly at: Px;
  /** Whether time is left out from here to the next node. */
  readonly broken: boolean;
}

/** The scale that gives cards the room that they need, and time about the length that it is to have. */
export function scaleOf(stretching: Stretching): Scale {
  const nodes = nodesOf(stretching);
  const cards: number[] = [];
  for (const [index, { card }] of nodes.entries()) if (card !== undefined) cards[card] = index;
  const separations = stretching.separations.map(({ above, below, gap }) => ({
    above: cards[above] ?? 0,
    below: cards[below] ?? 0,
    gap,
  }));
  const wished = wishedLengths(nodes, separations, stretching);
  const places = placesOf(stretched(wished, separations), separations);
  return {
    nodes: nodes.map(({ day, broken }, index) => ({ day, broken, at: Math.round(places[index] ?? 0) })),
    cards,
  };
}

/** Where a day is; the nearest end of the scale for one outside of it. */
export function placeOn({ nodes }: Scale, day: number): Px {
  return between(
    nodes,
    day,
    ({ day: own }) => own,
    ({ at }) => at,
  );
}

/** Which day is at a place. */
export function dayOn({ nodes }: Scale, at: Px): number {
  return between(
    nodes,
    at,
    ({ at: own }) => own,
    ({ day }) => day,
  );
}

function between(
  nodes: readonly ScaleNode[],
  wanted: number,
  keyOf: (node: ScaleNode) => number,
  valueAt: (node: ScaleNode) => number,
): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const node = nodes[middle];
    if (node !== undefined && keyOf(node) <= wanted) low = middle;
    else high = middle - 1;
  }
  const [from, to] = [nodes[low], nodes[low + 1]];
  if (from === undefined) return 0;
  if (to === undefined || wanted <= keyOf(from)) return valueAt(from);
  return valueAt(from) + ((wanted - keyOf(from)) / (keyOf(to) - keyOf(from))) * (valueAt(to) - valueAt(from));
}

interface DayNode {
  readonly day: number;
  readonly card?: number;
  /** Whether time is left out from here to the next node, and how long what is left out there is at least. */
  readonly broken: boolean;
  readonly least: Px;
}

/** All days that are to have places of their own, ascending; a gap ends above cards of its last day, and begins below those of its first. */
function nodesOf({ moments, whole, gaps }: Stretching): readonly DayNode[] {
  const days = [
    { day: whole.from, rank: 0 },
    ...gaps.map(({ to }) => ({ day: to, rank: 0 })),
    ...moments.map((day, card) => ({ day, rank: 1, card })),
    ...gaps.map(({ from }) => ({ day: from, rank: 2 })),
    { day: whole.to, rank: 2 },
  ].sort((a, b) => a.day - b.day || a.rank - b.rank);
  let next = 0;
  return days.map(({ rank: _, ...node }, index) => {
    while ((gaps[next]?.to ?? Number.POSITIVE_INFINITY) <= node.day) next += 1;
    const gap = gaps[next];
    const until = days[index + 1]?.day ?? node.day;
    const broken = gap !== undefined && gap.from <= node.day && until > node.day;
    return { ...node, broken, least: broken ? (gap.least * (until - node.day)) / (gap.to - gap.from) : 0 };
  });
}

/** How often the scale is halved in search of the one that is as long as asked for: to a millionth of what it is between. */
const halvings = 20;

/** How long each stretch from node to node wishes to be, at the scale at which all is about as long as it is to be. */
function wishedLengths(
  nodes: readonly DayNode[],
  separations: readonly Separation[],
  { gaps, length }: Stretching,
): readonly Px[] {
  const least = new Array<Px>(nodes.length - 1).fill(0);
  for (const { above, below, gap } of separations)
    if (below === above + 1) least[above] = Math.max(least[above] ?? 0, gap);
  const wishedAt = (perDay: Px): readonly Px[] =>
    least.map((own, index) => {
      const { day = 0, broken = false, least: ofGap = 0 } = nodes[index] ?? {};
      const linear = broken ? ofGap : ((nodes[index + 1]?.day ?? day) - day) * perDay;
      return Math.max(own, linear);
    });
  const lengthAt = (perDay: Px): Px => placesOf(wishedAt(perDay), separations).at(-1) ?? 0;
  const [first, last] = [nodes[0]?.day ?? 0, nodes.at(-1)?.day ?? 0];
  const shown = gaps.reduce((days, { from, to }) => days - (to - from), last - first);
  const wanted = gaps.reduce((sum, { least: ofGap }) => sum + ofGap, length);
  let [low, high] = [0, shown > 0 ? wanted / shown : 0];
  for (let round = 0; round < halvings; round += 1) {
    const middle = (low + high) / 2;
    if (lengthAt(middle) <= wanted) low = middle;
    else high = middle;
  }
  return wishedAt(low);
}

/** As high up as nodes can be that keep these lengths at least, and all separations. */
function placesOf(lengths: readonly Px[], separations: readonly Separation[]): readonly Px[] {
  const places: Px[] = [0];
  let next = 0;
  for (let index = 1; index <= lengths.length; index += 1) {
    let place = (places[index - 1] ?? 0) + (lengths[index - 1] ?? 0);
    for (; (separations[next]?.below ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      const { above = 0, gap = 0 } = separations[next] ?? {};
      place = Math.max(place, (places[above] ?? 0) + gap);
    }
    places.push(place);
  }
  return places;
}

/** How often all separations are gone through, down and up. More passes move hardly anything. */
const passes = 3;

/** Lengths that keep all separations, and are stretched hardly more than they need to be; the last pass only stretches. */
export function stretched(wished: readonly Px[], separations: readonly Separation[]): readonly Px[] {
  const factors = new Array<number>(wished.length).fill(1);
  const far = separations.filter(({ above, below }) => below > above + 1);
  const pushes = new Array<number>(far.length).fill(0);
  const press = (index: number, canYield = true): void => {
    const { above, below, gap } = far[index] ?? { above: 0, below: 0, gap: 0 };
    const own = wished.slice(above, below);
    const whole = own.reduce((sum, length) => sum + length, 0);
    const now = own.reduce((sum, length, piece) => sum + length * (factors[above + piece] ?? 1), 0);
    const before = pushes[index] ?? 0;
    const change = whole > 0 ? Math.max(canYield ? -before : 0, (gap - now) / whole) : 0;
    if (change === 0) return;
    pushes[index] = before + change;
    for (let piece = above; piece < below; piece += 1) factors[piece] = (factors[piece] ?? 1) + change;
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (let index = 0; index < far.length; index += 1) press(index);
    for (let index = far.length - 1; index >= 0; index -= 1) press(index);
  }
  for (let index = 0; index < far.length; index += 1) press(index, false);
  return wished.map((length, index) => length * (factors[index] ?? 1));
}
