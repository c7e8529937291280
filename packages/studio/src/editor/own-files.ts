/**
 * A file of the editor by its path, such as `examples/nile.txt`: from within the page, where all of it came as one file, or else from beside
 * its script; `undefined` when there is none.
 */
export async function ownFile(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const within = document.querySelector(`script[data-path="${path}"]`);
  if (within !== null) return unpack(within.textContent ?? '');
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  if (script === null) return undefined;
  const response = await fetch(new URL(path, script.src));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
}

/** The paths of all files that are within the page. */
export function pathsWithin(): readonly string[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-path]')].map(
    ({ dataset }) => dataset['path'] ?? '',
  );
}

/** What was packed by gzip and written in base64. */
async function unpack(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
