import type { Slices } from '../../../model/slices.ts';
import type { Expected } from '../../expected.ts';
import type { Reading, ReadOptions } from '../../format.ts';
import { expectingInBody } from './body.ts';
import { expectedInMatter } from './matter.ts';

/** What may be written at an offset of a chronicle. */
export function* expectingInChronicle(
  reading: Reading,
  offset: number,
  options: ReadOptions,
): Slices<readonly Expected[]> {
  const at = Math.min(Math.max(0, offset), reading.places.source.length);
  return expectedInMatter(reading, at) ?? (yield* expectingInBody(reading, at, options));
}
