import { type Diagnostic, diagnose, type TextRange } from '../../../model/diagnostic.ts';
import { type Explanation, explained, type LineKind } from '../../../model/explanation.ts';
import { once } from '../../../model/once.ts';
import type { CorrectionPlace, EntryPlace, PicturePlace, Places } from '../../../model/places.ts';
import { blanksAsOne } from '../../../model/prose.ts';
import type { Correction, Entry, Picture, Timeline } from '../../../model/timeline.ts';
import type { WhyKey } from '../../../model/whys.ts';
import { isDay, isMoment } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import type { PartyNames } from '../entries/label.ts';
import { before, type Piece, trimmed } from '../lines.ts';
import { References, referencesIn, unclearReference } from './answers.ts';
import { type DayReading, dayIn } from './day.ts';
import { endsRemark, type LineMark, type Parted, type Remark } from './part.ts';
import { altOf, creditAt, type PictureLine, pictureAt, srcOf } from './picture.ts';
import type { MarkKind } from './remark.ts';
import { type OwnedRemark, readSources, type SourcesRead } from './sources.ts';

/** A timeline with its places and all that was found. */
export interface Remarked {
  readonly timeline: Timeline;
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
  /** What the lines of the remarks are. */
  readonly lines: readonly Explanation[];
}

/** How remarks are read. */
interface RemarkReading extends DayReading {
  readonly names: PartyNames;
}

/** What remarks say of one entry, or of the whole. */
class Said {
  readonly corrections: Correction[] = [];
  readonly places: CorrectionPlace[] = [];
  readonly pictures: Picture[] = [];
  readonly picturePlaces: PicturePlace[] = [];
  readonly internal: string[] = [];
  /** Where each of the marks stands that are there. */
  readonly marks: Partial<Record<MarkKind, TextRange>> = {};
  /** Who disputes it, by their places. */
  readonly disputing = new Set<number>();
  /** The lines that name what it answers. */
  readonly answering: Remark[] = [];
  notBefore: string | undefined;
  notBeforePlace: TextRange | undefined;
  /** How far the lines of its remarks reach. */
  to = 0;
}

/**
/**
 * Gives remarks to the entries that they stand below, or to the whole: those before the first entry, and, at the very end and behind a
 * blank line, what was put right and what something rests on. A picture below the heading of a phase is of the first entry there.
 */
export function attachRemarks(
  spoken: Pick<Remarked, 'timeline' | 'places'>,
  { remarks, marks }: Pick<Parted, 'remarks' | 'marks'>,
  reading: RemarkReading,
): Remarked {
  if (remarks.length + marks.length === 0) return { ...spoken, diagnostics: [], lines: [] };
  const owners = new Owners(spoken.places, remarks);
  const owned = remarks.map((remark) => ({ remark, owner: owners.of(remark) }));
  const rests = readSources(spoken, owned, reading);
  const { diagnostics, ...said } = withRemarks(withSources(spoken, rests), { owned, marks, owners }, reading);
  return { ...said, diagnostics: [...diagnostics, ...rests.diagnostics], lines: remarks.flatMap(linesOf) };
}

/** Remarks with what they stand below. */
interface Owned extends Pick<Parted, 'marks'> {
  readonly owned: readonly OwnedRemark[];
  readonly owners: Owners;
}

