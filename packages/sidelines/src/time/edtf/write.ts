import { signOf } from './cursor.ts';
import type {
  CalendarDate,
  DateTime,
  Digits,
  EdtfDate,
  EdtfInterval,
  EdtfPoint,
  EdtfRange,
  EdtfSet,
  LongYear,
  Qualifier,
  Qualifiers,
  SeasonDate,
} from './date.ts';

/**
 * Writes a date as EDTF, the shortest way: `readEdtf` of it gives the same date again. Qualifiers that parts share from
 * the year on are written once, after the last of them (`2004-06~-11`); others before their part (`2004-06-~11`).
 */
export function writeEdtf(date: EdtfDate): string {
  switch (date.kind) {
    case 'interval':
      return writeInterval(date);
    case 'set':
      return writeSet(date);
    default:
      return writePoint(date);
  }
}

function writeInterval(interval: EdtfInterval): string {
  return `${writeEnd(interval.start)}/${writeEnd(interval.end)}`;
}

function writeEnd(end: EdtfInterval['start']): string {
  if (end.kind === 'unknown') return '';
  return end.kind === 'open' ? '..' : writePoint(end);
}

function writeSet(set: EdtfSet): string {
  const members = set.members.map((member) => (member.kind === 'range' ? writeRange(member) : writePoint(member)));
  return set.of === 'all' ? `{${members.join(',')}}` : `[${members.join(',')}]`;
}

function writeRange(range: EdtfRange): string {
  const from = range.from.kind === 'open' ? '' : writePoint(range.from);
  const to = range.to.kind === 'open' ? '' : writePoint(range.to);
  return `${from}..${to}`;
}

function writePoint(point: EdtfPoint): string {
  switch (point.kind) {
    case 'date':
      return writeDate(point);
    case 'season':
      return writeParts([yearText(point.year), String(point.season)], point);
    case 'long-year':
      return writeLongYear(point);
    case 'date-time':
      return writeDateTime(point);
  }
}

function writeDate(date: CalendarDate): string {
  const year = date.significant === undefined ? yearText(date.year) : `${yearText(date.year)}S${date.significant}`;
  const parts = [year];
  if (date.month !== undefined) parts.push(paddedText(date.month));
  if (date.day !== undefined) parts.push(paddedText(date.day));
  return writeParts(parts, date);
}

/** Joins year, month and day with their qualifiers. */
function writeParts(parts: readonly string[], date: CalendarDate | SeasonDate): string {
  const signs = qualifierList(date.qualifiers ?? {}).slice(0, parts.length);
  const shared = signs[0] === undefined ? 0 : signs.findIndex((sign) => sign !== signs[0]);
  const last = (shared < 0 ? parts.length : shared) - 1;
  return parts
    .map((part, at) => (at === last ? part + signOf(signs[0]) : signOf(at < last ? undefined : signs[at]) + part))
    .join('-');
}

function qualifierList(qualifiers: Qualifiers): readonly (Qualifier | undefined)[] {
  return [qualifiers.year, qualifiers.month, qualifiers.day];
}

function writeLongYear(year: LongYear): string {
  const exponent = year.exponent === undefined ? '' : `E${year.exponent}`;
  const significant = year.significant === undefined ? '' : `S${year.significant}`;
  return `Y${year.significand}${exponent}${significant}${signOf(year.qualifier)}`;
}

function writeDateTime(moment: DateTime): string {
  const date = `${yearText(moment.year)}-${paddedText(moment.month)}-${paddedText(moment.day)}`;
  const clock = [moment.hour, moment.minute, moment.second].map(paddedText).join(':');
  return `${date}T${clock}${offsetText(moment)}`;
}

function offsetText(moment: DateTime): string {
  if (moment.utc) return 'Z';
  if (moment.offset === undefined) return '';
  const minutes = Math.abs(moment.offset);
  return `${moment.offset < 0 ? '-' : '+'}${paddedText(Math.floor(minutes / 60))}:${paddedText(minutes % 60)}`;
}

/** A year of -9999 to 9999 with at least four digits. */
function yearText(year: Digits): string {
  if (typeof year === 'string') return year;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function paddedText(digits: Digits): string {
  return String(digits).padStart(2, '0');
}
