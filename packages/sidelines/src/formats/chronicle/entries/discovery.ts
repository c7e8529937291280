import { once } from '../../../model/once.ts';
import type { Slices } from '../../../model/slices.ts';
import type { Party } from '../../../model/timeline.ts';
import { partyIds } from '../../names.ts';
import { countOf, recurringIn, timesOf } from '../counting.ts';
import type { Piece } from '../lines.ts';
import { type ReadingMemory, remembered } from '../memory.ts';
import {
  isCapital,
  isJoinedBySign,
  isJoint,
  isNameShaped,
  isProper,
  jointPieces,
  type KnownNames,
  knownNames,
  notNames,
  prefixesOf,
  splitGrown,
  splitJoint,
  withoutArticle,
  withoutEnding,
  withoutMarks,
  withoutQuotes,
} from '../names.ts';
import type { Role } from '../roles/role.ts';
import { type Walker, walkOf, wholeOf } from '../rows.ts';
import { type Habits, holds } from '../style/habits.ts';
import { folded, togetherKind, togetherLabel, withoutBoth } from '../together.ts';

/** A place where a label may stand. */
interface Opening {
  /** What looks like a name there. */
  readonly found: NameFound | undefined;
  /** Whether it is the first text of a date, and not a further line. */
  readonly first: boolean;
  /** Whether it is nothing but a label, in a place of its own. */
  readonly whole: boolean;
}

/** What stands in such a place and looks like a party's name. */
interface Candidate {
  readonly name: string;
  readonly first: boolean;
  /** Whether it stands in a place of its own, where no other words are. */
  readonly whole: boolean;
  /** Whether a number stands behind it. */
  readonly counts?: boolean;
}

/** A line shorter than this ends where its author ended it, and not where the page did. */
const shortLine = 70;

/**
 * Finds the parties of a chronicle that declares none, in the order in which they are first named. A name is a party when
 * it stands as a label twice; or once, when most entries have labels and it is written like a proper name.
 */
export function* discoverParties(
  roles: readonly Role[],
  habits: Habits,
  memory: ReadingMemory,
): Slices<readonly Party[]> {
  const openings = yield* openingsIn(memory, roles, [], [], new Openings(memory), (place) => place);
  yield;
  return partiesOf(memory, openings, [], () => partiesAmong(openings.flat(), habits));
}

const partiesOf = wholeOf<readonly Opening[], readonly Party[]>();

function partiesAmong(openings: readonly Opening[], habits: Habits): readonly Party[] {
  const all = openings.flatMap(({ found, first, whole }) =>
    found === undefined ? [] : { ...found, first: first || whole, whole },
  );
  const found = withSmall(withoutCounted(withOnePlace(all, habits)));
  const firsts = countOf(openings, (opening) => opening.first);
  const candidates = areFields(found) ? [] : found;
  const labelled = candidates.filter((candidate) => candidate.first).length;
  const most = firsts === 0 || holds(habits.labelled, labelled, firsts);
  const names = candidates
    .filter((candidate) => togetherLabel(candidate.name) === undefined)
    .map((candidate) => candidate.name);
  const cells = candidates.filter(({ whole }) => whole).map(({ name }) => keyOf(name));
  const recurs = new Set(cells).size < cells.length;
  const wholes = new Set(recurs ? cells : []);
  const almostAll = areAlmostAll(candidates, firsts);
  // Where no name comes again, what stands before colons is the titles of songs as likely.
  const isOften = most && (candidates.length < fewestTitles || cells.length > 0 || recursAny(names));
  const isShort = (name: string) => name.split(/\s/).length <= mostWordsOnce;
  const isSure = (name: string) =>
    (almostAll && isShort(name)) || (isOften && (isProperOrArticled(name) || wholes.has(keyOf(name))));
  const single = new Set(names.map(keyOf));
  const isOne = (name: string) => splitGrown(name, (part) => single.has(keyOf(part))) === undefined;
  const simple = accepted(
    names.filter((name) => !isJoint(name) && isOne(name)),
    isSure,
  );
  const joint = jointNames(
    names.filter((name) => isJoint(name) && isOne(name)),
    simple,
    { most, wholes },
  );
  const known = new Set([...simple, ...joint.whole, ...joint.parts]);
  const whole = articled(known);
  const parties = names.flatMap(once((name) => splitJoint(name, whole))).filter((name) => known.has(keyOf(name)));
  const hasMoreThanTwo = new Set(parties.map(keyOf)).size > 2;
  const unclear = candidates.map(({ name }) => name).filter((name) => togetherKind(name) === 'both');
  return partiesNamed(hasMoreThanTwo ? [...parties, ...unclear] : parties);
}

