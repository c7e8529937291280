import type { FaceName, GroupMark, LinkMark, Mark, Scene, Stroke, TextMark } from '../layout/scene.ts';
import { drawSides } from '../layout/sides.ts';
import { directionOf } from '../model/language.ts';
import type { ShownPhase } from '../model/shown.ts';
import { plainly } from '../model/told.ts';
import { base64 } from './base64.ts';
import { escaped, unescaped } from './escape.ts';
import type { DrawingFonts, RenderContext, Renderer } from './renderer.ts';
import { hasClass, isForeign, type Regions, saidInMarkup } from './said.ts';
import { element } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A picture as SVG: text that can be selected and read aloud, in fonts that the file carries. */
export const svg = {
  name: 'svg',
  label: 'the picture as vectors, with its fonts',
  suffix: '.svg',
  mediaType: 'image/svg+xml',
  offers: 'picture',
  from: 'scene',
  // Its closing line says it.
  leavesOut: ['unfinished'],
  drawing: drawSides,
  render: ([scene], context) => `${declaration}${drawSvg(scene, withFonts(scene, context))}\n`,
  saidIn: (body) => ({
    ...saidInMarkup(String(body), { by: plainly, regions, isAuthors: isForeign }),
    legend: legendIn(String(body)),
  }),
} satisfies Renderer;

/** The same picture with outlines for its letters, which looks alike wherever it is drawn. What is written stays in labels. */
export const svgOutlines = {
  name: 'svg-outlines',
  label: 'the picture as vectors, with outlines in place of text',
  suffix: '-outlines.svg',
  mediaType: 'image/svg+xml',
  onRequest: true,
  from: 'scene',
  // Its closing line says it.
  leavesOut: ['unfinished'],
  drawing: drawSides,
  render: ([scene], { fonts }) => `${declaration}${drawSvg(scene, withOutlines(fonts))}\n`,
  saidIn: (body) =>
    saidInMarkup(String(body), {
      by: plainly,
      regions,
      isAuthors: isForeign,
      textOf: / role="group" aria-label="([^"]*)"/,
    }),
} satisfies Renderer;

/** Beside what a picture says of the timeline stand its legend, years between entries, and what it is called; the labels of its axis are of no entry. */
const regions: Regions = (tag, attributes) => {
  if (tag === 'title') return 'called';
  if (tag === 'desc') return 'described';
  if (hasClass(attributes, /^(?:legend|divider)$/)) return 'around';
  return hasClass(attributes, /^(?:spine|folio)$/) ? 'ignored' : undefined;
};

/** The names in the legend, each behind the party of its sample. */
function legendIn(body: string): readonly string[] {
  const [, legend = ''] = /<g class="legend">(.*?<\/g>)<\/g>/s.exec(body) ?? [];
  return legend
    .split(/<g (?=(?:id="[^"]*" )?class="(?:party|together|against)")/)
    .slice(1)
    .map((item) => {
      const [, party = item.startsWith('class="against"') ? 'a' : 't'] = /^id="([^"]*)"/.exec(item) ?? [];
      const name = [...item.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, words = '']) =>
        words.replaceAll(/<[^>]*>/g, ''),
      );
      return `${party} ${unescaped(name.join(''))}`;
    });
}

/** How text is drawn: a mark for each run, and what stands before all marks, complete when all are drawn. */
export interface TextDrawing {
  /** Whether what is drawn is text to those who read the file without seeing it. */
  readonly isText: boolean;
  readonly definitions: readonly string[];
  readonly draw: (mark: TextMark) => string;
}

function drawSvg(scene: Scene, drawing: TextDrawing): string {
  const { width, height, background } = scene;
  const direction = directionOf(scene.language);
  // What is drawn may still add to the definitions.
  const marks = scene.marks.map((mark) => `\n${drawMark(mark, drawing)}`);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': scene.language,
      direction: direction === 'rtl' ? 'rtl' : undefined,
      role: 'graphics-document document',
    },
    `\n${element('title', {}, escaped(scene.title))}\n`,
    scene.description === '' ? '' : `${element('desc', {}, escaped(scene.description))}\n`,
    drawing.definitions.length === 0 ? '' : `${element('defs', {}, ...drawing.definitions)}\n`,
    element('rect', { width, height, fill: background }),
    ...marks,
    '\n',
  );
}

