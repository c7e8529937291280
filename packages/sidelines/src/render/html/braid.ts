import { knotRadius, type MeetingPlace, partingOf, placeMeeting } from '../../layout/meeting.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import {
  gapFor,
  knotsOf,
  lengths,
  marginWidth,
  restWeight,
  type StrandPattern,
  strandPattern,
  type Theme,
  threadWidth,
} from '../../layout/theme.ts';
import { type Markup, markup } from './markup.ts';
import type { PlannedEntry } from './plan.ts';

/** The measures of a braid in CSS pixels, at a root font size of 16 pixels. */
export interface Gauge {
  /** Tells the symbols of one gauge from those of the other. */
  readonly name: 'wide' | 'narrow';
  /** For each strand, in the parties' order, its place among the strands at rest; never none. */
  readonly ranks: StrandRanks;
  /** How each strand looks, in the parties' order. */
  readonly patterns: readonly StrandPattern[];
  /** The strands that an image shows, by their parties' places: all of them, unless each has an image of its own. */
  readonly drawn: readonly number[];
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

/** The pattern of a strand of the page: the same in both schemes, by the light one's number of colours. */
export function patternOf(place: number, ranks: StrandRanks, { strands, colors }: Theme): StrandPattern {
  return strandPattern(strands, colors.light.parties.length, ranks, place);
}

/** The strands of a page: never none, all of them drawn. */
function strandsOf(parties: StrandRanks, theme: Theme): Pick<Gauge, 'ranks' | 'patterns' | 'drawn' | 'theme'> {
  const ranks = parties.length === 0 ? [0] : parties;
  const drawn = ranks.map((_, place) => place);
  return { ranks, drawn, theme, patterns: drawn.map((place) => patternOf(place, ranks, theme)) };
}

/** The braid between two columns of cards. */
export function wideGauge(parties: StrandRanks, theme: Theme): Gauge {
  const own = strandsOf(parties, theme);
  const strands = own.ranks.length;
  const gap = gapFor(strands, lengths.wide, theme.strands);
  const reach = ((strands - 1) / 2) * gap + lengths.wide.reach;
  const middle = reach + lengths.inset;
  return { ...own, name: 'wide', gap, middle, reach, width: 2 * middle };
}

/** The braid beside the one column of a narrow page. */
export function narrowGauge(parties: StrandRanks, theme: Theme): Gauge {
  const own = strandsOf(parties, theme);
  const strands = own.ranks.length;
  const gap = gapFor(strands, lengths.narrow, theme.strands);
  const half = ((strands - 1) / 2) * gap;
  const reach = half + lengths.narrow.reach;
  const middle = half + 3;
  return { ...own, name: 'narrow', gap, middle, reach, width: middle + reach + lengths.inset };
}

/** The colours of a page by the names that `colorsOf` gives them. */
export type Colors = ReadonlyMap<string, string>;

/** What of an entry its piece of the braid depends on. */
export type Kind = Pick<PlannedEntry, 'acting' | 'camps' | 'side'>;

/** Entries of the same parties on the same side look the same, and are of one class; so are those of the same opponents. */
export function classOf({ acting, camps = [acting], side }: Kind): string {
  return `k${side.charAt(0)}${camps.map((camp) => camp.join('-')).join('v')}`;
}

/** Every kind of entry that there is, each once. */
export function kindsOf(entries: readonly Kind[]): readonly Kind[] {
  return [...new Map(entries.map((entry) => [classOf(entry), entry])).values()];
}

/** The measures of a braid and its colours. */
interface Paint extends Gauge {
  readonly colors: Colors;
}

/** A kind of entry, and how far down its piece stands in the image of all pieces, in `swing`. */
export interface PlacedKind {
  readonly kind: Kind;
  readonly top: number;
}

/**
 * Where the piece of each kind stands: it is twice as tall as `swing`, and of a bridge, which begins at half its height, as tall again as
 * `swing` for the lower end.
 */
export function placeKinds(kinds: readonly Kind[]): readonly PlacedKind[] {
  let top = 0;
  return kinds.map((kind) => {
    const placed = { kind, top };
    top += tallnessOf(kind);
    return placed;
  });
}

function tallnessOf({ side }: Kind): number {
  return side === 'bridge' ? 3 : 2;
}

/** What the braid does at every kind of entry, one below the other, as one SVG image: browsers make a document of each. */
export function piecesImage(kinds: readonly Kind[], gauge: Gauge, colors: Colors): string {
  const paint = { ...gauge, colors };
  const pieces = placeKinds(kinds).map(({ kind, top }) => {
    const at = top * swing;
    if (kind.side !== 'bridge') return lowered(at, swingOut(kind, paint));
    return markup`${lowered(at, meet(kind, paint))}${lowered(at + 2 * swing, part(kind, paint))}`;
  });
  const height = kinds.reduce((sum, kind) => sum + tallnessOf(kind), 0) * swing;
  return image(paint, height, markup`${pieces}`);
}

function lowered(by: number, piece: Markup): Markup {
  return markup`<g transform="translate(0 ${by})">${piece}</g>`;
}

/** How tall the strands at rest are drawn, in pixels: about a page of paper. */
export const restHeight = 50 * swing;

/** All strands at rest, as an SVG image that is repeated for as long as the text beside it needs. */
export function restImage(gauge: Gauge, colors: Colors): string {
  const paint = { ...gauge, colors };
  const strands = gauge.drawn.map((place) => strand(place, paint, atRest(place, paint, restHeight), false));
  return image(paint, restHeight, markup`${strands}`);
}

function image({ width, theme }: Paint, height: number, content: Markup): string {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none" stroke-width="${theme.strands.width}">${content}</svg>`
    .html;
}

/** One strand goes out to its side, has its knot there, and comes back. What nobody did has its knot without a strand. */
function swingOut({ acting, side }: Kind, paint: Paint): Markup {
  const [actor] = acting;
  const away = side === 'start' && paint.name === 'wide' ? -paint.reach : paint.reach;
  const out = paint.middle + away;
  const ways = paintedIn(paint, acting).map((place) => {
    const rest = restOf(place, paint);
    return strand(
      place,
      paint,
      place === actor ? wayThrough([rest, out, rest]) : atRest(place, paint, 2 * swing),
      place === actor,
    );
  });
  const { dot, margin } = knotsOf(paint.theme.strands);
  return markup`${ways}${bead('paper', out, dot + margin, paint)}${bead(actor === undefined ? 'cn' : `c${actor}`, out, dot, paint)}`;
}

/** The strands of those who act meet in a ring, or those of opponents in its parts; the others go on below, and leave the bridge's edge as it is. */
function meet(kind: Kind, paint: Paint): Markup {
  const { acting } = kind;
  const meeting = meetingOf(kind, paint);
  const ways = paintedIn(paint, acting).map((place) => {
    const through = [restOf(place, paint), placeIn(meeting, place, paint)];
    const acts = acting.includes(place);
    return strand(place, paint, wayThrough(through, acts ? swing : swing - 1), acts);
  });
  if (meeting.camps.length > 0) return markup`${ways}${partedKnot(meeting, paint)}`;
  const x = round(meeting.middle);
  const { ring, margin, hole } = knotsOf(paint.theme.strands);
  const aside = knotRadius(acting.length, paint.gap, paint.theme.strands) - ring;
  const knot = [
    bead('paper', x, ring + margin, paint, aside),
    bead('ct', x, ring, paint, aside),
    bead('paper', x, hole, paint, aside),
  ];
  return markup`${ways}${knot}`;
}

/** The knot of opponents, a part for each camp: of those that are drawn, with half of the paper between. */
function partedKnot({ camps }: MeetingPlace, paint: Paint): Markup {
  const { ranks, drawn, theme } = paint;
  const { ring, hole, margin } = knotsOf(theme.strands);
  const away = partingOf(theme.strands) / 2;
  const parts = camps.flatMap(({ ranks: own, from, to }, index): readonly Markup[] => {
    const parties = own.map((rank) => ranks.indexOf(rank));
    if (!parties.some((place) => drawn.includes(place))) return [];
    const ends = { first: index === 0, last: index === camps.length - 1 };
    const [before, behind] = [ends.first ? margin : away, ends.last ? margin : away];
    const paper = beadPart('paper', { from: from - before, to: to + behind }, ring + margin, ends, paint);
    const [first, ...allies] = parties;
    const solid = beadPart(allies.length > 0 ? 'ct' : `c${first}`, { from, to }, ring, ends, paint);
    const aside = (to - from - ring) / 2;
    const within = allies.length > 0 ? bead('paper', round((from + to) / 2), hole * 0.7, paint, aside) : undefined;
    return [markup`${paper}${solid}${within}`];
  });
  return markup`${parts}`;
}

/** Below a bridge all strands go back to rest. */
function part(kind: Kind, paint: Paint): Markup {
  const { acting } = kind;
  const meeting = meetingOf(kind, paint);
  const ways = paintedIn(paint, acting).map((place) =>
    strand(place, paint, wayThrough([placeIn(meeting, place, paint), restOf(place, paint)]), acting.includes(place)),
  );
  return markup`${ways}`;
}

function meetingOf({ acting, camps }: Kind, gauge: Gauge): MeetingPlace {
  const rests = gauge.ranks.map((_, rank) => restAt(rank, gauge));
  const rankOf = (place: number) => gauge.ranks[place] ?? place;
  return placeMeeting(
    rests,
    acting.map(rankOf),
    { gap: gauge.gap, style: gauge.theme.strands },
    camps?.map((camp) => camp.map(rankOf)),
  );
}

/** Where a strand stands in a meeting, its own or that of others. */
function placeIn({ strands }: MeetingPlace, place: number, gauge: Gauge): number {
  return round(strands[gauge.ranks[place] ?? place] ?? gauge.middle);
}

/** The way of a strand. */
interface Way {
  readonly d: string;
  /** Whether it may cross others, from which a margin of paper then keeps it apart. */
  readonly bends: boolean;
  readonly length: number;
}

function atRest(place: number, gauge: Gauge, height: number): Way {
  const rest = restOf(place, gauge);
  return wayThrough([rest, rest], height);
}

/** The way through some places, each some way below the other. */
function wayThrough(through: readonly number[], step: number = swing): Way {
  const [first = 0] = through;
  const bends = through.slice(1).map((to, index) => bend(through[index] ?? to, to, index * step, step));
  const length = bends.reduce((sum, piece) => sum + piece.length, 0);
  return {
    d: `M${first} 0${bends.map((piece) => piece.d).join('')}`,
    bends: through.some((to) => to !== first),
    length,
  };
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

/** A strand, its margin of paper where it bends to act, and the thread of paper in it if it is hollow; it recedes where others act. */
function strand(
  place: number,
  { ranks, patterns, theme, colors }: Paint,
  { d, bends, length }: Way,
  acts: boolean,
): Markup {
  const paper = colors.get('paper');
  const { dash = [], hollow = false } = patterns[place] ?? {};
  const weight = acts ? 1 : restWeight(ranks.length);
  const width = theme.strands.width * weight;
  // A margin begins and ends a little late, so that it never touches the piece of strand above or below.
  const margin = markup`<path stroke="${paper}" stroke-width="${marginWidth(theme.strands)}" pathLength="1" stroke-dasharray="0 .04 .92 .04" d="${d}"/>`;
  const dashes = dash.map((part) => round(part * width));
  // Whole patterns are fitted to the length, so that pieces join; half of the last gap comes first, so that no end of a dash is cut off there.
  const period = dashes.reduce((sum, part) => sum + part, 0);
  const broken =
    period === 0
      ? undefined
      : markup` stroke-linecap="round" stroke-dasharray="${dashes.join(' ')}" stroke-dashoffset="${-round((dashes.at(-1) ?? 0) / 2)}" pathLength="${round(Math.max(1, Math.round(length / period)) * period)}"`;
  const thin = weight === 1 ? undefined : markup` stroke-width="${round(width)}"`;
  const thread = markup`<path stroke="${paper}" stroke-width="${round(threadWidth(theme.strands) * weight)}" d="${d}"/>`;
  return markup`${bends && weight === 1 ? margin : undefined}<path stroke="${colors.get(`c${place}`)}"${thin}${broken} d="${d}"/>${hollow ? thread : undefined}`;
}

/** A dot at the height of `swing`; or one cut into two halves, which stand apart by twice `aside` and are joined. */
function bead(color: string, x: number, radius: number, { colors }: Paint, aside = 0): Markup {
  const [left, width] = [round(x - aside - radius), round(2 * (aside + radius))];
  return markup`<rect fill="${colors.get(color)}" x="${left}" y="${swing - radius}" width="${width}" height="${2 * radius}" rx="${radius}"/>`;
}

/** A piece of such a dot: round where it is the first or the last, and upright where it was cut. */
function beadPart(
  color: string,
  { from, to }: { readonly from: number; readonly to: number },
  radius: number,
  { first, last }: { readonly first: boolean; readonly last: boolean },
  { colors }: Paint,
): Markup {
  const [top, bottom] = [swing - radius, swing + radius];
  const arc = (sweep: number, x: number, y: number) => `A${radius} ${radius} 0 0 ${sweep} ${round(x)} ${y}`;
  const end = last ? `H${round(to - radius)}${arc(1, to - radius, bottom)}` : `H${round(to)}V${bottom}`;
  const start = first ? `H${round(from + radius)}${arc(1, from + radius, top)}` : `H${round(from)}`;
  return markup`<path fill="${colors.get(color)}" d="M${round(first ? from + radius : from)} ${top}${end}${start}Z"/>`;
}

/** The order in which strands are drawn: of three or more, or in one column, those that go out of their way are drawn over those that stay. */
function paintedIn({ name, ranks, drawn }: Gauge, acting: readonly number[]): readonly number[] {
  if (ranks.length < 3 && name === 'wide') return drawn;
  return [...drawn.filter((place) => !acting.includes(place)), ...acting.filter((place) => drawn.includes(place))];
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
