import type { FaceName } from '../../layout/scene.ts';
import { type Family, families } from '../../layout/theme.ts';
import { base64 } from '../base64.ts';
import type { DrawingFonts } from '../renderer.ts';
import type { StyledText } from './texts.ts';

/** A font of the product: what the page calls it, and which characters it is there for. */
interface Font {
  readonly family: string;
  readonly face: FaceName;
  readonly weight: 400 | 700;
  readonly italic: boolean;
  readonly draws: (text: StyledText) => boolean;
  readonly characters: RegExp;
}

const european = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

const own: readonly Font[] = families.flatMap((family) => [
  ownFont(family, 400, false),
  ownFont(family, 700, false),
  ownFont(family, 400, true),
]);

const scripts: readonly Font[] = [
  ...scriptFonts('arabic', /\p{Script_Extensions=Arabic}/u),
  ...scriptFonts('hebrew', /\p{Script_Extensions=Hebrew}/u),
  ...scriptFonts('thai', /\p{Script_Extensions=Thai}/u),
  ...scriptFonts('devanagari', /\p{Script_Extensions=Devanagari}/u),
];

/** Pictures among letters: the reader's own are asked for first, since those have colours. */
const emoji: readonly Font[] = [
  {
    family: 'Sidelines Emoji',
    face: 'noto-emoji-400',
    weight: 400,
    italic: false,
    draws: ({ text }) => /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u.test(text),
    characters: /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f]/u,
  },
];

function ownFont(family: Family, weight: 400 | 700, italic: boolean): Font {
  return {
    family: `Sidelines ${family === 'serif' ? 'Serif' : 'Sans'}`,
    face: `source-${family}-${weight}${italic ? '-italic' : ''}`,
    weight,
    italic,
    // Browsers make bold italics from the italics.
    draws: (text) => text.family === family && text.italic === italic && (italic || text.bold === (weight === 700)),
    characters: european,
  };
}

function scriptFonts(script: string, characters: RegExp): readonly Font[] {
  return ([400, 700] as const).map((weight) => ({
    family: `Sidelines ${script.charAt(0).toUpperCase()}${script.slice(1)}`,
    face: `noto-sans-${script}-${weight}`,
    weight,
    italic: false,
    draws: (text) => text.bold === (weight === 700),
    characters,
  }));
}

/** The families that draw what the text's own family does not, asked for next. */
export const scriptFamilies = [...new Set(scripts.map((font) => `"${font.family}"`))].join(', ');

/** The families that draw emoji, asked for last. */
export const emojiFamilies = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", "Sidelines Emoji"';

/** The rules that embed what the texts need of the product's fonts, and nothing else. */
export function fontFaces(texts: readonly StyledText[], fonts: DrawingFonts): string {
  return [...own, ...scripts, ...emoji].map((font) => fontFace(font, texts, fonts)).join('');
}

function fontFace(font: Font, texts: readonly StyledText[], fonts: DrawingFonts): string {
  const characters = new Set(
    texts.filter(font.draws).flatMap(({ text }) => [...text].filter((character) => font.characters.test(character))),
  );
  const sorted = [...characters].sort().join('');
  if (sorted.trim() === '') return '';
  const file = fonts.subset(font.face, sorted);
  if (file.length === 0) return '';
  const data = base64(file);
  return `@font-face { font-family: "${font.family}"; font-weight: ${font.weight}; font-style: ${font.italic ? 'italic' : 'normal'}; font-display: swap; src: url(data:font/ttf;base64,${data}) format("truetype"); }\n`;
}
