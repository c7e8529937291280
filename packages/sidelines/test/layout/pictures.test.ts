import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { picturesIn } from '../../../../scripts/gallery-pictures.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { newspaper } from '../../src/layout/themes.ts';
import { understand } from '../../src/understand.ts';
import { linesOf } from '../support/scene-lines.ts';
import { packageFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

/** `UPDATE=1` writes down what is drawn now; read what changed, and look at it (`npm run gallery`), before you keep it. */
const isUpdate = process.env['UPDATE'] === '1';

const folder = join(packageFolder, 'test/pictures');

/** Pictures of the gallery that show one kind of timeline or of width each. */
const names =
  `talks-960 talks-360 talks-time-1280-dark pole-time-960 arabic-960 arabic-360-dark arabic-time-1280 hebrew-360
  russian-960-dark mixed-scripts-360 lists-360 soft-hyphens-720 vague-time-960 three-entries-960 one-party-960 titles-only-960
  years-before-960 years-before-time-360 years-ahead-960 one-day-960 hindi-360 uneven-960 long-entries-960 eight-sides-960
  eight-sides-360-dark entries-60-640 phases-960 phases-time-360`.split(/\s+/);

const pictures = picturesIn(['newspaper']).filter(({ name }) => names.includes(name));

test('each picture that is held is drawn as it was', () => {
  expect(pictures.map(({ name }) => name).sort()).toEqual(names.toSorted());
  expect(names.length).toBeGreaterThanOrEqual(24);
  if (isUpdate) {
    rmSync(folder, { recursive: true, force: true });
    for (const { name } of pictures) mkdirSync(join(folder, name), { recursive: true });
  }
  expect(readdirSync(folder).sort()).toEqual(names.toSorted());
});

test.each(pictures.map((picture) => [picture.name, picture] as const))(
  '%s',
  (name, { text, width, spacing, scheme }) => {
    const { timeline } = understand({ name: `${name}.txt`, text });
    const options = { width, spacing, look: lookOf(newspaper, scheme), revision: '00000000' };
    const [scene] = drawSides(timeline, options, world.fonts).scenes;
    const file = join(folder, name, 'scene.txt');
    if (isUpdate) writeFileSync(file, linesOf(scene));
    expect(linesOf(scene)).toBe(readFileSync(file, 'utf8'));
  },
);
