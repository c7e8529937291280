import { Session } from 'node:inspector';

/** How often each block of a script ran, as the engine says it. */
interface ScriptWork {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
}

/** Whose blocks are counted: those of the product, of the packages that it is made with, and of what tests plant. */
const counted =
  /\/packages\/sidelines\/(?:src|test\/(?!support\/))|\/node_modules\/(?:mdast-|micromark|yaml\/|zod\/|jsonc-parser\/)/;

const session = new Session();

/** Has the engine count, before the code is loaded whose work is to be counted: of earlier code it knows no blocks. */
export function startCounting(): void {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** The blocks that ran since this was last asked; the engine answers at once. */
function takeBlocks(): number {
  let scripts: readonly ScriptWork[] | undefined;
  session.post('Profiler.takePreciseCoverage', (_, answer) => {
    scripts = answer?.result;
  });
  if (scripts === undefined) throw new Error('The engine does not count: only files called growth.test.ts may ask');
  const ranges = scripts
    .filter(({ url }) => counted.test(url))
    .flatMap(({ functions }) => functions.flatMap((found) => found.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** A call of a function of the language: of what, with what, what came of it, and where a pattern began to look. */
interface Call {
  readonly self: unknown;
  readonly given: readonly unknown[];
  readonly result: unknown;
  readonly start: number;
}

/** How many elements or characters a call goes over. */
type Cost = (call: Call) => number;

const one: Cost = () => 1;
const ofItself: Cost = ({ self }) => lengthOf(self);
const ofResult: Cost = ({ result }) => lengthOf(result);
const ofBoth: Cost = ({ self, result }) => lengthOf(self) + lengthOf(result);
/** What looks for something goes as far as it finds it, or to the end. */
const ofSearch: Cost = ({ self, given: [, from], result }) =>
  Math.max(0, (Number(result) < 0 ? lengthOf(self) : Number(result)) - (Number(from) || 0)) + 1;
const ofQuestion: Cost = ({ self, given, result, start }) => {
  const [sought, from] = given;
  const length = lengthOf(self);
  if (result === false) return Math.max(0, length - (Number(from) || 0)) + 1;
  const found = Array.isArray(self) ? self.indexOf(sought) : String(self).indexOf(String(sought), Number(from) || 0);
  return ofSearch({ self, given, result: found, start });
};
/** A pattern that is bound to a place fails there; any other goes on to where it is found, or to the end. How often it goes back is not seen. */
const ofPattern: Cost = ({ self, given: [text], result, start }) => {
  if (Array.isArray(result) && 'index' in result) return Number(result.index) - start + String(result[0]).length + 1;
  const isBound = self instanceof RegExp && (self.sticky || (self.source.startsWith('^') && !self.multiline));
  return isBound ? 1 : Math.max(0, String(text).length - start) + 1;
};

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null && 'length' in value ? Number(value.length) : 0;
}

const iterators = [[].values(), ''[Symbol.iterator](), new Map().values(), new Set().values()];

/** What goes over many at once without a block of ours; what is given a function is counted by that function's blocks. */
const costs: readonly (readonly [owner: object, cost: Cost, names: readonly string[]])[] = [
  ...iterators.map((iterator) => [Object.getPrototypeOf(iterator), one, ['next']] as const),
  [Array.prototype, ofSearch, ['indexOf']],
  [Array.prototype, ofQuestion, ['includes']],
  [Array.prototype, ofBoth, ['concat', 'flat', 'splice', 'toSpliced', 'with']],
  [Array.prototype, ofResult, ['slice', 'join', 'toReversed', 'toSorted']],
  [Array.prototype, ofItself, ['copyWithin', 'fill', 'lastIndexOf', 'reverse', 'shift', 'sort', 'unshift']],
  [String.prototype, ofSearch, ['indexOf']],
  [String.prototype, ofQuestion, ['includes']],
  [String.prototype, ofItself, ['lastIndexOf', 'normalize', 'split', 'toLowerCase', 'toUpperCase']],
  [String.prototype, ofResult, ['padEnd', 'padStart', 'repeat', 'replace', 'replaceAll']],
  [RegExp.prototype, ofPattern, ['exec']],
  [Object, ofResult, ['entries', 'keys', 'values']],
  [JSON, ofResult, ['stringify']],
];

let builtIn = 0;

/** Puts a function that counts in the place of one of the language, and says how to put that back. */
function countCalls(owner: object, name: string, cost: Cost): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = before?.value;
  if (before === undefined || typeof original !== 'function') throw new Error(`There is no function ${name} to count`);
  let isCosting = false;
  const value = function (this: unknown, ...given: readonly unknown[]): unknown {
    const start = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
    const result: unknown = Reflect.apply(original, this, given);
    if (isCosting) return result;
    isCosting = true;
    builtIn += cost({ self: this, given, result, start });
    isCosting = false;
    return result;
  };
  Object.defineProperty(owner, name, { ...before, value });
  return () => Object.defineProperty(owner, name, before);
}

/**
 * How much is done, the same on every machine and however busy it is: the blocks of code that run, and the elements and
 * characters that functions of the language go over. What a pattern does between two characters is not seen.
 */
export function workOf(run: () => void): number {
  const restore = costs.flatMap(([owner, cost, names]) => names.map((name) => countCalls(owner, name, cost)));
  builtIn = 0;
  try {
    takeBlocks();
    run();
  } finally {
    for (const put of restore) put();
  }
  return takeBlocks() + builtIn;
}
