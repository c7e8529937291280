import { findUnsourced } from '../../model/check.ts';
import { type Diagnostic, diagnose, type Related, relocated, type TextRange } from '../../model/diagnostic.ts';
import { type Explanation, explained } from '../../model/explanation.ts';
import { type Slices, whole } from '../../model/slices.ts';
import type { Entry, Party, Phase, Timeline } from '../../model/timeline.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { present } from '../guards.ts';
import { entryIds, slugOf, uniqueNames } from '../names.ts';
import { nothingOf } from '../nothing.ts';
import type { Anchored } from './anchors.ts';
import { findMisspelledLabels, findNames, findUndeclared, undeclaredParties } from './doubtful-names.ts';
import { assemble, type Body, type DraftPhase } from './entries/assembly.ts';
import { whomBothMeans } from './entries/both.ts';
import { discoverParties, isUnclear } from './entries/discovery.ts';
import { type Label, type LabelMeaning, type PartyNames, partyNames } from './entries/label.ts';
import { findTooManyLines } from './excess.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type ImprintReading, readImprint } from './imprint.ts';
import { linesOf, type Piece, trimmed } from './lines.ts';
import { ReadingMemory } from './memory.ts';
import { withoutQuotes } from './names.ts';
import { placesOf } from './places.ts';
import { withoutQuoteSigns } from './quotes.ts';
import { explainRefused } from './refused.ts';
import { attachRemarks, markedIn } from './remarks/attach.ts';
import { partRemarks } from './remarks/part.ts';
import { type FoundRoles, findRoles } from './roles/find.ts';
import { type MatterPlace, toldOnce } from './roles/notes.ts';
import { numbersIn } from './roles/residues.ts';
import { type Role, roleOf } from './roles/role.ts';
import { type Habits, habits as ownHabits } from './style/habits.ts';
import { folded, togetherLabel } from './together.ts';
import { languageNotReadIn, type UnreadText } from './unread-language.ts';
import { isWikitext, plainOfWiki, wikiFramesIn, wikiLossesIn, wikiTemplatesIn, withoutWikiSigns } from './wikitext.ts';

/** A line longer than this is not a chronicle's: pictures of it could not be drawn, or read. */
const longestLine = 100_000;

/** Reads a chronicle: lines, front matter, the role of each line, parties, entries. Never throws; no text is lost. */
export function readChronicle(source: string, options: ReadOptions, habits: Habits = ownHabits): Reading {
  return whole(readingChronicle(source, options, habits));
}

/** The same in slices. */
export function* readingChronicle(source: string, options: ReadOptions, habits: Habits = ownHabits): Slices<Reading> {
  const excess = findTooManyLines(source);
  if (excess !== undefined)
    return { ...nothingOf(source, [excess], options.language), style: ['nothing of this text is read'], lines: [] };
  const { memory = new ReadingMemory(false) } = options;
  const reading = yield* readLines(source, { ...options, memory, habits });
  memory.turn();
  return reading;
}

function* readLines(source: string, options: ReadOptions & Pick<Situation, 'memory' | 'habits'>): Slices<Reading> {
  const { memory, habits } = options;
  const lines = linesOf(source);
  const { matter, body: allLines, place, keys, diagnostics } = readFrontMatter(source, lines);
  yield;
  const { unread, refused, isWiki, bareLines, declared, parted } = linesToRead(allLines, matter, options);
  yield;
  const situation = { ...options, matter, place, unread, declared };
  const { roles, inSource, language, style, found, fragments } = yield* rolesIn(parted.lines, situation);
  yield;
  const { names, together, both, meant } = yield* partiesIn(roles, matter, { habits, memory });
  const unsaid = matter.both === undefined ? place : undefined;
  yield;
  const undeclared = matter.reading === 'exact' ? [] : findUndeclared(roles, matter, names);
  const nobodys = new Set(undeclared.map(({ from }) => from));
  const assembled = assemble(roles, names, { title: matter.title, undeclared: nobodys, place: unsaid });
  yield;
  const body = isWiki ? withoutWikiMarks(assembled) : assembled;
  const { imprint, diagnostics: inImprint } = readImprint(matter, language);
  const spoken = timelineOf(body, names.parties, language, { together, matter, imprint });
  yield;
  const spokenPlaces = placesOf(source, body, { names, matter, keys, meant }, inSource);
  const { timeline, places, ...remarked } = attachRemarks({ timeline: spoken, places: spokenPlaces }, parted, {
    language,
    order: matter['date-order'],
    names,
  });
  const explained = body.lines.map((line) => ({ ...line, range: inSource(line.range) }));
  yield;
  const inMatter = frontMatterLines(lines, allLines);
  return {
    timeline,
    places,
    style,
    lines: [...inMatter, ...withFrames(explained, [...framesOf(allLines, bareLines, isWiki), ...remarked.lines])],
    ...(refused === undefined ? {} : explainRefused(allLines, inMatter)),
    diagnostics: [
      ...diagnostics,
      ...inImprint,
      ...found,
      ...(refused === undefined ? findEmptiness(source, roles, language, fragments) : [refused]),
      ...findLongLines(lines),
      ...findMisspelledLabels(roles, matter, names),
      ...undeclaredParties(undeclared, names),
      ...both,
      ...(isFree(matter) ? findNames(body, roles, names, { memory, place: unsaid }) : []),
      ...body.diagnostics,
      ...remarked.diagnostics.concat(matter.sources === undefined ? [] : findUnsourced(timeline, places)),
      ...(isWiki ? [...findTemplates(source, body, inSource), ...findWikitext(allLines)] : []),
    ]
      .map((diagnostic) => relocated(diagnostic, inSource))
      .sort((a, b) => a.range.from - b.range.from),
  };
}

