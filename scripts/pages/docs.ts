import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escaped } from '../../packages/sidelines/src/render/escape.ts';
import { pageOf } from './layout.ts';
import { linksInLists, type Rendered, renderMarkdown } from './markdown.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Lists all pages. */
const contents = 'docs/index.md';

/** The pages of the documentation by their names, and the files that they show or lead to: where they are, by what they are called here. */
export interface Docs {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

interface Source extends Rendered {
  /** What the list of contents calls it. */
  readonly called: string;
  /** Where the Markdown is, from the root of the repository. */
  readonly path: string;
}

/**
 * The documentation as pages: the list of contents, and all that it lists. Links between them lead on here.
 *
 * @param read gives the Markdown of a path from the root of the repository
 * @throws Error for a link that leads nowhere
 */
export function docsPages(read: (path: string) => string = readHere): Docs {
  const listed = linksInLists(read(contents));
  const called = new Map(listed.map(({ target, words }) => [join(dirname(contents), target), words] as const));
  const paths = [contents, ...called.keys()];
  const files = new Map<string, string>();
  const sources = paths.map((path): Source => {
    const rendered = renderMarkdown(read(path), (target) => addressOf(target, path, paths, files));
    return { path, called: called.get(path) ?? rendered.headings[0]?.text ?? path, ...rendered };
  });
  const anchors = new Map(sources.map(({ path, headings }) => [nameOf(path), headings.map(({ id }) => id)] as const));
  for (const source of sources) expectAnchors(source, anchors);
  return { pages: new Map(sources.map((source) => [nameOf(source.path), draw(source, sources)] as const)), files };
}

function readHere(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What the page of a file is called: that of a folder as its folder. */
function nameOf(path: string): string {
  const name = basename(path, '.md');
  return `${name === 'README' ? basename(dirname(path)) : name}.html`;
}

/** Where a target of a page leads: to another page, to a file that comes along, or out. */
function addressOf(target: string, from: string, paths: readonly string[], files: Map<string, string>): string {
  if (/^(?:https?|mailto):/.test(target)) return target;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  const end = anchor === undefined ? '' : `#${anchor}`;
  if (file === '') return end;
  if (paths.includes(path)) return nameOf(path) + end;
  if (path.endsWith('.md')) throw new Error(`${from} leads to ${target}, which ${contents} does not list`);
  // Files without an ending are text, and those that begin with a line mean something to servers.
  const name = `docs/${basename(path).replace(/^_(.*)$/, '$1.txt')}`;
  files.set(name, join(root, path));
  return `../files/${name}`;
}

/** Holds that every anchor of a page is there. */
function expectAnchors({ path, html }: Source, anchors: ReadonlyMap<string, readonly string[]>): void {
  for (const [, page, anchor = ''] of html.matchAll(/ href="([^":]*)#([^"]*)"/g))
    if (!anchors.get(page || nameOf(path))?.includes(anchor))
      throw new Error(`${path} leads to ${page}#${anchor}, which is not there`);
}

function draw({ path, html, called, headings }: Source, all: readonly Source[]): string {
  const entries = all.map((other) => {
    const title = escaped(other.called);
    if (other.path !== path) return `<li><a href="${nameOf(other.path)}">${title}</a></li>`;
    const within = headings.slice(1).filter(({ depth }) => depth === 2);
    const links = within.map(({ id, text }) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`);
    const own = within.length > 0 ? `\n<ul>\n${links.join('\n')}\n</ul>\n` : '';
    return `<li><a href="${nameOf(path)}" aria-current="page">${title}</a>${own}</li>`;
  });
  const list = `<nav class="contents" aria-label="Documentation">\n<ul>\n${entries.join('\n')}\n</ul>\n</nav>\n`;
  return pageOf({ title: called, part: 'docs', main: html, ...(path !== contents && { aside: list }) });
}
