import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicFonts } from '../../../../scripts/generate-basic-fonts.ts';
import { Session } from '../../src/session.ts';
import { browserWorld } from '../../src/world/browser.ts';
import { charactersOf, hasBasic, isBasic } from '../../src/world/faces.ts';
import { law } from '../support/law.ts';
import { packageFile } from '../support/package-files.ts';
import { packageFolder } from '../support/sources.ts';
import { world as nodeWorld } from '../support/world.ts';

const folder = join(packageFolder, 'fonts/basic');
const faces = readdirSync(folder).map((name) => name.replace('.ttf', ''));
const characters = [...(charactersOf('source-serif-400') ?? [])].map((each) => String.fromCodePoint(each));

/** A world that knows what was fetched, and whether there is a part of a font. */
function loadingWorld(hasParts = true) {
  const asked: string[] = [];
  const fetchFile = async (path: string): Promise<Uint8Array | undefined> => {
    asked.push(path);
    return hasParts || !path.startsWith('fonts/basic/') ? packageFile(path) : undefined;
  };
  return { asked, world: browserWorld({ fetchFile }) };
}

/** Draws a text as an editor does, until nothing is lacking. */
async function draw(session: Session, { load }: ReturnType<typeof browserWorld>, text: string) {
  session.read({ name: 'pier.txt', text });
  for (;;) {
    const drawing = session.draw('svg');
    if (drawing.lacking.length === 0) return drawing;
    await load(drawing.lacking);
  }
}

test('what is basic of a font is what is made of the font', () => {
  expect(faces.every(hasBasic)).toBe(true);
  const made = basicFonts();
  expect([...made.keys()].sort()).toEqual(faces.map((face) => `${face}.ttf`).sort());
  for (const [name, bytes] of made) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
});

const { world: parts } = loadingWorld();
await parts.load([{ kind: 'wasm', name: 'harfbuzz' }, ...faces.map((name) => ({ kind: 'basic-font', name }) as const)]);

law(
  'a text is set by what is basic of a font as by the whole of it',
  { sample: 200, many: 20_000 },
  fc.property(
    fc.constantFrom(...faces),
    fc.constantFrom('en', 'de', 'tr', 'ro', 'nl', 'ca', 'pl'),
    fc.string({ unit: fc.constantFrom(...characters.filter(isBasic)), minLength: 1, maxLength: 100 }),
    (face, language, text) => {
      expect(parts.fonts.shape(text, face, 'ltr', language)).toEqual(
        nodeWorld.fonts.shape(text, face, 'ltr', language),
      );
      expect(parts.fonts.reach(face)).toEqual(nodeWorld.fonts.reach(face));
      expect(parts.fontFile(face)).toBe(`fonts/basic/${face}.ttf`);
    },
  ),
);

test('a text is drawn with no more of a font than it needs, and as Node draws it when it needs more', async () => {
  const { asked, world } = loadingWorld();
  const [session, node] = [new Session(world), new Session(nodeWorld)];
  const fonts = () => asked.splice(0).filter((path) => path.endsWith('.ttf'));
  for (const [text, fetched, file] of [
    ['# A pier\n\nMay 2015\nNorth: It opens – “at last”.\n', /^fonts\/basic\//, 'fonts/basic/source-sans-400.ttf'],
    ['# A pier\n\nMay 2015\nNorth: It opens in Πειραιάς.\n', /^fonts\/source-sans-400/, 'fonts/source-sans-400.ttf'],
  ] as const) {
    const drawing = await draw(session, world, text);
    node.read({ name: 'pier.txt', text });
    expect(drawing).toEqual(node.draw('svg'));
    const came = fonts();
    expect(came).not.toEqual([]);
    for (const path of came) expect(path).toMatch(fetched);
    expect(world.fontFile('source-sans-400')).toBe(file);
  }
});

test('where a program has only whole fonts, they are loaded in place of their parts', async () => {
  const { asked, world } = loadingWorld(false);
  await draw(new Session(world), world, '# A pier\n\nMay 2015\nNorth: It opens.\n');
  expect(asked).toContain('fonts/source-sans-400.ttf');
  expect(world.fontFile('source-sans-400')).toBe('fonts/source-sans-400.ttf');
});
