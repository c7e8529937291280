import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/layout/color.ts';
import { faintPairs } from '../../src/layout/legibility.ts';
import { typeSizes } from '../../src/layout/measures.ts';
import { hairlineOf, lookOf, partyColor, patterns, strandPattern } from '../../src/layout/theme.ts';
import { newspaper, themes } from '../../src/layout/themes.ts';
import { schemes } from '../../src/model/appearance.ts';
import { difference, distance, hue, visions } from '../support/vision.ts';

const looks = Object.entries(themes).flatMap(([name, theme]) =>
  schemes.map((scheme) => ({ name, scheme, look: lookOf(theme, scheme) })),
);

describe.each(looks)('$name, $scheme', ({ look }) => {
  const { paper, together, parties } = look.palette;

  test('every colour can be told from its ground', () => {
    expect(faintPairs(look)).toEqual([]);
  });

  test('twelve parties have twelve colours, which are drawn as they are', () => {
    expect(new Set(parties).size).toBe(12);
    expect(parties.map((_, place) => partyColor(look, {}, place))).toEqual(parties);
    for (const color of parties) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('hairlines can be seen on paper, and are quieter than what they lead from', () => {
    for (const color of [...parties, together]) {
      const seen = contrast(hairlineOf(look.palette, color), paper);
      expect(seen).toBeGreaterThanOrEqual(3);
      expect(seen).toBeLessThan(contrast(color, paper));
    }
  });

  test('no type is smaller than 12 px, whatever room there is', () => {
    for (const room of ['roomy', 'medium', 'tight'] as const)
      for (const { size } of Object.values(typeSizes(look, room))) expect(size).toBeGreaterThanOrEqual(12);
  });

  test.each(Object.keys(visions) as (keyof typeof visions)[])('parties differ, seen with %s', (vision) => {
    for (const [place, color] of parties.entries()) {
      for (const other of parties.slice(place + 1))
        expect(distance(color, other, vision), `${color} and ${other}`).toBeGreaterThan(11);
      expect(distance(color, together, vision), `${color} and together`).toBeGreaterThan(9);
    }
  });

  test.each([
    ['usual', 10],
    ['protanopia', 6],
    ['deuteranopia', 6],
    ['tritanopia', 6],
  ] as const)('the first eight parties differ by more than can be mistaken, seen with %s', (vision, least) => {
    const first = parties.slice(0, 8);
    for (const [place, color] of first.entries())
      for (const other of first.slice(place + 1))
        expect(difference(color, other, vision), `${color} and ${other}`).toBeGreaterThanOrEqual(least);
  });

  test('no family of hues is there twice among the first eight', () => {
    const hues = parties
      .slice(0, 8)
      .map(hue)
      .sort((a, b) => a - b);
    const apart = hues.map((angle, index) => (hues[index + 1] ?? (hues[0] ?? 0) + 360) - angle);
    expect(Math.min(...apart)).toBeGreaterThan(15);
  });
});

test('the first two parties are blue and red', () => {
  expect(newspaper.colors.light.parties.slice(0, 2)).toEqual(['#1f5a94', '#b4432a']);
});

test('black on white has a contrast of 7:1 and more', () => {
  for (const scheme of schemes) {
    const { paper, ink, muted, together, parties } = themes.contrast.colors[scheme];
    for (const color of [ink, muted, together, ...parties]) expect(contrast(color, paper)).toBeGreaterThanOrEqual(7);
  }
});

test('a theme is plain data', () => {
  expect(JSON.parse(JSON.stringify(themes))).toEqual(themes);
});

const { strands } = newspaper;

test('of twelve parties, those whose strands stand side by side have different patterns', () => {
  const ranks = [1, 7, 5, 2, 9, 10, 0, 3, 4, 11, 6, 8];
  const standing = ranks.map((_, rank) => strandPattern(strands, 12, ranks, ranks.indexOf(rank)));
  for (const [rank, pattern] of standing.entries()) if (rank > 0) expect(pattern).not.toBe(standing[rank - 1]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 20])('of %i colours, nobody is drawn as another is', (colors) => {
  const ranks = Array.from({ length: colors * strands.patterns.length }, (_, place) => place);
  const drawn = ranks.map((place) => strandPattern(strands, colors, ranks, place));
  for (const [place, pattern] of drawn.entries()) if (place > 0) expect(pattern).not.toBe(drawn[place - 1]);
  expect(new Set(drawn.map((pattern, place) => `${place % colors} ${JSON.stringify(pattern)}`)).size).toBe(
    ranks.length,
  );
});

test('there are at least six patterns, no two alike', () => {
  const written = new Set(Object.values(patterns).map((pattern) => JSON.stringify(pattern)));
  expect(written.size).toBe(Object.keys(patterns).length);
  expect(written.size).toBeGreaterThanOrEqual(6);
});
