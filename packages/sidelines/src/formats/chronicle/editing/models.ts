import type { TextChange, TextRange } from '../../../model/diagnostic.ts';
import type { EntryPlace } from '../../../model/places.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import { escapedLines, writingOf } from '../write.ts';
import type { Ground, Stand } from './ground.ts';
import { dressesNear, dressOf, labelWords, withoutLabel } from './labels.ts';

/** A new entry that is to be written. */
export interface NewStand {
  readonly entry: Entry;
  /** The timeline that is meant, in which it stands. */
  readonly meant: Timeline;
  /** Its place in that. */
  readonly at: number;
  /** The words of its date. */
  readonly words: string;
}

/** So many entries are taken as models of a new one. */
const mostModels = 2;

/** The ways to write a new entry in lines of its own, the likest to its neighbours first. */
export function* newBlocks(ground: Ground, wanted: NewStand): Generator<string> {
  const { entry, at, words } = wanted;
  const isLabelled = entry.parties.length > 0;
  const { entries } = ground.timeline;
  const isSame = (other: number) => entries[other]?.parties.join() === entry.parties.join();
  const isAlike = (place: EntryPlace, other: number) =>
    hasDate(place) && (isSame(other) || (place.label !== undefined) === isLabelled);
  for (const model of modelsNear(ground, at, mostModels, isAlike)) {
    for (const label of isLabelled ? labelsFor(ground, wanted) : ['']) {
      const text = likeModel(ground, model, wanted, label);
      if (text !== undefined) yield text;
    }
  }
  const text = ownLines(ground, wanted);
  yield `${words}${ground.eol}${text}`;
  yield `${words}: ${text}`;
  for (const model of modelsNear(ground, at, 1, hasDate)) {
    const plain = likeModel(ground, model, wanted, '');
    if (plain !== undefined) yield plain;
  }
}

/** Whether an entry has its date in its own lines. */
function hasDate({ date, whole }: EntryPlace): boolean {
  return date.from >= whole.from && date.from < whole.to;
}

/** The nearest entries to a place between two, of which the one before is the nearer. */
function* modelsNear(
  ground: Ground,
  at: number,
  most: number,
  isWanted: (place: EntryPlace, at: number) => boolean,
): Generator<Stand> {
  yield* ground.nearest(at, most, isWanted);
  const own = ground.stand(at);
  if (own !== undefined && isWanted(own, at)) yield own;
}

function labelsFor(ground: Ground, { at, meant, entry }: NewStand): readonly string[] {
  return [...new Set(labelWords(ground, at, meant, entry))].slice(0, 2);
}

/** The label and text of a new entry as its neighbours have them, without a date. */
export function ownLines(ground: Ground, wanted: NewStand): string {
  const { entry, meant, at } = wanted;
  const isLabelled = entry.parties.length > 0;
  const text = escapedLines(entry.text.split('\n'), writingOf(meant), !isLabelled).join(ground.eol);
  const [label] = isLabelled ? labelsFor(ground, wanted) : [];
  if (label === undefined) return text;
  const [{ before, behind, isLast } = { before: '', behind: ': ', isLast: false }] = dressesNear(ground, at);
  const labelled = `${before}${label}${behind}`;
  return isLast ? text + labelled : labelled + text;
}

/** A new entry in the lines of another, with its own date, label and text in their places. */
function likeModel(ground: Ground, model: Stand, { entry, words, meant }: NewStand, label: string): string | undefined {
  const { date, label: place } = model;
  const isBare = label !== '' && place === undefined;
  const lines = escapedLines(entry.text.split('\n'), writingOf(meant), label === '').join(ground.eol);
  const text = textIn(ground, model, entry.text, isBare ? `${label}: ${lines}` : lines);
  if (text === undefined) return undefined;
  const changes = [{ from: date.from, to: date.to, insert: words }, ...text];
  if (place !== undefined && label !== '') changes.push({ from: place.from, to: place.to, insert: label });
  if (place !== undefined && label === '') {
    const [bare] = dressOf(ground, model) === undefined ? [] : withoutLabel(ground, model);
    if (bare === undefined) return undefined;
    changes.push(...bare);
  }
  return inLines(ground, ground.lines(model.whole), changes);
}

/** A text in the place of another: its first paragraph above the date, where the other has it there. */
function textIn(
  ground: Ground,
  { words, date }: Stand,
  text: string,
  written: string,
): readonly TextChange[] | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first.from > date.from || last.to < date.to) return [{ from: first.from, to: last.to, insert: written }];
  const above = words.findLast(({ to }) => to <= date.from);
  const below = words.find(({ from }) => from >= date.to);
  const end = text.indexOf('\n\n');
  if (above === undefined || below === undefined || end < 0) return undefined;
  const rest = text.slice(end + 2).replaceAll('\n', ground.eol);
  return [
    { from: first.from, to: above.to, insert: text.slice(0, end) },
    { from: below.from, to: last.to, insert: rest },
  ];
}

/** Some lines with changes made; nothing where these take something twice. */
function inLines(ground: Ground, { from, to }: TextRange, changes: readonly TextChange[]): string | undefined {
  let [text, at] = ['', from];
  for (const change of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (change.from < at || change.to > to) return undefined;
    text += ground.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return text + ground.slice(at, to);
}
