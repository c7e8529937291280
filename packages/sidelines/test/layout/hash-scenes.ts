/** Says where and in which language this process runs, and then the hash of each of some scenes, a line each. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawSides } from '../../src/layout/sides.ts';
import { spacings } from '../../src/model/appearance.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { scriptNames, timelinesIn } from './timelines.ts';

const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
console.log(`${timeZone} ${locale}`);
for (const script of scriptNames) {
  for (const timeline of fc.sample(timelinesIn(script), { seed: 1911, numRuns: 6 })) {
    for (const spacing of spacings) {
      const drawn = drawSides(timeline, { width: 960, spacing, look, revision: '0a1b2c3d' }, world.fonts);
      console.log(`${script} ${spacing} ${createHash('sha256').update(JSON.stringify(drawn)).digest('hex')}`);
    }
  }
}
