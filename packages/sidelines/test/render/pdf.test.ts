import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPages, papers } from '../../src/layout/pages/paper.ts';
import { newspaper } from '../../src/layout/themes.ts';
import { directionOf } from '../../src/model/language.ts';
import { publish } from '../../src/publish.ts';
import { saidInPdf } from '../../src/render/pdf/said.ts';
import { pdf } from '../../src/render/pdf.ts';
import { boxOf, groupsOf, textsOf } from '../layout/scenes.ts';
import { timelines } from '../layout/timelines.ts';
import { put, temporaryFolder } from '../support/cli.ts';
import { look } from '../support/look.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

const isInstalled = ['pdftotext', 'pdfinfo', 'qpdf'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
);
const testWithTools: typeof test.skip = test.skipIf(!isInstalled);
const folder = temporaryFolder();

const chronicles: Readonly<Record<string, string>> = {
  Latin: readFileSync(join(repositoryFolder, 'examples/us-russia-syria.txt'), 'utf8'),
  'three parties': readFileSync(join(repositoryFolder, 'examples/south-pole.txt'), 'utf8'),
  Arabic: readFileSync(join(repositoryFolder, 'examples/nile.txt'), 'utf8'),
  Cyrillic: readFileSync(join(repositoryFolder, 'examples/gallery/ferry-ru.txt'), 'utf8'),
  Japanese: readFileSync(join(repositoryFolder, 'examples/gallery/ferry-ja.txt'), 'utf8'),
  Hebrew: readFileSync(join(repositoryFolder, 'examples/gallery/ferry-he.txt'), 'utf8'),
  // The title is left out of what is compared, and these have the same words in an entry.
  'words broken by rules': readFileSync(join(repositoryFolder, 'examples/gallery/hyphens-de.txt'), 'utf8')
    .replaceAll('\u00ad', '')
    .replace(/^title: .*$/m, 'title: Drei Verordnungen'),
  'several scripts': readFileSync(join(repositoryFolder, 'examples/gallery/mixed-scripts.txt'), 'utf8'),
};

function made(text: string, to: readonly string[], hyphenate = false) {
  const options = { to: [...to, 'txt'], spacing: 'even', width: hyphenate ? 640 : 960, hyphenate } as const;
  const { files, timeline, diagnostics } = publish({ name: 'made.txt', text }, options, world);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const bodies = files.map(({ body }) => body);
  return { timeline, bodies: bodies.slice(0, -1), txt: String(bodies.at(-1)) };
}

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  expect(stderr + (status === 0 ? '' : `${program} ended with ${status}`)).toBe('');
  return stdout;
}

