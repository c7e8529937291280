import type { Request } from '../core/protocol.ts';
import { filesWithin, ownFile } from './own-files.ts';
import { start } from './start.tsx';

/** The faces of the page itself, which has no address to load them from. */
const faces = [
  ['Sidelines Sans', 'source-sans-400', '400'],
  ['Sidelines Sans', 'source-sans-700', '600 700'],
  ['Sidelines Serif', 'source-serif-400', '400'],
  ['Sidelines Serif', 'source-serif-700', '700'],
] as const;

for (const [family, face, weight] of faces) {
  const bytes = await ownFile(`fonts/${face}.ttf`);
  if (bytes !== undefined) document.fonts.add(new FontFace(family, bytes, { weight }));
}
// Chromium starts no module as a worker for a file that was opened from a disk, but a script.
const script = new Blob([(await ownFile('worker.js')) ?? new Uint8Array()], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(script), { name: 'core' });
worker.postMessage({ kind: 'files', files: filesWithin() } satisfies Request);
void start(worker);
