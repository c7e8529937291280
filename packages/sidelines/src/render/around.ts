import { allBetween } from '../layout/between.ts';
import { shortAlternative } from '../model/alternative.ts';
import { bareWords } from '../model/notes.ts';
import { imprintKeys } from '../model/options.ts';
import type { Timeline } from '../model/timeline.ts';
import { isHead, plainly, type Told, type ToldEntry, type ToldPicture, wholeCorrections } from '../model/told.ts';
import { legendItems, legendWords, wordsIn } from '../model/words.ts';
import { folded } from './folded.ts';

/**
 * Whether all that stands around what a file says of a timeline is the product's own, a name, or the beginning of a text of an entry.
 * @param labels what readers call the files of the same run
 */
export function isOurs(around: readonly string[], timeline: Timeline, told: Told, labels: readonly string[]): boolean {
  if (around.length === 0) return true;
  const known = new Set(ownWords(timeline, labels).map(folded));
  const named = [...timeline.parties, ...legendItems(timeline)].map(({ name }) => folded(name));
  // Names of a legend are broken where its lines are, and a label ends in a colon.
  const isNear = (piece: string): boolean =>
    [piece, piece.replace(/:$/, '')].some((each) => known.has(each) || isWithin(named, each));
  const unnamed = around.map(folded).filter((piece) => piece !== '' && !isNear(piece));
  if (unnamed.length === 0) return true;
  // Words between entries are broken where another script begins.
  const between = allBetween(timeline).map(folded);
  const strange = unnamed.filter((piece) => !isWithin(between, piece));
  const leads = told.opening.flatMap((part) => (part.kind === 'lead' ? pictureTexts(part) : []));
  const ofWhole = [...leads, ...imprintTexts(timeline), ...correctionTexts(timeline)];
  const texts = [...told.entries.flatMap(textsOf), ...ofWhole].map(folded);
  const said = new Set(texts);
  return strange.every(
    (piece) => said.has(piece) || (piece.endsWith('…') && texts.some((text) => text.startsWith(piece.slice(0, -1)))),
  );
}

function isWithin(texts: readonly string[], piece: string): boolean {
  return texts.some((text) => text.includes(piece));
}

/** The words of legends and tools, and what phases are called. */
function ownWords(timeline: Timeline, labels: readonly string[]): readonly string[] {
  const words = wordsIn(timeline.language);
  const count = String(timeline.entries.length);
  const keys = ['?', 'j', 'k', 's', '→', '←', 'Esc', '/', 'Enter', 'Shift + Enter', 'c'];
  const phases = (timeline.phases ?? []).map(({ title }) => title);
  const counted = [count, `${words.entries}: ${count}`];
  return [...Object.values(words), legendWords(timeline), ...phases, ...labels, ...keys, ...counted];
}

/** Whether each description is the beginning of the introduction, or of the alternative text. */
export function areDescriptions(described: readonly string[], timeline: Timeline, { opening }: Told): boolean {
  const lede = opening.flatMap((part) => (part.kind === 'lede' ? bareWords(part) : []));
  // A page has the same in several places.
  return [...new Set(described)].every(
    (words) =>
      words.trim() === '' ||
      lede.some((text) => isBeginning(words, text)) ||
      isBeginning(words, shortAlternative(timeline)),
  );
}

/** Whether words are a text, or its beginning with an ellipsis behind. */
export function isBeginning(words: string, text: string): boolean {
  const [beginning, whole] = [folded(words), folded(text)];
  return beginning === whole || (beginning.endsWith('…') && whole.startsWith(beginning.slice(0, -1)));
}

/** What programs that list pages are told of who made it, when, and of what. */
function imprintTexts(timeline: Timeline): readonly string[] {
  return imprintKeys.map((key) => plainly.line(timeline[key] ?? ''));
}

/** What they are told of what was put right of the whole. */
function correctionTexts(timeline: Timeline): readonly string[] {
  return wholeCorrections(timeline).flatMap((each) => [each.when.edtf, plainly.prose(each)]);
}

/** What they are told of a picture. */
function pictureTexts({ picture: { alt, caption = '', credit = '' } }: ToldPicture): readonly string[] {
  return [alt, plainly.line(caption), plainly.line(credit)];
}

/** What they are told of an entry: its name is its headline, or its date and parties. */
function textsOf({ parts }: ToldEntry): readonly string[] {
  const head = parts.filter(isHead).map(({ words }) => words);
  const texts = parts.flatMap((part) => {
    if (part.kind === 'when') return [part.edtf];
    if (part.kind === 'correction') return [part.when.edtf, plainly.prose(part)];
    if (part.kind === 'picture') return pictureTexts(part);
    return part.kind === 'headline' ? [part.words] : part.kind === 'text' ? [bareWords(part)] : [];
  });
  return [head.join(''), ...texts];
}
