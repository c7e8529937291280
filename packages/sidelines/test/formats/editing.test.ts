import { describe, expect, test } from 'vitest';
import { matterKeys } from '../../src/formats/chronicle/front-matter.ts';
import {
  added,
  applied,
  type Edited,
  edited,
  inverse,
  merged,
  moved,
  type OfferedOption,
  offeredOptions,
  type Reading,
  ReadingMemory,
  type RefusalMessages,
  removed,
  renamed,
  rewordedRefusal,
  understand,
  withDate,
  withHeadline,
  withOpponents,
  withOption,
  withParties,
  withText,
} from '../../src/index.ts';
import { printTimeline } from '../../src/model/json.ts';

function read(text: string, name = 'x.txt'): Reading {
  return understand({ name, text });
}

/** The text after an edit, or the code of the reason why it is refused. */
function after(text: string, edit: (reading: Reading) => Edited, name?: string): string {
  const found = edit(read(text, name));
  if (!found.ok) return found.refusal.code;
  const changed = applied(text, found.changes);
  expect(applied(changed, inverse(found.changes, text))).toBe(text);
  return changed;
}

const labels =
  'March 2031\nVelden: A ferry is bought.\n\nMay 2031\nHarlow: The pier is closed.\nVelden: A letter is sent.\n\nJune 2031\nBoth: A timetable.\n\nJuly 2031\nHarlow: A lamp.\n';
const inline =
  'March 2031: Velden: A ferry.\nMay 2031: Harlow: A pier.\nJune 2031: Velden and Harlow: A table.\nJuly 2031: Velden: A lamp.\n';
const years =
  '# Ferries\n\n2031\n\n4 March: The council meets.\n7 May: The pier is closed.\n\n2032\n\n9 January: Nobody sails.\n';
const table =
  '# The quay\n\n| Date | Who | What |\n|---|---|---|\n| 3 March 2031 | Velden | The toll is raised. |\n| 9 March 2031 | Harlow | The captains refuse. |\n| 2 April 2031 | Both | A meeting. |\n';

