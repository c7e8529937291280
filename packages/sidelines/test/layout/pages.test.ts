import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutOptions } from '../../src/layout/draft.ts';
import { drawPages, papers } from '../../src/layout/pages/paper.ts';
import type { GroupMark, Mark, Scene } from '../../src/layout/scene.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { entryPartInWords, plainly, toldEntries } from '../../src/model/told.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { boxOf, groupsOf, textsOf } from './scenes.ts';
import { timelines } from './timelines.ts';

const options: LayoutOptions = { width: 960, spacing: 'even', look, revision: '0a1b2c3d' };

/** Timelines of which some texts, the introduction, the headline and the names are far longer than anybody expects. */
const long: fc.Arbitrary<Timeline> = fc
  .record({ timeline: timelines, often: fc.array(fc.constantFrom(1, 1, 12, 60), { minLength: 12, maxLength: 12 }) })
  .map(({ timeline, often }) => {
    const longer = (text: string, place: number): string =>
      Array(often[place] ?? 1)
        .fill(text)
        .join(' ');
    return {
      ...timeline,
      title: longer(timeline.title ?? '', 0),
      lede: longer(timeline.lede ?? '', 1),
      parties: timeline.parties.map((party, place) => ({ ...party, name: longer(party.name, place === 3 ? 11 : 12) })),
      entries: timeline.entries.map((entry, place) => ({ ...entry, text: longer(entry.text, place) })),
    };
  });

/** What a group says, but for what is said on each page that it stands on. */
function ownTexts(marks: readonly Mark[]): string {
  const own = (mark: Mark): readonly Mark[] =>
    mark.kind === 'group' ? (mark.role === 'folio' ? [] : mark.marks.flatMap(own)) : [mark];
  return squeezed(
    textsOf(marks.flatMap(own))
      .map(({ text }) => text)
      .join(''),
  );
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]/gu, '');
}

/** Where the foot of a page begins: at the hairline above its words. */
function footOf(scene: Scene): number {
  const rules = [...groupsOf(scene, 'footer'), ...groupsOf(scene, 'folio')].flatMap(({ marks }) => marks);
  return Math.max(...rules.flatMap((mark) => (mark.kind === 'rect' && mark.height === 1 ? [mark.y] : [])));
}

