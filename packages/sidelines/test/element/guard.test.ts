import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundle, scriptsModule, source } from '../../../../scripts/bundle.ts';
import { heightIn, makeFollow, makeGuest } from '../../src/element/guard.ts';
import { newspaper } from '../../src/layout/themes.ts';
import { heightFormula } from '../../src/render/embed/heights.ts';
import { embed } from '../../src/render/embed.ts';
import { contextOf } from '../render/context.ts';

const message = { type: 'sidelines:height', v: 1, id: 'x', h: 900 };

describe('the height in a message', () => {
  test.each([
    [message, 900],
    [{ ...message, h: 1 }, 80],
    [{ ...message, h: 1e9 }, 20_000],
  ])('%j', (data, height) => {
    expect(heightIn(data)).toBe(height);
  });
});

describe('the page that a window was given', () => {
  test('is known by its key, and nothing that comes after it', () => {
    const { isKnown } = makeGuest();
    expect([isKnown({ key: 'a' }), isKnown({ key: 'b' }), isKnown({}), isKnown({ key: 'a' })]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('is loaded once, and again when the host sends it to a place', () => {
    const { isKnown, loaded, sent } = makeGuest();
    expect(isKnown({})).toBe(true);
    loaded();
    sent();
    loaded();
    expect(isKnown({})).toBe(true);
    loaded();
    expect(isKnown({})).toBe(false);
  });
});

describe('a frame’s reports', () => {
  test('are followed when height or width is another', () => {
    const follow = makeFollow();
    expect([follow(900, 600, 0), follow(900, 600, 200), follow(700, 600, 400), follow(700, 300, 600)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('are followed ten times a second at most', () => {
    const follow = makeFollow();
    const followed = Array.from({ length: 100 }, (_, index) => follow(900 + (index % 2), 600, index * 10));
    expect(followed.filter(Boolean)).toHaveLength(10);
    expect(follow(800, 600, 5000)).toBe(true);
  });

  test('are not followed without end when a page grows with its frame, until the width changes', () => {
    const follow = makeFollow();
    let height = 500;
    for (let now = 0; now < 60_000; now += 150) if (follow(height + 100, 600, now)) height += 100;
    expect(height).toBeLessThan(1600);
    expect(follow(height + 100, 600, 90_000)).toBe(false);
    expect(follow(height + 100, 700, 90_200)).toBe(true);
  });
});

test('heights between the known ones are in proportion', () => {
  const known = [320, 640, 960].map((width, index) => ({ width, height: [900, 580, 500][index] ?? 0 }));
  expect(heightFormula([known[0] ?? { width: 0, height: 0 }, ...known.slice(1)])).toBe(
    'calc(900px + -1 * (clamp(320px, 100cqi, 640px) - 320px) + -0.25 * (clamp(640px, 100cqi, 960px) - 640px))',
  );
});

test.each([
  [2, 4],
  [8, 8],
  [15, 12],
])('widths of a frame ascend: %i parties, strands %i px wide', async (count, width) => {
  const parties = Array.from({ length: count }, (_, place) => ({ id: `p${place}`, name: `P${place}` }));
  const theme = { ...newspaper, strands: { ...newspaper.strands, width } };
  const frame = embed.render({ sidelines: 1, language: 'en', parties, entries: [] }, { ...(await contextOf()), theme });
  const steps = [...frame.matchAll(/clamp\((\d+)px, 100cqi, (\d+)px\)/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);
  expect(steps.length).toBeGreaterThan(8);
  for (const [from = 0, to = 0] of steps) expect(to).toBeGreaterThan(from);
});

test('the element is at most 15 KB, the script of the page at most 1 KB, by gzip', async () => {
  expect(gzipSync(await bundle('side-lines', { minify: true })).length).toBeLessThan(15_000);
  expect(gzipSync(await bundle('report', { minify: true })).length).toBeLessThan(1000);
});

test('the committed scripts are current: npx tsx scripts/generate-embed.ts', async () => {
  expect(readFileSync(join(source, 'render/embed/scripts.generated.ts'), 'utf8')).toBe(await scriptsModule());
});

test('the element can be imported where there is no browser', async () => {
  await expect(import('../../src/element/side-lines.ts')).resolves.toHaveProperty('SideLines');
});
