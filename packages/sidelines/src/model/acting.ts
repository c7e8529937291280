import type { Entry, Timeline } from './timeline.ts';

/** For each entry of a timeline, the places in it of the parties that acted: ascending, each once. */
export function actingIn(timeline: Timeline): (entry: Pick<Entry, 'parties'>) => readonly number[] {
  const places = new Map(timeline.parties.map(({ id }, place) => [id, place]));
  return (entry) => [...new Set(entry.parties)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
}

/** Parties that met as opponents, by their places in the timeline: two camps or more, each ascending. Within a camp they acted together. */
export type Camps = readonly (readonly number[])[];

/** For each entry of a timeline, the camps in which its parties met; `undefined` where they acted together, or fewer than two acted. */
export function campsIn(timeline: Timeline): (entry: Pick<Entry, 'against'>) => Camps | undefined {
  const acting = actingIn(timeline);
  return ({ against = [] }) => {
    const camps = against.map((parties) => acting({ parties })).filter(({ length }) => length > 0);
    return camps.length < 2 ? undefined : camps;
  };
}

/** What tells the relation of those who meet from any other: who acts, and against whom. */
export function relationKey(acting: readonly number[], camps?: Camps): string {
  return camps === undefined ? acting.join(' ') : camps.map((camp) => camp.join(' ')).join(',');
}

/** Who acts with whom, and how often. */
export interface Acts {
  /** How often each party acts alone. */
  readonly alone: readonly number[];
  /** Each set of parties that acts together, once, and each that meets as the same opponents. */
  readonly meetings: readonly Meeting[];
}

/** Parties that act together, or against each other. */
export interface Meeting {
  /** At least two, ascending. */
  readonly parties: readonly number[];
  /** Where they are opponents: who stands against whom. */
  readonly camps?: Camps;
  readonly times: number;
}

/** How many entries there are of parties together, or of opponents. */
export function timesOf(meetings: readonly Meeting[], how: 'together' | 'against'): number {
  const own = meetings.filter(({ camps }) => (camps === undefined) === (how === 'together'));
  return own.reduce((sum, { times }) => sum + times, 0);
}

/** Counts who acts alone, who together, and who against whom. */
export function actsIn(timeline: Timeline): Acts {
  const alone = timeline.parties.map(() => 0);
  const meetings = new Map<string, { readonly parties: readonly number[]; readonly camps?: Camps; times: number }>();
  const [acting, campsOf] = [actingIn(timeline), campsIn(timeline)];
  for (const entry of timeline.entries) {
    const [parties, camps] = [acting(entry), campsOf(entry)];
    const [first, ...others] = parties;
    if (first === undefined) continue;
    if (others.length === 0) {
      alone[first] = (alone[first] ?? 0) + 1;
      continue;
    }
    const key = relationKey(parties, camps);
    const known = meetings.get(key);
    if (known === undefined) meetings.set(key, { parties, ...(camps === undefined ? {} : { camps }), times: 1 });
    else known.times += 1;
  }
  return { alone, meetings: [...meetings.values()] };
}
