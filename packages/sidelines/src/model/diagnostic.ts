import type { DayOfWeek, EdtfExpected, Impossibility } from '../time/index.ts';
import {
  type CampsProblem,
  type Counted,
  campsProblemInWords,
  countedInWords,
  edtfExpectedInWords,
  type JsonProblem,
  jsonProblemInWords,
  type MatterValue,
  matterValueInWords,
  type PathProblem,
  type PictureFault,
  pathProblemInWords,
  pictureFaultInWords,
  type Valued,
  valuedInWords,
} from './expected.ts';
import { type FormatSign, formatSignInWords, type OtherFormatName, otherFormatWords } from './other-formats.ts';
import { quotable } from './quoted.ts';
import { type JsonFault, jsonFaultInWords, type YamlProblem, yamlProblemInWords } from './syntax.ts';
import { type WhyKey, whys } from './whys.ts';

/** How grave a finding is: an error stops publication, a warning wants a decision, a note says what was done. */
export type Severity = 'error' | 'warning' | 'note';

/** A half-open range of UTF-16 offsets in a source text. */
export interface TextRange {
  /** The offset of the first code unit. */
  readonly from: number;
  /** The offset after the last code unit; never below `from`. */
  readonly to: number;
}

/** One replacement in a source text: the range goes, `insert` comes. */
export interface TextChange extends TextRange {
  /** What stands there afterwards. */
  readonly insert: string;
}

/** A way to mend a finding: changes of one text that do not overlap, all by offsets before the change. */
export type Fix = Fixes[FixKey];

type Fixes = { readonly [Key in FixKey]: FixOf<Key> };

