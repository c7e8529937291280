import { describe, expect, test } from 'vitest';
import { chronicle } from '../src/formats/chronicle/index.ts';
import { drawPages, papers } from '../src/layout/pages/paper.ts';
import type { GroupMark } from '../src/layout/scene.ts';
import { drawSides } from '../src/layout/sides.ts';
import { publish } from '../src/publish.ts';
import { understand } from '../src/understand.ts';
import { textsOf } from './layout/scenes.ts';
import { look } from './support/look.ts';
import { lostFrom } from './support/lost.ts';
import { world } from './support/world.ts';

const text = `# The lock at Harlow

March 2031
Harlow: Sends a letter.

## The quarrel begins

It began with a letter that *nobody* answered.

May 2031
Velden: Says that no letter came.

June 2031
Harlow: Sends it again.

## A truce

July 2033
Both: A paper of four pages is signed.
`;
const source = { name: 'lock.txt', text };
const { timeline } = understand(source);

function made(output: string): string {
  const { files, diagnostics } = publish(source, { to: [output], spacing: 'even', width: 720 }, world);
  expect(diagnostics).toEqual([]);
  const body = files[0]?.body ?? '';
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}

test('an entry before all headings is in no phase, and each other one in that of the heading above', () => {
  expect(timeline.phases).toEqual([
    { id: 'the-quarrel-begins', title: 'The quarrel begins', text: 'It began with a letter that *nobody* answered.' },
    { id: 'a-truce', title: 'A truce' },
  ]);
  expect(timeline.entries.map(({ phase }) => phase)).toEqual([
    undefined,
    'the-quarrel-begins',
    'the-quarrel-begins',
    'a-truce',
  ]);
});

test('a chronicle that is written has the headings again', () => {
  expect(chronicle.write(timeline)).toContain('\n\n## A truce\n\nJuly 2033\n');
});

test('an entry that moves above a heading is in the phase above', () => {
  const reading = chronicle.read(text, {});
  const last = timeline.entries.at(-1)?.id ?? '';
  const edited = chronicle.edit(reading, { kind: 'moved', entry: last, before: timeline.entries[2]?.id }, {});
  expect(edited.ok).toBe(true);
  const changes = edited.ok ? edited.changes : [];
  const moved = changes.reduceRight((own, { from, to, insert }) => own.slice(0, from) + insert + own.slice(to), text);
  const { entries, phases } = chronicle.read(moved, {}).timeline;
  expect(entries.map(({ phase }) => phase)).toEqual([undefined, ...Array(3).fill('the-quarrel-begins')]);
  // Its heading stands above no entry any more.
  expect(phases).toHaveLength(1);
});

test('what stands below a heading that no entry follows goes on with the entry above', () => {
  const open = `${text}\n## What is left\n\nThe water is low again.\n\nJuly 2034\n`;
  const reading = chronicle.read(open, {});
  expect(lostFrom(open, reading)).toEqual([]);
  expect(reading.timeline.phases).toHaveLength(2);
  expect(reading.timeline.entries.at(-1)?.text).toContain('The water is low again.');
});

/** The phase of each entry, by its words. */
function phasesOf(lines: readonly string[]): readonly (string | undefined)[] {
  const read = understand({ name: 'lock.txt', text: `${lines.join('\n\n')}\n` }).timeline;
  const titles = new Map(read.phases?.map(({ id, title }) => [id, title]));
  return read.entries.map(({ phase = '' }) => titles.get(phase));
}

const acts = ['March\nHarlow: Sends a letter.', 'May\nVelden: Says no.', 'June\nHarlow: Sends it again.'] as const;

test('a heading that is only a date stands beside one that begins with a date, and goes on with any other', () => {
  const [first, second, third] = acts;
  const told = (heading: string) =>
    phasesOf(['# The lock', heading, first, '## 2032', second, '## 2033: A truce', third]);
  expect(told('## 2031: The quarrel')).toEqual(['2031: The quarrel', '2032', '2033: A truce']);
  expect(told('## The quarrel, 2031')).toEqual(['The quarrel, 2031', 'The quarrel, 2031', '2033: A truce']);
});

test.each([
  ['## The 1930s', '## The 1940s'],
  ['## 1930–1938', '## 1939–1945'],
  ['## 20th century', '## 1940s: war'],
])('a heading of years together is a phase: %s', (before, behind) => {
  const lines = ['# The lock', before, '1931: Harlow: Builds.', '1935: Velden: Breaks.', behind, '1941: Harlow: Pays.'];
  const [first, second] = [before, behind].map((heading) => heading.slice(3));
  expect(phasesOf(lines)).toEqual([first, first, second]);
});

test('the heading of a month that has words is one of the days below it', () => {
  const lines = [
    '# 2031',
    '## January',
    '3: Harlow: Builds.',
    '4: Velden: Waits.',
    '## February: the thaw',
    '9: Harlow: x.',
  ];
  expect(phasesOf([...lines, '12: Velden: Sells.'])).toEqual([
    undefined,
    undefined,
    ...Array(2).fill('February: the thaw'),
  ]);
});

