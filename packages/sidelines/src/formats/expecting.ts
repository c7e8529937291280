import { type Slices, whole } from '../model/slices.ts';
import type { Expected } from './expected.ts';
import type { Reading, ReadOptions } from './format.ts';
import { formatByName } from './registry.ts';

/**
 * What may be written at an offset of a text that was read: several where several may, the likeliest first; nothing where the format
 * does not say.
 * @param options those that it was read with; with their memory a proposal costs about a reading of the lines that it changes
 */
export function expectedAt(reading: Reading, offset: number, options: ReadOptions = {}): readonly Expected[] {
  return whole(expectingAt(reading, offset, options));
}

/** The same in slices. */
export function* expectingAt(reading: Reading, offset: number, options: ReadOptions): Slices<readonly Expected[]> {
  const format = reading.format === undefined ? undefined : formatByName(reading.format);
  return format?.expecting === undefined ? [] : yield* format.expecting(reading, offset, options);
}
