import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { packageFolder, repositoryFolder, sourceFiles } from '../support/sources.ts';

const place = join(repositoryFolder, '.cache', 'packed');
const unpacked = join(place, 'package');
let contents: readonly string[] = [];

/** Packs for real, build included, and unpacks below the repository, whose installed packages it then finds. */
beforeAll(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', place], {
    cwd: packageFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
  const [packed] = JSON.parse(output.slice(output.search(/^\[/m)));
  contents = packed.files.map(({ path }: { readonly path: string }) => path);
  execFileSync('tar', ['-xzf', packed.filename], { cwd: place });
});

test('the package holds what is needed and nothing else', () => {
  const sources = sourceFiles().filter(({ path }) => !path.endsWith('.d.ts'));
  const scripts = [
    ...[
      'index',
      'world/node',
      'world/browser',
      'cli/main',
      'time/index',
      'formats/index',
      'theming/read',
      'layout/themes',
    ],
    ...['element/side-lines', 'element/report', 'element/resize'],
  ];
  const expected = [
    ...sources.map(({ path }) => `dist/${path.replace(/\.ts$/, '.d.ts')}`),
    ...scripts.map((name) => `dist/${name}.js`),
    ...readdirSync(join(packageFolder, 'fonts'), { recursive: true }).map((name) => `fonts/${name}`),
    ...readdirSync(join(packageFolder, 'hyphenation')).map((name) => `hyphenation/${name}`),
    ...readdirSync(join(packageFolder, 'words')).map((name) => `words/${name}`),
    'LICENSE',
    'dist/THIRD-PARTY.txt',
    'README.md',
    'bin/sidelines.cjs',
    'bin/start.cjs',
    'package.json',
    'schema/theme.schema.json',
    'schema/timeline.schema.json',
    'wasm/harfbuzz-subset.wasm',
    'wasm/harfbuzz.wasm',
    'wasm/mozjpeg_dec.wasm',
    'wasm/mozjpeg_enc.wasm',
    'wasm/squoosh_png_bg.wasm',
    'wasm/webp_dec.wasm',
  ];
  const files = expected.filter((path) => path !== 'fonts/basic');
  const shared = contents.filter((path) => /^dist\/shared\/[\w-]+-\w+\.js$/.test(path));
  expect(shared).not.toEqual([]);
  expect([...contents].sort()).toEqual([...files, ...shared].sort());
});

test('the packed command line runs', () => {
  const run = (args: readonly string[], input = '') =>
    execFileSync(process.execPath, [join(unpacked, 'bin', 'sidelines.cjs'), ...args], { input }).toString();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  expect(run(['--version'])).toBe(`${version}\n`);
  expect(run(['build', '-', '--to', 'svg'], 'May 2015\nUS: Something.\n')).toContain('</svg>');
});

test('a Node that can keep what it compiled is asked to', () => {
  const newer = join(place, 'newer.cjs');
  writeFileSync(newer, "require('node:module').enableCompileCache = () => process.stdout.write('kept ')");
  const args = ['--require', newer, join(unpacked, 'bin', 'sidelines.cjs'), '--version'];
  expect(execFileSync(process.execPath, args).toString()).toMatch(/^kept \d/);
});

test('the packed library is imported by its public names', () => {
  const code = `
    import { publish } from 'sidelines';
    import { nodeWorld } from 'sidelines/node';
    import schema from 'sidelines/schema/timeline.schema.json' with { type: 'json' };
    const options = { to: ['txt'], spacing: 'even', width: 640 };
    const { files } = publish({ name: 'x.txt', text: 'May 2015\\nUS: Something.\\n' }, options, await nodeWorld());
    console.log(files[0].name, schema.title);`;
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], {
    cwd: unpacked,
  });
  expect(output.toString()).toBe('x.txt Sidelines timeline\n');
});

test('the packed library for browsers has its files where it asks for them', () => {
  const code = `
    import { readFile } from 'node:fs/promises';
    import { prepare } from 'sidelines';
    import { browserWorld } from 'sidelines/browser';
    const world = browserWorld({ fetchFile: (path) => readFile(new URL(path, 'file://${unpacked}/')) });
    const source = { name: 'x.txt', text: '# Ein Steg\\n\\nMai 2015\\nNord: Er ist fertig.\\n' };
    const { files, lacking } = await prepare(source, { to: ['svg', 'png'], hyphenate: true }, world);
    console.log(files.length, lacking.length);`;
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], {
    cwd: unpacked,
  });
  expect(output.toString()).toBe('2 0\n');
});

test('the packed library can be required, by programs that are no modules', () => {
  const code = `
    const { publish } = require('sidelines');
    const { nodeWorld } = require('sidelines/node');
    const source = { name: 'x.txt', text: 'May 2015\\nUS: Something.\\n' };
    nodeWorld().then((world) => console.log(publish(source, { to: ['svg'] }, world).files[0].name));`;
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=commonjs', '--eval', code], {
    cwd: unpacked,
  });
  expect(output.toString()).toBe('x.svg\n');
});

test('the licences of all that is bundled come with it', () => {
  const notices = readFileSync(join(unpacked, 'dist', 'THIRD-PARTY.txt'), 'utf8');
  const { devDependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(devDependencies), 'cldr-core', 'micromark'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
});

test('whoever needs a part of the library in a browser does not bundle the others', async () => {
  const sizeOf = async (name: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${name} } from 'sidelines'`, resolveDir: unpacked },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    return outputFiles[0]?.contents.length ?? 0;
  };
  expect(await sizeOf('wordDate')).toBeLessThan((await sizeOf('publish')) / 3);
});
