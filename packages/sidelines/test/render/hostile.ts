import { drawSides } from '../../src/layout/sides.ts';
import type { Entry, Timeline } from '../../src/model/timeline.ts';
import type { RenderContext } from '../../src/render/renderer.ts';
import { svg } from '../../src/render/svg.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { contextOf } from './context.ts';

/** Where the pages believe that they are. */
export const origin = 'http://timeline.test/';

const given = await contextOf();

/** Fonts are left out of what is loaded: they hold no text, and take long. */
export const context: RenderContext = {
  ...given,
  url: origin,
  fonts: { ...given.fonts, outline: () => '', subset: () => new Uint8Array() },
};

/** A timeline with one text in every field of an entry, and the first two as names of parties. */
export function timelineOf(texts: readonly string[]): Timeline {
  const [first = ''] = texts;
  const rest = texts.slice(0, 8).join(' ');
  return {
    sidelines: 1,
    title: rest,
    lede: texts.join('\n\n'),
    language: first,
    together: rest,
    parties: partiesOf(texts.slice(0, 2)),
    entries: texts.map((text, index) => entryOf(text, index)),
    sources: texts.map((text, index) => ({ id: `s${index}`, url: text, title: text, archived: text, accessed: text })),
  };
}

function partiesOf(names: readonly string[]): Timeline['parties'] {
  return names.map((name, index) => ({ id: `${index} ${name}`, name, aliases: [name], color: name }));
}

/** A timeline with each text as the name of a party; one entry, since a braid grows with both. */
export function crowdOf(texts: readonly string[]): Timeline {
  const parties = partiesOf(texts);
  return { ...timelineOf(texts.slice(0, 1)), parties };
}

function entryOf(text: string, index: number): Entry {
  return {
    id: `${index} ${text}`,
    date: { edtf: text, wording: text },
    parties: [`${index} ${text}`],
    text,
    title: text,
    sources: [`s${index}`],
    corrections: [{ date: text, text }],
  };
}

/** Their picture as an SVG. */
export function pictureOf(timeline: Timeline): string {
  const options = { width: 960, spacing: 'even', look, revision: '3f9c2ab' } as const;
  // A picture names everybody in its legend, and few strands are enough to see how.
  const drawn = {
    ...timeline,
    language: 'en',
    lede: timeline.entries
      .slice(0, 3)
      .map(({ text }) => text)
      .join('\n\n'),
  };
  return svg.render(drawSides(drawn, options, world.fonts).scenes, context);
}
