import { newspaper } from '../../src/layout/themes.ts';
import type { RenderContext } from '../../src/render/renderer.ts';
import { nodeWorld } from '../../src/world/node.ts';

/** What a renderer is given in a run that makes a page, a picture and a text. */
export async function contextOf(siblings: Readonly<Record<string, string>> = both): Promise<RenderContext> {
  return {
    revision: '3f9c2ab',
    siblings,
    stem: 'winter',
    heightAt: (width) => 900_000 / width,
    theme: newspaper,
    ...(await nodeWorld()),
  };
}

const both = { html: 'winter.html', png: 'winter 1.png', txt: 'winter.txt' };
