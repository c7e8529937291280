import { languageOf } from '../../languages/registry.ts';
import { civilOf, dayOf } from '../calendar.ts';
import { wordDate } from './word.ts';

/** A year, a season or month of one, or a day, as EDTF has them. */
interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The number of spring in EDTF; three more seasons follow. */
const spring = 21;
const lastSeason = 24;

/**
 * The dates of the same kind that follow one another after a date, or before it: days after a day, months after a month, seasons, years.
 * After a period those after its end. None after what is none of these, such as a decade.
 * @param direction 1 for later ones, -1 for earlier ones
 * @param count how many at most
 */
export function followingDates(edtf: string, direction: 1 | -1, count: number): readonly string[] {
  const parts = partsOf(edtf);
  if (parts === undefined) return [];
  return Array.from({ length: count }, (_, index) => written(stepped(parts, (index + 1) * direction))).filter(
    (date) => date !== '',
  );
}

function partsOf(edtf: string): Parts | undefined {
  const last = edtf.split('/').at(-1)?.replace(/T.*$/, '').replace(/[?~%]/g, '') ?? '';
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(last) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { year: Number(year) };
  const isKnown = Number(month) <= lastSeason;
  if (!isKnown) return undefined;
  return { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

function stepped({ year, month, day }: Parts, steps: number): Parts {
  if (month === undefined) return { year: year + steps };
  if (day !== undefined) return civilOf(dayOf(year, month, day) + steps);
  const [first, many] = month >= spring ? [spring, 4] : [1, 12];
  const all = year * many + (month - first) + steps;
  return { year: Math.floor(all / many), month: (((all % many) + many) % many) + first };
}

/** Nothing where the year has not four digits. */
function written({ year, month, day }: Parts): string {
  if (year < 0 || year > 9999) return '';
  const padded = [year, month, day].filter((part) => part !== undefined);
  return padded.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/**
 * Words for a date in the form that those of another date of the same kind have: "4 March" for "3 March", "2031/6" for "2031/5". Several,
 * the likeliest first, of which some may mean another date: whoever uses them reads them. The last are in the usual form of the language.
 */
export function wordedLike(wording: string, from: string, to: string, language: string): readonly string[] {
  const [before, after] = [partsOf(from), partsOf(to)];
  const usual = [...new Set([wordDate(to, language), ...(language === 'en' ? [wordDate(to, 'en-GB')] : [])])];
  if (before === undefined || after === undefined) return usual;
  let forms: readonly string[] = [wording];
  forms = forms.flatMap((form) => withNumber(form, before.year, after.year));
  if (before.month !== undefined && after.month !== undefined)
    forms = forms.flatMap((form) => withMonth(form, before.month ?? 0, after.month ?? 0, language));
  if (before.day !== undefined && after.day !== undefined)
    forms = forms.flatMap((form) => withNumber(form, before.day ?? 0, after.day ?? 0));
  return [...new Set([...forms.filter((form) => form !== wording), ...usual])];
}

/** A text with a number in place of another, wherever that stands; as it is where the numbers are the same, or it stands nowhere. */
function withNumber(text: string, from: number, to: number): readonly string[] {
  if (from === to) return [text];
  const places = [...text.matchAll(/\d+/g)].filter(([digits]) => Number(digits) === from);
  if (places.length === 0) return [text];
  return places.map(({ 0: digits, index }) => {
    const number = String(to).padStart(digits.startsWith('0') ? digits.length : 0, '0');
    const behind = text.slice(index + digits.length);
    return text.slice(0, index) + number + behind.replace(/^(?:st|nd|rd|th)\b/, ordinalOf(to));
  });
}

/** The English ending of the number of a day. */
function ordinalOf(day: number): string {
  const isTeen = day > 10 && day < 14;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
}

/** A text with the name, the abbreviation or the number of a month, or the name of a season, in place of another. */
function withMonth(text: string, from: number, to: number, language: string): readonly string[] {
  if (from === to) return [text];
  const { names, wording } = languageOf(language);
  const lists = from >= spring ? [wording.seasons] : [names.months, names.monthsAlone];
  const first = from >= spring ? spring : 1;
  const named = lists.flatMap((list) => withName(text, list[from - first] ?? '', list[to - first] ?? '', language));
  return named.length > 0 ? named : withNumber(text, from, to);
}

/** A text with a name in place of another, whole or cut to as many letters, in capitals or not as that is. */
function withName(text: string, from: string, to: string, language: string): readonly string[] {
  for (let length = from.length; length >= Math.min(3, from.length) && length > 0; length -= 1) {
    const at = text.toLocaleLowerCase(language).indexOf(from.slice(0, length).toLocaleLowerCase(language));
    if (at < 0) continue;
    const found = text.slice(at, at + length);
    const name = length === from.length ? to : to.slice(0, length);
    return [text.slice(0, at) + inCaseOf(found, name, language) + text.slice(at + length)];
  }
  return [];
}

function inCaseOf(found: string, name: string, language: string): string {
  const [small, large] = [found.toLocaleLowerCase(language), found.toLocaleUpperCase(language)];
  if (found === large && found !== small && found.length > 1) return name.toLocaleUpperCase(language);
  const isCapital = found.charAt(0) !== small.charAt(0);
  const isSmall = found.charAt(0) !== large.charAt(0);
  if (isCapital) return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  return isSmall ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name;
}
