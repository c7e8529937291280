import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { outputByName } from '../../src/outputs.ts';
import { disagreements } from '../../src/render/agreement.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { naughtyStrings } from '../support/payloads.ts';
import { context, pictureOf, timelineOf } from './hostile.ts';

/** Naughty strings go through every output that is not pixels; those of a picture are drawn as well as fonts can. */
describe('naughty strings', () => {
  const outputs = ['html', 'embed', 'rss', 'apple-news', 'txt', 'json', 'csv'].flatMap(
    (name) => outputByName(name) ?? [],
  );
  const alone = { ...context, siblings: [] };

  const bodyOf = (output: Renderer, timeline: Timeline) =>
    output.from === 'timeline' ? output.render(timeline, alone) : '';

  test.each(naughtyStrings.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))('%s', (_, text) => {
    const timeline = { ...timelineOf([text, 'quiet']), language: 'en' };
    for (const output of outputs) {
      const body = bodyOf(output, timeline);
      expect(body).toContain('3f9c2ab');
      if (output.name !== 'json') expect(body).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    }
    expect(() => pictureOf(timeline)).not.toThrow();
  });

  test.each(naughtyStrings.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))(
    '%s is said',
    (_, text) => {
      const timeline = sound({ ...timelineOf([text, 'quiet']), language: 'en' });
      for (const output of outputs) {
        const files = [{ output, body: bodyOf(output, timeline) }];
        expect(disagreements(timeline, context.revision, files)).toEqual([]);
      }
    },
  );
});

/** The same with dates that may stand where they stand. */
function sound(timeline: Timeline): Timeline {
  return {
    ...timeline,
    entries: timeline.entries.map((entry) => ({
      ...entry,
      date: { ...entry.date, edtf: '2001' },
      corrections: (entry.corrections ?? []).map(({ text }) => ({ date: '2002', text })),
    })),
    sources: (timeline.sources ?? []).map((source) => ({ ...source, accessed: '2003' })),
  };
}
