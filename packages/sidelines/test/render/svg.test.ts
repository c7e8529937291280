import { describe, expect, test } from 'vitest';
import type { Mark, Scene } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { png } from '../../src/render/png.ts';
import { svg, svgOutlines } from '../../src/render/svg.ts';
import { textsOf } from '../layout/scenes.ts';
import { world } from '../support/world.ts';
import { context, drawn, options, scene, timeline } from './ferry.ts';

const pictures = [
  ['svg', drawn],
  ['svg-outlines', svgOutlines.render([scene], context)],
] as const;

describe.each(pictures)('%s', (_, picture) => {
  test('holds no script, no style attribute, nothing foreign and nothing from elsewhere', () => {
    expect(picture).not.toMatch(/<script|<foreignObject|\sstyle=|\son\w+=|@import|url\((?!data:font\/ttf)|<image/i);
    expect(picture).toContain('&lt;script&gt;');
    expect([...picture.matchAll(/\b(?:xlink:)?href="([^#"][^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://example.org/a?b=1&amp;c=2',
    ]);
  });

  test('is well formed, and refers to nothing that it does not hold', () => {
    const ids = new Set([...picture.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    expect([...picture.matchAll(/href="#([^"]*)"/g)].filter(([, id]) => !ids.has(id))).toEqual([]);
    const open: string[] = [];
    for (const [, slash, name = '', closed] of picture.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (closed !== '/') open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('never holds what an image in a text refers to', () => {
    const entries = timeline.entries.map((entry) => ({ ...entry, text: '![A pier](https://example.org/pier.png)' }));
    const { scenes } = drawSides({ ...timeline, entries }, options, world.fonts);
    const [plain, outlined] = [svg.render(scenes, context), svgOutlines.render(scenes, context)];
    for (const file of [plain, outlined]) expect(file).not.toMatch(/<image|href="(?!#)/);
  });

  test('names each entry in a group of its own, in reading order', () => {
    const groups = [...picture.matchAll(/<g id="([^"]*)" class="entry" role="group" aria-label="([^"]*)"/g)];
    expect(groups.map(([, id]) => id)).toEqual(['_2001-harlow', '_2002-both']);
    expect(groups.map(([, , label = '']) => label.split(/, |\n/).slice(0, 2))).toEqual([
      ['c. 2001', 'Harlow'],
      ['Summer 2002', 'Both'],
    ]);
  });
});

test('with outlines there is no text and no font, and each group says all that is written in it', () => {
  const picture = svgOutlines.render([scene], context);
  expect(picture).not.toMatch(/<text|font/);
  const labels = [...picture.matchAll(/ aria-label="([^"]*)"/g)].map(([, label]) => label);
  expect(labels).toEqual([
    `Two ports &amp; &lt;one&gt; ferry\n\n${timeline.lede}`,
    'Harlow · Velden · Both',
    'c. 2001\nHarlow\nA new pier, see the plan.',
    'the plan',
    'Summer 2002\nBoth\nTie\u0302\u0301ng Vie\u0323\u0302t, 1️⃣ 🇳🇴, the Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier or Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier or Unab\u00adhängig\u00adkeits\u00ader\u00adklärungs\u00adfeier of 2017:\n• القرار ٢٢٥٤ (UN 2254)\n• メリーゴーランド\n\nThey meet: “نعم (yes)”, ๑ สวัสดี, नमस्ते, 東京メリ 🕊️ &lt;script&gt;alert(1)&lt;/script&gt;',
    'Entries: 2 · Revision 0a1b2c3d',
  ]);
});

test('runs of both directions follow one another as they are read', () => {
  const lede = textsOf(scene.marks).filter(
    ({ face }) => face.startsWith('source-serif-400') || face.includes('arabic'),
  );
  expect(lede.map(({ text }) => text).join('')).toContain('Всё началось في الميناء (1959) at the quay.');
});

describe('an SVG', () => {
  test('names itself, and each entry by date and party, in reading order', () => {
    expect(drawn).toContain('<title>Two ports &amp; &lt;one&gt; ferry</title>');
    expect(
      [...drawn.matchAll(/<g id="([^"]*)" class="entry" role="group" aria-label="([^"]*)"/g)].map(([, id, label]) => [
        id,
        label,
      ]),
    ).toEqual([
      ['_2001-harlow', 'c. 2001, Harlow'],
      ['_2002-both', 'Summer 2002, Both'],
    ]);
  });
});

test('every kind of mark is drawn', () => {
  const marks: readonly Mark[] = [
    { kind: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 1, fill: '#112233' },
    { kind: 'path', d: 'M0 0L9 9', stroke: { color: '#445566', width: 2, dash: [3, 1] } },
    {
      kind: 'link',
      href: 'https://example.org/',
      marks: [{ kind: 'group', role: 'entry', entry: 'e', label: 'l', marks: [] }],
    },
    {
      kind: 'text',
      x: 1,
      y: 9,
      width: 10,
      size: 12,
      face: 'source-sans-400',
      color: '#778899',
      direction: 'rtl',
      text: 'x',
      glyphs: [{ id: 30, x: 0, y: 0, text: 'x' }],
    },
  ];
  const all: Scene = {
    width: 20,
    height: 20,
    title: 't',
    description: '',
    language: 'en',
    background: '#ffffff',
    marks,
  };
  const outlines = svgOutlines.render([all], context);
  for (const part of [
    'rx="1"',
    'stroke-dasharray="3 1"',
    '<a href="https://example.org/" target="_blank" rel="noopener noreferrer nofollow ugc">',
    'id="_e"',
    '<use ',
  ])
    expect(outlines).toContain(part);
  expect(outlines).toMatch(/<defs><path id="g0".*<use href="#g0"/s);
  expect(outlines).not.toContain('<text');
  expect(svg.render([all], context)).toContain('direction="rtl" unicode-bidi="bidi-override">x</text>');
});

test('a PNG has as many pixels as its scale says, and the same in every run', () => {
  for (const scale of [1, 2, 3]) {
    const bytes = Buffer.from(png.render([scene], { ...context, scale }));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([960 * scale, scene.height * scale]);
    expect(bytes.equals(Buffer.from(png.render([scene], { ...context, scale })))).toBe(true);
  }
});

test('an entry’s id is a name in XML, whatever the author called it, and no glyph’s', () => {
  const marks = ['g0', '2001 – a "b"', '٢ मिले 👩'].map(
    (entry): Mark => ({ kind: 'group', role: 'entry', entry, marks: [] }),
  );
  const ids = [...svg.render([{ ...scene, marks }], context).matchAll(/<g id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['_g0', '_2001_20__2013__20_a_20__22_b_22_', '_٢_20_मिले_20_👩']);
});