/** A timeline with what was put right, and what is not published. */
function withRemarks(
  { timeline, places }: Pick<Remarked, 'timeline' | 'places'>,
  { owned, marks, owners }: Owned,
  reading: RemarkReading,
): Omit<Remarked, 'lines'> {
  const ids = timeline.entries.map(({ id }) => id);
  const references = once(
    () => new References(timeline, ids, { names: reading.names, dayIn: (words) => dayIn(words, reading) }),
  );
  const [whole, ofEntries] = [new Said(), places.entries.map(() => new Said())];
  const diagnostics: Diagnostic[] = [];
  for (const { remark, owner } of owned) {
    if (remark.kind === 'note') continue;
    const said = (owner === undefined ? undefined : ofEntries[owner]) ?? whole;
    diagnostics.push(...say(remark, said, said === whole, reading));
    said.to = Math.max(said.to, remark.lines.at(-1)?.to ?? 0);
  }
  diagnostics.push(...marks.flatMap((mark) => sayMark(mark, owners.within(mark.line), ofEntries)));
  const answered = ofEntries.map((said, place) => answersOf(said, place, references, places));
  diagnostics.push(...answered.flatMap(({ found }) => found));
  const internal = owned.flatMap(({ remark }) =>
    remark.kind === 'internal' || remark.kind === 'comment' ? [wholeOf(remark)] : [],
  );
  return {
    timeline: {
      ...timeline,
      ...saidIn(whole, timeline),
      entries: timeline.entries.map((entry, place) =>
        withAnswers(withSaid(entry, ofEntries[place], timeline), answered[place]?.ids),
      ),
    },
    places: {
      ...places,
      ...(internal.length === 0 ? {} : { internal }),
      ...remarkPlaces(whole),
      entries: places.entries.map((entry, place) => withPlaces(entry, ofEntries[place], places.entries[place + 1])),
    },
    diagnostics,
  };
}

/** Says of entries of what kind they are. */
function sayMark(
  { kind, word }: LineMark,
  within: readonly number[],
  ofEntries: readonly Said[],
): readonly Diagnostic[] {
  for (const owner of within) {
    const said = ofEntries[owner];
    if (said !== undefined) said.marks[kind] ??= rangeOf(word);
  }
  return within.length === 0 ? [nowhere(word, word.text)] : [];
}

/** A timeline with what it rests on. */
function withSources(
  { timeline, places }: Pick<Remarked, 'timeline' | 'places'>,
  { sources, places: ofSources, ofEntries, ofWhole }: SourcesRead,
): Pick<Remarked, 'timeline' | 'places'> {
  if (sources.length === 0 && ofWhole === undefined) return { timeline, places };
  return {
    timeline: {
      ...timeline,
      ...present({ source: sourceOfWhole(timeline, ofWhole) }),
      entries: timeline.entries.map((entry, place) => {
        const { ids = [] } = ofEntries[place] ?? {};
        return ids.length === 0 ? entry : { ...entry, sources: ids };
      }),
      ...(sources.length === 0 ? {} : { sources }),
    },
    places: {
      ...places,
      ...(sources.length === 0 ? {} : { sources: ofSources }),
      ...(ofWhole === undefined ? {} : { imprint: { source: rangeOf(ofWhole), ...places.imprint } }),
      entries: places.entries.map((entry, place) => {
        const { places: cited = [] } = ofEntries[place] ?? {};
        return cited.length === 0 ? entry : { ...entry, sources: cited };
      }),
    },
  };
}

/** What the whole rests on: what the front matter says, and what lines of the text do. */
function sourceOfWhole({ source }: Timeline, said: Piece | undefined): string | undefined {
  return said === undefined ? source : [...(source === undefined ? [] : [source]), said.text].join('; ');
}

/** Finds the entry that a remark stands below. */
class Owners {
  /** The entries by where they begin; several may share a line. */
  readonly #starts: readonly (readonly [from: number, entry: number])[];
  readonly #entries: readonly EntryPlace[];
  readonly #headings: readonly TextRange[];
  /** Whether entries have what they rest on behind a blank line, so that the last does, too. */
  readonly #haveSourcesApart: boolean;

