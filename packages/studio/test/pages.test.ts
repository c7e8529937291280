import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { docsPages } from '../../../scripts/pages/docs.ts';
import { examples, textOf } from '../../../scripts/pages/examples.ts';
import { renderMarkdown } from '../../../scripts/pages/markdown.ts';
import { repositoryFolder } from '../../sidelines/test/support/sources.ts';
import { madeSite } from './support/studio.ts';

const rendered = (markdown: string): string => renderMarkdown(markdown, (target) => target).html.trim();

describe('Markdown as a page', () => {
  test('headings but the first lead to themselves, by an anchor of their own', () => {
    const { html, headings } = renderMarkdown('# A\n\n## `no-font` & *all*, one!\n\n## Dates\n\n## Dates', String);
    expect(headings.map(({ id }) => id)).toEqual(['a', 'no-font--all-one', 'dates', 'dates-1']);
    expect(html).toContain('<h1>A</h1>');
    expect(html).toContain(
      '<h2 id="no-font--all-one"><a href="#no-font--all-one"><code>no-font</code> &amp; <em>all</em>, one!</a></h2>',
    );
  });

  test('a table has cells with marks, numbers at the end, and strokes in code', () => {
    const html = rendered('| Name | Much |\n|---|---:|\n| `a \\| b` and [c](d) | 1 |\n|  | 20 |');
    expect(html).toContain('<th>Name</th><th class="number">Much</th>');
    expect(html).toContain('<tr><td><code>a | b</code> and <a href="d">c</a></td><td class="number">1</td></tr>');
    expect(html).toContain('<tr><td></td><td class="number">20</td></tr>');
  });

  test('what is text stays text', () => {
    expect(rendered('`<b>` & “x”\n\n```html\n<script>"\'\n```')).toBe(
      '<p><code>&lt;b&gt;</code> &amp; “x”</p>\n<pre><code>&lt;script&gt;&quot;&#39;</code></pre>',
    );
    expect(rendered('![a "b"](c.png)')).toContain('alt="a &quot;b&quot;"');
  });

  test('HTML is refused, since nothing of a page may vanish', () => {
    expect(() => rendered('One\n\n<table>')).toThrow('No page is made of html, line 3');
  });
});

describe('the documentation', () => {
  const written = (files: Readonly<Record<string, string>>) => docsPages((path) => files[path] ?? '');

  test('lists all its pages', () => {
    const { pages } = docsPages();
    const names = readdirSync(join(repositoryFolder, 'docs')).filter((name) => name.endsWith('.md'));
    expect([...pages.keys()].sort()).toEqual(
      [...names.map((name) => name.replace(/md$/, 'html')), 'sidelines.html'].sort(),
    );
  });

  test('leads from page to page, and takes files along', () => {
    const { pages, files } = written({
      'docs/index.md': '# All\n\n- [One](one.md)\n- [The package](../packages/x/README.md)',
      'docs/one.md': '# One\n\n![p](p.png) [h](_headers) [x](../packages/x/README.md#use) [e](https://example.org/#a)',
      'packages/x/README.md': '# X\n\n## Use\n\n[back](../../docs/one.md)',
    });
    expect([...pages.keys()]).toEqual(['index.html', 'one.html', 'x.html']);
    const one = pages.get('one.html');
    for (const address of ['../files/docs/p.png', '../files/docs/headers.txt', 'x.html#use', 'https://example.org/#a'])
      expect(one).toContain(`"${address}"`);
    expect(pages.get('x.html')).toContain('<a href="one.html">back</a>');
    expect([...files.values()].map((path) => path.slice(repositoryFolder.length))).toEqual([
      'docs/p.png',
      'docs/_headers',
    ]);
  });

  test('has no link that leads nowhere', () => {
    const index = '# All\n\n- [One](one.md)';
    expect(() => written({ 'docs/index.md': index, 'docs/one.md': '# One\n\n[two](two.md)' })).toThrow('two.md');
    expect(() => written({ 'docs/index.md': index, 'docs/one.md': '# One\n\n[a](index.md#a)' })).toThrow('#a');
    expect(() => written({ 'docs/index.md': index, 'docs/one.md': '# One\n\n[a](#b)' })).toThrow('#b');
  });
});

test('every chronicle of examples/ is in the gallery, but for those that need a font which the editor does not have', () => {
  const folder = join(repositoryFolder, 'examples');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
  const shown = examples.map(({ path }) => path);
  expect(shown.length).toBeGreaterThan(5);
  expect(all.filter((path) => !/\p{Script=Han}/u.test(readFileSync(path, 'utf8'))).sort()).toEqual([...shown].sort());
});

describe('the pages of the site', () => {
  let folder: string;
  let pages: readonly (readonly [path: string, html: string])[];
  beforeAll(async () => {
    folder = await madeSite();
    pages = ['gallery', 'docs']
      .flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  });

  test('have a language, a title of their own, one heading of the first rank, and no script', () => {
    const titles = pages.map(([, html]) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(9);
    for (const [path, html] of pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(html).toContain(
        `content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri`,
      );
      expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
    }
  });

  /** The file that an address leads to from a page, and the anchor in it. */
  const targetOf = (path: string, address: string): readonly [file: string, anchor: string] => {
    const [file = '', anchor = ''] = address.split('#');
    const target = join(folder, file === '' ? path : join(dirname(path), file));
    return [target.endsWith('/') ? join(target, 'index.html') : target, anchor];
  };

  test('lead only to what is there, wherever the site stands', () => {
    const addresses = pages.flatMap(([path, html]) =>
      [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, address = '']) => [path, address] as const),
    );
    // Only links may lead out.
    const loaded = pages.flatMap(([, html]) => html.match(/(?:<link [^>]*href|src|srcset)="(?:\/|\w+:)[^"]*"/g) ?? []);
    expect(loaded).toEqual([]);
    const within = addresses.filter(([, address]) => !/^https?:/.test(address));
    expect(within.length).toBeGreaterThan(200);
    expect(within.filter(([, address]) => /^\/|^\w+:/.test(address))).toEqual([]);
    expect(within.filter(([path, address]) => !existsSync(targetOf(path, address)[0]))).toEqual([]);
    const anchored = within.filter(([path, address]) => {
      const [file, anchor] = targetOf(path, address);
      return anchor !== '' && /(?:docs|gallery)\/[^/]*\.html$/.test(file);
    });
    expect(anchored.length).toBeGreaterThan(30);
    const lost = anchored.filter(([path, address]) => {
      const [file, anchor] = targetOf(path, address);
      return !readFileSync(file, 'utf8').includes(` id="${anchor}"`);
    });
    expect(lost).toEqual([]);
  });

  test('show each example with its text, as it is opened in the editor', () => {
    const [, gallery = ''] = pages.find(([path]) => path === 'gallery/index.html') ?? [];
    const version = /files\/|"\.\.\/([0-9a-f]{12})\//.exec(gallery)?.[1] ?? '';
    for (const example of examples) {
      expect(gallery).toContain(`href="../#example=${example.name}"`);
      expect(readFileSync(join(folder, version, `examples/${example.name}.txt`), 'utf8')).toBe(textOf(example));
    }
  });
});
