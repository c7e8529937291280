import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { source } from './bundle.ts';

/** What the licences of all that is in a bundle ask of those who pass it on: their texts, by the names of the packages. */
export function noticesOf({ outputs }: Metafile): string {
  // What has a colon was made while it was bundled.
  const inputs = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => !path.includes(':')),
  );
  const packages = new Set(inputs.flatMap((path) => path.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  // The names of months, lists and numbers are CLDR's.
  const cldr = join(source, '../../../node_modules/cldr-core');
  return [...packages, cldr].map(noticeOf).sort().join('\n\n');
}

/** The licence of a package, under its name and version. */
function noticeOf(path: string): string {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no file with its licence`);
  return `${name} ${version}\n${'-'.repeat(40)}\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
}
