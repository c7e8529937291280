import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnosticCodes, type RelatedPlace } from '../../src/model/diagnostic.ts';
import { english, type Messages, reworded, rewordedLine } from '../../src/model/messages.ts';
import { understand } from '../../src/understand.ts';
import { unworded } from '../support/corpus.ts';
import { elsewhere } from '../support/findings.ts';

test.each(elsewhere.map((found) => [found.code, found] as const))(
  '%s: facts survive as JSON, and word the same again',
  (_, found) => {
    const kept: Diagnostic = JSON.parse(JSON.stringify(found));
    expect(reworded(unworded(kept), english)).toEqual(found);
  },
);

test.each([
  ['title: "x', 'missing'],
  ['title: a: b', 'two-keys'],
  ['title\nlanguage: en', 'key-over-lines'],
  ['title: a\ntitle: b', 'duplicate-key'],
  ['parties: [A, B', 'indent'],
  ['alt:\n\tshort: x', 'tab'],
  ['title: @x', 'first-sign'],
  ['title: "\\q"', 'escape'],
  ['a: &x y\ntitle: &z *x', 'alias'],
  ['title: [x] y', 'unexpected'],
] as const)('of front matter that is not YAML it is told by a key what is wrong: %j', (matter, problem) => {
  const { diagnostics } = understand({ name: 'x.txt', text: `---\n${matter}\n---\n2015: One.\n` });
  const found = diagnostics.filter(({ code }) => code === 'front-matter-syntax');
  expect(found.map(({ facts }) => facts)).toContainEqual({ problem });
});

test.each([
  ['{"parties": [}', { kind: 'value', found: '}' }],
  ['{"parties": [', { kind: 'bracket', found: undefined }],
  ['{"title": "x', { kind: 'open-string', found: '"x' }],
] as const)('of a text that is not JSON it is told by a key what is wrong: %j', (text, problem) => {
  const { diagnostics } = understand({ name: 'x.json', text });
  expect(diagnostics.map(({ facts }) => facts)).toContainEqual({ problem });
});

/** What a catalogue in another language could have of three codes; the rest is English yet. */
const other: Messages = {
  ...english,
  findings: {
    ...english.findings,
    'out-of-order': {
      message: ({ date, other, times }) => `${date} / ${other} (${times})`,
      hint: () => 'Umstellen',
      related: { other: ({ date }) => `Hier: ${date}`, same: () => 'Auch hier' },
    },
    'impossible-date': { message: ({ date, why }) => `${date}: ${why.kind}`, hint: () => 'Richtigstellen' },
  },
  fixes: { ...english.fixes, 'move-entry': () => 'Den Eintrag umstellen' },
  lines: { ...english.lines, 'dated-mark': () => 'ein Datum mit Zeichen' },
  lacks: { ...english.lacks, heading: (why) => `${why} (Rest aus der Überschrift)` },
};

describe('a catalogue in another language', () => {
  test('words a finding, its other places and its fix', () => {
    const text =
      'May 2018\nUS: One.\n\nOctober 2018\nUS: Two.\n\nSeptember 2018\nRussia: Three.\n\nMay 2019\nUS: Four.\n';
    const [found] = understand({ name: 'x.txt', text }).diagnostics;
    if (found?.code !== 'out-of-order') throw new Error('Nothing is out of order');
    // The code tells which facts there are.
    expect(found.facts.stands).toBe('after');
    const inOther = reworded(found, other);
    expect(inOther).toMatchObject({ message: 'September 2018 / October 2018 (1)', hint: 'Umstellen' });
    expect(inOther.related?.map(({ message }: RelatedPlace) => message)).toEqual(['Hier: October 2018']);
    expect(inOther.fix?.title).toBe('Den Eintrag umstellen');
    expect({ ...inOther, ...unworded(found) }).toEqual(unworded(found));
  });

  test('words why a line was taken for what it was taken for', () => {
    const { lines = [] } = understand({ name: 'x.txt', text: '2031\n4 March: A pier.\n5 March: A toll.\n' });
    expect(lines.map((line) => rewordedLine(line, other).why)).toContain(
      'ein Datum mit Zeichen (Rest aus der Überschrift)',
    );
  });

  test('does not compile while it lacks a message', () => {
    const { 'empty-file': lacking, ...findings } = english.findings;
    // @ts-expect-error: one code has no message
    const incomplete: Messages = { ...english, findings };
    expect(Object.keys(incomplete.findings)).toHaveLength(diagnosticCodes.length - 1);
    expect(lacking.message()).toBe(english.findings['empty-file'].message());
  });

  test('does not compile where it words a message from a fact that there is not', () => {
    const wrong: Messages['findings']['unused-party'] = {
      // @ts-expect-error: it is called “name”
      message: ({ party }) => String(party),
      hint: () => '',
    };
    expect(wrong.message({ name: 'Tarn' })).toBe('undefined');
  });
});
