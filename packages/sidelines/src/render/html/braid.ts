import { knotRadius, type MeetingPlace, placeMeeting } from '../../layout/meeting.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import { gapFor, knotsOf, lengths, type StrandPattern, strandPattern, type Theme } from '../../layout/theme.ts';
import { lines, type Markup, markup } from './markup.ts';
import type { PlannedEntry } from './plan.ts';

/** The measures of a braid in CSS pixels, at a root font size of 16 pixels. */
export interface Gauge {
  /** Tells the symbols of one gauge from those of the other. */
  readonly name: 'wide' | 'narrow';
  /** For each strand, in the parties' order, its place among the strands at rest; never none. */
  readonly ranks: StrandRanks;
  readonly theme: Theme;
  /** Between two strands at rest. */
  readonly gap: number;
  /** The middle of the strands. */
  readonly middle: number;
  /** From the middle to the knot of one party. */
  readonly reach: number;
  /** The width of the spine; cards begin where it ends. */
  readonly width: number;
}

/** How far above a knot its strand leaves the others, and below it comes back; in the same pixels. */
export const swing = 24;

/** How far unbroken pieces of a strand run into one another, so that no light shows between them. */
const overlap = 0.5;

/** The pattern of a strand of the page: the same in both schemes, by the light one's number of colours. */
export function patternOf(place: number, ranks: StrandRanks, { strands, colors }: Theme): StrandPattern {
  return strandPattern(strands, colors.light.parties.length, ranks, place);
}

/** The braid between two columns of cards. */
export function wideGauge(parties: StrandRanks, theme: Theme): Gauge {
  const ranks = parties.length === 0 ? [0] : parties;
  const strands = ranks.length;
  const gap = gapFor(strands, lengths.wide, theme.strands);
  const reach = ((strands - 1) / 2) * gap + lengths.wide.reach;
  const middle = reach + lengths.inset;
  return { name: 'wide', ranks, theme, gap, middle, reach, width: 2 * middle };
}

/** The braid beside the one column of a narrow page. */
export function narrowGauge(parties: StrandRanks, theme: Theme): Gauge {
  const ranks = parties.length === 0 ? [0] : parties;
  const strands = ranks.length;
  const gap = gapFor(strands, lengths.narrow, theme.strands);
  const half = ((strands - 1) / 2) * gap;
  const reach = half + lengths.narrow.reach;
  const middle = half + 3;
  return { name: 'narrow', ranks, theme, gap, middle, reach, width: middle + reach + lengths.inset };
}

/** The spine beside one entry: a decoration, in both gauges, of which the page shows one. */
export function spine(planned: PlannedEntry, gauges: readonly Gauge[]): Markup {
  const key = keyOf(planned);
  const below = (gauge: Gauge) => (planned.side === 'bridge' ? use('foot', `f${key}`, gauge) : use('run', 'r', gauge));
  return markup`${gauges.map((gauge) => markup`${use('head', key, gauge)}${below(gauge)}`)}`;
}

function use(part: string, key: string, gauge: Gauge): Markup {
  return markup`<svg class="${part} ${gauge.name}" aria-hidden="true"><use href="#${idOf(key, gauge)}"/></svg>`;
}

/** The strands before the first entry and after the last. */
export function overhang(gauges: readonly Gauge[]): Markup {
  return markup`<div class="spine overhang" aria-hidden="true">${gauges.map((gauge) => use('run', 'r', gauge))}</div>`;
}

/** The symbols that the entries' spines refer to, each once. */
export function symbols(entries: readonly PlannedEntry[], gauges: readonly Gauge[]): Markup {
  const kinds = [...new Map(entries.map((planned) => [keyOf(planned), planned])).values()];
  const parts = gauges.flatMap((gauge) => [straight(gauge), ...kinds.flatMap((planned) => symbolsOf(planned, gauge))]);
  return markup`<svg class="symbols" aria-hidden="true">
${lines(parts)}
</svg>`;
}

