import { type WritableFormat, writableFormats } from './formats/index.ts';
import { renderers } from './render/registry.ts';
import type { Renderer } from './render/renderer.ts';

/** Anything that comes out of a timeline, each by a name of its own: what is looked at, and what can be read back. */
export const outputs: readonly Renderer[] = [...renderers, ...writableFormats.map(rendererOf)];

/** What is made when nothing is asked for: everything but copies of other outputs, and what other programs ask for. */
export const usualOutputs: readonly string[] = outputs
  .filter(({ onRequest }) => onRequest !== true)
  .map(({ name }) => name);

/** The output that `--to` calls by a name. */
export function outputByName(name: string): Renderer | undefined {
  return outputs.find((output) => output.name === name);
}

/** A format as an output among the others. */
function rendererOf({ write, ...facts }: WritableFormat): Renderer {
  return { ...facts, from: 'timeline', render: (timeline, { revision }) => write(timeline, revision) };
}