/** The lines of the body as they are read, without what is said beside them; none where the text is refused. */
function linesToRead(
  lines: readonly Piece[],
  matter: FrontMatter,
  { language = matter.language, memory }: ReadOptions & Pick<Situation, 'memory'>,
) {
  const isExact = matter.reading === 'exact';
  const unread = language !== undefined || isExact ? undefined : languageNotReadIn(lines, memory);
  const refused = unread && refusalOf(unread, lines);
  const isWiki = refused === undefined && !isExact && isWikitext(lines, memory);
  const bareLines = isWiki ? withoutWikiSigns(lines) : withoutSigns(lines, matter);
  const names = declaredNames(matter);
  const parted = partRemarks(refused === undefined ? bareLines : [], { names, language });
  return { unread, refused, isWiki, bareLines, declared: names, parted };
}

/** The folded names of the parties that are declared. */
function declaredNames({ parties = [] }: FrontMatter): ReadonlySet<string> {
  return new Set(parties.flatMap(({ party: { name, aliases = [] } }) => [name, ...aliases]).map(folded));
}

/** Who may act in a text. */
interface PartiesFound {
  readonly names: PartyNames;
  /** The author's word for all of them, where one is declared. */
  readonly together: string | undefined;
  /** Where it is said whom a word for two means. */
  readonly meant: readonly Piece[];
  /** What is wrong with what is said of that. */
  readonly both: readonly Diagnostic[];
}

/** The parties, declared or named by labels, with what the author says of words for several of them. */
function* partiesIn(
  roles: readonly Role[],
  matter: FrontMatter,
  { habits, memory }: Pick<Situation, 'habits' | 'memory'>,
): Slices<PartiesFound> {
  const found = matter.parties?.map(({ party }) => party) ?? (yield* discoverParties(roles, habits, memory));
  // A word for two stands for itself only where nobody says whom it means.
  const parties = matter.both === undefined || matter.parties ? found : found.filter((party) => !isUnclear(party));
  const { places, named, diagnostics } = whomBothMeans(roles.length === 0 ? undefined : matter.both, parties);
  const isOfSome = places !== undefined && places.length < parties.length;
  // Where a word for two means some of them, it does not mean all.
  const isBoth = isOfSome && matter.together !== undefined && togetherLabel(matter.together) === 'both';
  const together = isBoth ? undefined : matter.together;
  return { names: partyNames(parties, { together, both: places }), together, meant: named, both: diagnostics };
}

/** Whether the parties are found, and not declared. */
function isFree({ parties, reading }: FrontMatter): boolean {
  return parties === undefined && reading !== 'exact';
}

/** The texts of what was written in wikitext, as Markdown. */
function withoutWikiMarks(body: Body): Body {
  const phases = new Map(body.phases.map((phase) => [phase, withoutWikiMarksIn(phase)]));
  const entries = body.entries.map((entry) => {
    const phase = entry.phase && phases.get(entry.phase);
    return { ...entry, phase, text: plainOfWiki(entry.text) };
  });
  const title = body.title === undefined ? undefined : plainOfWiki(body.title);
  return { ...body, title, lede: plainOfWiki(body.lede), phases: [...phases.values()], entries };
}

function withoutWikiMarksIn({ title, text, lines }: DraftPhase): DraftPhase {
  return { title: { ...title, text: plainOfWiki(title.text) }, text: plainOfWiki(text), lines };
}