/** The lowest point of the paths of some marks. */
function lowestOf(marks: readonly Mark[]): number {
  return Math.max(
    ...marks.flatMap((mark) =>
      mark.kind === 'path' ? [...mark.d.matchAll(/[\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y)) : [0],
    ),
  );
}

function expectAboveFoot(scene: Scene): void {
  const foot = footOf(scene);
  expect(foot).toBeLessThan(scene.height);
  const groups = (['title', 'lede', 'legend', 'entry'] as const).flatMap((role) => groupsOf(scene, role));
  for (const mark of groups.flatMap(({ marks }) => textsOf(marks))) {
    expect(boxOf(mark).top).toBeGreaterThan(0);
    expect(boxOf(mark).bottom).toBeLessThanOrEqual(foot);
  }
  for (const { marks } of groupsOf(scene, 'spine')) expect(lowestOf(marks)).toBeLessThanOrEqual(foot);
}

test('whatever a timeline says, all pages are of the size of their paper, all of it stands above their feet, and nothing is lost', () => {
  let continued = 0;
  fc.assert(
    fc.property(long, fc.constantFrom(...Object.values(papers)), (timeline, paper) => {
      const { scenes } = drawPages(paper)(timeline, options, world.fonts);
      for (const scene of scenes) {
        expect([scene.width, scene.height]).toEqual([Math.round(paper.width), Math.round(paper.height)]);
        expectAboveFoot(scene);
      }
      const drawn = (role: GroupMark['role']) => scenes.flatMap((scene) => groupsOf(scene, role));
      const entries = drawn('entry');
      const begun = entries.filter(({ continues }) => continues !== true);
      expect(begun.map(({ entry }) => entry)).toEqual(timeline.entries.map(({ id }) => id));
      continued += entries.length - begun.length;
      const told = new Map(toldEntries(timeline).map(({ entry, parts }) => [entry, parts]));
      for (const entry of timeline.entries) {
        const pieces = entries.filter((group) => group.entry === entry.id);
        expect(pieces.map(({ marks }) => ownTexts(marks)).join('')).toBe(
          squeezed((told.get(entry) ?? []).map((part) => entryPartInWords(part, plainly)).join('')),
        );
      }
      expect(ownTexts(drawn('title'))).toBe(squeezed(timeline.title ?? ''));
      for (const { name } of timeline.parties) expect(ownTexts(drawn('legend'))).toContain(squeezed(name));
    }),
    { numRuns: 12 },
  );
  expect(continued).toBeGreaterThan(5);
});

describe('an entry that is longer than a page', () => {
  const words = 'The minutes say who spoke, for how long, and who left the room early. ';
  const timeline: Timeline = {
    sidelines: 1,
    title: 'Two ports',
    language: 'de',
    parties: [
      { id: 'a', name: 'Harlow' },
      { id: 'b', name: 'Velden' },
    ],
    entries: (['a', 'b', 'a', 'b', 'ab'] as const).map((who, place) => ({
      id: `e${place}`,
      date: { edtf: `200${place}`, wording: `200${place}` },
      parties: [...who],
      text: place === 1 || place === 2 || place === 4 ? words.repeat(80) : 'They meet.',
    })),
  };
  const { scenes } = drawPages(papers.a4)(timeline, options, world.fonts);
  const entriesOn = (scene: Scene | undefined) => (scene === undefined ? [] : groupsOf(scene, 'entry'));
  const said = (group: GroupMark | undefined): string =>
    textsOf(group?.marks ?? [])
      .map(({ text }) => text)
      .join('');

  test('begins where it would stand, and others stand beside it', () => {
    expect(entriesOn(scenes[0]).map(({ entry }) => entry)).toEqual(['e0', 'e1', 'e2']);
  });

  test('goes on at the same side below its date and its party, and says so in the language of the timeline', () => {
    const [first, second] = entriesOn(scenes[1]);
    expect([first?.entry, second?.entry]).toEqual(['e1', 'e2']);
    expect(said(first)).toMatch(/^\P{L}*2001\P{L}*Velden\P{L}*Fortsetzung/u);
    expect(said(entriesOn(scenes[0])[1])).toMatch(/Fortsetzung …$/);
    const leftOf = (group: GroupMark | undefined) => Math.min(...textsOf(group?.marks ?? []).map(({ x }) => x));
    expect(leftOf(first)).toBe(leftOf(entriesOn(scenes[0])[1]));
  });

  test('has its knot where it begins, and none where it goes on', () => {
    const knots = (group: GroupMark | undefined) => (group?.marks ?? []).filter(({ kind }) => kind === 'path').length;
    expect(knots(entriesOn(scenes[0])[1])).toBeGreaterThan(0);
    const further = scenes.flatMap(entriesOn).filter(({ continues }) => continues === true);
    expect(new Set(further.map(({ entry }) => entry))).toEqual(new Set(['e1', 'e2', 'e4']));
    expect(further.map(knots)).toEqual(further.map(() => 0));
  });

  test('leaves no page without an entry, and names the parties on each', () => {
    for (const scene of scenes) expect(entriesOn(scene).length).toBeGreaterThan(0);
    for (const scene of scenes.slice(1)) {
      const [head] = groupsOf(scene, 'folio');
      expect(said(head)).toMatch(/Two ports.*Harlow.*Velden/);
    }
  });
});

test('a card that is not longer than a page is cut only where its page would have none', () => {
  const tall = (share: number): Timeline => ({
    sidelines: 1,
    title: 'One port',
    language: 'en',
    parties: [{ id: 'a', name: 'Harlow' }],
    entries: [0, 1].map((place) => ({
      id: `e${place}`,
      date: { edtf: '', wording: `Day ${place}` },
      parties: ['a'],
      text: 'They meet, and they part again before it is dark. '.repeat(Math.round(share * 63)),
    })),
  });
  const pagesOf = (timeline: Timeline) =>
    drawPages(papers.a4)(timeline, options, world.fonts).scenes.map((scene) =>
      groupsOf(scene, 'entry').map(({ entry, continues }) => `${entry}${continues === true ? '+' : ''}`),
    );
  expect(pagesOf(tall(0.6))).toEqual([['e0'], ['e1']]);
  expect(pagesOf(tall(0.9))).toEqual([['e0'], ['e0+'], ['e1']]);
});

test('below a band that ends near the foot there are no mere crumbs of strands', () => {
  const parties = ['a', 'b'].map((id) => ({ id, name: id }));
  const gaps = [1, 2, 3, 4, 5, 6].map((share) => {
    const timeline: Timeline = {
      sidelines: 1,
      title: 'Two ports',
      language: 'en',
      parties,
      entries: Array.from({ length: 12 }, (_, place) => ({
        id: `e${place}`,
        date: { edtf: '', wording: `Day ${place}` },
        parties: ['a', 'b'],
        text: 'They meet on the old quay. '.repeat(place % share === 0 ? 1 : 3 * share),
      })),
    };
    const [scene] = drawPages(papers.a4)(timeline, options, world.fonts).scenes;
    const bands = groupsOf(scene, 'entry').flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'rect' && mark.height > 10 ? [mark.y + mark.height] : [])),
    );
    return Math.max(...groupsOf(scene, 'spine').map(({ marks }) => lowestOf(marks))) - Math.max(...bands);
  });
  for (const gap of gaps) if (gap > 0.1) expect(gap).toBeGreaterThanOrEqual(newspaper.rhythm * 0.75);
  expect(gaps.filter((gap) => gap <= 0.1)).not.toEqual([]);
});

test('slides are 16 to 9, begin with what the whole is called, and have text that is a 26th of their height at least', () => {
  let read = 0;
  fc.assert(
    fc.property(timelines, (timeline) => {
      const { scenes } = drawPages(papers.slide)(timeline, options, world.fonts);
      const [first] = scenes;
      expect(first.width / first.height).toBeCloseTo(16 / 9, 2);
      expect(groupsOf(first, 'entry')).toEqual([]);
      expect(groupsOf(first, 'legend').length + groupsOf(first, 'title').length).toBeGreaterThan(0);
      const texts = scenes.flatMap((scene) => groupsOf(scene, 'entry').flatMap(({ marks }) => textsOf(marks)));
      for (const { part, size } of texts) {
        if (part !== 'text') continue;
        read += 1;
        expect(size).toBeGreaterThanOrEqual(first.height / 26);
      }
    }),
    { numRuns: 10 },
  );
  expect(read).toBeGreaterThan(20);
});