/** A text without blanks, signs that steer direction, what underlines a headline, and the dash that a text has before parties. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/^=+$|[\s\p{Cf}—]/gmu, '');
}

describe.each(Object.entries(chronicles))('%s', (script, text) => {
  // Poppler may put words of an Arabic block apart.
  const partedBy = script === 'Arabic' ? /\s+/ : '\n\n';
  const names = script === 'Latin' ? pdf.map(({ name }) => name) : ['pdf', 'pdf-a4'];
  const breaksWords = script === 'words broken by rules';
  const { timeline, bodies, txt } = made(text, names, breaksWords);
  const files = bodies.map((body, index) => put(folder, `${script} ${index}.pdf`, body));

  testWithTools.each(names.filter(() => script !== 'several scripts').map((name, index) => [name, index] as const))(
    '%s says what the text says, in the same order',
    (name, index) => {
      // By default poppler puts lines that run from right to left into the order of reading, and guesses the order of blocks.
      const mirrored = directionOf(timeline.language) === 'rtl';
      const drawn = run('pdftotext', [...(mirrored ? [] : ['-raw']), files[index] ?? '', '-']);
      const onEachPage = name === 'pdf' || script === 'Arabic' ? '' : letters(timeline.title ?? '');
      // It puts marks behind the wrong letter there, and signs and figures on the wrong side of a word.
      const plain = (words: string) =>
        mirrored ? letters(words).replaceAll(/[\p{M}\p{N}\p{P}]/gu, '') : letters(words);
      const said = plain(drawn).replaceAll(plain(onEachPage), '');
      const blocks = txt.split(partedBy).slice(onEachPage === '' ? 0 : 1);
      let at = 0;
      for (const block of blocks) {
        const found = said.indexOf(plain(block), mirrored ? 0 : at);
        expect(found, `${plain(block)} in ${said}`).toBeGreaterThanOrEqual(0);
        at = found + plain(block).length;
      }
    },
  );

  testWithTools('each is valid, tagged, and in a language', () => {
    for (const file of files) {
      expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
      expect(run('pdfinfo', [file])).toMatch(/^Tagged: +yes$/m);
      const structure = run('pdfinfo', ['-struct', file]);
      expect(structure.match(/^ +LBody/gm)).toHaveLength(timeline.entries.length);
      expect(structure.match(/^ +H1/gm)).toHaveLength(timeline.title === undefined ? 0 : 1);
    }
  });

  test('the same text gives the same bytes', () => {
    const again = made(text, names, breaksWords).bodies;
    for (const [index, body] of bodies.entries())
      expect(Buffer.from(again[index] ?? '').equals(Buffer.from(body))).toBe(true);
  });

  test('what it says can be read back from it', () => {
    for (const body of bodies) {
      const said = letters(typeof body === 'string' ? body : saidInPdf(body).text);
      for (const { date } of timeline.entries) expect(said).toContain(letters(date.wording));
    }
  });
});

test('on pages no card is cut in two that a page has room for, none stands in the foot, and each entry stands on one page, in order', () => {
  fc.assert(
    fc.property(timelines, fc.constantFrom(...Object.values(papers)), (timeline, paper) => {
      const options = { width: 960, spacing: 'even', look, revision: '0a1b2c3d' } as const;
      const { scenes } = drawPages(paper)(timeline, options, world.fonts);
      const drawn = scenes.flatMap((scene) => groupsOf(scene, 'entry').map((group) => ({ scene, group })));
      const begun = drawn.filter(({ group }) => group.continues !== true);
      expect(begun.map(({ group }) => group.entry)).toEqual(timeline.entries.map(({ id }) => id));
      // On a slide a text of few lines may be taller than all its room.
      const cut = drawn.filter(({ group }) => group.continues === true).map(({ group }) => group.entry);
      for (const entry of cut) {
        const pieces = drawn.filter(({ group }) => group.entry === entry);
        const boxes = pieces.map(({ group }) => textsOf(group.marks).map((mark) => boxOf(mark)));
        const heights = boxes.map(
          (own) => Math.max(...own.map(({ bottom }) => bottom)) - Math.min(...own.map(({ top }) => top)),
        );
        expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(paper.height * 0.6);
      }
      for (const { scene, group } of drawn) {
        for (const mark of textsOf(group.marks)) {
          const box = boxOf(mark);
          expect(box.top).toBeGreaterThan(newspaper.rhythm);
          expect(box.bottom).toBeLessThan(scene.height - newspaper.rhythm * 2);
        }
      }
      for (const scene of scenes) expect(scene.height).toBeGreaterThanOrEqual(Math.round(paper.height) - 1);
    }),
    { numRuns: 30 },
  );
});

test('a page that is taller than a file can say has a larger unit', () => {
  const text = Array.from({ length: 700 }, (_, index) => `${1300 + index}\nHarlow: Year ${index} of the pier.\n`).join(
    '\n',
  );
  const [tall] = made(text, ['pdf']).bodies;
  const file = Buffer.from(tall ?? '').toString('latin1');
  expect(file).toMatch(/\/UserUnit [2-9]/);
  const [, height] = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(file) ?? [];
  expect(Number(height)).toBeLessThanOrEqual(14_400);
});

describe('a chronicle with entries and an introduction that are longer than pages', () => {
  const words = (who: string) =>
    `${Array.from({ length: 160 }, (_, index) => `${who} said ${index} things to nobody at all, twice.`).join(' ')} End.`;
  const text = `---
title: Two ports
parties: [Harlow, Velden]
---
${words('Everybody')}

3 March 2019
Harlow: A first.

4 March 2019
Velden: ${words('Velden')}

5 March 2019
Harlow: ${words('Harlow')}

6 March 2019
Both: ${words('Both')}

7 March 2019
Velden: The end.
`;
  const sizes = { 'pdf-a4': '595.5 842.25', 'pdf-a3': '842.25 1190.25', 'pdf-letter': '612 792' };
  const { timeline, bodies } = made(text, Object.keys(sizes));

  test.each(Object.entries(sizes).map(([name, size], index) => [name, size, bodies[index] ?? ''] as const))(
    '%s: every page is as large as its paper, and each entry is said once, whole and in order',
    (_, size, body) => {
      const file = Buffer.from(body).toString('latin1');
      const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/g)].map(([, box]) => box);
      expect(boxes.length).toBeGreaterThan(5);
      expect(new Set(boxes)).toEqual(new Set([size]));
      const said = letters(saidInPdf(Buffer.from(body)).text);
      const wanted = [timeline.lede ?? '', ...timeline.entries.map((entry) => entry.text)].map(letters);
      let at = 0;
      for (const one of wanted) {
        const found = said.indexOf(one, at);
        expect(found, one).toBeGreaterThanOrEqual(0);
        at = found + one.length;
        expect(said.indexOf(one, at)).toBe(-1);
      }
      expect(said.match(/continued/g)).toBeNull();
    },
  );

  testWithTools('is valid, and has one element an entry and one for the introduction', () => {
    const [body = ''] = bodies;
    const file = put(folder, 'long.pdf', body);
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
    const structure = run('pdfinfo', ['-struct', file]);
    expect(structure.match(/^ +LBody/gm)).toHaveLength(timeline.entries.length);
    expect(structure.match(/^ +P/gm)).toHaveLength(3);
    expect(run('pdftotext', [file, '-']).match(/continued$/gm)?.length).toBeGreaterThan(3);
  });
});
