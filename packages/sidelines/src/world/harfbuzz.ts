import type * as hb from 'harfbuzzjs';
import type { Direction, ShapedGlyph, ShapingFonts, TextStyle } from '../layout/fonts.ts';
import type { FaceName } from '../layout/scene.ts';
import type { DrawingFonts } from '../render/renderer.ts';
import type { Resource } from '../world.ts';
import { bundledFamilies, charactersOf, isBasic, notoFamiliesFor, ownFaces, packageOf } from './faces.ts';
import { type Needed, openSubsetter, type Subsetter } from './subset.ts';
import type { HarfBuzz, Supplies } from './supplies.ts';

interface LoadedFace {
  readonly harfBuzz: HarfBuzz;
  readonly font: hb.Font;
  readonly unitsPerEm: number;
  readonly bytes: Uint8Array;
  readonly characters: ReadonlySet<number>;
}

/** The product's fonts, and where each is from. */
export interface OpenFonts extends ShapingFonts, DrawingFonts {
  /** The file that a face was set by last: the whole font, or what is basic of it, while no text has needed more. */
  readonly fileOf: (face: FaceName) => Resource;
}

/**
 * Opens the product's fonts. A file is asked for when a text first needs it; while one is lacking, what needs it is answered
 * with stand-ins: what is made of them is to be thrown away, and they are never remembered.
 */
export function openFonts(supplies: Supplies): OpenFonts {
  return new Fonts(supplies);
}

/** A text that is longer than this, in UTF-16 units, is seldom set twice. */
const longestKept = 60;
/** The most glyphs that are kept: some 5 megabytes. */
const mostGlyphs = 50_000;

/** The most outlines of glyphs that are kept: some 3 megabytes. */
const mostOutlines = 5000;
/** The most parts of fonts that are kept: those of a page and its pictures, which often need the same of a font. */
const mostSubsets = 16;

/** Its blanks are as wide as its pictures. */
const emojiFace: FaceName = 'noto-emoji-400';

