import type { LayoutOptions } from '../../src/layout/draft.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { svg } from '../../src/render/svg.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';

/** What the picture is drawn with. */
export const context = {
  ...world,
  revision: '0a1b2c3d',
  siblings: [],
  heightAt: () => 900,
  theme: newspaper,
};

/** Two ports in words of many scripts. */
export const timeline: Timeline = {
  sidelines: 1,
  title: 'Two ports & <one> ferry',
  lede: 'Всё началось في الميناء (1959) at the quay.',
  language: 'en',
  parties: [
    { id: 'a', name: 'Harlow' },
    { id: 'b', name: 'Velden' },
  ],
  entries: [
    {
      id: '2001-harlow',
      date: { edtf: '2001', wording: 'c. 2001' },
      parties: ['a'],
      text: 'A *new* **pier**, see [the plan](https://example.org/a?b=1&c=2).',
    },
    {
      id: '2002-both',
      date: { edtf: '2002-22', wording: 'Summer 2002' },
      parties: ['a', 'b'],
      text: 'Tie\u0302\u0301ng Vie\u0323\u0302t, 1️⃣ 🇳🇴, the Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier or Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier or Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier of 2017:\n• القرار ٢٢٥٤ (UN 2254)\n• メリーゴーランド\n\nThey meet: “نعم (yes)”, ๑ สวัสดี, नमस्ते, 東京メリ 🕊️ <script>alert(1)</script>',
    },
  ],
};
/** How they are laid out. */
export const options: LayoutOptions = { width: 960, spacing: 'even', look, revision: '0a1b2c3d' };
/** Where everything of them stands. */
export const scene = drawSides(timeline, options, world.fonts).scenes[0];
/** Their picture as an SVG. */
export const drawn = svg.render([scene], context);
