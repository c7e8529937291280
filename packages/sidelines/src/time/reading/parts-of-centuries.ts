import { fieldsAt } from './fields.ts';
import { romanValue } from './numerals.ts';
import { dated, longYearText, type Outcome, outcomeOf } from './outcome.ts';
import { type Found, figureAt, found, meaningAt, type Sentence, skip } from './sentence.ts';
import { centuryAt, thirdOfFields, type Years } from './spans.ts';

/** Into how many parts a century is cut, and which of them is meant, from 0. */
interface Part {
  readonly of: 3 | 4 | 10;
  readonly index: number;
}

/**
 * A quarter, a third or a decade of a century: “third quarter of the 18th century”, “letztes Drittel des 19. Jh.”, 19. yüzyılın son
 * çeyreği. Thirds have 33, 34 and 33 years, as those of “early” and “late”.
 */
export function partOfCenturyAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  const part = partAt(sentence, skip(sentence, at, 'article', 'lead'));
  if (part !== undefined) {
    const from = skip(sentence, part.next, 'of', 'article', 'lead');
    const century = centuryAt(sentence, from);
    if (century === undefined) return partOfYearAt(sentence, from, part.value);
    return isCentury(century.value) ? found(yearsOf(century.value, part.value), century.next) : undefined;
  }
  const century = (figureAt(sentence, at)?.digits ?? 0) > 2 ? undefined : centuryAt(sentence, at);
  if (century === undefined || !isCentury(century.value)) return undefined;
  const behind = partAt(sentence, skip(sentence, century.next, 'of', 'suffix', 'article'));
  return behind && found(yearsOf(century.value, behind.value), behind.next);
}

/** “Last quarter of 2015”, “last third of May 2015” */
function partOfYearAt(sentence: Sentence, at: number, { of: parts, index }: Part): Found<Outcome> | undefined {
  const row = fieldsAt(sentence, at, false);
  if (row === undefined || parts === 10) return undefined;
  const { year, month } = row.value.fields;
  const outcome =
    parts === 3
      ? thirdOfFields(row.value.fields, [index, index])
      : row.value.order === 'y' && year !== undefined && month === undefined
        ? outcomeOf({ year, season: firstQuarter + index })
        : undefined;
  return outcome && found(outcome, row.next);
}

function isCentury({ first, last }: Years): boolean {
  return last - first === 99;
}

/** “third quarter”, “1. Viertel”, “last third”; or the word first: «الربع الأخير». */
function partAt(sentence: Sentence, at: number): Found<Part> | undefined {
  const named = (meaningAt(sentence, at, 'quarterName')?.value ?? 0) - firstQuarter;
  if (named >= 0 && named < 4) return found({ of: 4, index: named }, at + 1);
  const number = numberAt(sentence, at);
  if (number !== undefined) {
    const parts = partsAt(sentence, number.next);
    return parts === undefined ? undefined : partOf(parts, number.value, number.next + 1);
  }
  const parts = partsAt(sentence, at);
  const behind = parts === undefined ? undefined : numberAt(sentence, at + 1);
  return parts === undefined || behind === undefined ? undefined : partOf(parts, behind.value, behind.next);
}

function partOf(parts: Part['of'], number: number, next: number): Found<Part> | undefined {
  const index = number === last ? parts - 1 : number - 1;
  return index < 0 || index >= parts ? undefined : found({ of: parts, index }, next);
}

function partsAt(sentence: Sentence, at: number): Part['of'] | undefined {
  if (meaningAt(sentence, at, 'quarterOfCentury')) return 4;
  if (meaningAt(sentence, at, 'thirdOfCentury')) return 3;
  return meaningAt(sentence, at, 'decadeOfCentury') && 10;
}

/** How EDTF numbers the first quarter of a year, which has the same name. */
const firstQuarter = 33;
/** Stands for the number of the last part. */
const last = -1;

function numberAt(sentence: Sentence, at: number): Found<number> | undefined {
  if (meaningAt(sentence, at, 'lastPart')) return found(last, at + 1);
  const word = meaningAt(sentence, at, 'ordinalWord');
  if (word !== undefined) return found(word.value, at + 1);
  const from = skip(sentence, at, 'ordinal');
  const value = figureAt(sentence, from)?.value ?? romanValue(sentence, from);
  return value === undefined || value > 10 ? undefined : found(value, skip(sentence, from + 1, 'ordinal'));
}

function yearsOf({ first }: Years, { of: parts, index }: Part): Outcome {
  if (parts === 10 && first >= 0) return dated(`${String(first / 10 + index).padStart(3, '0')}X`);
  const edge = (part: number) => first + Math.round((100 * part) / parts);
  return dated(`${longYearText(edge(index))}/${longYearText(edge(index + 1) - 1)}`);
}
