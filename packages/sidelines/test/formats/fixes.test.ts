import { describe, expect, test } from 'vitest';
import type { Diagnostic, DiagnosticCode } from '../../src/model/diagnostic.ts';
import { understand } from '../../src/understand.ts';
import { corpusCases } from '../support/corpus.ts';

function found(source: string, code: DiagnosticCode): Diagnostic | undefined {
  return understand({ name: 'x.txt', text: source }).diagnostics.find((diagnostic) => diagnostic.code === code);
}

/** The text with the fix of a finding applied. */
function mended(source: string, { fix }: Diagnostic): string {
  const changes = [...(fix?.changes ?? [])].sort((a, b) => b.from - a.from);
  return changes.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

function dates(source: string): readonly string[] {
  return understand({ name: 'x.txt', text: source }).timeline.entries.map(({ date }) => date.edtf);
}

describe('the order of numeric dates', () => {
  const list = '04/05/2031: The pier is closed.\n06/07/2031: The pier opens.\n';

  test.each([
    ['', list, ['2031-04-05', '2031-06-07']],
    ['language: en-GB\n', list, ['2031-05-04', '2031-07-06']],
    ['', `${list}8 September 2031: The ferry sails.\n`, ['2031-05-04', '2031-07-06', '2031-09-08']],
    ['', `${list}Monday 8 September 2031: The ferry sails.\n`, ['2031-05-04', '2031-07-06', '2031-09-08']],
    ['', `${list}c. 8 September 2031: The ferry sails.\n`, ['2031-05-04', '2031-07-06', '2031-09-08~']],
    ['language: en-GB\n', `${list}Monday, September 8, 2031: It sails.\n`, ['2031-04-05', '2031-06-07', '2031-09-08']],
    ['language: en-GB\n', `${list}September 8, 2031: The ferry sails.\n`, ['2031-04-05', '2031-06-07', '2031-09-08']],
  ])('is said in the front matter, where there is %j', (matter, body, expected) => {
    const source = matter === '' ? body : `---\n${matter}---\n${body}`;
    const finding = found(source, 'ambiguous-date');
    const text = finding === undefined ? '' : mended(source, finding);
    expect(found(text, 'ambiguous-date')).toBeUndefined();
    expect(dates(text)).toEqual(expected);
  });
});

describe('a word for two among three parties', () => {
  const body =
    "March 2031\nO'Tarn: A boat.\nMay 2031\nHarlow: A pier.\nJune 2031\nVelden: A ferry.\nJuly 2031\nO'Tarn: A sail.\nHarlow: A mast.\nVelden: A lamp.\nMay 2032\nO'Tarn: A rope.\nHarlow: A hook.\nJune 2032\nBoth: A flag.\n";

  test.each(['', 'language: en\n', 'parties: [Velden, "O\'Tarn", Harlow]\n'])(
    'is said in the front matter to mean the two that acted last, where there is %j',
    (matter) => {
      const source = matter === '' ? body : `---\n${matter}---\n${body}`;
      const finding = found(source, 'unclear-together');
      const text = finding === undefined ? '' : mended(source, finding);
      const { timeline, diagnostics } = understand({ name: 'x.txt', text });
      expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(timeline.entries.at(-1)).toMatchObject({ together: 'Both', text: 'A flag.' });
      expect([...(timeline.entries.at(-1)?.parties ?? [])].sort()).toEqual(['harlow', 'o-tarn']);
    },
  );
});

describe('a year that was carried', () => {
  test.each(['May 3, 2031: One.\nMay 4: Two.\nJune: Three.\n', '3. Mai 2031: Eins.\n4. Mai: Zwei.\nJuni: Drei.\n'])(
    'is written beside each date: %j',
    (source) => {
      const finding = found(source, 'year-carried');
      const text = finding === undefined ? '' : mended(source, finding);
      expect(found(text, 'year-carried')).toBeUndefined();
      expect(dates(text)).toEqual(['2031-05-03', '2031-05-04', '2031-06']);
    },
  );
});

test.each([
  ['3 May 2031: One.\n4 May: Two.\n', '4 May 2031: Two.'],
  ['May 3, 2031: One.\nMay 4: Two.\n', 'May 4, 2031: Two.'],
])('in English the year is written into the order of the author: %j', (source, line) => {
  const finding = found(source, 'year-carried');
  expect(finding && mended(source, finding)).toContain(line);
});

describe('writing carried years changes no date of any case', () => {
  const cases = corpusCases().filter(({ file }) => file === 'input.txt');

  test.each(cases.map(({ name, source }) => [name, source]))('%s', (_, source) => {
    const { diagnostics } = understand({ name: 'x.txt', text: source });
    for (const diagnostic of diagnostics) {
      if (diagnostic.code !== 'year-carried') continue;
      expect(dates(mended(source, diagnostic))).toEqual(dates(source));
    }
  });
});
