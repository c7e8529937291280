import type { Party } from '../../model/timeline.ts';
import { partyIds } from '../names.ts';
import { isJoinedBySign, prefixesOf, splitJoint } from './labels.ts';
import { after, type Piece } from './lines.ts';
import { phrases } from './phrases.ts';
import type { Role } from './roles.ts';
import { folded, togetherKind } from './together.ts';

/** A place where a label may stand. */
interface Opening {
  readonly piece: Piece;
  /** Whether it is the first text of a date, and not a further line. */
  readonly first: boolean;
}

/** What stands in such a place and looks like a party's name. */
interface Candidate {
  readonly name: string;
  readonly first: boolean;
}

const longestName = 40;
const longestJointName = 100;
const mostWords = 5;

/** Headings and set phrases that stand before colons and are no parties, folded. */
const notNames: ReadonlySet<string> = new Set(
  phrases(`
  q, a, question, answer, status, state, note, notes, editor's note, editor’s note, update, updated
  correction, breaking, live, source, sources, via, photo, photos, image, picture, video, caption, credit
  read more, see also, related, more, result, results, outcome, location, place, where, when, who, what
  why, how, date, time, warning, quote, summary, background, context, example, ps, p.s., nb, n.b., total
  key, tip, subject, topic, title, author, by, published, tl;dr, deaths, casualties, hinweis, quelle
  quellen, stand, foto, fotos, bild, frage, antwort, ergebnis, ort, anmerkung, datum, zeit, question
  réponse, lieu, résultat, remarque, à lire, lire aussi, nota, fuente, fuentes, pregunta, respuesta, lugar
  estado, resultado, fecha, fonte, fonti, domanda, risposta, luogo, risultato, источник, источники, фото
  статус, вопрос, ответ, примечание, место, итог, дата, ملاحظة, المصدر, مصدر, صورة, سؤال, جواب, الحالة
  المكان, تحديث, النتيجة, الموقع, التاريخ, تصحيح
`),
);

/** Small words that a name may hold in lower case. */
const smallWords: ReadonlySet<string> = new Set(
  phrases(`
  of, the, and, for, de, la, le, les, du, des, del, los, der, die, das, von, und, van, et, y, e, al, el
  da, do, dos, и, і
`),
);

/**
 * Finds the parties of a chronicle that declares none, in the order in which they are first named. A name is a party when
 * it stands as a label twice; or once, when most entries have labels and it is written like a proper name.
 */
export function discoverParties(roles: readonly Role[]): readonly Party[] {
  const openings = openingsOf(roles);
  const candidates = openings.map(candidateAt).filter((candidate) => candidate !== undefined);
  const labelled = candidates.filter((candidate) => candidate.first).length;
  const most = labelled * 2 >= openings.filter((opening) => opening.first).length;
  const names = candidates
    .filter((candidate) => togetherKind(candidate.name) === undefined)
    .map((candidate) => candidate.name);
  const simple = accepted(
    names.filter((name) => !isJoint(name)),
    most,
  );
  const joint = jointNames(names.filter(isJoint), simple, most);
  const known = new Set([...simple, ...joint.whole, ...joint.parts]);
  return partiesNamed(
    names
      .flatMap((name) => splitJoint(name, (part) => known.has(folded(part))))
      .filter((name) => known.has(folded(name))),
  );
}

/** The places in the text of entries where a label may stand: after a date, a bullet, a blank line or the end of a sentence. */
function openingsOf(roles: readonly Role[]): readonly Opening[] {
  const openings: Opening[] = [];
  let dated = false;
  let first = false;
  let free = true;
  for (const role of roles) {
    if (role.kind === 'blank') free = true;
    const words = wordsOf(role);
    if (role.kind === 'dated') [dated, first] = [true, true];
    if (!dated || words === undefined || words.text === '') continue;
    const escaped = role.kind === 'text' && role.escaped;
    if (!escaped && (first || free || (role.kind === 'text' && role.bullet))) openings.push({ piece: words, first });
    first = false;
    free = /[.!?…:"”’»)。！？]$/.test(words.text);
  }
  return openings;
}

function wordsOf(role: Role): Piece | undefined {
  if (role.kind === 'dated') return role.rest;
  return role.kind === 'text' ? role.words : undefined;
}

function candidateAt(opening: Opening): Candidate | undefined {
  const prefix = prefixesOf(opening.piece)[0];
  if (prefix === undefined) return undefined;
  const name = prefix.piece.text;
  const value = after(opening.piece, prefix.length).text.trimStart();
  if (/^[+−-][\d.]/.test(value)) return undefined;
  return togetherKind(name) !== undefined || isNameShaped(name) ? { name, first: opening.first } : undefined;
}

/** Whether words before a colon could name a party: short, begun like a name, without the signs of a sentence. */
export function isNameShaped(name: string): boolean {
  const words = name.split(/\s/);
  if (name.length > (isJoint(name) ? longestJointName : longestName) || notNames.has(folded(name))) return false;
  if (!isJoint(name) && words.length > mostWords) return false;
  return (
    isCapital(name) &&
    !/[!?"“”„«»()[\]{}<>|\\*_=#@…]|\p{L}{5}\.|['’]s\s/u.test(name) &&
    !words.some((word) => /^\d+$/.test(word))
  );
}

/** Whether it begins with a letter that is not lower case; scripts without case have no other. */
function isCapital(word: string): boolean {
  const [letter = ''] = word;
  return /\p{L}/u.test(letter) && (letter !== letter.toLowerCase() || letter === letter.toUpperCase());
}

function isProper(name: string): boolean {
  return name.split(/\s/).every((word) => isCapital(word) || /^\d/.test(word) || smallWords.has(word));
}

function isJoint(name: string): boolean {
  return splitJoint(name, () => false).length > 1;
}

function accepted(names: readonly string[], most: boolean): ReadonlySet<string> {
  const uses = countsOf(names);
  return new Set(names.filter((name) => (uses.get(folded(name)) ?? 0) > 1 || (most && isProper(name))).map(folded));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(folded(name), (uses.get(folded(name)) ?? 0) + 1);
  return uses;
}

/**
 * What joint labels add: the names beside a known one ("US, Russia and Iran"), those joined by a sign, and, whole, labels
 * that recur though no part of them is known ("Bosnia and Herzegovina").
 */
function jointNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  most: boolean,
): { readonly whole: readonly string[]; readonly parts: readonly string[] } {
  const uses = countsOf(names);
  const whole: string[] = [];
  const parts: string[] = [];
  for (const name of names) {
    const split = splitJoint(name, (part) => known.has(folded(part)));
    const recurs = (uses.get(folded(name)) ?? 0) > 1;
    const anchored = split.some((part) => known.has(folded(part))) || isJoinedBySign(name);
    if (anchored && (recurs || most) && split.every(isProper)) parts.push(...split.map(folded));
    else if (!anchored && recurs) whole.push(folded(name));
  }
  return { whole, parts };
}

function partiesNamed(names: readonly string[]): readonly Party[] {
  const spellings = new Map<string, string>();
  for (const name of names) if (!spellings.has(folded(name))) spellings.set(folded(name), name);
  const parties = [...spellings.values()];
  const ids = partyIds(parties);
  return parties.map((name, place) => ({ id: ids[place] ?? name, name }));
}
