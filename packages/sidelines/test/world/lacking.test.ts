import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageModule } from '../../../../scripts/generate-coverage.ts';
import { whole } from '../../src/model/slices.ts';
import { prepare } from '../../src/prepare.ts';
import { publish } from '../../src/publish.ts';
import { Session } from '../../src/session.ts';
import { type BrowserOptions, browserWorld } from '../../src/world/browser.ts';
import { cases } from '../support/many-scripts.ts';
import { japaneseFont, packageFile } from '../support/package-files.ts';
import { packageFolder } from '../support/sources.ts';
import { world as nodeWorld } from '../support/world.ts';

const latin = { name: 'pier.txt', text: '# A pier\n\nMay 2015\nNorth: It opens.\n' };
const arabic = { name: 'pier.txt', text: '---\nlanguage: ar\n---\n# رصيف\n\nمايو 2015\nالشمال: يفتح الرصيف.\n' };

/** A world that loads from the package, and what it asked for. */
function loadingWorld(options: BrowserOptions = {}) {
  const asked: string[] = [];
  const fetchFile = async (path: string): Promise<Uint8Array | undefined> => {
    asked.push(path);
    return (options.fetchFile ?? (async () => packageFile(path)))(path);
  };
  return { asked, world: browserWorld({ ...options, fetchFile }) };
}

test('the table of the fonts’ characters is the one that the files have', () => {
  expect(readFileSync(join(packageFolder, 'src/world/coverage.generated.ts'), 'utf8')).toBe(coverageModule());
});

test('what a run lacks is named all at once, and nothing is made or said of it', () => {
  const { asked, world } = loadingWorld();
  const { files, diagnostics, lacking } = publish(latin, { to: ['svg', 'html', 'pdf', 'png'] }, world);
  expect(files).toEqual([]);
  expect(diagnostics).toEqual([]);
  expect(asked).toEqual([]);
  expect(lacking.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
    'font source-sans-400',
    'font source-sans-700',
    'font source-serif-700',
    'wasm harfbuzz',
    'wasm harfbuzz-subset',
  ]);
});

test('a page names the italics that no picture asks for, and what needs no font lacks nothing', () => {
  const lede = {
    ...latin,
    text: '# A pier\n\nIt stood *for years* there.\n\nMay 2015\nNorth: It opens.\nSource: *The Mail*\n',
  };
  const { lacking } = publish(lede, { to: ['html'] }, loadingWorld().world);
  expect(lacking.map(({ name }) => name)).toContain('source-serif-400-italic');
  const { files, lacking: none } = publish(latin, { to: ['txt', 'json'] }, loadingWorld().world);
  expect(none).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual(['pier.txt', 'pier.json']);
});

test('what an earlier run lacked is not lacking in one that does not need it', () => {
  const { world } = loadingWorld();
  publish(arabic, { to: ['svg'] }, world);
  expect(publish(latin, { to: ['txt'] }, world).lacking).toEqual([]);
});

test('what is drawn without its fonts is not kept: a session draws it anew when they have come', async () => {
  const { world } = loadingWorld();
  const session = new Session(world);
  session.read(latin);
  const { lacking } = session.draw('svg');
  expect(lacking.map(({ name }) => name)).toContain('source-serif-700');
  await world.load(lacking);
  const node = new Session(nodeWorld);
  node.read(latin);
  expect(session.draw('svg')).toEqual(node.draw('svg'));
  session.publish({ to: ['html', 'svg'] });
  await prepare(latin, { to: ['html', 'svg'] }, world);
  expect(session.publish({ to: ['html', 'svg'] }).files).toEqual(node.publish({ to: ['html', 'svg'] }).files);
});