/** A mark as an element. */
export function drawMark(mark: Mark, drawing: TextDrawing): string {
  switch (mark.kind) {
    case 'group':
      return drawGroup(mark, drawing);
    case 'rect':
      return element('rect', {
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: mark.radius,
        fill: mark.fill,
      });
    case 'path':
      return element('path', { d: mark.d, fill: mark.fill ?? 'none', ...strokeOf(mark.stroke) });
    case 'text':
      return drawing.draw(mark);
    case 'link':
      return drawLink(mark, drawing);
  }
}

function drawGroup(mark: GroupMark, drawing: TextDrawing): string {
  const label = drawing.isText ? mark.label : (mark.said ?? mark.label);
  const role = label === undefined ? undefined : 'group';
  const marks = mark.marks.map((inner) => `\n${drawMark(inner, drawing)}`);
  const id = nameOf(mark);
  return element('g', { id, class: mark.role, role, 'aria-label': label }, ...marks);
}

/** What the group of something of the timeline is called. */
function nameOf({ role, entry, party, phase }: GroupMark): string | undefined {
  if (entry !== undefined) return entryName(entry);
  if (phase !== undefined) return phaseName(phase, role === 'phase' ? 'phase' : 'phase-text');
  return party && partyName(party);
}

/** What no name in XML has within it, and a few joiners (https://www.w3.org/TR/xml/#NT-NameChar). */
const strangeInNames =
  /[^-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/** An entry's id as a name in XML, which begins with no digit, and is no name of a glyph. */
export function entryName(entry: string): string {
  return `_${entry.replaceAll(strangeInNames, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;
}

/** The same of a party's, which is no entry's. */
export function partyName(party: string): string {
  return `p${entryName(party)}`;
}

/** The id of the heading of a phase in a picture, or of what stands below it. */
export function phaseName(phase: string, part: ShownPhase['part']): string {
  return `${part === 'phase' ? 'h' : 'a'}${entryName(phase)}`;
}

/**
 * The classes of a run behind that of its font: which part it is of, and which of several. Most text is the title, the introduction, or
 * the text of an entry, as the group around it tells.
 */
function classesOf({ part, item }: Pick<TextMark, 'part' | 'item'>): string {
  if (part === undefined || part === 'title' || part === 'lede' || part === 'text') return '';
  return item === undefined ? ` ${part}` : ` ${part} item-${item}`;
}

/** What leads elsewhere opens a window of its own: the picture may stand in a frame of somebody’s article. */
const strange = { target: '_blank', rel: 'noopener noreferrer nofollow ugc' };

function drawLink({ href, marks }: LinkMark, drawing: TextDrawing): string {
  const words = textMarks(marks)
    .map(({ text }) => text)
    .join('');
  const label = drawing.isText || words === '' ? undefined : words;
  return element('a', { href, ...strange, 'aria-label': label }, ...marks.map((inner) => drawMark(inner, drawing)));
}

function strokeOf(stroke: Stroke | undefined): Record<string, string | number | undefined> {
  if (stroke === undefined) return {};
  return {
    stroke: stroke.color,
    'stroke-width': stroke.width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-dasharray': stroke.dash?.join(' '),
  };
}

/** How text is drawn as it was set: as a browser would draw it where nobody says so. */
export const textRules = 'text{white-space:pre;text-spacing-trim:space-all;font-synthesis:none}';

/** Text as text, in subsets of the faces that the scene uses. */
function withFonts(scene: Scene, { fonts }: RenderContext): TextDrawing {
  const runs = textMarks(scene.marks);
  const families = new Map(
    [...charactersByFace(runs)].map(([face, characters], index) => [face, { name: `f${index}`, characters }]),
  );
  const rules = [...families].map(
    ([face, { name, characters }]) =>
      `@font-face{font-family:${name};src:url(data:font/ttf;base64,${base64(fonts.subset(face, characters))})}.${name}{font-family:${name}}`,
  );
  const hyphens = runs.some(isBroken) ? hyphenRule : '';
  const style = element('style', {}, `${textRules}${hyphens}${rules.join('')}`);
  return { isText: true, definitions: [style], draw: (mark) => drawText(mark, families.get(mark.face)?.name ?? '') };
}

/** A run of text as text. `family` is the class that gives it its font; `bidi-override` keeps the run as it was set. */
export function drawText(mark: TextMark, family: string): string {
  const rtl = mark.direction === 'rtl';
  const x = rtl ? Math.round((mark.x + mark.width) * 100) / 100 : mark.x;
  const attributes = {
    class: family + classesOf(mark),
    x,
    y: mark.y,
    'font-size': mark.size,
    fill: mark.color,
    direction: mark.direction,
    'unicode-bidi': 'bidi-override',
  };
  if (!isBroken(mark)) return element('text', attributes, escaped(mark.text));
  const hyphen = element('tspan', { class: hyphenClass, 'aria-hidden': 'true' }, '-');
  return element('text', attributes, escaped(mark.text.slice(0, -1)), hyphen);
}

/** What hyphens are called that everybody sees, and nobody copies or hears. */
const hyphenClass = 'hyphen';

/** The rule of a style sheet by which nobody copies them. */
export const hyphenRule = `.${hyphenClass}{-webkit-user-select:none;user-select:none}`;

/** Whether a run ends in a word that goes on in the next line. */
function isBroken({ text }: TextMark): boolean {
  return text.endsWith('\u00ad');
}

/** What is drawn for a run. */
function charactersOf({ text }: TextMark): string {
  return text.replace(/\u00ad$/, '-');
}

/** Text as the outlines of its glyphs, each drawn once and placed by reference. */
function withOutlines(fonts: DrawingFonts): TextDrawing {
  const names = new Map<string, string>();
  const definitions: string[] = [];
  const nameOf = (face: FaceName, glyph: number): string => {
    const key = `${face} ${glyph}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const outline = fonts.outline(face, glyph);
    const name = outline === '' ? '' : `g${names.size}`;
    names.set(key, name);
    if (name !== '') definitions.push(element('path', { id: name, d: outline }));
    return name;
  };
  const draw = (mark: TextMark): string => {
    const glyphs = mark.glyphs
      .map((glyph) => ({ ...glyph, name: nameOf(mark.face, glyph.id) }))
      .filter((glyph) => glyph.name !== '');
    const uses = glyphs.map(({ name, x, y }) =>
      element('use', { href: `#${name}`, x: em(x / mark.size), y: em(y / mark.size) }),
    );
    const transform = `translate(${mark.x} ${mark.y}) scale(${mark.size})`;
    return element('g', { class: classesOf(mark).trimStart() || undefined, transform, fill: mark.color }, ...uses);
  };
  return { isText: false, definitions, draw };
}

function em(value: number): number {
  return Math.round(value * 10000) / 10000;
}

function textMarks(marks: readonly Mark[], found: TextMark[] = []): readonly TextMark[] {
  for (const mark of marks) {
    if (mark.kind === 'text') found.push(mark);
    if (mark.kind === 'group' || mark.kind === 'link') textMarks(mark.marks, found);
  }
  return found;
}

/** The distinct characters that each face draws, sorted, faces in the order of their first use. */
function charactersByFace(runs: readonly TextMark[]): ReadonlyMap<FaceName, string> {
  const found = new Map<FaceName, Set<string>>();
  for (const mark of runs) {
    const characters = found.get(mark.face) ?? new Set();
    const written = charactersOf(mark);
    // Whoever shapes it may put one letter in place of a letter and its mark.
    for (const character of written + written.normalize('NFC')) characters.add(character);
    found.set(mark.face, characters);
  }
  return new Map([...found].map(([face, characters]) => [face, [...characters].sort().join('')]));
}
