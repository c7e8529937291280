import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/prose.ts';
import { plainText, proseBlocks, readProse, unsafeLinks } from '../../src/model/prose.ts';

/** Runs as a short text: `_emphasis_`, `*strong*`, `[label|href]`, `/` for a break; paragraphs apart by `¶`. */
function shorthand(markdown: string): string {
  return readProse(markdown)
    .map((runs) => runs.map(short).join(''))
    .join('¶');
}

function short(run: Inline): string {
  if (run.kind === 'text') return run.text;
  if (run.kind === 'break') return '/';
  if (run.kind === 'note') return `^${run.number}`;
  const inner = run.children.map(short).join('');
  if (run.kind === 'link') return `[${inner}|${run.href}]`;
  return run.kind === 'strong' ? `*${inner}*` : `_${inner}_`;
}

/** Blocks as a short text: paragraphs as they are, the items of a list in braces, apart by `|`. */
function blocksOf(markdown: string): string {
  return proseBlocks(readProse(markdown))
    .map((block) =>
      block.kind === 'list'
        ? `{${block.items.map((item) => item.map(short).join('')).join('|')}}`
        : block.runs.map(short).join(''),
    )
    .join('¶');
}

describe('proseBlocks', () => {
  test.each([
    ['', ''],
    ['a\n\nb', 'a¶b'],
    ['They agree:\n- a\n- b', 'They agree:¶{a|b}'],
    ['* a\n* b\n  goes on', '{a|b goes on}'],
    ['- *a* b\n- [c](https://x.org/)', '{_a_ b|[c|https://x.org/]}'],
    ['- a\n\n- b\n\nc\n\n- d', '{a|b}¶c¶- d'],
    ['a:\n• b', 'a:¶{b}'],
    ['– Never, says the pilot.', '– Never, says the pilot.'],
    ['from 5 – 7', 'from 5 – 7'],
    ['-a\n-b', '-a -b'],
    ['- a  \nb\n- c', '{a/b|c}'],
    ['• كلاهما\n• معا', '{كلاهما|معا}'],
  ])('%j', (markdown, expected) => {
    expect(blocksOf(markdown)).toBe(expected);
  });
});

describe('readProse', () => {
  test.each([
    ['', ''],
    ['   \n\n  ', ''],
    ['one', 'one'],
    ['one\ntwo', 'one two'],
    ['  one  \ntwo', 'one/two'],
    ['one\\\ntwo', 'one/two'],
    ['one\n\n\n \ntwo', 'one¶two'],
    ['*a* **b** _c_ __d__', '_a_ *b* _c_ *d*'],
    ['***a***', '_*a*_'],
    ['snake_case_name 5 * 3 * 2', 'snake_case_name 5 * 3 * 2'],
    ['[a *b*](https://x.org/)', '[a _b_|https://x.org/]'],
    ['<https://x.org/>', '[https://x.org/|https://x.org/]'],
    ['[a](mailto:a@x.org)', '[a|mailto:a@x.org]'],
    ['[a](https://x.org/ "b\nc") d', '[a|https://x.org/] (b c) d'],
    ['[](https://x.org/)', '[https://x.org/|https://x.org/]'],
    ['\\*a\\* &amp; AT&T', '*a* & AT&T'],
    ['# a', '# a'],
    ['- a\n- b', '- a/- b'],
    ['> a', '> a'],
    ['```\na', '``` a'],
    ['`a`', '`a`'],
    ['***', '***'],
    ['---', '---'],
    ['a\n===', 'a ==='],
    ['    a', 'a'],
    ['<b onclick=x>a</b>', '<b onclick=x>a</b>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['![a](https://x.org/a.png)', '![a](https://x.org/a.png)'],
    ['[a]: https://x.org\n\n[a]', '[a]: https://x.org¶[a]'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['[a](https:evil)', '[a](https:evil)'],
    ['[a](JaVaScRiPt:x) [b](data:text/html,x)', '[a](JaVaScRiPt:x) [b](data:text/html,x)'],
    ['[a](java&#115;cript:x)', '[a](java&#115;cript:x)'],
    ['<javascript:x>', '<javascript:x>'],
    ['[a](page.html)', '[a](page.html)'],
    ['[a](//x.org)', '[a](//x.org)'],
    ['*[a](x:y)*', '_[a](x:y)_'],
    ['“to the letter” … ’', '“to the letter” … ’'],
    ['كلاهما *معا*', 'كلاهما _معا_'],
  ])('%j', (markdown, expected) => {
    expect(shorthand(markdown)).toBe(expected);
  });

  test.each([
    [1000, 'link'],
    [1001, 'text'],
  ])('of %i links in one paragraph each is a %s', (times, kind) => {
    const paragraphs = readProse('[a](https://example.org/)'.repeat(times));
    expect(new Set(paragraphs.flat().map((run) => run.kind))).toEqual(new Set([kind]));
    expect(plainText(paragraphs)).toMatch(
      kind === 'link' ? /^a{1000}$/ : /^(?:\[a\]\(https:\/\/example.org\/\)){1001}$/,
    );
  });

  test('nesting is bounded', () => {
    expect(shorthand('*a _b '.repeat(40) + '_ *'.repeat(40))).toContain('a ');
    expect(shorthand(`${'*_'.repeat(100)}a${'_*'.repeat(100)}`)).toContain('a');
  });
});

test('plainText keeps words, breaks and paragraphs', () => {
  expect(plainText(readProse('a *b* [c](https://x.org)\\\nd\n\ne'))).toBe('a b c\nd\n\ne');
});

test('unsafeLinks says where', () => {
  const markdown = 'x\n\nab [c](javascript:d) [e](https://f.org)\n\n<vbscript:g>';
  expect(unsafeLinks(markdown).map((link) => [link.href, markdown.slice(link.range.from, link.range.to)])).toEqual([
    ['javascript:d', '[c](javascript:d)'],
    ['vbscript:g', '<vbscript:g>'],
  ]);
  expect(unsafeLinks('[a](https://b.org) ![c](javascript:x)')).toEqual([]);
});
