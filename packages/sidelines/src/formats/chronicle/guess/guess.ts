import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import { dateLanguages, findDateWords, type NumericOrder } from '../../../time/index.ts';
import { type Piece, trimmed } from '../lines.ts';
import type { Role } from '../roles.ts';
import { whys } from '../whys.ts';
import { chooseDates, type Fact, factsOf, isStampText, withSentences } from './facts.ts';
import { findLabels } from './labels.ts';
import { countLanguages, detectLanguage, detectOrder, hasDottedTimes, type LanguageCount } from './language.ts';
import type { MatterPlace, Notes } from './notes.ts';
import { guessRoles } from './roles.ts';
import { breakColumns, breakRuns } from './runs.ts';
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
}

/** The roles of the lines, and what was guessed for them. */
export interface GuessedRoles {
  readonly roles: readonly Role[];
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads lines as people write them: finds the language, the order of numbers, and what each line is among the others. */
export function guess(lines: readonly Piece[], given: Given): GuessedRoles {
  const { language, diagnostics } =
    given.unread === undefined ? languageFor(lines, given.language) : { language: given.unread, diagnostics: [] };
  const columns = breakColumns(lines, language);
  const broken = breakRuns(columns, language);
  const order = given.order ?? detectOrder(broken, language);
  const dottedTimes = hasDottedTimes(broken);
  const numbers = { ...(order === undefined ? {} : { order }), dottedTimes };
  const single = factsOf(broken, language, numbers);
  const chosen = chooseDates(single);
  const facts = withSentences(single, chosen);
  const titled = given.title !== undefined || facts.some(({ line }) => line.text.startsWith('# '));
  const guessed = guessRoles(facts, chosen, {
    language,
    numbers,
    titled,
    day: dayAbove(facts, chosen, language),
    year: yearAbove(facts, chosen, given, language),
  });
  const listed = columns.length > lines.length ? inColumns(guessed.roles, lines) : guessed.roles;
  const roles = withTopics(
    findSections(findLabels(listed), { parties: given.parties, language }, guessed.notes),
    guessed.notes,
  );
  return { roles, language, diagnostics: [...diagnostics, ...guessed.notes.all(language, given.matter)] };
}

/** Takes headings without a date out of the texts of entries. */
function withTopics(roles: readonly Role[], notes: Notes): readonly Role[] {
  return roles.map((role) => {
    if (role.kind !== 'text' || role.escaped || !/^#{2,6}\s/.test(role.line.text)) return role;
    notes.addHeading(role.line);
    return { kind: 'heading', line: role.line, why: whys.topic, topic: true };
  });
}

/** Tells the dates of the second column, which do not begin their lines, from those of the first. */
function inColumns(roles: readonly Role[], lines: readonly Piece[]): readonly Role[] {
  const starts = new Set(lines.map((line) => trimmed(line).from));
  return roles.map((role) => (role.kind === 'dated' ? { ...role, series: starts.has(role.line.from) ? 0 : 1 } : role));
}

function languageFor(
  lines: readonly Piece[],
  given: string | undefined,
): { readonly language: string; readonly diagnostics: readonly Diagnostic[] } {
  const start = { from: lines[0]?.from ?? 0, to: lines[0]?.from ?? 0 };
  if (given !== undefined) {
    const isKnown = dateLanguages.some((tag) => tag.split('-')[0] === given.toLowerCase().split('-')[0]);
    const unknown = { language: given, known: dateLanguages };
    return { language: given, diagnostics: isKnown ? [] : [diagnose('unknown-language', start, unknown)] };
  }
  const counts = countLanguages(lines);
  const language = detectLanguage(lines, counts, 'en');
  if (language === 'en') return { language, diagnostics: [] };
  return {
    language,
    diagnostics: [diagnose('language-detected', start, { language, lines: linesRead(counts, language) })],
  };
}

function linesRead(counts: readonly LanguageCount[], language: string): number {
  return counts.find((count) => count.language === language)?.lines ?? 0;
}

/**
 * The only year that stands above the first date, for dates that have none: in the title, in a line like a title, in a date
 * such as that on which the text appeared. A year alone in
 * a sentence counts last, and only if no entry names it again: that would tell it from its own.
 */
function yearAbove(
  facts: readonly Fact[],
  chosen: readonly boolean[],
  given: Given,
  language: string,
): number | undefined {
  const first = facts.findIndex((fact, place) => chosen[place] || fact.table?.row !== undefined);
  const whole = facts.find(
    ({ candidate }, place) => chosen[place] && candidate?.reading.kind === 'date' && candidate.level !== 'time',
  )?.candidate?.reading;
  if (first < 0) return undefined;
  const known = whole?.kind === 'date' ? Number(/^-?\d{4}/.exec(whole.edtf)?.[0]) : undefined;
  const head = facts
    .slice(0, first)
    .map(({ line }) => line.text.slice(0, 2000))
    .filter((text) => text !== '');
  const below = new Set(facts.slice(first).flatMap(({ line }) => yearsIn(line.text)));
  const titles = head.filter((text) => text.length < 80 && !/[.!?…:。]$/u.test(text));
  const groups = [
    () => yearsIn(given.title ?? ''),
    () => head.slice(0, 1).flatMap(yearsIn),
    () => titles.flatMap(yearsIn),
    () => head.filter((text) => text.length < 120).flatMap((text) => yearsOfDates(text, language)),
    () => head.flatMap((text) => yearsOfDates(text, language)),
    () => head.flatMap(yearsIn).filter((year) => !below.has(year)),
  ];
  for (const group of groups) {
    const years = new Set(group());
    const [year] = years;
    // A date below that has its year must lie near.
    if (years.size === 1 && year !== undefined && (known === undefined || Math.abs(year - known) < 2)) return year;
  }
  return undefined;
}

/** The years of the dates that name more than their year. */
function yearsOfDates(text: string, language: string): readonly number[] {
  return findDateWords(text, language, {}).flatMap(({ reading }) => {
    const year = reading.kind === 'date' ? /^(\d{4})-\d\d/.exec(reading.edtf)?.[1] : undefined;
    return year === undefined ? [] : [Number(year)];
  });
}

/** The only day with its year that is named above the first line, where that begins with a time of the clock. */
function dayAbove(facts: readonly Fact[], chosen: readonly boolean[], language: string): string | undefined {
  const first = chosen.indexOf(true);
  const candidate = facts[first]?.candidate;
  if (candidate?.level !== 'time') return undefined;
  const head = facts.slice(0, first).map(({ line }) => line.text.slice(0, 2000));
  const days = daysIn(
    head.filter((text) => !isStampText(text)),
    language,
  );
  const all = days.size > 0 ? days : daysIn(head, language);
  return all.size === 1 ? [...all][0] : undefined;
}

/** The days that are named with their years. */
function daysIn(texts: readonly string[], language: string): ReadonlySet<string> {
  const dates = texts.flatMap((text) => findDateWords(text, language)).map(({ reading }) => reading);
  const days = dates.flatMap((reading) =>
    reading.kind === 'date' ? (/^\d{4}-\d\d-\d\d(?=T|$)/.exec(reading.edtf) ?? []) : [],
  );
  return new Set(days);
}

function yearsIn(text: string): readonly number[] {
  const found = text.slice(0, 2000).matchAll(/(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)/g);
  return [...found].map(([year]) => Number(year));
}