test('headings of the first level behind the title are phases, too', () => {
  const [first, second, third] = acts.map((act) => act.replace('\n', ' 2031\n'));
  const lines = ['# The lock', '# The quarrel', `${first}`, '# A truce #', `${second}`, `${third}`];
  expect(phasesOf(lines)).toEqual(['The quarrel', 'A truce', 'A truce']);
});

test.each([
  ['## Wednesday: the answer', '', ['day-missing']],
  ['## Tuesday, in the afternoon', '2031-03-04T12:00:00', []],
  ['## The answer', '2031-03-04T12:00:00', []],
])('a time below a heading of another day of the week is not of the day above: %s', (heading, edtf, codes) => {
  const day = ['## Tuesday, 4 March 2031', '09:00 Velden: A ferry.', '10:30 Harlow: A pier.'];
  const text = [...day, heading, '12:00 Velden: A court.'].join('\n\n');
  const { timeline: read, diagnostics } = understand({ name: 'week.txt', text: `${text}\n` });
  expect(read.entries.at(-1)?.date.edtf).toBe(edtf);
  expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual(codes);
});

const morning = ['## 4 March 2031', '09:00 Velden: A ferry.', '10:30 Harlow: A pier.'];
const years = ['## 1939', 'September: Velden: A ferry.', '## 1940: war', 'May: Harlow: A pier.'];

test.each([
  [morning, '## The next day: fire', '12:00 Velden: A court.', '2031-03-05T12:00:00'],
  [morning, '## Two days later', '12:00 Velden: A court.', '2031-03-06T12:00:00'],
  [morning, '## The next day they fought', '12:00 Velden: A court.', '2031-03-04T12:00:00'],
  [years, '## Two years later', 'June: Velden: A court.', '1942-06'],
])('dates below a heading go on from what is counted in it: %j, %s', (above, heading, below, edtf) => {
  const text = [...above, heading, below].join('\n\n');
  const { timeline: read } = understand({ name: 'week.txt', text: `${text}\n` });
  expect(read.entries.at(-1)?.date.edtf).toBe(edtf);
});

test('marks around all of a heading, and what ends it, are none of its words, and come back only with a backslash', () => {
  const headings = ['**The quarrel** {#quarrel}', '_A truce_ ##', 'The *Mary Rose*', '\\**The end** #'];
  const body = headings.map((heading, index) => `## ${heading}\n\n203${index}\nNobody answers.\n`);
  const read = understand({ name: 'lock.txt', text: ['# **The lock**', ...body].join('\n\n') }).timeline;
  expect(read.title).toBe('The lock');
  expect(read.phases?.map(({ title }) => title)).toEqual([
    'The quarrel',
    'A truce',
    'The *Mary Rose*',
    '**The end** #',
  ]);
  const written = chronicle.write({ ...read, title: '**The lock**' });
  expect(chronicle.read(written, {}).timeline).toEqual({ ...read, title: '**The lock**' });
});

test('a heading of a picture alone has a name that can be read in an address', () => {
  const { phases } = understand({
    name: 'lock.txt',
    text: '## \u{1f54a}\ufe0f\n\nMay 2031\nNobody answers.\n',
  }).timeline;
  expect(phases?.map(({ id }) => id)).toEqual(['phase']);
});

test('a date may stand above the headings of all that happened on it', () => {
  const hours = ['18:00 Harlow: A storm.', '18:05 Velden: Rain.', '23:59 Harlow: Silence.'] as const;
  const lines = ['# The night', '4 March 2031', '## The storm', ...hours.slice(0, 2), '## The calm', hours[2]];
  expect(phasesOf(lines)).toEqual(['The storm', 'The storm', 'The calm']);
});

