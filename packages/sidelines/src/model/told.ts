import { wordDate } from '../time/index.ts';
import { actingIn, type Camps, campsIn } from './acting.ts';
import { claimsInWords } from './claims.ts';
import { laterInWords } from './later.ts';
import { type NoteNumbers, noteNumbers, notesIn, type Prose, proseOf, withNotes } from './notes.ts';
import { once } from './once.ts';
import { blanksAsOne, noteMark, plainText, readLine, wordsWithAddresses } from './prose.ts';
import { sourceLabel } from './sources.ts';
import type { Correction, Entry, Imprint, Phase, Picture, Source, Timeline } from './timeline.ts';
import { boundsOfEntries } from './times.ts';
import { datesInWords, dayInWords, daysInWords } from './when.ts';
import { closingLine, headline, type NamePiece, partiesInPieces, signsOf, unfinishedWords, wordsIn } from './words.ts';

/**
 * What is said of a timeline, part by part: all that an output that is made from meaning says in it, in the order in which it is
 * said. The lists are closed: an output switches over `kind`, and the compiler tells it what it missed.
 */
export interface Told {
  /** Before all entries. */
  readonly opening: readonly OpeningPart[];
  /** In the author's order. */
  readonly entries: readonly ToldEntry[];
  /** Behind all entries. */
  readonly ending: readonly EndingPart[];
}

/** An entry with who acted, and what is said of it. */
export interface ToldEntry {
  readonly entry: Entry;
  /** The phases that begin before it; several where some have no entry. */
  readonly opens: readonly ToldPhase[];
  /** The places, in the timeline, of the parties that acted; ascending. */
  readonly acting: readonly number[];
  /** Who stood against whom, where those who acted met as opponents. */
  readonly camps?: Camps;
  /** The date first, then all that there is. */
  readonly parts: readonly [WhenPart, ...EntryPart[]];
}

/** A phase, and what is said of it before its first entry. */
export interface ToldPhase {
  readonly phase: Phase;
  /** Its heading first, then what stands below it. */
  readonly parts: readonly [PhaseTitlePart, ...PhaseTextPart[]];
}

/** What is said before all entries. */
export type OpeningPart = TitlePart | UnfinishedPart | LedePart | BylinePart | LeadPart;

/** What is said of an entry. */
export type EntryPart =
  | WhenPart
  | WhoPart
  | DraftPart
  | ClaimPart
  | HeadlinePart
  | TextPart
  | PicturePart
  | AnswersPart
  | SourcesPart
  | CorrectionPart;

/** Whether a part stands in the heading of an entry: its date, or who acted. */
export function isHead(part: EntryPart): part is WhenPart | WhoPart {
  return part.kind === 'when' || part.kind === 'who';
}

/** What is said of a phase. */
export type PhasePart = PhaseTitlePart | PhaseTextPart;

/** What is said behind all entries. */
export type EndingPart = AllSourcesPart | WholeCorrectionsPart | AllCorrectionsPart | CreditPart | ClosingPart;

/** Anything that is told of a timeline. */
export type ToldPart = OpeningPart | PhasePart | EntryPart | EndingPart;

/** What the parts of a timeline are called. */
export type PartKind = ToldPart['kind'];

/** The headline of the whole. */
export interface TitlePart {
  readonly kind: 'title';
  /** The author's, or else what the thing is. */
  readonly words: string;
  readonly isAuthors: boolean;
}

/** That its text has errors, and how many. */
export interface UnfinishedPart {
  readonly kind: 'unfinished';
  readonly words: string;
}

/** The introduction. */
export interface LedePart extends Prose {
  readonly kind: 'lede';
}

/** Who wrote it, and when it was published and changed; at least one of these. */
export interface BylinePart {
  readonly kind: 'byline';
  readonly items: readonly ToldImprint[];
}

/** A picture of the whole. */
export interface LeadPart extends ToldPicture {
  readonly kind: 'lead';
}

/** A picture, and what is said of it. */
export interface ToldPicture {
  /** Its place among the pictures of the entry, or of the whole. */
  readonly place: number;
  /** The word for what it is. */
  readonly label: string;
  readonly picture: Picture;
}

/** The heading of a phase. */
export interface PhaseTitlePart {
  readonly kind: 'phase';
  readonly words: string;
}

/** What stands below the heading of a phase. */
export interface PhaseTextPart extends Prose {
  readonly kind: 'phase-text';
}

