import type { LimitedZone } from '../../languages/language.ts';
import { type Found, figureAt, found, isMark, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** How far a clock is from UTC. */
export interface Zone {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** When it counts; absent where it always does. */
  readonly limit?: LimitedZone;
}

/** What names a zone behind a time, in parentheses or not: GMT, (local time), UTC+3, +02:00, Z. No value where its offset is not known. */
export function zoneAt(sentence: Sentence, at: number): Found<Zone | undefined> {
  const opened = isMark(sentence, at, '(（') ? at + 1 : at;
  const zone = namedAt(sentence, opened) ?? signedAt(sentence, opened) ?? zuluAt(sentence, opened);
  const next = skip(sentence, zone?.next ?? opened, 'zone');
  if (next === opened) return found(undefined, at);
  return found(zone?.value, opened > at && isMark(sentence, next, ')）') ? next + 1 : next);
}

/** Whether the name of a zone stands here, in capitals. */
export function isZoneName(sentence: Sentence, at: number): boolean {
  const isKnown = meaningAt(sentence, at, 'zone') ?? meaningAt(sentence, at, 'zoneOffset');
  return (isKnown !== undefined && /^[A-Z]{3,4}$/.test(wordsAt(sentence, at))) || zuluAt(sentence, at) !== undefined;
}

function wordsAt({ text, pieces }: Sentence, at: number): string {
  return text.slice(pieces[at]?.token.from, pieces[at]?.to);
}

/** GMT, MEZ, UTC+3. An abbreviation in small letters may be another word: it says nothing. */
function namedAt(sentence: Sentence, at: number): Found<Zone | undefined> | undefined {
  const meaning = meaningAt(sentence, at, 'zoneOffset');
  if (meaning === undefined) return undefined;
  if (/^[a-z]{1,4}$/.test(wordsAt(sentence, at))) return found(undefined, at + 1);
  const { value: offset, limit } = meaning;
  const more = offset === 0 ? distanceAt(sentence, at + 1) : undefined;
  if (more !== undefined) return found({ offset: more.value }, more.next);
  return found(limit === undefined ? { offset } : { offset, limit }, at + 1);
}

/** The +3 of "UTC+3", which no further zone follows: then it is the end of a period. */
function distanceAt(sentence: Sentence, at: number): Found<number> | undefined {
  const distance = isMark(sentence, at, '+-−') ? offsetAt(sentence, at) : undefined;
  if (distance === undefined || meaningAt(sentence, distance.next, 'zoneOffset')) return undefined;
  return distance;
}

/** +02:00 or +0200 behind a time; with a minus only where it cannot be the end of a period. */
function signedAt(sentence: Sentence, at: number): Found<Zone> | undefined {
  const isMinus = isMark(sentence, at, '−') || (isMark(sentence, at, '-') && !isTight(sentence, at));
  const digits = figureAt(sentence, at + 1)?.digits ?? 0;
  if (!(isMark(sentence, at, '+') ? digits !== 1 : isMinus && (digits === 4 || isMark(sentence, at, '−'))))
    return undefined;
  const distance = offsetAt(sentence, at);
  return distance && found({ offset: distance.value }, distance.next);
}

/** A sign, then 3, 03, 0330 or 03:30, as far as clocks on earth differ. */
function offsetAt(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = isTight(sentence, at + 1) ? figureAt(sentence, at + 1) : undefined;
  if (figure === undefined || figure.digits > 4) return undefined;
  const minute = figure.digits === 4 ? undefined : minutesAt(sentence, at + 2);
  const [hours, minutes] =
    figure.digits === 4 ? [Math.floor(figure.value / 100), figure.value % 100] : [figure.value, minute ?? 0];
  const size = hours * 60 + minutes;
  const isPlus = isMark(sentence, at, '+');
  if (minutes % 15 !== 0 || minutes > 45 || size > (isPlus ? 14 : 12) * 60) return undefined;
  return found(isPlus || size === 0 ? size : -size, minute === undefined ? at + 2 : at + 4);
}

function minutesAt(sentence: Sentence, at: number): number | undefined {
  const figure = figureAt(sentence, at + 1);
  const isJoined = isMark(sentence, at, ':') && isTight(sentence, at) && isTight(sentence, at + 1);
  return isJoined && figure?.digits === 2 ? figure.value : undefined;
}

/** The Z of 14:00Z. */
function zuluAt(sentence: Sentence, at: number): Found<Zone> | undefined {
  const isZulu = isTight(sentence, at) && sentence.pieces[at]?.token.kind === 'word' && wordsAt(sentence, at) === 'Z';
  return isZulu ? found({ offset: 0 }, at + 1) : undefined;
}
