import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSides } from '../../src/layout/sides.ts';
import { extentOf, whensOf } from '../../src/layout/when.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { boundsOfEdtf, edtfOf, readDateWords } from '../../src/time/index.ts';
import { law } from '../support/law.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { axisLabelsOf, type DrawnLabel, groupsOf, knotHeight } from './scenes.ts';
import { stories } from './timelines.ts';

/** Days, or pixels, from one to another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A label that says a year, or a day or month with its year, and the days that it means. */
interface DatedLabel {
  readonly y: number;
  readonly span: Span;
}

interface DrawnAxis {
  readonly knots: readonly number[];
  readonly cards: readonly { readonly y: number; readonly span: Span }[];
  readonly labels: readonly number[];
  readonly dated: readonly DatedLabel[];
}

function drawAxis(timeline: Timeline, width: number): DrawnAxis {
  const [scene] = drawSides(timeline, { width, spacing: 'time', look, revision: '' }, world.fonts).scenes;
  const dates = new Map(timeline.entries.map(({ id, date }) => [id, date.edtf]));
  const groups = groupsOf(scene, 'entry').map(({ entry = '', marks }) => ({ entry, marks, y: knotHeight(marks) }));
  const labels = axisLabelsOf(scene);
  return {
    knots: groups.map(({ y }) => y),
    cards: groups.flatMap(({ entry, y }) => {
      const span = extentOf(whensOf(dates.get(entry) ?? ''));
      return span === undefined ? [] : [{ y, span }];
    }),
    labels: labels.map(({ y }) => y),
    dated: datedLabels(labels),
  };
}

/** What labels mean to who reads them downwards: "July" is one of the year of the label above. */
function datedLabels(labels: readonly DrawnLabel[]): readonly DatedLabel[] {
  let year = '';
  return labels.flatMap(({ text, y }) => {
    year = /\d{4}$/.exec(text)?.[0] ?? year;
    const span = spanOf(
      /^[A-Z][a-z]+$/.test(text) ? `${text} ${year}` : text.replace(/^([A-Z][a-z]+ \d+)$/, `$1, ${year}`),
    );
    return span === undefined ? [] : [{ y, span }];
  });
}

function spanOf(label: string): Span | undefined {
  if (!/^(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{4}$/.test(label)) return undefined;
  const reading = readDateWords(label, 'en');
  const { start } = boundsOfEdtf(reading?.kind === 'date' ? (edtfOf(reading.value) ?? '') : '');
  return start.kind === 'within' ? { from: start.earliest, to: start.latest + 1 } : undefined;
}

const rounding = 0.51;
let [judged, long] = [0, 0];

law(
  'no card stands beside a label on the wrong side of its date',
  { sample: 75, many: 10_000 },
  fc.property(stories(24), fc.constantFrom(360, 720, 1000), (timeline, width) => {
    const { cards, dated } = drawAxis(timeline, width);
    for (const label of dated) {
      for (const { y, span } of cards) {
        if (span.to <= label.span.from) expect(y).toBeLessThanOrEqual(label.y + rounding);
        else if (span.from >= label.span.to) expect(y).toBeGreaterThanOrEqual(label.y - rounding);
        else continue;
        judged += 1;
      }
    }
  }),
);

law(
  'nobody reads further than 800 pixels without a label',
  { sample: 50, many: 5_000 },
  fc.property(stories(60), fc.constantFrom(360, 1000), (timeline, width) => {
    const { knots, labels } = drawAxis(timeline, width);
    const [first = 0, last = 0] = [knots[0], knots.at(-1)];
    const seen = [...labels, first, last].sort((a, b) => a - b);
    for (const [index, y] of seen.slice(1).entries()) expect(y - (seen[index] ?? y)).toBeLessThanOrEqual(800);
    long += last - first > 800 ? 1 : 0;
  }),
);

test('these laws had much to say', () => {
  expect(judged).toBeGreaterThan(800);
  expect(long).toBeGreaterThan(20);
});
