import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setCards } from '../../src/layout/cards.ts';
import { contrast } from '../../src/layout/color.ts';
import { makeDraft } from '../../src/layout/draft.ts';
import { measuresFor } from '../../src/layout/measures.ts';
import { sidesOf } from '../../src/layout/placing.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { newspaper, themes } from '../../src/layout/themes.ts';
import { whole } from '../../src/model/slices.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { wordsIn } from '../../src/model/words.ts';
import { narrowGauge, wideGauge } from '../../src/render/html/braid.ts';
import { colorsOf } from '../../src/render/html/colors.ts';
import { markup } from '../../src/render/html/markup.ts';
import { planEntries } from '../../src/render/html/plan.ts';
import { pageScript } from '../../src/render/html/script.generated.ts';
import { html } from '../../src/render/html.ts';
import { crowds } from '../layout/timelines.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { contextOf } from './context.ts';
import { dam, hard, strike, treaty } from './timelines.ts';

async function pageOf(timeline: Timeline, siblings?: Readonly<Record<string, string>>): Promise<string> {
  return html.render(timeline, await contextOf(siblings));
}

test('what is inserted into markup is escaped, what is markup is kept', () => {
  const inner = markup`<b>${'<'}</b>`;
  expect(markup`<a href="${'"&\''}">${inner}${[inner]}${undefined}${7}${'\0\ud800'}</a>`.html).toBe(
    '<a href="&quot;&amp;&#39;"><b>&lt;</b><b>&lt;</b>7\ufffd\ufffd</a>',
  );
});

test('nothing passes for markup but what is made as markup', () => {
  // @ts-expect-error: it only looks like markup
  expect(() => markup`${{ html: '<b>' }}`).toThrow();
});

test('a source whose address could not be followed is named, and is no link', async () => {
  const sources = [{ id: 's1', url: 'https://exa mple.org/', title: 'Minutes' }];
  expect(await pageOf({ ...strike, sources })).toContain('<li><bdi>Minutes</bdi></li>');
});

test('an address in a text may be broken behind its strokes, and in no other place', async () => {
  const text = 'See <https://example.org/a/b?c=d>, and/or (https://example.org/e).';
  const page = await pageOf({ ...strike, entries: strike.entries.slice(0, 1).map((entry) => ({ ...entry, text })) });
  expect(page.replaceAll(/<a [^>]*>|<\/a>/g, '')).toContain(
    '<p>See https://<wbr>example.org/<wbr>a/<wbr>b<wbr>?c<wbr>=d, and/or (https://<wbr>example.org/<wbr>e).</p>',
  );
});

test('a date is a <time> only where HTML can say exactly the same', async () => {
  const page = await pageOf(strike);
  const times = [...page.matchAll(/<time datetime="([^"]*)">([^<]*)</g)].map(
    ([, machine, words]) => `${machine} ${words}`,
  );
  expect(times).toEqual([
    '2003-03-01 1 March 2003',
    '2003-03-04 4 March 2003',
    '2001-10 October 2001',
    '2001-11-05 5 November 2001',
    '2002 2002',
    '2003-02-01 1 February 2003',
    '2003-01 January 2003',
    '2003-02 February 2003',
  ]);
  expect(page).toContain('<h2><bdi>Summer 2002</bdi>');
  expect(page).toContain('<h2><bdi>Undated</bdi></h2>');
});

test('a picture of the same run is one link below the introduction; all other files are offered at the foot', async () => {
  const waysIn = async (siblings: Readonly<Record<string, string>>) => {
    const page = (await pageOf(strike, siblings)).replaceAll(' target="_blank" aria-describedby="_.new"', '');
    const [, header = '', footer = ''] =
      /<header>([\s\S]*)<\/header>[\s\S]*<footer>([\s\S]*)<\/footer>/.exec(page) ?? [];
    return [header, footer].map((part) => /<(p|nav) class="ways">(.*)<\/\1>/.exec(part)?.[2] ?? '');
  };
  expect(await waysIn({ svg: 'a.svg', png: 'a b.png', txt: 'a.txt' })).toEqual([
    '<a href="a%20b.png">View as image</a>',
    '<span>View as image: <a href="a.svg">SVG</a></span><a href="a.txt">Read as text</a>',
  ]);
  expect(await waysIn({ svg: 'a.svg' })).toEqual(['<a href="a.svg">View as image</a>', '']);
  expect(await waysIn({})).toEqual(['', '']);
});

