import type * as hb from 'harfbuzzjs';
import type { Direction, ShapedGlyph, ShapingFonts, TextStyle } from '../layout/fonts.ts';
import type { FaceName } from '../layout/scene.ts';
import type { DrawingFonts } from '../render/renderer.ts';
import { bundledFamilies, notoFamiliesFor, ownFaces, packageOf, readFontFile } from './font-files.ts';
import { harfBuzzSubsetter, type Subsetter } from './subset.ts';

type HarfBuzz = typeof hb;

interface LoadedFace {
  readonly font: hb.Font;
  readonly unitsPerEm: number;
  readonly bytes: Uint8Array;
  readonly characters: ReadonlySet<number>;
}

/** Opens the product's fonts. A font file is read when a text first needs it. */
export async function openFonts(): Promise<ShapingFonts & DrawingFonts> {
  // HarfBuzz waits while it is loaded, and what waits cannot be had by `require`: so it is loaded here.
  return new Fonts(await import('harfbuzzjs'), harfBuzzSubsetter());
}

/** A text that is longer than this, in UTF-16 units, is seldom set twice. */
const longestKept = 60;
/** The most glyphs that are kept: some 5 megabytes. */
const mostGlyphs = 50_000;

/** Its blanks are as wide as its pictures. */
const emojiFace: FaceName = 'noto-emoji-400';

