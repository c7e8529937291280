import type { FaceName, GroupMark, LinkMark, Mark, Px, Role, Scene, TextMark } from '../../layout/scene.ts';
import { inAscii } from '../address.ts';
import type { RenderContext } from '../renderer.ts';
import { colorOf, decimal, legend, path, rectangle, text } from './content.ts';
import { PdfFont } from './fonts.ts';
import { metadata, producer } from './metadata.ts';
import { array, asciiString, dictionary, name, PdfFile, type PdfValue, textString } from './objects.ts';
import { type Bookmark, writeOutlines } from './outlines.ts';
import { srgbProfile } from './srgb.ts';
import { type StructureElement, writeStructure } from './structure.ts';

/** Points (1/72 inch) a CSS pixel. */
const point = 0.75;
/** The longest side of a page in the units of a file (ISO 32000-1, annex C.2); for a longer page the unit is larger. */
const longestSide = 14_400;

/** What a group is to those who do not see the page; an ornament, or what pages repeat (a folio, wherever it stands), is nothing to them. */
const tags: Readonly<Record<Role, StructureElement['tag'] | undefined>> = {
  header: undefined,
  title: 'H1',
  lede: 'P',
  byline: 'P',
  lead: 'P',
  legend: 'P',
  party: undefined,
  together: undefined,
  against: undefined,
  spine: undefined,
  // Each date says the year as well.
  divider: undefined,
  phase: 'H2',
  'phase-text': 'P',
  entry: 'LBody',
  footer: 'P',
  folio: undefined,
};

/** Scenes as a PDF of as many pages: vectors, and text that can be selected, searched and read aloud in order. */
export function drawDocument(scenes: readonly [Scene, ...Scene[]], { fonts, revision }: RenderContext): Uint8Array {
  return new Document(fonts, scenes).finish(revision);
}

/** Marks that belong to an element, or to none: ornaments, and what every page repeats. */
type Owner = StructureElement | Repeated | undefined;

/** What every page has at its head or its foot (ISO 32000-1, 14.8.2.2.2). */
type Repeated = NonNullable<GroupMark['repeats']>;

const repeated: Readonly<Record<Repeated, string>> = {
  head: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  foot: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
};

class Document {
  readonly #file = new PdfFile();
  readonly #scenes: readonly [Scene, ...Scene[]];
  readonly #drawing: RenderContext['fonts'];
  readonly #fonts = new Map<FaceName, PdfFont>();
  readonly #pages: readonly PdfValue[];
  readonly #root: StructureElement = { tag: 'Document', kids: [] };
  /** The list of the entries of a phase; a heading ends it. */
  #list: StructureElement = { tag: 'L', kids: [] };
  readonly #bookmarks: Bookmark[] = [];
  /** The elements that may go on on the next page, by role and entry. */
  readonly #begun = new Map<string, StructureElement>();
  /** Of the annotations of all pages; the keys below are those of the pages. */
  #nextKey: number;
  // Of the page that is being drawn:
  #lines: string[] = [];
  #annotations: PdfValue[] = [];
  #page: PdfValue = '';
  #numbers = 0;
  #open: Owner | 'nothing' = 'nothing';

  constructor(fonts: RenderContext['fonts'], scenes: readonly [Scene, ...Scene[]]) {
    this.#drawing = fonts;
    this.#scenes = scenes;
    this.#pages = scenes.map(() => this.#file.reserve());
    this.#nextKey = scenes.length;
  }

