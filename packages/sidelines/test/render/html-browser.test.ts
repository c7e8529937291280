import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { plainText, readProse } from '../../src/model/prose.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { reportScript } from '../../src/render/embed/scripts.generated.ts';
import { restHeight } from '../../src/render/html/braid.ts';
import { pageScript } from '../../src/render/html/script.generated.ts';
import { html } from '../../src/render/html.ts';
import { address, testInBrowser as test, withPage } from '../support/browser.ts';
import { dateLabel, partyLabel } from '../support/told.ts';
import { contextOf } from './context.ts';
import { gapsIn } from './gaps.ts';
import { dam, hard, hostile, league, strike, treaty } from './timelines.ts';

const timelines = { strike, treaty, league, dam, hard };
const names = Object.keys(timelines) as (keyof typeof timelines)[];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function pageOf(timeline: Timeline): Promise<string> {
  return html.render(timeline, await contextOf());
}

/** The page without the policy that would keep the tests' own tools out. */
function unguarded(page: string): string {
  return page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

test.for(names)('%s: no violation of accessibility rules, wide and narrow, by day and by night', async (name) => {
  const document = unguarded(await pageOf(timelines[name]));
  await withPage(document, {}, async ({ page }) => {
    await page.evaluate(axe);
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const violations =
          await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + ' ' + node.failureSummary).join('; ')))`);
        expect(violations, `${width} ${colorScheme}`).toEqual([]);
      }
    }
  });
});

test.for(names)(
  '%s: complete without scripts, in the author’s order, with no request and no complaint',
  async (name) => {
    const timeline = timelines[name];
    const document = await pageOf(timeline);
    await withPage(document, { javaScriptEnabled: false }, async ({ page, requests, messages }) => {
      const entries = await page.locator('.entries > li').allInnerTexts();
      expect(entries.map(squeezed)).toHaveLength(timeline.entries.length);
      timeline.entries.forEach((entry, index) => {
        const expected = [
          dateLabel(timeline, entry),
          partyLabel(timeline, entry),
          entry.title ?? '',
          plainText(readProse(entry.text)),
        ];
        for (const text of expected) expect(squeezed(entries[index] ?? '')).toContain(squeezed(text));
      });
      const header = squeezed(await page.locator('header').innerText());
      expect(header).toContain(squeezed(timeline.title ?? ''));
      expect(header).toContain(squeezed(plainText(readProse(timeline.lede ?? ''))));
      expect(await page.locator('footer').innerText()).toMatch(new RegExp(`${timeline.entries.length} · .* 3f9c2ab$`));
      expect(requests).toEqual([address]);
      expect(messages).toEqual([]);
    });
  },
);

test.for(names)('%s: nothing scrolls sideways, no two texts overlap, none leaves its card', async (name) => {
  const document = unguarded(await pageOf(timelines[name]));
  await withPage(document, {}, async ({ page }) => {
    for (const width of [320, 360, 480, 700, 720, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faults(page), `${width}`).toEqual([]);
    }
  });
});

test.for(names)('%s: larger letters break nothing', async (name) => {
  const document = unguarded(await pageOf(timelines[name])).replace('<style>', '<style>html{font-size:200%}');
  await withPage(document, {}, async ({ page }) => {
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faults(page), `${width}`).toEqual([]);
    }
  });
});

test('on a wide page each side has its column and a bridge has both; right to left mirrors it', async () => {
  const sides = async (timeline: Timeline) =>
    withPage(unguarded(await pageOf(timeline)), { viewport: { width: 1280, height: 800 } }, ({ page }) =>
      page.evaluate<string[]>(`[...document.querySelectorAll('article')].map((article) => {
        const { left, right } = article.getBoundingClientRect();
        return left < 640 ? (right > 640 ? 'both' : 'left') : 'right';
      })`),
    );
  expect(await sides(strike)).toEqual(['left', 'right', 'left', 'both', 'right', 'left', 'left', 'both']);
  expect(await sides(dam)).toEqual(['left', 'right', 'both', 'right']);
});

test('the braid’s images and the script come behind the first frame, which does not wait for them', async () => {
  await withPage(await pageOf(strike), {}, async ({ page }) => {
    const seen = (begin: string) =>
      page.evaluate(`(() => {
        ${begin}
        const { backgroundImage } = getComputedStyle(document.querySelector('.entries'), '::before');
        return [document.documentElement.className, backgroundImage.slice(0, 3), document.querySelectorAll('.legend button').length > 0];
      })()`);
    expect(await seen('')).toEqual(['js', 'url', true]);
    expect(await seen("document.documentElement.classList.add('early')")).toEqual(['js early', 'non', true]);
  });
});

test('every strand goes on without a gap from entry to entry', async () => {
  for (const width of [360, 1280]) {
    const gaps = await withPage(unguarded(await pageOf(strike)), { viewport: { width, height: 800 } }, ({ page }) =>
      gapsIn(page),
    );
    expect(gaps, `${width}`).toEqual([]);
  }
});

test('hostile text in every field is text, and runs nothing', async () => {
  const document = await pageOf(hostile);
  await withPage(document, {}, async ({ page, requests, messages }) => {
    expect(await page.locator('img, iframe, object, base, form').count()).toBe(0);
    const scripts = await page.locator('script:not([type])').allTextContents();
    expect(scripts.map((text) => text.includes(reportScript) && text.includes(pageScript))).toEqual([false, true]);
    const ways = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(ways.map((way, place) => (place === 2 ? decodeURIComponent(way) : way))).toEqual([
      'winter%201.png',
      'winter.txt',
      `#${await page.locator('.entries > li').first().getAttribute('id')}`,
    ]);
    expect(await page.locator('svg[onload], [onerror]').count()).toBe(0);
    expect(await page.locator('article').first().innerText()).toContain('<svg onload=alert(8)>');
    expect(await page.title()).toContain('<script>alert(2)</script>');
    expect(requests).toEqual([address]);
    expect(messages).toEqual([]);
  });
});

