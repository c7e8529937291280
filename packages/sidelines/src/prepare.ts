import { type Publication, type PublishOptions, publish } from './publish.ts';
import type { SourceText } from './understand.ts';
import type { Resource, World } from './world.ts';

/**
 * Publishes a text, and loads what that needs, by need, until nothing is lacking. From then on `publish` finds all of it at once.
 * On Node nothing has to be loaded.
 * @throws Error when a file cannot be loaded, which says which and why; RangeError as `publish` does
 */
export async function prepare(source: SourceText, options: PublishOptions, world: World): Promise<Publication> {
  const asked = new Set<string>();
  for (;;) {
    const publication = publish(source, options, world);
    if (publication.lacking.length === 0) return publication;
    for (const resource of publication.lacking) askOnce(resource, asked);
    await world.load?.(publication.lacking);
  }
}

/** Notes that something is asked for, so that there is an end to it. */
function askOnce({ kind, name }: Resource, asked: Set<string>): void {
  const key = `${kind} ${name}`;
  if (asked.has(key)) throw new Error(`The ${kind} ${name} was loaded, and is lacking all the same`);
  asked.add(key);
}
