import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whole } from '../../sidelines/src/model/slices.ts';
import { edits, texts } from '../../sidelines/test/support/edits.ts';
import { isLong, seed, tell } from '../../sidelines/test/support/law.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { Desk } from '../src/core/desk.ts';
import type { DrawnPiece, Facts, PictureChange } from '../src/core/protocol.ts';

const folder = join(repositoryFolder, 'examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const view = { width: 960, scheme: 'light', spacing: 'even' } as const;
/** How many edits are tried, ten of each text. */
const wanted = Number(process.env['RUNS'] ?? (isLong ? 10_000 : 100));

/** What a page knows and shows, which touches only what it is told. */
class Page {
  readonly desk = new Desk(
    world,
    (told) => {
      if (told.kind === 'understood') this.facts = told.facts;
      else if (told.kind === 'picture') this.#show(told.version, told.picture);
    },
    () => '',
  );
  facts: Facts | undefined;
  drawn = 0;
  #pieces = new Map<string, DrawnPiece>();
  #order: readonly string[] = [];

  #show(version: number, { drawn, order }: PictureChange): void {
    this.drawn = version;
    for (const piece of drawn) this.#pieces.set(piece.key, piece);
    this.#order = order ?? this.#order;
  }

  /** The entries that are seen, with words in them. */
  get entries(): ReadonlySet<string> {
    const pieces = this.#order.flatMap((key) => this.#pieces.get(key) ?? []);
    return new Set(
      pieces.flatMap(({ entry, markup }) => (entry !== undefined && markup.includes('<text') ? entry : [])),
    );
  }
}

test('after each edit, whatever it is, the picture shows every entry that was understood', async ({ task }) => {
  const sources = fc.tuple(fc.constantFrom(...examples, ...texts), edits);
  let [tried, shown, withErrors] = [0, 0, 0];
  for (const [source, changes] of fc.sample(sources, { numRuns: wanted / 10, seed })) {
    const page = new Page();
    let text = source;
    for (const change of changes) {
      text = change(text);
      tried += 1;
      whole(page.desk.reading(tried, { name: 'timeline.txt', text }));
      whole(page.desk.drawing(view));
      const { entries = 0, diagnostics = [] } = page.facts ?? {};
      if (entries === 0) continue;
      shown += 1;
      if (diagnostics.some(({ severity }) => severity === 'error')) withErrors += 1;
      expect(page.drawn, text).toBe(tried);
      expect(page.entries.size, text).toBe(entries);
    }
    await setImmediate();
  }
  expect(shown).toBeGreaterThan(tried / 2);
  expect(withErrors).toBeGreaterThan(tried / 20);
  tell(task.meta, tried, `${shown} pictures, ${withErrors} of them of texts with errors; 0 blank`);
});
