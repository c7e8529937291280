import {
  type Diagnostic,
  diagnosticCodes,
  english,
  type LackKey,
  type Refusal,
  readDateWords,
  reworded,
  rewordedRefusal,
  Session,
  understand,
  type WhyKey,
} from 'sidelines';
import { describe, expect, test, vi } from 'vitest';
import { whole } from '../../sidelines/src/model/slices.ts';
import { corpusCases } from '../../sidelines/test/support/corpus.ts';
import { elsewhere } from '../../sidelines/test/support/findings.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { catalogueIn, catalogues } from '../src/core/catalogues.ts';
import { Desk } from '../src/core/desk.ts';
import type { Catalogue } from '../src/core/messages/catalogue.ts';
import type { Answers, Question, Response } from '../src/core/protocol.ts';
import { languages } from '../src/editor/words.ts';

/** Findings of every code, with every fix. */
const found: readonly Diagnostic[] = [
  ...corpusCases().flatMap(({ file, source }) => understand({ name: file, text: source }).diagnostics),
  ...elsewhere,
];

/** One of each reason why an edit is refused. */
const refusals: readonly Refusal[] = [
  { code: 'not-edited', facts: { format: undefined }, message: '' },
  { code: 'not-edited', facts: { format: 'csv' }, message: '' },
  { code: 'no-such-entry', facts: { entry: '2031-velden' }, message: '' },
  { code: 'no-such-party', facts: { party: 'velden' }, message: '' },
  { code: 'no-date', facts: { words: 'soon', language: 'en', example: 'May 3, 2031' }, message: '' },
  { code: 'no-name', facts: { name: '—' }, message: '' },
  { code: 'no-camp', facts: { party: 'Velden' }, message: '' },
  { code: 'opponents', facts: { one: 'Velden', other: 'Harlow' }, message: '' },
  { code: 'name-taken', facts: { name: 'Velden' }, message: '' },
  { code: 'not-held', facts: { what: 'headline', format: 'chronicle' }, message: '' },
  { code: 'no-such-option', facts: { key: 'colour', known: ['title', 'language'] }, message: '' },
  { code: 'no-way', facts: { edit: 'moved', what: 'date' }, message: '' },
  { code: 'no-way', facts: { edit: 'date', what: 'error', error: 'bad-edtf' }, message: '' },
];

/** All that is said of a finding, with what each is worded from. */
function saidOf({ message, hint, facts, related = [], fix }: Diagnostic): readonly (readonly [string, unknown])[] {
  return [
    [message, facts],
    ...(hint === undefined ? [] : [[hint, facts] as const]),
    ...related.map((place) => [place.message, place.facts] as const),
    ...(fix ? [[fix.title, fix.facts] as const] : []),
  ];
}

/** The texts among facts, at any depth, and whether they stand in a list. */
function textsIn(facts: unknown, inList = false): readonly { readonly text: string; readonly inList: boolean }[] {
  if (typeof facts === 'string') return [{ text: facts, inList }];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap((value) => textsIn(value, Array.isArray(facts)));
}

/** The facts that a sentence names: in quotation marks, as a date of numbers, or all of a list. */
function namedIn(english: string, facts: unknown): readonly string[] {
  const all = textsIn(facts).filter(({ text }) => text !== '');
  const list = all.filter(({ inList }) => inList).map(({ text }) => text);
  const isListed = english.includes(list.join(', '));
  return all.flatMap(({ text, inList }) => {
    const isDate = /^-?\d{4}\b/.test(text) && english.includes(text);
    return english.includes(`“${text}`) || isDate || (inList && isListed) ? [text] : [];
  });
}