/** When it was, in words that tell the whole date. */
export interface WhenPart {
  readonly kind: 'when';
  readonly words: string;
  /** EDTF; "" when nobody knows. */
  readonly edtf: string;
}

/** Who acted. */
export interface WhoPart {
  readonly kind: 'who';
  readonly words: string;
  /** The same, name by name. */
  readonly names: readonly NamePiece[];
}

/** That it is not finished. */
export interface DraftPart {
  readonly kind: 'draft';
  readonly words: string;
}

/** That it is what somebody says, and not established; that it is disputed, and by whom. */
export interface ClaimPart {
  readonly kind: 'claim';
  readonly words: string;
}

/** The headline of an entry. */
export interface HeadlinePart {
  readonly kind: 'headline';
  readonly words: string;
}

/** What happened. */
export interface TextPart extends Prose {
  readonly kind: 'text';
}

/** A picture of what happened. */
export interface PicturePart extends ToldPicture {
  readonly kind: 'picture';
}

/** The earlier entries that this one answers. */
export interface AnswersPart {
  readonly kind: 'answers';
  readonly label: string;
  readonly items: readonly ToldAnswer[];
}

/** An entry that is answered, and how much later that is; "" where the dates do not tell. */
export interface ToldAnswer extends ToldReference {
  readonly later: string;
}

/** What it rests on, but for what the notes of its text name. */
export interface SourcesPart {
  readonly kind: 'sources';
  readonly label: string;
  readonly items: readonly ToldSource[];
}

/** Something that an entry rests on. */
export interface ToldSource extends Linked {
  /** Its place among the sources of the entry. */
  readonly place: number;
}

/** What was put right, and when. */
export interface CorrectionPart extends Prose {
  readonly kind: 'correction';
  /** What it is, where it puts nothing right. */
  readonly as?: NonNullable<Correction['kind']>;
  /** Its place among the corrections of the entry. */
  readonly place: number;
  readonly label: string;
  readonly when: WhenPart;
}

/** All sources, those included that no entry cites: first those that notes name, in the order of their numbers. */
export interface AllSourcesPart {
  readonly kind: 'all-sources';
  readonly label: string;
  readonly items: readonly ListedSource[];
}

/** A source in the list of all. */
export interface ListedSource {
  /** Its place among the sources of the timeline. */
  readonly place: number;
  /** The number of its notes, where it has some. */
  readonly number?: number;
  /** The source, where a copy of it is, and when it was read. */
  readonly notes: readonly [Linked, ...Linked[]];
}

/** What was put right of the whole. */
export interface WholeCorrectionsPart {
  readonly kind: 'whole-corrections';
  readonly items: readonly SaidCorrection[];
}

/** What is said of a correction, wherever it stands. */
export type SaidCorrection = Omit<CorrectionPart, 'kind' | 'place'>;

/** Which entries were put right, and when. */
export interface AllCorrectionsPart {
  readonly kind: 'all-corrections';
  readonly items: readonly (ToldReference & { readonly label: string })[];
}

/** What the whole rests on, and whose it is; at least one of these. */
export interface CreditPart {
  readonly kind: 'credit';
  readonly items: readonly ToldImprint[];
}

/** A part that says something of the imprint. */
export type ImprintPart = BylinePart | CreditPart;

/** What of the imprint is said before all entries, and what behind them; each in the order in which it is said. */
export const imprintFields = {
  byline: ['byline', 'published', 'updated'],
  credit: ['source', 'credit'],
} as const satisfies Readonly<Record<ImprintPart['kind'], readonly (keyof Imprint)[]>>;

/** Something of the imprint: the author's words, and what the product says around them. */
export interface ToldImprint {
  readonly field: keyof Imprint;
  /** What stands before the author's words, with its blank; "" for nothing. */
  readonly before: string;
  /** In one line. */
  readonly markdown: string;
  /** What stands behind them, with its blank; "" for nothing. */
  readonly behind: string;
  /** The date, where it is one. */
  readonly edtf?: string;
}

/** How much there is, and of which text it was made. */
export interface ClosingPart {
  readonly kind: 'closing';
  readonly words: string;
}

/** Words that may lead somewhere. */
export interface Linked {
  readonly words: string;
  /** Any address: whoever makes a link of it sees to it that it is one that may be followed. */
  readonly href?: string | undefined;
}

/** An entry that is named elsewhere: its date and parties. */
export interface ToldReference {
  readonly words: string;
  /** The entry's id. */
  readonly entry: string;
}

