import type { ThemeName } from '../model/appearance.ts';
import type { Theme } from './theme.ts';

/**
 * A serif headline, a humanist sans for cards, warm paper. Two strong but quiet colours come first, then ten that were sought so
 * that all differ for readers who lack a kind of cone, too; a test says by how much.
 */
export const newspaper: Theme = {
  colors: {
    light: {
      paper: '#fdfcf9',
      ink: '#1d1b18',
      muted: '#615c54',
      rule: '#d8d2c6',
      together: '#5f3f5c',
      parties: [
        '#1f5a94',
        '#b4432a',
        '#565505',
        '#6657bd',
        '#6e0224',
        '#855c63',
        '#202787',
        '#503100',
        '#5b1b71',
        '#442656',
        '#632040',
        '#823e32',
      ],
    },
    dark: {
      paper: '#171614',
      ink: '#ebe7df',
      muted: '#a8a298',
      rule: '#3b3833',
      together: '#cba6c6',
      parties: [
        '#7db1e8',
        '#f0906f',
        '#f8c562',
        '#28988d',
        '#c9f2b6',
        '#a17ab9',
        '#56f4f8',
        '#96922c',
        '#5f9848',
        '#efe693',
        '#94af92',
        '#abead8',
      ],
    },
  },
  contrast: 4.5,
  fonts: { title: 'serif', lede: 'serif', text: 'sans' },
  sizes: { title: 42, lede: 20, text: 17, date: 15, note: 13.5 },
  rhythm: 24,
  corners: 0,
  strands: { width: 4, patterns: ['solid', 'hollow', 'dashed', 'dotted', 'chain', 'dash-dot'] },
};

/** One sans throughout, white paper, smaller headline: for pages that have a look of their own. */
const plain: Theme = {
  ...newspaper,
  colors: {
    light: {
      ...newspaper.colors.light,
      paper: '#ffffff',
      ink: '#222222',
      muted: '#606060',
      rule: '#dddddd',
    },
    dark: {
      ...newspaper.colors.dark,
      paper: '#161616',
      ink: '#e8e8e8',
      muted: '#a3a3a3',
      rule: '#3a3a3a',
    },
  },
  fonts: { title: 'sans', lede: 'sans', text: 'sans' },
  sizes: { title: 34, lede: 19, text: 16, date: 14.5, note: 13 },
  corners: 6,
};

/** Black on white and white on black, thick strands; all text has a contrast of at least 7:1 (WCAG 2.2, 1.4.6). */
const contrast: Theme = {
  ...newspaper,
  colors: {
    light: {
      paper: '#ffffff',
      ink: '#000000',
      muted: '#333333',
      rule: '#000000',
      together: '#630a4e',
      parties: [
        '#0b3f7a',
        '#961a00',
        '#005d0c',
        '#460591',
        '#4e0b02',
        '#614570',
        '#434f31',
        '#0a44b9',
        '#3a1230',
        '#69404a',
        '#151862',
        '#023626',
      ],
    },
    dark: {
      paper: '#000000',
      ink: '#ffffff',
      muted: '#d0d0d0',
      rule: '#ffffff',
      together: '#ffb0e8',
      parties: [
        '#6fb6ff',
        '#ff8f6b',
        '#f0eb1c',
        '#c6a5bf',
        '#3deafd',
        '#97b40c',
        '#9b96d1',
        '#d4f882',
        '#cd907b',
        '#90c3a9',
        '#c7c996',
        '#c4f5f7',
      ],
    },
  },
  contrast: 7,
  fonts: { title: 'sans', lede: 'sans', text: 'sans' },
  sizes: { title: 40, lede: 21, text: 18, date: 17, note: 15 },
  rhythm: 26,
  strands: { ...newspaper.strands, width: 5.5 },
};

/** The themes that come with the product, by name. */
export const themes = { newspaper, plain, contrast } as const satisfies Readonly<Record<ThemeName, Theme>>;
