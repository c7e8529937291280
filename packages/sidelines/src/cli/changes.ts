import type { EntryChange, PartChange } from '../model/changes.ts';
import type { ContentPart, WholePart } from '../model/content.ts';
import type { Places } from '../model/places.ts';
import type { Timeline } from '../model/timeline.ts';
import { betweenItems, entryPartInWords, isHead, plainly, type ToldEntry, toldEntries } from '../model/told.ts';
import { signsOf } from '../model/words.ts';
import { graphemesOf } from './graphemes.ts';
import { type Colors, placeAsJson } from './report.ts';
import { type Message, say, sayAll } from './say.ts';
import type { Source } from './source.ts';

/** A text that is compared: where it is from, and what was understood. */
export interface Side {
  readonly source: Source;
  readonly timeline: Timeline;
  readonly places: Places;
}

/** What changed from one text to another. */
export interface Difference {
  readonly before: Side;
  readonly after: Side;
  readonly whole: readonly PartChange<WholePart>[];
  readonly entries: readonly EntryChange[];
}

/** So many characters are shown of what stays beside a change, and of what an entry says. */
const shown = { beside: 30, entry: 70, change: 300 } as const;

/** What the parts are called; EDTF is shown where the words of a date stayed. */
const names: Readonly<Record<ContentPart | WholePart, string>> = {
  when: 'date',
  edtf: 'date, for programs',
  who: 'who',
  together: 'word for them',
  against: 'who against whom',
  draft: 'draft',
  claim: 'claim',
  disputed: 'disputed',
  headline: 'headline',
  text: 'text',
  picture: 'pictures',
  answers: 'answers',
  sources: 'sources',
  correction: 'correction',
  title: 'title',
  lede: 'introduction',
  byline: 'byline',
  published: 'published',
  updated: 'updated',
  source: 'source',
  credit: 'credit',
  lead: 'pictures',
  phase: 'headings between entries',
  'all-sources': 'sources',
  'whole-corrections': 'corrections',
};

/** The parts that are lists of items, a line each. */
const lists: ReadonlySet<string> = new Set<ContentPart | WholePart>([
  'who',
  'against',
  'picture',
  'answers',
  'sources',
  'correction',
  'lead',
  'phase',
  'all-sources',
  'whole-corrections',
]);

/** What changed, for people, a line a part: `+` came, `-` went, `~` moved or says something else, `[-words-]` went and `{+words+}` came. */
export function tellChanges(difference: Difference, colors: Colors): Message {
  const { before, after, whole, entries } = difference;
  const [old, now] = [toldEntries(before.timeline), toldEntries(after.timeline)];
  const rows = entries.flatMap((change) => {
    if (change.kind === 'added')
      return colors.green(say`+ ${headOf(after, now, change.after)}${saidBy(now[change.after])}`);
    if (change.kind === 'gone')
      return colors.red(say`- ${headOf(before, old, change.before)}${saidBy(old[change.before])}`);
    const isMoved = change.kind === 'moved' || change.isMoved;
    const moved = isMoved ? movedBehind(after, now[change.after - 1]) : '';
    const head = colors.bold(say`~ ${headOf(after, now, change.after)}${moved}`);
    return change.kind === 'moved' ? [head] : [head, ...partRows(change.parts, colors)];
  });
  const around = whole.length === 0 ? [] : [colors.bold(say`~ ${after.source.shownName}`), ...partRows(whole, colors)];
  return sayAll([...around, ...rows].map((row) => say`${row}\n`));
}

/** Where an entry stands, when it was, and who acted. */
function headOf(side: Side, told: readonly ToldEntry[], place: number): string {
  const { line } = side.source.lines.position(side.places.entries[place]?.date.from ?? 0);
  return `${side.source.shownName}:${line} ${headWords(side, told[place])}`;
}

/** When it was, and who acted. */
export function headWords({ timeline }: Side, told: ToldEntry | undefined): string {
  const words = (told?.parts ?? []).filter(isHead).map((part) => entryPartInWords(part, plainly));
  return inOneLine(words.filter((part) => part !== '').join(signsOf(timeline.language).comma));
}

function movedBehind(side: Side, before: ToldEntry | undefined): string {
  return before === undefined ? ': moved to the start' : `: moved behind “${headWords(side, before)}”`;
}

/** The beginning of what an entry says. */
export function saidBy(told: ToldEntry | undefined): string {
  const said = told?.parts.filter(({ kind }) => kind === 'headline' || kind === 'text') ?? [];
  const words = inOneLine(said.map((part) => entryPartInWords(part, plainly)).join(' '));
  return words === '' ? '' : `: ${cut(words, shown.entry, 'end')}`;
}

