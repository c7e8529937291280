import { dayOf, daysInMonth } from './calendar.ts';

/**
 * A moment: a date and time of ISO 8601, to the minute or the second, with an offset from UTC (`Z`, `+01:00`), or with a time zone
 * of the IANA in brackets (RFC 9557), `2026-12-01T06:00[Europe/London]`.
 */
const moment =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?(?:(?<utc>Z)|(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)|\[(?<zone>[\w+/-]{1,50})\])$/;

/** The rules by which clocks are set, by the names of zones. */
export interface Zones {
  /** By how many minutes the clocks of a zone of the IANA are ahead of UTC at a time, in milliseconds since 1970; undefined for a zone that nobody knows. */
  readonly offsetAt: (zone: string, time: number) => number | undefined;
}

/** Whether a text is a moment: of its zone only that it could be the name of one. */
export function isMoment(text: string): boolean {
  return readMoment(text) !== undefined;
}

/** The zone that a moment is of; undefined where it has an offset, or is none. */
export function zoneOf(text: string): string | undefined {
  const offset = readMoment(text)?.offset;
  return typeof offset === 'string' ? offset : undefined;
}

/** What a moment is written with. */
interface Written {
  /** What the clocks show, as if it were UTC, in milliseconds since 1970. */
  readonly clock: number;
  /** Minutes ahead of UTC, or a zone. */
  readonly offset: number | string;
}

function readMoment(text: string): Written | undefined {
  const parts = moment.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { year, month, day, hour, minute, second = '00', sign, zone } = parts;
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) || h > 23 || min > 59 || s > 59) return undefined;
  const clock = (((dayOf(y, m, d) * 24 + h) * 60 + min) * 60 + s) * 1000;
  if (zone !== undefined) return { clock, offset: zone };
  const [hours, minutes] = [Number(parts['hours'] ?? 0), Number(parts['minutes'] ?? 0)];
  return hours > 23 || minutes > 59 ? undefined : { clock, offset: (sign === '-' ? -1 : 1) * (60 * hours + minutes) };
}

/**
 * The time of a moment, in milliseconds since 1970; undefined where it is none, or its zone is not known. Of a time that clocks show twice
 * the second, of one that they leap over the one that is later.
 */
export function timeOfMoment(text: string, zones: Zones | undefined): number | undefined {
  const written = readMoment(text);
  if (written === undefined) return undefined;
  const { clock, offset } = written;
  if (typeof offset === 'number') return clock - offset * minute;
  const day = 24 * 60 * minute;
  const offsets = [zones?.offsetAt(offset, clock - day), zones?.offsetAt(offset, clock + day)];
  const known = offsets.filter((ahead) => ahead !== undefined);
  return known.length < offsets.length ? undefined : Math.max(...timesAt(clock, known, offset, zones));
}

const minute = 60_000;

/** The times at which clocks show something, of two offsets that may hold around then; where they never show it, both. */
function timesAt(clock: number, offsets: readonly number[], zone: string, zones: Zones | undefined): readonly number[] {
  const times = offsets.map((ahead) => ({ ahead, time: clock - ahead * minute }));
  const shown = times.filter(({ ahead, time }) => zones?.offsetAt(zone, time) === ahead);
  return (shown.length > 0 ? shown : times).map(({ time }) => time);
}
