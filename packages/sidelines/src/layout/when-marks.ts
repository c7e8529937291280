import { mix } from './color.ts';
import { type Draft, leftOf } from './draft.ts';
import { type Color, type Mark, type Px, type RectMark, round } from './scene.ts';
import { isWithin, type Limit, type When, type Within } from './when.ts';

/** Where across the drawing a date is drawn. */
export interface WhenPlace {
  /** The logical x of the middle. */
  readonly x: Px;
  readonly width: Px;
  /** The side on which lines run: towards the end of reading (1) or its beginning (-1). */
  readonly outward: 1 | -1;
  readonly color: Color;
  /** Where the entry's card ends below its date, if it covers it: what ends nobody knows where goes on below that. */
  readonly clear: Px;
  /** Where the axis ends: there, what goes on without an end still goes on. */
  readonly end: Px;
}

/** Up to this height, a day or a time of day is a tick; a longer one is a span like any other. */
const sharp: Px = 4;
/** What is vague is at least so tall, so that it does not look like a tick. */
const leastSpan: Px = 12;
/** The longest fading end, in rhythms. */
const longestFade = 1.5;
/** How far a date is drawn at least beyond the end that is known, where the other one is not, in rhythms. */
const tail = 1.5;
/** How much of its colour the ground of a span has, and that of a line. */
const spanShare = 0.4;
const lineShare = 0.85;

/**
 * A date beside its strand, drawn so that nothing looks surer than it is. A day is a tick; any longer period within which something
 * happened is a span with soft ends; "circa" fades all the way and reaches beyond both ends; what the author doubts is paler
 * and has dotted edges; a range is a bracket, its ends soft where they are vague; a range without an end runs to that
 * of the axis, as an arrow, and one whose end nobody knows into a question mark.
 * @param when placed on the drawing
 */
export function drawWhen(draft: Draft, when: When, place: WhenPlace): readonly Mark[] {
  const pen = new Pen(draft, place);
  if (when.shape === 'range') return drawRange(pen, when);
  return isWithin(when.start) ? drawMoment(pen, when.start) : [];
}

function drawMoment(pen: Pen, limit: Within): readonly Mark[] {
  const { from, to, doubt } = limit;
  const middle = (from + to) / 2;
  if (to - from <= sharp && doubt === undefined && limit.exact) return [pen.tick(middle)];
  const least = doubt === undefined ? leastSpan : leastSpan * 1.75;
  const height = Math.max(least, to - from);
  const span = { from: middle - height / 2, to: middle + height / 2 };
  const isCirca = doubt === 'approximate' || doubt === 'both';
  const isDoubted = doubt === 'uncertain' || doubt === 'both';
  const share = isDoubted ? spanShare * 0.6 : spanShare;
  const beyond = isCirca ? Math.min(height / 4, pen.rhythm) : 0;
  const reach = { from: span.from - beyond, to: span.to + beyond };
  const fade = isCirca ? height / 2 + beyond : Math.min(height / 3, longestFade * pen.rhythm);
  return [...pen.span(reach, fade, share), ...(isDoubted ? pen.dots(span) : [])];
}

function drawRange(pen: Pen, { start, end }: When): readonly Mark[] {
  if (isWithin(start) && isWithin(end)) return drawBracket(pen, start, end);
  if (isWithin(start)) return [...drawEnd(pen, start, start.to, -1), ...drawTail(pen, end, start, 1)];
  return isWithin(end) ? [...drawTail(pen, start, end, -1), ...drawEnd(pen, end, end.from, 1)] : [];
}

function drawBracket(pen: Pen, start: Within, end: Within): readonly Mark[] {
  const whole = { from: start.from, to: Math.max(end.to, start.from + leastSpan / 2) };
  // Where both ends may lie in the same stretch, the range is sure at its middle at most.
  const middle = (whole.from + whole.to) / 2;
  const upper = Math.min(start.to, middle);
  const lower = Math.max(end.from, middle);
  return [
    ...pen.span(whole, Math.min((whole.to - whole.from) / 3, longestFade * pen.rhythm), 0.16),
    ...drawEnd(pen, start, upper, -1),
    ...(lower > upper ? [pen.line(upper, lower, lineShare)] : []),
    ...drawEnd(pen, { ...end, to: whole.to }, lower, 1),
  ];
}

