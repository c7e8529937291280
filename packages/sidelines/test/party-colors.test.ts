import { describe, expect, test } from 'vitest';
import { type Diagnostic, hardToSeeIn, lookOf, publish, themes, understand } from '../src/index.ts';
import { distance } from '../src/layout/color.ts';
import { schemes } from '../src/model/appearance.ts';
import { distance as seen } from './support/vision.ts';
import { world } from './support/world.ts';

function textOf(matter: string): string {
  return `---\n${matter}\n---\n2031: Velden: A ferry.\n2032: Harlow: A pier.\n2033: Velden: A lamp.\n2034: Harlow: A bell.\n`;
}

function found(matter: string): readonly Diagnostic[] {
  return hardToSeeIn(understand({ name: 'x.txt', text: textOf(matter) }));
}

/** What is found, by its code and the words that it is about. */
function told(matter: string): readonly string[] {
  return found(matter).map(({ code, range }) => `${code} ${textOf(matter).slice(range.from, range.to)}`);
}

const colored = (velden: string, harlow?: string): string =>
  `parties:\n  - name: Velden\n    color: "${velden}"\n  - name: Harlow${harlow === undefined ? '' : `\n    color: "${harlow}"`}`;

describe('colours that an author gives to parties', () => {
  test.each([
    ['that can be read and told apart', colored('#1a5fb4', '#c01c28')],
    ['that are the theme’s', 'parties: [Velden, Harlow]'],
    ['that could not be read on the other paper', colored('#202020', '#900000')],
    ['on dark paper, which the text says', `scheme: dark\n${colored('#ffee88', '#88eeff')}`],
  ])('%s are no finding', (_, matter) => {
    expect(told(matter)).toEqual([]);
  });

  test.each([
    ['faint on paper', colored('#ffee88', '#1a5fb4'), ['low-contrast "#ffee88"']],
    [
      'faint on dark paper, which the text says',
      `scheme: dark\n${colored('#202020', '#88eeff')}`,
      ['low-contrast "#202020"'],
    ],
    [
      'faint in a theme of more contrast',
      `theme: contrast\n${colored('#7a5a00', '#1a1a1a')}`,
      ['low-contrast "#7a5a00"'],
    ],
    ['alike', colored('#1a5fb4', '#1b60b0'), ['similar-colors "#1b60b0"']],
    ['like one of the theme', colored('#b4432a'), ['similar-colors "#b4432a"']],
    [
      'alike when both are moved',
      colored('#ffee00', '#ffee44'),
      ['low-contrast "#ffee00"', 'low-contrast "#ffee44"', 'similar-colors "#ffee44"'],
    ],
  ])('that are %s are told where they stand', (_, matter, expected) => {
    expect(told(matter)).toEqual(expected);
  });

  test('are told of the theme in which they are drawn, with who has them', () => {
    const [faint] = found(`theme: contrast\n${colored('#7a5a00', '#1a1a1a')}`);
    expect(faint?.message).toMatch(/^“parties: Velden” \(#7a5a00\) on its own ground .*; 7:1 is the least$/);
    expect(faint?.hint).toMatch(/^Choose another colour/);
    const [alike] = found(colored('#1a5fb4', '#1b60b0'));
    expect(alike?.message).toBe(
      'The colours of “Harlow” (#1b60b0) and “Velden” (#1a5fb4), light, are hard to tell apart',
    );
  });

  test('are told by JSON at the name, and when a text is published', () => {
    const json = JSON.stringify({
      sidelines: 1,
      language: 'en',
      parties: [{ id: 'v', name: 'Velden', color: '#ffee88' }],
      entries: [{ id: 'a', date: { edtf: '2031', wording: '2031' }, parties: ['v'], text: 'A ferry.' }],
    });
    const [first] = hardToSeeIn(understand({ name: 'x.json', text: json }));
    expect(json.slice(first?.range.from, first?.range.to)).toBe('"Velden"');
    const { diagnostics, files } = publish({ name: 'x.txt', text: textOf(colored('#ffee88')) }, { to: ['svg'] }, world);
    expect(diagnostics.map(({ code }) => code)).toContain('low-contrast');
    expect(files).toHaveLength(1);
  });
});

test('how far colours are apart is what it is in the formulas by which themes are held apart', () => {
  for (const theme of Object.values(themes))
    for (const scheme of schemes) {
      const { parties } = lookOf(theme, scheme).palette;
      for (const one of parties)
        for (const other of parties) expect(distance(one, other)).toBeCloseTo(seen(one, other, 'usual'), 6);
    }
});