describe('outputs', () => {
  test('the text has a line below each heading', () => {
    expect(made('txt')).toContain('\n\nThe quarrel begins\n──────────────────\n\nIt began with a letter that nobody');
  });

  test('the page has sections whose headings stand above those of entries', () => {
    const page = made('html');
    const headings = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, words = '']) => [
      level,
      words.replaceAll(/<[^>]*>/g, ''),
    ]);
    expect(headings.slice(0, 4)).toEqual([
      ['1', 'The lock at Harlow'],
      ['3', 'March 2031 Harlow'],
      ['2', 'The quarrel begins'],
      ['3', 'May 2031 Velden'],
    ]);
    expect([...page.matchAll(/<ol class="entries"[^>]*?(?: start="(\d)")?>/g)].map(([, start]) => start)).toEqual([
      undefined,
      '2',
      '4',
    ]);
  });

  test('a table names the phase of each row', () => {
    const cells = made('csv')
      .split('\r\n')
      .map((row) => row.split('","')[5]);
    expect(cells.slice(0, 5)).toEqual(['phase', '', 'The quarrel begins', 'The quarrel begins', 'A truce']);
  });

  test('a PDF has bookmarks that lead down its page', () => {
    const pdf = made('pdf');
    const titles = ['The quarrel begins', 'A truce'].map((words) =>
      Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase(),
    );
    const heights = titles.map((title) =>
      Number(new RegExp(`/Title <FEFF${title}>.*/XYZ 0 ([\\d.]+) null`).exec(pdf)?.[1]),
    );
    expect(heights[0]).toBeGreaterThan(heights[1] ?? Number.NaN);
    expect(pdf).toMatch(/\/Type \/Outlines \/First (\d+) 0 R \/Last (?!\1 )\d+ 0 R \/Count 2/);
  });

  test.each([
    [960, 'even'],
    [960, 'time'],
    [360, 'even'],
  ] as const)('a picture has bands as wide as all cards, with none beside them: %s, %s', (width, spacing) => {
    const { scenes } = drawSides(timeline, { width, spacing, look, revision: 'r' }, world.fonts);
    const groups = scenes[0].marks.filter((mark): mark is GroupMark => mark.kind === 'group');
    const bands = groups.filter(({ role }) => role === 'phase');
    expect(bands.map(({ said }) => said)).toEqual(['The quarrel begins', 'A truce']);
    const cards = groups.filter(({ role }) => role === 'entry');
    for (const band of bands) {
      const [ground] = band.marks.filter((mark) => mark.kind === 'rect');
      const { x, y: top, width: wide, height } = ground ?? expect.fail('a band has a ground');
      for (const card of cards) {
        const own = textsOf(card.marks);
        expect(x).toBeLessThanOrEqual(Math.min(...own.map((text) => text.x)));
        expect(x + wide).toBeGreaterThanOrEqual(Math.max(...own.map((text) => text.x + text.width)));
        const [highest, lowest] = [Math.min(...own.map(({ y, size }) => y - size)), Math.max(...own.map(({ y }) => y))];
        expect(highest > top + height || lowest < top).toBe(true);
      }
    }
  });
});

test.each([960, 640])('how much time is left out stands above the band of what follows: %s', (width) => {
  const storm = ['18:00 Harlow: Wind.', '18:05 Velden: Rain.', '19:30–20:15 Harlow: Roofs.'];
  const calm = ['23:59 Both: Silence.', '00:15 Harlow: Lamps.'];
  const night = ['# The night', '4 March 2031', '## The storm', ...storm, '## The calm', ...calm].join('\n\n');
  const { timeline: hours } = understand({ name: 'night.txt', text: `${night}\n` });
  const { scenes } = drawSides(hours, { width, spacing: 'time', look, revision: 'r' }, world.fonts);
  const groups = scenes[0].marks.filter((mark): mark is GroupMark => mark.kind === 'group');
  const band = groups.findLast(({ role }) => role === 'phase')?.marks.find((mark) => mark.kind === 'rect');
  const label = textsOf(scenes[0].marks).find(({ text: words }) => words.startsWith('4 hours'));
  expect(label?.y).toBeLessThan(band?.y ?? Number.NaN);
});

const long = 'It began with a letter that nobody answered, and with a barge. '.repeat(90);
const tooLong = { name: 'lock.txt', text: text.replace('It began', `${long}It began`) };

test('a phase that goes on over pages has one bookmark, too', () => {
  const { files } = publish(tooLong, { to: ['pdf-a4'], spacing: 'even', width: 720 }, world);
  expect(Buffer.from(files[0]?.body ?? '').toString('latin1')).toMatch(/\/Type \/Outlines .* \/Count 2/);
});

test('what is said of a phase goes on over pages where one has no room for it, and its entries follow', () => {
  const { timeline: told } = understand(tooLong);
  const { scenes } = drawPages(papers.a4)(told, { width: 720, spacing: 'even', look, revision: 'r' }, world.fonts);
  const said = scenes.map(({ marks, height }) => {
    const groups = marks.filter((mark): mark is GroupMark => mark.kind === 'group');
    for (const { y } of groups.flatMap((group) => textsOf(group.marks))) expect(y).toBeLessThan(height);
    return groups.map(({ role }) => role).filter((role) => role === 'phase-text' || role === 'entry');
  });
  expect(said.flat().filter((role) => role === 'entry')).toHaveLength(4);
  expect(said.filter((roles) => roles.includes('phase-text')).length).toBeGreaterThan(2);
});

test('each phase begins a slide', () => {
  const { scenes } = drawPages(papers.slide)(
    timeline,
    { width: 720, spacing: 'even', look, revision: 'r' },
    world.fonts,
  );
  const firsts = scenes.map(({ marks }) =>
    marks.filter((mark): mark is GroupMark => mark.kind === 'group').find(({ role }) => /^(?:phase|entry)$/.test(role)),
  );
  expect(firsts.filter((group) => group?.role === 'phase')).toHaveLength(2);
});
