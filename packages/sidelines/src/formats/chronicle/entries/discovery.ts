import { once } from '../../../model/once.ts';
import type { Party } from '../../../model/timeline.ts';
import { partyIds } from '../../names.ts';
import { countOf } from '../counting.ts';
import { after, type Piece } from '../lines.ts';
import { phrasesOf } from '../phrases.ts';
import type { Role } from '../roles/role.ts';
import { type Habits, holds } from '../style/habits.ts';
import { folded, togetherKind } from '../together.ts';
import {
  isJoinedBySign,
  isJoint,
  type KnownNames,
  knownNames,
  noNames,
  prefixesOf,
  splitJoint,
  withoutArticle,
} from './label.ts';

/** A place where a label may stand. */
interface Opening {
  readonly piece: Piece;
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
}

const longestName = 40;
const longestJointName = 100;
const mostWords = 5;
/** A line shorter than this ends where its author ended it, and not where the page did. */
const shortLine = 70;

/** Headings and set phrases that stand before colons and are no parties, folded. */
export const notNames: ReadonlySet<string> = phrasesOf('notParties', 'corrections', 'sources');

/** Small words that a name may hold in lower case. */
const smallWords: ReadonlySet<string> = phrasesOf('particles');

/**
 * Finds the parties of a chronicle that declares none, in the order in which they are first named. A name is a party when
 * it stands as a label twice; or once, when most entries have labels and it is written like a proper name.
 */
