import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { appleNews } from '../../src/render/apple-news.ts';
import { embed } from '../../src/render/embed.ts';
import { rss } from '../../src/render/feed.ts';
import { html } from '../../src/render/html.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { isLong } from '../support/law.ts';
import { payloads } from '../support/payloads.ts';
import { context, crowdOf, origin, pictureOf, timelineOf } from './hostile.ts';

/** The gate tries one of five. Lists that are gone through within others have lengths that five does not divide, so that each of their ways is tried. */
const tried = isLong ? payloads : payloads.filter((_, index) => index % 5 === 0);

function inBatches(texts: readonly string[], size: number): readonly Timeline[] {
  const starts = Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => index * size);
  return starts.flatMap((start) => {
    const batch = texts.slice(start, start + size);
    return [timelineOf(batch), crowdOf(batch)];
  });
}

/** What feeds, mails and articles are given, in one page. */
function pastedOf(timeline: Timeline): string {
  const { components } = JSON.parse(appleNews.render(timeline, context));
  const texts = components.map(({ format, text }: Readonly<Record<string, string>>) => (format === 'html' ? text : ''));
  const snippets = embed.render(timeline, context).replaceAll(/<script>[\s\S]*?<\/script>/g, '');
  return `<!doctype html><body>${snippets}${rss.render(timeline, context)}${texts.join('')}`;
}

/** The policy is a second wall: what is tried here has to stand without it. */
function pageOf(timeline: Timeline): string {
  return html.render(timeline, context).replace(/<meta http-equiv[^>]*>/, '');
}

/** Does to every element what readers might, and says what stands there that should not. */
const provoke = `(() => {
  const strange = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^ping$/i.test(name)) strange.push(element.localName + ' ' + name);
      if (/^(?:xlink:)?href$|^src$/.test(name) && !/^(?:https?:\\/\\/|mailto:|data:,|#|[\\w%.~!*()'-]+$)/i.test(value)) strange.push(name + '=' + value);
    }
    if (/^(?:object|embed|form|base|video|audio|foreignObject|animate|set|portal|input|button|textarea|template)$/.test(element.localName) && !element.closest('.tools, .overview, .legend, .nothing, .menu, .bar, [data-tool], dialog[data-tool]')) strange.push(element.localName);
  }
  for (const element of document.querySelectorAll('a, p, h1, h2, h3, li, bdi, time, img, text, body > *')) {
    for (const type of ['mouseover', 'pointerenter', 'focus', 'focusin', 'load', 'error', 'toggle', 'animationstart']) element.dispatchEvent(new Event(type));
  }
  if (window.ran) strange.push('a script ran');
  return strange;
})()`;

async function openAs(page: Page, name: string, contentType: string, body: string): Promise<readonly string[]> {
  const address = `${origin}${name}`;
  await page.route(address, (route) => route.fulfill({ contentType: `${contentType}; charset=utf-8`, body }));
  await page.goto(address);
  return page.evaluate<string[]>(provoke);
}

describe(`${tried.length} payloads in every field`, () => {
  testInBrowser.for([
    ['page', 'text/html', pageOf],
    ['picture', 'image/svg+xml', pictureOf],
    ['embed, feed and article', 'text/html', pastedOf],
  ] as const)('%s: no script runs, and nothing is asked for', async ([name, type, write]) => {
    expect(tried.length).toBeGreaterThan(400);
    await withPage('', {}, async ({ page, requests, messages }) => {
      const size = name === 'picture' ? 60 : 200;
      for (const [index, timeline] of inBatches(tried, size).entries())
        expect(await openAs(page, `${index}.${type === 'text/html' ? 'html' : 'svg'}`, type, write(timeline))).toEqual(
          [],
        );
      expect(requests.filter((address) => !address.startsWith(origin))).toEqual([]);
      expect(
        messages.filter((message) => !/net::ERR_(?:FAILED|NAME_NOT_RESOLVED)|decode downloaded font/.test(message)),
      ).toEqual([]);
    });
  });

  testInBrowser('a payload that is let through is seen', async () => {
    await withPage('', {}, async ({ page, messages }) => {
      const strange = await openAs(
        page,
        'x.html',
        'text/html',
        `<!doctype html><body>${payloads.slice(0, 300).join('')}`,
      );
      expect(strange.length).toBeGreaterThan(100);
      expect(messages.length).toBeGreaterThan(0);
    });
  });
});
