import type { TextChange, TextRange } from '../../../model/diagnostic.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import type { Candidate } from '../../editing/search.ts';
import { dateWords } from './dates.ts';
import type { Ground, Stand } from './ground.ts';
import { newBlocks, ownLines } from './models.ts';

/** The ways to take an entry out, with its date where nobody shares it. */
export function* removalCandidates(ground: Ground, stand: Stand): Generator<Candidate> {
  const sharers = ground.sharers(stand);
  const { whole } = stand;
  if (sharers.length > 1 && sharers[0] === stand.at) yield* belowDate(ground, stand, ground.stand(sharers[1] ?? -1));
  else {
    if (isWithinLine(ground, stand)) yield [cutPassage(ground, whole)];
    yield [cutLines(ground, whole)];
    yield [cutOnly(ground, whole)];
    yield [cutPassage(ground, whole)];
  }
  yield* cutCells(stand);
}

/** The first of several that share a date goes, and leaves the date. */
function* belowDate(ground: Ground, stand: Stand, next: Stand | undefined): Generator<Candidate> {
  const own = ownFrom(stand);
  if (ground.lineStart(own) > stand.date.to) yield [cutLines(ground, { from: own, to: stand.whole.to })];
  else {
    if (next !== undefined) yield [{ from: own, to: ownFrom(next), insert: '' }];
    yield [{ from: stand.date.to, to: ground.lineEnd(stand.whole.to), insert: '' }];
  }
}

/** The text of an entry alone, where its row has more. */
function* cutCells({ words, label }: Stand): Generator<Candidate> {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  yield [{ from: first.from, to: last.to, insert: '' }];
  if (label === undefined) return;
  yield [{ from: Math.min(label.from, first.from), to: Math.max(label.to, last.to), insert: '' }];
}

/** Where an entry begins behind its date. */
function ownFrom({ label, text, words, date }: Stand): number {
  const first = words.find(({ from }) => from >= date.to)?.from ?? text.from;
  return label === undefined || label.from < date.to ? first : Math.min(label.from, first);
}

/** Whether the date of an entry stands in lines of its own, above those of its entries. */
function isAbove(ground: Ground, stand: Stand): boolean {
  const first = ground.stand(ground.sharers(stand)[0] ?? -1);
  return first !== undefined && ground.lineStart(ownFrom(first)) > stand.date.to;
}

/** Whether other entries stand in the same line. */
function isWithinLine(ground: Ground, { at, whole }: Stand): boolean {
  const { from, to } = ground.lines(whole);
  const { entries } = ground.reading.places;
  const isIn = (other: number) => {
    const place = entries[other];
    return place !== undefined && place.whole.from >= from && place.whole.to <= to;
  };
  return isIn(at - 1) || isIn(at + 1);
}

/** Some words of a line go, with the blanks behind them, or those before where nothing stands behind. */
function cutPassage(ground: Ground, { from, to }: TextRange): TextChange {
  const behind = /^[^\S\r\n]*/.exec(ground.slice(to, ground.lineEnd(to)))?.[0].length ?? 0;
  if (to + behind < ground.lineEnd(to)) return { from, to: to + behind, insert: '' };
  const before = /[^\S\r\n]*$/.exec(ground.slice(ground.lineStart(from), from))?.[0].length ?? 0;
  return { from: from - before, to, insert: '' };
}

/** Some lines go, with the blank ones behind them; at the end of the text with those before them. */
function cutLines(ground: Ground, range: TextRange): TextChange {
  const { from } = ground.lines(range);
  const next = ground.nextLine(range.to);
  const to = ground.afterBlanks(next);
  if (to < ground.source.length) return { from, to: hasBlank(ground, from) ? to : next, insert: '' };
  return { from: ground.beforeBlanks(from), to: ground.lineEnd(range.to), insert: '' };
}

/** Whether a blank line stands above a line, or nothing. */
function hasBlank(ground: Ground, from: number): boolean {
  const before = ground.beforeBlanks(from);
  return before === 0 || ground.nextLine(before) < from;
}

/** Some lines go, and nothing besides. */
function cutOnly(ground: Ground, range: TextRange): TextChange {
  return { from: ground.lines(range).from, to: ground.nextLine(range.to), insert: '' };
}

/** So many pairs of entries are looked at for what parts them. */
const mostPairs = 20;

/** What parts entries with dates of their own around a place, and what else may. */
function gapsNear(ground: Ground, at: number): readonly [string, string] {
  const [line, blank] = [ground.eol, ground.eol + ground.eol];
  const { entries } = ground.reading.places;
  for (let far = 0; far < mostPairs; far += 1) {
    for (const place of [at - far, at + far]) {
      const [one, other] = [entries[place - 1], entries[place]];
      if (one === undefined || other === undefined || one.date.from === other.date.from) continue;
      const between = ground.slice(ground.lineEnd(one.whole.to), ground.lineStart(other.whole.from));
      if (one.whole.to < other.whole.from && between.trim() === '')
        return ground.nextLine(one.whole.to) < ground.lineStart(other.whole.from) ? [blank, line] : [line, blank];
    }
  }
  return [blank, line];
}

/** Lines of an entry that are put elsewhere. */
interface Block {
  readonly text: string;
  /** Whether it begins with its date. */
  readonly isDated: boolean;
}

