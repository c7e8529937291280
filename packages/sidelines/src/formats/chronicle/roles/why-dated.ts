import type { LackKey, WhyKey } from '../../../model/whys.ts';
import { type DateReading, isWhole, lacksOf } from '../../../time/index.ts';
import type { Sight } from '../shape/sight.ts';
import type { Completed, Context } from './context.ts';

/** Why a line was taken to begin with a date. */
export function whyDated({ separator }: Sight): WhyKey {
  return `dated-${separator}`;
}

/** What the words of a date do not name, and where that came from; absent when they name all. */
export function lackOf(reading: DateReading, { edtf, value }: Completed, { from }: Context): LackKey | undefined {
  if (reading.kind === 'impossible' || reading.undated || isWhole(reading.value)) return undefined;
  if (edtf === '') return 'day';
  if (value !== undefined && lacksOf(value).year) return 'year';
  if (lacksOf(reading.value).day) return 'day-above';
  return from === 'heading' || from === 'phase' || from === 'title' ? from : 'before';
}