test('headline and lede are set in the embedded serif, cards in the embedded sans', async () => {
  for (const timeline of [strike, untitled]) {
    const families = await withPage(unguarded(await pageOf(timeline)), {}, ({ page }) =>
      page.evaluate<string[]>(`document.fonts.ready.then(() => [
        ...['h1', '.lede', 'article'].map((selector) => getComputedStyle(document.querySelector(selector)).fontFamily.split(',')[0]),
        ...[...document.fonts].filter((font) => font.status === 'error').map((font) => font.family),
      ])`),
    );
    expect(families).toEqual(['"Sidelines Serif"', '"Sidelines Serif"', '"Sidelines Sans"']);
  }
});

test('no timeline makes texts overlap, at any width', async () => {
  await withPage('', {}, ({ page }) =>
    fc.assert(
      fc.asyncProperty(anyTimeline, fc.constantFrom(320, 360, 480, 720, 960, 1280), async (timeline, width) => {
        await page.setViewportSize({ width, height: 800 });
        await page.setContent(unguarded(await pageOf(timeline)));
        expect(await faults(page)).toEqual([]);
      }),
      { numRuns: 40 },
    ),
  );
});

test('planted faults are seen', async () => {
  const document = await pageOf(strike);
  const plant = (from: string, to: string) => unguarded(document).replace(from, to);
  const faultsOf = (page: string) =>
    withPage(page, { viewport: { width: 360, height: 800 } }, (opened) => faults(opened.page));
  expect(await faultsOf(plant('</style>', 'footer{inline-size:400px}</style>'))).toContainEqual(
    expect.stringMatching(/scrolls sideways/),
  );
  expect(await faultsOf(plant('</style>', '#vote{margin-top:-120px}</style>'))).toContainEqual(
    expect.stringMatching(/^overlap: .*Members vote|^cards overlap/s),
  );
  expect(await faultsOf(plant('</style>', '#first p{white-space:nowrap}</style>'))).toContainEqual(
    expect.stringMatching(/off its card/),
  );
  const guarded = document.replace('<footer>', '<footer style="color:red"><img src="/dot.png">');
  await withPage(guarded, { javaScriptEnabled: false }, async ({ requests, messages }) => {
    expect(requests).toEqual([address, 'http://timeline.test/dot.png']);
    expect(messages).toContainEqual(expect.stringMatching(/Content Security Policy/));
  });
});

test('an entry that is linked to is marked', async () => {
  const document = unguarded(await pageOf(strike));
  await withPage(document, { viewport: { width: 360, height: 800 } }, async ({ page }) => {
    const ground = () =>
      page.locator('#vote article').evaluate((card) => getComputedStyle(card, '::after').backgroundColor);
    const before = await ground();
    await page.evaluate(`location.hash = 'vote'`);
    expect(await ground()).not.toBe(before);
  });
});

const { title: _, ...untitled } = strike;
const emphatic: Timeline = {
  ...strike,
  title: 'Ω and *ω*',
  lede: '***Æ*** and **Œ*Ø*Œ**.',
  entries: [
    { ...(strike.entries[3] ?? fail()), title: 'Ξ «title»', text: '***Þ** ð* and [Ж **Щ**](https://example.org/) <ß>' },
  ],
  sources: [{ id: 's1', url: 'https://example.org/~q?%7B@', title: 'Š' }],
};

test.for([...Object.entries({ ...timelines, hostile: { ...hostile, language: 'en' }, untitled, emphatic })] as const)(
  '%s: a subset of the right face has every character of the page',
  async ([, timeline]) => {
    const { fonts, ...context } = await contextOf();
    const subsets = new Map<string, string>();
    const subset = (face: string, characters: string) => {
      subsets.set(face, characters);
      return new Uint8Array();
    };
    const document = unguarded(html.render(timeline, { ...context, fonts: { ...fonts, subset } }));
    await withPage(document, {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const texts = await page.evaluate<PrintedText[]>(printedTexts);
      expect(texts.length).toBeGreaterThan(5);
      for (const printed of texts) {
        for (const character of printed.text.replaceAll(
          /[\s\p{Emoji_Presentation}\p{Cf}\p{Mn}]|\p{Script=Han}|\p{Script=Hiragana}|\ud83c|\ufffd/gu,
          '',
        ))
          expect(subsets.get(faceFor(character, printed)) ?? '', JSON.stringify(printed)).toContain(character);
      }
    });
  },
);

