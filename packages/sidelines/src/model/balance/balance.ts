import { boundsOfEdtf, commonOffset } from '../../time/index.ts';
import { actingIn, actsIn, type Camps, campsIn } from '../acting.ts';
import { type LengthUnit, lengthOf, lengthUnitOf, saidIn } from '../text-length.ts';
import type { Entry, Timeline } from '../timeline.ts';
import { boundsOfEntries } from '../times.ts';
import { dayInWords } from '../when.ts';
import { signsOf } from '../words.ts';
import { extentOf } from './extents.ts';
import { periodsOf } from './periods.ts';
import { longestSilence, type Silence, type TimedEntry } from './silence.ts';

/**
 * What an editor asks of a timeline before it is published: how much is told of each side, who acted with whom and against whom, and when,
 * who was silent for how long, and which entries rest on little. Plain data; entries are named by their ids, in the author's order.
 */
export interface Balance {
  /** What `length` counts everywhere in it: words, or characters where most of the text has no blanks between words. */
  readonly unit: LengthUnit;
  /** All entries. */
  readonly whole: Amount;
  /** What is told of each side, in the order of `Timeline.parties`. What several sides did is told of each, so that numbers add up to more than the whole. */
  readonly parties: readonly PartyBalance[];
  /** Any two sides that acted together, or met as opponents; ordered as parties are. */
  readonly pairs: readonly PairBalance[];
  /** How the sides stood to each other, from the first entry to the last: periods of one length, and one for each long time without an entry. */
  readonly periods: readonly PeriodBalance[];
  /** The entries of no period: their dates do not tell in which of several they began. */
  readonly unplaced: readonly string[];
  readonly withoutSource: readonly string[];
  readonly withOneSource: readonly string[];
  /** Those whose dates are known, but not to the day, or not for sure. */
  readonly vague: readonly string[];
  readonly undated: readonly string[];
  /** Claims that no entry answers. */
  readonly unanswered: readonly string[];
}

/** How the sides of entries stood to each other. Each entry counts once. */
export interface Ways {
  /** One side acted. */
  readonly apart: number;
  /** Several sides acted, none of them against another. */
  readonly together: number;
  /** Several sides met, some of them as opponents. */
  readonly against: number;
  /** The text names no side. */
  readonly nobody: number;
}

/** How much is told. */
export interface Amount extends Ways {
  readonly entries: number;
  /** Of headlines and texts, in the unit of the balance. */
  readonly length: number;
  /** How many sources the entries rest on, each counted once. */
  readonly sources: number;
}

/** What is told of one side: the entries in which it acted, alone or with others. */
export interface PartyBalance extends Amount {
  /** The party's id. */
  readonly party: string;
  /** Absent where it has no entry, or one without a date. */
  readonly silence?: Silence;
}

/** How often two sides acted together, and how often they met as opponents. */
export interface PairBalance extends Pick<Ways, 'together' | 'against'> {
  /** The ids of the two. */
  readonly parties: readonly [string, string];
}

/** How the sides stood to each other in a part of the time. An entry counts where it began. */
export interface PeriodBalance extends Ways {
  /** An EDTF date; where it is an interval of hours, it ends where the next one begins. */
  readonly edtf: string;
  /** The same in words of the timeline's language. */
  readonly label: string;
}

/** What is known of one entry. */
interface Weighed {
  readonly entry: Entry;
  /** The places of the sides that acted. */
  readonly acting: readonly number[];
  readonly way: keyof Ways;
  readonly length: number;
  readonly doubt: Doubt;
  readonly sources: ReadonlySet<string>;
}

/** Weighs what a timeline tells of its sides, and what its entries rest on. */
export function balanceOf(timeline: Timeline): Balance {
  const { entries, parties } = timeline;
  const said = entries.map(saidIn);
  const unit = lengthUnitOf(said);
  const [acting, campsOf] = [actingIn(timeline), campsIn(timeline)];
  const weighed = entries.map((entry, index): Weighed => {
    const own = acting(entry);
    const [way, length] = [wayOf(own, campsOf(entry)), lengthOf(said[index] ?? '', unit)];
    return { entry, acting: own, way, length, doubt: doubtOf(entry), sources: new Set(entry.sources) };
  });
  const timed = timedEntries(timeline);
  const answered = new Set(entries.flatMap(({ answers = [] }) => answers));
  const idsOf = (which: (each: Weighed) => boolean) => weighed.filter(which).map(({ entry }) => entry.id);
  return {
    unit,
    whole: amountOf(weighed),
    parties: parties.map(({ id }, place) => partyBalance(id, place, weighed, timed)),
    pairs: pairsOf(timeline),
    ...overTime(timeline, weighed, timed),
    withoutSource: idsOf(({ sources }) => sources.size === 0),
    withOneSource: idsOf(({ sources }) => sources.size === 1),
    vague: idsOf(({ doubt }) => doubt === 'vague'),
    undated: idsOf(({ doubt }) => doubt === 'undated'),
    unanswered: idsOf(({ entry }) => entry.claim === true && !answered.has(entry.id)),
  };
}

