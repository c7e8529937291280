import {
  type Bounds,
  boundsOfEdtf,
  type EdtfDate,
  type EdtfInterval,
  readEdtf,
  wordDate,
  writeEdtf,
} from '../time/index.ts';
import { actsIn, timesOf } from './acting.ts';
import { entriesByTime } from './chronological.ts';
import { shortHash } from './hash.ts';
import { listInWords } from './language.ts';
import { noteNumbers, withNotes } from './notes.ts';
import type { Entry, Timeline } from './timeline.ts';
import { entryPartInWords, phasePartInWords, plainly, type ToldEntry, toldEntries } from './told.ts';
import { headline, legendItems, signsOf, wordsIn } from './words.ts';

/** More parties than this are not all named in a short text. */
const mostNames = 6;

/**
 * The timeline in a sentence or two, for readers who do not see it: what it is, the parties, the span, and how often they
 * acted apart and together. The author's words where there are any.
 */
export function shortAlternative(timeline: Timeline): string {
  if (timeline.alt?.short !== undefined) return timeline.alt.short;
  const { language, title } = timeline;
  const words = wordsIn(language);
  const what = [namesInWords(timeline), spanInWords(timeline)]
    .filter((part) => part !== '')
    .join(signsOf(language).comma);
  return joined(
    [
      ...(title === undefined ? [] : [title]),
      what === '' ? words.timeline : `${words.timeline}: ${what}`,
      `${words.entries}: ${timeline.entries.length}${sharesInWords(timeline)}`,
    ],
    language,
  );
}

/**
 * The whole timeline in words, by time, for readers who do not see it; paragraphs are separated by a blank line. The
 * author's words where there are any.
 */
export function longAlternative(timeline: Timeline): string {
  if (timeline.alt?.long !== undefined) return timeline.alt.long;
  const lede = plainly.prose(withNotes(timeline.lede ?? '', noteNumbers(timeline)));
  const told = new Map(toldEntries(timeline).map((each) => [each.entry, each]));
  const entries = entriesByTime(timeline)
    .flatMap((entry) => told.get(entry) ?? [])
    .flatMap((entry) => [
      ...entry.opens.flatMap(({ parts }) => parts.map((part) => phasePartInWords(part, plainly))),
      entryInWords(entry, timeline.language),
    ]);
  return [headline(timeline), lede, ...entries].filter((part) => part !== '').join('\n\n');
}

/**
 * A mark of what an alternative text is about, the parties by name and the entries: the first eight hexadecimal digits of a
 * SHA-256. It changes with every letter of them, and with nothing else.
 */
export function entriesMark(timeline: Timeline): string {
  const names = new Map(timeline.parties.map(({ id, name }) => [id, name]));
  const entries = timeline.entries.map(({ date, parties, against, title, text }) => [
    date.edtf,
    date.wording,
    parties.map((id) => names.get(id)),
    title ?? '',
    text,
    ...(against === undefined ? [] : [against.map((camp) => camp.map((id) => names.get(id)))]),
  ]);
  return shortHash(JSON.stringify([[...names.values()], entries]));
}

/** Parties as a list in words, the first few where there are many. */
function namesInWords({ parties, language }: Timeline): string {
  const names = parties.map(({ name }) => name);
  if (names.length <= mostNames) return listInWords(names, language);
  return [...names.slice(0, mostNames), '…'].join(signsOf(language).comma);
}

/** How many entries each party has alone, and how many there are of parties together and against each other: " (US: 9, Russia: 7, Both: 5)". */
function sharesInWords(timeline: Timeline): string {
  const { alone, meetings } = actsIn(timeline);
  const shares = legendItems(timeline).map(({ name, of }) => {
    return { name, of, count: typeof of === 'number' ? (alone[of] ?? 0) : timesOf(meetings, of) };
  });
  const told = shares
    .filter(({ of, count }) => count > 0 && (typeof of !== 'number' || of < mostNames))
    .map(({ name, count }) => `${name}: ${count}`);
  return told.length === 0 ? '' : ` (${told.join(signsOf(timeline.language).comma)})`;
}

interface DatedEntry {
  readonly entry: Entry;
  readonly bounds: Bounds;
}

function entryInWords({ parts: [when, ...parts] }: ToldEntry, language: string): string {
  const who = parts.flatMap((part) => (part.kind === 'who' ? [part.words] : []));
  const said = parts.filter(({ kind }) => kind !== 'who').map((part) => entryPartInWords(part, plainly));
  const heading = [when.words, ...who].join(signsOf(language).comma);
  return `${heading}: ${joined(
    said.map((words) => words.replaceAll(/\s*\n\s*/g, ' ')),
    language,
  )}`;
}

/**
 * From the beginning of the first date to the end of the last, in words; "" when no date is known. Where only the end of the first is
 * known, as in “before 1950”, that is said as the author does.
 */
function spanInWords(timeline: Timeline): string {
  const dated = entriesByTime(timeline)
    .filter(({ date }) => date.edtf !== '')
    .map((entry): DatedEntry => ({ entry, bounds: boundsOfEdtf(entry.date.edtf) }));
  const first = dated[0]?.entry.date;
  const last = dated.reduce<DatedEntry | undefined>(
    (latest, item) => (endsLater(item, latest) ? item : latest),
    undefined,
  )?.entry.date;
  if (first === undefined || last === undefined) return '';
  const span = spanOf(first.edtf, last.edtf);
  const words = span === undefined ? '' : wordDate(span, timeline.language);
  if (words !== span && words !== '') return words;
  return first.wording === last.wording ? first.wording : `${first.wording} – ${last.wording}`;
}

function endsLater({ bounds: { end } }: DatedEntry, other: DatedEntry | undefined): boolean {
  const known = other?.bounds.end;
  if (known === undefined || known.kind === 'unknown') return true;
  if (known.kind === 'open' || end.kind === 'unknown') return false;
  return end.kind === 'open' || end.latest >= known.latest;
}

/** One period from two dates; `undefined` where EDTF has none, or where nobody knows when it begins. */
function spanOf(first: string, last: string): string | undefined {
  const start = endOf(first, 'start');
  const end = endOf(last, 'end');
  if (start === undefined || isEnd(start) || end === undefined) return undefined;
  const [from, to] = [start, end].map((point) => (isEnd(point) ? '' : writeEdtf(point)));
  return from === to ? from : writeEdtf({ kind: 'interval', start, end });
}

function isEnd(point: EdtfInterval['start']): point is Exclude<EdtfInterval['start'], Exclude<EdtfDate, EdtfInterval>> {
  return point.kind === 'open' || point.kind === 'unknown';
}

function endOf(edtf: string, side: 'start' | 'end'): EdtfInterval['start'] | undefined {
  const reading = readEdtf(edtf);
  if (!reading.ok || reading.date.kind === 'set') return undefined;
  return reading.date.kind === 'interval' ? reading.date[side] : reading.date;
}

/** Sentences one after the other, each with a full stop where it has no end of its own. */
function joined(sentences: readonly string[], language: string): string {
  const { stop, blank } = signsOf(language);
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u.test(sentence) ? sentence : sentence + stop))
    .join(blank);
}
