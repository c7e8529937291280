import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { type Diagnostic, diagnose, type TextRange } from '../../model/diagnostic.ts';
import type { JsonFaultKind } from '../../model/syntax.ts';
import { findExcess } from './excess.ts';

/** A JSON text: its value, and the node of each part of it, which knows where it stands. */
export interface JsonTree {
  readonly root: Node | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a JSON text, strictly: no comments, no trailing commas. Nothing of one that holds too much. */
export function parseJson(source: string): JsonTree {
  const excess = findExcess(source);
  if (excess !== undefined) return { root: undefined, diagnostics: [excess] };
  if (isJson(source)) return { root: parseTree(source), diagnostics: [] };
  const errors = firstErrors(source);
  // Of what is torn apart in very many places no part is worth to be shown.
  if (errors.length === mostErrors) return { root: undefined, diagnostics: errors };
  return { root: parseTree(source), diagnostics: errors.length > 0 ? errors : strayCharacters(source) };
}

/** Whether the language's own parser takes it, which is fast and strict. */
function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** So many errors of syntax are told. */
const mostErrors = 100;

function firstErrors(source: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const enough = new Error('Enough errors were found');
  const onError = (error: number, offset: number, length: number) => {
    found.push(syntaxProblem({ error, offset, length }, source));
    if (found.length === mostErrors) throw enough;
  };
  try {
    visit(source, { onError }, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return found;
}

const faults: Readonly<Record<ReturnType<typeof printParseErrorCode>, JsonFaultKind>> = {
  InvalidSymbol: 'symbol',
  InvalidNumberFormat: 'number',
  PropertyNameExpected: 'key',
  ValueExpected: 'value',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'end',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'open-comment',
  UnexpectedEndOfString: 'open-string',
  UnexpectedEndOfNumber: 'open-number',
  InvalidUnicode: 'unicode',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'character',
  '<unknown ParseErrorCode>': 'symbol',
};

function syntaxProblem({ error, offset, length }: ParseError, source: string): Diagnostic {
  const from = Math.min(offset, source.length);
  const range = { from, to: Math.min(from + length, source.length) };
  const found = from === source.length ? undefined : source.slice(from, Math.min(range.to, from + 20));
  return diagnose('json-syntax', range, { problem: { kind: faults[printParseErrorCode(error)], found } });
}

/** What the tree parser lets pass and JSON does not. */
function strayCharacters(source: string): readonly Diagnostic[] {
  const from = Math.max(0, source.search(/[^\S \t\r\n]/));
  const range = { from, to: Math.min(from + 1, source.length) };
  return [diagnose('json-syntax', range, { problem: { kind: 'stray' } })];
}

/** Where a node stands. */
function rangeOf({ offset, length }: Node): TextRange {
  return { from: offset, to: offset + length };
}

/** Finds parts of a JSON text by their paths of keys and indexes. */
export class JsonPlaces {
  readonly #root: Node;
  /** The properties of each object that was asked for, by key; the first, where a key stands twice. */
  readonly #properties = new Map<Node, ReadonlyMap<unknown, Node>>();

  constructor(root: Node) {
    this.#root = root;
  }

  /** A part; the nearest part above it where it does not exist. */
  nodeAt(path: readonly PropertyKey[]): Node {
    let node = this.#root;
    for (const step of path) {
      const next = this.#childOf(node, step);
      if (next === undefined) return node;
      node = next;
    }
    return node;
  }

  /** Whether there is a part at a path. */
  has(path: readonly PropertyKey[]): boolean {
    const [last] = path.slice(-1);
    return last === undefined || this.#childOf(this.nodeAt(path.slice(0, -1)), last) !== undefined;
  }

  /** Where a part stands, or the nearest part above it. */
  rangeAt(path: readonly PropertyKey[]): TextRange {
    return rangeOf(this.nodeAt(path));
  }

  /** Where a key of an object stands; the object where there is no such key. */
  keyRange(path: readonly PropertyKey[], key: string): TextRange {
    const object = this.nodeAt(path);
    return rangeOf(this.#propertiesOf(object).get(key)?.children?.[0] ?? object);
  }

  #childOf(node: Node, step: PropertyKey): Node | undefined {
    if (node.type === 'array') return typeof step === 'number' ? node.children?.[step] : undefined;
    return this.#propertiesOf(node).get(step)?.children?.[1];
  }

  #propertiesOf(node: Node): ReadonlyMap<unknown, Node> {
    const known = this.#properties.get(node);
    if (known !== undefined) return known;
    const children = node.type === 'object' ? (node.children ?? []) : [];
    // Of two entries with one key a map keeps the last, so that the first has to come last.
    const properties = new Map(children.toReversed().map((property) => [property.children?.[0]?.value, property]));
    this.#properties.set(node, properties);
    return properties;
  }
}

/** The plain value of a node. A key that stands twice counts once, the first; `__proto__` is a key like others. */
export function plainValue(node: Node, diagnostics: Diagnostic[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => plainValue(child, diagnostics));
  if (node.type !== 'object') return node.value;
  const values = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined) continue;
    const name = String(key.value);
    if (values.has(name)) diagnostics.push(diagnose('json-duplicate-key', rangeOf(key), { key: name }));
    else if (value !== undefined) values.set(name, plainValue(value, diagnostics));
  }
  return Object.fromEntries(values);
}
