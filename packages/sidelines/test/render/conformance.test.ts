import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { publish } from '../../src/publish.ts';
import { put, temporaryFolder } from '../support/cli.ts';
import { repositoryFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';
import { dam, hard, strike } from './timelines.ts';

const folder = temporaryFolder();
const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** All that a timeline may have, under ids that are no names. */
const everything: Timeline = {
  ...strike,
  parties: strike.parties.map((party) => ({ ...party, id: `${party.id} "1"` })),
  entries: strike.entries.map((entry, index) => ({
    ...entry,
    id: `${entry.id} <${index}> ²`,
    parties: entry.parties.map((id) => `${id} "1"`),
    text: `${entry.text}\n\n- one *item*\n- [two](https://example.org/two)\n\n**Strong**, a\\\nbreak, & "quotes".`,
    sources: ['s1', 's3'],
    corrections: [{ date: '2004', text: 'It was another year.\n\n- Or two.\n- Or three.' }],
  })),
  sources: [
    ...(strike.sources ?? []),
    { id: 's3', url: 'https://example.org/3', archived: 'https://archive.example/3', accessed: '2004-05' },
  ],
};

const texts = [
  'us-russia-syria.txt',
  'south-pole.txt',
  'nile.txt',
  'gallery/lists.txt',
  'gallery/mixed-scripts.txt',
  'gallery/ferry-he.txt',
];
const chronicles = [
  ...texts.map((name) => ({
    name: name.replace('gallery/', ''),
    text: readFileSync(join(repositoryFolder, 'examples', name), 'utf8'),
  })),
  ...Object.entries({ everything, dam, hard }).map(([name, timeline]) => ({
    name: `${name}.json`,
    text: JSON.stringify(timeline),
  })),
];

/** What is pasted, in the least of documents. */
function pasted(fragment: string): string {
  return `<!doctype html>\n<html lang="en"><title>An article</title><h1>An article</h1><h2>A timeline</h2>\n${fragment}</html>\n`;
}

/** A file as it is checked. */
function asDocument(name: string, body: string): string {
  if (/\.(?:embed|rss)\.html$/.test(name)) return pasted(body);
  // Of a long attribute the checker takes apart what is written with two halves, and then finds one half.
  return name.endsWith('.svg')
    ? body.replaceAll(/[\u{10000}-\u{10ffff}]/gu, (sign) => `&#${sign.codePointAt(0)};`)
    : body;
}

const to = ['html', 'embed', 'rss', 'svg', 'svg-outlines'];

/** Writes all that is checked, and two documents with faults. */
function writeAll(): void {
  for (const chronicle of chronicles) {
    const { files } = publish(chronicle, { to, spacing: 'even', width: 960, url: 'https://example.org/t/' }, world);
    expect(files, chronicle.name).toHaveLength(to.length);
    for (const { name, body } of files) put(folder, name, asDocument(name, String(body)));
  }
  put(folder, 'planted.html', pasted('<p id="a b"><a href="x y" rel=>x</b></a>'));
  put(folder, 'planted.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g id="1 a"><p/></g></svg>');
}

/** What the checker says of a file. */
interface Finding {
  readonly type: string;
  readonly url: string;
  readonly message: string;
  /** What it is about, with what stands around that. */
  readonly extract?: string;
}

/** The Nu Html Checker over all files, in one process. */
async function check(): Promise<readonly Finding[]> {
  const names = readdirSync(folder).map((name) => join(folder, name));
  const java = ['-Xss2m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', checker];
  const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--also-check-svg'];
  try {
    const { stdout } = await promisify(execFile)('java', [...java, ...options, ...names], { maxBuffer: 2 ** 28 });
    return JSON.parse(stdout).messages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        'There is no Java to run the checker with: npm run setup, or apt-get install default-jre-headless',
      );
    throw error;
  }
}

/** What the checker says that is to stay as it is, with the reason. */
const judged: readonly { readonly says: RegExp; readonly of?: RegExp; readonly because: string }[] = [
  {
    says: /^CSS: (?:“container-type”: Property .* doesn't exist|Unrecognized at-rule “@container”)/,
    because: 'the checker’s CSS is older than container queries (css-contain-3), which every browser has',
  },
  {
    says: /^CSS: “vector-effect”: Property .* doesn't exist/,
    because: 'it is a property in SVG 2, of which the checker does not know',
  },
  {
    says: /^CSS: Parse Error/,
    of: /^highlight\(found\)/,
    because: 'it is older than css-highlight-api-1; browsers without that leave out the rule alone',
  },
  { says: /^CSS: “height”: Parse Error/, because: 'the checker’s CSS is older than the unit cqi' },
  {
    says: /^Bad value “100%” for attribute “width” on element “iframe”/,
    because:
      'where styles are taken away nothing else makes a frame as wide as the article, and browsers read it (html.spec.whatwg.org, Rendering)',
  },
  { says: /^The “list” role is unnecessary/, because: 'Safari takes lists without bullets for none' },
  {
    says: /^Discarding superfluous token “document”/,
    because: 'graphics-aria says so for those who do not know its roles',
  },
  { says: /^Inline script violates Content Security Policy/, because: 'JSON-LD is data, and runs nowhere' },
  { says: /^This document appears to be written in/, because: 'the document around what is pasted is the test’s own' },
];

function isAbout({ says, of = /(?:)/ }: (typeof judged)[number], { message, extract = '' }: Finding): boolean {
  return says.test(message) && of.test(extract);
}

const isPlanted = ({ url }: Finding) => url.includes('/planted.');

let findings: readonly Finding[] = [];
beforeAll(async () => {
  writeAll();
  findings = await check();
});

test('the checker finds nothing but what is to stay as it is', () => {
  const found = findings.filter((finding) => !isPlanted(finding) && !judged.some((one) => isAbout(one, finding)));
  expect(found).toEqual([]);
});

test('what is to stay as it is, is there', () => {
  expect(judged.filter(({ says }) => !findings.some(({ message }) => says.test(message)))).toEqual([]);
});

test('the checker finds planted faults', () => {
  const errors = findings.filter((finding) => isPlanted(finding) && finding.type === 'error');
  expect(errors.map(({ url, message }) => `${url.replace(/.*\./, '')}: ${message}`)).toEqual([
    'html: Bad value “a b” for attribute “id” on element “p”: An ID must not contain whitespace.',
    'html: Attribute value missing.',
    'html: Bad value “x y” for attribute “href” on element “a”: Illegal character in path segment. Space is not allowed.',
    'html: Stray end tag “b”.',
    'svg: Bad value “1 a” for attribute “id” on element “g”: Not a valid XML 1.0 name.',
    'svg: Element “p” not allowed as child of element “g” in this context. (Suppressing further errors from this subtree.)',
    'svg: The “p” element is a completely-unknown element that is not allowed anywhere in any SVG content.',
  ]);
});
