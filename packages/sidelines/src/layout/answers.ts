import { knotOf } from './braid.ts';
import type { Draft } from './draft.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';

/** How wide a link is, and with the paper on both sides of it. */
const linkWidth: Px = 1.25;
const linkMargin: Px = 3.75;

/** A thin link from each entry that is answered to the answer: from knot to knot, along the middle of the spine. Only of cards that are both placed. */
export function drawAnswers(draft: Draft, placed: readonly PlacedCard[]): readonly Mark[] {
  const begun = placed.filter(({ card }) => card.again === undefined);
  const byId = new Map(begun.map((item) => [item.card.entry.id, item]));
  const ways = begun.flatMap((item) =>
    (item.card.entry.answers ?? []).flatMap((id) => {
      const answered = byId.get(id);
      return answered === undefined || answered === item ? [] : [wayBetween(draft, answered, item)];
    }),
  );
  if (ways.length === 0) return [];
  const { paper, muted } = draft.palette;
  const d = ways.join('');
  return [
    { kind: 'path', d, stroke: { color: paper, width: linkMargin } },
    { kind: 'path', d, stroke: { color: muted, width: linkWidth } },
  ];
}

/** From one knot into the middle of the spine, along it, and out to the other. */
function wayBetween(draft: Draft, one: PlacedCard, other: PlacedCard): string {
  const { measures } = draft;
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const bend = Math.min(measures.rhythm * 1.5, (lower.y - upper.y) / 2);
  const at = (x: Px, y: Px): string => `${round(measures.direction === 'rtl' ? measures.width - x : x)} ${round(y)}`;
  const [lane, from, to] = [laneOf(draft), knotOf(draft, upper), knotOf(draft, lower)];
  const [into, out] = [at(lane, upper.y), at(lane, lower.y)];
  const [first, last] = [at(lane, upper.y + bend), at(lane, lower.y - bend)];
  return `M${at(from, upper.y)}C${into} ${into} ${first}L${last}C${out} ${out} ${at(to, lower.y)}`;
}

/** The middle of the spine, where no strand rests: beside the middle one of an odd number. */
function laneOf({ measures, ranks }: Draft): Px {
  return measures.spine + (ranks.length % 2 === 1 ? measures.strandGap / 2 : 0);
}