test.each<[string, string, (reading: Reading) => Edited, string]>([
  ['who acted', labels, (r) => withParties(r, '2031-03-velden', ['harlow']), 'March 2031\nHarlow: A ferry'],
  [
    'both',
    inline,
    (r) => withParties(r, '2031-03-velden', ['velden', 'harlow']),
    'March 2031: Velden and Harlow: A ferry.',
  ],
  ['nobody', labels, (r) => withParties(r, '2031-03-velden', []), 'March 2031\nA ferry is bought.'],
  [
    'somebody new',
    labels.replace('Both', 'Harlow'),
    (r) => withParties(r, '2031-03-velden', ['Tolmar']),
    'March 2031\nTolmar: A ferry',
  ],
  [
    'a third',
    labels,
    (r) => withParties(r, '2031-03-velden', ['Tolmar']),
    '---\nparties: [Velden, Harlow, Tolmar]\nboth: [Velden, Harlow]\n---\nMarch 2031\nTolmar: A ferry',
  ],
  ['a cell', table, (r) => withParties(r, '2031-03-03-velden', ['harlow']), '| 3 March 2031 | Harlow | The toll'],
  ['a date', labels, (r) => withDate(r, '2031-03-velden', 'April 2031'), 'April 2031\nVelden: A ferry'],
  [
    'a date of its own',
    labels,
    (r) => withDate(r, '2031-05-velden', '9 June 2031'),
    'closed.\n\n9 June 2031\nVelden: A letter is sent.\n\nJune 2031',
  ],
  [
    'a date in braces',
    labels,
    (r) => withDate(r, '2031-03-velden', 'the rainy season {2031-07/2031-09}'),
    'the rainy season {2031-07/2031-09}\nVelden: A ferry',
  ],
  [
    'somebody new beside a comment',
    `---\nparties:\n  - Velden # the town\n  - Harlow\n---\n${inline}`,
    (r) => withParties(r, '2031-03-velden', ['Tolmar']),
    '  - Velden # the town\n  - Harlow\n  - Tolmar\n---\nMarch 2031: Tolmar: A ferry.',
  ],
  [
    'somebody new in a list',
    `---\nparties: [Velden, Harlow]\n---\n${inline}`,
    (r) => added(r, { date: 'August 2031', parties: ['Tolmar'], text: 'A sail.' }),
    'parties: [Velden, Harlow, Tolmar]\n---\n',
  ],
  ['a text', inline, (r) => withText(r, '2031-05-harlow', 'A bridge.'), 'Harlow: A bridge.\n'],
  ['a text that looks like a label', labels, (r) => withText(r, '2031-07-harlow', 'A lamp.\nBoth: no.'), '\\Both: no.'],
  [
    'a place',
    labels,
    (r) => moved(r, '2031-07-harlow', '2031-03-velden'),
    'July 2031\nHarlow: A lamp.\n\nMarch 2031\nVelden: A ferry',
  ],
  [
    'what shares its date',
    labels,
    (r) => moved(r, '2031-05-velden', undefined),
    'A lamp.\n\nMay 2031\nVelden: A letter is sent.\n',
  ],
  [
    'the year of a heading',
    years,
    (r) => moved(r, '2031-05-07', undefined),
    '9 January: Nobody sails.\n7 May 2031: The pier is closed.\n',
  ],
  ['nothing', labels, (r) => removed(r, '2031-05-velden'), 'The pier is closed.\n\nJune'],
  ['no row', table, (r) => removed(r, '2031-03-09-harlow'), 'raised. |\n| 2 April'],
  [
    'a new entry',
    labels,
    (r) => added(r, { date: '9 April 2031', parties: ['harlow'], text: 'A flag.' }, '2031-05-harlow'),
    'bought.\n\n9 April 2031\nHarlow: A flag.\n\nMay 2031',
  ],
  [
    'a new row',
    table,
    (r) => added(r, { date: '20 March 2031', parties: ['velden'], text: 'A flag.' }, '2031-04-02-both'),
    '| 20 March 2031 | Velden | A flag. |\n| 2 April 2031',
  ],
  ['a first entry', '', (r) => added(r, { date: 'May 2031', parties: [], text: 'A flag.' }), 'May 2031\nA flag.\n'],
  [
    'a name',
    inline,
    (r) => renamed(r, 'velden', 'Tolmar'),
    'June 2031: Tolmar and Harlow: A table.\nJuly 2031: Tolmar',
  ],
  ['one party', inline, (r) => merged(r, 'velden', 'harlow'), 'March 2031: Harlow: A ferry.'],
  [
    'front matter',
    labels,
    (r) => withOption(r, 'title', 'The quay: a story'),
    '---\ntitle: "The quay: a story"\n---\nMarch',
  ],
  ['a title line', years, (r) => withOption(r, 'title', 'The quay'), '# The quay\n\n2031'],
  [
    'a colour',
    labels,
    (r) => withOption(r, ['parties', 'harlow', 'color'], '#1a5fb4'),
    '---\nparties:\n  - Velden\n  - name: Harlow\n    color: "#1a5fb4"\n---\n',
  ],
  [
    'a colour in a list',
    `---\nparties: [Velden, Harlow] # two\n---\n${labels}`,
    (r) => withOption(r, ['parties', 'harlow', 'color'], '#1a5fb4'),
    'parties: [Velden, { name: Harlow, color: "#1a5fb4" }] # two\n---',
  ],
  ['a look', labels, (r) => withOption(r, 'theme', 'plain'), '---\ntheme: plain\n---\nMarch'],
  [
    'a width in the place of another',
    `---\nwidth: 640 # for a column\nspacing: time\n---\n${labels}`,
    (r) => withOption(r, 'width', '720'),
    '---\nwidth: 720 # for a column\nspacing: time\n---\n',
  ],
  [
    'a look as usual',
    `---\ntheme: plain\nhyphenate: yes\n---\n${labels}`,
    (r) => withOption(r, 'theme', undefined),
    '---\nhyphenate: yes\n---\n',
  ],
  [
    'an alternative text of several',
    `---\nalt:\n  long: A ferry, told at length. # later\n---\n${labels}`,
    (r) => withOption(r, 'alt', 'A ferry'),
    'alt:\n  long: A ferry, told at length. # later\n  short: A ferry\n',
  ],
  [
    'one party of two, where both are named together as well',
    labels.replace('Both:', 'Velden and Harlow:').replace('July 2031\nHarlow', 'July 2031\nVelden'),
    (r) => merged(r, 'velden', 'harlow'),
    'June 2031\nHarlow: A timetable.\n\nJuly 2031\nHarlow: A lamp',
  ],
  [
    'a side beside a comment',
    `---\n# who\nparties:\n  - name: Velden # here\n    color: teal\n  - Harlow\n---\n${labels}`,
    (r) => withOption(r, ['parties', 'velden', 'side'], 'left'),
    '  - name: Velden # here\n    color: teal\n    side: left\n  - Harlow',
  ],
])('%s is written where it stands', (_, text, edit, expected) => {
  expect(after(text, edit)).toContain(expected);
});

