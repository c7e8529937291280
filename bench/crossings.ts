/**
 * How often strands cross in the author's order, in the greedy barycentre order, in ours and in the best one, found by trying
 * all orders, on timelines of invented parties, how often the author's order is few enough, and how long ours takes to find; before that, ours on
 * published storylines, whose optimum is found exactly or by a search that is a hundred times as long. Run `npx tsx bench/crossings.ts`,
 * or with files or folders of storylines of your own (`bench/storylines/README.md` says of which forms).
 */

import { fileURLToPath } from 'node:url';
import { crossingsIn, type StrandOrder } from '../packages/sidelines/src/layout/order/crossings.ts';
import { bestOrder } from '../packages/sidelines/src/layout/order/exact.ts';
import { barycentreOrder, searchOrder } from '../packages/sidelines/src/layout/order/search.ts';
import { orderFor, orderOfFewest } from '../packages/sidelines/src/layout/order.ts';
import type { Acts } from '../packages/sidelines/src/model/acting.ts';
import { randomFrom } from '../packages/sidelines/test/support/random.ts';
import { median } from './support/comparing.ts';
import { processorTime } from './support/measuring.ts';
import { type Storyline, storylinesIn } from './support/storylines.ts';

const seeds = 10;
/** The most parties for which all orders are tried. */
const mostTried = 8;

