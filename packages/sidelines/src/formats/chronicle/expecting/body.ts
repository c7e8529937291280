import type { TextRange } from '../../../model/diagnostic.ts';
import type { EntryPlace } from '../../../model/places.ts';
import type { Slices } from '../../../model/slices.ts';
import { boundsOfEdtf, endsBefore, followingDates, wordedLike } from '../../../time/index.ts';
import type { Expected, Proposal } from '../../expected.ts';
import type { Reading, ReadOptions } from '../../format.ts';
import { isLineEnd } from '../lines.ts';
import { bulletLength } from '../signs.ts';
import { folded } from '../together.ts';
import { Trial } from './trial.ts';
import { partiesWorded } from './wordings.ts';

/** So many parties, and dates, are proposed. */
const mostParties = 12;
const mostDates = 3;
/** So many forms of a date are tried, and so many dates in vain. */
const mostForms = 4;
const mostFailures = 2;
/** Of the dates that follow so many are looked at for one that begins with what was begun. */
const mostFollowing = 31;
/** More than this is no beginning of a name or a date. */
const longestBegun = 40;

/** What may be written below the front matter. */
export function* expectingInBody(reading: Reading, offset: number, options: ReadOptions): Slices<readonly Expected[]> {
  const { entries } = reading.places;
  const within = ({ from, to }: TextRange) => from < to && from <= offset && offset <= to;
  const labelled = entries.find(({ label }) => label !== undefined && within(label))?.label;
  const dated = entries.find(({ date }) => within(date))?.date;
  const text: Expected = { kind: 'text', range: { from: offset, to: offset }, proposals: [] };
  if (labelled !== undefined) return [yield* withinLabel(reading, labelled, options)];
  if (dated !== undefined) return [yield* withinDate(reading, dated, options)];
  const line = lineAt(reading.places.source, offset);
  const begun = reading.places.source.slice(line.from, offset);
  if (reading.places.source.slice(offset, line.to).trim() !== '') return [text];
  const found = [
    ...(yield* inNewLine(reading, { from: line.from, to: line.to }, begun, options)),
    ...(yield* behindDate(reading, line, begun, options)),
  ];
  return begun.trim() === '' ? [...found, text] : found.length > 0 ? found : [text];
}

function lineAt(source: string, offset: number): TextRange {
  let [from, to] = [offset, offset];
  while (from > 0 && !isLineEnd(source.charCodeAt(from - 1))) from -= 1;
  while (to < source.length && !isLineEnd(source.charCodeAt(to))) to += 1;
  return { from, to };
}

/** Other parties for a label. */
function* withinLabel(reading: Reading, range: TextRange, options: ReadOptions): Slices<Expected> {
  const replaced = placesWith(reading, ({ label }) => label?.from === range.from);
  const trial = yield* Trial.in(reading, range, replaced, options);
  const written = reading.places.source.slice(range.from, range.to);
  const proposals = partiesWorded(reading)
    .filter(({ words }) => words !== written)
    .map(({ words, parties }): Proposal => ({ label: words, insert: words, parties }));
  return { kind: 'party', range, isWhole: true, proposals: yield* thatHold(proposals, '', trial) };
}

/** Those of the first parties that are read as such. @param behind what would be written behind them for there to be an entry */
function* thatHold(proposals: readonly Proposal[], behind: string, trial: Trial): Slices<readonly Proposal[]> {
  const held: Proposal[] = [];
  // Each is a reading.
  for (const proposal of proposals.slice(0, mostParties)) {
    const { insert, parties = [] } = proposal;
    if (yield* trial.holds(insert, behind, { parties })) held.push(proposal);
  }
  return held;
}

/** Other dates for one that is written: those that follow the date above. */
function* withinDate(reading: Reading, range: TextRange, options: ReadOptions): Slices<Expected> {
  const replaced = placesWith(reading, ({ date }) => date.from === range.from);
  const trial = yield* Trial.in(reading, range, replaced, options);
  const above = (replaced[0] ?? 0) - 1;
  const proposals = yield* followersOf(reading, above < 0 ? (replaced[0] ?? 0) : above, '', (insert, edtf) =>
    trial.holds(insert, '', { edtf }),
  );
  return { kind: 'date', range, isWhole: true, proposals };
}

function placesWith({ places: { entries } }: Reading, holds: (place: EntryPlace) => boolean): readonly number[] {
  return entries.flatMap((place, index) => (holds(place) ? [index] : []));
}

/** Who acted, or a date, where nothing stands in a line but its beginning. */
function* inNewLine(
  reading: Reading,
  range: TextRange,
  begun: string,
  options: ReadOptions,
): Slices<readonly Expected[]> {
  const typed = begun.trimStart().slice(bulletLength(begun.trimStart())).trim();
  const above = lastAbove(reading, range.from);
  if (typed.length > longestBegun || above < 0) return [];
  const trial = yield* Trial.in(reading, range, [], options);
  const form = formOf(reading, above);
  const isDated = isBelowDate(reading, range.from);
  const parties = yield* labelsIn(reading, above, {
    trial,
    typed,
    form: { lead: form.labelLead, behind: form.labelEnd },
  });
  const holds = (words: string, edtf: string) => trial.holds(form.dateLead + words + form.dateEnd, form.more, { edtf });
  const dates = isDated ? [] : yield* followersOf(reading, above, typed, holds);
  const dated = dates.map((proposal) => ({ ...proposal, insert: form.dateLead + proposal.insert + form.dateEnd }));
  const found = [expected('party', range, parties), expected('date', range, dated)].flat();
  return !isDated && isBelowBlank(reading.places.source, range.from) ? found.reverse() : found;
}