/** A text of a page, and how the browser says that it is set. */
interface PrintedText {
  readonly text: string;
  readonly family: string;
  readonly weight: string;
  readonly style: string;
}

/** All texts of a page, what the style sheet adds included. */
const printedTexts = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const printed = (text, { fontFamily, fontWeight, fontStyle }) => ({ text, family: fontFamily, weight: fontWeight, style: fontStyle });
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.parentElement.localName !== 'script') texts.push(printed(walker.currentNode.data, getComputedStyle(walker.currentNode.parentElement)));
  for (const link of document.querySelectorAll('.sources a')) {
    const added = getComputedStyle(link, '::after');
    if (added.content !== 'none') texts.push(printed(' (' + link.getAttribute('href') + ')', added));
  }
  return texts;
})()`;

/** The face that a browser takes for a character: that of its script, or else of the text's own family; bold italics are made from the italics. */
function faceFor(character: string, { family, weight, style }: PrintedText): string {
  for (const script of ['Arabic', 'Hebrew', 'Thai', 'Devanagari'])
    if (new RegExp(`\\p{Script=${script}}`, 'u').test(character)) return `noto-sans-${script.toLowerCase()}-${weight}`;
  const own = /^"Sidelines (Serif|Sans)"/.exec(family)?.[1]?.toLowerCase();
  return style === 'italic' ? `source-${own}-400-italic` : `source-${own}-${weight}`;
}

function fail(): never {
  throw new Error('There is no such entry');
}

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  fc.constantFrom(
    'w'.repeat(60),
    'الوزارة',
    'สองฝ่ายพบกันเป็นครั้งแรก',
    '👩‍👩‍👧‍👦',
    '**bold**',
    '\n\n',
    '[link](https://example.org/)',
  ),
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const anyTimeline: fc.Arbitrary<Timeline> = fc
  .record({
    language: fc.constantFrom('en', 'ar', 'ja'),
    names: fc.array(words(3), { minLength: 0, maxLength: 6 }),
    entries: fc.array(
      fc.record({ wording: words(3), text: words(60), actors: fc.array(fc.nat(6), { maxLength: 3 }) }),
      { maxLength: 12 },
    ),
  })
  .map(({ language, names, entries }) => ({
    sidelines: 1,
    title: 'T',
    language,
    parties: names.map((name, index) => ({ id: `p${index}`, name })),
    entries: entries.map(({ wording, text, actors }, index) => ({
      id: `e${index}`,
      date: { edtf: '', wording },
      parties: actors.map((actor) => `p${actor}`),
      text,
    })),
  }));

/** Texts that overlap one another or stick out of their card, and whether the page is wider than its window. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth);
    const boxes = [...document.querySelectorAll('h1, .lede p, nav a, .legend li, article > *, footer p')]
      .filter((element) => element.innerText.trim() !== '')
      .flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = range.getBoundingClientRect();
        return box.width === 0 ? [] : [{ element, box }];
      });
    const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    boxes.forEach((one, index) => {
      if (one.box.left < -0.5 || one.box.right > root.clientWidth + 0.5) found.push('off the page: ' + one.element.innerText.slice(0, 40));
      const card = one.element.closest('article')?.getBoundingClientRect();
      if (card && (one.box.left < card.left - 0.5 || one.box.right > card.right + 0.5 || one.box.bottom > card.bottom + 0.5)) found.push('off its card: ' + one.element.innerText.slice(0, 40));
      for (const other of boxes.slice(index + 1)) if (over(one.box, other.box)) found.push('overlap: ' + one.element.innerText.slice(0, 40) + ' / ' + other.element.innerText.slice(0, 40));
    });
    const cards = [...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect());
    cards.forEach((card, index) => { for (const other of cards.slice(index + 1)) if (over(card, other)) found.push('cards overlap: ' + index); });
    return found;
  })()`);
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

test('strands are as tall on paper as their lists, however long an entry is', async () => {
  const sentence = 'The harbour dues are raised, and the pilots are not asked. ';
  const [first, second, ...others] = strike.entries;
  if (first === undefined || second === undefined) throw new Error('There are two entries');
  const long = { ...strike, entries: [first, { ...second, text: sentence.repeat(220) }, ...others] };
  for (const timeline of [strike, long]) {
    await withPage(await pageOf(timeline), { viewport: { width: 718, height: 1000 } }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const lists = await page.evaluate<readonly { readonly height: number; readonly images: number }[]>(
        `[...document.querySelectorAll('.entries')].map((list) => ({
          height: list.offsetHeight,
          images: getComputedStyle(list, '::before').backgroundImage.split('url(').length - 1,
        }))`,
      );
      for (const { height, images } of lists) expect(images * restHeight).toBeGreaterThan(height);
      expect(lists.length).toBeGreaterThan(0);
    });
  }
});
