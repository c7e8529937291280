import { describe, expect, test } from 'vitest';
import { applied, edited } from '../src/formats/index.ts';
import { themes } from '../src/layout/themes.ts';
import type { Timeline } from '../src/model/timeline.ts';
import { outputs } from '../src/outputs.ts';
import { type Publication, type PublishOptions, publish, publishRead, wantedOutputs } from '../src/publish.ts';
import { Session } from '../src/session.ts';
import { understand } from '../src/understand.ts';
import { world } from './support/world.ts';

const options: PublishOptions = { to: ['html', 'svg', 'txt', 'json'], spacing: 'even', width: 720 };
const text =
  '# Two ports\n\nMarch 2001\nHarlow: A new pier.\n\nMay 2001\nVelden: A toll.\n\nJune 2001\nBoth: A ferry.\n';

describe('publishing', () => {
  test('makes every output that there is, named after the source', () => {
    const { files, diagnostics } = publish(
      { name: 'ports.txt', text },
      { ...options, to: outputs.map(({ name }) => name) },
      world,
    );
    expect(diagnostics).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      'ports.html',
      'ports.png',
      'ports.svg',
      'ports-outlines.svg',
      'ports.pdf',
      'ports-a4.pdf',
      'ports-a3.pdf',
      'ports-letter.pdf',
      'ports-slides.pdf',
      'ports-card.png',
      'ports-card-square.png',
      'ports-card-story.png',
      'ports.txt',
      'ports.embed.html',
      'ports.rss.html',
      'ports.article.json',
      'ports.alt.yaml',
      'ports.chronicle.txt',
      'ports.json',
      'ports.csv',
    ]);
    for (const { body } of files) expect(body.length).toBeGreaterThan(100);
  });

  test('prints one revision in all outputs: the beginning of the SHA-256 of the source', () => {
    const { files, revision } = publish({ name: 'ports.txt', text }, options, world);
    // printf '…' | sha256sum
    expect(revision).toBe('7eed647b');
    for (const { name, body } of files) expect(String(body), name).toContain(revision);
  });

  test('leads from the page to the files that the same run makes, and to no others', () => {
    const page = (to: readonly string[]): string =>
      String(publish({ name: 'ports.txt', text }, { ...options, to }, world).files[0]?.body);
    expect(page(['html', 'png'])).toContain('href="ports.png"');
    expect(page(['html'])).not.toContain('ports.png');
  });

  test('makes no file of a text with an error', () => {
    const { files, diagnostics } = publish(
      { name: 'ports.txt', text: '31 September 2001\nHarlow: A pier.\n' },
      options,
      world,
    );
    expect(diagnostics.map(({ code }) => code)).toContain('impossible-date');
    expect(files).toEqual([]);
  });

  test('names the package whose fonts a picture lacks, with the place, and makes the page all the same when no picture is asked for', () => {
    const source = { name: 'ports.txt', text: text.replace('A toll', 'A toll of ৳ ক') };
    const { files, diagnostics } = publish(source, options, world);
    const missing = diagnostics.filter(({ code }) => code === 'no-font');
    const [found, ...others] = missing;
    const { range = { from: 0, to: 0 }, related = [], hint, message } = found ?? {};
    expect(others).toEqual([]);
    const places = [range, ...related.map((place) => place.range)];
    expect(places.map(({ from, to }) => source.text.slice(from, to))).toEqual(['৳', 'ক']);
    expect(message).toContain('“৳”, “ক”, so');
    expect(hint).toContain('npm install @expo-google-fonts/noto-sans-bengali');
    expect(files).toEqual([]);
    expect(publish(source, { ...options, to: ['html', 'txt', 'json'] }, world).files).toHaveLength(3);
  });

  test('says once that fonts are missing, however many characters they are for', () => {
    const letters = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x13000 + index));
    const source = { name: 'ports.txt', text: text.replace('A toll', `A toll of ${letters.join(' ')} ক`) };
    const { diagnostics } = publish(source, options, world);
    const missing = diagnostics.filter(({ code }) => code === 'no-font');
    expect(missing.map(({ message, related }) => [message, related?.length])).toEqual([
      [
        `No font here draws “${letters.slice(0, 5).join('”, “')}” and 36 more characters, so a picture would show empty boxes`,
        4,
      ],
    ]);
    expect(missing[0]?.hint).toMatch(/^npm install \S+, leave out what is left, or publish/);
  });

  const sized = (entries: number, asked: PublishOptions) => {
    const long = Array.from({ length: entries }, (_, year) => `May ${1000 + year}\nHarlow: The quay is mended.\n`);
    const source = { name: 'ports.txt', text: text + long.join('\n') };
    const { diagnostics, files } = publish(source, { ...options, ...asked }, world);
    return { found: diagnostics.filter(({ code }) => code.startsWith('picture-')), files };
  };

  test('a picture has two pixels for each unless it is asked for otherwise, and is shown as large as before', () => {
    const to = ['png', 'embed', 'rss'];
    for (const [asked, scale] of [[{}, 2] as const, ...[1, 3].map((each) => [{ scale: each }, each] as const)]) {
      const { found, files } = sized(0, { ...asked, to, url: 'https://example.org/' });
      const [png, ...pages] = files;
      const header = Buffer.from(png?.body ?? '');
      const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
      expect(found).toEqual([]);
      expect(width).toBe(720 * scale);
      const [embed, rss] = pages.map(({ body }) => String(body));
      expect(embed).toContain(`ports.png" width="720" height="${height / scale}" alt=`);
      expect(rss).toContain('ports.png" width="720" alt=');
    }
  });

  test('a page says how many pixels the picture has that is shown beside a link to it', () => {
    const pixels = (to: readonly string[]): readonly (string | undefined)[] => {
      const { files } = sized(0, { to, url: 'https://example.org/' });
      const meta = [...String(files[0]?.body).matchAll(/property="og:image:(?:width|height)" content="(\d+)"/g)];
      return meta.map(([, number]) => number);
    };
    expect(pixels(['html', 'png', 'card'])).toEqual(['1200', '630']);
    expect(pixels(['html', 'png'])[0]).toBe('1440');
  });

  test('a picture that would have too many pixels has fewer for each, and it is said', () => {
    const { found, files } = sized(400, { to: ['png'], width: 1200, scale: 3 });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['picture-less-sharp', 'note']]);
    expect(found[0]?.message).toMatch(
      /^png is drawn at scale 1 and not 3, since it would be 3600 × \d{6} pixels, but 64 million is the most$/,
    );
    expect(found[0]?.hint).toContain('--scale 1');
    expect(Buffer.from(files[0]?.body ?? '').readUInt32BE(16)).toBe(1200);
  });

  test('refuses a picture of more pixels than can be drawn safely, before it is drawn', () => {
    const { found, files } = sized(1100, { to: ['png'], width: 1200 });
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^png would be 1200 × \d{5,6} pixels, but 64 million is the most$/);
    expect(found[0]?.hint).toContain('--to pdf-a4');
    expect(files).toEqual([]);
  });

  test('an output or a format that does not exist is a mistake of the caller', () => {
    expect(() => publish({ name: 'ports.txt', text }, { ...options, to: ['docx'] }, world)).toThrow(
      'There is no output called docx',
    );
    expect(() => publish({ name: 'ports.txt', text }, { ...options, from: 'docx' }, world)).toThrow(
      'There is no format called docx',
    );
  });
});

