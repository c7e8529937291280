import type { Color, PathMark, PlacedGlyph, Px, RectMark, Stroke, TextMark } from '../../layout/scene.ts';
import { rectanglePath } from '../shapes.ts';
import type { PdfFont } from './fonts.ts';
import { hex, utf16 } from './objects.ts';

/** A number as content streams write it: up to three decimals, and never an exponent. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** A filled rectangle; its corners are round where it has a radius. */
export function rectangle(mark: RectMark): string {
  return path({ kind: 'path', d: rectanglePath(mark), fill: mark.fill });
}

/** A line or a shape. */
export function path({ d, fill, stroke }: PathMark): string {
  const steps = [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command = '', numbers = '']) => {
    const values = numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
    return [...values.map((value) => decimal(Number(value))), operators[command]].join(' ');
  });
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  return [
    ...(fill === undefined ? [] : [`${colorOf(fill)} rg`]),
    ...(stroke === undefined ? [] : [pen(stroke)]),
    ...steps,
    paint,
  ].join(' ');
}

const operators: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

function pen({ color, width, dash = [] }: Stroke): string {
  return `${colorOf(color)} RG ${decimal(width)} w 1 J 1 j [${dash.map(decimal).join(' ')}] 0 d`;
}

/** Says in a comment that the glyphs that follow are in visual order and read from right to left. */
export const rightToLeft = '%rtl';

/** Says in a comment that what is marked is a legend, which stands around what is said. */
export const legend = '%legend';

/** A run of text. Several glyphs that stand for some characters together say so in an ActualText (ISO 32000-1, 14.9.4). */
export function text(mark: TextMark, font: PdfFont): string {
  const shown = clustersOf(visible(mark.glyphs)).map((cluster) => {
    const glyphs = showGlyphs(mark, cluster, font);
    const isOne = cluster.every(({ text: words }) => words !== '');
    if (isOne) return glyphs;
    const words = cluster.map((glyph) => glyph.text).join('');
    return `/Span <</ActualText <FEFF${utf16(words)}>>> BDC ${glyphs} EMC`;
  });
  const turn = mark.direction === 'rtl' ? [rightToLeft] : [];
  return [...turn, `BT /${font.key} ${decimal(mark.size)} Tf ${colorOf(mark.color)} rg`, ...shown, 'ET'].join('\n');
}

/** What steers the direction of a text is not part of it, and drawn as nothing; it must not be copied from the page either. */
function visible(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  const steers = /\p{Bidi_Control}/gu;
  return glyphs.flatMap((glyph, index) => {
    const text = glyph.text.replaceAll(steers, '');
    const isNothing = text === '' && glyph.text !== '' && glyphs[index + 1]?.text !== '';
    return isNothing ? [] : [{ ...glyph, text }];
  });
}

/** Glyphs that are shown in one go: those that stand for characters of their own, or all that stand for some together. */
function clustersOf(glyphs: readonly PlacedGlyph[]): readonly (readonly PlacedGlyph[])[] {
  const clusters: PlacedGlyph[][] = [];
  glyphs.forEach((glyph, index) => {
    const last = clusters.at(-1);
    const isShared = glyphs[index + 1]?.text === '';
    const isFurther = glyph.text === '';
    const before = last?.at(-1);
    const isLevel = before !== undefined && before.y === glyph.y;
    const isAlone = last?.every(({ text: words }) => words !== '') === true;
    if (last !== undefined && (isFurther || (isLevel && isAlone && !isShared))) last.push(glyph);
    else clusters.push([glyph]);
  });
  return clusters;
}

/** Glyphs from left to right, each set back or forth to its place; moved up or down one by one where they are not level. */
function showGlyphs({ x, y, size }: TextMark, glyphs: readonly PlacedGlyph[], font: PdfFont): string {
  const parts: string[] = [];
  let row: Px | undefined;
  let pen: Px = 0;
  for (const glyph of glyphs) {
    const { code, width } = font.characterOf(glyph);
    if (glyph.y !== row) {
      if (row !== undefined) parts.push('] TJ ');
      parts.push(`1 0 0 -1 ${decimal(x + glyph.x)} ${decimal(y + glyph.y)} Tm [`);
      row = glyph.y;
      pen = glyph.x;
    }
    const back = Math.round(((pen - glyph.x) / size) * 1000);
    if (back !== 0) parts.push(String(back));
    parts.push(`<${hex(code)}>`);
    pen += ((width - back) / 1000) * size;
  }
  return `${parts.join('')}] TJ`;
}

/** The red, green and blue of a colour, from 0 to 1. */
export function colorOf(color: Color): string {
  return [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
