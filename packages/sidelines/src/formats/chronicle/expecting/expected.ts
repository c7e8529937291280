import type { Expected } from '../../expected.ts';
import type { Reading, ReadOptions } from '../../format.ts';
import { expectedInBody } from './body.ts';
import { expectedInMatter } from './matter.ts';

/** What may be written at an offset of a chronicle. */
export function expectedInChronicle(reading: Reading, offset: number, options: ReadOptions): readonly Expected[] {
  const at = Math.min(Math.max(0, offset), reading.places.source.length);
  return expectedInMatter(reading, at) ?? expectedInBody(reading, at, options);
}