function expected(kind: 'party' | 'date', range: TextRange, proposals: readonly Proposal[]): readonly Expected[] {
  return proposals.length === 0 ? [] : [{ kind, range, proposals }];
}

/** Who acted, behind a date in the same line. */
function* behindDate(
  reading: Reading,
  line: TextRange,
  begun: string,
  options: ReadOptions,
): Slices<readonly Expected[]> {
  const above = lastAbove(reading, line.from);
  const form = formOf(reading, Math.max(0, above));
  const sign = form.dateEnd.trim();
  const at = sign === '' || form.isAlone ? -1 : begun.indexOf(sign);
  if (at < 0) return [];
  const typed = begun.slice(at + sign.length);
  const range = { from: line.from + at + sign.length, to: line.to };
  const trial = yield* Trial.in(reading, range, [], options);
  const gap = form.dateEnd.slice(form.dateEnd.indexOf(sign) + sign.length);
  return expected(
    'party',
    range,
    yield* labelsIn(reading, above, { trial, typed: typed.trim(), form: { lead: gap, behind: form.labelEnd } }),
  );
}

/** What is tried, what was begun, and what stands around a label. */
interface Labelling {
  readonly trial: Trial;
  readonly typed: string;
  readonly form: { readonly lead: string; readonly behind: string };
}

function* labelsIn(reading: Reading, above: number, { trial, typed, form }: Labelling): Slices<readonly Proposal[]> {
  const text = sampleText(reading, Math.max(0, above));
  const proposals = partiesWorded(reading)
    .filter(({ words }) => folded(words).startsWith(folded(typed)))
    .map(({ words, parties }): Proposal => ({ label: words, insert: form.lead + words + form.behind, parties }));
  return yield* thatHold(proposals, text, trial);
}

/** The dates that follow that of an entry, in its form, as far as they hold; those that begin with what was begun. */
function* followersOf(
  reading: Reading,
  above: number,
  typed: string,
  holds: (words: string, edtf: string) => Slices<boolean>,
): Slices<readonly Proposal[]> {
  const { entries, language } = reading.timeline;
  const date = entries[above]?.date;
  const proposals: Proposal[] = [];
  if (date === undefined) return [];
  let failures = 0;
  for (const edtf of followingDates(date.edtf, directionIn(reading), mostFollowing)) {
    const forms = wordedLike(date.wording, date.edtf, edtf, language);
    const begun = forms.filter((words) => folded(words).startsWith(folded(typed))).slice(0, mostForms);
    const words = yield* firstThat(begun, (form) => holds(form, edtf));
    if (words !== undefined) proposals.push({ label: words, insert: words, edtf });
    failures += Number(words === undefined && begun.length > 0);
    if (proposals.length === mostDates || failures === mostFailures) break;
  }
  return proposals;
}

function* firstThat(forms: readonly string[], holds: (form: string) => Slices<boolean>): Slices<string | undefined> {
  for (const form of forms) if (yield* holds(form)) return form;
  return undefined;
}

/** Whether most dates are later than the one above them, or earlier. */
function directionIn({ timeline: { entries } }: Reading): 1 | -1 {
  const bounds = entries.map(({ date }) => boundsOfEdtf(date.edtf));
  let balance = 0;
  for (const [place, one] of bounds.entries()) {
    const before = bounds[place - 1];
    if (before !== undefined) balance += Number(endsBefore(before, one)) - Number(endsBefore(one, before));
  }
  return balance < 0 ? -1 : 1;
}

/** The last entry that begins above an offset; -1 where none does. */
function lastAbove({ places: { entries } }: Reading, offset: number): number {
  return entries.findLastIndex(({ whole }) => whole.from < offset);
}

/** Whether the last line above is a date that stands alone: what is expected is of that. */
function isBelowDate({ lines = [] }: Reading, offset: number): boolean {
  return lines.findLast(({ range }) => range.from < offset)?.as === 'date';
}

function isBelowBlank(source: string, from: number): boolean {
  return /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)$/.test(source.slice(Math.max(0, from - 100), from));
}

/** The signs around dates and labels, as an entry has them. */
interface Form {
  readonly dateLead: string;
  readonly dateEnd: string;
  /** Whether the date stands alone in its line. */
  readonly isAlone: boolean;
  readonly labelLead: string;
  readonly labelEnd: string;
  /** What may stand behind a date for there to be an entry. */
  readonly more: string;
}

function formOf(reading: Reading, entry: number): Form {
  const { source, entries } = reading.places;
  const eol = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  const { date, text, label } = entries[entry] ?? { date: { from: 0, to: 0 }, text: { from: 0, to: 0 } };
  const first = Math.min(label?.from ?? text.from, text.from);
  const line = lineAt(source, date.to);
  const isAlone = first > line.to || first < date.to;
  const lead = source.slice(line.from, date.from);
  const labelled = entries.find((place) => place.label !== undefined && place.label.to <= place.text.from);
  const own = labelled?.label;
  const ownLine = own && lineAt(source, own.from);
  const labelLead = own && ownLine ? source.slice(ownLine.from, own.from) : '';
  return {
    dateLead: lead,
    dateEnd: isAlone ? source.slice(date.to, line.to) + eol : source.slice(date.to, first),
    isAlone,
    // What holds letters is the date before the label.
    labelLead: /[\p{L}\p{N}]/u.test(labelLead) ? '' : labelLead,
    labelEnd: own && labelled ? source.slice(own.to, labelled.text.from) : ': ',
    more: source.slice(
      isAlone && label === undefined ? text.from : first,
      lineAt(source, Math.max(first, text.from)).to,
    ),
  };
}

/** The first line of the text of an entry. */
function sampleText({ places: { source, entries } }: Reading, entry: number): string {
  const from = entries[entry]?.text.from ?? 0;
  return source.slice(from, lineAt(source, from).to);
}
