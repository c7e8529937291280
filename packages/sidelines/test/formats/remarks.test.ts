import { describe, expect, test } from 'vitest';
import { readChronicle } from '../../src/formats/chronicle/read.ts';
import { altOf, creditAt, pictureAt, srcOf } from '../../src/formats/chronicle/remarks/picture.ts';
import { remarkAt } from '../../src/formats/chronicle/remarks/remark.ts';
import { languages } from '../../src/languages/registry.ts';
import { correctionWords } from '../../src/model/told.ts';

const piece = (text: string) => ({ from: 0, to: text.length, text });

const inLanguages = Object.entries(languages).filter(([tag]) => !tag.includes('-'));

describe.each(inLanguages)('in %s', (tag, { phrases, page }) => {
  test.each(Object.entries(correctionWords))('a %s is read by the word that outputs have for it', (kind, word) => {
    expect(remarkAt(piece(`${page[word]}: x`))?.kind).toBe(kind);
  });

  test.each([
    ['internal', phrases.internal],
    ['draft', phrases.drafts],
    ['not-before', phrases.notBefore],
    ['claim', phrases.claims],
    ['answers', phrases.answering],
    ['disputed', phrases.disputed],
    ['disputed-by', phrases.disputedBy],
  ])('%s is read by each of its words', (kind, words) => {
    for (const word of words.split('|')) expect(remarkAt(piece(`${word}: x`))?.kind, word).toBe(kind);
  });

  test('an entry is read as if its remarks were not there', () => {
    const head = `---\nlanguage: ${tag}\n---\n`;
    const entries = ['2031-05-03\nVelden: x.', '2031-05-09\nHarlow: y.', '2031-06-12\nVelden: z.'];
    const remarks = ['// c', `${page.correction} (2031-06-01): w.`, `${phrases.internal.split('|')[0]}: v.\nvv.`];
    const bare = readChronicle(`${head}${entries.join('\n\n')}\n`, {}).timeline;
    const said = entries.map((entry, place) => `${entry}\n${remarks[place]}`);
    const { timeline, diagnostics } = readChronicle(`${head}${said.join('\n\n')}\n`, {});
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(timeline.entries.map(({ internal: _, corrections: __, ...entry }) => entry)).toEqual(bare.entries);
    expect(timeline.entries.map(({ internal, corrections }) => internal ?? corrections)).toEqual([
      ['c'],
      [{ date: '2031-06-01', text: 'w.' }],
      ['v.\nvv.'],
    ]);
  });
});

describe.each(inLanguages)('below a picture in %s', (_, { phrases }) => {
  test.each(phrases.credits.split('|'))('%s', (word) => {
    expect(creditAt(piece(`${word}: A. Name`))?.text).toBe('A. Name');
  });
});

test.each([
  ['![a](b.jpg)', 'a', 'b.jpg', ''],
  ['  - ![a]( b.jpg )', 'a', 'b.jpg', ''],
  ['![a](my file (2).jpg "c \\"d\\" e")', 'a', 'my file (2).jpg', 'c "d" e'],
  ["![a](<b (.jpg> 'c')", 'a', 'b (.jpg', 'c'],
  ['![a [b] \\] c](d%20e%.jpg)', 'a [b] ] c', 'd%20e%.jpg', ''],
  ['![a](b%20c.jpg)', 'a', 'b c.jpg', ''],
  ['![](b.jpg)', '', 'b.jpg', ''],
  ['![a]()', 'a', '', ''],
  ['![a](b.jpg) ![c](d.jpg)', undefined, undefined, undefined],
  ['![a](b.jpg) and words', undefined, undefined, undefined],
  ['[a](b.jpg)', undefined, undefined, undefined],
  ['\\![a](b.jpg)', undefined, undefined, undefined],
])('%s', (line, alt, src, caption) => {
  const found = pictureAt(piece(line));
  expect(found && [altOf(found), srcOf(found), found.caption]).toEqual(
    alt === undefined ? undefined : [alt, src, caption],
  );
});

test('a line of many brackets is read in a short time', () => {
  const lines = ['![', '![](', '![](a "', '![[]'].map((start) => start + '[]("\\ '.repeat(1600));
  const start = performance.now();
  for (const line of lines) pictureAt(piece(line));
  expect(performance.now() - start).toBeLessThan(200);
});

test.each([
  ['(Photo: A. Name)', 'A. Name'],
  ['*Photo: A. Name*', 'A. Name'],
  ['© 2031 A. Name', '© 2031 A. Name'],
  ['Photo of the bridge: new', undefined],
  ['A photo', undefined],
])('%s', (line, words) => {
  expect(creditAt(piece(line))?.text).toBe(words);
});

test.each([
  ['Correction (3 June 2019): The name was wrong.', 'correction', '3 June 2019', 'The name was wrong.'],
  ['Correction, 3 June 2019: x', 'correction', '3 June 2019', 'x'],
  ['CORRECTION – 3 June 2019: x', 'correction', '3 June 2019', 'x'],
  ['Correction 3/6/2019: x', 'correction', '3/6/2019', 'x'],
  ['**Correction (3 June 2019):** x', 'correction', '3 June 2019', 'x'],
  ['**Correction** (3 June 2019): x', undefined, undefined, undefined],
  ['*Correction: x y*', 'correction', undefined, 'x y'],
  ['- Update (3 June 2019, 14:30): x', 'update', '3 June 2019, 14:30', 'x'],
  ['訂正（2031年6月5日）：誤り。', 'correction', '2031年6月5日', '誤り。'],
  ['//x', undefined, undefined, undefined],
  ['// x', 'comment', undefined, 'x'],
  ['//', 'comment', undefined, ''],
  ['https://example.org/a', undefined, undefined, undefined],
  ['The correction: x', undefined, undefined, undefined],
  ['Correction of the map: x', undefined, undefined, undefined],
  ['Note: x', undefined, undefined, undefined],
])('%s', (line, kind, day, words) => {
  const found = remarkAt(piece(line));
  expect([found?.kind, found?.day?.text, found?.words.text]).toEqual([kind, day, words]);
});

test.each([
  ['1 December 2031, 06:00 Europe/London', '2031-12-01T06:00[Europe/London]'],
  ['2031-12-01 6:00 UTC', '2031-12-01T06:00Z'],
  ['1 December 2031 06:00 +01:00', '2031-12-01T06:00+01:00'],
  ['2031-12-01T06:00:00-0330', undefined],
  ['1 December 2031', undefined],
  ['1 December 2031, 06:00', undefined],
  ['December 2031, 06:00 UTC', undefined],
  ['31 November 2031, 06:00 UTC', undefined],
])('not before %s', (words, moment) => {
  const { timeline, diagnostics } = readChronicle(`3 May 2031\nVelden: x.\nNot before: ${words}\n`, {});
  expect(timeline.entries[0]?.notBefore).toBe(moment ?? words);
  expect(diagnostics.map(({ code }) => code)).toEqual(moment === undefined ? ['unread-moment'] : []);
});
