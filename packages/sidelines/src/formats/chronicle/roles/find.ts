import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Slices } from '../../../model/slices.ts';
import { dateLanguages, type NumericOrder } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import { type Anchored, anchored } from '../anchors.ts';
import { countOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { dayAbove, yearAbove } from '../style/above.ts';
import { appearanceIn } from '../style/appearance.ts';
import { breakColumns, breakRuns } from '../style/cuts.ts';
import { figuresIn } from '../style/figures.ts';
import { findStyle } from '../style/find.ts';
import type { Habits } from '../style/habits.ts';
import { joinLines } from '../style/joins.ts';
import { countLanguages, detectLanguage, detectOrder, type LanguageCount } from '../style/language.ts';
import { phasesIn } from '../style/phases.ts';
import type { DateGround } from '../style/sights.ts';
import type { SaidStyle } from '../style/style.ts';
import { inColumns } from './columns.ts';
import { foldRoles } from './fold.ts';
import { labelStyleOf, withLabels } from './labels.ts';
import type { MatterPlace } from './notes.ts';
import { fragmentsIn, residuesOf } from './residues.ts';
import type { Role } from './role.ts';
import { styleInWords } from './say.ts';
import { findSections } from './sections.ts';

/** What the author says of the text, or who reads it. */
export interface Given {
  readonly language: string | undefined;
  readonly order: NumericOrder | undefined;
  readonly title: string | undefined;
  /** The folded names of the parties, where the author declares them. */
  readonly parties: ReadonlySet<string>;
  readonly matter: MatterPlace;
  /** The language that the text is in, where nobody gave one and its words are not known. */
  readonly unread: string | undefined;
  /** What the author says of the style. */
  readonly said: SaidStyle;
  readonly memory: ReadingMemory;
  readonly habits: Habits;
}

/** The roles of the lines, and what was found for them. */
export interface FoundRoles {
  readonly roles: readonly Role[];
  /** The offsets of what stands in a line, for the roles and what is found name places that others do not move. */
  readonly inSource: Anchored['inSource'];
  readonly language: string;
  /** How the text is written, in phrases for people. */
  readonly style: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where no line begins with a date, what looks like one. */
  readonly fragments: readonly Piece[];
}

/** Reads lines as people write them: finds the language, the order of numbers, how the text is written, and what each line is. */
export function* findRoles(lines: readonly Piece[], given: Given): Slices<FoundRoles> {
  const { language, diagnostics } =
    given.unread === undefined ? yield* languageFor(lines, given) : { language: given.unread, diagnostics: [] };
  yield;
  const { parties, memory, habits } = given;
  const { joined, pieces, inSource, isCut, ...numbers } = yield* cutIn(lines, language, given);
  yield;
  const found = yield* findStyle(pieces, { language, ...numbers, parties, habits, dates: given.said.dates, memory });
  const year = yearAbove(found, given.title, memory);
  const { roles: folded, notes } = yield* foldRoles({
    ...found,
    memory,
    titled: given.title !== undefined || pieces.some(({ text }) => text.trimStart().startsWith('# ')),
    day: dayAbove(found, language),
    appeared: appearanceIn(found, language),
    phases: phasesIn(found, year),
    year,
  });
  yield;
  const listed = isCut ? inColumns(folded, firstPieces(lines, joined, pieces), notes) : folded;
  const labels = labelStyleOf(listed, habits, memory, given.said.labels);
  const roles = findSections(withLabels(listed, labels, habits, memory), { parties, language }, notes);
  yield;
  const residues = yield* residuesOf(found, roles, memory);
  const fragments = found.dated.includes(true) ? [] : fragmentsIn(found);
  return {
    roles,
    inSource,
    language,
    style: styleInWords(found, labels, roles),
    fragments,
    diagnostics: [
      ...diagnostics,
      ...notes.all(language, {
        entries: countOf(roles, ({ kind }) => kind === 'dated'),
        place: given.matter,
        isDayFirst: isDayFirst(roles),
      }),
      ...residues,
    ],
  };
}

/** A word may stand before either: “Monday 12 May”, “Monday, May 12”; what is of both kinds is of the first. */
const dayThenMonth = /^\D*\d{1,2}(?!\d)[^\d(,]*\p{L}{3}/u;
const monthThenDay = /^\D*\p{L}{3}\D*\d{1,2}(?!\d)/u;

/** Whether the author writes the day before the name of the month; absent where no date tells. */
function isDayFirst(roles: readonly Role[]): boolean | undefined {
  const days = roles.flatMap((role) =>
    role.kind === 'dated' && /^\d{4}-\d\d-\d\d[?~%]?$/.test(role.date.edtf) ? [role.date.wording] : [],
  );
  const more = days.reduce((sum, words) => sum + (dayThenMonth.test(words) ? 1 : monthThenDay.test(words) ? -1 : 0), 0);
  return more === 0 ? undefined : more > 0;
}

/** The lines as they are read, and how numbers in them are. */
interface Cut extends Pick<DateGround, 'order' | 'figures'> {
  /** Cut where they hold several, and joined where the page broke them. */
  readonly joined: readonly Piece[];
  /** The same at places that others do not move. */
  readonly pieces: readonly Piece[];
  readonly inSource: Anchored['inSource'];
  /** Whether columns were cut. */
  readonly isCut: boolean;
}

function* cutIn(lines: readonly Piece[], language: string, given: Given): Slices<Cut> {
  const { memory, habits } = given;
  const columns = yield* breakColumns(lines, language, habits, memory);
  yield;
  const cut = yield* breakRuns(columns, language, habits, memory);
  yield;
  const order = given.order ?? detectOrder(cut, language, memory);
  const figures = figuresIn(cut, language);
  yield;
  const joined = joinLines(cut, language, present({ order, ...figures }), habits);
  const { lines: pieces, inSource } = anchored(joined, memory);
  return { order, figures, joined, pieces, inSource, isCut: columns.length > lines.length };
}

/** The pieces that begin a line of the text, where lines were cut into several. */
function firstPieces(lines: readonly Piece[], cut: readonly Piece[], pieces: readonly Piece[]): readonly Piece[] {
  const starts = new Set(lines.map(({ from }) => from));
  return pieces.filter((_, place) => starts.has(cut[place]?.from ?? 0));
}

function* languageFor(
  lines: readonly Piece[],
  { language: given, memory }: Given,
): Slices<{ readonly language: string; readonly diagnostics: readonly Diagnostic[] }> {
  const start = { from: lines[0]?.from ?? 0, to: lines[0]?.from ?? 0 };
  if (given !== undefined) {
    const isKnown = dateLanguages.some((tag) => tag.split('-')[0] === given.toLowerCase().split('-')[0]);
    const unknown = { language: given, known: dateLanguages };
    return { language: given, diagnostics: isKnown ? [] : [diagnose('unknown-language', start, unknown)] };
  }
  const counts = yield* countLanguages(lines, memory);
  const language = detectLanguage(lines, counts, 'en', memory);
  if (language === 'en') return { language, diagnostics: [] };
  return {
    language,
    diagnostics: [diagnose('language-detected', start, { language, lines: linesRead(counts, language) })],
  };
}

function linesRead(counts: readonly LanguageCount[], language: string): number {
  return counts.find((count) => count.language === language)?.lines ?? 0;
}