const three = `${inline}August 2031: Tolmar: A sail.\n`;

test.each<[string, (reading: Reading) => Edited]>([
  ['who acted first', (r) => withParties(r, '2031-03-velden', ['harlow'])],
  ['nobody who acted first', (r) => withParties(r, '2031-03-velden', [])],
  ['somebody new who acted first', (r) => withParties(r, '2031-03-velden', ['Norrick'])],
  ['a first place', (r) => moved(r, '2031-08-tolmar', '2031-03-velden')],
  ['a later place', (r) => moved(r, '2031-03-velden', undefined)],
  [
    'an entry that comes first',
    (r) => added(r, { date: '2030', parties: ['tolmar'], text: 'A sail.' }, '2031-03-velden'),
  ],
  ['no first entry', (r) => removed(r, '2031-03-velden')],
])('%s leaves the parties in their order, with all that goes by it', (_, edit) => {
  const text = `---\ntitle: Ferries\n---\n${three}`;
  const changed = after(text, edit);
  expect(changed).toMatch(/^---\ntitle: Ferries\nparties: \[Velden, Harlow, Tolmar(?:, Norrick)?\]\n---\n/);
  expect(read(changed).timeline.parties.slice(0, 3)).toEqual(read(text).timeline.parties);
});

test.each<[string, string, (reading: Reading) => Edited]>([
  ['the parties stay in their order by themselves', three, (r) => withParties(r, '2031-08-tolmar', ['velden'])],
  ['the last entry of a party goes', three, (r) => removed(r, '2031-08-tolmar')],
  ['a new party comes last', three, (r) => added(r, { date: '2032', parties: ['Norrick'], text: 'A sail.' })],
  ['the first party becomes another', three, (r) => merged(r, 'velden', 'tolmar')],
  ['a text begins', '', (r) => added(r, { date: '2032', parties: ['Norrick'], text: 'A sail.' })],
])('where %s, nothing is written of them', (_, text, edit) => {
  expect(after(text, edit)).not.toContain('---');
});

test.each<[string, string, (reading: Reading) => Edited, string]>([
  ['no entry', labels, (r) => removed(r, 'nowhere'), 'no-such-entry'],
  ['no party', labels, (r) => renamed(r, 'tarn', 'Tolmar'), 'no-such-party'],
  ['no name', labels, (r) => renamed(r, 'velden', ' '), 'no-name'],
  ['the name of another', labels, (r) => renamed(r, 'velden', 'Harlow'), 'name-taken'],
  ['an option', labels, (r) => withOption(r, 'colour', 'teal'), 'no-such-option'],
  ['a value', labels, (r) => withOption(r, 'date-order', 'yes'), 'no-way'],
  ['a look', labels, (r) => withOption(r, 'spacing', 'wide'), 'no-way'],
  ['a width', labels, (r) => withOption(r, 'width', '90'), 'no-way'],
  ['a date', labels, (r) => withDate(r, '2031-03-velden', 'some day'), 'no-date'],
  ['a headline', labels, (r) => withHeadline(r, '2031-03-velden', 'A day'), 'not-held'],
  ['a format', '{"log": []}', (r) => removed(r, 'x'), 'not-edited'],
])('%s that is not there is refused with the reason', (_, text, edit, code) => {
  expect(after(text, edit)).toBe(code);
});

