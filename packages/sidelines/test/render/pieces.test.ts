import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedDown } from '../../src/layout/moved.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { whole } from '../../src/model/slices.ts';
import { drawPieces } from '../../src/render/pieces.ts';
import { Session } from '../../src/session.ts';
import { groupsOf } from '../layout/scenes.ts';
import { timelines } from '../layout/timelines.ts';
import { law } from '../support/law.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';

law(
  'the pieces of a picture are its groups, each by a name of its own and moved to the top, and name the faces that they are in',
  { sample: 20, many: 400 },
  fc.property(timelines, fc.constantFrom('even' as const, 'time' as const), (timeline, spacing) => {
    const [scene] = drawSides(timeline, { width: 720, spacing, look, revision: '0a1b2c3d' }, world.fonts).scenes;
    const { pieces, faces, style } = whole(drawPieces(scene));
    expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
    expect(pieces.flatMap(({ entry }) => entry ?? [])).toEqual(groupsOf(scene, 'entry').map(({ entry }) => entry));
    const classes = pieces.flatMap(({ markup }) =>
      [...markup.matchAll(/<text class="([^" ]*)/g)].map(([, face]) => face),
    );
    expect(new Set(faces)).toEqual(new Set(classes));
    for (const face of faces) expect(style).toContain(`.${face}{font-family:${face}}`);
    for (const { entry, y, height, markup } of pieces) {
      const drawn = [...markup.matchAll(/<(?:text|rect)[^>]* y="([^"]*)"/g)].map(([, top]) => Number(top));
      if (entry !== undefined) expect(Math.floor(Math.min(...drawn))).toBe(0);
      expect(Number.isInteger(y)).toBe(true);
      const lowest = Math.max(...drawn, 0);
      expect(height).toBeGreaterThanOrEqual(lowest);
      expect(y + height).toBeLessThanOrEqual(scene.height);
    }
    for (const mark of scene.marks) expect(movedDown(movedDown(mark, -311), 311)).toEqual(mark);
  }),
);

const text = (words: string): { readonly name: string; readonly text: string } => ({
  name: 'talks.txt',
  text: `# Talks\n\nMay 2031\nHarlow: The quay is closed${words}.\n\nJune 2031\nVelden: A [ferry](https://example.org/) is sold.\n\nJuly 2031\nBoth: They *meet*.\n`,
});

test('what stands below a longer entry is moved and not drawn otherwise', () => {
  const session = new Session(world);
  session.read(text(''));
  const [before] = session.show('svg').scenes;
  session.read(text(', and so are the sheds, the ramps, the cranes and the road that leads to them from the old town'));
  const [after] = session.show('svg').scenes;
  const changed = after?.pieces.filter(({ key, markup }) => {
    return before?.pieces.find((piece) => piece.key === key)?.markup !== markup;
  });
  expect(changed?.map(({ key }) => key)).toEqual(['spine  0', 'entry 2031-05-harlow 0', 'footer  0']);
  const moved = after?.pieces.filter(({ key, y }) => before?.pieces.find((piece) => piece.key === key)?.y !== y);
  expect(moved?.map(({ entry }) => entry)).toEqual(['2031-07-both']);
});

test('a group that is the same object is drawn once', () => {
  const session = new Session(world);
  session.read(text(''));
  const [before] = session.show('svg').scenes;
  session.read(text(' again'));
  const [after] = session.show('svg').scenes;
  const last = (pieces: typeof before): unknown => pieces?.pieces.find(({ entry }) => entry === '2031-07-both')?.faces;
  expect(last(after)).toBe(last(before));
});
