import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RectMark } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { lengths } from '../../src/layout/theme.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { groupsOf, textsOf } from './scenes.ts';

const points = [
  'a pier, as long as the old one',
  'Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier',
  'https://example.org/a/very/long/address/that/has/no/place/to/break',
  'переговоры о перемирии',
  'τὸ πλοῖον ἀναχωρεῖ',
  'وقف إطلاق النار (UN 2254) عام ٢٠١٥',
  'המעבורת יוצאת ב־7:15',
  'नौका सुबह सवा सात बजे चलती है',
  'เรือข้ามฟากออกจากท่าเรือเวลาเจ็ดโมงสิบห้านาที',
  '協議が「メリーゴーランド」で始まった。',
  'Tie\u0302\u0301ng Việt 🇻🇳 👨‍👩‍👧 1️⃣',
];
const list = fc
  .array(fc.constantFrom(...points), { minLength: 1, maxLength: 6 })
  .map((some) => some.map((point) => `• ${point}`).join('\n'));
const text = fc
  .array(fc.oneof(fc.constantFrom(...points), list), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n\n'));
const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    language: fc.constantFrom('en', 'ar', 'he', 'ja', 'th', 'fr'),
    entries: fc.array(fc.record({ text, parties: fc.subarray(['a', 'b']) }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ language, entries }) => ({
    sidelines: 1,
    language,
    parties: [
      { id: 'a', name: 'Harlow' },
      { id: 'b', name: 'القنطرة' },
    ],
    entries: entries.map((entry, place) => ({ ...entry, id: `e${place}`, date: { edtf: '2001', wording: '2001' } })),
  }));

test.each([320, 360, 960, 1280])(
  'at a width of %i, every run lies within its card, or hangs in its margin',
  (width) => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const options = { width, spacing: 'even', look, revision: '' } as const;
        const { scenes, missing } = drawSides(timeline, options, world.fonts);
        expect(missing).toEqual([]);
        for (const card of groupsOf(scenes[0], 'entry')) {
          const [room] = card.marks.filter((mark): mark is RectMark => mark.kind === 'rect');
          if (room === undefined) throw new Error('A card has a hairline or a band');
          for (const run of textsOf(card.marks)) {
            expect(run.x).toBeGreaterThan(room.x - lengths.inset);
            expect(run.x + run.width).toBeLessThan(room.x + room.width + lengths.inset);
            expect(run.x).toBeGreaterThanOrEqual(0);
            expect(run.x + run.width).toBeLessThanOrEqual(width);
            if (run.text !== '•') {
              expect(run.x).toBeGreaterThan(room.x - 0.5);
              expect(run.x + run.width).toBeLessThan(room.x + room.width + 0.5);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  },
);
