import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { repositoryFolder } from '../support/sources.ts';

const script = fileURLToPath(new URL('hash-scenes.ts', import.meta.url));

/** Where a process with some environment runs, and what it draws there. */
function drawnIn(env: Readonly<Record<string, string>>): {
  readonly where: string;
  readonly hashes: readonly string[];
} {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: repositoryFolder,
    env: { PATH: process.env['PATH'], ...env },
  });
  const [where = '', ...hashes] = stdout.toString().trim().split('\n');
  expect(stderr.toString()).toBe('');
  return { where, hashes };
}

const here = drawnIn({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });

test.each([
  { TZ: 'Pacific/Apia', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', where: 'Pacific/Apia ar-EG' },
  { TZ: 'America/New_York', LANG: 'th_TH.UTF-8', LC_ALL: 'th_TH.UTF-8', where: 'America/New_York th-TH' },
  { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', where: 'Asia/Tokyo tr-TR' },
])('in $where scenes are the same as elsewhere, with both spacings', ({ where, ...env }) => {
  const there = drawnIn(env);
  expect(there.where).toBe(where);
  expect(there.hashes.length).toBeGreaterThan(100);
  expect(there.hashes).toEqual(here.hashes);
});