  finish(revision: string): Uint8Array {
    const [{ title, description = '', author = '', language }] = this.#scenes;
    const facts = { title: cut(title), description: cut(description), author: cut(author), language, revision };
    const file = this.#file;
    const tree = file.reserve();
    const resources = file.reserve();
    for (const [index, scene] of this.#scenes.entries()) this.#drawPage(scene, index, { tree, resources });
    file.set(tree, dictionary({ Type: name('Pages'), Kids: array(this.#pages), Count: this.#pages.length }));
    const keys = [...this.#fonts.values()].map(({ key, reference }) => [key, reference] as const);
    file.set(resources, dictionary({ Font: dictionary(Object.fromEntries(keys)) }));
    for (const [index, font] of [...this.#fonts.values()].entries()) font.writeTo(file, tagOf(index));
    const catalogue = file.add(
      dictionary({
        Type: name('Catalog'),
        Pages: tree,
        Lang: textString(language),
        Metadata: file.addPlainStream(metadata(facts), { Type: name('Metadata'), Subtype: name('XML') }),
        OutputIntents: array([outputIntent(file)]),
        MarkInfo: dictionary({ Marked: 'true' }),
        ViewerPreferences: dictionary({ DisplayDocTitle: 'true' }),
        Outlines: writeOutlines(file, this.#bookmarks),
        StructTreeRoot: writeStructure(file, this.#root, this.#pages),
      }),
    );
    const info = dictionary({
      Title: textString(facts.title),
      Author: facts.author === '' ? undefined : textString(facts.author),
      Subject: facts.description === '' ? undefined : textString(facts.description),
      Keywords: textString(facts.revision),
      Producer: textString(producer),
    });
    return file.finish(catalogue, file.add(info), revision.padEnd(8, '0').repeat(4));
  }

  #drawPage(
    scene: Scene,
    index: number,
    { tree, resources }: { readonly tree: PdfValue; readonly resources: PdfValue },
  ): void {
    this.#page = this.#pages[index] ?? '';
    [this.#lines, this.#annotations, this.#numbers, this.#open] = [[], [], 0, 'nothing'];
    const unit = Math.max(1, Math.ceil((Math.max(scene.width, scene.height) * point) / longestSide));
    const scale = point / unit;
    const height = scene.height * scale;
    this.#mark(undefined);
    this.#lines.push(`${decimal(scale)} 0 0 ${decimal(-scale)} 0 ${decimal(height)} cm`);
    this.#lines.push(`${colorOf(scene.background)} rg 0 0 ${decimal(scene.width)} ${decimal(scene.height)} re f`);
    const toPage = (x: Px, y: Px): string => `${decimal(x * scale)} ${decimal(height - y * scale)}`;
    for (const mark of scene.marks) this.#draw(mark, undefined, toPage);
    this.#lines.push('EMC');
    this.#file.set(
      this.#page,
      dictionary({
        Type: name('Page'),
        Parent: tree,
        MediaBox: `[0 0 ${decimal(scene.width * scale)} ${decimal(height)}]`,
        UserUnit: unit === 1 ? undefined : unit,
        Resources: resources,
        Contents: this.#file.addStream(this.#lines.join('\n')),
        StructParents: index,
        Tabs: name('S'),
        Annots: this.#annotations.length === 0 ? undefined : array(this.#annotations),
      }),
    );
  }

  #draw(mark: Mark, owner: Owner, toPage: ToPage): void {
    switch (mark.kind) {
      case 'group':
        this.#drawGroup(mark, owner, toPage);
        return;
      case 'link':
        this.#drawLink(mark, owner, toPage);
        return;
      case 'text':
        this.#mark(owner);
        this.#lines.push(text(mark, this.#fontOf(mark.face)));
        return;
      case 'rect':
        this.#mark(undefined);
        this.#lines.push(rectangle(mark));
        return;
      case 'path':
        this.#mark(undefined);
        this.#lines.push(path(mark));
        return;
    }
  }

  #drawGroup(group: GroupMark, owner: Owner, toPage: ToPage): void {
    const element = group.role === 'folio' ? group.repeats : this.#elementOf(group, owner);
    if (group.role === 'phase' && group.continues !== true) this.#bookmark(group, toPage);
    for (const mark of group.marks) this.#draw(mark, element, toPage);
  }

  /** What a group is: an element of its own, or the one that it goes on with from the page before; else what it is in. */
  #elementOf({ role, label, entry = '', continues }: GroupMark, owner: Owner): Owner {
    const tag = tags[role];
    if (tag === undefined) return owner;
    const begun = continues === true ? this.#begun.get(role + entry) : undefined;
    const element = begun ?? { tag, kids: [], ...(role === 'legend' ? { isLegend: true as const } : {}) };
    if (begun !== undefined) return element;
    this.#begun.set(role + entry, element);
    if (role === 'entry') this.#addEntry(element, label);
    else this.#root.kids.push(element);
    if (role === 'phase') this.#list = { tag: 'L', kids: [] };
    return element;
  }

  /** Whoever reads it may go to a phase. */
  #bookmark({ said = '', marks }: GroupMark, toPage: ToPage): void {
    const [first] = marks;
    const top = first?.kind === 'rect' ? first.y : first?.kind === 'text' ? first.y - first.size : 0;
    this.#bookmarks.push({ title: cut(said), page: this.#page, at: toPage(0, top) });
  }

  #addEntry(body: StructureElement, label: string | undefined): void {
    if (this.#list.kids.length === 0) this.#root.kids.push(this.#list);
    this.#list.kids.push({ tag: 'LI', kids: [body], ...(label === undefined ? {} : { title: label }) });
  }

  #drawLink({ href, marks }: LinkMark, owner: Owner, toPage: ToPage): void {
    const isSaid = typeof owner === 'object';
    const element: StructureElement = { tag: 'Link', kids: [] };
    if (isSaid) owner.kids.push(element);
    for (const mark of marks) this.#draw(mark, isSaid ? element : owner, toPage);
    // What nobody is told of leads nowhere, either.
    if (!isSaid) return;
    for (const run of marks.filter((mark) => mark.kind === 'text')) this.#annotate(run, href, element, toPage);
  }

  #annotate(run: TextMark, href: string, element: StructureElement, toPage: ToPage): void {
    const key = this.#nextKey;
    this.#nextKey += 1;
    const corners = `${toPage(run.x, run.y + run.size * 0.3)} ${toPage(run.x + run.width, run.y - run.size * 0.9)}`;
    const annotation = this.#file.add(
      dictionary({
        Type: name('Annot'),
        Subtype: name('Link'),
        Rect: `[${corners}]`,
        Border: '[0 0 0]',
        F: 4,
        Contents: textString(cut(run.text)),
        StructParent: key,
        A: dictionary({ S: name('URI'), URI: asciiString(inAscii(href)) }),
      }),
    );
    this.#annotations.push(annotation);
    element.kids.push({ page: this.#page, annotation, key });
  }

  /** Begins marked content for an element, unless it is the one that was begun last. */
  #mark(owner: Owner): void {
    if (this.#open === owner) return;
    if (this.#open !== 'nothing') this.#lines.push('EMC');
    this.#open = owner;
    if (typeof owner !== 'object') {
      this.#lines.push(owner === undefined ? '/Artifact BMC' : repeated[owner]);
      return;
    }
    this.#lines.push(`/${owner.tag} <</MCID ${this.#numbers}>> BDC${owner.isLegend ? ` ${legend}` : ''}`);
    owner.kids.push({ page: this.#page, number: this.#numbers });
    this.#numbers += 1;
  }

  #fontOf(face: FaceName): PdfFont {
    const known = this.#fonts.get(face);
    if (known !== undefined) return known;
    const font = new PdfFont(face, `F${this.#fonts.size}`, this.#file.reserve(), this.#drawing);
    this.#fonts.set(face, font);
    return font;
  }
}

/** The most UTF-16 code units of a string, less than the 32,767 bytes that ISO 19005-2 (6.1.13) allows. */
const longestString = 16_000;

/** A text that is no longer than a string may be. */
function cut(text: string): string {
  return text.length <= longestString ? text : `${text.slice(0, longestString).replace(/\s\S*$/, '')} …`;
}

/** A place of the scene in the units of the page, which has its origin below. */
type ToPage = (x: Px, y: Px) => string;

/** Which red, green and blue the colours of the file are (ISO 19005-2, 6.2.3). */
function outputIntent(file: PdfFile): PdfValue {
  return dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: asciiString('sRGB'),
    RegistryName: asciiString('https://www.color.org'),
    Info: asciiString('sRGB IEC61966-2.1'),
    DestOutputProfile: file.addStream(srgbProfile(), { N: 3 }),
  });
}

/** Six capital letters that tell one subset of a font from another (ISO 32000-1, 9.6.4). */
function tagOf(index: number): string {
  const letters = [5, 4, 3, 2, 1, 0].map((power) => Math.floor(index / 26 ** power) % 26);
  return letters.map((letter) => String.fromCharCode(65 + letter)).join('');
}
