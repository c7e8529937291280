/**
 * How often strands cross in the author's order, in the greedy barycentre order, in ours and in the best one, found by trying
 * all orders, on timelines of invented parties; and how long ours takes to find. Run `npx tsx bench/crossings.ts`.
 */

import { crossingsIn, type StrandOrder } from '../packages/sidelines/src/layout/order/crossings.ts';
import { bestOrder, canBeExact } from '../packages/sidelines/src/layout/order/exact.ts';
import { barycentreOrder, searchOrder } from '../packages/sidelines/src/layout/order/search.ts';
import type { Acts } from '../packages/sidelines/src/model/acting.ts';
import { randomFrom } from '../packages/sidelines/test/support/random.ts';

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
  const ours = (acts: Acts): StrandOrder => (canBeExact(acts) ? bestOrder(acts) : searchOrder(acts));
  const times = all.map((acts) => {
    const started = performance.now();
    ours(acts);
    return performance.now() - started;
  });
  return {
    parties,
    meetings,
    author: total(({ alone }) => [...alone.keys()]),
    greedy: total(greedyOrder),
    barycentre: total(barycentreOrder),
    search: total(searchOrder),
    ours: total(ours),
    best: parties <= mostTried && meetings <= 60 ? all.reduce((sum, acts) => sum + fewestOfAll(acts), 0) : undefined,
    mean: times.reduce((sum, time) => sum + time, 0) / seeds,
    longest: Math.max(...times),
  };
}

const ratio = (value: number | undefined, to: number): string =>
  value === undefined ? '–' : to === 0 ? (value === 0 ? '1.00' : '∞') : (value / to).toFixed(2);

measure(8, 60);
console.log(`Crossings in ratio to ours, of ${seeds} timelines each; search: what ours does where parties are many`);
console.log('parties  meetings  crossings  author  greedy  barycentre  search  all tried   ms (longest)');
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
      [`${mean.toFixed(2)} (${longest.toFixed(2)})`, 15],
    ] as const;
    console.log(cells.map(([text, width]) => text.padStart(width)).join(''));
  }
}
