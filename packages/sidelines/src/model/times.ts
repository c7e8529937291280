import { type Bound, type Bounds, boundsOfEdtf, type ClockWords, clockWordsIn } from '../time/index.ts';
import { once } from './once.ts';
import type { Entry, Timeline } from './timeline.ts';

/** As much of a timeline as tells when its entries were. */
interface DatedEntries extends Pick<Timeline, 'language'> {
  readonly entries: readonly Pick<Entry, 'date'>[];
}

/**
 * When each entry was, with what its wording says of a clock time and EDTF cannot: that it is about that time, and, where times
 * of several zones are told, that it is one of a zone whose distance from UTC is not known.
 */
export function boundsOfEntries({ entries, language }: DatedEntries): readonly Bounds[] {
  const bounds = entries.map(({ date }) => date.edtf).map(once(boundsOfEdtf));
  const isTold = bounds.some(({ start, end }) => hasClock(start) || hasClock(end));
  if (!isTold) return bounds;
  const wordsIn = once((wording) => clockWordsIn(wording, language));
  const words = entries.map(({ date }, index) => (isTimed(bounds[index]) ? wordsIn(date.wording) : {}));
  const clocks = new Set(bounds.flatMap(({ start }, index) => clockOf(start) ?? words[index]?.zone ?? []));
  return bounds.map((each, index) => {
    const { zone: named, doubt } = words[index] ?? {};
    const zone = clocks.size < 2 ? undefined : named;
    if (doubt === undefined && zone === undefined) return each;
    const more = { zone, doubt };
    return { start: withWords(each.start, more), end: withWords(each.end, more) };
  });
}

function isTimed(bounds: Bounds | undefined): boolean {
  return bounds !== undefined && (hasClock(bounds.start) || hasClock(bounds.end));
}

function hasClock(bound: Bound): boolean {
  return bound.kind === 'within' && bound.clock !== undefined;
}

/** UTC, where the offset of a time is known: all such are told by one clock. */
function clockOf(bound: Bound): 'UTC' | undefined {
  return bound.kind === 'within' && bound.clock?.offset !== undefined ? 'UTC' : undefined;
}

function withWords(
  bound: Bound,
  { zone, doubt }: { readonly [Key in keyof ClockWords]: ClockWords[Key] | undefined },
): Bound {
  if (bound.kind !== 'within' || bound.clock === undefined) return bound;
  const { clock } = bound;
  const named = clock.offset !== undefined || zone === undefined ? {} : { zone };
  return { ...bound, clock: { ...clock, ...named, ...(doubt === undefined ? {} : { doubt }) } };
}
