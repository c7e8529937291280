import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/layout/draft.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { outputs } from '../../src/outputs.ts';
import { type PublishOptions, publish, publishAs } from '../../src/publish.ts';
import { disagreements } from '../../src/render/agreement.ts';
import { html } from '../../src/render/html.ts';
import type { RenderContext, Renderer } from '../../src/render/renderer.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';

const text = `# Two ports

They traded *for years*.

March 2001
Harlow: A new [pier](https://example.org/pier) & a “quay”.

Nobody asked.

## The *toll* years

A toll, and [what it does](https://example.org/toll).

May 2001
Velden: A toll of 2 < 3.

June 2001
Both: A ferry, at last.
`;
const source = { name: 'ports.txt', text };
const options = { spacing: 'even', width: 720 } satisfies PublishOptions;
const spoken = outputs.filter(({ saidIn }) => saidIn !== undefined);

test('whatever is not made of pixels is compared, but for a text that the author may have written', () => {
  const uncompared = outputs.filter(({ saidIn, mediaType }) => saidIn === undefined && mediaType !== 'image/png');
  expect(uncompared.map(({ name }) => name)).toEqual(['alt']);
});

/** The output with its finished file changed: `times` of `from` become `to`. */
function corrupted(output: Renderer, from: RegExp, to: string): Renderer {
  const change = (body: string | Uint8Array): string => {
    expect(String(body), output.name).toMatch(from);
    return String(body).replaceAll(from, to);
  };
  if (output.from === 'scene') {
    const render = (scenes: Layout['scenes'], context: RenderContext) => change(output.render(scenes, context));
    return { ...output, render };
  }
  const render = (timeline: Timeline, context: RenderContext) => change(output.render(timeline, context));
  return { ...output, render };
}

describe.each(spoken.map((output) => [output.name, output] as const))('%s', (name, output) => {
  test('says what the chronicle says', () => {
    const { diagnostics, files } = publish(source, { ...options, to: [name] }, world);
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(1);
  });

  test('is not published when two entries change places', () => {
    const { timeline } = publish(source, { ...options, to: [name] }, world);
    const revision = '0a1b2c3d';
    const context = { ...world, revision, siblings: [], heightAt: () => 900, theme: newspaper };
    const bodyOf = (): string | Uint8Array => {
      if (output.from === 'timeline') return output.render(timeline, context);
      const layout = output.drawing(timeline, { ...options, look, revision }, world.fonts);
      return output.render(layout.scenes, context);
    };
    const body = bodyOf();
    const turned = [...timeline.entries].reverse();
    expect(disagreements(timeline, revision, [{ output, body }])).toEqual([]);
    expect(disagreements(timeline, revision, [{ output, body, order: turned }])).toHaveLength(1);
  });
});

// What is compressed cannot be changed by hand.
const texts = spoken.filter(({ mediaType, mayRefuse }) => mediaType !== 'application/pdf' && !mayRefuse);

test('a format that cannot hold an entry refuses it by name', () => {
  const entries = [{ id: 'e', date: { edtf: '2001', wording: '2001' }, parties: [], text: '' }];
  const json = JSON.stringify({ sidelines: 1, language: 'en', parties: [], entries });
  const { files, diagnostics } = publish({ name: 'x.json', text: json }, { ...options, to: ['chronicle'] }, world);
  expect(files).toEqual([]);
  expect(diagnostics.map(({ message }) => message)).toContain(
    'chronicle cannot hold the entry e as it is: nothing is published',
  );
});

describe.each(texts.map((output) => [output.name, output] as const))('%s', (name, output) => {
  test.each([
    ['a word of a text', /toll/g, 'poll', 'Velden'],
    ['a party', /Velden/g, 'Valden', 'Velden'],
    ['a date', /May 2001/g, 'May 2002', 'Velden'],
    ['a figure', /2 &lt; 3|2 < 3/g, '3', 'Velden'],
    ['the last entry', /ferry/g, '', 'both'],
  ])('is not published when it changes %s', (_, from, to, entry) => {
    const { diagnostics, files } = publishAs([corrupted(output, from, to)], source, options, world);
    expect(files).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'outputs-disagree', severity: 'error' });
    expect(diagnostics[0]?.message).toMatch(new RegExp(`^${name} does not say the entry \\S*${entry}`, 'i'));
  });

  test('is not published without the revision', () => {
    const { diagnostics, files, revision } = publishAs(
      [corrupted(output, /[0-9a-f]{8}(?=<\/|"|\n)/g, '00000000')],
      source,
      options,
      world,
    );
    expect(revision).not.toBe('00000000');
    expect(files).toEqual([]);
    expect(diagnostics[0]?.message).toMatch(/or of which revision/);
  });
});

test('a text with rules of its own is published as a text', () => {
  const ruled = { name: 'ports.txt', text: `${text}\n───\n\nA rope.\n` };
  const { diagnostics, files } = publish(ruled, { ...options, to: ['txt'] }, world);
  expect(diagnostics).toEqual([]);
  expect(String(files[0]?.body)).toContain('\n───\n');
});

test.each([
  [
    'html',
    /"isPartOf":\{"@type":"CreativeWork","name":"The \*toll\* years"\}/g,
    '"isPartOf":{"name":"The *tall* years"}',
  ],
  ['csv', /"The \*toll\* years"/g, '""'],
])('%s is not published when programs are told another phase', (name, from, to) => {
  const made = spoken.filter((output) => output.name === name).map((output) => corrupted(output, from, to));
  const { diagnostics, files } = publishAs(made, source, options, world);
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['outputs-disagree']);
});

