import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A value of a PDF as qpdf says it: names begin with `/`, strings with `u:` or `b:`, references are `1 0 R`. */
export type PdfJson = string | number | boolean | null | readonly PdfJson[] | PdfDictionary;

/** A dictionary of a PDF, by keys such as `/Type`. */
export interface PdfDictionary {
  readonly [key: string]: PdfJson;
}

/** A PDF as qpdf, which has nothing of ours, takes it apart: its objects, with streams decoded. */
export class PdfObjects {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  readonly #objects: Readonly<Record<string, QpdfObject>>;

  /** @param path of its file */
  constructor(path: string) {
    this.bytes = readFileSync(path);
    const options = ['--json=2', '--json-stream-data=inline', '--decode-level=all', path, '-'];
    const { stdout, stderr, status } = spawnSync('qpdf', options, { maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`qpdf ended with ${status}: ${stderr}`);
    const { qpdf }: QpdfJson = JSON.parse(stdout.toString());
    this.#objects = qpdf[1];
    this.trailer = dictionaryOf(this.#objects['trailer']?.value);
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** The pages in order, whatever tree they hang on. */
  get pages(): readonly (PdfDictionary & { readonly reference: string })[] {
    const below = (reference: PdfJson | undefined): readonly (PdfDictionary & { readonly reference: string })[] => {
      const node = this.dictionary(reference);
      return node['/Type'] === '/Pages'
        ? this.list(node['/Kids']).flatMap(below)
        : [{ ...node, reference: String(reference) }];
    };
    return below(this.catalog['/Pages']);
  }

  /** All dictionaries, those within others and of streams included. */
  get dictionaries(): readonly PdfDictionary[] {
    const within = (value: PdfJson | undefined): readonly PdfDictionary[] => {
      if (typeof value !== 'object' || value === null) return [];
      if (isList(value)) return value.flatMap(within);
      return [value, ...Object.values(value).flatMap(within)];
    };
    return Object.values(this.#objects).flatMap(({ value, stream }) => within(value ?? stream?.dict));
  }

  /** What a value is, or what it refers to. */
  get(value: PdfJson | undefined): PdfJson | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const object = this.#objects[`obj:${value}`];
    return object?.value ?? object?.stream?.dict;
  }

  /** The dictionary that a value is or refers to; an empty one where it is none. */
  dictionary(value: PdfJson | undefined): PdfDictionary {
    return dictionaryOf(this.get(value));
  }

  /** The array that a value is or refers to; an empty one where it is none. */
  list(value: PdfJson | undefined): readonly PdfJson[] {
    const list = this.get(value);
    return list !== undefined && isList(list) ? list : [];
  }

  /** The bytes of the stream that a value refers to, decoded. */
  stream(reference: PdfJson | undefined): Buffer {
    return Buffer.from(this.#objects[`obj:${String(reference)}`]?.stream?.data ?? '', 'base64');
  }

  /** A text string as it is read. */
  text(value: PdfJson | undefined): string {
    const string = this.get(value);
    return typeof string === 'string' && string.startsWith('u:') ? string.slice(2) : '';
  }
}

interface QpdfObject {
  readonly value?: PdfJson;
  readonly stream?: { readonly data?: string; readonly dict: PdfDictionary };
}

interface QpdfJson {
  readonly qpdf: readonly [unknown, Readonly<Record<string, QpdfObject>>];
}

function isList(value: PdfJson): value is readonly PdfJson[] {
  return Array.isArray(value);
}

function dictionaryOf(value: PdfJson | undefined): PdfDictionary {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

/** What an operator of a content stream is given, and what it is. Strings are in hexadecimal, with `x:` before them. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfJson[];
}

/** A content stream, operator by operator (ISO 32000-1, 7.8.2). */
export function operationsIn(content: Buffer): readonly Operation[] {
  const tokens = content
    .toString('latin1')
    .replaceAll(/%[^\n]*/g, '')
    .matchAll(/<<|>>|<[\dA-Fa-f]*>|[[\]]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+|\(/g);
  const operations: Operation[] = [];
  // The innermost is last; the first is what the next operator is given.
  const open: PdfJson[][] = [[]];
  for (const [token] of tokens) {
    const value = simpleValue(token);
    if (value !== undefined) open.at(-1)?.push(value);
    else if (/^[<[]/.test(token)) open.push([]);
    else if (/^[>\]]/.test(token)) {
      const closed = open.pop() ?? [];
      open.at(-1)?.push(token === ']' ? closed : pairsOf(closed));
    } else operations.push({ operator: token, operands: open.splice(0, open.length, [])[0] ?? [] });
  }
  return operations;
}

/** What a token is, where it is a string, a name or a number. */
function simpleValue(token: string): PdfJson | undefined {
  if (token === '(') throw new Error('a string in brackets, of which these streams have none');
  if (/^<[^<]/.test(token) || token === '<>') return `x:${token.slice(1, -1)}`;
  if (token.startsWith('/')) return token;
  return /^[-+.\d]/.test(token) ? Number(token) : undefined;
}

function pairsOf(values: readonly PdfJson[]): PdfDictionary {
  const keys = values.filter((_, place) => place % 2 === 0).map(String);
  return Object.fromEntries(keys.map((key, index) => [key, values[index * 2 + 1] ?? null]));
}
