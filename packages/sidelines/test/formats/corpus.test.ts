import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnosticCodes, type TextRange } from '../../src/model/diagnostic.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { printTimeline } from '../../src/model/json.ts';
import { english, reworded, rewordedLine } from '../../src/model/messages.ts';
import { understand } from '../../src/understand.ts';
import { corpusCases, messagesOf, unworded } from '../support/corpus.ts';
import { misplacedIn } from '../support/places.ts';
import { repositoryFolder } from '../support/sources.ts';

const cases = corpusCases();
/** Where parties are named, in all cases. */
const labels: TextRange[] = [];
/** `UPDATE=1` writes down what is understood now; read it before you keep it. */
const isUpdate = process.env['UPDATE'] === '1';

/** Codes that reading and checking never give, with the reason. */
const givenElsewhere: ReadonlyMap<string, string> = new Map([
  ['text-too-large', 'given of texts that are too large to be kept as cases'],
  ['no-font', 'given when a picture is drawn'],
  ['low-contrast', 'given when a theme file is read, or a text is drawn in a theme'],
  ['similar-colors', 'given when a text is drawn in a theme'],
  ['only-established', 'given when a timeline is published'],
  ['nothing-published', 'given when a timeline is published'],
  ['unknown-zone', 'given when a timeline is published'],
  ['picture-too-large', 'given when a picture is drawn'],
  ['picture-less-sharp', 'given when a picture is drawn'],
  ['missing-picture', 'given when a text is published, or checked with the files beside it'],
  ['unread-picture', 'given when a text is published, or checked with the files beside it'],
  ['too-many-pixels', 'given when a text is published, or checked with the files beside it'],
  ['theme-file', 'given when a text is drawn in a theme'],
  ['no-hyphenation', 'given when a picture is drawn'],
  ['outputs-disagree', 'given when finished files are compared'],
  ['format-cannot-hold', 'given when finished files are compared'],
]);

test('the corpus was found', () => {
  expect(cases.length).toBeGreaterThan(25);
});

describe.each(cases.map((example) => [example.name, example] as const))('%s', (_, { folder, file: name, source }) => {
  const reading = understand({ name, text: source });
  const { timeline, diagnostics, lines = [] } = reading;

  test.each([
    ['timeline.json', printTimeline(timeline)],
    ['messages.txt', messagesOf(diagnostics, source)],
  ])('%s', (file, text) => {
    const path = join(folder, file);
    if (isUpdate) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('what is one is told in the singular', () => {
    for (const { message } of diagnostics)
      expect(message.replace(/“.*?”/gs, '')).not.toMatch(/(?<![\d.,:])1 (?:(?:more|other) )?(?!was\b)\p{Ll}+s\b/u);
  });

  test('every place holds what is told of it', () => {
    expect(misplacedIn(reading, name.endsWith('.json'))).toEqual([]);
    labels.push(...reading.places.parties.flatMap((party) => party.labels));
  });

  test('facts survive as JSON, and word the same again', () => {
    const kept: { readonly diagnostics: readonly Diagnostic[]; readonly lines: readonly Explanation[] } = JSON.parse(
      JSON.stringify({ diagnostics, lines }),
    );
    expect(kept.diagnostics.map((found) => reworded(unworded(found), english))).toEqual(diagnostics);
    expect(kept.lines.map((line) => rewordedLine({ ...line, why: '' }, english))).toEqual(lines);
  });

  test('fixes stay inside the text and do not overlap', () => {
    for (const { fix } of diagnostics) {
      const changes = [...(fix?.changes ?? [])].sort((a, b) => a.from - b.from);
      const ends = [0, ...changes.flatMap(({ from, to }) => [from, to]), source.length];
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
  });
});

test('many parties were found where they are named', () => {
  expect(labels.length).toBeGreaterThan(800);
});

describe('every code', () => {
  const said = new Set(
    cases.flatMap(({ file: name, source }) => understand({ name, text: source }).diagnostics.map(({ code }) => code)),
  );
  const page = readFileSync(join(repositoryFolder, 'docs/diagnostics.md'), 'utf8');

  test.each(diagnosticCodes.filter((code) => !givenElsewhere.has(code)))('%s has a case', (code) => {
    expect([...said]).toContain(code);
  });

  test.each(diagnosticCodes)('%s has a paragraph in docs/diagnostics.md', (code) => {
    expect(page).toMatch(new RegExp(`^### ${code}\\n\\n\\S.{40}`, 'm'));
  });

  test('the page explains no code that does not exist', () => {
    const explained = [...page.matchAll(/^### (\S+)$/gm)].map((heading) => heading[1]);
    expect(explained.filter((code) => !diagnosticCodes.some((known) => known === code))).toEqual([]);
  });
});