function wayOf(acting: readonly number[], camps: Camps | undefined): keyof Ways {
  if (acting.length < 2) return acting.length === 0 ? 'nobody' : 'apart';
  return camps === undefined ? 'together' : 'against';
}

/** How many of some entries are of each way. */
function waysOf(weighed: readonly Weighed[]): Ways {
  const ways = { apart: 0, together: 0, against: 0, nobody: 0 };
  for (const { way } of weighed) ways[way] += 1;
  return ways;
}

function amountOf(weighed: readonly Weighed[]): Amount {
  return {
    entries: weighed.length,
    ...waysOf(weighed),
    length: weighed.reduce((sum, { length }) => sum + length, 0),
    sources: new Set(weighed.flatMap(({ sources }) => [...sources])).size,
  };
}

/** Each entry on the line of time; nothing for one without a date. */
function timedEntries(timeline: Timeline): readonly (TimedEntry | undefined)[] {
  const bounds = boundsOfEntries(timeline);
  const offset = commonOffset(bounds);
  return timeline.entries.map(({ id }, index) => {
    const own = bounds[index];
    const extent = own && extentOf(own, offset);
    return extent && { id, extent };
  });
}

function partyBalance(
  party: string,
  place: number,
  weighed: readonly Weighed[],
  timed: readonly (TimedEntry | undefined)[],
): PartyBalance {
  const isOwn = ({ acting }: Weighed) => acting.includes(place);
  const all = weighed.filter(isOwn);
  const [own, others]: [TimedEntry[], TimedEntry[]] = [[], []];
  for (const [index, each] of weighed.entries()) {
    const entry = timed[index];
    if (entry !== undefined && each.acting.length > 0) (isOwn(each) ? own : others).push(entry);
  }
  const isKnown = own.length > 0 && own.length === all.length;
  return { party, ...amountOf(all), ...(isKnown && { silence: longestSilence(own, others) }) };
}

function pairsOf(timeline: Timeline): readonly PairBalance[] {
  const { parties } = timeline;
  const counts = parties.map(() => parties.map(() => ({ together: 0, against: 0 })));
  for (const { parties: acting, camps = [acting], times } of actsIn(timeline).meetings) {
    const campOf = new Map(camps.flatMap((camp, place) => camp.map((party) => [party, place])));
    for (const [index, one] of acting.entries())
      for (const other of acting.slice(index + 1)) {
        const count = counts[one]?.[other];
        if (count !== undefined) count[campOf.get(one) === campOf.get(other) ? 'together' : 'against'] += times;
      }
  }
  return counts.flatMap((row, one) =>
    row.flatMap((count, other) => {
      const names = [parties[one]?.id ?? '', parties[other]?.id ?? ''] as const;
      return count.together + count.against === 0 ? [] : [{ parties: names, ...count }];
    }),
  );
}

function overTime(
  timeline: Timeline,
  weighed: readonly Weighed[],
  timed: readonly (TimedEntry | undefined)[],
): Pick<Balance, 'periods' | 'unplaced'> {
  const beginnings = timed.map((entry) => entry?.extent.begins);
  const { edtfs, placeOf } = periodsOf(beginnings.filter((beginning) => beginning !== undefined));
  const places = beginnings.map((beginning) => beginning && placeOf(beginning));
  return {
    periods: edtfs.map((edtf, place) => ({
      edtf,
      label: periodInWords(timeline, edtf),
      ...waysOf(weighed.filter((_, index) => places[index] === place)),
    })),
    unplaced: weighed.flatMap(({ entry }, index) => (places[index] === undefined ? [entry.id] : [])),
  };
}

/** Hours stand behind their day: “4 March 2031, 12:00–15:00”. A day ends with its hour 24. */
function periodInWords(timeline: Timeline, edtf: string): string {
  const [, day, hour, lastDay = '', lastHour = ''] = /^([^T]+)T(.{5})[^/]*\/([^T]+)T(.{5})/.exec(edtf) ?? [];
  if (day === undefined) return dayInWords(timeline, edtf);
  const { comma } = signsOf(timeline.language);
  const first = `${dayInWords(timeline, day)}${comma}${hour}`;
  if (day === lastDay) return `${first}–${lastHour}`;
  const isToMidnight = lastHour === '00:00' && dayCount(day, lastDay) === 1;
  return isToMidnight ? `${first}–24:00` : `${first} – ${dayInWords(timeline, lastDay)}${comma}${lastHour}`;
}

/** How many days one day is later than another. */
function dayCount(day: string, later: string): number {
  const [from, to] = [day, later].map((each) => boundsOfEdtf(each).start);
  return from?.kind === 'within' && to?.kind === 'within' ? to.earliest - from.earliest : 0;
}

/** How much an entry's date leaves open: vague is what is not known to the day, or not for sure. */
type Doubt = 'undated' | 'vague' | 'none';

function doubtOf({ date: { edtf } }: Entry): Doubt {
  const ends = Object.values(boundsOfEdtf(edtf));
  const known = ends.filter((bound) => bound.kind === 'within');
  if (known.length === 0) return 'undated';
  const isSure = known.length === 2 && !/[?~%]/.test(edtf);
  return isSure && known.every(({ earliest, latest }) => earliest === latest) ? 'none' : 'vague';
}
