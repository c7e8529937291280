import { describe, expect, test } from 'vitest';
import { csv } from '../../src/formats/csv/index.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { appleNews } from '../../src/render/apple-news.ts';
import { embed } from '../../src/render/embed.ts';
import { rss } from '../../src/render/feed.ts';
import { html } from '../../src/render/html.ts';
import { naughtyStrings } from '../support/payloads.ts';
import { context, pictureOf, timelineOf } from './hostile.ts';

/** Naughty strings go through every output that is not pixels; those of a picture are drawn as well as fonts can. */
describe('naughty strings', () => {
  const outputs = [html, embed, rss, appleNews].map(
    ({ render }) =>
      (timeline: Timeline) =>
        render(timeline, context),
  );
  const files = [...outputs, (timeline: Timeline) => csv.write(timeline, context.revision)];

  test.each(naughtyStrings.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))('%s', (_, text) => {
    const timeline = { ...timelineOf([text, 'quiet']), language: 'en' };
    for (const write of files) {
      const file = write(timeline);
      expect(file).toContain('3f9c2ab');
      expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    }
    expect(() => pictureOf(timeline)).not.toThrow();
  });
});