/** The ways to put an entry before another, or at the end: as it stands, with its date where it shares one. */
export function* moveCandidates(
  ground: Ground,
  stand: Stand,
  before: Stand | undefined,
  meant: Timeline,
): Generator<Candidate> {
  const target = { before, moved: stand };
  for (const removal of firstOf(removalCandidates(ground, stand), 3))
    for (const block of blocksOf(ground, stand))
      for (const paste of pastes(ground, block, target)) yield [...removal, ...paste];
  for (const removal of firstOf(removalCandidates(ground, stand), 2))
    for (const paste of firstOf(
      additionCandidates(ground, stand.entry, target, meant, meant.entries.indexOf(stand.entry)),
      8,
    ))
      yield [...removal, ...paste];
}

function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if (count === most) return;
    count += 1;
    yield item;
  }
}

/** An entry as lines: its own, with its date before them where they do not begin with it. */
function* blocksOf(ground: Ground, stand: Stand): Generator<Block> {
  const sharers = ground.sharers(stand);
  const { whole } = stand;
  const lines = ground.lines(whole);
  if (sharers.length === 1) {
    if (isWithinLine(ground, stand)) yield { text: ground.slice(whole.from, whole.to), isDated: true };
    yield { text: ground.slice(lines.from, lines.to), isDated: true };
    return;
  }
  const isFirst = sharers[0] === stand.at;
  const isBelow = isAbove(ground, stand);
  const body = ground.slice(isFirst && isBelow ? ground.lineStart(ownFrom(stand)) : lines.from, lines.to);
  if (isFirst && !isBelow) yield { text: body, isDated: true };
  else {
    yield { text: body, isDated: false };
    yield { text: `${dateAgain(ground, stand)}${ground.eol}${body}`, isDated: true };
  }
}

/** The date of an entry once more: its lines where it stands alone in them, its words where it does not. */
function dateAgain(ground: Ground, stand: Stand): string {
  const { from, to } = isAbove(ground, stand) ? ground.lines(stand.date) : stand.date;
  return ground.slice(from, to);
}

/** Where something is put. */
export interface Target {
  /** The entry that stands behind it; absent at the end. */
  readonly before: Stand | undefined;
  /** The entry that leaves its place for this. */
  readonly moved?: Stand;
}

/** The ways to put lines before an entry, or behind the last. */
function* pastes(ground: Ground, block: Block, target: Target): Generator<Candidate> {
  const { before, moved } = target;
  if (before === undefined) yield* pastesAtEnd(ground, block, moved);
  else if (block.isDated) yield* pastesWithDate(ground, block.text, before, moved);
  else {
    // Before the first of those of one date: below the line of the date.
    const isFirst = ground.sharers(before)[0] === before.at;
    const at = ground.lineStart(isFirst ? ownFrom(before) : before.whole.from);
    for (const gap of [ground.eol, ground.eol + ground.eol]) yield [{ from: at, to: at, insert: block.text + gap }];
  }
}

function* pastesWithDate(ground: Ground, text: string, before: Stand, moved: Stand | undefined): Generator<Candidate> {
  const { eol } = ground;
  const { from } = before.whole;
  if (isWithinLine(ground, before)) yield [{ from, to: from, insert: `${text} ` }];
  const at = ground.lineStart(from);
  const [first] = ground.sharers(before).filter((other) => other !== moved?.at);
  for (const gap of gapsNear(ground, before.at)) {
    if (first === before.at) yield [{ from: at, to: at, insert: text + gap }];
    else
      yield [{ from: at, to: at, insert: `${gap.slice(eol.length)}${text}${gap}${dateAgain(ground, before)}${eol}` }];
  }
}

function* pastesAtEnd(ground: Ground, block: Block, moved: Stand | undefined): Generator<Candidate> {
  const { eol, timeline } = ground;
  const count = timeline.entries.length;
  const last = ground.stand(moved?.at === count - 1 ? count - 2 : count - 1);
  if (!block.isDated && last?.date.from !== moved?.date.from) return;
  if (last === undefined) {
    const at = ground.beforeBlanks(ground.source.length);
    const tail = at === ground.source.length ? eol : '';
    yield [{ from: at, to: at, insert: `${at === 0 ? '' : eol + eol}${block.text}${tail}` }];
    return;
  }
  if (isWithinLine(ground, last)) yield [{ from: last.whole.to, to: last.whole.to, insert: ` ${block.text}` }];
  const at = ground.lineEnd(last.whole.to);
  for (const gap of block.isDated ? gapsNear(ground, last.at) : [eol, eol + eol])
    yield [{ from: at, to: at, insert: gap + block.text }];
}

/**
 * The ways to write a new entry: as the entries beside it are written, or plainly; without a date of its own where it has that of
 * the one beside it.
 * @param at its place among the entries that are meant
 */
export function* additionCandidates(
  ground: Ground,
  entry: Entry,
  target: Target,
  meant: Timeline,
  at: number,
): Generator<Candidate> {
  const [words = '', ...others] = dateWords(entry.date, meant.language);
  const { before } = target;
  for (const text of newBlocks(ground, { entry, meant, at, words }))
    yield* pastes(ground, { text, isDated: true }, target);
  const beside = before ?? ground.stand(ground.timeline.entries.length - 1);
  if (beside?.entry.date.wording === entry.date.wording) {
    const text = ownLines(ground, { entry, meant, at, words });
    yield* pastes(ground, { text, isDated: before === undefined }, target);
  }
  for (const more of others)
    yield* pastes(ground, { text: `${more}: ${ownLines(ground, { entry, meant, at, words })}`, isDated: true }, target);
}