test('between two slices of a drawing that has its fonts, another that lacks some leaves it nothing made of stand-ins', async () => {
  const entries = Array.from({ length: 150 }, (_, at) => `May ${1800 + at}\nNorth: It opens.\n`).join('\n');
  const source = { name: 'pier.txt', text: `# A pier\n\n${entries}\nMay 2015\nNorth: เรือ opens.\n` };
  const { world } = loadingWorld();
  await world.load(publish({ ...source, text: source.text.replace('เรือ', 'It') }, { to: ['svg'] }, world).lacking);
  const session = new Session(world);
  session.read(source);
  const drawing = session.drawing('svg');
  drawing.next();
  expect(session.publish({ to: ['svg'] }).lacking.map(({ name }) => name)).toContain('noto-sans-thai-400');
  expect(whole(drawing).lacking.map(({ name }) => name)).toContain('noto-sans-thai-400');
});

test('between two slices of a drawing without its fonts, others lack the same, and use nothing of it when the fonts have come', async () => {
  const { world } = loadingWorld();
  const text = `# A pier\n\n${Array.from({ length: 60 }, (_, year) => `${1950 + year}\nNorth: It opens.\n`).join('\n')}`;
  const [session, other, node] = [new Session(world), new Session(world), new Session(nodeWorld)];
  for (const one of [session, other, node]) one.read({ name: 'pier.txt', text });
  const drawing = session.drawing('svg');
  for (const _ of 'four') expect(drawing.next().done).toBe(false);
  const { lacking } = other.draw('svg');
  expect(lacking.map(({ name }) => name)).toContain('source-serif-700');
  await world.load(lacking);
  expect(session.draw('svg')).toEqual(node.draw('svg'));
  expect(whole(drawing).lacking.map(({ name }) => name)).toContain('source-serif-700');
  expect(session.draw('svg')).toEqual(node.draw('svg'));
});

test('where not all files come along, none of the others is asked for, and a text that needs its font is told so', async () => {
  const has = (path: string): boolean => !/noto|hyphenation/.test(path);
  const { asked, world } = loadingWorld({ has });
  const { files } = await prepare(latin, { to: ['svg', 'html'] }, world);
  expect(files).toEqual(publish(latin, { to: ['svg', 'html'] }, nodeWorld).files);
  for (const text of [arabic.text, latin.text.replace('opens', 'opens 🎉')]) {
    const { diagnostics, lacking } = await prepare({ ...latin, text }, { to: ['svg'] }, world);
    expect(diagnostics.map(({ code }) => code)).toContain('no-font');
    expect(lacking).toEqual([]);
  }
  await prepare(latin, { to: ['svg'], hyphenate: true }, world);
  expect(asked.filter((path) => !has(path))).toEqual([]);
});

test('a text is prepared with the files that it needs, each of them asked for once', async () => {
  const { asked, world } = loadingWorld();
  await prepare(arabic, { to: ['svg'] }, world);
  expect([...asked].sort()).toEqual([
    'fonts/noto-sans-arabic-400.ttf',
    'fonts/noto-sans-arabic-700.ttf',
    'fonts/source-sans-400.ttf',
    'fonts/source-sans-700.ttf',
    'wasm/harfbuzz-subset.wasm',
    'wasm/harfbuzz.wasm',
  ]);
  asked.length = 0;
  await Promise.all([prepare(latin, { to: ['svg'] }, world), prepare(latin, { to: ['svg'] }, world)]);
  expect(asked.sort()).toEqual(['fonts/source-serif-700.ttf']);
  expect(publish(latin, { to: ['svg'] }, world).files).toHaveLength(1);
});

test('patterns of hyphenation are loaded by language, and not said to be missing until then', async () => {
  const { asked, world } = loadingWorld();
  const german = { ...latin, text: '---\nlanguage: de\n---\n# Ein Steg\n\nMai 2015\nNord: Er ist fertig.\n' };
  const options = { to: ['png'], hyphenate: true };
  expect(publish(german, options, world).diagnostics).toEqual([]);
  expect((await prepare(german, options, world)).diagnostics).toEqual([]);
  expect(asked).toContain('hyphenation/de.txt');
  const dutch = { ...latin, text: '---\nlanguage: nl\n---\n# Een pier\n\nmei 2015\nNoord: Hij is klaar.\n' };
  expect((await prepare(dutch, options, world)).diagnostics.map(({ code }) => code)).toEqual(['no-hyphenation']);
});

