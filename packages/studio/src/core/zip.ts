import { zipSync } from 'fflate';
import type { MadeFile } from './protocol.ts';

/** The first moment that the format can say, by the clock of the machine as it asks for: the same bytes at any time, in any zone. */
const moment = new Date(1980, 0, 1);

/** All files as one, each by its name; the same bytes for the same files. */
export function zipped(files: readonly Pick<MadeFile, 'name' | 'body'>[]): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map(({ name, body }) => [name, typeof body === 'string' ? encoder.encode(body) : body]);
  return zipSync(Object.fromEntries(entries), { mtime: moment, os: 0 });
}