/** An end of a range, from where the range is sure: a hook, after a fading line where the end is vague. */
function drawEnd(pen: Pen, limit: Within, sure: Px, way: 1 | -1): readonly Mark[] {
  const outer = way === 1 ? limit.to : limit.from;
  const beyond = outer + way * pen.rhythm * 0.75;
  if (limit.doubt === 'approximate') return pen.fading(sure, beyond, lineShare, 0.1);
  if (limit.doubt !== undefined) return [pen.dotted(sure, beyond)];
  const isSoft = Math.abs(outer - sure) > sharp;
  const share = isSoft ? 0.35 : lineShare;
  return [...pen.fading(sure, outer, lineShare, share), pen.hook(outer, share)];
}

/** Where a range goes on without an end, or nobody knows how far; from the end that is known, which has been drawn. */
function drawTail(pen: Pen, limit: Limit, known: Within, way: 1 | -1): readonly Mark[] {
  const sure = way === 1 ? known.to : known.from;
  const least = sure + way * tail * pen.rhythm;
  const far = way === 1 ? Math.max(least, limit.kind === 'open' ? pen.end : pen.clear) : least;
  if (limit.kind === 'open') return [...pen.fading(sure, far, lineShare, 0.3), pen.arrow(far, way)];
  return [pen.dotted(sure, far - way * pen.rhythm * 0.25), ...pen.question(far + way * pen.rhythm * 0.25)];
}

/** Draws beside one strand. */
class Pen {
  readonly #draft: Draft;
  readonly #place: WhenPlace;

  constructor(draft: Draft, place: WhenPlace) {
    this.#draft = draft;
    this.#place = place;
  }

  /** The leading of cards, from which lengths derive. */
  get rhythm(): Px {
    return this.#draft.measures.rhythm;
  }

  /** Below this, the card of the entry covers nothing. */
  get clear(): Px {
    return this.#place.clear;
  }

  /** Where the axis ends. */
  get end(): Px {
    return this.#place.end;
  }

  /** A line across the strand. */
  tick(y: Px): Mark {
    return this.#rect(
      { x: -this.#place.width / 2 - 1, width: this.#place.width + 2 },
      { from: y - 1.25, to: y + 1.25 },
      lineShare,
    );
  }