/** Entries of the same parties on the same side look the same. */
function keyOf({ acting, side }: PlannedEntry): string {
  return `${side.charAt(0)}${acting.join('-')}`;
}

/** The author's ids never begin with an underscore and a dot. */
function idOf(key: string, gauge: Gauge): string {
  return `_.${gauge.name.charAt(0)}${key}`;
}

function symbolsOf(planned: PlannedEntry, gauge: Gauge): readonly Markup[] {
  const key = keyOf(planned);
  if (planned.side !== 'bridge') return [symbol(gauge, key, 2 * swing, swingOut(planned, gauge))];
  return [
    symbol(gauge, key, swing, meet(planned.acting, gauge)),
    symbol(gauge, `f${key}`, swing, part(planned.acting, gauge)),
  ];
}

function symbol(gauge: Gauge, key: string, height: number, content: Markup): Markup {
  return markup`<symbol id="${idOf(key, gauge)}" viewBox="0 0 ${gauge.width} ${height}">${content}</symbol>`;
}

/**
 * All strands at rest, for as long as the text beside them needs; in em, since a stretched drawing has no units of its
 * own. They run upwards, so that it is at the top, below a gap, that a pattern may be cut short.
 */
function straight(gauge: Gauge): Markup {
  const line = (place: number) => {
    const x = `${restOf(place, gauge) / 16}em`;
    return strand(place, gauge, (look) => markup`<line class="${look}" x1="${x}" x2="${x}" y1="100%" y2="0"/>`);
  };
  return markup`<g id="${idOf('r', gauge)}">${placesIn(gauge).map(line)}</g>`;
}

/** One strand goes out to its side, has its knot there, and comes back. What nobody did has its knot without a strand. */
function swingOut({ acting, side }: PlannedEntry, gauge: Gauge): Markup {
  const [actor] = acting;
  const away = side === 'start' && gauge.name === 'wide' ? -gauge.reach : gauge.reach;
  const out = gauge.middle + away;
  const ways = paintedIn(gauge, acting).map((place) => {
    const rest = restOf(place, gauge);
    return way(place, gauge, place === actor ? [rest, out, rest] : [rest, rest, rest]);
  });
  const { dot, margin } = knotsOf(gauge.theme.strands);
  const kind = actor === undefined ? 'nobody' : `k${actor}`;
  return markup`${ways}${circle('margin', out, dot + margin)}${circle(kind, out, dot)}`;
}

/** The strands of those who act meet in a ring; the others go on below, and leave the bridge's edge as it is. */
function meet(acting: readonly number[], gauge: Gauge): Markup {
  const meeting = meetingOf(acting, gauge);
  const ways = paintedIn(gauge, acting).map((place) => {
    const through = [restOf(place, gauge), placeIn(meeting, place, gauge)];
    return acting.includes(place) ? way(place, gauge, through) : way(place, gauge, through, swing - 1);
  });
  const x = round(meeting.middle);
  const { ring, margin, hole } = knotsOf(gauge.theme.strands);
  const aside = knotRadius(acting.length, gauge.gap, gauge.theme.strands) - ring;
  const knot = [
    bead('margin', x, ring + margin, aside),
    bead('together', x, ring, aside),
    bead('margin', x, hole, aside),
  ];
  return markup`${ways}${knot}`;
}

/** Below a bridge all strands go back to rest. */
function part(acting: readonly number[], gauge: Gauge): Markup {
  const meeting = meetingOf(acting, gauge);
  const ways = paintedIn(gauge, acting).map((place) =>
    way(place, gauge, [placeIn(meeting, place, gauge), restOf(place, gauge)]),
  );
  return markup`${ways}`;
}

function meetingOf(acting: readonly number[], gauge: Gauge): MeetingPlace {
  const rests = gauge.ranks.map((_, rank) => restAt(rank, gauge));
  return placeMeeting(
    rests,
    acting.map((place) => gauge.ranks[place] ?? place),
    { gap: gauge.gap, style: gauge.theme.strands },
  );
}