  constructor({ entries, phases = [] }: Places, remarks: readonly Remark[]) {
    this.#entries = entries;
    this.#headings = phases.map(({ title }) => title);
    this.#starts = entries.map(({ whole }, place) => [whole.from, place] as const).sort(([a], [b]) => a - b);
    this.#haveSourcesApart = remarks.some((remark) => {
      const at = this.#startBefore(remark);
      return remark.kind === 'source' && remark.isApart && at >= 0 && at < this.#starts.length - 1;
    });
  }

  of(remark: Remark): number | undefined {
    const {
      kind,
      isApart,
      lines: [first],
    } = remark;
    const at = this.#startBefore(remark);
    const [place, [begin = 0, owner] = []] = [first?.from ?? 0, this.#starts[at]];
    const isBelowHeading = this.#headings.some(({ from }) => from > begin && from < place);
    if (kind === 'picture' && isBelowHeading) return this.#starts[at + 1]?.[1] ?? owner;
    const isLast = at === this.#starts.length - 1;
    const isOfWhole = isCorrection(kind) || (kind === 'source' && !this.#haveSourcesApart);
    return isOfWhole && isLast && isApart ? undefined : this.#starts[at]?.[1];
  }

  #startBefore({ lines: [first] }: Remark): number {
    return this.#starts.findLastIndex(([from]) => from < (first?.from ?? 0));
  }

  /** The entries of a line: those whose date stands in it, or else the one that it is part of. */
  within({ from, to }: TextRange): readonly number[] {
    const dated = this.#entries.flatMap(({ date }, place) => (date.from >= from && date.to <= to ? [place] : []));
    if (dated.length > 0) return dated;
    return this.#entries.flatMap(({ whole }, place) => (whole.from < to && from < whole.to ? [place] : []));
  }
}

function isCorrection(kind: Remark['kind']): kind is 'correction' | NonNullable<Correction['kind']> {
  return kind === 'correction' || kind === 'clarification' || kind === 'update' || kind === 'editors-note';
}

/** Adds what a remark says to what is said already; what is wrong with it. */
function say(remark: Remark, said: Said, isWhole: boolean, reading: RemarkReading): readonly Diagnostic[] {
  const { kind, word, words, below } = remark;
  const text = textOf([words, ...below], reading.language);
  if (isCorrection(kind)) return addCorrection({ ...remark, kind }, text, said, reading);
  const homeless = isWhole ? [nowhere(word, word.text)] : [];
  switch (kind) {
    case 'internal':
    case 'comment':
      if (text !== '') said.internal.push(text);
      return [];
    case 'source':
    case 'note':
      return [];
    case 'draft':
    case 'claim':
    case 'disputed':
      said.marks[kind] = rangeOf(word);
      return homeless;
    case 'answers':
      said.answering.push(remark);
      return homeless;
    case 'disputed-by':
      return isWhole ? homeless : addDispute(remark, said, reading);
    case 'not-before': {
      const moment = momentIn(text, reading);
      said.notBefore = moment ?? text;
      said.notBeforePlace = wholeOf(remark);
      if (moment === undefined) return [diagnose('unread-moment', rangeOf(words), { words: text })];
      return homeless;
    }
    case 'picture':
      addPicture(remark, said);
      return [];
  }
}

