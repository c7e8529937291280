import { type Bounds, boundsOfEdtf, compareBounds } from '../time/index.ts';
import type { Entry, Timeline } from './timeline.ts';

/**
 * The entries in the order of time; those of one time as the author wrote them. One whose time nobody knows keeps to the entry
 * that the author wrote before it.
 */
export function entriesByTime({ entries }: Timeline): readonly Entry[] {
  let known: Bounds | undefined;
  const timed = entries.map((entry) => {
    const bounds = boundsOfEdtf(entry.date.edtf);
    if (isPlaced(bounds)) known = bounds;
    return { entry, bounds: known };
  });
  return timed
    .sort((a, b) => {
      if (a.bounds === undefined || b.bounds === undefined)
        return Number(a.bounds !== undefined) - Number(b.bounds !== undefined);
      return compareBounds(a.bounds, b.bounds);
    })
    .map(({ entry }) => entry);
}

function isPlaced({ start, end }: Bounds): boolean {
  return start.kind === 'within' || end.kind === 'within';
}