/** Words that were put together wrongly. */
const torn = /undefined|NaN|\[object|\$\{|# \p{L}/u;

test('the library’s messages are there in every language of the editor', () => {
  expect([...Object.keys(catalogues), 'en'].sort()).toEqual(Object.keys(languages).sort());
  expect([...new Set(found.map(({ code }) => code))].sort()).toEqual([...diagnosticCodes].sort());
  expect(new Set(found.flatMap(({ fix }) => fix?.key ?? []))).toEqual(new Set(Object.keys(english.fixes)));
});

describe.each(Object.keys(catalogues) as readonly (keyof typeof catalogues)[])('in %s', (language) => {
  const load = async (): Promise<Catalogue> => {
    const catalogue = await catalogueIn(language, language);
    if (catalogue === undefined) throw new Error('There is no catalogue');
    return catalogue;
  };

  test('every finding is worded, with all that it names', async () => {
    const catalogue = await load();
    let count = 0;
    for (const finding of found) {
      const own = saidOf(reworded(finding, catalogue));
      const said = saidOf(finding);
      expect(own).toHaveLength(said.length);
      for (const [at, [sentence, facts]] of said.entries()) {
        const [inOwn = ''] = own[at] ?? [];
        expect(inOwn).toMatch(/\p{L}{2}/u);
        const named = namedIn(sentence, facts);
        // A heading that is named has its signs.
        expect(named.reduce((rest, fact) => rest.replaceAll(fact, ''), inOwn)).not.toMatch(torn);
        if (/\p{L}{2}.* .*\p{L}{2}/u.test(sentence)) expect(inOwn, finding.code).not.toBe(sentence);
        for (const fact of named) expect(inOwn, `${finding.code}: ${sentence}`).toContain(fact);
        count += named.length;
      }
    }
    expect(count).toBeGreaterThan(600);
  });

  test('every reason of a line is worded, and what its date lacks', async () => {
    const { lines, lacks } = await load();
    const all = Object.keys(english.lines) as readonly WhyKey[];
    expect(new Set(all.map((key) => lines[key]())).size).toBeGreaterThan(all.length - 2);
    for (const key of all) expect(lines[key]()).not.toBe(english.lines[key]());
    for (const key of Object.keys(english.lacks) as readonly LackKey[]) {
      const why = lines['dated-end']();
      expect(lacks[key](why).startsWith(why)).toBe(true);
      expect(lacks[key](why).length).toBeGreaterThan(why.length + 8);
    }
  });

  test('every refusal is worded, with all that it names', async () => {
    const catalogue = await load();
    expect(Object.keys(catalogue.refusals).sort()).toEqual([...new Set(refusals.map(({ code }) => code))].sort());
    for (const refusal of refusals) {
      const { message } = rewordedRefusal(refusal, catalogue.refusals);
      expect(message).toMatch(/\p{L}{2}/u);
      expect(message).not.toMatch(torn);
      const names = Object.entries(refusal.facts).filter(([key]) => !['edit', 'what'].includes(key));
      for (const { text } of textsIn(Object.fromEntries(names))) expect(message).toContain(text);
    }
  });

  test('things are called as the editor calls them', async () => {
    const { words } = await languages[language].load();
    const { lines, findings } = await load();
    expect(lines.topic()).toContain(words.roles.heading);
    expect(lines['goes-on']()).toContain(words.roles.entry);
    expect(lines.undeclared()).toContain(words.kinds.party);
    expect(findings['front-matter-unclosed'].message()).toContain(words.roles['front matter']);
    expect(findings['entry-before-date'].message({ label: 'US' })).toContain(words.roles.introduction);
    expect(findings['front-matter-value'].hint().toLowerCase()).toContain(words.kinds.value.toLowerCase());
  });

  test('every number has its form', async () => {
    const { findings } = await load();
    const plural = new Intl.PluralRules(language);
    const counts = [1, 2, 3, 11, 100];
    const said = counts.map((count) => findings.furniture.message({ line: 'x', times: count + 1, why: 'page' }));
    const forms = new Set(said.map((sentence) => sentence.replaceAll(/\d+/g, '#')));
    expect(forms.size).toBe(new Set(counts.map((count) => plural.select(count))).size);
    expect(said[4]).toContain('100');
    for (const sentence of said) expect(sentence).not.toMatch(torn);
  });

  test('the example of a chronicle is read as one in its language', async () => {
    const { findings } = await load();
    const [, ...example] = findings['no-entries'].hint().split('\n');
    const { timeline, diagnostics } = understand({ name: 'x.txt', text: `${example.join('\n')}\n` });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(timeline).toMatchObject({ language, parties: [{}, {}], entries: [{}, {}] });
    expect(timeline.entries.map(({ date }) => date.edtf)).toEqual(['2018-03', '2018-03']);
  });
});

test.each([
  ['ar', 'أمس'],
  ['de', 'gestern'],
  ['es', 'ayer'],
  ['fr', 'hier'],
])(
  'dates, and the line that says when a text appeared, are read as hints in %s show them',
  async (language, yesterday) => {
    const catalogue = await catalogueIn(language, language);
    const hintFor = (relative: 'now' | undefined): string =>
      catalogue?.findings['unread-date'].hint({ near: undefined, relative }) ?? '';
    const shownIn = (hint: string): readonly string[] =>
      [...hint.matchAll(/[„«]\s*\u2068?([^“»\u2069{]*?)\u2069?\s*[“»]/g)].map(([, words = '']) => words);
    const dates = shownIn(hintFor(undefined));
    expect(dates).toHaveLength(3);
    expect(dates.map((words) => readDateWords(words, language)?.kind)).toEqual(['date', 'date', 'date']);
    const [appeared] = shownIn(hintFor('now'));
    const text = `---\nlanguage: ${language}\n---\n${appeared}\n\n${yesterday}\nVelden: A crane.\n\n2018-02-01\nHarlow: A quay.\n`;
    expect(understand({ name: 'x.txt', text }).timeline.entries.map(({ date }) => date.edtf)).toEqual([
      '2018-03-02',
      '2018-02-01',
    ]);
  },
);

test('in Arabic, what may run from left to right turns nothing around', async () => {
  const catalogue = await catalogueIn('ar', 'ar');
  if (catalogue === undefined) throw new Error('There is no catalogue');
  for (const finding of found)
    for (const [sentence] of saidOf(reworded(finding, catalogue))) {
      // An example of a chronicle is all Arabic, and numbers alone turn nothing.
      const bare = sentence.replaceAll(/\u2068[^\u2069]*\u2069/g, '');
      expect(bare).not.toMatch(/\p{Script=Latin}|\d[-:/]\d/u);
    }
});

describe('on the desk', () => {
  const text = '# The quay\n\nMay 2031\nHarlow: The quay is closed.\n\n31 June 2031\nVelden: A ferry is sold.\n';

  test('what was told is told in another language, and the text is not read again', async () => {
    const read = vi.spyOn(Session.prototype, 'reading');
    const told: Response[] = [];
    const desk = new Desk(
      world,
      (response) => told.push(response),
      (face) => face,
    );
    const messages = (): readonly string[] => {
      const last = told.at(-1);
      return last?.kind === 'understood' ? last.facts.diagnostics.map(({ message }) => message) : [];
    };
    whole(desk.reading(1, { name: 'x.txt', text }));
    expect(messages()).toEqual(['“31 June 2031” is not a date: the month has 30 days, not 31']);
    const readings = read.mock.calls.length;

    desk.speak(await catalogueIn('de', 'de'));
    expect(told.map(({ kind }) => kind)).toEqual(['understood', 'understood']);
    expect(messages()).toEqual(['„31 June 2031“ ist kein Datum: Der Monat hat 30 Tage, nicht 31']);
    const answer = async <About extends Question['about']>(question: Extract<Question, { about: About }>) =>
      (await desk.answer(question)) as Answers[About];
    const { lines } = await answer({ about: 'lines', range: { from: 0, to: text.length } });
    expect(lines[0]?.why).toBe('beginnt mit „# “');
    const { rows } = await answer({ about: 'rows', from: 0, to: 9 });
    expect(rows.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual(messages());
    const { id = '' } = (await answer({ about: 'entry', entry: 0 })) ?? {};
    const gesture = { entry: id, date: 'soon' };
    expect(await answer({ about: 'gesture', version: 1, gesture })).toMatchObject({
      refused: '„soon“ ist in der Sprache „en“ kein Datum; eines sieht etwa so aus: „May 3, 2031“',
    });
    expect(await answer({ about: 'option', path: ['colour'], value: 'teal' })).toMatchObject({
      refused: expect.stringMatching(/^Eine Angabe „colour“ gibt es nicht; bekannt sind title, /),
    });
    const edit = { kind: 'cell', entry: id, column: 'when', words: 'soon' } as const;
    expect(await answer({ about: 'table', version: 1, edit })).toMatchObject({
      refused: expect.stringMatching(/^„soon“/),
    });
    expect((await answer({ about: 'files', to: ['txt'] })).errors).toEqual(messages());

    desk.speak(await catalogueIn('en', 'en-GB'));
    expect(messages()).toEqual(['“31 June 2031” is not a date: the month has 30 days, not 31']);
    expect(read.mock.calls.length).toBe(readings);
  });
});
