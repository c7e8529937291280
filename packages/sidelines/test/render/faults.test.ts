import { describe, expect, test } from 'vitest';
import type { GroupMark, Mark } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { newspaper } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import type { EntryPart } from '../../src/model/told.ts';
import { outputs } from '../../src/outputs.ts';
import { disagreements } from '../../src/render/agreement.ts';
import type { RenderContext, Renderer } from '../../src/render/renderer.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { siblingsOf } from './context.ts';

/** A timeline with every part that there is. */
const timeline: Timeline = {
  sidelines: 1,
  title: 'A winter on the quay',
  lede: 'Dockers and their employer fought: over the *night shift*, says [the record](https://example.org/record).',
  language: 'en',
  parties: [
    { id: 'union', name: 'Harbour union' },
    { id: 'port', name: 'Port: authority' },
  ],
  entries: [
    {
      id: 'first',
      date: { edtf: '2001-10', wording: 'October' },
      parties: ['union'],
      text: 'The union asks for:\n- a fifth man\n- a [lamp](https://example.org/lamp)',
    },
    {
      id: 'refusal',
      date: { edtf: '2001-11-05', wording: '5 November 2001' },
      parties: ['port'],
      claim: true,
      answers: ['first'],
      text: 'Four are enough.',
    },
    {
      id: 'talks',
      date: { edtf: '2002', wording: '2002' },
      parties: ['union', 'port'],
      title: 'The first talks',
      text: 'Both sides sit down in the *old* customs house.',
      sources: ['s1', 's2'],
      answers: ['first', 'refusal'],
      corrections: [{ date: '2003-02-01', text: 'An earlier version named the wrong house.\n\nIt was rebuilt.' }],
    },
    { id: 'nobody', date: { edtf: '', wording: '' }, parties: [], text: 'A storm closes the harbour.' },
  ],
  sources: [
    {
      id: 's1',
      url: 'https://example.org/minutes',
      title: 'Minutes',
      archived: 'https://archive.example/1',
      accessed: '2004-01-02',
    },
    { id: 's2', url: 'https://news.example.com/a' },
    { id: 's3', title: 'A ledger' },
  ],
};
const revision = '0a1b2c3d';
const context: RenderContext = {
  ...world,
  revision,
  siblings: siblingsOf({ html: 'quay.html' }),
  url: 'https://example.net/quay/',
  heightAt: () => 900,
  theme: newspaper,
};

