import { readEdtf } from './read.ts';

/** Whether an EDTF date is one day of which nothing is in doubt, with or without a time. */
export function isDay(edtf: string): boolean {
  const reading = readEdtf(edtf);
  if (!reading.ok) return false;
  const { date } = reading;
  if (date.kind !== 'date') return date.kind === 'date-time';
  const { year, month, day, qualifiers } = date;
  return [year, month, day].every((part) => typeof part === 'number') && qualifiers === undefined;
}
