import { expect, test } from 'vitest';
import { newspaper } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { outputs } from '../../src/outputs.ts';
import { disagreements } from '../../src/render/agreement.ts';
import { deflate } from '../../src/render/raster/deflate/deflate.ts';
import { expectLinear } from '../support/growth.ts';
import { world } from '../support/world.ts';

const revision = '0a1b2c3d';
const written = outputs.flatMap((output) =>
  output.from === 'timeline' && output.saidIn !== undefined ? [[output.name, output] as const] : [],
);

/** Two sides in turn; every other entry answers the one before, and has a source. */
function chronicleOf(size: number): Timeline {
  const entries = Array.from({ length: size }, (_, place) => {
    const year = String(1000 + place);
    const second = { answers: [`e-${place - 1}`], sources: [`https://example.org/${place}`] };
    return {
      id: `e-${place}`,
      date: { edtf: year, wording: year },
      parties: [place % 2 === 0 ? 'harlow' : 'tarn'],
      text: `It closed quay ${place}.`,
      ...(place % 2 === 0 ? {} : second),
    };
  });
  const parties = [
    { id: 'harlow', name: 'Harlow' },
    { id: 'tarn', name: 'Tarn' },
  ];
  return { sidelines: 1, language: 'en', parties, entries };
}

test.each(written)('%s is written and compared with work in proportion to the entries', (_, output) => {
  const context = { ...world, revision, siblings: [], heightAt: () => 900, theme: newspaper };
  expectLinear(400, (size) => {
    const timeline = chronicleOf(size);
    const files = [{ output, body: output.render(timeline, context) }];
    expect(disagreements(timeline, revision, files)).toEqual([]);
  });
});

/** Bytes in which what comes is found in many places: all alike, of two values, and the same few again but for one. */
const repetitive = {
  'one value': () => 7,
  'two values': (at: number) => (Math.imul(at, 0x9e37_79b1) >>> 16) & 1,
  'a pattern with gaps': (at: number) => (at % 97 === 0 ? (at / 97) & 255 : at % 5),
};

test.each(Object.entries(repetitive))('bytes are compressed with work in proportion to them: %s', (_, valueAt) => {
  expectLinear(200_000, (size) => {
    deflate(
      Uint8Array.from({ length: size }, (_, at) => valueAt(at)),
      { pixel: 1, row: 961 },
    );
  });
});
