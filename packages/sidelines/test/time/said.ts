import { type ClockTime, type DateReading, type DateValue, edtfOf, isWhole } from '../../src/time/index.ts';

/** What a reading says, with its dates in EDTF, so that it fits on a line. */
export function said(reading: DateReading | undefined): object | undefined {
  if (reading?.kind !== 'date') return reading;
  const { value, alternatives, ...rest } = reading;
  const others = alternatives === undefined ? {} : { alternatives: alternatives.map(edtfOf) };
  return { ...rest, edtf: edtfOf(value), ...others };
}

/** A date in EDTF; behind `@` the clock times that EDTF has no place for, because their day is not known. */
export function written(value: DateValue): string {
  if (isWhole(value) || value.kind === 'set') return edtfOf(value);
  const ends = value.kind === 'point' ? [value] : [value.start, value.end];
  const clocks = ends.flatMap((end) => (end.kind === 'point' && end.clock ? [clockText(end.clock)] : []));
  return clocks.length === 0 ? edtfOf(value) : `${edtfOf(value)}@${clocks.join('/')}`;
}

function clockText(clock: ClockTime | 'unknown'): string {
  if (clock === 'unknown') return '';
  const { hour, minute, second, offset } = clock;
  const time = [hour, minute, ...(second === undefined ? [] : [second])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return offset === undefined ? time : time + offsetText(offset);
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const parts = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}