test('the policy allows the style sheet and the scripts by their hashes, and nothing else from anywhere', async () => {
  const page = await pageOf(strike);
  const [style, script] = ['style', 'script'].map((name) =>
    [...page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))]
      .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' '),
  );
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
  expect(policy).toBe(
    `default-src 'none'; style-src ${style}; img-src 'self' data:; font-src data:; script-src ${script}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  expect(page.replaceAll(/<script>.*?<\/script>/gs, '')).not.toMatch(/ style=| on[a-z]+=/);
});

test('at the end are all sources, with their copies, and what was put right', async () => {
  const footer = /<footer>([\s\S]*)<\/footer>/.exec(await pageOf(strike))?.[1] ?? '';
  expect(footer.replaceAll(/<\/?(?:bdi|strong)>/g, '')).toMatchInlineSnapshot(`
    "<nav class="ways"><a href="winter.txt" target="_blank" aria-describedby="_.new">Read as text</a></nav>
    <h2>Sources</h2>
    <ul class="sources" role="list"><li><a href="https://example.org/minutes" target="_blank" aria-describedby="_.new" rel="noopener noreferrer nofollow ugc">Minutes of the talks</a></li><li><a href="https://news.example.com/a" target="_blank" aria-describedby="_.new" rel="noopener noreferrer nofollow ugc">news.example.com</a></li></ul>
    <p>Correction 1 February 2003: <a href="#talks">2002, Both</a></p>
    <div class="imprint credit"><p>Source: <a href="https://example.org/record" target="_blank" aria-describedby="_.new" rel="noopener noreferrer nofollow ugc">The record</a> and the minutes of the port</p><p>Graphic: A. Keene / The Tarn Post</p></div>
    <p class="closing">Entries: 8 · Revision 3f9c2ab</p>"
  `);
});

test('every key is explained, and what leads on points the way that is read', async () => {
  const keysOf = async (timeline: Timeline) => {
    const [, help = ''] = /<dialog data-tool="help"[^>]*>([\s\S]*?)<\/dialog>/.exec(await pageOf(timeline)) ?? [];
    return [...help.matchAll(/<kbd>(.*?)<\/kbd><\/dt><dd>([^<]*)/g)].map(([, key, does]) => `${key}: ${does}`);
  };
  const ofStory = ['→: Next', '←: Previous', 'Esc: Close'];
  const ofSearch = ['Enter: Next', 'Shift + Enter: Previous'];
  expect(await keysOf(strike)).toEqual([
    ...['j: Next', 'k: Previous', 's: Step through', ...ofStory, '/: Search', ...ofSearch],
    ...['c: Copy link', '?: Keyboard shortcuts'],
  ]);
  expect((await keysOf(dam))[3]).toBe(`←: ${wordsIn(dam.language).next}`);
});

test('fonts are embedded only for letters that are there', async () => {
  const families = async (timeline: Timeline) =>
    [...(await pageOf(timeline)).matchAll(/font-family: "([^"]*)"; font-weight: (\d+); font-style: (\w+)/g)].map(
      ([, ...face]) => face.join(' '),
    );
  expect(await families(treaty)).toEqual([
    'Sidelines Serif 400 normal',
    'Sidelines Serif 700 normal',
    'Sidelines Sans 400 normal',
    'Sidelines Sans 700 normal',
  ]);
  expect(await families(dam)).toContain('Sidelines Arabic 700 normal');
  expect(await families(hard)).toContain('Sidelines Thai 400 normal');
  expect(await families(strike)).toContain('Sidelines Serif 400 italic');
  // Signs that all of Asia shares are none of a European font.
  expect(await families({ ...treaty, lede: '「水門」は、閉じている。' })).not.toContain('Sidelines Serif 400 normal');
});

test('the page without its fonts and its script, which has a budget of its own, is small, and grows slowly', async () => {
  const sizeOf = async (timeline: Timeline) =>
    gzipSync((await pageOf(timeline)).replaceAll(/@font-face.*\n/g, '').replace(pageScript, '')).length;
  expect(await sizeOf(strike)).toBeLessThan(11_000);
  const entries = Array.from({ length: 1000 }, (_, index) => ({
    ...(strike.entries[index % 8] ?? fail()),
    id: `e${index}`,
  }));
  expect(await sizeOf({ ...strike, entries })).toBeLessThan(18_500);
});

test('a card stands on the same side of the page as of the picture, and the legend in the same order', async () => {
  const side = fc.constantFrom({}, { side: 'left' as const }, { side: 'right' as const });
  const sided = fc.tuple(crowds({ min: 2, max: 12 }), fc.infiniteStream(side)).map(([timeline, sides]) => ({
    ...timeline,
    parties: timeline.parties.map((party) => ({ ...party, ...sides.next().value })),
  }));
  for (const timeline of fc.sample(sided, { numRuns: 20, seed: 5 })) {
    const draft = makeDraft(timeline, { width: 1280, spacing: 'even', look, revision: '' }, world.fonts);
    const cards = whole(setCards(draft));
    const drawn = sidesOf(draft, cards);
    for (const [index, { side, acting }] of planEntries(timeline, draft.told.entries, draft.ranks, 'years').entries()) {
      const [rank = 0] = acting.map((place) => draft.ranks[place] ?? 0);
      if (2 * rank !== timeline.parties.length - 1) expect(side).toBe(drawn[index]);
    }
    const names = [...(await pageOf(timeline)).matchAll(/<\/svg><bdi>(p\d+)<\/bdi>/g)].map(([, name]) => name);
    const order = draft.ranks.map((_, rank) => `p${draft.ranks.indexOf(rank)}`);
    expect(names).toEqual(order);
  }
});

test('the braid of the page has the lengths of the braid of the picture', () => {
  for (let parties = 2; parties < 20; parties++) {
    const drawn = (width: number) =>
      measuresFor({ width, parties, twoSides: true, direction: 'ltr', style: newspaper });
    const ranks = Array.from({ length: parties }, (_, place) => place);
    expect(wideGauge(ranks, newspaper)).toMatchObject({ gap: drawn(1280).strandGap, reach: drawn(1280).reach });
    expect(narrowGauge(ranks, newspaper)).toMatchObject({ gap: drawn(360).strandGap, reach: drawn(360).reach });
  }
});

test('every colour of text can be read on its ground, whatever the author chose', () => {
  for (const look of Object.values(themes).flatMap((theme) => [lookOf(theme, 'light'), lookOf(theme, 'dark')])) {
    for (const color of ['#ffff00', '#ffffff', '#000000', '#808080', look.palette.paper]) {
      const colors = new Map(colorsOf(look, [{ id: 'p', name: 'P', color }]));
      for (const [text, ground] of [
        ['c0', 'paper'],
        ['c0', 'g0'],
        ['ct', 'gt'],
        ['ink', 'gt'],
        ['muted', 'gt'],
        ['muted', 'paper'],
      ] as const) {
        expect(
          contrast(colors.get(text) ?? '#', colors.get(ground) ?? '#'),
          `${text} on ${ground}`,
        ).toBeGreaterThanOrEqual(look.contrast);
      }
    }
  }
});

test('a timeline of one party, of none, and of nothing is a page as well', async () => {
  const one = { ...strike, parties: strike.parties.slice(0, 1) };
  const none = { ...strike, parties: [] };
  const nothing: Timeline = { sidelines: 1, language: 'fr', parties: [], entries: [] };
  expect(await pageOf(one)).not.toContain('float: inline-start');
  expect(await pageOf(none)).toContain('The first talks');
  const empty = await pageOf(nothing);
  expect(empty).toContain('<h1 class="untitled">Chronologie</h1>');
  expect(empty).toContain('Entrées: 0 · Révision 3f9c2ab');
});

function fail(): never {
  throw new Error('There is no such entry');
}
