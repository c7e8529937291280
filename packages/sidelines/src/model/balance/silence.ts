import { type Extent, type Moment, wholeDay } from './extents.ts';

/**
 * The longest time for which a side does nothing: between two of its entries, or before its first one or after its last while others
 * act. Where dates are vague it is known between what and what it lies; both are the same where they are not.
 */
export interface Silence {
  /** In days, as are parts of them where times of the clock are told; 0 where dates allow that there was none. */
  readonly least: number;
  /** In days. */
  readonly most: number;
  /** The id of the side's entry that it follows; absent before the first, and where there was none. */
  readonly after?: string;
  /** The id of the side's entry that ends it; absent after the last, and where there was none. */
  readonly before?: string;
}

/** An entry on the line of time. */
export interface TimedEntry {
  readonly id: string;
  readonly extent: Extent;
}

/** A time without an entry of a side; below 0 where there is none. */
interface Gap extends Pick<Silence, 'after' | 'before'> {
  readonly length: Moment;
}

/**
 * The longest silence of a side.
 * @param own the entries of the side, at least one
 * @param others the entries of other sides alone whose dates are known
 */
export function longestSilence(own: readonly TimedEntry[], others: readonly TimedEntry[]): Silence {
  const certain = longest([...certainGaps(own), ...certainEnds(own, others)]);
  const possible = longest([...possibleGaps(own), ...possibleEnds(own, others)]);
  const { length: _, ...around } = certain.length > 0 ? certain : possible;
  return { least: certain.length / wholeDay, most: possible.length / wholeDay, ...around };
}

function longest(gaps: readonly Gap[]): Gap {
  return gaps.reduce((best, gap) => (gap.length > best.length ? gap : best), { length: 0 });
}

/** Times at which, whatever the dates mean, nothing was. */
function certainGaps(own: readonly TimedEntry[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let last: TimedEntry | undefined;
  for (const entry of [...own].sort((a, b) => earliestStart(a) - earliestStart(b))) {
    if (last !== undefined)
      gaps.push({ length: earliestStart(entry) - latestEnd(last), after: last.id, before: entry.id });
    if (last === undefined || latestEnd(entry) > latestEnd(last)) last = entry;
  }
  return gaps;
}

/**
 * The longest times that there may have been: each from where an entry may have ended first to where one of those that must come behind it
 * may have begun last. Whatever may have been before that time is taken to have been; but where all may, one of them was behind it.
 */
function possibleGaps(own: readonly TimedEntry[]): readonly Gap[] {
  const [last, ...others] = [...own].sort((a, b) => earliestEnd(b) - earliestEnd(a) || latestStart(b) - latestStart(a));
  const end = most(others, latestStart);
  if (last === undefined || end === undefined) return [];
  const gaps = [{ length: latestStart(end) - earliestEnd(last), after: last.id, before: end.id }];
  let next = last;
  for (const entry of others) {
    gaps.push({ length: latestStart(next) - earliestEnd(entry), after: entry.id, before: next.id });
    if (latestStart(entry) < latestStart(next)) next = entry;
  }
  return gaps;
}

/** What of the timeline lies, whatever the dates mean, before the first entry of a side and after its last. */
function certainEnds(own: readonly TimedEntry[], others: readonly TimedEntry[]): readonly Gap[] {
  const [first, begin] = [least(own, earliestStart), least(others, latestStart)];
  const [last, end] = [most(own, latestEnd), most(others, earliestEnd)];
  return [
    ...(first && begin ? [{ length: earliestStart(first) - latestStart(begin), before: first.id }] : []),
    ...(last && end ? [{ length: earliestEnd(end) - latestEnd(last), after: last.id }] : []),
  ];
}

/** What of the timeline may lie there. */
function possibleEnds(own: readonly TimedEntry[], others: readonly TimedEntry[]): readonly Gap[] {
  const startOf = ({ extent }: TimedEntry): Moment => extent.earliestStart ?? extent.latestStart;
  const endOf = ({ extent }: TimedEntry): Moment => extent.latestEnd ?? extent.earliestEnd;
  const [first, begin] = [least(own, latestStart), least(others, startOf)];
  const [last, end] = [most(own, earliestEnd), most(others, endOf)];
  return [
    ...(first && begin ? [{ length: latestStart(first) - startOf(begin), before: first.id }] : []),
    ...(last && end ? [{ length: endOf(end) - earliestEnd(last), after: last.id }] : []),
  ];
}

function least(entries: readonly TimedEntry[], by: (entry: TimedEntry) => Moment): TimedEntry | undefined {
  return entries.reduce<TimedEntry | undefined>(
    (best, entry) => (best === undefined || by(entry) < by(best) ? entry : best),
    undefined,
  );
}

function most(entries: readonly TimedEntry[], by: (entry: TimedEntry) => Moment): TimedEntry | undefined {
  return least(entries, (entry) => -by(entry));
}

/** Before all moments where a date does not tell. */
function earliestStart({ extent }: TimedEntry): Moment {
  return extent.earliestStart ?? Number.NEGATIVE_INFINITY;
}

function latestStart({ extent }: TimedEntry): Moment {
  return extent.latestStart;
}

function earliestEnd({ extent }: TimedEntry): Moment {
  return extent.earliestEnd;
}

/** After all moments where a date does not tell. */
function latestEnd({ extent }: TimedEntry): Moment {
  return extent.latestEnd ?? Number.POSITIVE_INFINITY;
}