/** Of lines of wikitext that say more than their readers see: told once. */
function findWikitext(lines: readonly Piece[]): readonly Diagnostic[] {
  return toldOnce(wikiLossesIn(lines).map(trimmed), (line, times, related) =>
    diagnose('wikitext', line, { lines: times }, { related }),
  );
}

/** The lines as they are read: where the author asks for that, each by itself. */
function withoutSigns(lines: readonly Piece[], { reading }: FrontMatter): readonly Piece[] {
  return reading === 'exact' ? lines : withoutQuoteSigns(lines);
}

/** The explanations of the lines, with those of which nothing was read. */
function withFrames(explained: readonly Explanation[], frames: readonly Explanation[]): readonly Explanation[] {
  return frames.length === 0 ? explained : [...explained, ...frames].sort((a, b) => a.range.from - b.range.from);
}

/** The lines of which nothing is read. */
function framesOf(lines: readonly Piece[], read: readonly Piece[], isWiki: boolean): readonly Explanation[] {
  return isWiki ? framesOfWiki(lines) : framesOfQuotes(lines, read);
}

/** The lines of wikitext that only frame a table. */
function framesOfWiki(lines: readonly Piece[]): readonly Explanation[] {
  return wikiFramesIn(lines).map((line) => explained(trimmed(line), 'left out', 'wiki-frame'));
}

/** The lines of a letter that another quotes that have nothing but the sign for that. */
function framesOfQuotes(lines: readonly Piece[], read: readonly Piece[]): readonly Explanation[] {
  const bare = lines.filter((line, place) => line !== read[place] && read[place]?.text.trim() === '');
  return bare.map((line) => explained(trimmed(line), 'left out', 'quote-sign'));
}

/** What templates of a wiki show is not known: told once, where the first stands. */
function findTemplates(source: string, { entries }: Body, inSource: Anchored['inSource']): readonly Diagnostic[] {
  const found = entries.flatMap(({ text, textRange }) =>
    wikiTemplatesIn({ from: 0, to: text.length, text }).map((template) => ({ template: template.text, textRange })),
  );
  const [first] = found;
  if (first === undefined) return [];
  const { template } = first;
  const text = inSource(first.textRange);
  const from = source.indexOf(template, text.from);
  const place = from < 0 || from >= text.to ? text : { from, to: from + template.length };
  return [diagnose('wiki-template', place, { template, times: found.length })];
}

function frontMatterLines(lines: readonly Piece[], body: readonly Piece[]): readonly Explanation[] {
  const matter = lines.slice(0, lines.length - body.length).filter(({ text }) => text.trim() !== '');
  return matter.map((line) => explained(trimmed(line), 'front matter', 'matter'));
}

/** The role of each line: by itself where the author asks for that, else as the whole text suggests. */
function* rolesIn(
  lines: readonly Piece[],
  { language: said, matter, place, unread, memory, habits, declared }: Situation,
): Slices<Roles> {
  const given = said ?? matter.language;
  if (matter.reading === 'exact') {
    const language = given ?? 'en';
    const roles = lines.map((line) => roleOf(line, language));
    return { roles, inSource: rangeOf, language, style: [], found: [], fragments: [] };
  }
  const { diagnostics, ...roles } = yield* findRoles(lines, {
    said: { dates: matter.dates, labels: matter.labels },
    language: given,
    order: matter['date-order'],
    title: matter.title,
    matter: place,
    memory,
    habits,
    unread: unread?.language.tag,
    parties: declared,
  });
  return {
    ...roles,
    found: [...diagnostics, ...(unread?.isNumeric ? [unreadLanguage(unread, lines)] : [])],
  };
}

/** What is known before the lines are read. */
interface Situation extends ReadOptions {
  readonly matter: FrontMatter;
  readonly place: MatterPlace;
  readonly unread: UnreadText | undefined;
  readonly memory: ReadingMemory;
  readonly habits: Habits;
  /** The folded names of the parties that are declared. */
  readonly declared: ReadonlySet<string>;
}

interface Roles extends Omit<FoundRoles, 'diagnostics'> {
  readonly found: readonly Diagnostic[];
}

/** What the author says of the whole. */
interface Said extends Pick<PartiesFound, 'together'>, Pick<ImprintReading, 'imprint'> {
  readonly matter: FrontMatter;
}

function phasesOf({ phases }: Body): ReadonlyMap<DraftPhase, Phase> {
  const ids = uniqueNames(phases.map(({ title }) => slugOf(title.text) || 'phase'));
  return new Map(
    phases.map((draft, place): [DraftPhase, Phase] => {
      const { title, text } = draft;
      return [draft, { id: ids[place] ?? '', title: title.text, ...(text === '' ? {} : { text }) }];
    }),
  );
}

