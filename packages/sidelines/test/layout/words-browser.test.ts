import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect } from 'vitest';
import { breakOpportunities } from '../../src/layout/text/opportunities.ts';
import { unspacedScripts } from '../../src/layout/text/word-breaks.ts';
import { graphemeOffsets } from '../../src/model/graphemes.ts';
import { testInBrowser, withPage } from '../support/browser.ts';
import { startFirefox, testInFirefox } from '../support/firefox.ts';
import { seed } from '../support/law.ts';
import { packageFolder } from '../support/sources.ts';
import { textsOf } from '../support/unspaced.ts';
import { world } from '../support/world.ts';

const texts = unspacedScripts.flatMap((script) => fc.sample(textsOf(script), { numRuns: 100, seed }));
const answers = texts.map((text) => ({
  ends: breakOpportunities(text, world.words).map(({ at }) => at),
  graphemes: graphemeOffsets(text, 'und'),
}));

/** An expression that asks the core where lines of the texts may end, and where graphemes begin. */
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
        import { graphemeOffsets } from '../../model/graphemes.ts';
        const lists = new Map(${JSON.stringify(files)}.map(([script, file]) => [script, wordListOf(file)]));
        const words = { scripts: [...lists.keys()], of: (script) => lists.get(script) };
        answers = ${JSON.stringify(texts)}.map((text) => ({
          ends: breakOpportunities(text, words).map(({ at }) => at),
          graphemes: graphemeOffsets(text, 'und'),
        }));`,
      resolveDir: join(packageFolder, 'src/layout/text'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return `(() => { let answers; ${outputFiles[0]?.text}; return answers; })()`;
}

testInBrowser('lines in scripts without spaces end in Chromium where they end in Node.js', async () => {
  const found = await withPage('', {}, async ({ page }) => page.evaluate(await program()));
  expect(found).toEqual(answers);
  expect(answers.flatMap(({ ends }) => ends).length).toBeGreaterThan(texts.length * 5);
});

testInFirefox('and in Firefox', async () => {
  const firefox = await startFirefox();
  try {
    expect(await firefox.run(`return ${await program()}`)).toEqual(answers);
  } finally {
    await firefox.close();
  }
});
