import type { Draft, Stand } from './draft.ts';
import { edgesOf } from './order/edge.ts';
import { type Px, round } from './scene.ts';

/**
 * The stands of a picture of sides, from left to right: parties as their strands rest, on the side where their cards stand, and all of
 * them together in the middle. Where cards stand in one column all stands are as wide as each other; where two, each side is
 * divided among its parties. None of fewer than two parties.
 */
export function standsOf(draft: Draft): readonly Stand[] {
  const { width, direction } = draft.measures;
  const places = [...draft.ranks.keys()];
  if (draft.timeline.parties.length < 2) return [];
  const sides = partiesBySide(draft);
  const half = middleOf(draft, places.length + 1) / 2;
  const stands = [
    ...divided(sides.start, 0, width / 2 - half),
    {
      parties: places,
      left: sides.start.length === 0 ? 0 : width / 2 - half,
      right: sides.end.length === 0 ? width : width / 2 + half,
    },
    ...divided(sides.end, width / 2 + half, width),
  ];
  if (direction === 'ltr') return stands;
  return stands.map(({ parties, left, right }) => ({ parties, left: width - right, right: width - left })).reverse();
}

/** Parties in the order of their strands, on the side where their cards stand; the middle strand goes where fewer are. */
function partiesBySide({ timeline, ranks }: Draft): { readonly start: number[]; readonly end: number[] } {
  const edges = edgesOf(timeline);
  const middle = (ranks.length - 1) / 2;
  const inOrder = [...ranks.keys()].sort((a, b) => (ranks[a] ?? a) - (ranks[b] ?? b));
  const sideOf = (party: number): 'start' | 'end' | undefined => {
    const rank = ranks[party] ?? middle;
    return edges[party] ?? (rank < middle ? 'start' : rank > middle ? 'end' : undefined);
  };
  const start = inOrder.filter((party) => sideOf(party) === 'start');
  const end = inOrder.filter((party) => sideOf(party) === 'end');
  const free = inOrder.filter((party) => sideOf(party) === undefined);
  return start.length <= end.length ? { start: [...start, ...free], end } : { start, end: [...free, ...end] };
}

/** How wide the stand of all together is: about the strands, but never so narrow that it is hard to hit. */
function middleOf({ measures }: Draft, stands: number): Px {
  const { width, columns, reach } = measures;
  return columns === 1 ? width / stands : Math.max(2 * reach, width / 5);
}

function divided(parties: readonly number[], left: Px, right: Px): readonly Stand[] {
  const at = (place: number): Px => round(left + ((right - left) * place) / parties.length);
  return parties.map((party, place) => ({ parties: [party], left: at(place), right: at(place + 1) }));
}
