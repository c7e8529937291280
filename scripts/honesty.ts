// Prints how often the reader says where it is wrong, and how often it speaks where it is right. Without arguments: over the
// whole texts of the corpus, as they are and with accidents. With a folder of cases (skeleton.txt, gold.json): over those.
// Run it with `npx tsx scripts/honesty.ts [folder] [--seed 1] [--rounds 1]`.
import { parseArgs } from 'node:util';
import {
  type Honesty,
  honestyByAccident,
  honestyOf,
  sharesOf,
  summed,
} from '../packages/sidelines/test/support/honesty.ts';
import { ownTexts, textsIn } from '../packages/sidelines/test/support/truth.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '1' } },
});
const [folder] = positionals;
const texts = folder === undefined ? ownTexts() : textsIn(folder);

print('as they are', summed(texts.map((text) => honestyOf(text))));
if (folder === undefined) {
  const found = honestyByAccident(texts, Number(values.seed), Number(values.rounds));
  for (const [kind, honesty] of found) print(kind, honesty);
  print('all accidents', summed([...found.values()]));
}

function print(name: string, honesty: Honesty): void {
  const { said, loud, noted } = sharesOf(honesty);
  const wrong = honesty.wrong === 0 ? '' : `: ${said.toFixed(0)} % said`;
  const right = `${loud.toFixed(1)} % with an error or warning, ${noted.toFixed(1)} % with a note`;
  process.stdout.write(`${name.padEnd(24)} wrong ${honesty.wrong}${wrong}; right ${honesty.right}: ${right}\n`);
}
