import { describe, expect, test } from 'vitest';
import { makeDraft } from '../../src/layout/draft.ts';
import type { Mark, PathMark, RectMark } from '../../src/layout/scene.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Limit, When } from '../../src/layout/when.ts';
import { drawWhen, type WhenPlace } from '../../src/layout/when-marks.ts';
import type { Scheme } from '../../src/model/appearance.ts';
import { world } from '../support/world.ts';

const place: WhenPlace = { x: 400, width: 18, outward: -1, color: '#1f5a94', clear: 0, end: 300 };

function draw(when: When, language = 'en', scheme: Scheme = 'light'): readonly Mark[] {
  const timeline = { sidelines: 1, language, parties: [], entries: [] } as const;
  const options = { width: 960, spacing: 'time', look: lookOf(newspaper, scheme), revision: '' } as const;
  return drawWhen(makeDraft(timeline, options, world.fonts), when, place);
}

const within = (from: number, to: number, more: object = {}): Limit => ({
  kind: 'within',
  from,
  to,
  exact: false,
  ...more,
});
const moment = (limit: Limit): When => ({ shape: 'moment', start: limit, end: limit });
const range = (start: Limit, end: Limit): When => ({ shape: 'range', start, end });

const rectsOf = (marks: readonly Mark[]): readonly RectMark[] => marks.filter((mark) => mark.kind === 'rect');
const pathsOf = (marks: readonly Mark[]): readonly PathMark[] => marks.filter((mark) => mark.kind === 'path');
const topOf = (marks: readonly Mark[]): number => Math.min(...rectsOf(marks).map(({ y }) => y));
const bottomOf = (marks: readonly Mark[]): number => Math.max(...rectsOf(marks).map(({ y, height }) => y + height));
/** The colours of a drawing from its upper end to its lower one. */
const shadesOf = (marks: readonly Mark[]): readonly string[] =>
  [...rectsOf(marks)].sort((a, b) => a.y - b.y).map(({ fill }) => fill);

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  test('a day is one sharp tick, and a longer period as short on paper is not', () => {
    expect(draw(moment(within(100, 101, { exact: true })), 'en', scheme)).toHaveLength(1);
    expect(draw(moment(within(100, 101)), 'en', scheme).length).toBeGreaterThan(4);
  });

  test('a period has soft ends, within its limits', () => {
    const marks = draw(moment(within(100, 200)), 'en', scheme);
    const shades = shadesOf(marks);
    expect([topOf(marks), bottomOf(marks)]).toEqual([100, 200]);
    expect(new Set(shades).size).toBeGreaterThan(5);
    expect(shades).toEqual([...shades].reverse());
  });
});

describe('what the author is not sure of', () => {
  test('reaches beyond its period and fades all the way, when it is approximate', () => {
    const marks = draw(moment(within(100, 200, { doubt: 'approximate' })));
    expect(topOf(marks)).toBeLessThan(90);
    expect(bottomOf(marks)).toBeGreaterThan(210);
    expect(Math.max(...rectsOf(marks).map(({ height }) => height))).toBeLessThan(20);
  });

  test('has dotted edges, when it is uncertain', () => {
    const dashed = (doubt: string): number =>
      pathsOf(draw(moment(within(100, 200, { doubt })))).filter(({ stroke }) => stroke?.dash !== undefined).length;
    expect([dashed('approximate'), dashed('uncertain'), dashed('both')]).toEqual([0, 2, 2]);
  });

  test('is never a sharp tick, not even a day', () => {
    expect(draw(moment(within(100, 101, { exact: true, doubt: 'uncertain' }))).length).toBeGreaterThan(4);
  });
});

describe('a range', () => {
  const hooksAt = (marks: readonly Mark[], y: number): readonly RectMark[] =>
    rectsOf(marks).filter((rect) => rect.width === 7 && Math.abs(rect.y + rect.height / 2 - y) < 0.1);
  const day = (at: number): Limit => within(at, at + 1, { exact: true });

  test('is a bracket with a hook at each end', () => {
    const marks = draw(range(day(100), day(200)));
    expect([hooksAt(marks, 100), hooksAt(marks, 201)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('has paler hooks where its ends are vague', () => {
    const fillOf = (when: When): string | undefined => hooksAt(draw(when), 100)[0]?.fill;
    expect(fillOf(range(within(100, 150), day(200)))).not.toBe(fillOf(range(day(100), day(200))));
  });

  test('goes on in an arrow where it is open, to the end of the axis', () => {
    const marks = draw(range(day(100), { kind: 'open' }));
    expect([hooksAt(marks, 100), pathsOf(marks)].map(({ length }) => length)).toEqual([1, 1]);
    expect(bottomOf(marks)).toBe(place.end);
    expect(bottomOf(draw(range(within(290, 320), { kind: 'open' })))).toBeGreaterThan(330);
    expect(topOf(draw(range({ kind: 'open' }, day(100))))).toBeLessThan(70);
  });

  test('ends in a question mark where nobody knows', () => {
    const curves = pathsOf(draw(range(day(100), { kind: 'unknown' }))).filter(({ d }) => d.includes('C'));
    expect(curves).toHaveLength(1);
  });
});

test('the question mark is mirrored in Arabic and not in Hebrew', () => {
  const bowIn = (language: string): readonly number[] => {
    const marks = draw(range(within(100, 101), { kind: 'unknown' }), language);
    const bow = pathsOf(marks).find(({ d }) => d.includes('C'));
    const [start = 0, ...rest] = [...(bow?.d ?? '').matchAll(/[ MC]?([\d.]+) [\d.]+/g)].map((match) =>
      Number(match[1]),
    );
    return rest.map((x) => Math.sign(x - start));
  };
  expect(bowIn('he')).toEqual(bowIn('en'));
  expect(bowIn('ar')).toEqual(bowIn('en').map((sign) => -sign + 0));
});
