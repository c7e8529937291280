import { unpacked } from '../core/packed.ts';

/**
 * A file of the editor by its path, such as `examples/nile.txt`: from within the page, where all of it came as one file, or else from beside
 * its script; `undefined` when there is none.
 */
export async function ownFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const within = document.querySelector(`script[data-path="${path}"]`);
  if (within !== null) return unpacked(within.textContent ?? '');
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  if (script === null) return undefined;
  const response = await fetch(new URL(path, script.src));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}

/** All files that are within the page, packed, by their paths. */
export function filesWithin(): ReadonlyMap<string, string> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>('script[data-path]')];
  return new Map(blocks.map(({ dataset, textContent }) => [dataset['path'] ?? '', textContent]));
}
