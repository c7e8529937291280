import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chronicle } from '../src/formats/chronicle/index.ts';
import type { PathMark } from '../src/layout/scene.ts';
import { drawSides } from '../src/layout/sides.ts';
import { toldEntries } from '../src/model/told.ts';
import { publish } from '../src/publish.ts';
import { understand } from '../src/understand.ts';
import { groupsOf } from './layout/scenes.ts';
import { look } from './support/look.ts';
import { world } from './support/world.ts';

const text = readFileSync(new URL('corpus/claims/input.txt', import.meta.url), 'utf8');
const source = { name: 'bridge.txt', text };
const { timeline } = understand(source);

function made(output: string, only?: 'established'): string {
  const { files } = publish(source, { to: [output], ...(only && { only }) }, world);
  const body = files[0]?.body ?? '';
  return typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
}

test('a claim is worded with those who dispute it', () => {
  const words = toldEntries(timeline).map(({ parts }) => parts.find(({ kind }) => kind === 'claim'));
  expect(words.map((part) => part && 'words' in part && part.words)).toEqual([
    'Unverified claim · Disputed by Velden and Ostia',
    'Disputed by Harlow',
    'Disputed',
    'Unverified claim',
    'Unverified claim',
    'Disputed',
    undefined,
    undefined,
  ]);
});

test('a chronicle that is written says so again', () => {
  const written = chronicle.write(timeline);
  expect(written).toContain('3 May 2031\nHarlow: Claim: Velden fired first.\nDisputed by: Velden & Ostia\n');
  expect(written).toContain('Ostia: The lights were out.\nDisputed.\n');
});

test('a claim has a broken edge and a hollow knot in a picture, and nothing else has', () => {
  const { scenes } = drawSides(timeline, { width: 960, spacing: 'even', look, revision: '' }, world.fonts);
  const isBroken = groupsOf(scenes[0], 'entry').map(({ marks }) =>
    marks.some((mark): mark is PathMark => mark.kind === 'path' && mark.stroke?.dash !== undefined),
  );
  expect(isBroken).toEqual([true, true, true, true, true, true, false, false]);
});

describe('--only established', () => {
  test.each(['html', 'txt', 'json', 'csv', 'svg', 'chronicle', 'rss'])('%s has no claim', (output) => {
    const body = made(output, 'established');
    expect(made(output)).toContain('There were two shots');
    expect(body).not.toMatch(/fired first|two shots|lights were|Unverified|isputed by H/);
    expect(body).toContain('one shot');
  });

  test('says how many entries are left out, and nothing where none is', () => {
    const { diagnostics } = publish(source, { to: ['txt'], only: 'established' }, world);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['only-established', '6 entries are left out: they are not established'],
    ]);
    const plain = { name: 'a.txt', text: '3 May 2031\nHarlow: Comes.\n' };
    expect(publish(plain, { to: ['txt'], only: 'established' }, world).diagnostics).toEqual([]);
  });

  test('is refused where all are claims', () => {
    const claims = { name: 'a.txt', text: '3 May 2031\nHarlow: Claim: It came.\n' };
    const { diagnostics, files } = publish(claims, { to: ['txt'], only: 'established' }, world);
    expect(diagnostics.map(({ code }) => code)).toEqual(['only-established', 'nothing-published']);
    expect(files).toEqual([]);
  });

  test('a party that only disputes is told while its dispute is', () => {
    const { timeline: left } = publish(source, { to: ['txt'], only: 'established' }, world);
    expect(left.parties.map(({ name }) => name)).toEqual(['Harlow', 'Velden', 'Ostia']);
  });
});

test('those who list pages are told which entries are claims', () => {
  const types = [...made('html').matchAll(/\{"@type":"(Claim|CreativeWork)"/g)].map(([, type]) => type);
  expect(types.filter((type) => type === 'Claim')).toHaveLength(6);
  expect(types.filter((type) => type === 'CreativeWork')).toHaveLength(2);
});
