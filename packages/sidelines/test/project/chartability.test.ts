import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, repositoryFolder } from '../support/sources.ts';

const [, page = ''] = readFileSync(join(repositoryFolder, 'docs/accessibility.md'), 'utf8').split('## Chartability');
const heuristics = [...page.matchAll(/^\| (\w+) \| (.*?) \| (meets|partly|does not apply) \| .* \|$/gm)].map(
  ([, , name = '', verdict = '']) => ({ isCritical: name.startsWith('**'), verdict }),
);
const howMany = (verdict: string, all = heuristics) => all.filter((each) => each.verdict === verdict).length;

test('each of the heuristics has its verdict, and the summary counts them', () => {
  const critical = heuristics.filter(({ isCritical }) => isCritical);
  expect(heuristics).toHaveLength(50);
  expect(critical).toHaveLength(14);
  expect(page).toContain(`${howMany('meets', critical)} are met and ${howMany('partly', critical)} in part.`);
  expect(page).toContain(
    `${howMany('meets')} are met, ${howMany('partly')} in part, and ${howMany('does not apply')} do not apply.`,
  );
});

test('tests that are named there are there', () => {
  const tests = readdirSync(join(packageFolder, 'test'), { recursive: true }).map((path) => `/${path}`);
  const named = [...page.matchAll(/`([\w-]+\.test\.ts)`/g)].map(([, name]) => `/${name}`);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !tests.some((path) => path.endsWith(name)))).toEqual([]);
});