test('a reason is a sentence made of facts', () => {
  const nameless = withParties(read(labels), '2031-03-velden', ['harlow', '—']);
  expect(nameless.ok ? '' : nameless.refusal.message).toContain('“—”');
  const found = withOption(read(labels), 'colour', 'teal');
  expect(found.ok ? '' : found.refusal.message).toMatch(/^There is no option “colour”; known are title, language, /);
});

test.each<[string, (reading: Reading) => Edited, string, string]>([
  [
    'a day that no month has',
    (r) => withDate(r, '2031-03-velden', '31 February 2031'),
    'impossible-date',
    '31 February',
  ],
  ['a width', (r) => withOption(r, 'width', '90'), 'front-matter-value', 'width'],
])('%s is refused with the error that the text would have', (_, edit, code, words) => {
  const found = edit(read(labels));
  const finding = found.ok ? undefined : found.refusal.finding;
  expect(finding?.code).toBe(code);
  expect(finding?.message).toContain(words);
});

test('a reason is worded anew by a catalogue, from its facts', () => {
  const found = renamed(read(labels), 'velden', 'Harlow');
  if (found.ok || found.refusal.code !== 'name-taken') throw new Error('It is not refused');
  const told = { 'name-taken': ({ name }: { readonly name: string }) => `„${name}“ ist vergeben` } as RefusalMessages;
  expect(rewordedRefusal(found.refusal, told)).toEqual({ ...found.refusal, message: '„Harlow“ ist vergeben' });
});

test('line ends, comments and the mark of UTF-8 stay', () => {
  const text = `\ufeff---\n# who\nparties: [Velden, Harlow]\n---\n${labels}`.replaceAll('\n', '\r\n');
  const changed = after(text, (r) => added(r, { date: 'August 2031', parties: ['velden'], text: 'A sail.' }));
  expect(changed).toBe(`${text.trimEnd()}\r\n\r\nAugust 2031\r\nVelden: A sail.\r\n`);
});

const json = `{
  "sidelines": 1,
  "language": "en",
  "parties": [{ "id": "v", "name": "Velden" }, { "id": "h", "name": "Harlow" }],
  "entries": [
    { "id": "a", "date": { "edtf": "2031-03", "wording": "March 2031" }, "parties": ["v"], "text": "A \\u0066erry." },
    { "id": "b", "date": { "edtf": "2031-05" }, "parties": ["h"], "text": "A pier." },
    { "id": "c", "date": { "edtf": "2031-06" }, "parties": ["v", "h"], "text": "A table." }
  ]
}
`;

test.each<[string, (reading: Reading) => Edited, string]>([
  ['who acted', (r) => withParties(r, 'a', ['h', 'v']), '"parties": ["v", "h"], "text": "A \\u0066erry."'],
  ['a date', (r) => withDate(r, 'b', 'April 2031'), '"date": { "edtf": "2031-04" }'],
  ['a headline', (r) => withHeadline(r, 'b', 'Closed'), '"title": "Closed"'],
  ['a place', (r) => moved(r, 'c', 'b'), '"text": "A table." },\n    { "id": "b"'],
  ['nothing', (r) => removed(r, 'c'), '"text": "A pier." }\n  ]'],
  ['one party', (r) => merged(r, 'v', 'h'), '"parties": ["h"], "text": "A table."'],
  ['a name', (r) => renamed(r, 'v', 'Tolmar'), '"name": "Tolmar"'],
  ['a colour', (r) => withOption(r, ['parties', 'v', 'color'], 'teal'), '"color": "teal"'],
])('%s is written into JSON where it stands', (_, edit, expected) => {
  expect(after(json, edit, 'x.json')).toContain(expected);
});

