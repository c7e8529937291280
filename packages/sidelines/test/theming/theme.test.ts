import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Theme } from '../../src/layout/theme.ts';
import { themes } from '../../src/layout/themes.ts';
import type { ThemeName } from '../../src/model/appearance.ts';
import { publish } from '../../src/publish.ts';
import { readTheme } from '../../src/theming/read.ts';
import { printThemeSchema } from '../../src/theming/schema.ts';
import { packageFolder } from '../support/sources.ts';
import { world } from '../support/world.ts';

/** What is found in a theme file, with the part of the file that it is about. */
function findingsIn(source: string): readonly { readonly code: string; readonly at: string; readonly says: string }[] {
  return readTheme(source).diagnostics.map(({ code, range, message }) => ({
    code,
    at: source.slice(range.from, range.to),
    says: message,
  }));
}

describe('a theme file', () => {
  test('that says nothing is the newspaper theme', () => {
    expect(readTheme('{}')).toEqual({ theme: themes.newspaper, diagnostics: [] });
  });

  test.each(Object.keys(themes) as ThemeName[])('may extend %s, and changes what it says', (name) => {
    const base = themes[name];
    const { theme, diagnostics } = readTheme(
      `{"extends": "${name}", "corners": 3, "sizes": {"title": 30}, "colors": {"light": {"rule": "#123456"}}}`,
    );
    expect(diagnostics).toEqual([]);
    expect(theme).toEqual({
      ...base,
      corners: 3,
      sizes: { ...base.sizes, title: 30 },
      colors: { ...base.colors, light: { ...base.colors.light, rule: '#123456' } },
    });
  });

  test.each([
    ['{"extends": "fancy"}', '"fancy"', 'newspaper or plain or contrast was expected, “fancy” was found'],
    [
      '{"colors": {"light": {"ink": "blakc"}}}',
      '"blakc"',
      'a colour such as #1a5fb4, #777 or teal was expected, “blakc” was found; perhaps “black” is meant',
    ],
    ['{"strands": {"width": "thick"}}', '"thick"', 'a number was expected, “thick” was found'],
    ['{"strands": {"width": 40}}', '40', 'a number of at most 8 was expected, 40 was found'],
    ['{"sizes": {"text": 2}}', '2', 'a number of at least 12 was expected, 2 was found'],
    ['{"strands": {"patterns": ["wavy"]}}', '"wavy"', 'solid or hollow'],
    ['{"fonts": {"title": "Comic"}}', '"Comic"', 'serif or sans was expected'],
    ['[]', '[]', 'an object was expected, an array was found'],
  ])('%s is not used, and says why', (source, at, says) => {
    expect(readTheme(source).theme).toBeUndefined();
    expect(findingsIn(source)).toEqual([{ code: 'json-value', at, says: expect.stringContaining(says) }]);
  });

  test('may name colours as CSS does', () => {
    const source = '{"colors": {"light": {"ink": "Black", "rule": "#CcC", "parties": ["navy", "#a03000"]}}}';
    const { theme, diagnostics } = readTheme(source);
    expect(diagnostics).toEqual([]);
    expect(theme?.colors.light).toMatchObject({ ink: '#000000', rule: '#cccccc', parties: ['#000080', '#a03000'] });
  });

  test('with a key that is not known is used without it', () => {
    const source = '{"colors": {"light": {"paperr": "#ffffff"}}}';
    expect(readTheme(source).theme).toEqual(themes.newspaper);
    expect(findingsIn(source)).toMatchObject([{ code: 'json-unknown-key', at: '"paperr"' }]);
  });

  test('that is not JSON is not used', () => {
    expect(readTheme('{"corners": }')).toMatchObject({ diagnostics: [{ code: 'json-syntax' }] });
    expect(readTheme('').theme).toBeUndefined();
  });

  test('with faint text names the pair and the contrast', () => {
    const source = '{"colors": {"dark": {"muted": "#555555"}, "light": {"parties": ["#1f5a94", "#e0c040"]}}}';
    expect(readTheme(source).theme?.colors.dark.muted).toBe('#555555');
    const [muted, party, ...others] = findingsIn(source);
    expect(others).toEqual([]);
    expect(muted).toMatchObject({ code: 'low-contrast', at: '"#555555"' });
    expect(muted?.says).toMatch(/^“muted” \(#555555\) on .*, dark, has a contrast of 2\.\d+:1; 4\.5:1 is the least$/);
    expect(party).toMatchObject({ code: 'low-contrast', at: '"#e0c040"' });
    expect(party?.says).toMatch(/^“parties\[1\]” .* light, has a contrast of 1\.\d+:1/);
  });

  test('whose paper makes the colours of its base faint says so, too', () => {
    const found = readTheme('{"colors": {"light": {"paper": "#707070"}}}').diagnostics;
    expect(found.map(({ code }) => code)).toContain('low-contrast');
  });
});

test('the committed JSON Schema is current: npx tsx scripts/generate-schema.ts', () => {
  expect(readFileSync(join(packageFolder, 'schema/theme.schema.json'), 'utf8')).toBe(printThemeSchema());
});

describe('what is published', () => {
  const text = 'Two ports\n\n2001\nHarlow: A pier.\n2002\nVelden: A ferry.\n2003\nBoth: They meet.\n';
  const { theme } = readTheme(
    '{"colors": {"light": {"paper": "#fdf0e0", "parties": ["#102030", "#402000"]}, "dark": {"paper": "#0a0b0c", "parties": ["#a0e0c0", "#f0c0a0"]}}, "fonts": {"title": "sans"}, "strands": {"width": 6}, "corners": 9}',
  );
  const made = (scheme: 'light' | 'dark'): readonly string[] => {
    const options = { to: ['html', 'svg'], spacing: 'even', width: 960, ...(theme && { theme }), scheme } as const;
    return publish({ name: 'ports.txt', text }, options, world).files.map(({ body }) => String(body));
  };

  test('follows the theme: the page in both schemes, the picture in the one asked for', () => {
    const [page, picture] = made('dark');
    for (const color of ['#fdf0e0', '#0a0b0c', '#102030', '#a0e0c0']) expect(page).toContain(color);
    expect(page).toMatch(/--strand: ?6px/);
    expect(page).toMatch(/--corners: ?9px/);
    expect(picture).toContain('#0a0b0c');
    expect(picture).toContain('#a0e0c0');
    expect(picture).not.toContain('#fdf0e0');
    expect(picture).toContain('stroke-width="6"');
    expect(made('light')[1]).toContain('#fdf0e0');
    expect(made('light')[0]).toBe(page);
  });

  test('embeds only the families of the theme', () => {
    const embedded = (use: Theme) =>
      [
        ...String(
          publish({ name: 'ports.txt', text }, { to: ['html'], spacing: 'even', width: 960, theme: use }, world)
            .files[0]?.body,
        ).matchAll(/@font-face \{ font-family: "([^"]*)"/g),
      ].map(([, family]) => family);
    expect(embedded(themes.newspaper)).toContain('Sidelines Serif');
    expect(embedded(themes.plain)).toContain('Sidelines Sans');
    expect(embedded(themes.plain)).not.toContain('Sidelines Serif');
  });
});