/** What a remark says, line by line, without the backslashes that say that a line is part of it. */
function textOf(lines: readonly Piece[], language: string): string {
  const texts = lines.map(({ text }) => (text.startsWith('\\') && endsRemark(text, language) ? text.slice(1) : text));
  return texts
    .join('\n')
    .trim()
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** Adds who disputes an entry, where anybody is named. */
function addDispute({ word, words, lines }: Remark, said: Said, { names }: RemarkReading): readonly Diagnostic[] {
  said.marks.disputed = wholeOf({ word, lines });
  const list = trimmed(before(words, words.text.replace(/[.。．]$/, '').length));
  const meaning = list.text === '' ? undefined : names.meaningOf(list.text);
  const { parties } = names;
  const places = meaning?.kind === 'together' ? parties.keys() : meaning?.kind === 'parties' ? meaning.places : [];
  for (const place of places) said.disputing.add(place);
  if (list.text === '' || said.disputing.size > 0) return [];
  return [diagnose('unknown-disputer', rangeOf(list), { words: list.text, known: parties.map(({ name }) => name) })];
}

/** The ids of the entries that an entry answers, each once, and what is wrong with the words for them. */
function answersOf(
  { answering }: Said,
  from: number,
  references: (key: '') => References,
  { entries }: Places,
): { readonly ids: readonly string[]; readonly found: readonly Diagnostic[] } {
  const pieces = answering.flatMap(({ words }) => referencesIn(words));
  const referred = pieces.map((piece) => ({ piece, meant: references('').find(piece.text, from) }));
  const dates = entries.map(({ date }) => date);
  return {
    ids: [...new Set(referred.flatMap(({ meant }) => (meant.kind === 'entry' ? [meant.id] : [])))],
    found: referred.flatMap(({ piece, meant }) => unclearReference(piece, meant, dates)),
  };
}

function withAnswers(entry: Entry, answers: readonly string[] = []): Entry {
  return answers.length === 0 ? entry : { ...entry, answers };
}

/** That something says what kind of entry it is, or when it is published, and there is none that it could mean. */
function nowhere(piece: Piece, words: string): Diagnostic {
  return diagnose('no-entry-meant', rangeOf(piece), { words });
}

function addPicture({ words, below, lines }: Remark, said: Said): void {
  const line = pictureAt(words);
  if (line === undefined) return;
  said.pictures.push(pictureOf(line, below));
  said.picturePlaces.push({
    whole: wholeOf({ word: words, lines }),
    src: rangeOf(line.src),
    alt: rangeOf(line.alt),
  });
}

/** A picture, with what is said of it in the lines below. */
function pictureOf(line: PictureLine, below: readonly Piece[]): Picture {
  const credits = below.flatMap((each) => creditAt(each)?.text ?? []);
  const captions = below.filter((each) => creditAt(each) === undefined).map(({ text }) => text);
  const [caption, credit] = [[line.caption, ...captions], credits].map((texts) => blanksAsOne(texts.join(' ')));
  return {
    src: srcOf(line),
    alt: altOf(line),
    ...present({ caption: caption || undefined, credit: credit || undefined }),
  };
}

function addCorrection(
  { kind, word, day, words, lines }: Remark & { readonly kind: 'correction' | NonNullable<Correction['kind']> },
  text: string,
  said: Said,
  reading: DayReading,
): readonly Diagnostic[] {
  const edtf = day === undefined ? '' : dayIn(day.text, reading);
  said.corrections.push({ ...(kind === 'correction' ? {} : { kind }), date: edtf ?? '', text });
  const whole = wholeOf({ word, lines });
  said.places.push({
    whole,
    date: rangeOf(day ?? { from: word.to, to: word.to }),
    text: { from: words.from, to: Math.max(words.from, whole.to) },
  });
  const lacks = [...(day === undefined ? (['day'] as const) : []), ...(text === '' ? (['words'] as const) : [])];
  return [
    ...(day !== undefined && edtf === undefined
      ? [diagnose('unread-date', rangeOf(day), { date: day.text, near: undefined, relative: undefined })]
      : []),
    ...lacks.map((lack) => diagnose('correction-incomplete', rangeOf(word), { word: word.text, lack })),
  ];
}

/** What stands behind the clock of a moment: an offset from UTC, or a time zone. */
const ending =
  /^(?<day>.*?\S)[,\s]+(?<clock>\d{1,2}[:.h]\d\d)\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|\p{L}[\p{L}_]+(?:\/[\p{L}_+-]+){1,2})$/u;

