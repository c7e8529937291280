import { describe, expect, test } from 'vitest';
import { runIn } from '../support/run-in.ts';
import { world } from '../support/world.ts';

/** One of each kind that steers a terminal, reorders what is read, or is half a character. */
const controls = [
  ...['\u0007', '\b', '\r', '\u000e', '\u001bc', '\u001b]0;x\u0007', '\u001b[6n', '\u007f'],
  ...['\u0085', '\u009b6n', '\u009d0;x\u009c', '\u202e', '\u2066', '\u2069', '\ud800', '\udc00'],
];
const hostile = `a${controls.join('b')}c`;

/** Our own: colours, and what takes progress away. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const own = /\u001b\[(?:[12]|22|3[12369])m|\r\u001b\[K/g;
const raw = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** How many runs made something visible: a law about silence says nothing. */
let shown = 0;

async function expectQuiet(args: readonly string[], text: string, stdin = ''): Promise<void> {
  const outcome = await runIn(args, text, {
    isTerminal: { stdout: true, stderr: true },
    world: async () => world,
    readStdin: async () => new TextEncoder().encode(stdin),
  });
  const all = `${outcome.stdout}${outcome.stderr}`.replaceAll(own, '');
  expect(raw.exec(all)?.[0], `${JSON.stringify(args)} of ${JSON.stringify(text.slice(0, 200))}`).toBe(undefined);
  expect([0, 1, 2]).toContain(outcome.code);
  if (/[␛␇]|U\+202E|\\u202e/.test(all)) shown += 1;
}

/** All that may be said of a text. */
const commands = [
  ...['check FILE', 'check --explain FILE', 'check --json --explain FILE', 'convert FILE --to json'],
  ...['convert FILE --to chronicle', 'build FILE --to txt', 'report FILE', 'report --json FILE'],
];

async function expectQuietOf(name: string, text: string): Promise<void> {
  for (const command of commands)
    await expectQuiet(
      command.split(' ').map((arg) => (arg === 'FILE' ? name : arg)),
      text,
    );
}

const timeline = {
  sidelines: 1,
  title: 'The quay',
  lede: 'Two firms.',
  language: 'en',
  together: 'Both',
  parties: [
    { id: 'harlow', name: 'Harlow', aliases: ['H.'], color: '#112233' },
    { id: 'tarn', name: 'Tarn' },
  ],
  sources: [
    { id: 's', url: 'https://example.org', title: 'A page', archived: 'https://example.org/a', accessed: '2031' },
  ],
  alt: { short: 'Short.', long: 'Long.', of: '12345678' },
  entries: [
    {
      id: 'one',
      date: { edtf: '2031-03', wording: 'March 2031' },
      parties: ['harlow'],
      title: 'A start',
      text: 'Begins.',
      sources: ['s'],
      corrections: [{ date: '2031-05', text: 'Not May.' }],
    },
    { id: 'two', date: { edtf: '2031-04', wording: '' }, parties: ['tarn'], text: 'Answers.', answers: ['one'] },
  ],
};

/** A value with one of its strings, or of its keys, made hostile: all of them, one after the other. */
function planted(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [hostile, value + hostile];
  if (Array.isArray(value)) return value.flatMap((item, at) => planted(item).map((other) => value.with(at, other)));
  if (typeof value !== 'object' || value === null) return [hostile];
  return Object.entries(value).flatMap(([key, part]) => [
    { ...value, [key + hostile]: part },
    ...planted(part).map((other) => ({ ...value, [key]: other })),
  ]);
}

const chronicle =
  '---\ntitle: T\nlanguage: en\ntogether: Both\nparties: [Harlow, Tarn]\n---\n# Quay\n\nA lede.\n\nMarch 2031\nHarlow: Begins.\n\nApril 2031\nTarn: Answers.\nMore.\n';

describe('nothing that was given reaches a terminal raw', () => {
  test('of any part of JSON', async () => {
    const texts = planted(timeline).map((value) => JSON.stringify(value));
    // Raw, and not by their numbers, as nobody writes JSON who means well; and what is no JSON at all.
    const unescaped = texts.map((text) => text.replaceAll(JSON.stringify(hostile).slice(1, -1), hostile));
    for (const text of [...texts, ...unescaped.slice(0, 6), hostile]) await expectQuietOf('x.json', text);
    expect(shown).toBeGreaterThan(texts.length);
  });

  test('of any line of a chronicle and its front matter', async () => {
    shown = 0;
    const lines = chronicle.split('\n');
    const texts = lines.flatMap((line, at) => [
      lines.with(at, line + hostile).join('\n'),
      lines.with(at, hostile + line).join('\n'),
    ]);
    for (const text of texts) await expectQuietOf('x.txt', text);
    expect(shown).toBeGreaterThan(texts.length);
  });

  test('of what changed in any part', async () => {
    shown = 0;
    const whole = JSON.stringify(timeline);
    for (const value of planted(timeline)) {
      const text = JSON.stringify(value);
      await expectQuiet(['diff', '--from', 'json', '-', 'x.json'], text, whole);
      await expectQuiet(['diff', '--from', 'json', '--json', 'x.json', '-'], text, whole);
    }
    expect(shown).toBeGreaterThan(40);
  });

  test('of names of files, options and themes', async () => {
    shown = 0;
    await expectQuietOf(`${hostile}.txt`, chronicle);
    await expectQuietOf(`${hostile}.txt`, '31 June 2031\nHarlow: Never.\n');
    await expectQuietOf(`${hostile}.txt`, 'A\0B');
    const options = [
      '--to',
      '--from',
      '--language',
      '--width',
      '--spacing',
      '--theme',
      '--scheme',
      '--url',
      `--${hostile}`,
    ];
    for (const option of options) await expectQuiet(['build', 'x.txt', '--out', 'o', option, hostile], chronicle);
    for (const option of options) await expectQuiet(['build', 'x.txt', `${option}=${hostile}`], chronicle);
    await expectQuiet(['build', 'x.txt', '--theme', `${hostile}.json`, '--out', 'o'], `{"${hostile}": 1}`);
    await expectQuiet(['build', 'x.txt', '--theme', 'a.json', '--out', 'o'], JSON.stringify({ [hostile]: hostile }));
    await expectQuiet(['build', 'x.txt', '--to', 'html', '--out', hostile], chronicle);
    await expectQuiet([hostile], '');
    await expectQuiet(['help', hostile], '');
    expect(shown).toBeGreaterThan(30);
  });

  test('of errors of the machine', async () => {
    for (const error of [new Error(hostile), Object.assign(new Error(hostile), { code: 'EIO', path: hostile })])
      for (const args of ['check x', 'build x --to txt', 'convert x --to json --out y']) {
        const fails = async (): Promise<never> => Promise.reject(error);
        const changes = { readFile: fails, isTerminal: { stdout: true, stderr: false }, env: { SIDELINES_DEBUG: '1' } };
        const { stderr } = await runIn(args, '', changes);
        expect(stderr).not.toMatch(raw);
      }
  });
});

test('what is not for a terminal goes to programs byte for byte', async () => {
  const text = 'March 2031\nHarlow: a\u001bb\u202e.\n';
  const { stdout } = await runIn('convert x.txt --to chronicle', text);
  expect(stdout).toContain('a\u001bb\u202e');
});
