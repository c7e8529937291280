import { ticksAlong } from '../../layout/axis.ts';
import type { StrandRanks } from '../../layout/order/crossings.ts';
import type { Tick } from '../../layout/ticks.ts';
import { type DaySpan, entriesOnDays } from '../../layout/timed.ts';
import { directionOf } from '../../model/language.ts';
import { bareWords } from '../../model/notes.ts';
import type { Timeline } from '../../model/timeline.ts';
import { betweenNotes, isHead } from '../../model/told.ts';
import { wordsIn } from '../../model/words.ts';
import { shadeOf } from './entry.ts';
import { type Markup, markup } from './markup.ts';
import { shortened } from './meta.ts';
import type { PlannedEntry } from './plan.ts';

/** How wide the overview is, in its own units: no two entries in the same unit need two marks. */
const width = 1000;
/** How tall a party's lane is, in the overview's own units. */
const lane = 8;

/** Where the entries of a timeline stand in its overview, and what is written below. */
export interface Overview {
  /** By entry, from 0 to 1000. */
  readonly places: readonly number[];
  /** Where years begin, or months, days or hours where that is what the dates tell; empty where there is no time to measure. */
  readonly ticks: readonly OverviewTick[];
  /** Whether so many ticks have room only where the page is wide; every second has where it is narrow. */
  readonly isDense: boolean;
}

/** A label below the overview. */
interface OverviewTick {
  /** From 0 to 1000. */
  readonly at: number;
  readonly label: string;
}

/**
 * An overview by time: each entry stands in the middle of what is known of its date. What has no date stands where the entry before it
 * does; where there is no time to measure, entries stand at equal distances.
 */
export function overviewOf(timeline: Timeline): Overview {
  const entries = entriesOnDays(timeline);
  const times: (number | undefined)[] = timeline.entries.map(() => undefined);
  for (const { entry, span } of entries) if (span !== undefined) times[entry] = (span.from + span.to) / 2;
  const known = times.filter((time) => time !== undefined);
  const span = {
    from: known.reduce((a, b) => Math.min(a, b), Infinity),
    to: known.reduce((a, b) => Math.max(a, b), -Infinity),
  };
  if (!(span.to > span.from)) {
    const last = Math.max(1, times.length - 1);
    return { places: times.map((_, index) => Math.round((index * width) / last)), ticks: [], isDense: false };
  }
  const placeOf = (time: number) => Math.round(((time - span.from) * width) / (span.to - span.from));
  let before = 0;
  const places = times.map((time) => {
    if (time !== undefined) before = placeOf(time);
    return before;
  });
  const { ticks, isDense } = labelsIn(span, (room) => ticksAlong(timeline, entries, span, room));
  return { places, ticks: ticks.map(({ day, label }) => ({ at: placeOf(day), label })), isDense };
}

/** How long the overview is on a narrow page and on a wide one, in pixels, and what a letter of its labels takes at most. */
const [narrow, wide, letter] = [288, 760, 7.5];
/** Between two labels, and beyond the end of the overview. */
const [between, beyond] = [10, 16];

/** Labels that have room side by side. Every second has where the page is narrow, if none of them leans on the one before it. */
function labelsIn(
  { from, to }: DaySpan,
  ticksFor: (line: { readonly length: number; readonly room: number }) => readonly Tick[],
): { readonly ticks: readonly Tick[]; readonly isDense: boolean } {
  const roomFor = (letters: number) => letters * letter + between;
  const fitting = (length: number, most: (letters: number) => number, letters = 4): readonly Tick[] => {
    const ticks = ticksFor({ length, room: most(letters) });
    // The first label may be longer than all others, since it tells the day or the year that they are of.
    const longest = Math.max(0, ...ticks.slice(1).map(({ label }) => label.length));
    if (longest > letters) return fitting(length, most, longest);
    return apart(ticks, length).filter((tick) => endOf(tick) <= narrow + beyond);
  };
  /** All but those that the first one would run into. */
  const apart = ([first, ...others]: readonly Tick[], length: number): readonly Tick[] => {
    if (first === undefined) return [];
    return [first, ...others.filter(({ at }) => at >= Math.min(length, roomFor(first.label.length)))];
  };
  const endOf = ({ day, label }: Tick) => ((day - from) / (to - from)) * narrow + label.length * letter;
  const many = fitting(wide, (letters) => Math.max(roomFor(letters), (roomFor(letters) * wide) / narrow / 2));
  const least = Math.min(...many.slice(1).map(({ at }, index) => at - (many[index]?.at ?? at)));
  const isDense = least * (narrow / wide) < roomFor(Math.max(...many.map(({ label }) => label.length)));
  if (!isDense || many.every(({ label, alone }) => label === alone)) return { ticks: many, isDense };
  return { ticks: fitting(narrow, roomFor), isDense: false };
}