/** What looks the same throughout a text, whatever it stands beside: letters, figures, and the two of a pair of brackets or quotes. */
const neverStays = /[\p{L}\p{N}\p{Emoji}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u;

class Fonts implements OpenFonts {
  readonly #supplies: Supplies;
  readonly #faces = new Map<FaceName, LoadedFace | 'absent'>();
  /** What is basic of faces. */
  readonly #basic = new Map<FaceName, LoadedFace | 'absent'>();
  /** Of the product's faces, which are at hand here. */
  readonly #there = new Map<FaceName, boolean>();
  /** The face of each grapheme that was asked for, by style and language. */
  readonly #chosen = new Map<string, Map<string, FaceName | undefined>>();
  /** The last of these that was asked for, since a text asks for each of its graphemes. */
  #latest:
    | { readonly style: TextStyle; readonly language: string; readonly chosen: Map<string, FaceName | undefined> }
    | undefined;
  #buffer: hb.Buffer | undefined;
  #subsetter: Subsetter | undefined;
  /** Short texts that were shaped: names of parties, and what steers the direction around dates. */
  readonly #shaped = new Map<string, readonly ShapedGlyph[]>();
  /** How many glyphs are kept in it. */
  #glyphs = 0;
  readonly #outlines = new Map<string, string>();
  readonly #subsets = new Map<string, Uint8Array>();

  constructor(supplies: Supplies) {
    this.#supplies = supplies;
  }

  faceFor = (grapheme: string, style: TextStyle, language: string, before?: FaceName): FaceName | undefined => {
    const chosen = this.#chosenFor(style, language);
    const usual = chosen.get(grapheme);
    if (usual !== undefined && usual === before) return usual;
    const stays = before !== undefined && before !== emojiFace && !neverStays.test(grapheme);
    if (stays && this.#draws(before, grapheme)) return before;
    if (usual !== undefined || chosen.has(grapheme)) return usual;
    const face = this.#choose(grapheme, style, language);
    if (face === undefined || this.#charactersOf(face) !== 'lacking') chosen.set(grapheme, face);
    return face;
  };

  packageFor = (grapheme: string, language: string): string | undefined => {
    const [noto] = notoFamiliesFor(grapheme, language);
    return noto === undefined || noto.bundled ? undefined : packageOf(noto.family);
  };

  shape = (text: string, name: FaceName, direction: Direction, language: string): readonly ShapedGlyph[] => {
    const key = text.length > longestKept ? undefined : `${name} ${direction} ${language} ${text}`;
    const known = key === undefined ? undefined : this.#shaped.get(key);
    if (known !== undefined) return known;
    const face = this.#loadFor(text, name);
    if (face === undefined) return standIns(text, direction);
    if (key === undefined) return this.#shape(text, face, direction, language);
    const glyphs = this.#shape(text, face, direction, language);
    this.#glyphs += glyphs.length;
    if (this.#glyphs > mostGlyphs) {
      this.#shaped.clear();
      this.#glyphs = glyphs.length;
    }
    this.#shaped.set(key, glyphs);
    return glyphs;
  };

  #shape(text: string, face: LoadedFace, direction: Direction, language: string): readonly ShapedGlyph[] {
    const { harfBuzz, font, unitsPerEm } = face;
    this.#buffer ??= new harfBuzz.Buffer();
    this.#buffer.clearContents();
    this.#buffer.addText(text);
    this.#buffer.guessSegmentProperties();
    this.#buffer.setDirection(direction === 'rtl' ? harfBuzz.Direction.RTL : harfBuzz.Direction.LTR);
    this.#buffer.setLanguage(language);
    harfBuzz.shape(font, this.#buffer);
    const positions = this.#buffer.getGlyphPositions();
    return this.#buffer.getGlyphInfos().map((info, index) => {
      const position = positions[index];
      return {
        id: info.codepoint,
        cluster: info.cluster,
        bound: (info.flags & harfBuzz.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
        advance: (position?.xAdvance ?? 0) / unitsPerEm,
        dx: (position?.xOffset ?? 0) / unitsPerEm,
        dy: (position?.yOffset ?? 0) / unitsPerEm,
      };
    });
  }

  outline = (name: FaceName, glyph: number): string => {
    const outline = () => {
      const face = this.#load(name);
      return face && outlineOf(face, glyph);
    };
    return kept(this.#outlines, `${name} ${glyph}`, mostOutlines, outline) ?? '';
  };

  subset = (face: FaceName, characters: string): Uint8Array => {
    const isSeen = (character: string) => character.trim() !== '' && !isInvisible(character);
    const isNeeded = [...characters].some((character) => isSeen(character) && this.#draws(face, character));
    if (!isNeeded) return new Uint8Array();
    const key = `${face} ${characters}`;
    return kept(this.#subsets, key, mostSubsets, () => this.#subset(face, { characters })) ?? new Uint8Array();
  };

  outlines = (face: FaceName, glyphs: Iterable<number>): Uint8Array =>
    this.#subset(face, { glyphs }) ?? new Uint8Array();

  #subset(name: FaceName, needed: Needed): Uint8Array | undefined {
    const face = this.#load(name);
    const subsetter = this.#openSubsetter();
    return face === undefined || subsetter === undefined ? undefined : subsetter(face.bytes, needed);
  }

  #openSubsetter(): Subsetter | undefined {
    if (this.#subsetter !== undefined) return this.#subsetter;
    const file = this.#supplies.bytes({ kind: 'wasm', name: 'harfbuzz-subset' });
    if (file === 'absent') throw new Error('HarfBuzz’s subsetter is missing');
    if (file !== 'lacking') this.#subsetter = openSubsetter(file);
    return this.#subsetter;
  }

  reach = (name: FaceName): { readonly above: number; readonly below: number } => {
    const face = this.#loadFor('', name);
    if (face === undefined) return { above: 1, below: 0 };
    const { ascender, descender } = face.font.hExtents();
    return { above: ascender / face.unitsPerEm, below: -descender / face.unitsPerEm };
  };

  advance = (name: FaceName, glyph: number): number => {
    const face = this.#load(name);
    return face === undefined ? standInAdvance : face.font.glyphHAdvance(glyph) / face.unitsPerEm;
  };

  fileOf = (name: FaceName): Resource => {
    const isPart = !this.#faces.has(name) && typeof this.#basic.get(name) === 'object';
    return { kind: isPart ? 'basic-font' : 'font', name };
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

  /** Whether a face has all of a grapheme. Of one that is not loaded, and not known by its characters, it is taken to be so. */
  #draws(face: FaceName, grapheme: string): boolean {
    const characters = this.#charactersOf(face);
    if (typeof characters === 'string') return characters === 'lacking';
    return [...grapheme].every((character) => characters.has(character.codePointAt(0) ?? 0) || isInvisible(character));
  }

  #charactersOf(name: FaceName): ReadonlySet<number> | 'absent' | 'lacking' {
    const bundled = charactersOf(name);
    if (bundled !== undefined && this.#isThere(name)) return bundled;
    const face = this.#find(name);
    return typeof face === 'string' ? face : face.characters;
  }

  #isThere(name: FaceName): boolean {
    const known = this.#there.get(name) ?? this.#supplies.has({ kind: 'font', name });
    this.#there.set(name, known);
    return known;
  }

  /** A face that has been offered; `undefined` while it is lacking. */
  #load(name: FaceName): LoadedFace | undefined {
    const face = this.#find(name);
    if (face === 'absent') throw new Error(`The face ${name} is asked for, but it was never offered`);
    return face === 'lacking' ? undefined : face;
  }

  /** A face that has been offered, or what is basic of it if a text needs no more and the whole was not needed before. */
  #loadFor(text: string, name: FaceName): LoadedFace | undefined {
    if (this.#faces.has(name) || !isBasic(text)) return this.#load(name);
    const basic = this.#find(name, 'basic-font');
    return basic === 'absent' ? this.#load(name) : basic === 'lacking' ? undefined : basic;
  }

  #find(name: FaceName, kind: 'font' | 'basic-font' = 'font'): LoadedFace | 'absent' | 'lacking' {
    const faces = kind === 'font' ? this.#faces : this.#basic;
    const known = faces.get(name);
    if (known !== undefined) return known;
    const bytes = this.#supplies.bytes({ kind, name });
    const harfBuzz = this.#supplies.harfBuzz();
    if (bytes === 'lacking' || harfBuzz === undefined) return 'lacking';
    const face = bytes === 'absent' ? bytes : openFace(harfBuzz, bytes);
    faces.set(name, face);
    return face;
  }
}

function openFace(harfBuzz: HarfBuzz, bytes: Uint8Array): LoadedFace {
  const face = new harfBuzz.Face(new harfBuzz.Blob(new Uint8Array(bytes).buffer));
  const characters = new Set(face.collectUnicodes());
  return { harfBuzz, font: new harfBuzz.Font(face), unitsPerEm: face.upem, bytes, characters };
}

const standInAdvance = 0.5;

/** A blank for each character of a text whose face is lacking. */
function standIns(text: string, direction: Direction): readonly ShapedGlyph[] {
  const glyphs = Array.from(text.matchAll(/./gsu), ({ index }) => ({
    id: 0,
    cluster: index,
    bound: false,
    advance: standInAdvance,
    dx: 0,
    dy: 0,
  }));
  return direction === 'rtl' ? glyphs.reverse() : glyphs;
}

/** What is kept under a key, or else is made now; what is lacking is not kept. Where there would be too much, all is forgotten. */
function kept<Value>(
  values: Map<string, Value>,
  key: string,
  most: number,
  make: () => Value | undefined,
): Value | undefined {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (made === undefined) return undefined;
  if (values.size >= most) values.clear();
  values.set(key, made);
  return made;
}

/** The outline of a glyph as the path of an SVG, in parts of the font's size. */
function outlineOf({ font, unitsPerEm }: LoadedFace, glyph: number): string {
  return font
    .glyphToJson(glyph)
    .map(
      ({ type, values }) =>
        type + values.map((value, index) => round(value / (index % 2 === 0 ? unitsPerEm : -unitsPerEm))).join(' '),
    )
    .join('');
}

/** Characters that are drawn as nothing, in whatever face (Default_Ignorable_Code_Point), and line breaks. */
function isInvisible(character: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\n]/u.test(character);
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000 + 0;
}
