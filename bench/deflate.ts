/**
 * How fast pixels are compressed, and into how many bytes, against zlib at level 4: the same rows, warm, in one run, by turns, in processor
 * time of the whole process. Last comes the largest picture that is drawn, with the most memory that each takes, each in a process of its
 * own. Run `npx tsx bench/deflate.ts`, or with chronicles of your own: `npx tsx bench/deflate.ts a.txt b.txt`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { publish } from '../packages/sidelines/src/publish.ts';
import { deflate } from '../packages/sidelines/src/render/raster/deflate/deflate.ts';
import type { Steps } from '../packages/sidelines/src/render/raster/deflate/repeats.ts';
import { nodeWorld } from '../packages/sidelines/src/world/node.ts';
import { median, modelFile } from './support/comparing.ts';
import { processorTime } from './support/measuring.ts';

const runs = 15;
const world = await nodeWorld();

/** The rows of a PNG as they are compressed, and how far apart neighbours are in them. */
function rowsIn(png: Buffer): { readonly rows: Uint8Array; readonly steps: Steps } {
  const at = png.indexOf('IDAT');
  const rows = new Uint8Array(inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))));
  // The second kind of colour is red, green and blue, the third an index.
  return { rows, steps: { pixel: png[25] === 2 ? 3 : 1, row: rows.length / png.readUInt32BE(20) } };
}

function compare(what: string, { rows, steps }: ReturnType<typeof rowsIn>): number {
  const ours = (): Uint8Array => deflate(rows, steps);
  const theirs = (): Uint8Array => deflateSync(rows, { level: 4 });
  const turns = Array.from({ length: runs + 5 }, () => [processorTime(ours), processorTime(theirs)] as const).slice(5);
  const ratio = median(turns.map(([our, their]) => our / their));
  const [our, their] = [0, 1].map((side) => median(turns.map((turn) => turn[side] ?? 0)).toFixed(1));
  const sizes = [ours().length, theirs().length];
  console.log(
    `${what}: ${our} ms and ${sizes[0]} bytes, zlib ${their} ms and ${sizes[1]} bytes; ratios ${ratio.toFixed(2)} and ${((sizes[0] ?? 0) / (sizes[1] ?? 0)).toFixed(3)}`,
  );
  return ratio;
}

const ratios: number[] = [];
const named = process.argv.slice(2);
for (const file of named.length > 0 ? named : [modelFile])
  for (const [to, scale] of [...[1, 2, 3].map((each) => ['png', each] as const), ['card', 1] as const]) {
    const source = { name: basename(file), text: readFileSync(file, 'utf8') };
    const { files } = publish(source, { to: [to], spacing: 'even', width: 960, scale }, world);
    for (const { body } of files)
      ratios.push(compare(`${source.name} as ${to} at scale ${scale}`, rowsIn(Buffer.from(body))));
  }
console.log(
  `${ratios.length} pictures: ratio of times ${median(ratios).toFixed(2)}, at most ${Math.max(...ratios).toFixed(2)}`,
);

/** The rows of 64 megapixels, a pattern of stripes, compressed in a process of its own: the most memory that it took, in megabytes. */
function memoryOf(compressing: string): number {
  const address = new URL('../packages/sidelines/src/render/raster/deflate/deflate.ts', import.meta.url).href;
  const code = `
    import { deflateSync } from 'node:zlib';
    const { deflate } = await import('${address}');
    const rows = new Uint8Array(8001 * 8000);
    for (let at = 0; at < rows.length; at += 7 + (at % 13)) rows[at] = at % 50;
    ${compressing};
    console.log(process.resourceUsage().maxRSS);`;
  const said = execFileSync('npx', ['tsx', '--input-type=module', '--eval', code]);
  return Number(said.toString()) / 1024;
}

const [our, their] = ['deflate(rows, { pixel: 1, row: 8001 })', 'deflateSync(rows, { level: 4 })'].map(memoryOf);
console.log(`64 megapixels: at most ${our?.toFixed(0)} MB of memory, with zlib ${their?.toFixed(0)} MB`);
