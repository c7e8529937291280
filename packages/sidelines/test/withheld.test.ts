import { inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Timeline } from '../src/model/timeline.ts';
import { withoutWithheld } from '../src/model/withheld.ts';
import { outputs } from '../src/outputs.ts';
import { type Publication, publish } from '../src/publish.ts';
import { world } from './support/world.ts';

/** A word that stands nowhere by chance, with a number of its own. */
const canary = (number: number) => `Zqxcanary${number}q`;
const anyCanary = /zqxcanary(\d+)q/gi;

/** A text with a canary in every place where something withheld can stand; `@` is one. */
const withheld = `---
title: The lock
parties:
  - Velden
  - Harlow
  - Zqxcanary904q
  - { name: Only Zqxcanary900q, aliases: [Also @], color: "#aa3300" }
  # A comment of YAML @
---
// Above all @
# The lock

It is a lock.
// In the introduction @
It is old.

Internal: above all entries @
and in its second line @

    and in a paragraph that is indented @
// - a comment that looks like an item @
//

2031-05-03
// Between a date and its text @
Velden: The lock opens,
// within a sentence @
as it should.
Internal: below a text @
**Internal note:** in bold @
- Internal: as an item @
Intern: auf Deutsch @
社内: 日本語で @
Correction (4 May 2031): It had been closed.
  // within a correction @

## A phase of drafts alone @

What stands below it @

Draft: 4 May 2031
Harlow: A draft by its date @
and its second line @

and its second paragraph @ with a [link @](https://example.org/@)
Correction (5 May 2031): of a draft @
Internal: within a draft @

5 May 2031: Draft: Velden: behind a date @
6 May 2031: Velden: Draft: behind a label @
Draft: 7 May 2031: Only Zqxcanary900q: by nobody else @
- Draft: 8 May 2031: Harlow: as an item @

Draft: 8 May 2031
Claim: A claim @
Disputed by Zqxcanary904q.
Source: A source of a draft @, https://example.org/source/@
![A picture of a draft @](zqxcanary905q.jpg "A caption @")
Credit: Somebody @

Draft: 8 May 2031
Velden: A note of a draft[^zqxcanary906q] alone.
Internal: a note of the desk[^zqxcanary907q] alone

## The middle

9 May 2031
Velden: Published.
Draft: Harlow: below a date that others share @

10 May 2031
Harlow: Said to be a draft by a line below @
Draft:

11 May 2031
Harlow: It waits @
Not before: 2031-12-01 06:00 Europe/London

Draft: the winter of @ {2031-24}
Harlow: has a date in words that tell

## The end

12 May 2031
Both: The ferry goes.
// At the very end @
[^zqxcanary906q]: A note that only a draft has @
// [^zqxcanary908q]: a note @
Internal: also there @
`;

/** Data with a canary in every field of what is withheld. */
const data = JSON.stringify({
  sidelines: 1,
  language: 'en',
  title: 'The lock',
  parties: [
    { id: 'velden', name: 'Velden' },
    { id: 'p-Zqxcanary901q', name: 'Party @' },
  ],
  phases: [
    { id: 'a', title: 'Published' },
    { id: 'b-Zqxcanary902q', title: 'Phase @', text: 'Below it @' },
  ],
  internal: ['Of the whole @'],
  entries: [
    { id: 'e1', phase: 'a', date: { edtf: '2031', wording: '2031' }, parties: ['velden'], text: 'x', internal: ['@'] },
    {
      id: 'e2-@',
      phase: 'b-Zqxcanary902q',
      date: { edtf: '2032', wording: 'in the year of @' },
      parties: ['p-Zqxcanary901q'],
      together: 'All @',
      title: 'Title @',
      text: 'Text @',
      sources: ['s-Zqxcanary903q'],
      answers: ['e1'],
      claim: true,
      corrections: [{ date: '2033', text: 'Wrong @' }],
      draft: true,
      internal: ['Within @'],
    },
    {
      id: 'e3',
      phase: 'b-Zqxcanary902q',
      date: { edtf: '2033', wording: '2033' },
      parties: [],
      text: '@',
      notBefore: '2031-12-01T06:00Z',
    },
  ],
  sources: [
    { id: 's-Zqxcanary903q', url: 'https://example.org/@', title: 'Source @', archived: 'https://example.org/a/@' },
  ],
});

/** A text with a number at each canary, so that what is found tells where it stood. */
function planted(text: string): { readonly text: string; readonly count: number } {
  const parts = text.split('@');
  return {
    text: parts.map((part, place) => part + (place < parts.length - 1 ? canary(place) : '')).join(''),
    count: parts.length - 1,
  };
}

/** All that can be read in bytes: as they are, as UTF-16, and what is compressed, in base64 or escaped within. */
function readable(bytes: Buffer, depth = 0): readonly string[] {
  const [plain, wide] = [
    bytes.toString('latin1'),
    bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : '',
  ];
  const shifted =
    bytes.length > 1
      ? Buffer.from(bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2)))
          .swap16()
          .toString('utf16le')
      : '';
  if (depth > 3) return [plain, wide, shifted];
  const hex = [...plain.matchAll(/<([\dA-Fa-f]{8,})>/g)].map(([, digits = '']) => Buffer.from(digits, 'hex'));
  const coded = [...plain.matchAll(/base64,([A-Za-z\d+/=]{16,})/g)].map(([, code = '']) => Buffer.from(code, 'base64'));
  const inner = [...hex, ...coded, ...streams(bytes)].flatMap((part) => readable(part, depth + 1));
  return [plain, decoded(plain), wide, shifted, ...inner];
}

