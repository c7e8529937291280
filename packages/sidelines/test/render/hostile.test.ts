import { describe, expect, test } from 'vitest';
import { appleNews } from '../../src/render/apple-news.ts';
import { csv } from '../../src/render/csv.ts';
import { embed } from '../../src/render/embed.ts';
import { rss } from '../../src/render/feed.ts';
import { html } from '../../src/render/html.ts';
import { naughtyStrings } from '../support/payloads.ts';
import { context, pictureOf, timelineOf } from './hostile.ts';

/** Naughty strings go through every output that is not pixels; those of a picture are drawn as well as fonts can. */
describe('naughty strings', () => {
  const outputs = [html, embed, rss, appleNews, csv];

  test.each(naughtyStrings.map((text) => [JSON.stringify(text).slice(0, 30), text] as const))('%s', (_, text) => {
    const timeline = { ...timelineOf([text, 'quiet']), language: 'en' };
    for (const output of outputs) {
      const file = output.render(timeline, context);
      expect(file).toContain('3f9c2ab');
      expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    }
    expect(() => pictureOf(timeline)).not.toThrow();
  });
});
