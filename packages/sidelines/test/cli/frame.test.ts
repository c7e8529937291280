import { describe, expect, test } from 'vitest';
import { codeFrame, type Spot } from '../../src/cli/frame.ts';
import { Lines } from '../../src/cli/lines.ts';
import type { Message } from '../../src/cli/say.ts';

const plain = { margin: (said: Message) => said, mark: (said: Message) => said };

/** The frame of a text in which the place is between ⟦ and ⟧, and other places between ⟨ and ⟩. */
function frameOf(marked: string, note = 'this one'): string {
  const spots: Spot[] = [];
  let text = '';
  let from = 0;
  for (const character of marked) {
    if (character === '⟦' || character === '⟨') from = text.length;
    else if (character === '⟧') spots.unshift({ range: { from, to: text.length }, main: true });
    else if (character === '⟩') spots.push({ range: { from, to: text.length }, note, main: false });
    else text += character;
  }
  return codeFrame(new Lines(text), spots, plain).join('\n');
}

describe('positions', () => {
  test.each([
    ['ab|c', 1, 3],
    ['a\n|b', 2, 1],
    ['a\r\n|b', 2, 1],
    ['a\rb|', 2, 2],
    ['|', 1, 1],
    ['a\n|', 2, 1],
    ['👩‍👩‍👧 é|', 1, 4],
    ['日本|語', 1, 3],
    ['سبتمبر |2018', 1, 8],
  ])('%j', (marked, line, column) => {
    const offset = marked.indexOf('|');
    expect(new Lines(marked.replace('|', '')).position(offset)).toEqual({ line, column });
  });

  test('an offset beyond the text is its end', () =>
    expect(new Lines('ab').position(9)).toEqual({ line: 1, column: 3 }));
});

describe('frames', () => {
  test('a place, with the lines around it', () => {
    expect(frameOf('A lede.\n\nMay 2015\nUS: ⟦Somethin⟧ happens.\nJune 2015\n')).toBe(
      ['  3 | May 2015', '  4 | US: Somethin happens.', '    |     ^^^^^^^^', '  5 | June 2015'].join('\n'),
    );
  });

  test('another place that the finding speaks of', () => {
    expect(frameOf('⟨October 2018⟩\nRussia: …\n\n\n⟦September 2018⟧\nUS: …')).toBe(
      [
        '  1 | October 2018',
        '    | ------------ this one',
        '  …',
        '  5 | September 2018',
        '    | ^^^^^^^^^^^^^^',
        '  6 | US: …',
      ].join('\n'),
    );
  });

  test('two places in one line', () => {
    expect(frameOf('⟨Russia⟩ and ⟦Rusia⟧')).toBe(
      ['  1 | Russia and Rusia', '    |            ^^^^^', '    | ------ this one'].join('\n'),
    );
  });

  test('an empty place is pointed at all the same', () => {
    expect(frameOf('ab⟦⟧')).toBe('  1 | ab\n    |   ^');
    expect(frameOf('⟦⟧')).toBe('  1 |\n    | ^');
  });

  test('a place of several lines is marked in its first', () => {
    expect(frameOf('one ⟦two\nthree⟧')).toBe('  1 | one two\n    |     ^^^\n  2 | three');
  });

  test('tabs, wide characters, emoji and accents take the cells that a terminal gives them', () => {
    expect(frameOf('a\t⟦b⟧')).toBe('  1 | a   b\n    |     ^');
    expect(frameOf('日本⟦語⟧')).toBe('  1 | 日本語\n    |     ^^');
    expect(frameOf('👩‍👩‍👧⟦x⟧')).toBe('  1 | 👩‍👩‍👧x\n    |   ^');
    expect(frameOf('e\u0301⟦x⟧')).toBe('  1 | e\u0301x\n    |  ^');
  });

  test('text from right to left is quoted, since terminals differ in where they put it', () => {
    expect(frameOf('في ⟦سبتمبر 2018⟧ حدث')).toBe('  1 | في سبتمبر 2018 حدث\n    | ^ “سبتمبر 2018”');
  });

  test('what would steer the terminal is shown, not sent', () => {
    expect(frameOf('\u001b[31m⟦red⟧\u202e')).toBe('  1 | ␛[31mred<U+202E>\n    |      ^^^');
  });

  test('a very long line is cut around the place', () => {
    const [line = '', mark = ''] = frameOf(`${'x'.repeat(5_000_000)}⟦here⟧${'y'.repeat(5_000_000)}`).split('\n');
    expect(line).toMatch(/^ {2}1 \| …x{50}herey+…$/);
    expect(line.length).toBeLessThan(160);
    expect(mark.indexOf('^')).toBe(line.indexOf('here'));
    expect(mark.match(/\^/g)).toHaveLength(4);
  });

  test('two places far apart in one line', () => {
    const [, mark = '', other = ''] = frameOf(`⟨here⟩${'x'.repeat(500)}⟦there⟧`).split('\n');
    expect(mark).toMatch(/ {51}\^{5}$/);
    expect(other).toBe('    | - “here” this one');
  });

  test('a cut never halves a character', () => {
    expect(frameOf(`${'😀'.repeat(100)}x⟦here⟧`)).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    );
  });
});