describe('opponents', () => {
  const match = {
    name: 'cup.txt',
    text: `May 2001
Harlow: A team.

June 2001
Velden & Tarn v. Harlow: A match.

July 2001
Velden: Nothing.

August 2001
Tarn: A rest.

May 2002
Velden, Tarn: Tea.
`,
  };

  test('are told as such by every output, and all agree', () => {
    const { diagnostics, files } = publish(match, { ...options, to: spoken.map(({ name }) => name) }, world);
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(spoken.length);
    const said = files.filter(({ body }) => /againstHarlow/.test(String(body).replaceAll(/<[^>]*>|\s+/g, '')));
    expect(said.length).toBeGreaterThan(5);
  });

  test.each([
    ['html', 'the camps', / data-against="1 2,0"/g, ' data-against="1,0 2"'],
    ['html', 'that there are camps', / data-against="1 2,0"/g, ''],
    ['html', 'the sign in the legend', /<li class="pa">/g, '<li class="pt">'],
    ['html', 'its words', / against <b/g, ', <b'],
    ['svg', 'the sign in the legend', /class="against"/g, 'class="together"'],
    ['svg', 'its words', / against /g, ' and '],
    ['txt', 'its words', / against /g, ' and '],
    ['csv', 'the camps', /"Velden; Tarn \| Harlow"/g, '"Velden | Tarn; Harlow"'],
    ['json', 'the camps', /"against": \[\s*\[\s*"velden",\s*"tarn"\s*\]/g, '"against": [["tarn"], ["velden"]'],
    ['rss', 'its words', / against /g, ' and '],
  ])('%s is not published when it changes %s', (name, _, from, to) => {
    const made = spoken.filter((output) => output.name === name).map((output) => corrupted(output, from, to));
    expect(made).toHaveLength(1);
    const { diagnostics, files } = publishAs(made, match, options, world);
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['outputs-disagree']);
  });
});

describe('notes', () => {
  const noted = {
    name: 'pier.txt',
    text: `# A pier

One sea.[^keene]

May 2001
Velden: Closes it.[^1]
Source: minutes of the council

June 2001
Harlow: Builds *another*[^2].[^1]

[^1]: Minutes, [4 May](https://velden.example/minutes)
[^2]: Plans of Harlow
[^keene]: A. Keene
`,
  };

  test('have one number in every output, and all agree', () => {
    const { diagnostics, files } = publish(noted, { ...options, to: spoken.map(({ name }) => name) }, world);
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(spoken.length);
    const said = files.filter(({ body }) => /another\[3\]\.\[2\]/.test(String(body).replaceAll(/<[^>]*>|\s+/g, '')));
    expect(said.length).toBeGreaterThan(5);
  });

  test('lead to what they say, in the page', () => {
    const { files } = publish(noted, { ...options, to: ['html'] }, world);
    const page = String(files[0]?.body);
    const ways = [...page.matchAll(/<sup><a href="#([^"]+)">/g)].map(([, id = '']) => id);
    expect(ways).toHaveLength(4);
    for (const id of ways) expect(page).toContain(`<li id="${id}">`);
  });

  test.each([
    ['html', 'a number', /(<sup><a href="#_\.note-2">)\[2\]/g, '$1[3]'],
    ['html', 'a number in the list', /(<li id="_\.note-2">)\[2\]/g, '$1[1]'],
    ['html', 'a source', /<li id="_\.note-3">.*?<\/li>/g, ''],
    ['html', 'where a source is', /velden\.example\/minutes/g, 'harlow.example/minutes'],
    ['svg', 'a number', /\[3\]/g, '[2]'],
    ['svg', 'a source', /Plans of Harlow/g, ''],
    ['txt', 'a number', /another\[3\]/g, 'another'],
    ['txt', 'a source', /\[1\] A\. Keene\n/g, ''],
    ['rss', 'a number', /\[3\]/g, '[2]'],
    ['csv', 'a number', /another\[3\]/g, 'another[1]'],
    ['json', 'a source', /Plans of Harlow/g, 'Plans of Velden'],
  ])('%s is not published when it changes %s', (name, _, from, to) => {
    const made = spoken.filter((output) => output.name === name).map((output) => corrupted(output, from, to));
    expect(made).toHaveLength(1);
    const { diagnostics, files } = publishAs(made, noted, options, world);
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['outputs-disagree']);
  });
});

