import type { PageWords } from '../../languages/page-words.ts';
import { asTheyStand, type StrandRanks } from '../../layout/order/crossings.ts';
import type { Party, Timeline } from '../../model/timeline.ts';
import { type Markup, markup } from './markup.ts';
import type { PlannedEntry } from './plan.ts';

/** Whether a page can show two parties side by side: some entry is of one party alone. */
export function canPair({ parties }: Timeline, planned: readonly PlannedEntry[]): boolean {
  return parties.length > 1 && planned.length > 1 && planned.some(({ acting }) => acting.length === 1);
}

/** Whether the page shows two parties side by side as it is: there are no more, and each stands on the side of its strand. */
export function isPair(planned: readonly PlannedEntry[], ranks: StrandRanks): boolean {
  const isAtHome = ({ acting: [actor = -1, ...others], side }: PlannedEntry) =>
    actor < 0 || others.length > 0 || side === (ranks[actor] === 0 ? 'start' : 'end');
  return ranks.length === 2 && planned.every(isAtHome);
}

/** Stands above two columns, and names whose they are. Of more than two parties any two can be chosen; at first it is those that act most. */
export function pairHeads(
  timeline: Timeline,
  planned: readonly PlannedEntry[],
  ranks: StrandRanks,
  words: PageWords,
): Markup {
  const { parties } = timeline;
  const pair = busiest(planned, ranks);
  const heads = pair.map((place, column) =>
    parties.length === 2
      ? markup`<bdi class="p${place}">${parties[place]?.name}</bdi>`
      : markup`<select class="${column === 0 ? 'start' : 'end'}" aria-label="${words.byParty}: ${column + 1}" autocomplete="off">${choiceOf(parties, place)}</select>`,
  );
  const only = parties.length === 2 ? markup` data-pair="${pair.join(' ')}"` : undefined;
  return markup`<div class="heads" data-tool="heads" role="group" aria-label="${words.byParty}"${only}>${heads}</div>\n`;
}

/** Parties in their order; the one that is chosen at first has no name in the page's address. */
function choiceOf(parties: readonly Party[], first: number): readonly Markup[] {
  return parties.map(({ id, name }, place) =>
    place === first
      ? markup`<option value="" selected>${name}</option>`
      : markup`<option value="${id}">${name}</option>`,
  );
}

/** The two parties that act most, in the order of their strands. */
function busiest(planned: readonly PlannedEntry[], ranks: StrandRanks): readonly number[] {
  const acts = ranks.map(() => 0);
  for (const place of planned.flatMap(({ acting }) => acting)) acts[place] = (acts[place] ?? 0) + 1;
  const places = ranks.map((_, place) => place).sort((a, b) => (acts[b] ?? 0) - (acts[a] ?? 0));
  return asTheyStand(places.slice(0, 2), ranks);
}
