import { describe, expect, test } from 'vitest';
import { drawPages, papers } from '../../src/layout/pages/paper.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { drawSocialCard } from '../../src/layout/social-card/card.ts';
import { cardForms } from '../../src/layout/social-card/forms.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { html } from '../../src/render/html.ts';
import { txt } from '../../src/render/txt.ts';
import { textsOf } from '../layout/scenes.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { contextOf } from './context.ts';

const ranges = { '2019/2021': '2019 - 2021', '2022/2024': '2022–2024' };
const years = ['2019', '2021', '2022', '2024'] as const;

/** Two works, each of which took some years. */
function worksIn(language: string, names: readonly [string, string]): Timeline {
  return {
    sidelines: 1,
    language,
    parties: names.map((name, place) => ({ id: `p${place}`, name })),
    entries: Object.entries(ranges).map(([edtf, wording], place) => ({
      id: `e${place}`,
      date: { edtf, wording },
      parties: [`p${place}`],
      text: names[0],
    })),
  };
}

const timelines = [
  worksIn('ar', ['البلدية', 'المحافظة']),
  worksIn('he', ['העירייה', 'המחוז']),
  worksIn('en', ['Town', 'County']),
];

/** Whether years are written from right to left: each range begins at the right of where it ends. */
function fromRightToLeft(places: ReadonlyMap<string, number>): readonly boolean[] {
  const at = (year: string): number => places.get(year) ?? Number.NaN;
  return [at('2019') > at('2021'), at('2022') > at('2024')];
}

describe.each(timelines)('a range of years runs as the page does: $language', (timeline) => {
  const expected = timeline.language === 'en' ? [false, false] : [true, true];
  const drawings = { picture: drawSides, card: drawSocialCard(cardForms.landscape), pages: drawPages(papers.a4) };

  test.each(Object.entries(drawings))('in the %s', (name, drawing) => {
    const { scenes } = drawing(timeline, { width: 960, spacing: 'even', look, revision: '0a1b2c3d' }, world.fonts);
    const texts = textsOf(scenes[0].marks);
    const inOrder = (range: string): boolean => {
      const [first, last] = years.slice(range === '2019/2021' ? 0 : 2);
      const begin = texts.findLast(({ text }) => text.includes(first ?? ''));
      const end = texts.findLast(({ text }) => text.includes(last ?? ''));
      // A range from left to right is one run.
      return begin !== undefined && end !== undefined && begin.x > end.x;
    };
    const shown = name === 'card' ? Object.keys(ranges).slice(0, 1) : Object.keys(ranges);
    expect(shown.map(inOrder)).toEqual(expected.slice(0, shown.length));
  });

  test('in the text, where it stands beside words of another direction', async () => {
    const guests = timeline.parties.map((party) => ({ ...party, name: `${party.name} (Guests)` }));
    const text = String(txt.render({ ...timeline, parties: guests }, await contextOf()));
    const isolates = text.match(/[\u2066-\u2068](?=2019)/g) ?? [];
    expect(isolates).toEqual(timeline.language === 'en' ? [] : ['\u2067']);
  });

  testInBrowser('on the page', async () => {
    const page = html.render(timeline, await contextOf());
    const places = await withPage(page, {}, ({ page: opened }) =>
      opened.evaluate<(readonly [string, number])[]>(`(() => {
        const years = ${JSON.stringify(years)};
        return [...document.querySelectorAll('h2 bdi:first-child')].flatMap(({ firstChild: text }) =>
          years.filter((year) => text.data.includes(year)).map((year) => {
            const range = document.createRange();
            range.setStart(text, text.data.indexOf(year));
            range.setEnd(text, text.data.indexOf(year) + 4);
            return [year, range.getBoundingClientRect().x];
          }));
      })()`),
    );
    expect(places).toHaveLength(years.length);
    expect(fromRightToLeft(new Map(places))).toEqual(expected);
  });
});

describe('a paragraph runs its own way, whatever the language around it', () => {
  const texts = {
    ar: 'يغلق القفل.',
    en: 'The lock is closed.',
    none: '2019–2021.',
    named: 'NATO تبعث رسالة إلى OPEC.',
  };
  const said = (text: string) => ({ title: text, text: `${text}\n\n- ${text}\n- ${text}` });
  const chapters = Object.entries(texts).map(([id, text]) => ({ id, ...said(text) }));
  const entries = Object.entries(texts).map(([id, text]) => ({
    ...{ id, date: { edtf: '2019', wording: '2019' }, parties: ['p'], phase: id },
    ...said(text),
  }));

  testInBrowser.for(['ar', 'en'])('on a page in %s', async (language) => {
    const [title, lede] = [texts.ar, Object.values(texts).join('\n\n')];
    const whole = { sidelines: 1, language, title, lede, parties: [{ id: 'p', name: 'P' }], phases: chapters, entries };
    const page = html.render(whole as Timeline, await contextOf());
    const found = await withPage(page, {}, ({ page: opened }) =>
      opened.evaluate<(readonly [string, string])[]>(`[...document.querySelectorAll(
        ':is(h1, .chapter, .title, :is(.lede, .about, article) > p, :is(.about, article) > ul > li:first-child)')]
        .map((each) => [each.textContent, getComputedStyle(each).direction])`),
    );
    expect(found).toHaveLength(1 + 4 + 4 * (3 + 3));
    const own = new Map([
      [texts.ar, 'rtl'],
      [texts.en, 'ltr'],
      [texts.none, language === 'ar' ? 'rtl' : 'ltr'],
      // The first name alone would turn who writes to whom.
      [texts.named, language === 'ar' ? 'rtl' : 'ltr'],
    ]);
    expect(found).toEqual(found.map(([text]) => [text, own.get(text)]));
  });
});
