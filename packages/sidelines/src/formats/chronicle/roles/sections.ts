import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import { readDateWords } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { isProperLabel, splitJoint, withoutMarks } from '../names.ts';
import { phrasesOf } from '../phrases.ts';
import { folded, togetherLabel } from '../together.ts';
import type { Notes } from './notes.ts';
import { type DatedRole, headingIn, isEarlier, type Role } from './role.ts';
import { withoutStems } from './stems.ts';

/** Headings that part a chronicle by place or topic and not by who acted, folded. */
const topics: ReadonlySet<string> = phrasesOf('topics');

/** A heading that names who acted is not longer. */
const longestName = 80;

/** A heading, and the dates that stand below it. */
interface Section {
  readonly place: number;
  readonly name: Piece;
  readonly dates: readonly DatedRole[];
}

/**
 * Finds the headings that name who acted in all that stands below them. Such are declared parties; or else proper names
 * below each of which time begins anew, which it does not below the headings of phases.
 */
export function findSections(
  roles: readonly Role[],
  { parties: declared, language }: { readonly parties: ReadonlySet<string>; readonly language: string },
  notes: Notes,
): readonly Role[] {
  const all = sectionsOf(roles, declared).filter(({ name }) => readDateWords(name.text, language, {}) === undefined);
  const own = all.filter(({ name }) => splitJoint(name.text).length === 1 && togetherLabel(name.text) === undefined);
  if (own.length === 0) return roles;
  const names = new Set(own.map(({ name }) => folded(name.text)));
  // A heading of several names counts where each of them has one of its own, and one of both where there are two.
  const sections = all.filter(({ name }) => {
    const isAll = togetherLabel(name.text) !== undefined && names.size > 1;
    return isAll || splitJoint(name.text).every((part) => names.has(folded(part)));
  });
  const isAnew = isNewestFirst(roles) ? isLater : isEarlier;
  const isDeclared = sections.some(({ name }) => declared.has(folded(name.text)));
  const areMarked = own.every(({ place }) => lineAt(roles, place)?.startsWith('#'));
  const areTaken =
    areShort(roles, own) ||
    (isDeclared && areMarked) ||
    (own.length > 1 && (isDeclared || eachBeginsAnew(own, isAnew)));
  const runs = runsOf(roles, new Set(sections.map(({ place }) => place)), isAnew);
  for (const run of namelessIn(runs, areTaken)) notes.single.push(run);
  if (!areTaken) return roles;
  const headings = new Map(sections.map(({ place, name }) => [place, name]));
  const above = datesAbove(roles);
  const below = datesAbove(roles.toReversed()).toReversed();
  let section: Piece | undefined;
  let series = 0;
  return roles.map((role, place) => {
    const name = headings.get(place);
    if (name === undefined && isOtherHeading(roles, place) && isAnew(below[place], above[place])) {
      section = undefined;
      series += 1;
    }
    if (name !== undefined && (role.kind === 'text' || role.kind === 'heading')) {
      section = name;
      series += 1;
      if (role.kind === 'text') notes.headings.push(role.line);
      const words = nameOf(role.line);
      const title = words.text === name.text ? undefined : words;
      return { kind: 'heading', line: role.line, why: 'section', ...present({ title }) };
    }
    if (role.kind !== 'dated') return role;
    return { ...role, series, ...present({ section }) };
  });
}

/** Dates up to where time begins anew, and what stands above them: a heading that names who acted, or another line like a heading. */
interface Run {
  readonly above: 'name' | 'other' | undefined;
  readonly begins: boolean;
  readonly dates: DatedRole[];
}

function runsOf(roles: readonly Role[], names: ReadonlySet<number>, isAnew: typeof isEarlier): readonly Run[] {
  const runs: Run[] = [];
  let last: { readonly role?: DatedRole; readonly place: number } = { place: -1 };
  for (const [place, role] of roles.entries()) {
    if (role.kind !== 'dated') continue;
    const above = headingBetween(roles, names, last.place, place);
    const begins = isAnew(role, last.role);
    if (runs.length === 0 || above === 'name' || (begins && place > last.place + 1))
      runs.push({ above, begins, dates: [] });
    runs.at(-1)?.dates.push(role);
    last = { role, place };
  }
  return runs;
}

function headingBetween(roles: readonly Role[], names: ReadonlySet<number>, from: number, to: number): Run['above'] {
  const places = roles.slice(from + 1, to).map((_, index) => from + 1 + index);
  if (places.some((place) => names.has(place))) return 'name';
  const last = places.findLast((place) => roles[place]?.kind === 'text');
  return last !== undefined && isOtherHeading(roles, last) ? 'other' : undefined;
}

/** Dates with which time begins anew as it does below a heading that names who acted, and that stand below none that is read. */
function namelessIn(runs: readonly Run[], areTaken: boolean): readonly Diagnostic[] {
  const [, ...later] = runs;
  if (!later.some(({ above }) => above === 'name') || !later.every(({ begins }) => begins)) return [];
  return runs.flatMap(({ above, dates }) => {
    const [first, last] = [dates[0], dates.at(-1)];
    const isTold = above === undefined || (above === 'name' && !areTaken);
    if (!isTold || first === undefined || last === undefined || dates.length < 2) return [];
    return [diagnose('nameless-run', { from: first.line.from, to: last.line.to }, { dates: dates.length })];
  });
}

