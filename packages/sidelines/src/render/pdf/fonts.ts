import type { FaceName, PlacedGlyph } from '../../layout/scene.ts';
import type { DrawingFonts } from '../renderer.ts';
import { array, dictionary, hex, name, type PdfFile, type PdfValue, utf16 } from './objects.ts';

/** A glyph and what it stands for, as one character of a font in the file. */
interface Character {
  readonly glyph: number;
  readonly text: string;
  /** Thousandths of an em. */
  readonly width: number;
}

/**
 * A face of the scene as a font of the file. Its characters are numbered from 1 by first use, one for each pair of a
 * glyph and the text that it stands for, so that what is copied or searched is what was written, in every script.
 */
export class PdfFont {
  /** What content streams call it. */
  readonly key: string;
  /** The object of the font, which has its value when the file is finished. */
  readonly reference: PdfValue;
  readonly #face: FaceName;
  readonly #fonts: DrawingFonts;
  readonly #codes = new Map<string, number>();
  readonly #characters: Character[] = [];

  constructor(face: FaceName, key: string, reference: PdfValue, fonts: DrawingFonts) {
    this.key = key;
    this.reference = reference;
    this.#face = face;
    this.#fonts = fonts;
  }

  /** The code of a glyph, and how far it moves the pen in thousandths of an em. */
  characterOf({ id, text }: PlacedGlyph): { readonly code: number; readonly width: number } {
    const key = `${id} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return { code: known, width: this.#characters[known - 1]?.width ?? 0 };
    const width = Math.round(this.#fonts.advance(this.#face, id) * 1000);
    this.#characters.push({ glyph: id, text, width });
    this.#codes.set(key, this.#characters.length);
    return { code: this.#characters.length, width };
  }

  /** Writes the font with all the characters that were asked for. */
  writeTo(file: PdfFile, tag: string): void {
    const base = name(`${tag}+${this.#face}`);
    const { above, below } = this.#fonts.reach(this.#face);
    const [ascent, descent] = [Math.round(above * 1000), -Math.round(below * 1000)];
    const bytes = this.#fonts.outlines(
      this.#face,
      this.#characters.map(({ glyph }) => glyph),
    );
    const descriptor = file.add(
      dictionary({
        Type: name('FontDescriptor'),
        FontName: base,
        Flags: this.#face.includes('italic') ? 68 : 4,
        FontBBox: array([-500, descent, 1500, ascent]),
        ItalicAngle: this.#face.includes('italic') ? -12 : 0,
        Ascent: ascent,
        Descent: descent,
        CapHeight: Math.round(ascent * 0.7),
        StemV: this.#face.includes('700') ? 140 : 80,
        FontFile2: file.addStream(bytes, { Length1: bytes.length }),
      }),
    );
    const descendant = file.add(
      dictionary({
        Type: name('Font'),
        Subtype: name('CIDFontType2'),
        BaseFont: base,
        CIDSystemInfo: '<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>',
        FontDescriptor: descriptor,
        W: array([1, array(this.#characters.map(({ width }) => width))]),
        CIDToGIDMap: file.addStream(this.#glyphIds()),
      }),
    );
    file.set(
      this.reference,
      dictionary({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: base,
        Encoding: name('Identity-H'),
        DescendantFonts: array([descendant]),
        ToUnicode: file.addStream(unicodeMap(this.#characters)),
      }),
    );
  }

  /** Two bytes a code, from 0 on. */
  #glyphIds(): Uint8Array {
    const bytes = new Uint8Array((this.#characters.length + 1) * 2);
    this.#characters.forEach(({ glyph }, index) => {
      bytes[index * 2 + 2] = glyph >> 8;
      bytes[index * 2 + 3] = glyph & 255;
    });
    return bytes;
  }
}

/** The most mappings that a block of the map may hold (Adobe Technical Note 5411). */
const mostMappings = 100;

/** What a character that readers see may not stand for (ISO 14289-1, 7.21.7; ISO 19005-2, 6.2.11.7.2). */
const noCharacters = /[\0\ufeff\ufffe]/g;
/**
 * What a glyph stands for that is a part of how others are drawn: the combining grapheme joiner, which is nothing to see and nothing to
 * search for. An ActualText says what all of them stand for together, but each has to stand for something.
 */
const joiner = '\u034f';

/** What the codes stand for (ISO 32000-1, 9.10.3). */
function unicodeMap(characters: readonly Character[]): string {
  const mappings = characters.map(
    ({ text }, index) => `<${hex(index + 1)}> <${utf16(text.replaceAll(noCharacters, '') || joiner)}>`,
  );
  const blocks = Array.from({ length: Math.ceil(mappings.length / mostMappings) }, (_, block) => {
    const part = mappings.slice(block * mostMappings, (block + 1) * mostMappings);
    return `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapType 2 def
/CMapName /sidelines def
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
