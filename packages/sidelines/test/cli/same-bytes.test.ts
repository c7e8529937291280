import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sidelines, temporaryFolder } from '../support/cli.ts';
import { repositoryFolder } from '../support/sources.ts';

const folder = temporaryFolder();
const examples = join(repositoryFolder, 'examples');

test.each(readdirSync(examples).filter((name) => name.endsWith('.txt')))(
  '%s gives the same bytes in another zone and another locale',
  (name) => {
    const publishIn = (env: Readonly<Record<string, string>>) => {
      const out = mkdtempSync(join(folder, 'run-'));
      const outcome = sidelines(['build', join(examples, name), '--out', out], { env });
      expect(outcome.code).toBe(0);
      const files = readdirSync(out).sort();
      return {
        stderr: outcome.stderr,
        files: files.map((file) => [file, readFileSync(join(out, file)).toString('latin1')]),
      };
    };
    const here = publishIn({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    const there = publishIn({ TZ: 'Pacific/Apia', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' });
    expect(here.files.length).toBeGreaterThan(0);
    expect(there.files.map(([file]) => file)).toEqual(here.files.map(([file]) => file));
    for (const [index, [file, body]] of here.files.entries()) expect(there.files[index]?.[1] === body, file).toBe(true);
    expect(there.stderr).toBe(here.stderr);
  },
);
