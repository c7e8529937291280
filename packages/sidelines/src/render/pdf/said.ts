import { strFromU8, unzlibSync } from 'fflate';
import type { Said } from '../../model/said.ts';
import { plainly } from '../../model/told.ts';
import { legend, rightToLeft } from './content.ts';

/** What a PDF of this product says, read back from its content in the order of its structure, as it is read aloud. */
export function saidInPdf(bytes: Uint8Array): Said {
  const objects = objectsIn(bytes);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const pages = new Map<string, ReadonlyMap<string, Piece>>();
  let root = '';
  for (const { head } of objects.values()) {
    root = /\/StructTreeRoot (\d+) 0 R/.exec(head)?.[1] ?? root;
    for (const [, key = '', reference = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(reference)?.head ?? '')?.[1];
      if (map !== undefined) fonts.set(key, mappingsIn(contentOf(objects.get(map))));
    }
  }
  for (const [number, { head }] of objects) {
    const content = /\/Type \/Page\b.*\/Contents (\d+) 0 R/.exec(head)?.[1];
    if (content !== undefined) pages.set(number, saidOn(contentOf(objects.get(content)), fonts));
  }
  const pieces = saidBy(root, objects, pages);
  return {
    by: plainly,
    text: pieces.flatMap(({ words, isLegend }) => (isLegend ? [] : [words])).join('\n'),
    around: pieces.flatMap(({ words, isLegend }) => (isLegend ? words.split('\n') : [])),
    addresses: [...objects.values()].flatMap(({ head }) => uriIn(head) ?? []),
  };
}

/** What a marked content says. */
interface Piece {
  readonly words: string;
  readonly isLegend: boolean;
}

/** What an element of the structure says, its kids in order. */
function saidBy(
  element: string,
  objects: ReadonlyMap<string, PdfObject>,
  pages: ReadonlyMap<string, ReadonlyMap<string, Piece>>,
): readonly Piece[] {
  const kids = /\/K (?:\[(.*)\]|\d+ 0 R)/.exec(objects.get(element)?.head ?? '');
  const found = (kids?.[0] ?? '').matchAll(/<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>|<<[^>]*>>|(\d+) 0 R/g);
  return [...found].flatMap(([, page = '', number = '', kid]) => {
    if (kid !== undefined) return saidBy(kid, objects, pages);
    return pages.get(page)?.get(number) ?? [];
  });
}

/** Where an annotation leads. */
function uriIn(head: string): string | undefined {
  const written = /\/S \/URI \/URI \(((?:[^()\\]|\\.)*)\)/.exec(head)?.[1];
  return written?.replaceAll(/\\(.)/g, '$1');
}

interface PdfObject {
  readonly head: string;
  readonly stream?: Uint8Array;
}

/** The objects of a file that `PdfFile` wrote: each has its number, its value and the word before a stream on lines of their own. */
function objectsIn(bytes: Uint8Array): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  let at = 0;
  const line = (): string => {
    const end = bytes.indexOf(10, at);
    const from = at;
    at = end < 0 ? bytes.length : end + 1;
    return strFromU8(bytes.subarray(from, end < 0 ? bytes.length : end));
  };
  while (at < bytes.length) {
    const number = /^(\d+) 0 obj$/.exec(line())?.[1];
    if (number === undefined) continue;
    const head = line();
    if (line() !== 'stream') {
      objects.set(number, { head });
      continue;
    }
    const from = at;
    at += Number(/\/Length (\d+)/.exec(head)?.[1]);
    objects.set(number, { head, stream: bytes.subarray(from, at) });
  }
  return objects;
}

/** What a stream says; those that are read are ASCII. */
function contentOf(object: PdfObject | undefined): string {
  return object?.stream === undefined ? '' : strFromU8(unzlibSync(object.stream));
}

function mappingsIn(map: string): ReadonlyMap<string, string> {
  const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)];
  return new Map(pairs.map(([, code = '', units = '']) => [code, textOf(units)]));
}

function textOf(units: string): string {
  return (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** What marked content says, by its number on a page. */
function saidOn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): ReadonlyMap<string, Piece> {
  const marked = content.matchAll(/^\/\w+ <<\/MCID (\d+)>> BDC( %legend)?\n([\s\S]*?)\nEMC$/gm);
  return new Map(
    [...marked].map(([, number = '', mark, runs = '']) => [
      number,
      { words: saidIn(runs, fonts), isLegend: mark?.trim() === legend },
    ]),
  );
}

function saidIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const runs = content.matchAll(/(%rtl\n)?BT \/(F\d+)([\s\S]*?)\nET/g);
  return [...runs]
    .map(([, turn, key = '', shown = '']) => {
      const parts = partsIn(shown, fonts.get(key));
      return (turn?.startsWith(rightToLeft) ? parts.reverse() : parts).join('');
    })
    .join('\n');
}

/** What is shown, character by character or cluster by cluster, in visual order. */
function partsIn(shown: string, font: ReadonlyMap<string, string> | undefined): string[] {
  return [...shown.matchAll(/ActualText <FEFF([0-9A-F]*)>>> BDC [^\n]* EMC|<([0-9A-F]{4})>/g)].map(
    ([, actual, code = '']) => (actual === undefined ? (font?.get(code) ?? '') : textOf(actual)),
  );
}
