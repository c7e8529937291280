import { contrast } from './color.ts';
import type { Color } from './scene.ts';
import { groundOf, type Look } from './theme.ts';

/** A colour on a ground where it is hard to read or to see. */
export interface FaintPair {
  /** What is seen, by its key in the palette, with its place where the key has a list: `['parties', 2]`. */
  readonly path: readonly [keyof Look['palette'], ...number[]];
  readonly color: Color;
  /** What it is on, in words. */
  readonly on: string;
  readonly ground: Color;
  /** The contrast of the two, 1 to 21. */
  readonly ratio: number;
  /** The contrast that it should have. */
  readonly least: number;
}

/** The least contrast of shapes that mean something (WCAG 2.2, 1.4.11): strands and knots. */
const leastOfShapes = 3;

/**
 * The pairs of a look that lack contrast, each colour once, with the ground on which it has the least: text on paper and on
 * the cards that it stands on, strands where they cross a card of others.
 */
export function faintPairs(look: Look): readonly FaintPair[] {
  const { palette, contrast: least } = look;
  const { paper, together } = palette;
  const onPaper = { on: 'paper', ground: paper };
  const onMeeting = { on: 'a card of several parties', ground: groundOf(palette, together) };
  const texts = (['ink', 'muted', 'together'] as const).flatMap((key) =>
    faintest([key], palette[key], [onPaper, onMeeting], least),
  );
  const parties = palette.parties.flatMap((color, place) => {
    const own = { on: 'its own ground', ground: groundOf(palette, color) };
    const path = ['parties', place] as const;
    const asText = faintest(path, color, [onPaper, own], least);
    return asText.length > 0 ? asText : faintest(path, color, [onMeeting], leastOfShapes);
  });
  return [...texts, ...parties];
}

function faintest(
  path: FaintPair['path'],
  color: Color,
  grounds: readonly Pick<FaintPair, 'on' | 'ground'>[],
  least: number,
): readonly FaintPair[] {
  const pairs = grounds.map((ground) => ({ path, color, ...ground, ratio: contrast(color, ground.ground), least }));
  const [worst] = pairs.sort((a, b) => a.ratio - b.ratio);
  return worst === undefined || worst.ratio >= least ? [] : [worst];
}