/** Between items in a line. */
export const betweenItems = '; ';
/** Between camps of opponents, for programs. */
export const betweenCamps = ' | ';
/** Between the parts of one item. */
export const betweenNotes = ' · ';

/**
 * All that is said of a timeline.
 * @param revision the short hash of the source, which every output bears
 */
export function toldOf(timeline: Timeline, revision: string): Told {
  const { title, lede, unfinished } = timeline;
  const words = headline(timeline);
  const numbers = noteNumbers(timeline);
  const entries = toldEntries(timeline, numbers);
  return {
    opening: [
      { kind: 'title', words, isAuthors: title !== undefined },
      ...(unfinished === undefined
        ? []
        : [{ kind: 'unfinished' as const, words: unfinishedWords(timeline.language, unfinished).join(betweenNotes) }]),
      ...(lede === undefined ? [] : [{ kind: 'lede' as const, ...withNotes(lede, numbers) }]),
      ...imprintOf(timeline, 'byline'),
      ...toldPictures(timeline, timeline.language).map((told): LeadPart => ({ kind: 'lead', ...told })),
    ],
    entries,
    ending: [
      ...allSources(timeline, numbers),
      ...correctionsOfWhole(timeline, numbers),
      ...allCorrections(timeline, entries),
      ...imprintOf(timeline, 'credit'),
      { kind: 'closing', words: closingLine(timeline, revision) },
    ],
  };
}

function toldPictures({ pictures = [] }: Pick<Entry, 'pictures'>, language: string): readonly ToldPicture[] {
  const { picture: label } = wordsIn(language);
  return pictures.map((picture, place) => ({ place, label, picture }));
}

/** What is said of the imprint in one place; nothing where there is none of it. */
function imprintOf<Kind extends ImprintPart['kind']>(
  timeline: Timeline,
  kind: Kind,
): readonly { readonly kind: Kind; readonly items: readonly ToldImprint[] }[] {
  const items = imprintFields[kind].flatMap((field) => toldImprint(timeline, field));
  return items.length === 0 ? [] : [{ kind, items }];
}

function toldImprint(timeline: Timeline, field: keyof Imprint): readonly ToldImprint[] {
  const { [field]: said = '', language } = timeline;
  const line = blanksAsOne(said);
  if (line === '') return [];
  const words = wordsIn(language);
  switch (field) {
    case 'published':
    case 'updated':
      return [{ field, ...around(words[field], '', language), markdown: dayInWords(timeline, said), edtf: said }];
    case 'byline':
      return [{ field, ...around(words.byline, line, language), markdown: line }];
    case 'source': {
      const labels = [words.source, words.sources].map((label) => `${label}: {words}`);
      const bare = labels.map((label) => around(label, line, language)).find(({ before }) => before === '');
      return [{ field, ...(bare ?? around(`${words.source}: {words}`, line, language)), markdown: line }];
    }
    case 'credit':
      return [{ field, before: '', markdown: line, behind: '' }];
  }
}

/** What the product says around words of the author: a pattern that has a name in braces for them; nothing before them that they begin with themselves. */
function around(pattern: string, line: string, language: string): Pick<ToldImprint, 'before' | 'behind'> {
  const [before = '', behind = ''] = pattern.split(/\{\w+\}/);
  const folded = (text: string) => text.replaceAll(/\s+(?=[:：])/g, '').toLocaleLowerCase(language);
  return { before: folded(line).startsWith(folded(before)) ? '' : before, behind };
}

