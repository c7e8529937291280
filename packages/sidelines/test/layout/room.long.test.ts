import fc from 'fast-check';
import { expect } from 'vitest';
import type { Mark } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { spacings } from '../../src/model/appearance.ts';
import { law } from '../support/law.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { type Box, boxOf, groupsOf, overlap } from './scenes.ts';
import { scriptNames, timelinesIn } from './timelines.ts';

/** The room of each mark, however deep; ink that is not text by its shape, and half the width of lines around it. */
function boxesOf(marks: readonly Mark[]): readonly Box[] {
  return marks.flatMap((mark): readonly Box[] => {
    switch (mark.kind) {
      case 'group':
      case 'link':
        return boxesOf(mark.marks);
      case 'text':
        return mark.text.trim() === '' ? [] : [boxOf(mark)];
      case 'path':
        return [boxOfPath(mark.d, (mark.stroke?.width ?? 0) / 2)];
      default:
        return [{ left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }];
    }
  });
}

function boxOfPath(d: string, around: number): Box {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(...xs) - around,
    right: Math.max(...xs) + around,
    top: Math.min(...ys) - around,
    bottom: Math.max(...ys) + around,
  };
}

/** A card's own room: its band or hairline and what is written below it; not the knot, which stands among the strands. */
function roomOf(marks: readonly Mark[]): Box {
  const boxes = boxesOf(marks.filter(({ kind }) => kind !== 'path'));
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const timelines = fc.oneof(...scriptNames.map(timelinesIn));

law(
  'no card overlaps another and no mark is cut by the edge, in any script',
  { sample: 200, many: 20_000 },
  fc.property(
    timelines,
    fc.constantFrom(240, 360, 800, 960, 1280),
    fc.constantFrom(...spacings),
    (timeline, width, spacing) => {
      const { scenes, missing } = drawSides(timeline, { width, spacing, look, revision: '0a1b2c3d' }, world.fonts);
      expect(missing).toEqual([]);
      const [scene] = scenes;
      for (const { left, right, top, bottom } of boxesOf(scene.marks)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(scene.height);
      }
      const rooms = groupsOf(scene, 'entry').map(({ marks }) => roomOf(marks));
      for (const [index, room] of rooms.entries())
        for (const other of rooms.slice(index + 1)) expect(overlap(room, other)).toBe(false);
    },
  ),
);
