import type { Slices } from '../../../model/slices.ts';
import { after, type Piece, trimmed } from '../lines.ts';
import { type Walker, walkOf } from '../rows.ts';
import { bulletLength } from '../signs.ts';
import type { Line } from '../style/line.ts';
import { dated, explicit, numbered, row, sameDateElsewhere, titled, yearAfter, yearOfAbove } from './dates.ts';
import { further } from './further.ts';
import { marked, phase, title, topic } from './headings.ts';
import { withIntroduction } from './introduction.ts';
import { Notes } from './notes.ts';
import { relative, relativeIn } from './relative.ts';
import { isSpecial, type Role, textOf } from './role.ts';
import { type Reader, type State, Teller, type Text, type Told, type YearlessDate } from './teller.ts';
import { grownYear, leftover, strangeAge, unread } from './unread.ts';

/** What the lines of a chronicle are, judged by all of them together. */
export interface Roles {
  readonly roles: readonly Role[];
  readonly notes: Notes;
}

/** Finds the role of each line by what it is, what stands around it, and what the rest of the text does. */
export function* foldRoles(text: Text): Slices<Roles> {
  const told = yield* toldOf(new Teller(text));
  const notes = new Notes();
  for (const { notes: found } of told) for (const note of found) note(notes);
  const doubted = doubtedIn(told);
  notes.doubted = doubted;
  const roles = withHeadlines(
    withIntroduction(
      told.flatMap((each) => each.roles),
      text.lines,
    ),
  );
  return { roles: withDoubts(roles, doubted), notes };
}

const blank: Role = { kind: 'blank' };

/** What a line is. Readers are asked in this order, and the first that knows the line decides; a new kind of line is a new reader. */
const readers: readonly Reader[] = [
  (_, { line }) => (line.text === '' ? blank : undefined),
  escaped,
  ({ headlines }, { line }, place) => (headlines.has(place) ? { kind: 'headline', line } : undefined),
  (_, { line, furniture }) => (furniture === undefined ? undefined : { kind: 'furniture', line, why: furniture }),
  marked,
  row,
  explicit,
  relative,
  yearOfAbove,
  sameDateElsewhere,
  grownYear,
  leftover,
  strangeAge,
  dated,
  yearAfter,
  numbered,
  further,
  titled,
  phase,
  unread,
  title,
  topic,
  (_, line) => textOf(line),
];

/** One backslash before what would mean something takes the meaning away. */
function escaped({ text }: Teller, found: Line): Role | undefined {
  if (!found.escaped) return undefined;
  const { language } = text.style;
  const meant = found.line.text.replace(/^\\+/, '');
  const isDate = text.sightOf(meant) !== undefined || relativeIn(after(found.line, 1), language) !== undefined;
  if (!isSpecial(meant, language) && bulletLength(meant) === 0 && !isDate) return textOf(found);
  return { ...textOf(found), words: trimmed(after(found.line, 1)), bullet: false, escaped: true };
}

/** No line looks farther than so many places, but for the next line with a date and what stands before that. */
const farthest = 3;

const walk = walkOf<Line, State, Told>(farthest);

/** What is told of each line. */
function* toldOf(teller: Teller): Slices<readonly Told[]> {
  const { lines, dated: isDated, memory, style, titled: isTitled, day, appeared, year, parties, ...text } = teller.text;
  const offsets = (places: readonly (number | undefined)[]) =>
    places.map((place, index) => (place === undefined ? 0 : place - index));
  const headlines = lines.map((_, place) => teller.headlines.has(place));
  const above = lines.map((_, place) => place - (text.headlines.get(place) ?? place));
  const years = lines.map((_, place) => text.years.has(place));
  const phases = lines.map((_, place) => JSON.stringify(text.phases.get(place)));
  return yield* walk(
    memory,
    lines,
    [isDated, headlines, above, years, phases, offsets(teller.below), offsets(teller.nextDated)],
    [
      JSON.stringify([
        style,
        isTitled,
        day,
        appeared,
        year,
        teller.first,
        teller.areDays,
        [...parties],
        [...teller.separators],
      ]),
    ],
    walkerOf(teller),
    (place) => Math.max(0, Math.min(place - farthest, isDated.lastIndexOf(true, Math.max(0, place - farthest)))),
  );
}

function walkerOf(teller: Teller): Walker<Line, State, Told> {
  return {
    save: () => ({ ...teller.state }),
    restore: (state) => {
      teller.state = { ...state };
    },
    take: (line, place) => {
      teller.begin();
      const role = firstOf(teller, line, place);
      if (role !== undefined) teller.tell(role);
      return teller.told;
    },
  };
}

/** What the first reader says that knows the line. */
function firstOf(teller: Teller, line: Line, place: number): Role | undefined {
  for (const read of readers) {
    const role = read(teller, line, place);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** Dates below one of the same year that they cannot follow, as time runs here: a year may be missing between them. */
function doubtedIn(told: readonly Told[]): readonly Piece[] {
  const direction = told.reduce((sum, { rises }) => sum + rises, 0) < 0 ? -1 : 1;
  const groups: YearlessDate[][] = [[]];
  for (const { dates } of told) {
    for (const date of dates) {
      if (date === 'anew') groups.push([]);
      else groups.at(-1)?.push(date);
    }
  }
  return groups.flatMap((dates) => {
    const first = dates.findIndex(
      ({ months }, place) => (months - (dates[place - 1]?.months ?? months)) * direction < 0,
    );
    return first < 0 ? [] : dates.slice(first).map(({ date }) => date);
  });
}

/** A headline above a date that turned out to be a heading is text, so that it is not lost. */
function withHeadlines(roles: readonly Role[]): readonly Role[] {
  if (!roles.some(({ kind }) => kind === 'headline')) return roles;
  const told = new Set(roles.map((role) => (role.kind === 'dated' ? role.above?.to : undefined)));
  return roles.map((role) => {
    if (role.kind !== 'headline' || told.has(role.line.to)) return role;
    return textOf({ line: role.line, indent: 0, bullet: bulletLength(role.line.text) });
  });
}

/** The roles of lines, with the dates marked that may be of another year than the one above. */
function withDoubts(roles: readonly Role[], doubted: readonly Piece[]): readonly Role[] {
  if (doubted.length === 0) return roles;
  const places = new Set(doubted.map(({ from }) => from));
  return roles.map((role) => {
    const isDoubted = role.kind === 'dated' && places.has(role.date.piece.from);
    return isDoubted ? { ...role, date: { ...role.date, unsure: true } } : role;
  });
}
