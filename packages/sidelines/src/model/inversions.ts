import type { Bounds } from '../time/index.ts';

/** A date that stands where it cannot: all of it lies on the wrong side of another, beyond doubt. */
export interface Inversion {
  /** The date to blame, by its place in the list. */
  readonly place: number;
  /** The date that it contradicts. */
  readonly other: number;
  /** How the blamed date stands to the other in the list. */
  readonly stands: 'after' | 'before';
  /** The first place before which the blamed date contradicts nothing; only where that is known. */
  readonly belongsBefore?: number;
}

/** The inversions of a list, and the direction in which it is read. */
export interface Inversions {
  readonly newestFirst: boolean;
  readonly inversions: readonly Inversion[];
}

/** A date as two numbers on one axis, turned so that a list should rise: days, or days negated where the newest is first. */
interface Span {
  /** The first day that is sure to be no earlier than the date's start; absent when open or unknown. */
  readonly low: number | undefined;
  /** The last day that the date can reach; absent when open or unknown. */
  readonly high: number | undefined;
}

/**
 * Finds the dates that are definitely out of order; dates that overlap never are. A list that mostly descends is read
 * newest first. A date is blamed for lying before one that stands above it; but when a single date above is alone to
 * blame, for this one and the next, such as a year mistyped, then that one is blamed, once.
 */
export function findInversions(dates: readonly (Bounds | undefined)[]): Inversions {
  const newestFirst = mostlyDescends(dates);
  const spans = dates.map((bounds) => bounds && (newestFirst ? turned(spanOf(bounds)) : spanOf(bounds)));
  const walk = new Walk(spans);
  for (const place of spans.keys()) walk.step(place);
  return { newestFirst, inversions: walk.inversions.sort((a, b) => a.place - b.place) };
}

function spanOf({ start, end }: Bounds): Span {
  return {
    low: start.kind === 'within' ? start.earliest : undefined,
    high: end.kind === 'within' ? end.latest : undefined,
  };
}

function turned({ low, high }: Span): Span {
  return { low: high === undefined ? undefined : -high, high: low === undefined ? undefined : -low };
}

function mostlyDescends(dates: readonly (Bounds | undefined)[]): boolean {
  const spans = dates.filter((bounds) => bounds !== undefined).map(spanOf);
  let balance = 0;
  for (let place = 1; place < spans.length; place += 1) {
    balance +=
      Number(isBefore(spans[place - 1], spans[place]?.low)) - Number(isBefore(spans[place], spans[place - 1]?.low));
  }
  return balance < 0;
}

function isBefore(span: Span | undefined, low: number | undefined): boolean {
  return span?.high !== undefined && low !== undefined && span.high < low;
}

/** A walk down the list that knows the highest start so far. */
class Walk {
  readonly inversions: Inversion[] = [];
  readonly #spans: readonly (Span | undefined)[];
  /** The unblamed places whose start is higher than all before; the last is the highest. */
  readonly #records: { readonly place: number; readonly low: number }[] = [];
  /** The highest start of the unblamed places since the last record. */
  #since: number | undefined;
  readonly #blamed = new Set<number>();

  constructor(spans: readonly (Span | undefined)[]) {
    this.#spans = spans;
  }

  step(place: number): void {
    const span = this.#spans[place];
    const top = this.#records.at(-1);
    if (top === undefined || !isBefore(span, top.low)) this.#pass(place);
    else if (this.#isAloneToBlame(top.low, span, this.#nextOf(place))) this.#blameAbove(top.place, place);
    else this.#blame({ place, other: top.place, stands: 'after', belongsBefore: this.#firstAbove(span) });
  }

  #blame(inversion: Inversion): void {
    this.#blamed.add(inversion.place);
    this.inversions.push(inversion);
  }

  /** The highest date goes; what stands between it and this place counts again. */
  #blameAbove(above: number, place: number): void {
    this.#blame({ place: above, other: place, stands: 'before' });
    this.#records.pop();
    this.#since = undefined;
    for (let between = above + 1; between <= place; between += 1) if (!this.#blamed.has(between)) this.#pass(between);
  }

  #pass(place: number): void {
    const low = this.#spans[place]?.low;
    if (low === undefined) return;
    const top = this.#records.at(-1);
    if (top === undefined || low > top.low) {
      this.#records.push({ place, low });
      this.#since = undefined;
    } else this.#since = Math.max(low, this.#since ?? low);
  }

  #isAloneToBlame(low: number, span: Span | undefined, next: Span | undefined): boolean {
    const second = this.#records.at(-2)?.low;
    const others = [second, this.#since];
    const isAlone = (clashing: Span | undefined) => !others.some((other) => isBefore(clashing, other));
    return isAlone(span) && isBefore(next, low) && isAlone(next);
  }

  #nextOf(place: number): Span | undefined {
    for (let next = place + 1; next < this.#spans.length; next += 1)
      if (this.#spans[next] !== undefined) return this.#spans[next];
    return undefined;
  }

  /** The first record that lies beyond the span: records rise, so that it is found by halving. */
  #firstAbove(span: Span | undefined): number {
    let [from, to] = [0, this.#records.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(span, this.#records[middle]?.low)) to = middle;
      else from = middle + 1;
    }
    return this.#records[from]?.place ?? 0;
  }
}
