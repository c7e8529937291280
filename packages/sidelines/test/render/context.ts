import { newspaper } from '../../src/layout/themes.ts';
import { outputs } from '../../src/outputs.ts';
import type { RenderContext, Sibling } from '../../src/render/renderer.ts';
import { nodeWorld } from '../../src/world/node.ts';

/** What a renderer is given in a run that makes a page, a picture and a text. */
export async function contextOf(siblings: Readonly<Record<string, string>> = both): Promise<RenderContext> {
  return {
    revision: '3f9c2ab',
    siblings: siblingsOf(siblings),
    heightAt: (width) => 900_000 / width,
    theme: newspaper,
    ...(await nodeWorld()),
  };
}

/** Files that a run makes, by the names of the outputs, among those that others might make. */
export function siblingsOf(files: Readonly<Record<string, string>>): readonly Sibling[] {
  return outputs.flatMap(({ name, offers, suffix, mediaType }) => {
    const file = files[name];
    if (offers === undefined) return [];
    const isMade = file !== undefined;
    return [{ offers, label: name.toUpperCase(), file: file ?? `winter${suffix}`, mediaType, isMade }];
  });
}

const both = { html: 'winter.html', png: 'winter 1.png', txt: 'winter.txt' };
