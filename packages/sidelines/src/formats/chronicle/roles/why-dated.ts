import { type DateReading, isWhole, lacksOf } from '../../../time/index.ts';
import type { Separator, Sight } from '../shape/sight.ts';
import type { Completed, Context } from './context.ts';

const byShape: Readonly<Record<Separator, string>> = {
  end: 'is a date alone',
  mark: 'has a date that a sign sets apart from the text',
  label: 'begins with a date, and brackets behind it that say who acted',
  point: 'begins with a date and a full stop, as others do',
  comma: 'begins with a date and a comma, as others do',
  blank: 'begins with a date, as others do',
  glued: 'begins with a date that the text has grown together with, as others do',
  lead: 'begins with a sentence that opens with a date, as others do',
};

/** Why a line was taken to begin with a date. */
export function whyDated({ separator }: Sight): string {
  return byShape[separator];
}

/** Where that came from which the words of a date do not name; “” when they name all. */
export function whyCompleted(reading: DateReading, { edtf, value }: Completed, { from }: Context): string {
  if (reading.kind === 'impossible' || reading.undated || isWhole(reading.value)) return '';
  if (edtf === '') return '; its day is not known';
  if (value !== undefined && lacksOf(value).year) return '; its year is not known';
  if (lacksOf(reading.value).day) return '; its day stands above';
  if (from === 'heading') return '; what it lacks, a heading names';
  if (from === 'phase') return '; its year is that of the heading above';
  return from === 'title' ? '; its year stands above the first date' : '; its year is that of the date before';
}
