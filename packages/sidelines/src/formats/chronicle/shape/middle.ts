import { findDateWords, isWhole, levelOf } from '../../../time/index.ts';
import { after, before, type Piece } from '../lines.ts';
import { bulletLength } from '../signs.ts';
import { levelOfReading, type Numbers, type Sight } from './sight.ts';

/** A row that has lost its bars is not longer. */
const longest = 600;

/** Reads the only date in a line that names at least its month, where words stand on both sides of it. */
export function middleSightIn(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  if (line.text.length > longest || !/\p{Nd}/u.test(line.text)) return undefined;
  const dates = findDateWords(line.text, language, numbers).filter(({ reading }) => {
    if (reading.kind === 'impossible') return false;
    const level = levelOf(reading.value);
    return level === 'day' || (level === 'month' && isWhole(reading.value));
  });
  const [only, second] = dates;
  if (only === undefined || second !== undefined) return undefined;
  const from = only.from + (only.reading.lead ?? 0);
  const to = only.from + only.reading.length;
  const isBetween = /[\p{L}\p{Nd}]/u.test(line.text.slice(0, from)) && /\p{L}/u.test(line.text.slice(to));
  if (!isBetween) return undefined;
  const date = after(before(line, to), from);
  return {
    opener: '',
    reading: only.reading,
    level: levelOfReading(only.reading),
    date,
    separator: 'lead',
    label: undefined,
    rest: after(line, bulletLength(line.text)),
  };
}