/** What is said of each entry, in the author's order. */
export function toldEntries(timeline: Timeline, numbers: NoteNumbers = noteNumbers(timeline)): readonly ToldEntry[] {
  const sources = new Map((timeline.sources ?? []).map((source) => [source.id, source]));
  const [acting, campsOf, inWords] = [actingIn(timeline), campsIn(timeline), datesInWords(timeline)];
  const opens = openingPhases(timeline, numbers);
  const wording: CorrectionWording = { inWords: daysInWords(timeline), numbers };
  const heads = timeline.entries.map((entry): Head => {
    const [places, camps] = [acting(entry), campsOf(entry)];
    const when: WhenPart = { kind: 'when', words: inWords(entry.date), edtf: entry.date.edtf };
    const names = partiesInPieces(timeline, places, { together: entry.together, camps });
    const opposed = camps === undefined ? {} : { camps };
    return { entry, acting: places, ...opposed, when, who: names.map(({ words }) => words).join(''), names };
  });
  const places = new Map(timeline.entries.map(({ id }, place) => [id, place]));
  const bounds = once(() => boundsOfEntries(timeline));
  const answerTo = (id: string, from: number): readonly ToldAnswer[] => {
    const place = places.get(id) ?? -1;
    const [head, earlier, own] = [heads[place], bounds('')[place], bounds('')[from]];
    if (head === undefined || earlier === undefined || own === undefined) return [];
    const { language } = timeline;
    return [{ ...referenceTo(head, language), later: laterInWords(earlier, own, language) }];
  };
  const claimed = claimsInWords(timeline);
  return heads.map(({ entry, acting, camps, when, who, names }, from) => {
    const noted = new Set(notesIn(entry.text, numbers));
    const cited = (entry.sources ?? []).flatMap((id, place): readonly ToldSource[] => {
      const source = noted.has(id) ? undefined : sources.get(id);
      return source === undefined ? [] : [{ ...linkedSource(source), place }];
    });
    const answered = (entry.answers ?? []).flatMap((id) => answerTo(id, from));
    const head: readonly EntryPart[] = who === '' ? [] : [{ kind: 'who', words: who, names }];
    const corrected = (entry.corrections ?? []).map((each) => toldCorrection(each, timeline, wording));
    const parts = partsOf(entry, { cited, answered, corrected, claimed: claimed(entry), numbers }, timeline.language);
    const opposed = camps === undefined ? {} : { camps };
    return { entry, opens: opens.get(entry) ?? none, acting, ...opposed, parts: [when, ...head, ...parts] };
  });
}

const none: readonly ToldPhase[] = [];

/** The phases that begin before each entry: those in the list behind the phase of the entry above, up to its own. */
function openingPhases(
  { phases = [], entries }: Timeline,
  numbers: NoteNumbers,
): ReadonlyMap<Entry, readonly ToldPhase[]> {
  const opens = new Map<Entry, readonly ToldPhase[]>();
  const places = new Map(phases.map(({ id }, place) => [id, place]));
  let told = 0;
  for (const entry of entries) {
    const end = entry.phase === undefined ? 0 : (places.get(entry.phase) ?? -1) + 1;
    if (end <= told) continue;
    opens.set(
      entry,
      phases.slice(told, end).map((phase) => toldPhase(phase, numbers)),
    );
    told = end;
  }
  return opens;
}

/** What the phase is called that an entry stands in; "" for none. */
export function phaseTitlesIn({ phases = [] }: Pick<Timeline, 'phases'>): (entry: Entry) => string {
  const titles = new Map(phases.map(({ id, title }) => [id, title]));
  return ({ phase }) => (phase === undefined ? undefined : titles.get(phase)) ?? '';
}

function toldPhase(phase: Phase, numbers: NoteNumbers): ToldPhase {
  const { title, text } = phase;
  const heading: PhaseTitlePart = { kind: 'phase', words: title };
  return {
    phase,
    parts: text === undefined ? [heading] : [heading, { kind: 'phase-text', ...withNotes(text, numbers) }],
  };
}

/** Date and parties of an entry. */
interface Head extends Pick<ToldEntry, 'entry' | 'acting' | 'camps'> {
  readonly when: WhenPart;
  readonly who: string;
  readonly names: readonly NamePiece[];
}

function referenceTo({ entry, when, who }: Omit<Head, 'names'>, language: string): ToldReference {
  return { words: [when.words, who].filter((part) => part !== '').join(signsOf(language).comma), entry: entry.id };
}

/** What an entry says by way of the whole: other entries, sources, and days as they are worded in it. */
interface Named {
  readonly cited: readonly ToldSource[];
  readonly answered: readonly ToldAnswer[];
  readonly corrected: readonly SaidCorrection[];
  /** That it is no more than a claim, or disputed; "" where it is established. */
  readonly claimed: string;
  readonly numbers: NoteNumbers;
}

/** All that is said of an entry below its date and parties. */
function partsOf(
  entry: Entry,
  { cited, answered, corrected, claimed, numbers }: Named,
  language: string,
): readonly EntryPart[] {
  const words = wordsIn(language);
  const parts: EntryPart[] = [];
  if (entry.draft === true) parts.push({ kind: 'draft', words: words.draft });
  if (claimed !== '') parts.push({ kind: 'claim', words: claimed });
  if (entry.title !== undefined) parts.push({ kind: 'headline', words: entry.title });
  if (entry.text !== '') parts.push({ kind: 'text', ...withNotes(entry.text, numbers) });
  for (const told of toldPictures(entry, language)) parts.push({ kind: 'picture', ...told });
  if (answered.length > 0) parts.push({ kind: 'answers', label: words.answers, items: answered });
  if (cited.length > 0)
    parts.push({
      kind: 'sources',
      label: cited.length === 1 ? words.source : words.sources,
      items: cited,
    });
  for (const [place, correction] of corrected.entries()) parts.push({ kind: 'correction', place, ...correction });
  return parts;
}