test('the words of a script without spaces are named with all else that a text lacks, and loaded', async () => {
  const { asked, world } = loadingWorld();
  const text = `# ท่าเรือ\n\n2015-05-04\nNorth: ${'รัฐบาลประกาศมาตรการใหม่เพื่อลดค่าครองชีพ'.repeat(4)}\n`;
  const thai = { ...latin, text: `---\nlanguage: th\n---\n${text}` };
  const { lacking } = publish(thai, { to: ['svg'] }, world);
  expect(lacking).toContainEqual({ kind: 'words', name: 'Thai' });
  const { files } = await prepare(thai, { to: ['svg'] }, world);
  expect(files).toEqual(publish(thai, { to: ['svg'] }, nodeWorld).files);
  expect(asked.filter((path) => path.startsWith('words/'))).toEqual(['words/Thai.txt']);
});

test.each([
  ['refused', async () => Promise.reject(new Error('the line is cut')), 'the line is cut'],
  ['not there', async () => undefined, 'it is not there'],
])('a file that is %s is an error that says which and why, and is tried again the next time', async (_, fail, why) => {
  let isBroken = true;
  const fetchFile = async (path: string) =>
    isBroken && path === 'fonts/source-serif-700.ttf' ? fail() : packageFile(path);
  const { world } = loadingWorld({ fetchFile });
  await expect(prepare(latin, { to: ['svg'] }, world)).rejects.toThrow(
    `fonts/source-serif-700.ttf could not be loaded: ${why}`,
  );
  isBroken = false;
  expect((await prepare(latin, { to: ['svg'] }, world)).files).toHaveLength(1);
});

test('a world whose files never come is not asked for ever', async () => {
  const world = { ...loadingWorld().world, load: async () => undefined };
  await expect(prepare(latin, { to: ['svg'] }, world)).rejects.toThrow('was loaded, and is lacking all the same');
});

test('a face that is handed in besides is loaded when a sign may be in it; without it, the finding names its package', async () => {
  const japanese = cases.find(({ source }) => source.name === 'japanese.txt');
  if (japanese === undefined) throw new Error('There is no case in Japanese');
  const { source } = japanese;
  const alone = await prepare(source, { to: ['svg'] }, loadingWorld().world);
  const [finding] = alone.diagnostics.filter(({ code }) => code === 'no-font');
  expect(finding?.hint).toContain('@expo-google-fonts/noto-sans-jp');
  expect(alone.files).toEqual([]);
  const furtherFaces = ['noto-sans-jp-400', 'noto-sans-jp-700', 'noto-sans-kr-400'];
  const fetchFile = async (path: string) => japaneseFont(path) ?? packageFile(path);
  const { asked, world } = loadingWorld({ furtherFaces, fetchFile });
  expect(await prepare(source, { to: ['svg'] }, world)).toEqual(publish(source, { to: ['svg'] }, nodeWorld));
  expect(asked).not.toContain('fonts/noto-sans-kr-400.ttf');
  const korean = { ...latin, text: `${latin.text}\nJune 2015\nSouth: 한 boat.\n` };
  const { diagnostics } = await prepare(korean, { to: ['svg'] }, world);
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-font']);
  expect(asked).toContain('fonts/noto-sans-kr-400.ttf');
});

test.each(['talks', 'nile', 'deutsch', 'stopped', 'signs'])(
  'what is loaded by need makes the same of the text called %s as what is read at once',
  async (name) => {
    const found = cases.find(({ source }) => source.name === `${name}.txt`);
    if (found === undefined) throw new Error(`There is no case called ${name}`);
    const options = { ...found.options, to: ['html', 'svg', 'pdf'] };
    const expected = publish(found.source, options, nodeWorld);
    expect(await prepare(found.source, options, loadingWorld().world)).toEqual(expected);
    expect(await prepare(found.source, options, nodeWorld)).toEqual(expected);
  },
);