export function discoverParties(roles: readonly Role[], habits: Habits): readonly Party[] {
  const openings = openingsOf(roles);
  const found = withOnePlace(
    openings.map(candidateAt).filter((candidate) => candidate !== undefined),
    habits,
  );
  const candidates = areFields(found) ? [] : found;
  const labelled = candidates.filter((candidate) => candidate.first).length;
  const all = countOf(openings, (opening) => opening.first);
  const most = all === 0 || holds(habits.labelled, labelled, all);
  const names = candidates
    .filter((candidate) => togetherKind(candidate.name) === undefined)
    .map((candidate) => candidate.name);
  const cells = candidates.filter(({ whole }) => whole).map(({ name }) => folded(name));
  const recurs = new Set(cells).size < cells.length;
  const wholes = new Set(recurs ? cells : []);
  const isSure = (name: string) => most && (isProper(name) || wholes.has(folded(name)));
  const simple = accepted(
    names.filter((name) => !isJoint(name)),
    isSure,
  );
  const joint = jointNames(names.filter(isJoint), simple, { most, wholes });
  const known = new Set([...simple, ...joint.whole, ...joint.parts]);
  const whole = knownNames(known);
  const parties = names.flatMap(once((name) => splitJoint(name, whole))).filter((name) => known.has(folded(name)));
  const hasMoreThanTwo = new Set(parties.map(folded)).size > 2;
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

/** Whether one name alone stands before texts, and never before the first text of a date: “Winner: Harlow” is no party’s. */
function areFields(candidates: readonly Candidate[]): boolean {
  return !candidates.some(({ first }) => first) && new Set(candidates.map(({ name }) => folded(name))).size === 1;
}

/** Where most labels stand in places of their own, others before a colon count only if they are the same. */
function withOnePlace(candidates: readonly Candidate[], habits: Habits): readonly Candidate[] {
  const whole = candidates.filter((candidate) => candidate.whole);
  if (!holds(habits.wholeNames, whole.length, candidates.length)) return candidates;
  const names = new Set(whole.map(({ name }) => folded(name)));
  return candidates.filter(({ name }) => names.has(folded(name)) || togetherKind(name) !== undefined);
}

/** The places in the text of entries where a label may stand: after a date, a bullet, a blank line or the end of a sentence. */
function openingsOf(roles: readonly Role[]): readonly Opening[] {
  const openings: Opening[] = [];
  let state = { dated: false, first: false, free: true };
  for (const role of roles) {
    const opening = openingAt(role, state);
    if (opening !== undefined) openings.push(opening);
    state = stateAfter(role, state);
  }
  return openings;
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

function openingAt(role: Role, { dated, first, free }: OpeningState): Opening | undefined {
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
  if (role.kind === 'blank') return { dated, first, free: true };
  const words = wordsOf(role);
  if (words === undefined) return { dated, first, free: true };
  const isDated = dated || role.kind === 'dated';
  const free = words.text.length < shortLine || /[.!?…:"”’»)。！？]$/.test(words.text);
  return { dated: isDated, first: role.kind === 'dated' && words.text === '' && role.label === undefined, free };
}

function wordsOf(role: Role): Piece | undefined {
  if (role.kind === 'dated') return role.rest;
  return role.kind === 'text' ? role.words : undefined;
}

function candidateAt(opening: Opening): Candidate | undefined {
  if (opening.whole)
    return isWholeName(opening.piece.text) ? { name: opening.piece.text, first: true, whole: true } : undefined;
  const prefix = prefixesOf(opening.piece)[0];
  if (prefix === undefined) return undefined;
  const name = prefix.piece.text;
  const value = after(opening.piece, prefix.length).text.trimStart();
  if (/^[+−-][\d.]/.test(value)) return undefined;
  return togetherKind(name) !== undefined || isNameShaped(name)
    ? { name, first: opening.first, whole: false }
    : undefined;
}

/** Whether a label in a place of its own could name a party; there it may begin with any letter. */
function isWholeName(label: string): boolean {
  const [first = ''] = label;
  return isNameShaped(first.toUpperCase() + label.slice(1)) && !/^\P{L}+$/u.test(label);
}

/** Whether words before a colon could name a party: short, begun like a name, without the signs of a sentence. */
export function isNameShaped(name: string): boolean {
  if (name.length > longestJointName) return false;
  const words = name.split(/\s/);
  if (name.length > (isJoint(name) ? longestJointName : longestName) || notNames.has(folded(name))) return false;
  if (!isJoint(name) && words.length > mostWords) return false;
  return (
    isCapital(name) &&
    !/[!?"“”„«»()[\]{}<>|\\*_=#@…]|\p{L}{5}\.|['’]s\s/u.test(name) &&
    !words.some((word) => /^\d+$|\d{4}/.test(word))
  );
}

/** Whether it begins with a letter that is not lower case; scripts without case have no other. */
function isCapital(word: string): boolean {
  const [letter = ''] = word;
  return /\p{L}/u.test(letter) && (letter !== letter.toLowerCase() || letter === letter.toUpperCase());
}

/** Whether each word begins with a capital letter or a digit, but for small words between. */
export function isProper(name: string): boolean {
  return name.split(/\s/).every((word) => isCapital(word) || /^\d/.test(word) || smallWords.has(word));
}

/** Whether a label is written like one proper name. */
export function isProperLabel(label: string): boolean {
  return isNameShaped(label) && isProper(label) && !isJoint(label) && togetherKind(label) === undefined;
}

function accepted(names: readonly string[], isSure: (name: string) => boolean): ReadonlySet<string> {
  const uses = countsOf(names);
  return new Set(names.filter((name) => (uses.get(folded(name)) ?? 0) > 1 || isSure(name)).map(folded));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
  return uses;
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
  const uses = countsOf(names);
  const whole = wholeNames(names, known, (name) => most || (uses.get(folded(name)) ?? 0) > 1);
  const simple = articled(new Set([...known, ...whole]));
  const parts: string[] = [];
  for (const name of names) {
    if (whole.has(folded(name))) continue;
    const split = splitJoint(name, simple);
    const recurs = (uses.get(folded(name)) ?? 0) > 1;
    const isCell = wholes.has(folded(name)) && !recurs;
    const anchored = split.some((part) => simple.has(part)) || isJoinedBySign(name) || isCell;
    if (anchored && (recurs || most) && split.every(isProper))
      parts.push(...split.filter((part) => !simple.has(part)).map(folded));
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
  isUsual: (name: string) => boolean,
): ReadonlySet<string> {
  const whole = new Set<string>();
  const candidates = names.filter(
    (name) => !isJoinedBySign(name) && isUsual(name) && splitJoint(name, noNames).every(isProper),
  );
  for (const name of candidates.toSorted((a, b) => a.length - b.length)) {
    const all = articled(new Set([...known, ...whole]));
    if (!splitJoint(name, all).some(all.has)) whole.add(folded(name));
  }
  return whole;
}

/** Names that are known with an article, too. */
function articled(names: ReadonlySet<string>): KnownNames {
  const { has, mostWords } = knownNames(names);
  return { has: (name) => has(name) || has(withoutArticle(folded(name))), mostWords: mostWords + 1 };
}

function partiesNamed(names: readonly string[]): readonly Party[] {
  const spellings = new Map<string, string>();
  for (const name of names) if (!spellings.has(folded(name))) spellings.set(folded(name), name);
  const parties = [...spellings.values()];
  const ids = partyIds(parties);
  return parties.map((name, place) => ({ id: ids[place] ?? name, name }));
}
