/** How many plain dates are read a second, by Sidelines and by the npm package `edtf`. Run `npx tsx bench/edtf.ts`. */
import { parse } from 'edtf';
import { boundsOfEdtf, civilOf, readEdtf, writeEdtf } from '../packages/sidelines/src/time/index.ts';

/** 6,000 different days, months and years. */
const plain = Array.from({ length: 6000 }, (_, index) => {
  const { year, month, day } = civilOf(index * 17 - 40_000);
  return writeEdtf(
    [
      { kind: 'date', year, month, day } as const,
      { kind: 'date', year, month } as const,
      { kind: 'date', year } as const,
    ][index % 3] ?? { kind: 'date', year },
  );
});
const vague = ['199X', '1999~', '2017-22', '1990/..', '2016-03/2016-05', '-0043', '[1667,1668]', '2004-06~-11'];

/** Keeps the last result alive, so that no engine can leave the work out. */
let kept: unknown;

/** Dates per second, the best of three runs of about this long. */
function rate(dates: readonly string[], read: (text: string) => unknown, milliseconds: number): number {
  let best = 0;
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < milliseconds) {
      for (const date of dates) kept = read(date);
      count += dates.length;
    }
    best = Math.max(best, (count * 1000) / (performance.now() - started));
  }
  return best;
}

function report(name: string, dates: readonly string[]): void {
  const ours = rate(dates, readEdtf, 300);
  const theirs = rate(dates, parse, 300);
  const bounds = rate(dates, boundsOfEdtf, 300);
  const shown = (value: number) => Math.round(value).toLocaleString('en');
  console.log(
    `${name}: sidelines ${shown(ours)} a second (with bounds ${shown(bounds)}), edtf ${shown(theirs)}; ratio ${(ours / theirs).toFixed(0)}`,
  );
}

report('plain dates', plain);
report('vague dates', vague);
if (kept === undefined) throw new Error('nothing was read');
