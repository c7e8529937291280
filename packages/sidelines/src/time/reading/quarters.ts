import { romanValue } from './numerals.ts';
import { type Found, figureAt, found, isTight, meaningAt, type Sentence, skip } from './sentence.ts';

/** A quarter or half of a year, without its year, as EDTF numbers them: 33 to 36, 40 and 41. */
export function quarterNumberAt(sentence: Sentence, at: number): Found<number> | undefined {
  const start = skip(sentence, at, 'article');
  const named = meaningAt(sentence, start, 'quarterName');
  if (named !== undefined) return found(named.value, start + 1);
  const lettered = figureAt(sentence, start + 1);
  if (meaningAt(sentence, start, 'quarterLetter') && lettered && isTight(sentence, start + 1))
    return counted(lettered.value, 'quarter', start + 2);
  if (meaningAt(sentence, start, 'halfLetter') && lettered && isTight(sentence, start + 1))
    return counted(lettered.value, 'half', start + 2);
  const behind = letterBehind(sentence, start);
  if (behind !== undefined) return behind;
  const word = meaningAt(sentence, start, 'ordinalWord');
  const from = word === undefined ? skip(sentence, start, 'ordinal') : start;
  const count = word?.value ?? figureAt(sentence, from)?.value ?? romanValue(sentence, from);
  if (count === undefined) return undefined;
  const next = word === undefined ? skip(sentence, from + 1, 'ordinal') : from + 1;
  if (meaningAt(sentence, next, 'quarter')) return counted(count, 'quarter', next + 1);
  return meaningAt(sentence, next, 'half') ? counted(count, 'half', next + 1) : undefined;
}

/** 2Q, 1H */
function letterBehind(sentence: Sentence, at: number): Found<number> | undefined {
  const figure = figureAt(sentence, at);
  if (figure?.digits !== 1 || !isTight(sentence, at + 1)) return undefined;
  if (meaningAt(sentence, at + 1, 'quarterLetter')) return counted(figure.value, 'quarter', at + 2);
  return meaningAt(sentence, at + 1, 'halfLetter') && counted(figure.value, 'half', at + 2);
}

function counted(count: number, part: 'quarter' | 'half', next: number): Found<number> | undefined {
  if (count < 1 || count > (part === 'quarter' ? 4 : 2)) return undefined;
  return found((part === 'quarter' ? 32 : 39) + count, next);
}
