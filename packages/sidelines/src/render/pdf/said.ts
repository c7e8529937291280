import { strFromU8, unzlibSync } from 'fflate';
import { rightToLeft } from './content.ts';

/** What a PDF of this product says, read back from its pages in the order of their content. */
export function saidInPdf(bytes: Uint8Array): string {
  const objects = objectsIn(bytes);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, key = '', reference = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(reference)?.head ?? '')?.[1];
      if (map !== undefined) fonts.set(key, mappingsIn(contentOf(objects.get(map))));
    }
  }
  const pages = [...objects.values()].flatMap(
    ({ head }) => /\/Type \/Page\b.*\/Contents (\d+) 0 R/.exec(head)?.[1] ?? [],
  );
  return pages.map((reference) => saidOn(contentOf(objects.get(reference)), fonts)).join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream?: Uint8Array;
}

function objectsIn(bytes: Uint8Array): ReadonlyMap<string, PdfObject> {
  const file = strFromU8(bytes, true);
  const objects = new Map<string, PdfObject>();
  const next = /(\d+) 0 obj\n([^\n]*)\n(stream\n|endobj\n)/y;
  next.lastIndex = file.indexOf('1 0 obj');
  for (let found = next.exec(file); found !== null; found = next.exec(file)) {
    const [, number = '', head = '', kind] = found;
    const length = kind === 'stream\n' ? Number(/\/Length (\d+)/.exec(head)?.[1]) : undefined;
    const from = next.lastIndex;
    objects.set(number, length === undefined ? { head } : { head, stream: bytes.subarray(from, from + length) });
    if (length !== undefined) next.lastIndex = from + length + '\nendstream\nendobj\n'.length;
  }
  return objects;
}

function contentOf(object: PdfObject | undefined): string {
  return object?.stream === undefined ? '' : strFromU8(unzlibSync(object.stream), true);
}

function mappingsIn(map: string): ReadonlyMap<string, string> {
  const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)];
  return new Map(pairs.map(([, code = '', units = '']) => [code, textOf(units)]));
}

function textOf(units: string): string {
  return (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function saidOn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
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