test('a list of JSON keeps its lines when one party is made of two', () => {
  const broken = json
    .replaceAll('["v", "h"]', '[\n        "v",\n        "h"\n      ]')
    .replace('["v"]', '[\n        "v"\n      ]');
  expect(after(broken, (r) => merged(r, 'v', 'h'), 'x.json')).toBe(
    broken
      .replace('{ "id": "v", "name": "Velden" }, ', '')
      .replace('[\n        "v"\n      ]', '[\n        "h"\n      ]')
      .replace('[\n        "v",\n        "h"\n      ]', '[\n        "h"\n      ]'),
  );
});

/** A memory that counts the readings that use it. */
class CountingMemory extends ReadingMemory {
  readings = 0;

  override turn(): void {
    this.readings += 1;
    super.turn();
  }
}

test('in a plain text of many entries an edit costs one reading', () => {
  const text = Array.from(
    { length: 200 },
    (_, at) => `${(at % 27) + 1} May ${1800 + at}\nVelden: Lamp ${at} is lit.\n`,
  ).join('\n');
  const memory = new CountingMemory();
  const reading = understand({ name: 'x.txt', text }, { memory });
  const entry = reading.timeline.entries[100]?.id ?? '';
  const edits = [
    withDate(reading, entry, '3 June 1900', { memory }),
    withText(reading, entry, 'A lamp.', { memory }),
    moved(reading, entry, undefined, { memory }),
    added(reading, { date: '3 June 1900', parties: ['velden'], text: 'A lamp.' }, entry, { memory }),
    removed(reading, entry, { memory }),
    renamed(reading, 'velden', 'Harlow', { memory }),
    withOption(reading, ['parties', 'velden', 'color'], 'teal', { memory }),
  ];
  expect(edits.filter(({ ok }) => ok)).toHaveLength(7);
  expect(memory.readings).toBe(1 + 7);
});

describe('what may be said of the whole', () => {
  const said = (text: string, name = 'x.txt') =>
    new Map(offeredOptions(understand({ name, text })).map((option) => [option.path.join(' '), option]));

  test('is what the front matter knows, with what it says now', () => {
    const text = `---\ntheme: plain\nlabels: [in brackets, in a line]\nparties:\n  - name: Velden\n    side: left\n  - Harlow\n---\n${labels}`;
    const options = said(text);
    expect([...new Set([...options.values()].map(({ path }) => path[0]))]).toEqual([...matterKeys]);
    expect(options.get('theme')).toMatchObject({ value: 'plain', otherwise: 'newspaper' });
    expect(options.get('labels')).toMatchObject({ value: ['in brackets', 'in a line'] });
    expect(options.get('parties velden side')).toMatchObject({ type: { kind: 'choice' }, value: 'left' });
    expect(options.get('language')).toEqual({
      path: ['language'],
      type: expect.objectContaining({ kind: 'language' }),
      otherwise: 'en',
    });
  });

  const values = { number: '640', day: '2031-05-03', 'yes-no': 'yes', color: '#1a5fb4', language: 'en' } as const;
  /** Something that may be said; nothing of how the text is written, which is no wish, but what is so. */
  const valueFor = ({ path, type }: OfferedOption): string | undefined => {
    if (['dates', 'labels', 'date-order', 'reading'].includes(path[0])) return undefined;
    if (type.kind === 'choice') return type.of[1];
    return type.kind === 'words' || type.kind === 'names' ? undefined : values[type.kind];
  };

  test('is told where it is none of what it could be, with what may be meant', () => {
    const matter = 'theme: plian\nscheme: sepia\nspacing: Time\nwidth: 100\nhyphenate: ye\n';
    const { timeline, diagnostics } = read(`---\n${matter}---\n${labels}`);
    expect(timeline.appearance).toBeUndefined();
    expect(diagnostics.map(({ message, fix }) => [message.replace(/^.*it should be /, ''), fix?.title])).toEqual([
      ['“newspaper”, “plain” or “contrast”; perhaps “plain” is meant', 'Write “plain”'],
      ['“light” or “dark”', undefined],
      ['“even” or “time”; perhaps “time” is meant', 'Write “time”'],
      ['a whole number from 240 to 4096', undefined],
      ['“yes” or “no”; perhaps “yes” is meant', 'Write “yes”'],
    ]);
  });

  test('is refused in JSON, too, where it can not be that', () => {
    const json = printTimeline(read(labels).timeline);
    expect(after(json, (r) => withOption(r, 'width', '90'), 'x.json')).toBe('no-way');
    expect(after(json, (r) => withOption(r, 'width', '640'), 'x.json')).toContain('"width": 640\n');
  });

  test.each(['x.txt', 'x.json'])('can be said where it is offered: %s', (name) => {
    const chronicle = understand({ name: 'x.txt', text: labels });
    const text = name === 'x.txt' ? labels : printTimeline(chronicle.timeline);
    const reading = understand({ name, text });
    const tried = offeredOptions(reading).flatMap((option) => {
      const value = valueFor(option);
      if (value === undefined) return [];
      const edit = withOption(reading, option.path, value);
      const changed = edit.ok ? applied(text, edit.changes) : '';
      expect(said(changed, name).get(option.path.join(' '))?.value, option.path.join(' ')).toBe(value);
      return [option.path.join(' ')];
    });
    expect(tried.sort()).toEqual([
      'hyphenate',
      'language',
      'parties harlow color',
      'parties harlow side',
      'parties velden color',
      'parties velden side',
      'published',
      'scheme',
      'spacing',
      'theme',
      'updated',
      'width',
    ]);
  });
});