/**
 * The parties that are known by no more than a word for two, “Both”, where there are more than two: who is meant is not
 * clear, and not guessed, so that the word stands for itself until the author says.
 */
export function isUnclear({ name }: Party): boolean {
  return togetherKind(name) === 'both';
}

/** What tells one name from another. */
function keyOf(name: string): string {
  return withoutArticle(folded(name));
}

/** Whether one name alone stands before texts, and never before the first text of a date: “Winner: Harlow” is no party’s. */
function areFields(candidates: readonly Candidate[]): boolean {
  return !candidates.some(({ first }) => first) && new Set(candidates.map(({ name }) => keyOf(name))).size === 1;
}

/** Where most labels stand in places of their own, others before a colon count only if they are the same. */
function withOnePlace(candidates: readonly Candidate[], habits: Habits): readonly Candidate[] {
  const whole = candidates.filter((candidate) => candidate.whole);
  if (!holds(habits.wholeNames, whole.length, candidates.length)) return candidates;
  const names = new Set(whole.map(({ name }) => keyOf(name)));
  return candidates.filter(({ name }) => names.has(keyOf(name)) || togetherLabel(name) !== undefined);
}

/**
 * Of names that begin with a small letter those that could be a party’s: they stand behind a date, and have an article or
 * recur. “the council:” names one, “later:” does not.
 */
function withSmall(candidates: readonly Candidate[]): readonly Candidate[] {
  const small = candidates.filter(({ name }) => isSmall(name));
  if (small.length === 0) return candidates;
  const usual = recurringIn(small.map(({ name }) => keyOf(name)));
  const firsts = new Set(small.flatMap(({ name, first }) => (first ? [keyOf(name)] : [])));
  const isUsual = ({ name }: Candidate) => hasArticle(name) || usual.has(keyOf(name));
  const isMeant = (candidate: Candidate) => firsts.has(keyOf(candidate.name)) && isUsual(candidate);
  return candidates.filter((candidate) => !isSmall(candidate.name) || isMeant(candidate));
}

/** A label that stands once and is no proper name has as many words as this at most. */
const mostWordsOnce = 3;

/** So many names of which none comes again may be something else than parties. */
const fewestTitles = 4;

/** Whether any name stands there twice, be it with another. */
function recursAny(names: readonly string[]): boolean {
  const single = names.flatMap(once((name) => splitJoint(name).map(keyOf)));
  return new Set(single).size < single.length;
}

/** Names without those that have nothing but numbers behind them, twice or more: “Score: 3-1” is no party’s. */
function withoutCounted(candidates: readonly Candidate[]): readonly Candidate[] {
  const counted = timesOf(candidates.flatMap(({ name, counts }) => (counts ? keyOf(name) : [])));
  if (counted.size === 0) return candidates;
  const uses = timesOf(candidates.map(({ name }) => keyOf(name)));
  return candidates.filter(({ name }) => {
    const times = counted.get(keyOf(name)) ?? 0;
    return times < 2 || times < (uses.get(keyOf(name)) ?? 0);
  });
}

/**
 * Whether nearly each date has a label, and most of these are of names that recur: then one that stands once is a party’s too, and
 * be it “Harbour master”.
 */
function areAlmostAll(candidates: readonly Candidate[], firsts: number): boolean {
  const labels = candidates.filter(({ first }) => first);
  const known = knownNames(recurringIn(labels.map(({ name }) => keyOf(name))));
  const isKnown = once((name) => {
    return togetherLabel(name) !== undefined || splitJoint(name, known).some((part) => known.has(keyOf(part)));
  });
  return (
    known.mostWords > 0 &&
    labels.length * 5 >= firsts * 4 &&
    labels.filter(({ name }) => isKnown(name)).length * 2 >= labels.length
  );
}

