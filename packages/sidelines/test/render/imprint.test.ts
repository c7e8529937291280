import { expect, test } from 'vitest';
import { drawSocialCard } from '../../src/layout/social-card/card.ts';
import { cardForms } from '../../src/layout/social-card/forms.ts';
import type { Imprint, Timeline } from '../../src/model/timeline.ts';
import { endingInWords, openingInWords, plainly, toldOf } from '../../src/model/told.ts';
import { html } from '../../src/render/html.ts';
import { textsOf } from '../layout/scenes.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { contextOf } from './context.ts';
import { strike } from './timelines.ts';

const bare: Timeline = { sidelines: 1, language: 'en', parties: [], entries: [] };

/** What is said of an imprint, a line each. */
function said(imprint: Imprint, language = 'en'): readonly string[] {
  const { opening, ending } = toldOf({ ...bare, language, ...imprint }, '');
  return [
    ...opening.flatMap((part) => (part.kind === 'byline' ? openingInWords(part, plainly).split('\n') : [])),
    ...ending.flatMap((part) => (part.kind === 'credit' ? endingInWords(part, plainly) : [])),
  ];
}

test('an imprint is said in the words of the language around those of the author', () => {
  const imprint = { byline: 'Ada', published: '2031-05-03', updated: '2031-05-04', source: 'Log', credit: '© Tarn' };
  expect(said(imprint)).toEqual(['By Ada', 'Published May 3, 2031', 'Updated May 4, 2031', 'Source: Log', '© Tarn']);
  expect(said(imprint, 'de')).toEqual([
    'Von Ada',
    'Veröffentlicht am 3. Mai 2031',
    'Aktualisiert am 4. Mai 2031',
    'Quelle: Log',
    '© Tarn',
  ]);
  expect(said(imprint, 'ja')).toEqual(['文：Ada', '公開：2031年5月3日', '更新：2031年5月4日', '出典: Log', '© Tarn']);
});

test('what the author’s words begin with is not said twice', () => {
  expect(said({ byline: 'by Ada', source: 'Sources: log and book' })).toEqual(['by Ada', 'Sources: log and book']);
  expect(said({ byline: 'Byron Lee', source: 'Source :  log' })).toEqual(['By Byron Lee', 'Source : log']);
});

test('what has no words is not said, and lines and breaks are one line', () => {
  expect(said({ byline: ' ', source: '\n', credit: 'Map:\n\n*A.*\\\nLee' })).toEqual(['Map: A. Lee']);
});

test('programs that list pages are told who wrote it, when, of what and whose it is', async () => {
  const page = await html.render(strike, await contextOf());
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(String(page)) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    author: { '@type': 'Person', name: 'Ada Keene and Bo Lund' },
    datePublished: '2003-03-01',
    dateModified: '2003-03-04',
    isBasedOn: { '@type': 'CreativeWork', name: 'The record and the minutes of the port' },
    creditText: 'Graphic: A. Keene / The Tarn Post',
  });
});

test.each(Object.entries(cardForms))(
  'a social card ends with the credit, whole if it is no longer than three lines: %s',
  (_, form) => {
    const drawn = (credit: string) => {
      const options = { width: 960, spacing: 'even', look, revision: '3f9c2ab' } as const;
      const [scene] = drawSocialCard(form)({ ...strike, credit }, options, world.fonts).scenes;
      const texts = textsOf(scene.marks);
      const of = (part: string) => texts.filter((mark) => mark.part === part);
      return { credit: of('credit'), closing: of('closing') };
    };
    for (const words of ['Map: A. Lee', `Graphic: ${'A. Keene, '.repeat(8)}The Tarn Post`]) {
      const { credit, closing } = drawn(words);
      expect(credit.map(({ text }) => text.trim()).join(' ')).toBe(words);
      const lowest = (marks: typeof credit) => Math.max(...marks.map(({ y }) => y));
      expect(lowest(credit)).toBeGreaterThanOrEqual(lowest(closing) - 4);
      expect(Math.max(...closing.map(({ size }) => size))).toBeLessThan(Math.min(...credit.map(({ size }) => size)));
    }
    expect(drawn('A. Keene, '.repeat(60)).credit.at(-1)?.text).toMatch(/…$/);
  },
);