describe('opponents', () => {
  const match =
    'March 2031\nVelden: A team.\n\nMay 2031\nHarlow v. Velden: A match.\n\nJune 2031\nTarn: Rain.\n\nJuly 2031\nHarlow & Tarn v. Velden: A cup.\n\nJuly 2031\nHarlow: A song.\n';
  const [one, cup] = ['2031-05-harlow-v-velden', '2031-07-harlow-tarn-v-velden'];
  const json = printTimeline(read(match).timeline);

  test.each<[string, (reading: Reading) => Edited, string]>([
    ['stay such where the same act', (r) => withParties(r, one, ['velden', 'harlow']), 'Harlow v. Velden: A match.'],
    [
      'stay such where one of allies leaves',
      (r) => withParties(r, cup, ['harlow', 'velden']),
      'Harlow v. Velden: A cup.',
    ],
    ['are together where no opponent is left', (r) => withParties(r, cup, ['harlow', 'tarn']), 'Harlow & Tarn: A cup.'],
    ['are one where one is left', (r) => withParties(r, one, ['tarn']), 'Tarn: A match.'],
    ['are made', (r) => withOpponents(r, '2031-06-tarn', [['tarn'], ['velden']]), 'Tarn v. Velden: Rain.'],
    ['are renamed', (r) => renamed(r, 'velden', 'Norrick'), 'Harlow v. Norrick: A match.'],
    ['are moved with their words', (r) => moved(r, one, undefined), 'A song.\n\nMay 2031\nHarlow v. Velden: A match.'],
    ['are one party where they were allies', (r) => merged(r, 'tarn', 'harlow'), 'Harlow v. Velden: A cup.'],
    [
      'are added',
      (r) =>
        added(r, { date: 'August 2031', parties: ['tarn', 'harlow'], against: [['tarn'], ['harlow']], text: 'Tea.' }),
      'August 2031\nTarn v. Harlow: Tea.',
    ],
  ])('%s', (_, edit, words) => {
    expect(after(match, edit)).toContain(words);
    expect(edit(read(json, 'x.json'))).toMatchObject({ ok: true });
  });

  test('may be made allies', () => {
    const allies = { kind: 'parties', entry: one, parties: ['harlow', 'velden'], against: [] } as const;
    expect(after(match, (r) => edited(r, allies))).toContain('Velden & Harlow: A match.');
    const text = after(json, (r) => edited(r, allies), 'x.json');
    expect(read(text, 'x.json').timeline.entries[1]?.against).toBeUndefined();
  });

  test.each<[string, (reading: Reading) => Edited]>([
    ['no-camp', (r) => withParties(r, one, ['harlow', 'velden', 'tarn'])],
    ['opponents', (r) => merged(r, 'velden', 'harlow')],
  ])('are refused as %s', (code, edit) => {
    expect(after(match, edit)).toBe(code);
    expect(after(json, edit, 'x.json')).toBe(code);
  });
});
