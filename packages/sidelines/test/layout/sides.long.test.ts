import fc from 'fast-check';
import { expect } from 'vitest';
import { drawSides } from '../../src/layout/sides.ts';
import { spacings } from '../../src/model/appearance.ts';
import { law } from '../support/law.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { boxOf, overlap, textsOf } from './scenes.ts';
import { timelines } from './timelines.ts';

law(
  'no text overlaps another or leaves the picture',
  { sample: 150, many: 20_000 },
  fc.property(
    timelines,
    fc.constantFrom(320, 360, 480, 720, 960, 1280),
    fc.constantFrom(...spacings),
    (timeline, width, spacing) => {
      const [scene] = drawSides(timeline, { width, spacing, look, revision: '0a1b2c3d' }, world.fonts).scenes;
      const texts = textsOf(scene.marks).filter(({ text }) => text.trim() !== '');
      const boxes = texts.map(boxOf).sort((a, b) => a.top - b.top);
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(scene.height);
        for (let next = index + 1; next < boxes.length; next += 1) {
          const other = boxes[next];
          if (other === undefined || other.top > box.bottom) break;
          expect(overlap(box, other), `${JSON.stringify(box)} over ${JSON.stringify(other)}`).toBe(false);
        }
      }
    },
  ),
);