function sectionsOf(roles: readonly Role[], declared: ReadonlySet<string>): readonly Section[] {
  const places = roles.flatMap((role, place) => {
    const isFree = role.kind === 'text' && role.label === undefined && isApart(roles, place);
    const isMarked = role.kind === 'heading' && role.topic === true && role.line.text.startsWith('#');
    return (isFree || isMarked) && role.line.text.length <= longestName
      ? [{ place, name: nameOf(role.line), isMarked }]
      : [];
  });
  const isName = (name: string) => isSectionName(name, declared) || togetherLabel(name) !== undefined;
  const named = withoutStems(
    places.map(({ name }) => name),
    isName,
  );
  const starts = places.flatMap(({ place, isMarked }, index) => {
    const words = named[index];
    const name = words && isMarked ? declaredIn(words, declared) : words;
    return name !== undefined && isName(name.text) ? [{ place, name }] : [];
  });
  return starts
    .map(({ place, name }, index) => {
      const below = roles.slice(place, starts[index + 1]?.place);
      return { place, name, dates: below.filter((role) => role.kind === 'dated') };
    })
    .filter(({ dates }) => dates.length > 0);
}

/** The declared party with which a marked heading begins, before a sign: “Velden: the last years”; else all of it. */
function declaredIn(heading: Piece, declared: ReadonlySet<string>): Piece {
  const [name = ''] = /^[^:：–—|]+(?=\s*[:：–—|])/u.exec(heading.text) ?? [];
  const first = trimmed(before(heading, name.length));
  return declared.has(folded(first.text)) ? first : heading;
}

function nameOf(line: Piece): Piece {
  const words = headingIn(line) ?? line;
  const name = trimmed(after(words, /^\d{1,2}[.)]\s+/.exec(words.text)?.[0].length ?? 0));
  return withoutTail(name, ':：');
}

function isSectionName(name: string, declared: ReadonlySet<string>): boolean {
  if (declared.size > 0) return declared.has(folded(name));
  return (
    name.length <= longestName &&
    splitJoint(name).every((part) => isProperLabel(withoutMarks(part)) && !topics.has(folded(part)))
  );
}

/** Whether a line stands between blank ones, at an end of the text, or right above a date. */
function isApart(roles: readonly Role[], place: number): boolean {
  const [above, below] = [roles[place - 1]?.kind ?? 'blank', roles[place + 1]?.kind ?? 'blank'];
  return (
    lineAt(roles, place)?.startsWith('#') ||
    below === 'dated' ||
    below === 'heading' ||
    (above === 'blank' && below === 'blank')
  );
}

function lineAt(roles: readonly Role[], place: number): string | undefined {
  const role = roles[place];
  const isHeading = role?.kind === 'heading' && role.topic === true;
  return role?.kind === 'text' || isHeading ? role.line.text : undefined;
}

/** Whether each heading is an abbreviation in capitals right above a table: “UK”, “EU”. */
function areShort(roles: readonly Role[], sections: readonly Section[]): boolean {
  const isOne = ({ place, name }: Section) => /^\p{Lu}{2,5}$/u.test(name.text) && roles[place + 1]?.kind === 'heading';
  return sections.length > 0 && sections.every(isOne);
}

/** Whether a line may be a heading too, though it names nobody. */
function isOtherHeading(roles: readonly Role[], place: number): boolean {
  const text = lineAt(roles, place);
  return (
    text !== undefined && /\p{L}/u.test(text) && text.length <= 60 && !/[.!?:;,…]$/u.test(text) && isApart(roles, place)
  );
}

/** The nearest date above each line. */
function datesAbove(roles: readonly Role[]): readonly (DatedRole | undefined)[] {
  let last: DatedRole | undefined;
  return roles.map((role) => {
    const above = last;
    if (role.kind === 'dated') last = role;
    return above;
  });
}

/** Whether most dates lie before the one above them. */
function isNewestFirst(roles: readonly Role[]): boolean {
  let balance = 0;
  let last: DatedRole | undefined;
  for (const role of roles) {
    if (role.kind !== 'dated') continue;
    balance += Number(isEarlier(role, last)) - Number(isEarlier(last, role));
    last = role;
  }
  return balance > 0;
}

function isLater(one: DatedRole | undefined, other: DatedRole | undefined): boolean {
  return isEarlier(other, one);
}

/** Whether time begins anew below each heading, and most have several dates. */
function eachBeginsAnew(sections: readonly Section[], isAnew: typeof isEarlier): boolean {
  const several = sections.filter(({ dates }) => dates.length > 1).length;
  // A date that was not understood hides nothing of those beside it.
  const known = sections.map(({ dates }) => dates.filter(({ date }) => date.edtf !== ''));
  const isNew = known.every((dates, index) => index === 0 || isAnew(dates[0], known[index - 1]?.at(-1)));
  return several >= 2 && several >= sections.length / 2 && isNew;
}