/** What goes wrong, and what must be found: a pattern in a finished file, and what stands there instead. */
const faults: readonly (readonly [kind: string, from: RegExp, to: string])[] = [
  ['the title is another', /A winter on the quay(?!")/g, 'A summer on the quay'],
  ['the title is another for those who list pages', /(og:title" content=")A winter/, '$1A summer'],
  ['the title is that of an entry', /<title>A winter on the quay/, '<title>The first talks'],
  ['the title is that of an entry for those who list pages', /(og:title" content=")[^"]*/, '$1The first talks'],
  ['the title is that of an entry in linked data', /("headline":")[^"]*/, '$1The first talks'],
  [
    'the title is that of an entry for readers of news',
    /("title": ")A winter on the quay(?=",\s*"metadata")/,
    '$1The first talks',
  ],
  [
    'a description is the text of an entry',
    /(name="description" content="|<desc>|"excerpt": ")[^<"]*/,
    '$1A storm closes the harbour.',
  ],
  [
    'a picture is said to show something else',
    /( alt="|"accessibilityCaption": ")[^"]*/,
    '$1A storm closes the harbour.',
  ],
  ['a key is unknown', /"sidelines": 1,/, '$& "they": "lie",'],
  ['a key stands there twice', /"text": "Four are enough\."/, '$&, $&'],
  ['a party has another colour', /"name": "Harbour union"/, '$&, "color": "#ff0000"'],
  ['a row has a cell more', /("first"[^\r]*)\r\n/, '$1,"They lie."\r\n'],
  ['a column has no name', /"language","revision"\r\n/, '"language","revision",""\r\n'],
  ['words stand beside cells', /"refusal",/, 'They lie. $&'],
  ['an id is another for programs', /^"nobody"(?=,)/m, '"somebody"'],
  ['one row is in another language', /"en"(,"0a1b2c3d"\r\n"nobody)/, '"de"$1'],
  ['the title is another in linked data', /("headline":")A winter/, '$1A summer'],
  ['the introduction lacks a word', /night shift(?!.{0,200}">)/s, 'shift'],
  ['a sentence is added', /Four are enough\./g, 'Four are enough. They never were.'],
  ['a sentence is missing', /Four are enough\./g, ''],
  ['an item of a list is missing', /<li>a fifth man<\/li>|\n- a fifth man|- a fifth man\\n/, ''],
  ['a date is completed with another year', /October 2001/g, 'October 2011'],
  ['a party is another', /Harbour union/g, 'Harbor union'],
  ['a claim is told as a fact', /Unverified claim|"claim": true,\n?/g, ''],
  ['an answer answers something else', /In answer to: |"answers": \[\s*"first"\s*\],|"first"(?=,"en")/, ''],
  ['a headline is missing', /The first talks/g, ''],
  ['a source is called otherwise', /Minutes/g, 'Memoirs'],
  ['a source leads elsewhere', /https:\/\/example\.org\/minutes/g, 'https://example.com/minutes'],
  ['a link in a text leads elsewhere', /https:\/\/example\.org\/lamp/g, 'https://example.com/lamp'],
  ['a link in the introduction leads elsewhere', /https:\/\/example\.org\/record/g, 'https://example.com/record'],
  ['an archived copy is missing', /https:\/\/archive\.example\/1/g, 'https://archive.example/2'],
  ['a source that nobody cites is missing', /A ledger/g, ''],
  ['a correction says otherwise', /wrong house/g, 'right house'],
  ['a correction ends early', /It was rebuilt\./g, ''],
  ['a correction is of another day', /February 1, 2003|"2003-02-01"|2003-02-01(?=: An)/g, 'February 1, 2013'],
  [
    'a date for programs is another',
    /datetime="2001-11-05"|"edtf": "2001-11-05"|(?<=refusal",)"2001-11-05"/,
    '"2001-11-06"',
  ],
  ['a date in linked data is another', /("temporalCoverage":")2001-11-05/, '$12001-11-06'],
  ['linked data says what nobody wrote', /("abstract":")Four/, '$1Five'],
  [
    'who acted is another for programs',
    /data-by="0 1"|"Harbour union; Port: authority"|"union",\n\s*"port"\n/,
    'data-by="0"',
  ],
  ['the count is another', /Entries: 4(?= ·)/g, 'Entries: 5'],
  ['the revision is another', /0a1b2c3d/g, '0a1b2c3e'],
  ['a name in the legend is another', /(<li class="p0">.*?<bdi>)Harbour union/, '$1Harbour onion'],
  [
    'names in the legend change places',
    /(<li class="p0">.*?<bdi>)Harbour union(.*?)Port: authority/s,
    '$1Port: authority$2Harbour union',
  ],
  [
    'names in the legend of a picture change places',
    /(class="party">(?:(?!Harbour union|<\/g>).)*>)Harbour union(<.*?>)Port: authority/s,
    '$1Port: authority$2Harbour union',
  ],
  ['a name is missing in the legend', /<li class="p1">.*?<\/li>/, ''],
  ['linked data says the text of another entry', /("abstract":")Four are enough\./, '$1A storm closes the harbour.'],
  ['linked data has the date of another entry', /("temporalCoverage":")2001-11-05/, '$12002'],
  ['linked data ends early', /,\{"@type":"CreativeWork"(?:(?!,\{"@type":"(?:CreativeWork|Claim)").)*(?=\]\}\}<)/, ''],
  ['a first day is another', /"2001-10-01"/, '"2001-10-02"'],
  ['columns change places', /"earliest","latest"/, '"latest","earliest"'],
  ['one row is of another revision', /0a1b2c3d("\r\n"nobody)/, '0a1b2c3e$1'],
  ['words stand beside the tools', /<div class="tools" role="search">/, '$&<p>They lie.</p>'],
  ['an entry is hidden', /<li id="refusal"|<g id="refusal"/, '$& hidden'],
  ['an entry is not heard', /<li id="refusal"|<g id="refusal"/, '$& aria-hidden="true"'],
  ['an entry is drawn without colour', /<g id="refusal"/, '$& opacity="0"'],
  [
    'an entry stands there twice',
    /<li id="nobody".*?<\/li>|<h3>Undated<\/h3>\n<p>A storm[^\n]*|\n\nUndated\nA storm[^\n]*|<g id="nobody"[\s\S]*?\n<\/g>/,
    '$&$&',
  ],
  ['something is added at the end', /<\/footer>|<\/details>/, '<p>They lie.</p>$&'],
];

function bodyOf(output: Renderer): string {
  if (output.from === 'timeline') return output.render(timeline, context);
  const { scenes } = drawSides(timeline, { width: 720, spacing: 'even', look, revision }, world.fonts);
  return String(output.render(scenes, context));
}

// What is compressed cannot be changed by hand.
const readable = outputs.filter(({ saidIn, mediaType }) => saidIn !== undefined && mediaType !== 'application/pdf');
/** How many of the faults can be planted in each output, at least. */
const least: Readonly<Record<string, number>> = {
  html: 35,
  svg: 20,
  'svg-outlines': 17,
  txt: 20,
  json: 15,
  csv: 16,
  chronicle: 9,
};

describe.each(readable.map((output) => [output.name, output] as const))('%s', (name, output) => {
  const body = bodyOf(output);
  const order = output.inOrderOf === 'time' ? { order: timeline.entries } : {};
  const found = (changed: string): readonly unknown[] => {
    try {
      return disagreements(timeline, revision, [{ output, body: changed, ...order }]);
    } catch (error) {
      // Data that cannot be parsed any more.
      return [error];
    }
  };

  test('says all, and nothing else', () => {
    expect(found(body)).toEqual([]);
  });

  test('no fault passes', () => {
    let planted = 0;
    const passed = faults.flatMap(([kind, from, to]) => {
      const changed = body.replace(from, to);
      if (changed === body) return [];
      planted += 1;
      return found(changed).length === 0 ? [kind] : [];
    });
    expect(passed).toEqual([]);
    expect(planted).toBeGreaterThanOrEqual(least[name] ?? 14);
  });
});

/** What goes wrong in what is drawn, for files that cannot be changed by hand. */
const drawnFaults: readonly (readonly [kind: string, change: (mark: Mark) => readonly Mark[]])[] = [
  ['an entry is missing', (mark) => (isEntry(mark, 'refusal') ? [] : [mark])],
  ['an entry stands there twice', (mark) => (isEntry(mark, 'refusal') ? [mark, mark] : [mark])],
  ['an entry is drawn and not said', (mark) => [isEntry(mark, 'refusal') ? { ...mark, role: 'folio' } : mark]],
  ['the legend is said as an entry', (mark) => [isRole(mark, 'legend') ? { ...mark, role: 'entry' } : mark]],
  ['a link leads elsewhere', (mark) => [mark.kind === 'link' ? { ...mark, href: 'https://example.com/' } : mark]],
  ['links lead nowhere', (mark) => (mark.kind === 'link' ? mark.marks : [mark])],
  ['the foot is missing', (mark) => (isRole(mark, 'footer') ? [] : [mark])],
];

function isRole(mark: Mark, role: GroupMark['role']): mark is GroupMark {
  return mark.kind === 'group' && mark.role === role;
}

function isEntry(mark: Mark, id: string): mark is GroupMark {
  return mark.kind === 'group' && mark.entry === id;
}

function changed(marks: readonly Mark[], change: (mark: Mark) => readonly Mark[]): readonly Mark[] {
  return marks
    .flatMap(change)
    .map((mark) => ('marks' in mark ? { ...mark, marks: changed(mark.marks, change) } : mark));
}

test('what goes wrong in what is drawn is found in pictures as vectors, and in a PDF', () => {
  const { scenes } = drawSides(timeline, { width: 720, spacing: 'even', look, revision }, world.fonts);
  for (const output of outputs) {
    if (output.from !== 'scene' || output.saidIn === undefined || /^pdf-/.test(output.name)) continue;
    const { render } = output;
    const found = (change: (mark: Mark) => readonly Mark[]) => {
      const [scene] = scenes;
      const body = render([{ ...scene, marks: changed(scene.marks, change) }], context);
      return disagreements(timeline, revision, [{ output, body }]);
    };
    expect(found((mark) => [mark])).toEqual([]);
    const passed = drawnFaults.filter(([, change]) => found(change).length === 0).map(([kind]) => kind);
    expect(passed, output.name).toEqual([]);
  }
});

test('an output that forgets a part does not compile', () => {
  // @ts-expect-error: it has nothing to say of what rests on which source
  const forgetful = (part: EntryPart): string => {
    switch (part.kind) {
      case 'when':
      case 'who':
      case 'claim':
      case 'headline':
        return part.words;
      case 'text':
      case 'correction':
        return part.markdown;
      case 'answers':
        return part.label;
    }
  };
  expect(forgetful({ kind: 'claim', words: 'They say so' })).toBe('They say so');
});
