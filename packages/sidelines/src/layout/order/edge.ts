import type { Acts } from '../../model/acting.ts';
import { directionOf } from '../../model/language.ts';
import type { Party, Timeline } from '../../model/timeline.ts';

/** The edge of the braid at which a party's strand rests, and on whose side its cards stand; `undefined` where no author says so. */
export type Edge = 'start' | 'end' | undefined;

/** Who acts with whom, and which edge each party is bound to; none where there are no edges. */
export interface EdgedActs extends Acts {
  readonly edges?: readonly Edge[];
}

/** The edge of each party, in the timeline's order. Authors speak of the picture: where text runs to the left, it begins at the right. */
export function edgesOf({ parties, language }: Pick<Timeline, 'parties' | 'language'>): readonly Edge[] {
  const isLtr = directionOf(language) === 'ltr';
  return parties.map(({ side }: Party) => {
    if (side === undefined) return undefined;
    return (side === 'left') === isLtr ? 'start' : 'end';
  });
}

/** Which third of the braid a party stands in: those of the start, those that are free, those of the end. */
export function thirdOf(party: number, { edges }: EdgedActs): 0 | 1 | 2 {
  const edge = edges?.[party];
  if (edge === undefined) return 1;
  return edge === 'start' ? 0 : 2;
}

/** The parties in the author's order, as near to it as their edges allow. */
export function authorsOrder(acts: EdgedActs): readonly number[] {
  return [...acts.alone.keys()].sort((a, b) => thirdOf(a, acts) - thirdOf(b, acts));
}

/** How many strands rest between one and its edge of the braid; the nearer edge, where it is free. */
export function edgeDistance(rank: number, strands: number, edge?: Edge): number {
  if (edge === undefined) return Math.min(rank, strands - 1 - rank);
  return edge === 'start' ? rank : strands - 1 - rank;
}
