import { expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { columnsOf, wrap } from '../../src/render/txt/wrap.ts';
import { txt } from '../../src/render/txt.ts';
import { contextOf } from './context.ts';
import { dam, hard, hostile, pictured, strike } from './timelines.ts';

async function textOf(timeline: Timeline): Promise<string> {
  return txt.render(timeline, await contextOf());
}

test('a text has everything, in order', async () => {
  expect(await textOf(pictured)).toBe(`A winter on the quay
====================

Dockers and their employer fought over the night shift for two winters.

They talked all the same: four times, by the record
(https://example.org/record).

By Ada Keene and Bo Lund
Published 1 March 2003
Updated 4 March 2003

[Picture: A quay in the snow] (A. Keene)

October 2001 — Harbour union
The union asks for a fifth man in every night gang.

5 November 2001 — Port authority
The port authority says that four are enough.

Summer 2002 — Harbour union
The union counts accidents & keeps a list: “34”.

2002 — Both
The first talks
Both sides sit down in the old customs house.
Sources: Minutes of the talks (https://example.org/minutes);
news.example.com (https://news.example.com/a)
Correction 1 February 2003: An earlier version named the wrong house.

c. December 2002 — Port authority
First paragraph.

Second, with a link (https://example.org/2).

January 2003 — Harbour union
Members vote.
[Picture: A hall & “hands”] The third vote (Bo (https://example.org/bo))
[Picture: A box]

Undated
A storm closes the harbour.

February 2003 — Both
They sign.

Sources
Minutes of the talks (https://example.org/minutes)
news.example.com (https://news.example.com/a)

Correction 1 February 2003: 2002, Both

Source: The record (https://example.org/record) and the minutes of the
port
Graphic: A. Keene / The Tarn Post

Entries: 8 · Revision 3f9c2ab
`);
});

test('a text without a title begins with its lede', async () => {
  const { title: _, ...untitled } = strike;
  expect(await textOf(untitled)).toMatch(/^Dockers and their employer/);
});

test('date and party keep their own directions where they differ, and only there', async () => {
  const lines = (await textOf(dam)).split('\n');
  expect(lines).toContain('\u2068أبريل 2011\u2069 — \u2068شركة Nile Power\u2069');
  expect(lines).toContain('23 مارس 2015 — كلاهما');
});

test('a script that is written from right to left is known as such, whichever it is', async () => {
  const syriac = { ...strike, entries: [{ ...strike.entries[0], date: { edtf: '', wording: 'ܝܘܡܐ' } }] } as Timeline;
  expect(await textOf(syriac)).toContain('\u2068ܝܘܡܐ\u2069 — \u2068Harbour union\u2069');
});

test('sources are looked up once, not once a citation', async () => {
  const count = 500;
  let reads = 0;
  const sources = Array.from({ length: count }, (_, index) => ({
    get id() {
      reads += 1;
      return `s${index}`;
    },
    title: 'Minutes',
  }));
  const [entry] = strike.entries;
  const entries = sources.map((_, index) => ({ ...entry, sources: [`s${index}`] }));
  expect(await textOf({ ...strike, entries, sources } as Timeline)).toContain('Source: Minutes');
  expect(reads).toBeLessThan(5 * count);
});

test('lines have at most 72 columns, but for words that are longer', async () => {
  for (const timeline of [strike, dam, hard]) {
    const long = (await textOf(timeline)).split('\n').filter((line) => columnsOf(line) > 72);
    expect(long.filter((line) => /\s/.test(line.trim()) || /[\u3040-\u9fff]/.test(line))).toEqual([]);
  }
});

test('words, addresses and line breaks stay whole; scripts without spaces break between characters, not before a full stop', () => {
  expect(wrap(`${'a-b/'.repeat(15)} ${'c/'.repeat(20)}`)).toBe(`${'a-b/'.repeat(15)}\n${'c/'.repeat(20)}`);
  expect(wrap(`(https://example.org/${'x/'.repeat(60)})`)).not.toContain('\n');
  expect(wrap('one\ntwo')).toBe('one\ntwo');
  expect(wrap(`${'二'.repeat(36)}。二`)).toBe(`${'二'.repeat(35)}\n二。二`);
  expect(wrap('')).toBe('');
});

test('hostile text cannot steer a terminal', async () => {
  expect(await textOf(hostile)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]/u);
  expect(await textOf({ ...strike, title: '\u001b[31mred' })).toContain('\ufffd[31mred');
});
