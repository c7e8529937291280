import type { StrandRanks } from '../../layout/order/crossings.ts';
import { boundsOfEdtf } from '../../time/index.ts';
import { type Markup, markup } from './markup.ts';
import type { PlannedEntry } from './plan.ts';

/** How wide the overview is, in its own units: no two entries in the same unit need two marks. */
const width = 1000;
/** How tall a party's lane is, in the overview's own units. */
const lane = 8;

/**
 * Where each entry stands in the overview, from 0 to 1000: by its time. What has no date stands where the entry before it
 * does; where there is no time to measure, entries stand at equal distances.
 */
export function overviewPlaces(planned: readonly PlannedEntry[]): readonly number[] {
  const times = planned.map(({ entry }) => timeOf(entry.date.edtf));
  const known = times.filter((time) => time !== undefined);
  const [first, last] = [
    known.reduce((a, b) => Math.min(a, b), Infinity),
    known.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  if (!(last > first)) return planned.map((_, index) => Math.round((index * width) / Math.max(1, planned.length - 1)));
  let before = 0;
  return times.map((time) => {
    if (time !== undefined) before = Math.round(((time - first) * width) / (last - first));
    return before;
  });
}

/** A day in the middle of what is known of a date. */
function timeOf(edtf: string): number | undefined {
  const { start, end } = boundsOfEdtf(edtf);
  const from = start.kind === 'within' ? start.earliest : undefined;
  const to = end.kind === 'within' ? end.latest : undefined;
  return from === undefined || to === undefined ? (from ?? to) : (from + to) / 2;
}

/** The whole timeline in a strip: a lane for each party, a mark for what it did, marks across for what parties did together. */
export function overviewDrawing(
  planned: readonly PlannedEntry[],
  places: readonly number[],
  ranks: StrandRanks,
): Markup {
  const lanes = Math.max(1, ranks.length);
  const marks = new Map<string, Set<string>>();
  planned.forEach(({ acting }, index) => {
    const [only, ...others] = acting;
    const kind = only === undefined ? 'n' : others.length > 0 ? 't' : `${only}`;
    const at = acting.map((place) => ranks[place] ?? place);
    const [top, bottom] = at.length === 0 ? [0, lanes - 1] : [Math.min(...at), Math.max(...at)];
    const set = marks.get(kind) ?? new Set();
    marks.set(kind, set.add(`M${places[index]} ${top * lane + 1}V${(bottom + 1) * lane - 1}`));
  });
  return markup`<svg viewBox="0 0 ${width} ${lanes * lane}" preserveAspectRatio="none" aria-hidden="true">${[
    ...marks,
  ].map(([kind, set]) => markup`<path class="p${kind}" d="${[...set].join('')}"/>`)}</svg>`;
}
