import { type Diagnostic, diagnose } from './diagnostic.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g;
const overrides = /[\u202A-\u202E]/g;
const isolates = /[\u2066-\u2069\n\r\u2028\u2029]/g;
const anyIsolate = /[\u2066-\u2069]/;
const closing = '\u2069';

/** Finds characters that cannot be shown, or that make a text look other than it reads: each kind once, at its first place. */
export function findStrangeCharacters(source: string): readonly Diagnostic[] {
  return [
    ...findEach('control-character', controls, source),
    ...findEach('direction-override', overrides, source),
    ...findUnclosed(source),
  ];
}

function findEach(
  code: 'control-character' | 'direction-override',
  characters: RegExp,
  source: string,
): readonly Diagnostic[] {
  const first = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { 0: character, index } of source.matchAll(characters)) {
    if (!first.has(character)) first.set(character, index);
    times.set(character, (times.get(character) ?? 0) + 1);
  }
  return [...first].map(([character, from]) => {
    return diagnose(
      code,
      { from, to: from + 1 },
      { character: codePoint(character), times: times.get(character) ?? 1 },
    );
  });
}

/** Isolates that are not closed in their line, and ends of isolates that none opened; the first of each character. */
function findUnclosed(source: string): readonly Diagnostic[] {
  if (!anyIsolate.test(source)) return [];
  const first = new Map<string, number>();
  let open: { readonly character: string; readonly index: number }[] = [];
  const report = (character: string, index: number) =>
    first.set(character, Math.min(index, first.get(character) ?? index));
  for (const { 0: character, index } of [...source.matchAll(isolates), { 0: '\n', index: source.length }]) {
    if (character === closing && open.pop() === undefined) report(character, index);
    else if (character > '\u2029' && character !== closing) open.push({ character, index });
    else if (character !== closing) {
      for (const left of open) report(left.character, left.index);
      open = [];
    }
  }
  return [...first].map(([character, from]) =>
    diagnose('unclosed-isolate', { from, to: from + 1 }, { character: codePoint(character) }),
  );
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