/** A day in words or numbers, a time of the clock, and where that clock hangs. */
function momentIn(words: string, reading: DayReading): string | undefined {
  if (isMoment(words)) return words;
  const { day = '', clock = '', zone = '' } = ending.exec(words)?.groups ?? {};
  const edtf = dayIn(day, reading);
  if (edtf === undefined || !isDay(edtf)) return undefined;
  const time = clock.replace(/[.h]/, ':').padStart(5, '0');
  const offset = /^(?:Z|UTC|GMT)$/.test(zone)
    ? 'Z'
    : /^[+-]/.test(zone)
      ? zone.replace(/(?<=\d\d)(?=\d\d$)/, ':')
      : `[${zone}]`;
  const moment = `${edtf}T${time}${offset}`;
  return isMoment(moment) ? moment : undefined;
}

function saidIn(
  { pictures, corrections, marks, disputing, notBefore, internal }: Said,
  { parties }: Timeline,
): Pick<Entry, 'pictures' | 'corrections' | 'draft' | 'claim' | 'disputed' | 'notBefore' | 'internal'> {
  const disputed = parties.flatMap(({ id }, place) => (disputing.has(place) ? [id] : []));
  return {
    ...(pictures.length === 0 ? {} : { pictures }),
    ...(corrections.length === 0 ? {} : { corrections }),
    ...markedIn(marks),
    ...(disputed.length === 0 ? {} : { disputed }),
    ...present({ notBefore }),
    ...(internal.length === 0 ? {} : { internal }),
  };
}

/** What marks say of an entry. */
export function markedIn({ draft, claim, disputed }: Said['marks']): Pick<Entry, MarkKind> {
  return { ...(draft && { draft: true }), ...(claim && { claim: true }), ...(disputed && { disputed: [] }) };
}

function withSaid(entry: Entry, said: Said | undefined, timeline: Timeline): Entry {
  return said === undefined ? entry : { ...entry, ...saidIn(said, timeline) };
}

/** An entry can be moved with its remarks, where nothing of another stands between. */
function withPlaces(place: EntryPlace, said: Said | undefined, next: EntryPlace | undefined): EntryPlace {
  if (said === undefined) return place;
  const marks = Object.values(said.marks);
  if (said.to === 0 && marks.length === 0) return place;
  const { whole } = place;
  const isFree = next === undefined || next.whole.from >= said.to;
  return {
    ...place,
    whole: {
      from: Math.min(whole.from, ...marks.map(({ from }) => from)),
      to: isFree ? Math.max(whole.to, said.to) : whole.to,
    },
    ...said.marks,
    ...present({ notBefore: said.notBeforePlace, answers: placeOfAnswers(said) }),
    ...remarkPlaces(said),
  };
}

/** From the first line that names what an entry answers to the last. */
function placeOfAnswers({ answering }: Said): TextRange | undefined {
  const [first, last] = [answering[0], answering.at(-1)];
  return first && last && { from: wholeOf(first).from, to: wholeOf(last).to };
}

function remarkPlaces({ places, picturePlaces }: Said): Pick<EntryPlace, 'corrections' | 'pictures'> {
  return {
    ...(places.length === 0 ? {} : { corrections: places }),
    ...(picturePlaces.length === 0 ? {} : { pictures: picturePlaces }),
  };
}

function linesOf({ kind, lines }: Remark): readonly Explanation[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const [as, why] = explanationOf(kind);
  return filled.map((line) => explained(trimmed(line), as, why));
}

/** What the lines of a remark are, and why. */
function explanationOf(kind: Remark['kind']): readonly [LineKind, WhyKey] {
  if (kind === 'answers') return ['remark', 'answers'];
  if (isCorrection(kind)) return ['correction', 'correction'];
  if (kind === 'picture') return ['picture', 'picture'];
  if (kind === 'source' || kind === 'note') return ['source', kind];
  return kind === 'claim' || kind === 'disputed' || kind === 'disputed-by'
    ? ['remark', 'claim']
    : ['not published', kind];
}

/** All lines of a remark. */
function wholeOf({ word, lines }: Pick<Remark, 'word' | 'lines'>): TextRange {
  const [first = word, last = first] = [lines[0], lines.at(-1)];
  return { from: trimmed(first).from, to: last.to };
}

function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}