/** What the kinds of correction are called: the word for each. */
export const correctionWords = {
  correction: 'correction',
  clarification: 'clarification',
  update: 'update',
  'editors-note': 'editorsNote',
} as const;

/** How corrections are worded. */
interface CorrectionWording {
  readonly inWords: (edtf: string) => string;
  readonly numbers: NoteNumbers;
}

function toldCorrection(
  { kind, date, text }: Correction,
  { language }: Timeline,
  { inWords, numbers }: CorrectionWording,
): SaidCorrection {
  const words = date === '' ? '' : inWords(date);
  const label = wordsIn(language)[correctionWords[kind ?? 'correction']];
  return {
    ...(kind === undefined ? {} : { as: kind }),
    label,
    when: { kind: 'when', words, edtf: date },
    ...withNotes(text, numbers),
  };
}

/** What was put right of the whole. */
export function wholeCorrections(
  timeline: Timeline,
  numbers: NoteNumbers = noteNumbers(timeline),
): readonly SaidCorrection[] {
  const wording: CorrectionWording = { inWords: daysInWords(timeline), numbers };
  return (timeline.corrections ?? []).map((correction) => toldCorrection(correction, timeline, wording));
}

function correctionsOfWhole(timeline: Timeline, numbers: NoteNumbers): readonly WholeCorrectionsPart[] {
  const items = wholeCorrections(timeline, numbers);
  return items.length === 0 ? [] : [{ kind: 'whole-corrections', items }];
}

function linkedSource(source: Source): Linked {
  return { words: sourceLabel(source), href: source.url ?? source.archived };
}

function allSources({ sources = [], language }: Timeline, numbers: NoteNumbers): readonly AllSourcesPart[] {
  if (sources.length === 0) return [];
  const words = wordsIn(language);
  const items = sources.map((source, place): ListedSource => {
    const { id, url, archived, accessed } = source;
    const number = numbers.get(id);
    const copy = url === undefined || archived === undefined ? [] : [{ words: words.archived, href: archived }];
    const read = accessed === undefined ? [] : [{ words: `${words.accessed}: ${wordDate(accessed, language)}` }];
    return { place, ...(number === undefined ? {} : { number }), notes: [linkedSource(source), ...copy, ...read] };
  });
  const last = numbers.size + 1;
  const inOrder = items.toSorted((one, other) => (one.number ?? last) - (other.number ?? last));
  return [{ kind: 'all-sources', label: words.sources, items: inOrder }];
}

function allCorrections({ language }: Timeline, entries: readonly ToldEntry[]): readonly AllCorrectionsPart[] {
  const corrected = entries.filter(({ entry: { corrections = [] } }) => corrections.length > 0);
  const items = corrected.flatMap(({ entry, acting, parts }) => {
    const [when] = parts;
    const who = parts.find((part) => part.kind === 'who')?.words ?? '';
    const reference = referenceTo({ entry, acting, when, who }, language);
    return parts.flatMap((part) =>
      part.kind === 'correction' ? [{ ...reference, label: correctionLabel(part) }] : [],
    );
  });
  return items.length === 0 ? [] : [{ kind: 'all-corrections', items }];
}

/** What stands before a correction: that it is one, and of which day. */
export function correctionLabel({ label, when }: SaidCorrection): string {
  return `${label} ${when.words}`.trimEnd();
}

/** How the words of parts become one text: what becomes of Markdown, and of words that lead somewhere. */
export interface PartWriter {
  readonly prose: (prose: Prose) => string;
  /** The same of Markdown that stands in one line. */
  readonly line: (markdown: string) => string;
  readonly link: (linked: Linked) => string;
  /** What stands for a picture that is not seen: what it shows. */
  readonly picture: (told: ToldPicture) => string;
  /** Whether sources stand where it is known that they are some, and need no word for that. */
  readonly bareSources?: true;
}

/** What a picture shows, and that it is one. */
function pictureAsWords({ label, picture: { alt } }: ToldPicture): string {
  return `[${alt === '' ? label : `${label}: ${blanksAsOne(alt)}`}]`;
}