test('pictures in the order of time agree, too', () => {
  const unordered = { name: 'ports.txt', text: `${text}\nApril 2001\nHarlow: A fog.\n` };
  const { files } = publish(unordered, { ...options, spacing: 'time', to: spoken.map(({ name }) => name) }, world);
  expect(files).toHaveLength(spoken.length);
});

test('the table and pictures in the order of time go by the clock within a day', () => {
  const letters = {
    name: 'letters.txt',
    text: '5 March 2019, 14:00\nHarlow: It arrives.\n\n5 March 2019, 09:00\nVelden: It is sent.\n\n6 March 2019\nHarlow: An answer.\n',
  };
  const { files } = publish(letters, { ...options, spacing: 'time', to: ['csv', 'svg'] }, world);
  for (const { name, body } of files) {
    const places = ['It is sent', 'It arrives', 'An answer'].map((words) => String(body).indexOf(words));
    expect(
      places.toSorted((a, b) => a - b),
      name,
    ).toEqual(places);
    expect(places, name).not.toContain(-1);
  }
  expect(files).toHaveLength(2);
});

describe('a list', () => {
  const list = {
    name: 'pier.txt',
    text: 'May 2001\nHarlow: The [town](https://example.org/) asks for:\n- a pier\n- 2 - 3 lamps\n\nMay 2002\nVelden: It answers.\n',
  };

  test('is one in every output that knows lists, and all outputs agree', () => {
    const { diagnostics, files } = publish(list, { ...options, to: spoken.map(({ name }) => name) }, world);
    expect(diagnostics).toEqual([]);
    const bodyOf = (name: string) => String(files.find((file) => file.name === name)?.body);
    for (const name of ['pier.html', 'pier.rss.html', 'pier.embed.html', 'pier.article.json'])
      expect(bodyOf(name), name).toContain('<ul><li>a pier</li><li>2 - 3 lamps</li></ul>');
    expect(bodyOf('pier.txt')).toContain('\n- a pier\n- 2 - 3 lamps');
  });

  test('is not published when an item is missing', () => {
    const { diagnostics, files } = publishAs([corrupted(html, /<li>a pier<\/li>/g, '')], list, options, world);
    expect(files).toEqual([]);
    expect(diagnostics[0]?.code).toBe('outputs-disagree');
  });
});

describe('what is odd, and may be', () => {
  const first = { id: 'a', date: { edtf: '2001', wording: '2001' }, parties: ['p'], text: 'A pier.' };
  const second = { ...first, id: 'b', date: { edtf: '2002', wording: '2002' } };
  const sourced = (...sources: readonly object[]) => ({
    entries: [{ ...first, sources: sources.map((_, at) => `s${at}`) }],
    sources: sources.map((each, at) => ({ id: `s${at}`, ...each })),
  });
  const corrected = (...texts: readonly string[]) => ({
    entries: [{ ...first, corrections: texts.map((text, at) => ({ date: `200${at + 3}`, text })) }],
  });

  test.each<[string, object]>([
    [
      'an id with what parts ids',
      { entries: [{ ...first, id: 'a; b' }, second, { ...second, id: 'c', text: 'A lamp.', answers: ['a; b', 'b'] }] },
    ],
    ['a correction with a line that begins like one', corrected('It was so:\n\n2003: a pier.', '2004: none')],
    [
      'years of two scripts between entries',
      {
        language: 'ja',
        entries: ['2016-03', '2016-05', '2017-04', '2017-06'].map((edtf) => {
          return { id: edtf, date: { edtf }, parties: ['p'], text: '船が出る。' };
        }),
      },
    ],
    ['a list in a correction', corrected('- 2003: a pier\n- a lamp')],
    ['a phase before all else', { phases: [{ id: 'f', title: 'First' }], entries: [{ ...first, phase: 'f' }] }],
    ['a source with an empty title', sourced({ title: '', url: 'https://example.org/a' })],
    ['a source with an invisible title', sourced({ title: '\u200b', url: 'https://example.org/a' })],
    ['a dash in an address', sourced({ title: 'Minutes', url: 'https://example.org/a—b' })],
    [
      'invisible characters in an address',
      sourced({ title: 'Minutes', url: 'https://example.org/a\u200bb\ud800c\ufffe' }),
    ],
  ])('%s is published', (_, odd) => {
    const whole = { sidelines: 1, language: 'en', parties: [{ id: 'p', name: 'Harlow' }], ...odd };
    const to = spoken.filter(({ mayRefuse }) => !mayRefuse).map(({ name }) => name);
    const { diagnostics, files } = publish({ name: 'x.json', text: JSON.stringify(whole) }, { ...options, to }, world);
    expect(diagnostics).toEqual([]);
    expect(files).toHaveLength(to.length);
  });
});