function isSmall(name: string): boolean {
  return !isCapital(withoutMarks(name)) && togetherLabel(name) === undefined;
}

function hasArticle(name: string): boolean {
  return keyOf(name) !== folded(name);
}

/** Whether it is a proper name, or an article with a word behind it: “the council”. */
function isProperOrArticled(name: string): boolean {
  return isProper(withoutMarks(name)) || (hasArticle(name) && !/[\s,/]/.test(keyOf(name)));
}

/** Finds the places in the text of entries where a label may stand: after a date, a bullet, a blank line or the end of a sentence. */
class Openings implements Walker<Role, OpeningState, readonly Opening[]> {
  readonly #candidateIn: ReturnType<typeof candidateWith>;
  #state: OpeningState = { dated: false, first: false, free: true };

  constructor(memory: ReadingMemory) {
    this.#candidateIn = candidateWith(memory);
  }

  save(): OpeningState {
    return this.#state;
  }

  restore(state: OpeningState): void {
    this.#state = state;
  }

  take(role: Role): readonly Opening[] {
    const opening = openingAbove(role) ?? openingAt(role, this.#state);
    this.#state = stateAfter(role, this.#state);
    if (opening === undefined) return none;
    const { piece, first, whole } = opening;
    return [{ found: whole ? wholeCandidate(piece.text) : this.#candidateIn(piece.text), first, whole }];
  }
}

const none: readonly Opening[] = [];
const openingsIn = walkOf<Role, OpeningState, readonly Opening[]>(0);

/** Where a label may stand. */
interface OpeningPlace extends Omit<Opening, 'found'> {
  readonly piece: Piece;
}

/** Where the lines above leave off. */
interface OpeningState {
  /** Whether a date stands above. */
  readonly dated: boolean;
  /** Whether nothing stands between that date and here. */
  readonly first: boolean;
  /** Whether no sentence can go on here. */
  readonly free: boolean;
}

/** A headline above a date, where no place of its own says who acted. */
function openingAbove(role: Role): OpeningPlace | undefined {
  if (role.kind !== 'dated' || role.above === undefined || role.label !== undefined || role.section !== undefined)
    return undefined;
  return { piece: role.above, first: true, whole: false };
}

function openingAt(role: Role, { dated, first, free }: OpeningState): OpeningPlace | undefined {
  if (role.kind === 'dated') {
    const whole = role.label ?? role.section;
    if (whole !== undefined) return { piece: whole, first: true, whole: true };
    return role.rest.text === '' ? undefined : { piece: role.rest, first: true, whole: false };
  }
  if (role.kind !== 'text' || !dated || role.escaped) return undefined;
  if (role.label !== undefined) return { piece: role.label, first, whole: true };
  const isOpen = role.words.text !== '' && (first || free || role.bullet);
  return isOpen ? { piece: role.words, first, whole: false } : undefined;
}

function stateAfter(role: Role, { dated, first }: OpeningState): OpeningState {
  if (role.kind !== 'dated' && role.kind !== 'text') return { dated, first, free: true };
  const words = role.kind === 'dated' ? role.rest : role.words;
  const isDated = dated || role.kind === 'dated';
  const isTitled = role.kind === 'dated' && role.above !== undefined;
  const free = words.text.length < shortLine || /[.!?…:"”’»)。！？]$/.test(words.text);
  const isFirst = role.kind === 'dated' && words.text === '' && role.label === undefined && !isTitled;
  return { dated: isDated, first: isFirst, free };
}

/** What looks like a name, wherever it stands. */
type NameFound = Omit<Candidate, 'first' | 'whole'>;

function wholeCandidate(text: string): NameFound | undefined {
  const name = withoutQuotes(text);
  return isWholeName(name) ? { name } : undefined;
}

/** What nobody did: an address or the number of a telephone, or links between bars, “Windows | Linux”. */
const noAct =
  /^(?:https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.\p{L}+|[+(]?\d[\d\s()/-]{6,}|[^|.]{1,30}(?:\s\|\s[^|.]{1,30})+)$/u;

const candidateWith = remembered((text: string): NameFound | undefined => {
  const prefix = prefixesOf({ from: 0, to: text.length, text })[0];
  if (prefix === undefined) return undefined;
  const words = prefix.piece.text;
  const name = isJoint(words) ? withoutBoth(words) : words;
  const value = text.slice(prefix.length).trimStart();
  if (/^[+−-][\d.]/.test(value) || noAct.test(value)) return undefined;
  return togetherLabel(name) !== undefined || couldName(name)
    ? { name, counts: /^[\p{Sc}\d]/u.test(value) }
    : undefined;
});

/** Whether words before a colon could name a party, whatever letter they begin with and whatever is in quotation marks. */
function couldName(label: string): boolean {
  const name = withoutMarks(label);
  return isNameShaped(capitalised(name)) && !notNames.has(keyOf(name)) && (isCapital(name) || keyOf(name).length > 2);
}

function capitalised([first = '', ...others]: string): string {
  return first.toUpperCase() + others.join('');
}

/** Whether a label in a place of its own could name a party; there it may begin with any letter. */
function isWholeName(label: string): boolean {
  return isNameShaped(capitalised(withoutMarks(label))) && !/^\P{L}+$/u.test(label);
}

function accepted(names: readonly string[], isSure: (name: string) => boolean): ReadonlySet<string> {
  return new Set([...recurringIn(names.map(keyOf)), ...names.filter(isSure).map(keyOf)]);
}

/**
 * What joint labels add: names that hold a joining word themselves (“Bosnia and Herzegovina”), those beside a known one (“US,
 * Russia and Iran”), and those joined by a sign.
 */
function jointNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  { most, wholes }: { readonly most: boolean; readonly wholes: ReadonlySet<string> },
): { readonly whole: readonly string[]; readonly parts: readonly string[] } {
  const usual = recurringIn(names.map(keyOf));
  const recurs = (name: string) => usual.has(keyOf(name));
  const whole = wholeNames(names, known, { isUsual: (name) => most || recurs(name), recurs });
  const simple = articled(new Set([...known, ...whole]));
  const parts: string[] = [];
  for (const name of names) {
    if (whole.has(keyOf(name))) continue;
    const split = jointPieces(name, simple).map(({ text, behind }) =>
      simple.has(text) ? text : (withoutEnding(keyOf(text), behind, known) ?? text),
    );
    const isCell = wholes.has(keyOf(name)) && !recurs(name);
    const anchored = split.some((part) => simple.has(part)) || isJoinedBySign(name) || isCell;
    if (anchored && (recurs(name) || most) && split.every((part) => simple.has(part) || isProperOrArticled(part)))
      parts.push(...split.filter((part) => !simple.has(part)).map(keyOf));
  }
  return { whole: [...whole], parts };
}

/**
 * Names with a joining word in them, of which no part stands alone anywhere: each is one name, and its parts are nobody. The
 * shortest are found first, so that of two joined the longer is not taken for one.
 */
function wholeNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  { isUsual, recurs }: { readonly isUsual: (name: string) => boolean; readonly recurs: (name: string) => boolean },
): ReadonlySet<string> {
  const whole = new Set<string>();
  const candidates = names.filter((name) => {
    if (isJoinedBySign(name) || !isUsual(name)) return false;
    const [first = '', ...others] = splitJoint(name);
    // “Harlow & sons”, “Harlow et fils”.
    return isProper(first) && (others.every(isProper) || name.includes('&') || recurs(name));
  });
  for (const name of candidates.toSorted((a, b) => a.length - b.length)) {
    const all = articled(new Set([...known, ...whole]));
    if (!splitJoint(name, all).some(all.has)) whole.add(keyOf(name));
  }
  return whole;
}

/** Names that are known with an article, too. */
function articled(names: ReadonlySet<string>): KnownNames {
  const { has, mostWords } = knownNames(names);
  return { has: (name) => has(keyOf(name)), mostWords: mostWords + 1 };
}

function partiesNamed(names: readonly string[]): readonly Party[] {
  const spellings = new Map<string, string>();
  for (const name of names) if (!spellings.has(keyOf(name))) spellings.set(keyOf(name), name);
  const parties = [...spellings.values()];
  const ids = partyIds(parties);
  return parties.map((name, place) => ({ id: ids[place] ?? name, name }));
}