/**
 * The whole timeline in a strip that is a control: a lane for each party, a mark for what it did, marks across for what parties did
 * together, broken ones for what they did against each other, years below, and where the reader is.
 */
export function overviewControl(timeline: Timeline, planned: readonly PlannedEntry[], ranks: StrandRanks): Markup {
  const { places, ticks, isDense } = overviewOf(timeline);
  const [first] = planned;
  const here = [first?.parts[0].words, first?.opens.at(-1)?.phase.title].filter((words) => words !== undefined);
  return markup`<div class="overview">${drawing(planned, { places, ticks }, ranks)}${labels(timeline, ticks, isDense)}<input data-tool="overview" type="range" min="0" max="${width}" value="0" aria-label="${wordsIn(timeline.language).overview}" aria-valuetext="${first === undefined ? '' : announced(first)}" data-at="${places.join(' ')}" autocomplete="off"><p aria-hidden="true"><b>${here.join(betweenNotes)}</b></p><div aria-hidden="true"><p class="tip" hidden></p></div></div>\n`;
}

/** An entry in a line: its date and parties, and its headline or its text. */
function announced({ entry, parts }: PlannedEntry): string {
  const head = parts.filter(isHead).map(({ words }) => words);
  return `${head.join(' ')}: ${shortened(entry.title ?? bareWords(parts.find((part) => part.kind === 'text') ?? { markdown: '' }), 80)}`;
}

function drawing(
  planned: readonly PlannedEntry[],
  { places, ticks }: Pick<Overview, 'places' | 'ticks'>,
  ranks: StrandRanks,
): Markup {
  const lanes = Math.max(1, ranks.length);
  const marks = new Map<string, Set<string>>();
  for (const [index, entry] of planned.entries()) {
    for (const { kind, from, to } of lanesOf(entry, ranks)) {
      const set = marks.get(kind) ?? new Set();
      marks.set(kind, set.add(`M${places[index] ?? 0} ${from * lane + 1}V${(to + 1) * lane - 1}`));
    }
  }
  const rules = [
    ...Array.from({ length: lanes }, (_, index) => `M0 ${index * lane + lane / 2}H${width}`),
    ...ticks.map(({ at }) => `M${at} 0V${lanes * lane}`),
  ];
  const phases = planned.flatMap(({ opens }, index) =>
    opens.length > 0 ? [`M${places[index]} 0V${lanes * lane}`] : [],
  );
  return markup`<svg viewBox="0 0 ${width} ${lanes * lane}" preserveAspectRatio="none" aria-hidden="true"><path class="rules" d="${rules.join('')}"/>${
    phases.length === 0 ? undefined : markup`<path class="rules phases" d="${phases.join('')}"/>`
  }<g>${Array.from(marks, ([kind, set]) => markup`<path class="${kind}" d="${[...set].join('')}"/>`)}</g></svg>`;
}

/** A mark of the overview: of which kind, and from which lane to which. */
interface LaneMark {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** What an entry looks like in the overview. Where others lie between them, parties that acted together are joined by a thin line; opponents by none. */
function lanesOf(entry: PlannedEntry, ranks: StrandRanks): readonly LaneMark[] {
  const kind = shadeOf(entry);
  const own = entry.acting.map((place) => ranks[place] ?? 0).sort((a, b) => a - b);
  const [from = 0, to = Math.max(1, ranks.length) - 1] = [own[0], own.at(-1)];
  const each = own.map((rank): LaneMark => ({ kind, from: rank, to: rank }));
  if (entry.camps !== undefined) return each;
  if (own.length === 0 || own.length > to - from) return [{ kind, from, to }];
  return [{ kind: `${kind} thin`, from, to }, ...each];
}

/** Labels are text that is not stretched, so that they are placed by shares of the width; by hand where the page runs from right to left. */
function labels({ language }: Timeline, ticks: readonly OverviewTick[], isDense: boolean): Markup {
  const isMirrored = directionOf(language) === 'rtl';
  const texts = ticks.map(
    ({ at, label }) => markup`<text x="${(isMirrored ? width - at : at) / 10}%" y="1em">${label}</text>`,
  );
  return markup`<svg class="years${isDense ? ' dense' : ''}" aria-hidden="true">${texts}</svg>`;
}
