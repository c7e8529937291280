import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect } from 'vitest';
import { breakOpportunities } from '../../src/layout/text/opportunities.ts';
import { unspacedScripts } from '../../src/layout/text/word-breaks.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { startFirefox, testInFirefox } from '../support/firefox.ts';
import { seed } from '../support/law.ts';
import { packageFolder } from '../support/sources.ts';
import { textsOf } from '../support/unspaced.ts';
import { world } from '../support/world.ts';

const texts = unspacedScripts.flatMap((script) => fc.sample(textsOf(script), { numRuns: 100, seed }));
const ends = texts.map((text) => breakOpportunities(text, world.words).map(({ at }) => at));

/** A program that says where lines of the texts may end, as the core finds it; `ask` is given the answer as JSON. */
async function program(): Promise<string> {
  const files = unspacedScripts.map((script) => [
    script,
    readFileSync(join(packageFolder, 'words', `${script}.txt`), 'utf8'),
  ]);
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { breakOpportunities } from './opportunities.ts';
        import { wordListOf } from './word-list.ts';
        const lists = new Map(${JSON.stringify(files)}.map(([script, file]) => [script, wordListOf(file)]));
        const words = { scripts: [...lists.keys()], of: (script) => lists.get(script) };
        ends = ${JSON.stringify(texts)}.map((text) => breakOpportunities(text, words).map(({ at }) => at));`,
      resolveDir: join(packageFolder, 'src/layout/text'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return `(() => { let ends; ${outputFiles[0]?.text}; return ends; })()`;
}

testInBrowser('lines in scripts without spaces end in Chromium where they end in Node.js', async () => {
  const found = await withPage('', {}, async ({ page }) => page.evaluate(await program()));
  expect(found).toEqual(ends);
  expect(ends.flat().length).toBeGreaterThan(texts.length * 5);
});

testInFirefox('and in Firefox', async () => {
  const firefox = await startFirefox();
  try {
    expect(await firefox.run(`return ${await program()}`)).toEqual(ends);
  } finally {
    await firefox.close();
  }
});