/** Where a strand stands in a meeting, its own or that of others. */
function placeIn({ strands }: MeetingPlace, place: number, gauge: Gauge): number {
  return round(strands[gauge.ranks[place] ?? place] ?? gauge.middle);
}

/**
 * A strand that goes through some places, each some way below the other. A margin of paper keeps it apart from strands
 * that it crosses.
 */
function way(place: number, gauge: Gauge, through: readonly number[], step: number = swing): Markup {
  const [first = 0] = through;
  const bends = through.slice(1).map((to, index) => bend(through[index] ?? to, to, index * step, step));
  const middle = bends.map((piece) => piece.d).join('');
  const pattern = patternLength(place, gauge);
  const d = pattern === 0 ? `M${first} ${-overlap}V0${middle}v${overlap}` : `M${first} 0${middle}`;
  const length = bends.reduce((sum, piece) => sum + piece.length, 0);
  const fitted =
    pattern === 0 ? undefined : markup` pathLength="${round(Math.max(1, Math.round(length / pattern)) * pattern)}"`;
  const draw = (look: string) => markup`<path class="${look}" d="${d}"${look === 'thread' ? undefined : fitted}/>`;
  return markup`<path class="margin" pathLength="1" d="${d}"/>${strand(place, gauge, draw)}`;
}

/** The length of a strand's pattern; 0 where it has none. Whole patterns are fitted into every piece, so that pieces join. */
function patternLength(place: number, { ranks, theme }: Gauge): number {
  return patternOf(place, ranks, theme).dash.reduce((sum, length) => sum + length, 0) * theme.strands.width;
}

/** A piece that is upright at both ends, and its length. */
function bend(from: number, to: number, top: number, height: number): { readonly d: string; readonly length: number } {
  if (from === to) return { d: `V${top + height}`, length: height };
  const middle = top + height / 2;
  return { d: `C${from} ${middle} ${to} ${middle} ${to} ${top + height}`, length: lengthOfBend(to - from, height) };
}

/** The length of a cubic piece, as a sum of short straight lines. */
function lengthOfBend(aside: number, height: number): number {
  const steps = Array.from({ length: 17 }, (_, step) => step / 16);
  const points = steps.map((t) => [aside * t * t * (3 - 2 * t), (height * t * (3 - 3 * t + 2 * t * t)) / 2] as const);
  return points
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)), 0);
}

/** A strand, and the thread of paper in it if it is hollow. */
function strand(place: number, { ranks, theme }: Gauge, draw: (look: string) => Markup): Markup {
  const thread = patternOf(place, ranks, theme).hollow ? draw('thread') : undefined;
  return markup`${draw(`s${place}`)}${thread}`;
}

function circle(look: string, x: number, radius: number): Markup {
  return markup`<circle class="${look}" cx="${x}" cy="${swing}" r="${radius}"/>`;
}

/** A circle cut into two halves, which stand apart by twice `aside` and are joined. */
function bead(look: string, x: number, radius: number, aside: number): Markup {
  if (aside === 0) return circle(look, x, radius);
  const [left, width] = [round(x - aside - radius), round(2 * (aside + radius))];
  return markup`<rect class="${look}" x="${left}" y="${swing - radius}" width="${width}" height="${2 * radius}" rx="${radius}"/>`;
}

function placesIn({ ranks }: Gauge): readonly number[] {
  return ranks.map((_, place) => place);
}

/** The order in which strands are drawn: of three or more, those that go out of their way are drawn over those that stay. */
function paintedIn(gauge: Gauge, acting: readonly number[]): readonly number[] {
  const places = placesIn(gauge);
  if (places.length < 3) return places;
  return [...places.filter((place) => !acting.includes(place)), ...acting];
}

function restOf(place: number, gauge: Gauge): number {
  return restAt(gauge.ranks[place] ?? place, gauge);
}

function restAt(rank: number, gauge: Gauge): number {
  return round(gauge.middle + (rank - (gauge.ranks.length - 1) / 2) * gauge.gap);
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