interface FixOf<Key extends FixKey> {
  /** What the fix does, for those who word it themselves. */
  readonly key: Key;
  /** What its title tells besides the key; plain data. */
  readonly facts: FactsOf<FixTitles[Key]>;
  /** What the fix does in English, as an imperative sentence without a full stop. */
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** What fixes do, in English. */
export const fixTitles = {
  write: (f: { words: string }) => `Write “${f.words}”`,
  'write-year': () => 'Write the year beside it',
  'write-years': () => 'Write the year beside each',
  'move-entry': () => 'Move the entry to its place in time',
  'say-order': (f: { first: 'day' | 'month' }) => `Say that the ${f.first} stands first`,
  'say-both': (f: { label: string; two: readonly string[] }) => `Say that “${f.label}” means ${f.two.join(' and ')}`,
  'say-fits': () => 'Say that it fits the entries as they are',
} satisfies Readonly<Record<string, (facts: never) => string>>;

type FixTitles = typeof fixTitles;
/** What a fix does. */
export type FixKey = keyof FixTitles;

/** Makes a fix: a wrong key, or a fact that is missing, does not compile. */
export function mending<Key extends FixKey>(
  key: Key,
  given: FactsOf<FixTitles[Key]>,
  changes: readonly TextChange[],
): FixOf<Key> {
  const facts = quotable(given);
  const title: (facts: never) => string = fixTitles[key];
  return { key, facts, title: title(facts as never), changes };
}

/** A fix that writes other words in a place. */
export function rewriting({ from, to }: TextRange, words: string, insert = words): Fix {
  return mending('write', { words }, [{ from, to, insert }]);
}

/** A finding about a source text. Line and column are computed when it is shown, never stored. */
export type Diagnostic = Diagnostics[DiagnosticCode];

type Diagnostics = { readonly [Code in DiagnosticCode]: DiagnosticOf<Code> };

interface DiagnosticOf<Code extends DiagnosticCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** What message and hint are made of, for those who word them themselves: plain data, whose shape the code tells. */
  readonly facts: DiagnosticFacts<Code>;
  /** What was found and what was expected, as a sentence in English. */
  readonly message: string;
  /** Where. */
  readonly range: TextRange;
  /** What to do about it, in English. */
  readonly hint?: string;
  /** Other places that the message speaks of. */
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** Another place that a finding speaks of. */
export interface RelatedPlace {
  readonly range: TextRange;
  /** What is said of it, for those who word it themselves: one of those that the code has. */
  readonly key: string;
  /** What the message tells besides the key; plain data. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What is said of it, in English. */
  readonly message: string;
}

/** A place that a finding of some code speaks of, before it is worded. */
export type Related<Code extends DiagnosticCode> = Catalogue[Code] extends { readonly related: infer Messages }
  ? {
      readonly [Key in keyof Messages]: {
        readonly range: TextRange;
        readonly key: Key;
        readonly facts: FactsOf<Messages[Key]>;
      };
    }[keyof Messages]
  : never;

/** The same finding where all its places stand elsewhere in the text. */
export function relocated(diagnostic: Diagnostic, moved: (range: TextRange) => TextRange): Diagnostic {
  const { range, related, fix } = diagnostic;
  return {
    ...diagnostic,
    range: moved(range),
    ...(related && { related: related.map((place) => ({ ...place, range: moved(place.range) })) }),
    ...(fix && { fix: { ...fix, changes: fix.changes.map((change) => ({ ...change, ...moved(change) })) } }),
  };
}

interface Template {
  readonly severity: Severity;
  readonly message: (facts: never) => string;
  readonly hint?: (facts: never) => string;
  /** What is said of other places. */
  readonly related?: Readonly<Record<string, (facts: never) => string>>;
}

const exampleHint =
  'Put each date on a line of its own and below it what happened, as in:\nMarch 2018\nUS: The envoy arrives.\nRussia: The talks begin.';

/** Of a word that does not say whom it means. */
interface UnclearFacts {
  readonly label: string;
  readonly parties: readonly string[];
  readonly times: number;
  /** Two parties that it may mean, of three or more; none of fewer. */
  readonly two: readonly string[];
  /** How the front matter says so. */
  readonly both: string;
}

/** What words for a date would have to be counted from. */
type Relative = 'above' | 'now' | 'either' | 'nothing';

/** Why such words could not be counted, and what to do. */
const uncounted: Readonly<Record<Relative, { readonly found: string; readonly hint: string }>> = {
  above: {
    found: 'the dates above it do not tell the day that it is counted from',
    hint: 'Write the date, or a day above it,',
  },
  now: {
    found: 'the text does not say on which day it appeared',
    hint: 'Write the date, or above the first date the day on which the text appeared, as in “Published: 3 March 2018”,',
  },
  either: {
    found: 'it is not clear which date it is counted from',
    hint: 'Write the date,',
  },
  nothing: {
    found: 'it names no date, nor one to count from',
    hint: 'Write the date,',
  },
};

function timesInWords(times: number): string {
  return times === 1 ? 'in the text' : `in the text ${times} times, first here`;
}

/** A great number, such as `65,536`. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** How many there are of a thing. */
function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function isOrAre(things: readonly unknown[]): string {
  return things.length === 1 ? 'is' : 'are';
}

function partiesInWords(parties: readonly string[]): string {
  return parties.length < 2
    ? 'fewer than two parties are known'
    : `there are ${parties.length} parties: ${parties.join(', ')}`;
}

function impossibilityInWords(why: Impossibility): string {
  if (why.kind === 'no-such-month') return `there is no month ${why.month}`;
  if (why.kind === 'other-calendar') return `its year counts in the ${why.calendar} calendar, which is not read`;
  return why.kind === 'no-such-day' ? `the month has ${why.days} days, not ${why.day}` : 'it ends before it starts';
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Which day of the week a day is. */
function weekdayInWords({ edtf, weekday }: DayOfWeek): string {
  return `${edtf} is a ${weekdays[weekday - 1]}`;
}

/** What outputs can say otherwise than the text, besides an entry. */
const disagreeing: Readonly<Record<string, string>> = {
  opening: 'the title and the introduction',
  ending: 'what rests on which source, what was put right, how many entries there are, or of which revision,',
  links: 'where the links lead',
  dates: 'the dates for programs',
  parties: 'who acted, for programs,',
  phases: 'what phases are called, for programs,',
  around: 'the names around the entries',
};

/** What a colour is seen on. */
export type Ground = 'paper' | 'meeting' | 'own';

const grounds: Readonly<Record<Ground, string>> = {
  paper: 'paper',
  meeting: 'a card of several parties',
  own: 'its own ground',
};

/** What a JSON file holds. */
type JsonWhole = 'timeline' | 'theme';

interface LessSharp {
  readonly output: string;
  /** In pixels, as it should be. */
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly scale: number;
  readonly wanted: number;
}

/** Where it is, by the keys that lead there; "" is the whole. */
function placeInJson({ at, whole }: { readonly at: string; readonly whole: JsonWhole }): string {
  return at === '' ? `the ${whole}` : at;
}

/** Every finding there is. A code has a corpus case and a paragraph in `docs/diagnostics.md`; tests hold both. */
export const catalogue = {
  'out-of-order': {
    severity: 'warning',
    message: (f: { date: string; other: string; stands: 'after' | 'before'; newestFirst: boolean; times: number }) =>
      `“${f.date}” stands ${f.stands} “${f.other}”, but it is ${(f.stands === 'after') === f.newestFirst ? 'later' : 'earlier'}${f.times === 1 ? '' : `; the text seems to be in no order, as ${counted(f.times - 1, 'more date')} ${f.times === 2 ? 'stands' : 'stand'} so`}`,
    hint: () => 'Move the entry, or mend one of the two dates; the order you wrote is kept as it is',
    related: { other: (f: { date: string }) => `“${f.date}” stands here`, same: () => 'So does this' },
  },
  'duplicate-entry': {
    severity: 'warning',
    message: (f: { date: string }) => `This entry of “${f.date}” says the same, of the same parties, as an earlier one`,
    hint: () => 'Take one of the two away',
    related: { first: () => 'The first stands here' },
  },
  'similar-party': {
    severity: 'warning',
    message: (f: { name: string; other: string }) => `“${f.name}” is one letter away from “${f.other}”`,
    hint: () => 'If both are the same party, write one name; if not, declare both under “parties” in the front matter',
  },
  'unused-party': {
    severity: 'warning',
    message: (f: { name: string }) => `“${f.name}” is declared as a party, but no entry names it`,
    hint: () => 'Name it before a text, as in “Name: text”, or take the declaration away',
  },
  'unsafe-link': {
    severity: 'warning',
    message: (f: { address: string }) =>
      `The link to “${f.address}” is shown as plain text: only http, https and mailto addresses are links`,
    hint: () => 'Give the whole address, beginning with https://',
  },
  'unread-markdown': {
    severity: 'warning',
    message: () =>
      'A paragraph has so many stars, underscores or brackets that it is shown as it is typed, without links',
    hint: () => 'Make paragraphs of it with blank lines, or take the signs away',
  },
  'stale-alt': {
    severity: 'warning',
    message: () => 'Entries were changed since the alternative text was written, so it may no longer be true of them',
    hint: (f: { mark: string }) => `Read it again; when it is right, say “of: ${f.mark}” below it`,
  },
  'unmarked-alt': {
    severity: 'note',
    message: () =>
      'The alternative text does not say which entries it was written for, so nobody will see when it no longer fits',
    hint: (f: { mark: string }) => `Say “of: ${f.mark}” beside it, as in\nalt:\n  short: your words\n  of: ${f.mark}`,
  },
  'control-character': {
    severity: 'warning',
    message: (f: { character: string; times: number }) =>
      `The control character ${f.character} stands ${timesInWords(f.times)}; it cannot be shown`,
    hint: () => 'Take it away; if there are many, the file is perhaps not a text',
  },
  'direction-override': {
    severity: 'warning',
    message: (f: { character: string; times: number }) =>
      `The invisible character ${f.character} stands ${timesInWords(f.times)}; it can make text look other than it reads`,
    hint: () => 'Take it away: the direction of text is found without it',
  },
  'unclosed-isolate': {
    severity: 'warning',
    message: (f: { character: string }) =>
      `The invisible character ${f.character} has no partner in its line; it can make text look other than it reads`,
    hint: () => 'Take it away, or add the partner',
  },
  'empty-file': {
    severity: 'error',
    message: () => 'The text is empty; a chronicle was expected',
    hint: () => exampleHint,
  },
  'no-date': {
    severity: 'error',
    message: (f: { language: string; dates?: number }) =>
      `No line begins with a date in the language “${f.language}”, so there are no entries${(f.dates ?? 0) > 0 ? `; words that look like dates stand in ${f.dates === 1 ? 'one line' : `${f.dates} lines`}` : ''}`,
    hint: () =>
      `${exampleHint}\nWhere the dates are in another language, name it in the front matter, as in “language: ar”`,
    related: { 'date-like': () => 'This looks like a date' },
  },
  'nothing-published': {
    severity: 'error',
    message: (f: { entries: number }) =>
      f.entries === 1
        ? 'The only entry is a draft, has to wait, or is left out, so there is nothing to publish'
        : `All ${f.entries} entries are drafts, have to wait, or are left out, so there is nothing to publish`,
    hint: () => 'Ask for drafts (`--drafts`), for another moment (`--at`), or for claims, too, to see what it will be',
  },
  'not-published': {
    severity: 'note',
    message: (f: { lines: number }) => `${f.lines === 1 ? 'One line is' : `${f.lines} lines are`} not published`,
    hint: () => 'Drafts are published, marked as such, where that is asked for (`--drafts`)',
    related: { same: () => 'Nor is this' },
  },
  'not-before': {
    severity: 'note',
    message: (f: { moment: string }) => `This entry is not published before ${f.moment}`,
    hint: () => 'Ask for that moment (`--at`) to see what it will be',
  },
  'unread-moment': {
    severity: 'error',
    message: (f: { words: string }) =>
      `“${f.words}” cannot be read as a moment, so nobody knows until when the entry has to wait`,
    hint: () => 'Write day, time and time zone, as in “2026-12-01 06:00 Europe/London” or “2026-12-01 06:00 UTC”',
  },
  'unknown-zone': {
    severity: 'error',
    message: (f: { zone: string }) => `There is no time zone “${f.zone}”`,
    hint: () => 'Write it as in “Europe/London”, or say by how much its clocks are ahead: “+01:00”',
  },
  'no-entry-meant': {
    severity: 'error',
    message: (f: { words: string }) => `“${f.words}” stands where there is no entry that it could mean`,
    hint: () => 'Put it before the date of the entry, or below it',
  },
  'unknown-disputer': {
    severity: 'error',
    message: (f: { words: string; known: readonly string[] }) =>
      `Nobody is called “${f.words}”, so nobody knows who disputes it`,
    hint: (f: { known: readonly string[] }) =>
      f.known.length === 0
        ? 'Declare the party under “parties” in the front matter'
        : `Write a name that stands before a text (${f.known.join(', ')}), or declare the party under “parties” in the front matter`,
  },
  'unknown-answer': {
    severity: 'error',
    message: (f: { words: string; times: number }) =>
      f.times === 0
        ? `No entry is “${f.words}”, so nobody knows what is answered`
        : `“${f.words}” may be ${f.times} entries, so nobody knows what is answered`,
    hint: (f: { times: number }): string =>
      f.times === 0
        ? 'Write its date and who acted, as in “3 May 2031, Velden”, or its id, as in “#2031-05-03-velden”'
        : 'Write who acted behind the date, or its id, as in “#2031-05-03-velden-2”',
    related: { candidate: () => 'It may be this' },
  },
  'wrong-answer': {
    severity: 'error',
    message: (f: { date: string; other: string | undefined }) =>
      f.other === undefined
        ? `The entry of “${f.date}” answers itself`
        : `The entry of “${f.date}” answers that of “${f.other}”, which is later`,
    hint: () => 'Name an entry that was there before it',
  },
  'only-established': {
    severity: 'note',
    message: (f: { entries: number }) =>
      f.entries === 1
        ? 'One entry is left out: it is not established'
        : `${f.entries} entries are left out: they are not established`,
    hint: () => 'Without `--only established` they are published, marked as claims',
  },
  'correction-incomplete': {
    severity: 'warning',
    message: (f: { word: string; lack: 'day' | 'words' }) =>
      f.lack === 'day'
        ? `“${f.word}” does not say when it was put right`
        : `“${f.word}” does not say what was put right`,
    hint: () => 'Write both behind it, as in “(3 June 2019): The name was wrong.”',
  },
  'picture-without-alt': {
    severity: 'error',
    message: (f: { src: string }) => `Nothing says what the picture “${f.src}” shows, to readers who do not see it`,
    hint: () => 'Say it between the brackets, as in “![A white bridge over a strait](bridge.jpg)”',
  },
  'picture-without-credit': {
    severity: 'warning',
    message: (f: { src: string }) => `Nothing says who made the picture “${f.src}”, and whose it is`,
    hint: () => 'Say it in the line below, as in “Credit: A. Name / Agency”',
  },
  'picture-elsewhere': {
    severity: 'error',
    message: (f: { src: string; why: PathProblem }) => pathProblemInWords(f.src, f.why),
    hint: () => 'Put the file into the folder of the text, and name it as in “![…](bridge.jpg)”',
  },
  'missing-picture': {
    severity: 'error',
    message: (f: { src: string }) => `There is no file “${f.src}” beside the text`,
    hint: () => 'Put the file into the folder of the text, or write its path as it is there',
  },
  'unread-picture': {
    severity: 'error',
    message: (f: { src: string; why: PictureFault }) => `“${f.src}” cannot be shown: ${pictureFaultInWords(f.why)}`,
    hint: () => 'Save it as JPEG, PNG or WebP',
  },
  'too-many-pixels': {
    severity: 'error',
    message: (f: { src: string; width: number; height: number; most: number }) =>
      `“${f.src}” has ${f.width} × ${f.height} pixels, and no more than ${f.most / 1e6} million are read`,
    hint: () => 'Save it smaller: a page shows no more than 1600 pixels across',
  },
  'picture-in-text': {
    severity: 'warning',
    message: (f: { written: string }) => `“${f.written}” stands in a line with words, so it is printed to the letter`,
    hint: () => 'Give the picture a line of its own',
  },
  'entry-without-source': {
    severity: 'error',
    message: (f: { date: string }) => `Nothing says what the entry of “${f.date}” rests on`,
    hint: () => 'Say it in a line below: “Source: [Minutes](https://example.org/minutes)”, or by a note such as “[^1]”',
  },
  'note-missing': {
    severity: 'warning',
    message: (f: { label: string }) => `No note is called “[^${f.label}]”, so readers see that as it stands`,
    hint: (f: { label: string }) => `Write what it says in a line of its own: “[^${f.label}]: …”`,
  },
  'note-unused': {
    severity: 'warning',
    message: (f: { label: string }) =>
      `Nothing cites the note “[^${f.label}]”, so it stands only in the list of sources`,
    hint: (f: { label: string }) => `Write “[^${f.label}]” where it belongs, or take the note away`,
  },
  'note-twice': {
    severity: 'error',
    message: (f: { label: string }) => `Two notes are called “[^${f.label}]”`,
    hint: () => 'Give one of the two another label; until then the first counts',
    related: { first: () => 'The first' },
  },
  'no-entries': {
    severity: 'error',
    message: () => 'Nothing that happened was found, so there is no timeline',
    hint: () => exampleHint,
  },
  'impossible-date': {
    severity: 'error',
    message: (f: { date: string; why: Impossibility }) => `“${f.date}” is not a date: ${impossibilityInWords(f.why)}`,
    hint: () => 'Mend the date; until then the entry has none',
  },
  'date-without-text': {
    severity: 'warning',
    message: (f: { date: string }) => `Nothing is said of “${f.date}”, so it makes no entry`,
    hint: () => 'Write below the date what happened, or take the date away',
  },
  'label-without-text': {
    severity: 'warning',
    message: (f: { label: string }) => `Nothing follows the label “${f.label}:”`,
    hint: () => 'Write what the party did, or take the label away',
  },
  'entry-before-date': {
    severity: 'warning',
    message: (f: { label: string }) =>
      `“${f.label}:” stands before the first date, so its line is read as part of the introduction`,
    hint: () => 'Put a date above it',
  },
  'unclear-together': {
    severity: 'warning',
    message: (f: UnclearFacts) =>
      `It is unclear whom “${f.label}” means${f.times === 1 ? '' : `, here and in ${counted(f.times - 1, 'more place')}`}: ${partiesInWords(f.parties)}`,
    hint: ({ label, two, both }: UnclearFacts) =>
      two.length === 0
        ? 'Name the parties, as in “One and Other: text”, or say “together: the word” in the front matter if it means all of them'
        : `Say in the front matter “${both}” if it means these two, or “together: ${label}” if it means all; or name the parties, as in “${two.join(' and ')}: text”`,
  },
  'unknown-party': {
    severity: 'error',
    message: (f: { name: string; parties: readonly string[]; near: string | undefined }) =>
      `“both” names “${f.name}”, which is no party; ${f.parties.length === 0 ? 'none is known' : `known ${isOrAre(f.parties)} ${f.parties.join(', ')}`}`,
    hint: (f: { near: string | undefined }) =>
      f.near === undefined ? 'Write the name as it stands before a text' : `Write “${f.near}” if that is meant`,
  },
  furniture: {
    severity: 'note',
    message: (f: { line: string; times: number; why: WhyKey }) =>
      `“${f.line}” was left out${f.times === 1 ? '' : `, like ${counted(f.times - 1, 'more line')}`}: it ${whys[f.why]()}`,
    hint: () => 'Put a backslash before it if it is to stay',
    related: { same: () => 'So was this' },
  },
  'line-too-long': {
    severity: 'error',
    message: (f: { length: number; longest: number }) =>
      `This line has ${f.length} characters; ${f.longest} is the most`,
    hint: () => 'Break the line; blank lines make paragraphs',
  },
  'too-many-lines': {
    severity: 'error',
    message: (f: { lines: number; most: number }) =>
      `Nothing is read: the text has ${f.lines} lines, blank ones not counted; ${f.most} are the most`,
    hint: () => 'Make two chronicles of it, or more',
  },
  'text-too-large': {
    severity: 'error',
    message: (f: { length: number; most: number }) =>
      `Nothing is read: the text has ${inThousands(f.length)} characters; ${inThousands(f.most)} are the most`,
    hint: () => 'Make several texts of it; this is perhaps no timeline',
  },
  'too-many-items': {
    severity: 'error',
    message: (f: { what: Counted; most: number }) =>
      `Nothing is read: there are more than ${inThousands(f.most)} ${countedInWords(f.what)}, which is the most`,
    hint: () => 'Make several timelines of it, or leave some out',
  },
  'field-too-long': {
    severity: 'error',
    message: (f: { length: number; most: number }) =>
      `Nothing is read: this has ${inThousands(f.length)} characters; ${inThousands(f.most)} are the most for the words of one thing`,
    hint: () => 'Shorten it, or make several entries of it',
  },
  'front-matter-unclosed': {
    severity: 'warning',
    message: () => 'The text begins with “---”, but no second “---” ends the front matter, so all is read as text',
    hint: () => 'Put “---” on a line of its own below the front matter',
  },
  'front-matter-too-large': {
    severity: 'error',
    message: (f: { longest: number; mostBrackets: number }) =>
      `The front matter is not read: it has more than ${f.longest} characters, or more than ${f.mostBrackets} opening brackets`,
    hint: () => 'Keep in it only the keys that it knows, such as title, language and parties',
  },
  'front-matter-syntax': {
    severity: 'error',
    message: (f: { problem: YamlProblem }) => `The front matter is not YAML: ${yamlProblemInWords(f.problem)}`,
    hint: () =>
      'Write one key and its value a line, as in “language: en”; put values with special signs in quotation marks',
  },
  'front-matter-key': {
    severity: 'warning',
    message: (f: { key: string; known: readonly string[]; near: string | undefined }) =>
      `“${f.key}” means nothing here; known are ${f.known.join(', ')}`,
    hint: (f: { near: string | undefined }) =>
      f.near === undefined
        ? 'Mend the key, or take it away'
        : `Write “${f.near}” if that is meant, or take the key away`,
  },
  'updated-too-early': {
    severity: 'warning',
    message: (f: { published: string; updated: string }) =>
      `It says that it was updated on ${f.updated}, before it was published on ${f.published}`,
    hint: () => 'Mend the one of the two dates that is wrong',
  },
  'front-matter-value': {
    severity: 'error',
    message: (f: { what: Valued; expected: MatterValue }) =>
      `${valuedInWords(f.what)} cannot be used as it stands: it should be ${matterValueInWords(f.expected)}`,
    hint: () => 'Mend the value; until then it is left out',
  },
  'other-format': {
    severity: 'error',
    message: (f: { format: OtherFormatName; sign: FormatSign }) =>
      `This is ${otherFormatWords[f.format].label}, which is not read: ${formatSignInWords(f.sign)}`,
    hint: (f: { format: OtherFormatName }) =>
      `${otherFormatWords[f.format].advice}. If it is a chronicle all the same, say --from chronicle`,
  },
  wikitext: {
    severity: 'note',
    message: (f: { lines: number }) =>
      `The text is the source of a wiki’s page: of ${f.lines === 1 ? 'this line' : `${f.lines} lines`} only what readers see is kept, without targets of links, references and layout`,
    hint: () => 'Write into the text what a reference says if readers are to see it',
    related: { same: () => 'So is this' },
  },
  'wiki-template': {
    severity: 'warning',
    message: (f: { template: string; times: number }) =>
      `“${f.template}” is a template of a wiki${f.times === 1 ? '' : `, like ${f.times - 1} more`}: what it shows is not known, so it stays as it is written`,
    hint: () => 'Write in its place what the page shows',
  },
  'unread-language': {
    severity: 'error',
    message: (f: { language: string; tag: string }) =>
      `The text seems to be in ${f.language}, whose dates are not known; only dates in numbers, such as 2018-04-15, are read`,
    hint: (f: { tag: string }) =>
      `Write the dates in numbers and say “language: ${f.tag}” in the front matter, or name there the language that the text is in`,
    related: { 'date-like': () => 'This looks like a date' },
  },
  'json-syntax': {
    severity: 'error',
    message: (f: { problem: JsonFault }) => `This is not JSON: ${jsonFaultInWords(f.problem)}`,
    hint: () => 'Mend it here; what follows may be misread until then',
  },
  'json-too-deep': {
    severity: 'error',
    message: (f: { deepest: number }) => `Lists and objects are nested more than ${f.deepest} deep, so nothing is read`,
    hint: () => 'Neither a timeline nor a theme needs more than five levels; this is perhaps another kind of file',
  },
  'json-duplicate-key': {
    severity: 'error',
    message: (f: { key: string }) => `The key “${f.key}” stands twice in one object`,
    hint: () => 'Keep one of the two; until then the first counts',
  },
  'json-unknown-key': {
    severity: 'warning',
    message: (f: { key: string; at: string; whole: JsonWhole }) =>
      `“${f.key}” is unknown in ${placeInJson(f)}, and left out`,
    hint: () => 'Mend the key, or take it away; the JSON Schema names all keys',
  },
  'json-value': {
    severity: 'error',
    message: (f: { at: string; whole: JsonWhole; problem: JsonProblem }) =>
      `${placeInJson(f)}: ${jsonProblemInWords(f.problem)}`,
    hint: () => 'Mend the value; until then the part that holds it is left out',
  },
  'bad-edtf': {
    severity: 'error',
    message: (f: { edtf: string; found: string; expected: EdtfExpected }) =>
      `“${f.edtf}” is not an EDTF date: ${edtfExpectedInWords(f.expected)} was expected, ${f.found === '' ? 'the end' : `“${f.found}”`} was found`,
    hint: () => 'Write it as in 2015, 2015-10, 2015-10-03, 2017-22 (summer), 1914/1918 or 1850~',
  },
  'unknown-reference': {
    severity: 'error',
    message: (f: { what: 'party' | 'phase' | 'source' | 'entry'; id: string }) =>
      `There is no ${f.what} with the id “${f.id}”`,
    hint: () => 'Mend the id, or add what it names',
  },
  'wrong-camps': {
    severity: 'error',
    message: (f: { why: CampsProblem; party: string }) => campsProblemInWords(f),
    hint: () =>
      'Put each party of the entry into one camp, two camps or more, or say nothing of camps if all acted together',
  },
  'duplicate-id': {
    severity: 'error',
    message: (f: { what: 'parties' | 'phases' | 'sources' | 'entries'; id: string }) =>
      `The id “${f.id}” belongs to two ${f.what}`,
    hint: () => 'Give the second another id',
  },
  'phase-order': {
    severity: 'error',
    message: (f: { phase: string | undefined; above: string }) =>
      f.phase === undefined
        ? `This entry names no phase, though the one above it stands in “${f.above}”`
        : `The phase “${f.phase}” is listed before “${f.above}”, in which the entry above stands`,
    hint: () => 'Name the phase of the entry above or a later one, list the phases in their order, or move the entry',
  },
  'phase-without-entry': {
    severity: 'warning',
    message: (f: { phase: string }) =>
      `No entry stands in the phase “${f.phase}” or in a later one, so it is not shown`,
    hint: () => 'Name it in the entries that stand in it, list it before a phase that has some, or take it away',
  },
  'no-font': {
    severity: 'error',
    message: (f: { named: readonly string[]; count: number }) => {
      const more = f.count > f.named.length ? ` and ${counted(f.count - f.named.length, 'more character')}` : '';
      return `No font here draws ${f.named.map((grapheme) => `“${grapheme}”`).join(', ')}${more}, so a picture would show ${f.count === 1 ? 'an empty box' : 'empty boxes'}`;
    },
    hint: (f: { packages: readonly string[]; isAll: boolean }) =>
      [
        ...(f.packages.length > 0 ? [`npm install ${f.packages.join(' ')}`] : []),
        ...(f.isAll ? [] : [f.packages.length > 0 ? 'leave out what is left' : 'Leave out what no font has']),
        'or publish without pictures',
      ].join(', '),
    related: { same: () => 'Nor this' },
  },
  'theme-file': {
    severity: 'error',
    message: (f: { name: string; isFaulty: boolean }) =>
      f.isFaulty
        ? `The theme in “${f.name}” cannot be used: that file has an error`
        : `There is no theme “${f.name}” beside the text`,
    hint: (f: { isFaulty: boolean; known: readonly string[]; near: string | undefined }) => {
      if (f.isFaulty) return `Mend that file, or name another theme: ${f.known.join(', ')}`;
      return f.near === undefined
        ? `Put the file beside the text, or name another theme: ${f.known.join(', ')}`
        : `Write “${f.near}” if that is meant, or put the file beside the text`;
    },
  },
  'no-hyphenation': {
    severity: 'warning',
    message: (f: { language: string; known: readonly string[] }) =>
      `Pictures cannot break words of the language “${f.language}”, only of ${f.known.join(', ')}`,
    hint: () =>
      'If the text is in one of these, say so with “language:” in the front matter; soft hyphens (U+00AD) break words in any',
  },
  'picture-too-large': {
    severity: 'error',
    message: (f: { output: string; width: number; height: number; most: number }) =>
      `${f.output} would be ${f.width} × ${f.height} pixels, but ${f.most / 1e6} million is the most`,
    hint: () => 'Make pages of it with --to pdf-a4, a picture that is narrower, or one without pixels with --to svg',
  },
  'picture-less-sharp': {
    severity: 'note',
    message: (f: LessSharp) =>
      `${f.output} is drawn at scale ${f.scale} and not ${f.wanted}, since it would be ${f.width} × ${f.height} pixels, but ${f.most / 1e6} million is the most`,
    hint: (f: LessSharp) =>
      `Say --scale ${f.scale} if that is meant, make pages of it with --to pdf-a4, or a picture without pixels with --to svg`,
  },
  'outputs-disagree': {
    severity: 'error',
    message: (f: { output: string; about: string; entry: string | undefined }) =>
      f.entry === undefined
        ? `${f.output} does not say ${disagreeing[f.about] ?? f.about} as the text has it: nothing is published`
        : `${f.output} does not say the entry ${f.entry} as it is written: nothing is published`,
    hint: () =>
      'This is a mistake of Sidelines, not of the text: please report it; other outputs can be made with --to',
  },
  'format-cannot-hold': {
    severity: 'error',
    message: (f: { output: string; entry: string | undefined }) =>
      f.entry === undefined
        ? `${f.output} cannot hold the title or the introduction as they are: nothing is published`
        : `${f.output} cannot hold the entry ${f.entry} as it is: nothing is published`,
    hint: () => 'json holds all of a timeline',
  },
  'low-contrast': {
    severity: 'warning',
    message: (f: {
      text: string;
      color: string;
      on: Ground;
      ground: string;
      scheme: string;
      ratio: number;
      least: number;
    }) =>
      `“${f.text}” (${f.color}) on ${grounds[f.on]} (${f.ground}), ${f.scheme}, has a contrast of ${f.ratio}:1; ${f.least}:1 is the least`,
    hint: (f: { text: string }): string =>
      f.text.startsWith('parties')
        ? 'Choose another colour; until then it is moved towards the ink as far as it must'
        : 'Make one of the two colours darker or lighter',
  },
  'similar-colors': {
    severity: 'warning',
    message: (f: { name: string; color: string; other: string; otherColor: string; scheme: string }) =>
      `The colours of “${f.name}” (${f.color}) and “${f.other}” (${f.otherColor}), ${f.scheme}, are hard to tell apart`,
    hint: () => 'Give one of the two another colour, or none, so that it has one of the theme',
  },
  'unread-date': {
    severity: 'error',
    message: (f: { date: string; near: string | undefined; relative: Relative | undefined }) =>
      f.relative === undefined
        ? `“${f.date}” stands where a date should, but cannot be read as one`
        : `“${f.date}” stands where a date should, but ${uncounted[f.relative].found}`,
    hint: (f: { near: string | undefined; relative: Relative | undefined }) =>
      f.relative !== undefined
        ? `${uncounted[f.relative].hint} or add in braces what it means, as in “that day {2018-03-05}”`
        : f.near === undefined
          ? 'Write it as in “3 March 2018”, “March 2018” or “2018”, or add in braces what it means, as in “that winter {2018-24}”'
          : `Perhaps “${f.near}” is meant`,
  },
  'relative-date': {
    severity: 'note',
    message: (f: { date: string; edtf: string; from: 'above' | 'now'; words: string; times: number }) => {
      const anchor = f.from === 'above' ? 'the date above it' : 'the day on which the text appeared';
      return `“${f.date}” is counted from “${f.words}”, ${anchor}, and taken for ${f.edtf}${f.times === 1 ? '' : `; ${f.times} dates are counted`}`;
    },
    hint: () => 'If another date is meant, write it, or add it in braces, as in “two days later {2018-03-05}”',
    related: { same: (f: { words: string; edtf: string }) => `So is this, from “${f.words}”: ${f.edtf}` },
  },
  'date-in-text': {
    severity: 'note',
    message: (f: { date: string }) => `“${f.date}” stands like the date of an entry, but is taken for text`,
    hint: () => 'If something happened then, write the date as the others are written, or on a line of its own',
  },
  'long-entry': {
    severity: 'note',
    message: (f: { lines: number }) => `These ${f.lines} lines are all taken for the text of one entry`,
    hint: () => 'If some of them are entries of their own, give each its date',
  },
  'lines-below': {
    severity: 'note',
    message: (f: { lines: number }) =>
      f.lines === 1
        ? 'This line is taken for text of the entry above, though other entries have none like it'
        : `These ${f.lines} lines are taken for text of the entry above, though other entries have none like them`,
    hint: () => 'If it is an entry of its own, write its date as the others are written',
  },
  'nameless-run': {
    severity: 'note',
    message: (f: { dates: number }) =>
      `These ${f.dates} dates stand apart from those below a name, and no heading is read that says who acted in them`,
    hint: () => 'Write who acted above each list of dates, or name the parties in the front matter',
  },
  'numbers-in-text': {
    severity: 'note',
    message: (f: { line: string; times: number }) =>
      `“${f.line}” begins with a number, like ${counted(f.times - 1, 'other line')}, but no date is read there`,
    hint: () => 'If these are dates, write the month in words, or the year beside it',
    related: { same: () => 'So does this' },
  },
  'names-in-text': {
    severity: 'note',
    message: (f: { name: string; times: number }) =>
      `“${f.name}” stands before a sign as names of parties do, in ${f.times} places with others like it, and is read as text`,
    hint: () => 'If it says who acted, name it under “parties” in the front matter',
    related: { same: () => 'So is this' },
  },
  'headline-without-date': {
    severity: 'note',
    message: (f: { headline: string }) => `“${f.headline}” looks like a headline, but no date stands below it`,
    hint: () => 'It is taken for text of the entry above; give it its date, or take it away',
  },
  'row-without-date': {
    severity: 'warning',
    message: () =>
      'This line has cells like the rows of the table above it, but no date that can be read: it is taken for text',
    hint: () => 'Write its date in the column of dates, as the other rows have theirs',
  },
  'column-unread': {
    severity: 'note',
    message: (f: { cell: string; times: number }) =>
      `What “${f.cell}” means in its column is not known, so it is left out${f.times > 1 ? `, like ${counted(f.times - 1, 'other cell')}` : ''}`,
    hint: () => 'Give the column to the text, or take it away',
    related: { same: () => 'So is this' },
  },
  'column-guessed': {
    severity: 'note',
    message: (f: { name: string; times: number }) =>
      `Nothing says that the column of “${f.name}” names who acted; it is taken so in ${counted(f.times, 'row')}`,
    hint: () =>
      'Write a head above the column: “Party” if it does, or “Type” if it says something else, which is then text',
  },
  'joint-name': {
    severity: 'note',
    message: (f: { name: string }) =>
      `“${f.name}” is taken for the name of one party, since no part of it stands alone`,
    hint: () => 'If it names several, declare them in the front matter, as in “parties: [Harlow, Tarn]”',
  },
  'ambiguous-date': {
    severity: 'error',
    message: (f: { date: string; one: string; other: string }) =>
      `“${f.date}” can be read as ${f.one} and as ${f.other}, and no other date of the text decides`,
    hint: () => 'Say “date-order: dmy” (or mdy) in the front matter, or write the month in letters',
    related: { same: () => 'So can this' },
  },
  'two-readings': {
    severity: 'note',
    message: (f: { date: string; one: string; other: string }) =>
      `“${f.date}” is read as ${f.one}, but could mean ${f.other}, too`,
    hint: (f: { date: string; one: string; other: string }) =>
      `Write what is meant behind it in braces, as in “${f.date} {${f.other}}”`,
    related: { same: () => 'So can this' },
  },
  'year-missing': {
    severity: 'warning',
    message: (f: { date: string; times: number }) =>
      `The year of “${f.date}” is not known${f.times === 1 ? '' : `, nor that of ${counted(f.times - 1, 'more date')}`}`,
    hint: () => 'Write the year beside it, or on a line of its own above it',
    related: { same: () => 'Nor is that of this' },
  },
  'half-of-day': {
    severity: 'note',
    message: (f: { time: string; half: 'afternoon' | 'unknown'; times: number }) =>
      `${
        f.half === 'afternoon'
          ? `“${f.time}” stands below later hours of its day, and is taken for a time after noon`
          : `Nothing tells which half of its day “${f.time}” is in, so it stands there without its time`
      }${f.times > 1 ? `, as in ${counted(f.times, 'time')}` : ''}`,
    hint: () => 'Write “a.m.” or “p.m.” behind each time, or hours up to 24',
    related: { same: () => 'So is this' },
  },
  'day-missing': {
    severity: 'warning',
    message: (f: { date: string; times: number }) =>
      `The day of “${f.date}” is not known${f.times === 1 ? '' : `, nor that of ${f.times - 1} more`}`,
    hint: () => 'Write the day on a line of its own above it, or beside it',
    related: { same: () => 'Nor is that of this' },
  },
  'wrong-weekday': {
    severity: 'warning',
    message: (f: { date: string; day: DayOfWeek; times: number }) =>
      `“${f.date}” names another day of the week than its own: ${weekdayInWords(f.day)}${f.times === 1 ? '' : `; ${f.times} dates do`}`,
    hint: () => 'Mend the weekday, the day or the year; until then the weekday does not count',
    related: { same: (f: { day: DayOfWeek }) => `So does this: ${weekdayInWords(f.day)}` },
  },
  'year-carried': {
    severity: 'note',
    message: (f: { date: string; times: number; part: 'year' | 'day' }) =>
      `The ${f.part} of “${f.date}” is taken from ${f.times === 1 ? 'above' : `above, as in ${f.times} dates`}`,
    hint: (f: { part: 'year' | 'day' }) => `Write the ${f.part} beside it if another is meant`,
    related: { same: () => 'So is that of this' },
  },
  'year-turned': {
    severity: 'note',
    message: (f: { date: string; edtf: string }) =>
      `The year turns before “${f.date}”, as all dates above it run one way: it is taken for ${f.edtf}`,
    hint: () => 'Write the year beside the date if another is meant',
  },
  headings: {
    severity: 'note',
    message: (f: { times: number }) =>
      f.times === 1
        ? 'This line is read as a heading'
        : `This line is read as a heading, like ${counted(f.times - 1, 'other')}`,
    hint: () => 'Put a backslash before it if it is text',
    related: { same: () => 'So was this' },
  },
  'language-detected': {
    severity: 'note',
    message: (f: { language: string; lines: number }) =>
      f.lines > 0
        ? `No language is given; “${f.language}” reads the dates of ${counted(f.lines, 'line')}, and is taken`
        : `No language is given; by its small words or its script the text is in “${f.language}”, which is taken`,
    hint: (f: { language: string }) => `Say “language: ${f.language}” in the front matter, or the right one`,
  },
  'unknown-language': {
    severity: 'warning',
    message: (f: { language: string }) => `No dates are known in the language “${f.language}”; English ones are read`,
    hint: (f: { known: readonly string[] }) => `Known are ${f.known.join(', ')}`,
  },
  'title-taken': {
    severity: 'note',
    message: (f: { title: string }) => `“${f.title}” is taken as the title`,
    hint: () => 'Write it behind “# ”, or say “title:” in the front matter, if that is right or another is',
  },
  'undeclared-party': {
    severity: 'warning',
    message: (f: { label: string; parties: readonly string[] }) =>
      `“${f.label}:” looks like a party, but only ${f.parties.join(', ')} ${isOrAre(f.parties)} declared, so it is read as text`,
    hint: () => 'Add it to “parties” in the front matter if it is a party',
  },
} satisfies Record<string, Template>;

type Catalogue = typeof catalogue;
/** The name of a finding. */
export type DiagnosticCode = keyof Catalogue;
/** The facts that a finding's message and hint are made of. */
export type DiagnosticFacts<Code extends DiagnosticCode> = FactsOf<Catalogue[Code]['message']> &
  FactsOf<Catalogue[Code]['hint']>;
/** What a message is made of. */
export type FactsOf<Message> = Message extends (facts: infer Facts) => string
  ? unknown extends Facts
    ? NoFacts
    : Facts
  : NoFacts;
type NoFacts = Readonly<Record<never, never>>;

/** All codes, in the order of the catalogue. */
export const diagnosticCodes = Object.keys(catalogue) as readonly DiagnosticCode[];

/**
 * Makes a finding from the catalogue: a wrong code, or a fact that is missing, does not compile. Of texts in its facts that are very long,
 * the beginning is kept.
 * @param more other places, or a fix, where they exist; a severity where this finding is less grave than most of its code
 */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  range: TextRange,
  given: DiagnosticFacts<Code>,
  { related, fix, severity = catalogue[code].severity }: More<Code> = {},
): DiagnosticOf<Code> {
  const facts = quotable(given);
  const { message, hint, related: messages }: Template = catalogue[code];
  return {
    code,
    severity,
    facts,
    message: message(facts as never),
    range: { from: range.from, to: range.to },
    ...(hint === undefined ? {} : { hint: hint(facts as never) }),
    ...(related === undefined ? {} : { related: related.map((place) => worded(place, messages)) }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** What a finding may have besides its facts. */
interface More<Code extends DiagnosticCode> {
  readonly related?: readonly Related<Code>[];
  readonly fix?: Fix;
  readonly severity?: Severity;
}

function worded({ range, key, facts: given }: AnyRelated, messages: Template['related'] = {}): RelatedPlace {
  const facts = quotable(given);
  return { range, key, facts, message: messages[key]?.(facts as never) ?? '' };
}

type AnyRelated = Omit<RelatedPlace, 'message'>;