function decoded(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What is deflated anywhere in bytes: streams of a PDF, chunks of a PNG. */
function streams(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6))
    found.push(...inflated(bytes.subarray(at + (bytes[at + 6] === 13 ? 8 : 7))));
  if (bytes.subarray(1, 4).toString() === 'PNG') {
    for (let at = 8; at + 8 < bytes.length; at += bytes.readUInt32BE(at) + 12) {
      const chunk = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
      const from = bytes.subarray(at + 4, at + 8).toString() === 'IDAT' ? 0 : chunk.indexOf(0) + 2;
      found.push(chunk, ...inflated(chunk.subarray(from)));
    }
  }
  return found;
}

function inflated(bytes: Buffer): readonly Buffer[] {
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return [inflate(bytes, { finishFlush: 2 })];
    } catch {
      // Not compressed in this way.
    }
  }
  return [];
}

/** The canaries that are found in anything that was made, by where they were found. */
function foundIn({ files }: Publication): readonly string[] {
  return files.flatMap(({ name, body, scenes }) => {
    const texts = [...readable(Buffer.from(body)), JSON.stringify(scenes ?? '')];
    return texts.flatMap((text) => [...text.matchAll(anyCanary)].map(([, number]) => `${name}: ${number}`));
  });
}

/** The file of a picture that only a draft has: it is seen, and not needed. */
const pictures = new Map([['zqxcanary905q.jpg', { kind: 'seen', width: 8, height: 6 } as const]]);

const all = outputs.map(({ name }) => name);

describe.each([
  ['a chronicle', 'lock.txt', withheld],
  ['data', 'lock.json', data],
])('%s', (_, name, text) => {
  const { text: source, count } = planted(text);

  test('nothing that is published has anything of what is withheld', () => {
    const made = publish(
      { name, text: source },
      { to: all, at: Date.UTC(2031, 10, 30), url: 'https://example.org/', pictures },
      world,
    );
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.files.map((file) => file.name)).toHaveLength(all.length);
    expect([...new Set(foundIn(made))]).toEqual([]);
  });

  test('each canary is one that would be found', () => {
    // With nothing to tell it apart, what is withheld is text, and seen.
    expect(count).toBeGreaterThan(15);
    const loud = name.endsWith('json')
      ? source.replaceAll(/"draft":true,|,"notBefore":"[^"]*"/g, '').replaceAll('"internal"', '"internal"')
      : source.replaceAll(
          /^[-\s]*\/\/ ?|Draft: ?|\*\*Internal note:\*\*|- Internal:|Internal:|Intern:|社内:|^Not before:/gm,
          '. ',
        );
    const made = publish({ name, text: loud }, { to: ['txt', 'json', 'pdf', 'png', 'html'], keepGoing: true }, world);
    expect(new Set(foundIn(made)).size).toBeGreaterThan(count);
  });
});

test('drafts that are asked for are marked in every output that says more than dates and names', () => {
  const text = 'May 2031\nVelden: x.\n\nDraft: June 2031\nHarlow: y.\n';
  const { files, timeline } = publish(
    { name: 'x.txt', text },
    { to: ['txt', 'html', 'svg', 'csv', 'json', 'rss'], drafts: true },
    world,
  );
  expect(timeline.entries.map(({ draft }) => draft)).toEqual([undefined, true]);
  for (const { name, body } of files) expect(`${name}: ${String(body)}`).toMatch(/Draft|"draft": true/);
});

test('what has to wait is published from its moment on, and by nobody who does not know the time', () => {
  const text = 'May 2031\nVelden: x.\n\nJune 2031\nHarlow: y.\nNot before: 2031-07-01 06:00 Europe/London\n';
  const entriesAt = (at: number | undefined) =>
    publish(
      { name: 'x.txt', text },
      { to: ['txt'], ...(at === undefined ? {} : { at }) },
      at === undefined ? { ...world, now: undefined as never } : world,
    ).timeline.entries.length;
  expect([Date.UTC(2031, 6, 1, 4, 59, 59), Date.UTC(2031, 6, 1, 5), undefined].map(entriesAt)).toEqual([1, 2, 1]);
});

test('a timeline of which nothing is withheld is itself', () => {
  const timeline: Timeline = { sidelines: 1, language: 'en', parties: [], entries: [] };
  expect(withoutWithheld(timeline, { at: 0, zones: undefined })).toBe(timeline);
});

test.each([
  ['only drafts', 'Draft: May 2031\nVelden: x.\n', 'nothing-published'],
  ['an unknown zone', 'May 2031\nVelden: x.\nNot before: 2031-07-01 06:00 Europe/Nowhere\n', 'unknown-zone'],
])('%s: nothing is published, and why', (_, text, code) => {
  const { files, diagnostics } = publish({ name: 'x.txt', text }, { to: ['txt'] }, world);
  expect(files).toEqual([]);
  expect(diagnostics.map((finding) => finding.code)).toContain(code);
});
