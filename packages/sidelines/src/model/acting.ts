import type { Entry, Timeline } from './timeline.ts';

/** For each entry of a timeline, the places in it of the parties that acted: ascending, each once. */
export function actingIn(timeline: Timeline): (entry: Pick<Entry, 'parties'>) => readonly number[] {
  const places = new Map(timeline.parties.map(({ id }, place) => [id, place]));
  return (entry) => [...new Set(entry.parties)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
}

/** Who acts with whom, and how often. */
export interface Acts {
  /** How often each party acts alone. */
  readonly alone: readonly number[];
  /** Each set of parties that acts together, once. */
  readonly meetings: readonly Meeting[];
}

/** Parties that act together. */
export interface Meeting {
  /** At least two, ascending. */
  readonly parties: readonly number[];
  readonly times: number;
}

/** Counts who acts alone and who together. */
export function actsIn(timeline: Timeline): Acts {
  const alone = timeline.parties.map(() => 0);
  const meetings = new Map<string, { readonly parties: readonly number[]; times: number }>();
  for (const parties of timeline.entries.map(actingIn(timeline))) {
    const [first, ...others] = parties;
    if (first === undefined) continue;
    if (others.length === 0) {
      alone[first] = (alone[first] ?? 0) + 1;
      continue;
    }
    const key = parties.join(' ');
    const known = meetings.get(key);
    if (known === undefined) meetings.set(key, { parties, times: 1 });
    else known.times += 1;
  }
  return { alone, meetings: [...meetings.values()] };
}