  /** A band behind the strand that fades at both ends. */
  span({ from, to }: { readonly from: Px; readonly to: Px }, fade: Px, share: number): readonly Mark[] {
    const across = { x: -this.#place.width / 2, width: this.#place.width };
    const core = { from: Math.round(from + fade), to: Math.round(to - fade) };
    return [
      ...this.#slices(across, core.from, Math.round(from), [share, 0]),
      ...(core.to > core.from ? [this.#rect(across, core, share)] : []),
      ...this.#slices(across, Math.max(core.from, core.to), Math.round(to), [share, 0]),
    ];
  }

  /** Dotted edges of a band. */
  dots({ from, to }: { readonly from: Px; readonly to: Px }): readonly Mark[] {
    return [-1, 1].map((side) =>
      this.#path(
        [this.#point((side * this.#place.width) / 2, from), this.#point((side * this.#place.width) / 2, to)],
        0.7,
        [0.01, 4],
      ),
    );
  }

  /** A line beside the strand. */
  line(from: Px, to: Px, share: number): Mark {
    return this.#rect(this.#beside(), { from: Math.round(from), to: Math.round(to) }, share);
  }

  /** A line beside the strand that fades from one share of its colour to another. */
  fading(from: Px, to: Px, share: number, last: number): readonly Mark[] {
    return this.#slices(this.#beside(), Math.round(from), Math.round(to), [share, last]);
  }

  /** A dotted line beside the strand. */
  dotted(from: Px, to: Px): Mark {
    const x = this.#lineX();
    return this.#path([this.#point(x, from), this.#point(x, to)], lineShare, [0.01, 4]);
  }

  /** From the line beside the strand to the strand. */
  hook(y: Px, share: number): Mark {
    const x = this.#lineX();
    const across = { x: Math.min(x, x - this.#place.outward * hookLength), width: hookLength };
    return this.#rect(across, { from: y - lineWidth / 2, to: y + lineWidth / 2 }, share);
  }

  /** The head of an arrow at the end of the line beside the strand. */
  arrow(y: Px, way: 1 | -1): Mark {
    const x = this.#lineX();
    const foot = y - way * 4;
    return this.#path([this.#point(x - 3.5, foot), this.#point(x, y), this.#point(x + 3.5, foot)], 0.6);
  }

  /** A question mark at the end of the line beside the strand, its middle at a height. */
  question(y: Px): readonly Mark[] {
    const x = this.#lineX();
    const at = (dx: Px, dy: Px): string =>
      this.#point(x + (this.#mirrorsQuestion() ? dx : dx * this.#reading()), y + dy);
    const bow = `M${at(-2.6, -2.4)}C${at(-2.6, -5.6)} ${at(2.8, -5.6)} ${at(2.8, -2.6)}C${at(2.8, -0.8)} ${at(0, -0.6)} ${at(0, 1.4)}`;
    const stroke = { color: this.#shade(1), width: 1.5 };
    return [
      { kind: 'path', d: bow, stroke },
      { kind: 'path', d: `M${at(0, 4.4)}L${at(0, 4.41)}`, stroke: { ...stroke, width: 2 } },
    ];
  }

  /** The Arabic question mark is mirrored, the Hebrew one is not. */
  #mirrorsQuestion(): boolean {
    return !/^(?:he|yi)\b/.test(this.#draft.timeline.language);
  }

  #reading(): 1 | -1 {
    return this.#draft.measures.direction === 'rtl' ? -1 : 1;
  }

  #lineX(): Px {
    return this.#place.outward * (this.#place.width / 2 + 1);
  }

  #beside(): { readonly x: Px; readonly width: Px } {
    return { x: this.#lineX() - lineWidth / 2, width: lineWidth };
  }

  /** Slices of two pixels or a little more from one height to another, up or down; each in a share of the colour between the two. */
  #slices(
    across: { readonly x: Px; readonly width: Px },
    from: Px,
    to: Px,
    [first, last]: readonly [number, number],
  ): readonly Mark[] {
    const count = Math.min(16, Math.floor(Math.abs(to - from) / 2)) || (from === to ? 0 : 1);
    const y = (index: number): Px => Math.round(from + ((to - from) * index) / count);
    return Array.from({ length: count }, (_, index) => {
      const share = first + ((last - first) * (index + 0.5)) / count;
      const [a, b] = [y(index), y(index + 1)];
      return this.#rect(across, { from: Math.min(a, b), to: Math.max(a, b) }, share);
    });
  }

  #rect(
    across: { readonly x: Px; readonly width: Px },
    along: { readonly from: Px; readonly to: Px },
    share: number,
  ): RectMark {
    return {
      kind: 'rect',
      x: round(leftOf(this.#draft.measures, this.#place.x + across.x, across.width)),
      y: round(along.from),
      width: round(across.width),
      height: round(along.to - along.from),
      fill: this.#shade(share),
    };
  }

  #path(points: readonly string[], share: number, dash?: readonly Px[]): Mark {
    const stroke = { color: this.#shade(share), width: 1.75 };
    return { kind: 'path', d: `M${points.join('L')}`, stroke: dash === undefined ? stroke : { ...stroke, dash } };
  }

  #point(x: Px, y: Px): string {
    return `${round(leftOf(this.#draft.measures, this.#place.x + x, 0))} ${round(y)}`;
  }

  #shade(share: number): Color {
    return mix(this.#draft.palette.paper, this.#place.color, share);
  }
}

const lineWidth: Px = 2;
const hookLength: Px = 7;
