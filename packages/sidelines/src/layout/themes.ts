import type { ThemeName } from '../model/appearance.ts';
import type { Theme } from './theme.ts';

/**
 * A serif headline, a humanist sans for cards, warm paper. Two strong but quiet colours come first, then six
 * more of which none is of another's family of hues, on light paper and on dark the same families: green, yellow, violet, teal, rose, brown.
 * Four more follow. They were sought so that all differ for readers who lack a kind of cone, too; a test says by how much.
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
        '#2e593b',
        '#4f4d03',
        '#492d8b',
        '#0e7777',
        '#711343',
        '#51351e',
        '#3e131e',
        '#995054',
        '#555d81',
        '#351648',
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
        '#88c393',
        '#f4c46d',
        '#9d87e2',
        '#7fe5da',
        '#dc9aab',
        '#af8b72',
        '#c3ecc7',
        '#a383ab',
        '#a2d3f9',
        '#f6e59e',
      ],
    },
  },
  contrast: 4.5,
  fonts: { title: 'serif', lede: 'serif', text: 'sans' },
  sizes: { title: 42, lede: 20, text: 17, date: 15, note: 13.5 },
  rhythm: 24,
  corners: 0,
  strands: { width: 4, patterns: ['solid', 'hollow', 'dashed', 'dotted', 'chain', 'dash-dot'] },
  between: 'years',
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
        '#064026',
        '#524c26',
        '#360f76',
        '#005956',
        '#890c48',
        '#492705',
        '#4e4a6c',
        '#36084b',
        '#3d0032',
        '#071d0c',
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
        '#7ddc91',
        '#fad35f',
        '#aa95d3',
        '#a6f7ef',
        '#f59bc3',
        '#b59880',
        '#acc8a5',
        '#e7ec95',
        '#bdf8b5',
        '#82e4fd',
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
