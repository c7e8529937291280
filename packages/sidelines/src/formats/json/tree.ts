import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Diagnostic, diagnose, type TextRange } from '../../model/diagnostic.ts';

/** A JSON text: its value, and the node of each part of it, which knows where it stands. */
export interface JsonTree {
  readonly root: Node | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Deeper nesting is not read: readers of JSON use the stack for it. */
const deepest = 64;

/** Parses a JSON text, strictly: no comments, no trailing commas. */
export function parseJson(source: string): JsonTree {
  const deep = placeTooDeep(source);
  if (deep !== undefined)
    return { root: undefined, diagnostics: [diagnose('json-too-deep', { from: deep, to: deep + 1 }, { deepest })] };
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const diagnostics = errors.map((error) => syntaxProblem(error, source));
  return { root, diagnostics: diagnostics.length > 0 ? diagnostics : strayCharacters(source) };
}

function syntaxProblem({ error, offset, length }: ParseError, source: string): Diagnostic {
  const from = Math.min(offset, source.length);
  const range = { from, to: Math.min(from + length, source.length) };
  const words = printParseErrorCode(error).replace(
    /[A-Z]/g,
    (letter, at: number) => (at === 0 ? '' : ' ') + letter.toLowerCase(),
  );
  const found =
    from === source.length ? 'the end of the text' : `“${source.slice(from, Math.min(range.to, from + 20))}”`;
  return diagnose('json-syntax', range, { problem: `${words} at ${found}` });
}

/** What the tree parser lets pass and JSON does not: the language's own parser decides. */
function strayCharacters(source: string): readonly Diagnostic[] {
  try {
    JSON.parse(source);
    return [];
  } catch {
    const from = Math.max(0, source.search(/[^\S \t\r\n]/));
    return [
      diagnose(
        'json-syntax',
        { from, to: Math.min(from + 1, source.length) },
        { problem: 'a character stands where none may' },
      ),
    ];
  }
}

const depthChanges: ReadonlyMap<string, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

function placeTooDeep(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '"') at = endOfString(source, at);
    depth += depthChanges.get(character) ?? 0;
    if (depth > deepest) return at;
  }
  return undefined;
}

function endOfString(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** Where a node stands. */
export function rangeOf(node: Node | undefined): TextRange {
  return node === undefined ? { from: 0, to: 0 } : { from: node.offset, to: node.offset + node.length };
}

/** A part of the tree by keys and indexes; the nearest part above it where it does not exist. */
export function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  let node = root;
  for (const step of path) {
    const next = childAt(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function childAt(node: Node, step: PropertyKey): Node | undefined {
  if (node.type === 'array') return typeof step === 'number' ? node.children?.[step] : undefined;
  return node.children?.find((property) => property.children?.[0]?.value === step)?.children?.[1];
}

/** The key of a property by its path; the object where there is no such key. */
export function keyAt(root: Node, path: readonly PropertyKey[], key: string): Node {
  const object = nodeAt(root, path);
  return object.children?.find((property) => property.children?.[0]?.value === key)?.children?.[0] ?? object;
}

/** The plain value of a node. A key that stands twice counts once, the first; `__proto__` is a key like others. */
export function plainValue(node: Node, diagnostics: Diagnostic[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => plainValue(child, diagnostics));
  if (node.type !== 'object') return node.value;
  const values = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    const name = String(key?.value);
    if (values.has(name)) diagnostics.push(diagnose('json-duplicate-key', rangeOf(key), { key: name }));
    else if (value !== undefined) values.set(name, plainValue(value, diagnostics));
  }
  return Object.fromEntries(values);
}
