import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../src/model/timeline.ts';
import { publish } from '../../src/publish.ts';
import { world } from '../support/world.ts';
import { strike } from './timelines.ts';

const timeline: Timeline = {
  ...strike,
  language: 'de',
  entries: [
    ...strike.entries,
    {
      id: 'more',
      date: { edtf: '2003-03', wording: 'März 2003' },
      parties: ['port'],
      text: 'Two more:\n- <https://example.org/one>\n- [a letter](mailto:pier@example.org)',
    },
  ],
  sources: [
    ...(strike.sources ?? []),
    { id: 's3', url: 'https://example.org/3', archived: 'https://archive.example/3', accessed: '2004' },
  ],
};
const { files } = publish(
  { name: 'pier.json', text: JSON.stringify(timeline) },
  {
    to: ['html', 'rss', 'embed', 'apple-news', 'svg', 'svg-outlines'],
    spacing: 'even',
    width: 720,
    url: 'https://paper.example/',
  },
  world,
);

/** The attributes of every link in an output that leads where an author said. */
function linksIn(suffix: string): readonly string[] {
  const body = String(files.find(({ name }) => name === `pier${suffix}`)?.body).replaceAll('\\"', '"');
  const all = [...body.matchAll(/<a ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  return all.filter((attributes) => /href="(?:https:..(?!paper)|mailto:)/.test(attributes));
}

const foreign = 'rel="noopener noreferrer nofollow ugc"';

describe('a link that an author wrote', () => {
  test.each([
    ['.html', ['target="_blank"', 'aria-describedby="_.new"', foreign]],
    ['.rss.html', [foreign]],
    ['.embed.html', [foreign]],
    ['.svg', ['target="_blank"', foreign]],
    ['-outlines.svg', ['target="_blank"', foreign]],
  ])('in %s gives nothing away to where it leads', (suffix, attributes) => {
    const links = linksIn(suffix);
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) for (const attribute of attributes) expect(link).toContain(attribute);
  });

  test('in an article for Apple News has its address alone, since nothing else is known there', () => {
    const links = linksIn('.article.json');
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) expect(link).toMatch(/^href="[^"]*"$/);
  });
});

test('the page says to those who listen that links open a window, in its language', () => {
  expect(String(files[0]?.body)).toContain('<p id="_.new" hidden>öffnet in neuem Fenster</p>');
});

test('an entry is linked to within the page, whatever it is called', () => {
  const entries = strike.entries.map((entry) => (entry.id === 'talks' ? { ...entry, id: 'a "b" <ت>%' } : entry));
  const [page] = publish(
    { name: 'pier.json', text: JSON.stringify({ ...strike, entries }) },
    { to: ['html'], spacing: 'even', width: 720 },
    world,
  ).files;
  const body = String(page?.body);
  expect(body).toContain('<li id="a_&quot;b&quot;_&lt;ت&gt;%"');
  expect(body).toContain('<a href="#a_%22b%22_%3Cت%3E%25">');
});
