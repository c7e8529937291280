import type { Ground } from '../model/diagnostic.ts';
import { contrast, distance } from './color.ts';
import type { Color } from './scene.ts';
import { groundOf, type Look, ownColor, partyColor } from './theme.ts';

/** A colour on a ground where it is hard to read or to see. */
export interface FaintPair {
  /** What is seen, by its key in the palette, with its place where the key has a list: `['parties', 2]`. */
  readonly path: readonly [keyof Look['palette'], ...number[]];
  readonly color: Color;
  /** What it is on: paper, a card of several parties, or the ground that is made of the colour itself. */
  readonly on: Ground;
  readonly ground: Color;
  /** The contrast of the two, 1 to 21: cut to hundredths and not rounded, so that what is too low never looks enough. */
  readonly ratio: number;
  /** The contrast that it should have. */
  readonly least: number;
}

/**
 * The pairs of a look that lack contrast, each colour once, with the ground on which it has the least: paper, and the cards that it
 * stands on.
 */
export function faintPairs(look: Look): readonly FaintPair[] {
  const { palette, contrast: least } = look;
  const { paper, together } = palette;
  const onPaper = { on: 'paper', ground: paper } as const;
  const onMeeting = { on: 'meeting', ground: groundOf(palette, together) } as const;
  const texts = (['ink', 'muted', 'together'] as const).flatMap((key) =>
    faintest([key], palette[key], [onPaper, onMeeting], least),
  );
  const parties = palette.parties.flatMap((color, place) => {
    const own = { on: 'own', ground: groundOf(palette, color) } as const;
    return faintest(['parties', place], color, [onPaper, own, onMeeting], least);
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
  if (worst === undefined || worst.ratio >= least) return [];
  return [{ ...worst, ratio: Math.floor(worst.ratio * 100) / 100 }];
}

/** A party by what tells how it is drawn. */
type Colored = Parameters<typeof partyColor>[1];

/** How hard a colour that the author gave to a party is to read on its own ground; absent where it can be read, or is the theme’s. */
export function faintParty(look: Look, party: Colored): Omit<FaintPair, 'path'> | undefined {
  const color = ownColor(party);
  if (color === undefined) return undefined;
  const own = { on: 'own', ground: groundOf(look.palette, color) } as const;
  return faintest(['parties'], color, [own], look.contrast)[0];
}

/** Two colours that are less apart (ΔE*ab) are hard to tell from each other; those of our themes are more. */
const leastApart = 15;
/** Of more parties the others are not compared: there are not so many colours. */
const mostCompared = 24;

/** Two parties by their places, and the colours in which they are drawn. */
export interface AlikePair {
  readonly places: readonly [number, number];
  readonly colors: readonly [Color, Color];
}

/** The parties that are drawn in colours that are hard to tell apart, where the author gave one of the two, or both; each once. */
export function alikeParties(look: Look, parties: readonly Colored[]): readonly AlikePair[] {
  const drawn = parties.slice(0, mostCompared).map((party, place) => partyColor(look, party, place));
  return drawn.flatMap((color, place): readonly AlikePair[] => {
    const other = drawn.findIndex((each, at) => {
      const isOwn = [parties[at], parties[place]].some((party) => party !== undefined && ownColor(party) !== undefined);
      return at < place && isOwn && distance(each, color) < leastApart;
    });
    const otherColor = drawn[other];
    return otherColor === undefined ? [] : [{ places: [other, place], colors: [otherColor, color] }];
  });
}