/** What looks the same throughout a text, whatever it stands beside: letters, figures, and the two of a pair of brackets or quotes. */
const neverStays = /[\p{L}\p{N}\p{Emoji}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u;

class Fonts implements ShapingFonts, DrawingFonts {
  readonly #hb: HarfBuzz;
  readonly #subsetter: Subsetter;
  readonly #faces = new Map<FaceName, LoadedFace | undefined>();
  /** The face of each grapheme that was asked for, by style and language. */
  readonly #chosen = new Map<string, Map<string, FaceName | undefined>>();
  /** The last of these that was asked for, since a text asks for each of its graphemes. */
  #latest:
    | { readonly style: TextStyle; readonly language: string; readonly chosen: Map<string, FaceName | undefined> }
    | undefined;
  readonly #buffer: hb.Buffer;
  /** Short texts that were shaped: names of parties, and what steers the direction around dates. */
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();
  /** How many glyphs are kept in it. */
  #glyphs = 0;

  constructor(harfBuzz: HarfBuzz, subsetter: Subsetter) {
    this.#hb = harfBuzz;
    this.#buffer = new harfBuzz.Buffer();
    this.#subsetter = subsetter;
  }

  faceFor = (grapheme: string, style: TextStyle, language: string, before?: FaceName): FaceName | undefined => {
    const chosen = this.#chosenFor(style, language);
    const usual = chosen.get(grapheme);
    if (usual !== undefined && usual === before) return usual;
    const stays = before !== undefined && before !== emojiFace && !neverStays.test(grapheme);
    if (stays && this.#draws(before, grapheme)) return before;
    if (usual === undefined && !chosen.has(grapheme)) chosen.set(grapheme, this.#choose(grapheme, style, language));
    return chosen.get(grapheme);
  };

  packageFor = (grapheme: string, language: string): string | undefined => {
    const [noto] = notoFamiliesFor(grapheme, language);
    return noto === undefined || noto.bundled ? undefined : packageOf(noto.family);
  };

  shape = (text: string, face: FaceName, direction: Direction, language: string): readonly ShapedGlyph[] => {
    if (text.length > longestKept) return this.#shape(text, face, direction, language);
    const key = `${face} ${direction} ${language} ${text}`;
    const known = this.#shaped.get(key);
    if (known !== undefined) return known;
    const glyphs = this.#shape(text, face, direction, language);
    this.#glyphs += glyphs.length;
    if (this.#glyphs > mostGlyphs) {
      this.#shaped.clear();
      this.#glyphs = glyphs.length;
    }
    this.#shaped.set(key, glyphs);
    return glyphs;
  };

  #shape(text: string, face: FaceName, direction: Direction, language: string): readonly ShapedGlyph[] {
    const { font, unitsPerEm } = this.#load(face);
    this.#buffer.clearContents();
    this.#buffer.addText(text);
    this.#buffer.guessSegmentProperties();
    this.#buffer.setDirection(direction === 'rtl' ? this.#hb.Direction.RTL : this.#hb.Direction.LTR);
    this.#buffer.setLanguage(language);
    this.#hb.shape(font, this.#buffer);
    const positions = this.#buffer.getGlyphPositions();
    return this.#buffer.getGlyphInfos().map((info, index) => {
      const position = positions[index];
      return {
        id: info.codepoint,
        cluster: info.cluster,
        bound: (info.flags & this.#hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
        advance: (position?.xAdvance ?? 0) / unitsPerEm,
        dx: (position?.xOffset ?? 0) / unitsPerEm,
        dy: (position?.yOffset ?? 0) / unitsPerEm,
      };
    });
  }

  outline = (face: FaceName, glyph: number): string => {
    const { font, unitsPerEm } = this.#load(face);
    return font
      .glyphToJson(glyph)
      .map(
        ({ type, values }) =>
          type + values.map((value, index) => round(value / (index % 2 === 0 ? unitsPerEm : -unitsPerEm))).join(' '),
      )
      .join('');
  };

  subset = (face: FaceName, characters: string): Uint8Array => this.#subsetter(this.#load(face).bytes, { characters });

  outlines = (face: FaceName, glyphs: Iterable<number>): Uint8Array =>
    this.#subsetter(this.#load(face).bytes, { glyphs });

  reach = (face: FaceName): { readonly above: number; readonly below: number } => {
    const { font, unitsPerEm } = this.#load(face);
    const { ascender, descender } = font.hExtents();
    return { above: ascender / unitsPerEm, below: -descender / unitsPerEm };
  };

  advance = (face: FaceName, glyph: number): number => {
    const { font, unitsPerEm } = this.#load(face);
    return font.glyphHAdvance(glyph) / unitsPerEm;
  };

  #chosenFor(style: TextStyle, language: string): Map<string, FaceName | undefined> {
    if (this.#latest?.style === style && this.#latest.language === language) return this.#latest.chosen;
    const key = `${style.family} ${style.bold} ${style.italic} ${language}`;
    const chosen = this.#chosen.get(key) ?? new Map<string, FaceName | undefined>();
    this.#chosen.set(key, chosen);
    this.#latest = { style, language, chosen };
    return chosen;
  }

  #choose(grapheme: string, style: TextStyle, language: string): FaceName | undefined {
    const families = notoFamiliesFor(grapheme, language).map(({ family }) => family);
    const weights = style.bold ? ['700', '400'] : ['400'];
    const script = [...families, ...bundledFamilies].flatMap((family) =>
      weights.map((weight) => `${family}-${weight}`),
    );
    const emoji = [emojiFace];
    const candidates = /\ufe0f|^\p{Emoji_Presentation}(?!\ufe0e)/u.test(grapheme)
      ? [...emoji, ...ownFaces(style)]
      : [...ownFaces(style), ...script, ...emoji];
    return candidates.find((face) => this.#draws(face, grapheme));
  }

  #draws(face: FaceName, grapheme: string): boolean {
    const characters = this.#find(face)?.characters;
    return (
      characters !== undefined &&
      [...grapheme].every((character) => characters.has(character.codePointAt(0) ?? 0) || isInvisible(character))
    );
  }

  #load(face: FaceName): LoadedFace {
    const loaded = this.#find(face);
    if (loaded === undefined) throw new Error(`The face ${face} is asked for, but it was never offered`);
    return loaded;
  }

  #find(face: FaceName): LoadedFace | undefined {
    if (!this.#faces.has(face)) this.#faces.set(face, openFace(this.#hb, readFontFile(face)));
    return this.#faces.get(face);
  }
}

function openFace(harfBuzz: HarfBuzz, bytes: Uint8Array | undefined): LoadedFace | undefined {
  if (bytes === undefined) return undefined;
  const face = new harfBuzz.Face(new harfBuzz.Blob(new Uint8Array(bytes).buffer));
  return { font: new harfBuzz.Font(face), unitsPerEm: face.upem, bytes, characters: new Set(face.collectUnicodes()) };
}

/** Characters that are drawn as nothing, in whatever face (Default_Ignorable_Code_Point), and line breaks. */
function isInvisible(character: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\n]/u.test(character);
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000 + 0;
}
