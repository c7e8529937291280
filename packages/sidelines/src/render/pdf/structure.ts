import { array, dictionary, name, type PdfFile, type PdfValue, textString } from './objects.ts';

/** An element of the structure that says what the marks of a document are (ISO 32000-1, 14.7), in reading order. */
export interface StructureElement {
  readonly tag: 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Link';
  /** Whether it is the legend of a drawing. */
  readonly isLegend?: true;
  /** What it is called, for those who go from one to the next. */
  readonly title?: string;
  readonly kids: (StructureElement | MarkedContent | MarkedAnnotation)[];
}

/** What a content stream marks with a number. */
export interface MarkedContent {
  readonly page: PdfValue;
  readonly number: number;
}

/** An annotation that stands for an element, such as a link. */
export interface MarkedAnnotation {
  readonly page: PdfValue;
  readonly annotation: PdfValue;
  /** Its key in the tree that leads back to the element. */
  readonly key: number;
}

/** Writes the structure, and gives the object of its root. */
export function writeStructure(file: PdfFile, document: StructureElement, pages: readonly PdfValue[]): PdfValue {
  const root = file.reserve();
  const owners = new Map(pages.map((page): [PdfValue, PdfValue[]] => [page, []]));
  const annotated: (readonly [key: number, owner: PdfValue])[] = [];
  const write = (element: StructureElement, parent: PdfValue): PdfValue => {
    const own = file.reserve();
    const kids = element.kids.map((kid) => {
      if ('tag' in kid) return write(kid, own);
      if ('annotation' in kid) {
        annotated.push([kid.key, own]);
        return dictionary({ Type: name('OBJR'), Pg: kid.page, Obj: kid.annotation });
      }
      owners.get(kid.page)?.splice(kid.number, 1, own);
      return dictionary({ Type: name('MCR'), Pg: kid.page, MCID: kid.number });
    });
    const title = element.title === undefined ? undefined : textString(element.title);
    file.set(own, dictionary({ Type: name('StructElem'), S: name(element.tag), P: parent, T: title, K: array(kids) }));
    return own;
  };
  const top = write(document, root);
  const byKey = [
    ...[...owners.values()].map((own, index) => [index, file.add(array(own))] as const),
    ...annotated.toSorted(([a], [b]) => a - b),
  ];
  const tree = file.add(dictionary({ Nums: array(byKey.flat()) }));
  const next = byKey.reduce((most, [key]) => Math.max(most, key + 1), 0);
  file.set(root, dictionary({ Type: name('StructTreeRoot'), K: top, ParentTree: tree, ParentTreeNextKey: next }));
  return root;
}