/** The words alone. */
export const plainly: PartWriter = {
  prose: (prose) => plainText(proseOf(prose)),
  line: (markdown) => plainText([readLine(markdown)]),
  link: ({ words }) => words,
  picture: pictureAsWords,
};

/** The words as they are typed: an address follows whatever leads there and does not show it. */
export const typed: PartWriter = {
  prose: (prose) => proseOf(prose).map(wordsWithAddresses).join('\n\n'),
  line: (markdown) => wordsWithAddresses(readLine(markdown)),
  link: ({ words, href }) => (href === undefined || href === words ? words : `${words} (${href})`),
  picture: pictureAsWords,
};

/** What stands before a source in the list of all: the number of its notes, with its blank; "" where it has none. */
export function sourceMark({ number }: ListedSource): string {
  return number === undefined ? '' : `${noteMark({ kind: 'note', number })} `;
}

/** A part of an entry as a text. */
export function entryPartInWords(part: EntryPart, by: PartWriter): string {
  const { prose, link, bareSources } = by;
  switch (part.kind) {
    case 'when':
    case 'who':
    case 'draft':
    case 'claim':
    case 'headline':
      return part.words;
    case 'text':
      return prose(part);
    case 'picture':
      return pictureInWords(part, by);
    case 'answers':
      return answersInWords(part);
    case 'sources':
      return `${bareSources ? '' : `${part.label}: `}${part.items.map(link).join(betweenItems)}`;
    case 'correction':
      return `${correctionLabel(part)}: ${prose(part)}`;
  }
}

/** Which entries are answered, and how much later. */
export function answersInWords({ label, items }: Omit<AnswersPart, 'kind'>): string {
  const answers = items.map(({ words, later }) => (later === '' ? words : words + betweenNotes + later));
  return `${label}: ${answers.join(betweenItems)}`;
}

/** A part of a phase as a text. */
export function phasePartInWords(part: PhasePart, { prose }: PartWriter): string {
  return part.kind === 'phase' ? part.words : prose(part);
}

/** What pictures say before all entries, as plain text: all but that it is unfinished, which their last line says. */
export function openingWords({ opening }: Told): string {
  const words = opening.map((part) => (part.kind === 'unfinished' ? '' : openingInWords(part, plainly)));
  return words.filter((part) => part !== '').join('\n\n');
}

/** What is said before all entries, as a text. */
export function openingInWords(part: OpeningPart, by: PartWriter): string {
  switch (part.kind) {
    case 'title':
    case 'unfinished':
      return part.words;
    case 'lede':
      return by.prose(part);
    case 'byline':
      return part.items.map((item) => imprintInWords(item, by)).join('\n');
    case 'lead':
      return pictureInWords(part, by);
  }
}

/** What a picture shows, and what stands below it, as a text in one line. */
export function pictureInWords(told: ToldPicture, by: Pick<PartWriter, 'line' | 'picture'>): string {
  return [by.picture(told), captionInWords(told.picture, by)].filter((words) => words !== '').join(' ');
}

/** What stands below a picture: its caption, and whose it is in brackets. */
function captionInWords(
  { caption = '', credit = '' }: Pick<Picture, 'caption' | 'credit'>,
  { line }: Pick<PartWriter, 'line'>,
): string {
  const [said, owner] = [line(caption), line(credit)];
  return [said, owner === '' ? '' : `(${owner})`].filter((words) => words !== '').join(' ');
}

/** Something of the imprint as a text. */
export function imprintInWords({ before, markdown, behind }: ToldImprint, { line }: Pick<PartWriter, 'line'>): string {
  return before + line(markdown) + behind;
}

/** What is said behind all entries, as plain text. */
export function endingWords({ ending }: Told): string {
  return ending.flatMap((part) => endingInWords(part, plainly)).join('\n');
}

/** What is said behind all entries, as texts: a line each. */
export function endingInWords(part: EndingPart, by: PartWriter): readonly string[] {
  switch (part.kind) {
    case 'all-sources':
      return [part.label, ...part.items.map((item) => sourceMark(item) + item.notes.map(by.link).join(betweenNotes))];
    case 'whole-corrections':
      return part.items.map((item) => `${correctionLabel(item)}: ${by.prose(item)}`);
    case 'all-corrections':
      return part.items.map(({ label, words }) => `${label}: ${words}`);
    case 'credit':
      return part.items.map((item) => imprintInWords(item, by));
    case 'closing':
      return [part.words];
  }
}
