import { countOf, recurringIn } from '../counting.ts';
import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { rowOf } from '../rows.ts';
import type { Sight } from '../shape/sight.ts';

/** A line with the number of a page is not longer. */
const longest = 100;
/** What stands beside it there is known again when it is longer. */
const shortest = 10;
/** “3/7”, “3 of 7”, “Ferries of the sound – 3 / 7”: a page, and how many there are. */
const ofAll = /^(|.*[\s|–—-])(\d{1,3})(\s?\/\s?|\s\p{L}{1,5}\s)(\d{1,3})$/u;
/** “3”, “– 3 –”, “Ferries of the sound   3”, “3 | Ferries of the sound”: a number set apart from what stands beside it. */
const apart = /^(|.*(?:\s{2}|\t|[|–—-]\s?))(\d{1,3})(|(?:\s[|–—-]|\s{2}|\t).*)$/u;

/** A line with what may be the number of a page. */
interface PageNumber {
  readonly place: number;
  readonly number: number;
  /** How many pages there are, if the line says so. */
  readonly total?: number;
}

type SightAt = (place: number) => Sight | undefined;

/**
 * The lines that a print has on each page: its number, and what stands beside that on several. The lines with numbers differ in
 * nothing else, and these go up by one. A number alone, or “3/7”, could as well be a day: then the same words stand beside it on
 * several pages, or it stands between paragraphs, and more lines have a date that is surely one.
 */
export function pagesIn(lines: readonly Piece[], sightAt: SightAt, memory: ReadingMemory): ReadonlySet<number> {
  const texts = lines.map(({ text }) => text.trim());
  const found = new Set<number>();
  for (const [frame, pages] of numbersByFrame(framesOf(memory, texts, [], [], frameOf))) {
    if (!areNext(pages) || pages.some(({ place }) => isDated(sightAt(place)))) continue;
    const heads = headsBeside(frame, pages, texts, sightAt);
    if (heads.length === 0 && !isSure(frame, pages, texts, sightAt)) continue;
    for (const place of [...pages.map((page) => page.place), ...heads]) found.add(place);
  }
  return found;
}

/** A number that may be that of a page, and what else stands in its line. */
interface Framed extends Omit<PageNumber, 'place'> {
  readonly frame: string;
}

const framesOf = rowOf<string, Framed | undefined>();

function frameOf(text: string): Framed | undefined {
  if (text.length > longest || !/\d/.test(text)) return undefined;
  const [, before = '', number = '', behind = '', total] = ofAll.exec(text) ?? apart.exec(text) ?? [];
  if (number === '') return undefined;
  return {
    frame: `${before}#${behind}`,
    number: Number(number),
    ...(total === undefined ? {} : { total: Number(total) }),
  };
}

/** What may be numbers of pages, by what else stands in their lines. */
function numbersByFrame(frames: readonly (Framed | undefined)[]): ReadonlyMap<string, readonly PageNumber[]> {
  const groups = new Map<string, PageNumber[]>();
  frames.forEach((found, place) => {
    if (found === undefined) return;
    const { frame, ...page } = found;
    const group = groups.get(frame) ?? [];
    group.push({ place, ...page });
    groups.set(frame, group);
  });
  return groups;
}

/** Whether each number is the one after that before it, and none lies behind the last page, which all name alike. */
function areNext(pages: readonly PageNumber[]): boolean {
  const [first, ...others] = pages;
  if (first === undefined || first.number > (first.total ?? first.number)) return false;
  const areOne = others.every(
    ({ number, total }, place) => number === first.number + place + 1 && total === first.total,
  );
  return areOne && first.number + others.length <= (first.total ?? Number.POSITIVE_INFINITY);
}

/**
 * The lines beside the numbers of pages that are the same beside several, and then also at the ends of the text, and those that
 * hold what stands before “1/7” in its line; the title is none of them.
 */
function headsBeside(
  frame: string,
  pages: readonly PageNumber[],
  texts: readonly string[],
  sightAt: SightAt,
): readonly number[] {
  const own = pages[0]?.total === undefined ? '' : frame.replace(/\s*#.*/, '');
  // Of lines that are the same above and below a number, one counts.
  const beside = pages.flatMap(({ place }) => {
    const [above, below] = [filledFrom(texts, place, -1), filledFrom(texts, place, 1)];
    return texts[above] === texts[below] ? [above] : [above, below];
  });
  const recurring = recurringIn([...new Set(beside)].flatMap((place) => texts[place] ?? []));
  const [first, last] = [filledFrom(texts, -1, 1), filledFrom(texts, texts.length, -1)];
  const ends = [first, last].filter((place) => recurring.has(texts[place] ?? ''));
  return [...new Set([...beside, ...ends])].filter((place) => {
    const [text = '', sight] = [texts[place], sightAt(place)];
    const isHead = recurring.has(text) || (own.length > shortest && text.includes(own));
    const isTitle = place === first && sight === undefined && !pages.some((page) => page.place === place + 1);
    return isHead && !isTitle && sight?.separator !== 'end';
  });
}

/** The next line above or below a place that is not blank. */
function filledFrom(texts: readonly string[], from: number, step: -1 | 1): number {
  let place = from + step;
  while (texts[place] === '') place += step;
  return place;
}

/** Whether numbers beside which nothing recurs are those of pages: words say so, or they stand apart and among many dates. */
function isSure(frame: string, pages: readonly PageNumber[], texts: readonly string[], sightAt: SightAt): boolean {
  const isSaid = pages[0]?.total !== undefined;
  if (isSaid && pages.length > 1 && /\p{L}/u.test(frame)) return true;
  const areApart = pages.length > 2 && pages.every(({ place }) => !texts[place - 1] && !texts[place + 1]);
  return (isSaid || areApart) && countOf(texts, (_, place) => isDated(sightAt(place))) > pages.length;
}

/** Whether a line begins with more of a date than numbers that might be those of days. */
function isDated(sight: Sight | undefined): boolean {
  return sight !== undefined && sight.level !== 'number' && /\p{L}|\d{4}/u.test(sight.date.text);
}