function timelineOf(body: Body, parties: readonly Party[], language: string, said: Said): Timeline {
  const together =
    said.together ?? body.entries.find((entry) => entry.label?.meaning.kind === 'together')?.label?.piece.text;
  const clear = parties.filter((party) => !isUnclear(party));
  const acting = new Map<LabelMeaning | undefined, Acting>();
  for (const { label } of body.entries)
    if (!acting.has(label?.meaning)) acting.set(label?.meaning, actingIn(label?.meaning, parties, clear));
  const dated = body.entries.map(({ date, label }) => ({ date, ...(acting.get(label?.meaning) ?? nobody) }));
  const ids = entryIds(dated, clear, together);
  const phases = phasesOf(body);
  return {
    sidelines: 1,
    ...present({ title: body.title }),
    ...(body.lede === '' ? {} : { lede: body.lede }),
    ...said.imprint,
    language,
    ...present({ together }),
    parties,
    ...(phases.size === 0 ? {} : { phases: [...phases.values()] }),
    entries: body.entries.map(({ date: { edtf, wording }, label, text, phase: inPhase, marks }, place) => {
      const own = present({ together: ownWord(label, clear.length === parties.length ? together : undefined) });
      const phase = present({ phase: inPhase && phases.get(inPhase)?.id });
      const { parties: acting, against } = dated[place] ?? nobody;
      const more = { ...present({ against }), text, ...markedIn(marks) };
      return { id: ids[place] ?? '', date: { edtf, wording }, ...phase, parties: acting, ...own, ...more };
    }),
    ...present({ alt: said.matter.alt?.alternative, appearance: said.matter.appearance }),
  };
}

/** The word for several parties in a label, where it is another than that of the whole text. */
function ownWord(label: Label | undefined, together: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const word = withoutQuotes(label.piece.text);
  if (label.meaning.kind === 'together') return folded(word) === folded(together ?? '') ? undefined : word;
  return label.meaning.kind === 'parties' && label.meaning.byWord ? word : undefined;
}

/** Who acted, and who of them against whom. */
type Acting = Pick<Entry, 'parties' | 'against'>;

const nobody: Acting = { parties: [] };

function actingIn(meaning: LabelMeaning | undefined, parties: readonly Party[], clear: readonly Party[]): Acting {
  if (meaning?.kind === 'together') return { parties: clear.map((party) => party.id) };
  if (meaning?.kind !== 'parties') return nobody;
  const idsOf = (places: readonly number[]) => places.flatMap((place) => parties[place]?.id ?? []);
  return { parties: idsOf(meaning.places), ...present({ against: meaning.camps?.map(idsOf) }) };
}

function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}

function findEmptiness(
  source: string,
  roles: readonly Role[],
  language: string,
  fragments: readonly Piece[],
): readonly Diagnostic[] {
  const start = { from: 0, to: 0 };
  if (source.trim() === '') return [diagnose('empty-file', start, {})];
  if (roles.some((role) => role.kind === 'dated')) return [];
  return [diagnose('no-date', start, { language, dates: fragments.length }, { related: dateLike(fragments) })];
}

function dateLike(fragments: readonly Piece[]): readonly Related<'no-date' | 'unread-language'>[] {
  return fragments.slice(0, mostFragments).map((piece) => ({ range: rangeOf(piece), key: 'date-like', facts: {} }));
}

/** So many places that look like dates are named where none was found. */
const mostFragments = 20;

/** Nothing is read of a text whose dates are in words that are not known: the years in them would look like dates. */
function refusalOf(unread: UnreadText, lines: readonly Piece[]): Diagnostic | undefined {
  return unread.isNumeric ? undefined : unreadLanguage(unread, lines);
}

/** Told where the text begins. An error where not all its dates are in numbers, else a warning. */
function unreadLanguage({ language: { name, tag }, isNumeric }: UnreadText, lines: readonly Piece[]): Diagnostic {
  const { from, to } = lines.find(({ text }) => text.trim() !== '') ?? { from: 0, to: 0 };
  if (isNumeric) return diagnose('unread-language', { from, to }, { language: name, tag }, { severity: 'warning' });
  return diagnose('unread-language', { from, to }, { language: name, tag }, { related: dateLike(numbersIn(lines)) });
}

function findLongLines(lines: readonly Piece[]): readonly Diagnostic[] {
  const long = lines.filter((line) => line.text.length > longestLine);
  return long.map((line) =>
    diagnose('line-too-long', rangeOf(line), { length: line.text.length, longest: longestLine }),
  );
}
