import { after, before, type Piece, trimmed } from '../lines.ts';
import { isNameShaped, isProper, knownNames, splitJoint } from '../names.ts';
import { anyOf, phrasesOf } from '../phrases.ts';
import { bulletLength } from '../signs.ts';
import { folded } from '../together.ts';
import { pictureAt } from './picture.ts';

/** What a line says of the entry above it, or of the whole, and is no part of its text. */
export type RemarkKind =
  | 'correction'
  | 'clarification'
  | 'update'
  | 'editors-note'
  | 'internal'
  | 'comment'
  | 'not-before'
  | 'source'
  | 'note'
  | 'disputed-by'
  | 'answers'
  | 'picture'
  | MarkKind;

/** What stands before an entry, or its text, and says of what kind it is. */
export type MarkKind = 'draft' | 'claim' | 'disputed';

/** Whether a remark may stand before what it is about. */
export function isMark<Head extends { readonly kind: RemarkKind }>(head: Head): head is Head & { kind: MarkKind } {
  return head.kind === 'draft' || head.kind === 'claim' || head.kind === 'disputed';
}

/** The start of a remark. */
export interface RemarkHead {
  readonly kind: RemarkKind;
  /** The word for what it is; of a note its label. */
  readonly word: Piece;
  /** The words for a day beside that, where they stand there: “Correction (3 June 2019):”. */
  readonly day: Piece | undefined;
  /** What it says in its first line; empty where nothing stands there. */
  readonly words: Piece;
}

const phraseKinds = {
  correction: 'corrections',
  clarification: 'clarifications',
  update: 'updates',
  'editors-note': 'editorsNotes',
  internal: 'internal',
  draft: 'drafts',
  'not-before': 'notBefore',
  claim: 'claims',
  disputed: 'disputed',
  'disputed-by': 'disputedBy',
  source: 'sources',
  answers: 'answering',
} as const;

/** What words before a colon say that a line is, folded; those that are of two kinds are of the first. */
const kinds: ReadonlyMap<string, RemarkKind> = new Map(
  Object.entries(phraseKinds)
    .flatMap(([kind, phrases]) => [...phrasesOf(phrases)].map((phrase) => [phrase, kind as RemarkKind] as const))
    .reverse(),
);

/** A footnote of Markdown, and its label. */
const noteHead = /^\[\^(?<label>[^\s[\]]{1,100})\]:/;

/** A head is not longer. */
const longestHead = 100;

/** The word and the day of a head: in brackets, behind a comma or a dash, or a number right behind the word. */
const parts =
  /^(?<word>.*?)(?:\s*[([（](?<inside>[^()[\]（）]+)[)\]）]|\s*[,，–—-]\s*(?<behind>\P{L}*\d.*)|\s+(?<bare>\d.*))?$/u;

/** What stands before the colon of a head; a time of day in brackets has one itself. */
const head = /^(?:[^:：([（]|[([（][^()[\]（）]*[)\]）])+(?=[:：])/u;

/** Reads the start of a remark. @param names the folded names of parties: a line that begins with one says what that party did */
export function remarkAt(line: Piece, names: ReadonlySet<string> = none): RemarkHead | undefined {
  const whole = trimmed(line);
  return signedHead(whole) ?? wordedHead(after(whole, bulletLength(whole.text)), names);
}

/** The start of a remark that signs tell: a comment, a picture, or a note. */
function signedHead(whole: Piece): RemarkHead | undefined {
  const comment = /^\/\/(?:\s+|$)/.exec(whole.text)?.[0];
  if (comment !== undefined)
    return { kind: 'comment', word: before(whole, 2), day: undefined, words: after(whole, comment.length) };
  if (whole.text.includes('![') && pictureAt(whole) !== undefined)
    return { kind: 'picture', word: whole, day: undefined, words: whole };
  const label = noteHead.exec(whole.text)?.groups?.['label'];
  if (label === undefined) return undefined;
  const word = before(after(whole, '[^'.length), label.length);
  return { kind: 'note', word, day: undefined, words: trimmed(after(whole, label.length + '[^]:'.length)) };
}

/** The start of a remark that words before a colon tell, or a sentence. */
function wordedHead(text: Piece, names: ReadonlySet<string>): RemarkHead | undefined {
  const mark = /^[*_]{1,3}(?=\S)/.exec(text.text)?.[0] ?? '';
  const inside = after(text, mark.length);
  const found = head.exec(inside.text.slice(0, longestHead))?.[0];
  if (found === undefined) return mark === '' ? disputeIn(text, names) : undefined;
  const closed = mark !== '' && found.trimEnd().endsWith(mark);
  const named = trimmed(before(inside, closed ? found.trimEnd().length - mark.length : found.length));
  const { word = '', inside: bracketed, behind, bare } = parts.exec(named.text)?.groups ?? {};
  const kind = names.has(folded(word)) ? undefined : kinds.get(folded(word));
  if (kind === undefined) return undefined;
  const day = bracketed ?? behind ?? bare;
  const from = day === undefined ? 0 : named.text.lastIndexOf(day);
  const words = withoutMark(trimmed(after(inside, found.length + 1)), mark, closed);
  // A list of sources below a chronicle has a heading; what an entry rests on stands behind the word.
  if (kind === 'source' && (day !== undefined || words.text === '')) return undefined;
  return {
    kind,
    word: before(named, word.length),
    day: day === undefined ? undefined : trimmed(before(after(named, from), day.length)),
    words,
  };
}

const none: ReadonlySet<string> = new Set();

const disputed = phrasesOf('disputed');
const disputes = new RegExp(`^(?:${anyOf('disputedBy')})\\s+(?=\\S)`, 'iu');

/** A sentence that says of what stands above that it is disputed: “Disputed by Harlow and Velden.”, “Disputed.” */
function disputeIn(line: Piece, names: ReadonlySet<string>): RemarkHead | undefined {
  const sentence = trimmed(before(line, line.text.replace(/[.。．]$/, '').length));
  const isWhole = sentence.to < line.to && disputed.has(folded(sentence.text));
  const by = disputes.exec(sentence.text)?.[0];
  if (!isWhole && by === undefined) return undefined;
  const words = after(sentence, by?.length ?? sentence.text.length);
  const areNames = splitJoint(words.text, knownNames(names)).every((name) => names.has(folded(name)) || isProper(name));
  if (by !== undefined && !(areNames && isNameShaped(words.text))) return undefined;
  return {
    kind: 'disputed-by',
    word: trimmed(before(sentence, sentence.text.length - words.text.length)),
    day: undefined,
    words,
  };
}

/** The words behind a head in emphasis, without what ends that: “**Correction:** …”, “*Correction: …*”. */
function withoutMark(words: Piece, mark: string, closed: boolean): Piece {
  if (mark === '' || closed) return words;
  if (words.text.startsWith(mark)) return trimmed(after(words, mark.length));
  const isAround = words.text.endsWith(mark) && !words.text.slice(0, -mark.length).includes(mark);
  return isAround ? trimmed(before(words, words.text.length - mark.length)) : words;
}
