import { expect, test } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from '../support/sources.ts';

/** What a layer may import besides itself, whether it may use Node's modules, and why it may not do more. */
interface Layer {
  readonly imports: readonly string[];
  readonly node?: true;
  readonly because: string;
}

const layers: Readonly<Record<string, Layer>> = {
  languages: { imports: [], because: 'it is data: what the product knows of each language' },
  time: { imports: ['languages'], because: 'calendar arithmetic knows nothing of timelines' },
  model: {
    imports: ['languages', 'time'],
    because: 'what a timeline is does not depend on how it is written or drawn',
  },
  formats: { imports: ['languages', 'time', 'model'], because: 'reading and writing text knows nothing of pictures' },
  layout: { imports: ['time', 'model'], because: 'geometry is the same, whatever it was read from or is drawn with' },
  render: {
    imports: ['languages', 'time', 'model', 'layout', 'pictures'],
    because: 'a renderer draws what was decided and parses nothing',
  },
  pictures: {
    imports: ['model'],
    because: 'a picture is the same, whichever text it stands beside and whatever it is shown in',
  },
  element: {
    imports: ['render'],
    because: 'it runs in readers’ browsers, and brings nothing along that a page does not need',
  },
  page: {
    imports: ['layout', 'render'],
    because:
      'it runs in readers’ browsers, and finds all but the rows that the page was laid out with in the page itself',
  },
  'world.ts': {
    imports: ['time', 'layout', 'pictures', 'render'],
    because: 'it only names what the core asks of the machine',
  },
  theming: {
    imports: ['model', 'formats', 'layout'],
    because: 'a theme file is read like any text, and drawn by nobody',
  },
  'understand.ts': {
    imports: ['model', 'formats'],
    because: 'a text is read and checked before anything is made of it',
  },
  'outputs.ts': {
    imports: ['formats', 'render'],
    because: 'it is the one list of what comes out, and renderers and formats do not see each other',
  },
  'drawings.ts': {
    imports: ['model', 'layout', 'render', 'world.ts'],
    because: 'what is drawn was understood before, and is rendered by others',
  },
  'illustrations.ts': {
    imports: ['model', 'pictures', 'understand.ts'],
    because: 'it only says which pictures of a text can be shown, and which files they are',
  },
  'publish.ts': {
    imports: [
      'time',
      'model',
      'layout',
      'theming',
      'render',
      'world.ts',
      'understand.ts',
      'outputs.ts',
      'drawings.ts',
      'illustrations.ts',
    ],
    because: 'the pipeline has no effects and does not know who calls it',
  },
  'prepare.ts': {
    imports: ['world.ts', 'understand.ts', 'publish.ts'],
    because: 'it only publishes until nothing is lacking',
  },
  'session.ts': {
    imports: ['model', 'formats', 'layout', 'render', 'world.ts', 'understand.ts', 'outputs.ts', 'publish.ts'],
    because: 'it only keeps what the pipeline makes from one time to the next',
  },
  world: {
    imports: ['time', 'layout', 'pictures', 'render', 'world.ts'],
    node: true,
    because: 'what Node or a browser supplies does not depend on what is done with it',
  },
  'index.ts': {
    imports: [
      'time',
      'model',
      'formats',
      'layout',
      'theming',
      'pictures',
      'render',
      'world.ts',
      'understand.ts',
      'outputs.ts',
      'illustrations.ts',
      'publish.ts',
      'prepare.ts',
      'session.ts',
    ],
    because: 'the library runs where there is no Node and no command line',
  },
  cli: {
    imports: [
      'time',
      'model',
      'formats',
      'layout',
      'theming',
      'pictures',
      'render',
      'world.ts',
      'world',
      'understand.ts',
      'outputs.ts',
      'illustrations.ts',
      'publish.ts',
    ],
    node: true,
    because: 'the command line is one user of the library among others',
  },
};

/** The steps of reading a chronicle: each may import those before it, and nothing of those behind it. */
const steps = ['shape', 'style', 'roles', 'entries'];

/** Which step a file of the chronicle's reader belongs to; -1 when none. */
function stepOf(path: string): number {
  return steps.indexOf(/^formats\/chronicle\/(\w+)\//.exec(path)?.[1] ?? '');
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => importsOf(file).flatMap((target) => forbidden(file.path, target) ?? []));
}

function forbidden(path: string, target: string): string | undefined {
  const from = layerOf(path);
  const layer = layers[from];
  if (layer === undefined) return `${path}: “${from}” is in no layer; give it one in this test and in ARCHITECTURE.md`;
  if (target.startsWith('node:')) {
    return layer.node ? undefined : `${path}: ${from}/ may not import ${target}: it runs where there is no Node`;
  }
  if (!/\.tsx?$/.test(target)) return undefined;
  const [step, other] = [stepOf(path), stepOf(target)];
  if (step >= 0 && other > step)
    return `${path}: ${steps[step]}/ may not import ${steps[other]}/: ${steps.join(', ')} are read in this order`;
  const to = layerOf(target);
  if (to === from || layer.imports.includes(to)) return undefined;
  if (to === 'cli') return `${path}: nobody may import cli/: ${layers['cli']?.because}`;
  return `${path}: ${from}/ may not import ${to}/: ${layer.because}`;
}

/** The first way from a file back to itself, or undefined. */
function cycleIn(files: readonly SourceFile[]): readonly string[] | undefined {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of imports.get(path) ?? []) {
      const found = visit(target, [...way, path]);
      if (found !== undefined) return found;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const found = visit(path, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

test('every layer imports only what it may', () => {
  expect(violations(sourceFiles())).toEqual([]);
});

test('there are no import cycles', () => {
  expect(cycleIn(sourceFiles())?.join(' → ')).toBeUndefined();
});

test('every layer of the table exists', () => {
  const found = new Set(sourceFiles().map(({ path }) => layerOf(path)));
  expect(Object.keys(layers).filter((layer) => !found.has(layer))).toEqual([]);
});

test.each([
  [
    'time/order.ts',
    "import { lay } from '../layout/sides.ts';",
    'time/ may not import layout/: calendar arithmetic knows nothing of timelines',
  ],
  [
    'formats/x.ts',
    "import type {\n  Scene,\n} from '../layout/scene.ts';",
    'formats/ may not import layout/: reading and',
  ],
  ['layout/x.ts', "export * from '../formats/registry.ts';", 'layout/ may not import formats/: geometry is the same'],
  ['render/x.ts', "const x = await import('../publish.ts');", 'render/ may not import publish.ts/: a renderer draws'],
  ['publish.ts', "import { run } from './cli/run.ts';", 'nobody may import cli/: the command line is one user'],
  [
    'model/x.ts',
    "import { readFileSync } from 'node:fs';",
    'model/ may not import node:fs: it runs where there is no Node',
  ],
  [
    'formats/chronicle/style/x.ts',
    "import type { Role } from '../roles/role.ts';",
    'style/ may not import roles/: shape, style, roles, entries are read in this order',
  ],
  ['helpers/x.ts', "import '../model/timeline.ts';", '“helpers” is in no layer'],
])('a planted violation in %s is found, with the reason', (path, text, message) => {
  expect(violations([{ path, text }]).join('\n')).toContain(message);
});

test('a planted cycle is found', () => {
  const files = [
    { path: 'model/a.ts', text: "import { b } from './b.ts';" },
    { path: 'model/b.ts', text: "import type { A } from './a.ts';" },
  ];
  expect(cycleIn(files)).toEqual(['model/a.ts', 'model/b.ts', 'model/a.ts']);
});
