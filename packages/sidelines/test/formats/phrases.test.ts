import { describe, expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { languages } from '../../src/languages/registry.ts';
import { partyLabel } from '../support/told.ts';

const known = Object.entries(languages).filter(([tag]) => !tag.includes('-'));

/** The parties of each entry of a chronicle. */
function partiesIn(source: string): readonly (readonly string[])[] {
  return chronicle.read(source, {}).timeline.entries.map(({ parties }) => parties);
}

/** A chronicle of two declared parties with one label. */
function labelled(label: string, [one, other]: readonly [string, string], tag: string): string {
  return `---\nlanguage: ${tag}\nparties:\n  - name: ${one}\n    id: one\n  - name: ${other}\n    id: other\n---\n\n2031-05-03\n${label}: 1.\n`;
}

describe.each(known)('what authors write in %s', (tag, { phrases, page }) => {
  const twice = [...phrases.both.split('|'), ...phrases.all.split('|')];

  test.each(twice)('“%s” is both parties', (phrase) => {
    const capital = phrase.charAt(0).toLocaleUpperCase(tag) + phrase.slice(1);
    expect(partiesIn(labelled(capital, ['Velden', 'Harlow'], tag))).toEqual([['one', 'other']]);
  });

  test.each([page.both, page.all, page.together])('“%s”, as pages say it, is both parties, and stays so', (phrase) => {
    const source = `${labelled(page.both, ['Velden', 'Harlow'], tag)}\n2031-05-04\n${phrase}: 2.\n`;
    const { timeline } = chronicle.read(source, {});
    expect(timeline.entries.map((entry) => partyLabel(timeline, entry))).toEqual([page.both, phrase]);
  });

  test('words of corrections and sources are no parties', () => {
    for (const phrase of [...phrases.corrections.split('|'), ...phrases.sources.split('|')]) {
      const source = `2031-05-03\n${phrase}: 1.\n\n2031-05-04\n${phrase}: 2.\n\n2031-05-05\n${phrase}: 3.\n`;
      expect(chronicle.read(source, { language: tag }).timeline.parties, phrase).toEqual([]);
    }
  });
});

test.each([
  ['ישראל וירדן', 'ישראל', 'ירדן', 'he'],
  ['ישראל ווטיקן', 'ישראל', 'וטיקן', 'he'],
  ['ישראל, וטיקן', 'ישראל', 'וטיקן', 'he'],
  ['مصر والأردن', 'مصر', 'الأردن', 'ar'],
  ['مصر، وديان', 'مصر', 'وديان', 'ar'],
])('“%s” names two: the letter before a name is an “and”, unless the name begins with it', (label, one, other, tag) => {
  expect(partiesIn(labelled(label, [one, other], tag))).toEqual([['one', 'other']]);
});

test.each([
  ['Le gouvernement', 'Gouvernement', 'fr'],
  ['L’opposition', 'Opposition', 'fr'],
  ['Het parlement', 'Parlement', 'nl'],
  ['I sindacati', 'Sindacati', 'it'],
  ['A câmara', 'Câmara', 'pt'],
  ['הממשלה', 'ממשלה', 'he'],
])('“%s” is %s: an article is no part of a name', (label, name, tag) => {
  expect(partiesIn(labelled(label, [name, 'Harlow'], tag))).toEqual([['one']]);
});

test.each([
  'View this timeline as an image',
  'Diese Zeitleiste als Bild ansehen',
  'Voir cette chronologie en image',
  'Ver esta línea de tiempo como imagen',
  'Bekijk deze tijdlijn als afbeelding',
  'Переглянути цю хронологію як зображення',
  'Bu zaman çizelgesini görsel olarak gör',
  'この年表を画像で見る',
  'Advertentie',
])('“%s” is left out as what a page has around its text', (line) => {
  const { lede } = chronicle.read(
    `---\nlanguage: en\n---\n\nWords before.\n\n${line}\n\n2031-05-03\nA bridge opens.\n`,
    {},
  ).timeline;
  expect(lede).toBe('Words before.');
});

test.each(known.map(([tag, { phrases }]) => [tag, phrases.unknownDates.split('|')[0] ?? ''] as const))(
  'a cell in %s that says “%s” has no date',
  (tag, word) => {
    const rows = `| 2031-05-03 | A bridge opens. |\n| ${word} | A pier burns. |\n| 2031-05-05 | A fair opens. |`;
    const source = `| Date | Event |\n|---|---|\n${rows}\n`;
    const { entries } = chronicle.read(source, { language: tag }).timeline;
    expect(entries.map(({ text }) => text)).toEqual(['A bridge opens.', 'A pier burns.', 'A fair opens.']);
  },
);