/** Parties in two or three camps, written down in no order: most meetings are of one camp, some of anyone; as many acts are of one. */
function invent(parties: number, count: number, seed: number): Acts {
  const next = randomFrom(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const camps = parties < 6 ? 2 : 3;
  const campOf = Array.from({ length: parties }, () => below(camps));
  const alone = new Array<number>(parties).fill(0);
  for (let act = 0; act < count; act += 1) alone[below(parties)] = (alone[below(parties)] ?? 0) + 1;
  const meetings = new Map<string, { readonly parties: readonly number[]; times: number }>();
  for (let made = 0; made < count; ) {
    const camp = campOf.map((own, party) => ({ own, party })).filter(({ own }) => own === made % camps);
    const able = camp.length < 2 || next() < 0.25 ? [...alone.keys()] : camp.map(({ party }) => party);
    const drawn = Array.from({ length: 2 + below(3) }, () => able[below(able.length)] ?? 0);
    const some = [...new Set(drawn)].sort((a, b) => a - b);
    if (some.length < 2) continue;
    made += 1;
    const known = meetings.get(some.join(' '));
    if (known === undefined) meetings.set(some.join(' '), { parties: some, times: 1 });
    else known.times += 1;
  }
  return { alone, meetings: [...meetings.values()] };
}

/** Every party in turn is put beside those already placed, at the mean of those it meets: one pass, no going back. */
function greedyOrder({ alone, meetings }: Acts): StrandOrder {
  const partners = alone.map((_, party) =>
    meetings.flatMap(({ parties, times }) =>
      parties.includes(party) ? new Array(times).fill(parties.filter((other) => other !== party)).flat() : [],
    ),
  );
  const order: number[] = [];
  for (const party of alone.keys()) {
    const places = (partners[party] ?? []).map((other) => order.indexOf(other)).filter((place) => place >= 0);
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    order.splice(places.length === 0 ? order.length : Math.ceil(mean + 0.5), 0, party);
  }
  return order;
}

/** The fewest crossings of all orders; mirrored orders cross as often, so only half of them are tried. */
function fewestOfAll(acts: Acts): number {
  let fewest = Number.POSITIVE_INFINITY;
  const extend = (order: number[], rest: readonly number[]): void => {
    if (rest.length === 0) {
      if ((order[0] ?? 0) < (order.at(-1) ?? 0)) fewest = Math.min(fewest, crossingsIn(order, acts));
      return;
    }
    for (const party of rest)
      extend(
        [...order, party],
        rest.filter((other) => other !== party),
      );
  };
  extend([], [...acts.alone.keys()]);
  return fewest;
}

interface Row {
  readonly parties: number;
  readonly meetings: number;
  readonly author: number;
  readonly greedy: number;
  readonly barycentre: number;
  readonly search: number;
  readonly ours: number;
  /** Of the orders that are drawn: the author's, where that costs few crossings. */
  readonly chosen: number;
  /** Of how many timelines that is the author's. */
  readonly kept: number;
  readonly best: number | undefined;
  /** Of finding our order, in milliseconds: the mean, and the longest. */
  readonly mean: number;
  readonly longest: number;
}

function measure(parties: number, meetings: number): Row {
  const all = Array.from({ length: seeds }, (_, seed) =>
    invent(parties, meetings, seed * 1000 + parties * 10 + meetings),
  );
  const total = (find: (acts: Acts) => StrandOrder): number =>
    all.reduce((sum, acts) => sum + crossingsIn(find(acts), acts), 0);
  const times = all.map((acts) => {
    const started = performance.now();
    orderOfFewest(acts);
    return performance.now() - started;
  });
  const isKept = (acts: Acts): boolean => orderFor(acts).every((party, rank) => party === rank);
  return {
    parties,
    meetings,
    author: total(({ alone }) => [...alone.keys()]),
    greedy: total(greedyOrder),
    barycentre: total(barycentreOrder),
    search: total(searchOrder),
    ours: total(orderOfFewest),
    chosen: total(orderFor),
    kept: all.filter(isKept).length,
    best: parties <= mostTried && meetings <= 60 ? all.reduce((sum, acts) => sum + fewestOfAll(acts), 0) : undefined,
    mean: times.reduce((sum, time) => sum + time, 0) / seeds,
    longest: Math.max(...times),
  };
}

const ratio = (value: number | undefined, to: number): string =>
  value === undefined ? '–' : to === 0 ? (value === 0 ? '1.00' : '∞') : (value / to).toFixed(2);

/** Parties under other names: their places in an order. */
function renamed({ alone, meetings }: Acts, order: StrandOrder): Acts {
  const ranks = new Map(order.map((party, rank) => [party, rank]));
  return {
    alone: order.map((party) => alone[party] ?? 0),
    meetings: meetings.map(({ parties, times }) => ({
      parties: parties.flatMap((party) => ranks.get(party) ?? []).sort((a, b) => a - b),
      times,
    })),
  };
}

/** How often the search for the best known order starts anew. */
const starts = 100;
/** The most parties for which the best order of a storyline is found exactly. */
const mostExact = 20;

/** The best order of all, or else the best of searches that start from other orders: a block of the best so far elsewhere, or all shuffled. */
function bestKnown(acts: Acts): { readonly order: StrandOrder; readonly isExact: boolean } {
  if (acts.alone.length <= mostExact) return { order: bestOrder(acts), isExact: true };
  const next = randomFrom(1994);
  const below = (end: number): number => Math.floor(next() * end);
  let best = searchOrder(acts);
  for (let start = 0; start < starts; start += 1) {
    const order = [...best];
    const block = order.splice(below(order.length), 2 + below(order.length));
    order.splice(below(order.length + 1), 0, ...(start % 2 === 0 ? block : block.reverse()));
    if (start % 4 === 3) order.sort(() => next() - 0.5);
    const found = searchOrder(renamed(acts, order)).map((rank) => order[rank] ?? 0);
    if (crossingsIn(found, acts) < crossingsIn(best, acts)) best = found;
  }
  return { order: best, isExact: false };
}

/** The processor time in which our order is found, in milliseconds. */
function timeOf(acts: Acts): number {
  return median(Array.from({ length: 9 }, () => processorTime(() => orderOfFewest(acts))));
}

/** The time of the longest search of all orders that a drawing waits for, about. */
const longestExact = timeOf(invent(12, 60, 1));

/** Prints how ours compares to the best on a storyline; gives the ratio. */
function compare({ name, scenes, acts }: Storyline): number {
  const [ours, author, barycentre] = [orderOfFewest(acts), [...acts.alone.keys()], barycentreOrder(acts)].map((order) =>
    crossingsIn(order, acts),
  );
  const { order, isExact } = bestKnown(acts);
  const best = crossingsIn(order, acts);
  const time = timeOf(acts);
  const cells = [
    [name, -12],
    [String(acts.alone.length), 7],
    [String(scenes), 8],
    [String(ours), 11],
    [String(best), 7],
    [isExact ? 'optimum' : 'best known', 12],
    [ratio(ours, best), 7],
    [ratio(barycentre, best), 12],
    [ratio(author, best), 8],
    [time.toFixed(1), 8],
    [ratio(time, longestExact), 7],
  ] as const;
  console.log(cells.map(([text, width]) => (width < 0 ? text.padEnd(-width) : text.padStart(width))).join(''));
  return (ours ?? 0) / best;
}

const named = process.argv.slice(2);
const published = named.length > 0 ? named : [fileURLToPath(new URL('storylines', import.meta.url))];
console.log(
  'Published storylines, characters in the order in which they appear; times in ratio to an exact search of 12 parties',
);
console.log('storyline   parties  scenes  crossings   best               ratio  barycentre  author      ms  ratio');
const ratios = published.flatMap(storylinesIn).map(compare);
console.log(`${ratios.length} storylines: at most ${Math.max(...ratios).toFixed(2)} times the best\n`);
if (named.length > 0) process.exit();

measure(8, 60);
console.log(
  `Crossings in ratio to ours, of ${seeds} timelines each; search: what ours does where parties are many; kept: the author’s order, of ${seeds}, which makes all that is drawn cross so often`,
);
console.log('parties  meetings  crossings  author  greedy  barycentre  search  all tried      kept   ms (longest)');
for (const parties of [3, 4, 5, 6, 7, 8, 10, 12, 16, 24]) {
  for (const meetings of [20, 60, 200]) {
    const row = measure(parties, meetings);
    const { ours, mean, longest } = row;
    const cells = [
      [String(parties), 7],
      [String(meetings), 10],
      [String(Math.round(ours / seeds)), 11],
      [ratio(row.author, ours), 8],
      [ratio(row.greedy, ours), 8],
      [ratio(row.barycentre, ours), 12],
      [ratio(row.search, ours), 8],
      [ratio(row.best, ours), 11],
      [`${row.kept} (${ratio(row.chosen, ours)})`, 11],
      [`${mean.toFixed(2)} (${longest.toFixed(2)})`, 15],
    ] as const;
    console.log(cells.map(([text, width]) => text.padStart(width)).join(''));
  }
}
