import type { Language } from '../../languages/language.ts';
import { dayOf } from '../calendar.ts';
import { boundsOf } from '../edtf/bounds.ts';
import type { EdtfPoint } from '../edtf/date.ts';
import { isBlank } from '../edtf/digits.ts';
import { fill } from './pattern.ts';

/**
 * A language as it words dates that stand together, each so that nothing of it is taken for a part of another; `undefined` where
 * that cannot be: in “October – December 2015” both are of one year.
 */
export function inCompany(points: readonly EdtfPoint[], language: Language): Language | undefined {
  const yearless = points.filter((point) => (point.kind === 'date' || point.kind === 'season') && isBlank(point.year));
  if (yearless.length > 0 && yearless.length < points.length) return undefined;
  return points.some(isBeforeEra) ? withEras(language) : language;
}

function isBeforeEra(point: EdtfPoint): boolean {
  const { start } = boundsOf(point);
  return start.kind === 'within' && start.earliest < dayOf(1, 1, 1);
}

/** All years name their era: “紀元前5年～1500年” would be taken for years of one era. */
function withEras({ names, ...rest }: Language): Language {
  const year = fill(names.eraYear, { number: '{number}', era: names.eras[1] });
  return { ...rest, names: { ...names, year, yearAlone: year } };
}

/** A language as it words a date within a longer wording: “années 1990 – 2000” would be taken for years. */
export function withinLonger(language: Language): Language {
  const { century, centuryWithin = century, decade } = language.wording;
  const isNounAhead = typeof decade === 'string' && !decade.startsWith('{');
  const decadeWithin = isNounAhead ? inBrackets(decade, language) : decade;
  return { ...language, wording: { ...language.wording, century: centuryWithin, decade: decadeWithin } };
}

/** What is a phrase of its own, within a longer wording. */
export function inBrackets(text: string, { wording }: Language): string {
  return fill(wording.aside, { aside: text }).trim();
}