describe('how it looks', () => {
  const matter = '---\ntheme: contrast\nscheme: dark\nspacing: time\nwidth: 640\nhyphenate: yes\n---\n';
  const source = { name: 'ports.txt', text: matter + text };
  const reading = understand(source);
  const { appearance, ...bare } = reading.timeline;
  const usual: PublishOptions = {
    theme: themes.newspaper,
    scheme: 'light',
    spacing: 'even',
    width: 960,
    hyphenate: false,
  };
  const isSame = (timeline: Timeline, asked: PublishOptions, other: Timeline, otherwise: PublishOptions): boolean => {
    const [one = [], two] = [[timeline, asked] as const, [other, otherwise] as const].map(([read, wanted]) =>
      publishRead(wantedOutputs(['svg', 'html']), source, { ...reading, timeline: read }, wanted, world).files.map(
        ({ body }) => body,
      ),
    );
    return one.length === 2 && JSON.stringify(one) === JSON.stringify(two);
  };

  test('is what the text says', () => {
    expect(appearance).toEqual({ theme: 'contrast', scheme: 'dark', spacing: 'time', width: 640, hyphenate: true });
    expect(isSame(reading.timeline, {}, bare, { ...appearance, theme: themes.contrast })).toBe(true);
    expect(isSame(reading.timeline, {}, bare, {})).toBe(false);
  });

  test('is that of a theme beside the text, as often as it is drawn', () => {
    const house = { ...themes.plain, corners: 3 };
    const own = { name: 'ports.txt', text: `---\ntheme: house.json\n---\n${text}` };
    const beside = new Map([['house.json', { theme: house, diagnostics: [] }]]);
    const bodies = ({ files }: Publication) => files.map(({ body }) => String(body));
    const session = new Session(world);
    session.read(own);
    for (const options of [{ to: ['html'] }, { to: ['svg'] }]) {
      const made = publish(own, { ...options, themes: beside }, world);
      expect(made.diagnostics).toEqual([]);
      expect(bodies(made)).toEqual(bodies(publish(own, { ...options, theme: house }, world)));
      expect(bodies(made)).toEqual(bodies(session.publish({ ...options, themes: beside })));
      expect(made.files).toHaveLength(1);
    }
    expect(session.show('svg', { themes: beside })).toEqual(session.show('svg', { theme: house }));
  });

  test('is an error where the text names a theme that is not there, but what is asked for wins', () => {
    const own = { name: 'ports.txt', text: `---\ntheme: hause.json\n---\n${text}` };
    const beside = new Map([['house.json', { theme: themes.plain, diagnostics: [] }]]);
    const { diagnostics, files } = publish(own, { themes: beside }, world);
    expect(files).toEqual([]);
    expect(diagnostics[0]).toMatchObject({
      code: 'theme-file',
      range: { from: 11, to: 21 },
      message: 'There is no theme “hause.json” beside the text',
      hint: 'Write “house.json” if that is meant, or put the file beside the text',
      fix: { changes: [{ from: 11, to: 21, insert: 'house.json' }] },
    });
    expect(publish(own, { to: ['svg'], theme: themes.plain }, world).files).toHaveLength(1);
  });

  test('is said in JSON in the same way, and told at its place', () => {
    const [json] = publish(
      { name: 'ports.txt', text: `---\ntheme: plain\n---\n${text}` },
      { to: ['json'] },
      world,
    ).files;
    const naming = (theme: string) => ({
      name: 'ports.json',
      text: String(json?.body).replace('"plain"', `"${theme}"`),
    });
    const beside = new Map([['house.json', { theme: themes.plain, diagnostics: [] }]]);
    expect(publish(naming('house.json'), { to: ['svg'], themes: beside }, world).diagnostics).toEqual([]);
    for (const [theme, message] of [
      ['house.json', 'There is no theme “house.json” beside the text'],
      ['../house.json', 'appearance.theme: newspaper or plain or contrast was expected, “../house.json” was found'],
    ] as const) {
      const { text: source, name } = naming(theme);
      const [found] = publish({ name, text: source }, { to: ['svg'] }, world).diagnostics;
      expect(found?.message).toBe(message);
      expect(source.slice(found?.range.from, found?.range.to)).toBe(`"${theme}"`);
    }
  });

  test('can be said by an edit, whatever the file is called, but is no path', () => {
    const before = understand({ name: 'ports.txt', text });
    const saying = (value: string) => edited(before, { kind: 'option', path: ['theme'], value });
    const edit = saying('my own #1.json');
    const after = edit.ok ? understand({ name: 'ports.txt', text: applied(text, edit.changes) }) : before;
    expect(after.timeline.appearance).toEqual({ theme: 'my own #1.json' });
    expect(saying('../house.json').ok).toBe(false);
  });

  test('is what is asked for where that is something else', () => {
    expect(isSame(reading.timeline, usual, bare, {})).toBe(true);
  });
});
