import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { put, temporaryFolder } from '../../sidelines/test/support/cli.ts';
import { isLong, seed, tell } from '../../sidelines/test/support/law.ts';
import { randomFrom } from '../../sidelines/test/support/random.ts';
import { edit, editCommand, hashOf } from './support/edit.ts';

editCommand();
const folder = temporaryFolder();
const kills = Number(process.env['RUNS'] ?? (isLong ? 300 : 4));

/** A text of a megabyte, which takes a while to write. */
function textOf(round: number): string {
  return `round ${round} of what is saved\n`.repeat(40_000);
}

test('a process that is killed while it saves leaves the old file or the new, and what it said was saved is there', async ({
  task,
}) => {
  const path = put(mkdtempSync(join(folder, 'kills-')), 'story.txt', textOf(0));
  const random = randomFrom(seed);
  const mode = statSync(path).mode;
  const found = { old: 0, new: 0, said: 0 };
  for (let [round, held] = [0, textOf(0)]; round < kills; round += 1) {
    const editing = await edit(path);
    const next = textOf(round + 1);
    const saving = editing.put(next, hashOf(held)).then(
      ({ status }) => status === 200,
      () => false,
    );
    await setTimeout(random() * 120);
    editing.process.kill('SIGKILL');
    const wasSaid = await saving;
    await editing.ended;
    const text = readFileSync(path, 'utf8');
    expect(text === held || text === next).toBe(true);
    if (wasSaid) expect(text).toBe(next);
    expect(statSync(path).mode).toBe(mode);
    found[text === held ? 'old' : 'new'] += 1;
    found.said += Number(wasSaid);
    held = text;
  }
  if (isLong) expect(Math.min(found.old, found.new, found.said)).toBeGreaterThan(kills / 50);
  tell(
    task.meta,
    kills,
    `${found.old} times the old file, ${found.new} the new one, ${found.said} times said to be saved`,
  );
});
