import { edtfOf, isDay, type NumericOrder, readDateWords, weekdayInsteadOf } from '../time/index.ts';

/**
 * The day that words name, as EDTF, with its time if they name one; undefined where they are no date, leave a part of it open, or can
 * be read in two ways.
 * @param order the order of numbers, where the author says it
 */
export function dayOfWords(words: string, language: string, order?: NumericOrder): string | undefined {
  const written = words.trim();
  if (isDay(written)) return written;
  const reading = readDateWords(written, language, order === undefined ? {} : { order });
  if (reading?.kind !== 'date' || reading.length !== written.length || reading.alternatives !== undefined)
    return undefined;
  const { value, weekday } = reading;
  if (weekday !== undefined && weekdayInsteadOf(weekday, value) !== undefined) return undefined;
  const edtf = edtfOf(value);
  return isDay(edtf) ? edtf : undefined;
}