function partRows(parts: readonly PartChange<ContentPart | WholePart>[], colors: Colors): readonly Message[] {
  const isWorded = parts.some(({ part }) => part === 'when');
  return parts
    .filter(({ part }) => part !== 'edtf' || !isWorded)
    .map((change) => say`    ${colors.dim(say`${names[change.part]}:`)} ${wordsRow(change, colors)}`);
}

/** A part with its changes in place, and of what stays only what stands beside them. */
function wordsRow({ part, before, after, words }: PartChange<ContentPart | WholePart>, colors: Colors): Message {
  const between = lists.has(part) ? betweenItems : ' ';
  const pieces: Message[] = [];
  let from = 0;
  const stay = (to: number, at: 'start' | 'middle' | 'end'): void => {
    pieces.push(say`${cut(inOneLine(before.slice(from, to), between), shown.beside, at)}`);
  };
  for (const [place, { went, came }] of words.entries()) {
    stay(went.from, place === 0 ? 'start' : 'middle');
    const [gone, come] = [before.slice(went.from, went.to), after.slice(came.from, came.to)].map((text) =>
      cut(inOneLine(text, between), shown.change, 'middle'),
    );
    pieces.push(marked(gone, ['[-', '-]'], colors.red), marked(come, ['{+', '+}'], colors.green));
    from = went.to;
  }
  stay(before.length, 'end');
  return sayAll(pieces);
}

/** Words between signs; blanks at their ends stand outside. */
function marked(words = '', [open, close]: readonly [string, string], color: Colors['red']): Message {
  const inner = words.trim();
  if (inner === '') return say`${words}`;
  const [lead, tail] = [words.slice(0, words.indexOf(inner)), words.slice(words.indexOf(inner) + inner.length)];
  return say`${lead}${color(say`${open}${inner}${close}`)}${tail}`;
}

function inOneLine(text: string, between = ' '): string {
  return text.replaceAll(/(?:\s*\n\s*)+/g, between).replaceAll(/\s+/g, ' ');
}

/**
 * A text of which at most so many characters are shown at an end.
 * @param stands where: of what stands at the start the end is shown, of what stands in the middle both ends
 */
function cut(text: string, most: number, stands: 'start' | 'middle' | 'end'): string {
  const both = stands === 'middle' ? 2 : 1;
  if (text.length <= both * most) return text;
  const graphemes = graphemesOf(text);
  if (graphemes.length <= both * most) return text;
  const first = text.slice(0, graphemes[most]?.from).replace(/\s+\S*$/, '');
  const last = text.slice(graphemes.at(-most)?.from).replace(/^\S*\s+/, '');
  if (stands === 'start') return `… ${last}`;
  return stands === 'end' ? `${first} …` : `${first} … ${last}`;
}

/** The same for programs: the places of the entries in their timelines, from 0, with where they stand; nothing is cut. */
export function changesAsJson({ before, after, whole, entries }: Difference): object {
  return {
    before: before.source.shownName,
    after: after.source.shownName,
    whole,
    entries: entries.map((change) => ({
      ...change,
      ...(change.kind === 'added' ? {} : { before: entryAsJson(before, change.before) }),
      ...(change.kind === 'gone' ? {} : { after: entryAsJson(after, change.after) }),
    })),
  };
}

function entryAsJson({ source, timeline, places }: Side, place: number): object {
  const range = places.entries[place]?.whole ?? { from: 0, to: 0 };
  return { place, id: timeline.entries[place]?.id, ...placeAsJson(source, range) };
}

/** How many entries came, went, moved and changed, in words; that nothing did. */
export function changesInWords({ whole, entries }: Difference): string {
  const counts = [
    ['added', entries.filter(({ kind }) => kind === 'added').length],
    ['gone', entries.filter(({ kind }) => kind === 'gone').length],
    [
      'moved',
      entries.filter((change) => change.kind === 'moved' || (change.kind === 'changed' && change.isMoved)).length,
    ],
    ['changed', entries.filter(({ kind }) => kind === 'changed').length],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([word, count]) => `${count} ${word}`);
  const around = whole.length === 0 ? [] : ['what is said around them'];
  const entriesToo = told.length === 0 ? [] : [`entries: ${told.join(', ')}`];
  return [...entriesToo, ...around].join('; ') || 'both say the same';
}
