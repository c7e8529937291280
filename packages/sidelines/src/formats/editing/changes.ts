import type { TextChange } from '../../model/diagnostic.ts';

/** A piece of a changed text: a stretch of the text before, or what came in. */
type Part = { readonly from: number; readonly to: number } | { readonly insert: string };

/** A text with changes made. @param changes in the order of the text */
export function applied(text: string, changes: readonly TextChange[]): string {
  return textOf(partsOf(changes, text.length), text);
}

/** The changes that give back the text before. */
export function inverse(changes: readonly TextChange[], text: string): readonly TextChange[] {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const at = from + shift;
    shift += insert.length - (to - from);
    return { from: at, to: at + insert.length, insert: text.slice(from, to) };
  });
}

/** Two lists of changes, of which the second is of the text that the first makes, as one of the text before. */
export function composed(
  first: readonly TextChange[],
  second: readonly TextChange[],
  text: string,
): readonly TextChange[] {
  const parts = partsOf(first, text.length);
  const after = partsOf(second, lengthOf(parts)).flatMap((part) =>
    'insert' in part ? [part] : cut(parts, part.from, part.to),
  );
  return changesOf(after, text.length);
}

/**
 * The same changes in the order of the text, as small as they can be: what does not differ at their ends is left out, and those
 * that touch are one. Of several at one place the first comes first.
 */
export function smallest(changes: readonly TextChange[], text: string): readonly TextChange[] {
  const inOrder = changes
    .map((change, place) => ({ change, place }))
    .sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to || a.place - b.place)
    .map(({ change }) => change);
  const joined = changesOf(partsOf(inOrder, text.length), text.length);
  return joined
    .map((change) => trimmedChange(change, text))
    .filter(({ from, to, insert }) => to > from || insert !== '');
}

/** Whether changes that are in the order of the text take nothing twice. */
export function areApart(changes: readonly TextChange[]): boolean {
  const inOrder = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  return inOrder.every(({ from, to }, place) => from <= to && from >= (inOrder[place - 1]?.to ?? 0));
}

function trimmedChange({ from, to, insert }: TextChange, text: string): TextChange {
  const most = Math.min(to - from, insert.length);
  let head = 0;
  while (head < most && text[from + head] === insert[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text[to - 1 - tail] === insert[insert.length - 1 - tail]) tail += 1;
  // A sign of two code units is not cut in two.
  if (isHalf(text.charCodeAt(from + head)) || isHalf(insert.charCodeAt(head))) head = Math.max(0, head - 1);
  if (tail > 0 && isHalf(text.charCodeAt(to - tail))) tail -= 1;
  return { from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) };
}

/** Whether a code unit is the second of a sign of two. */
function isHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function partsOf(changes: readonly TextChange[], length: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    if (from > at) parts.push({ from: at, to: from });
    if (insert !== '') parts.push({ insert });
    at = Math.max(at, to);
  }
  if (length > at) parts.push({ from: at, to: length });
  return parts;
}

function sizeOf(part: Part): number {
  return 'insert' in part ? part.insert.length : part.to - part.from;
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function textOf(parts: readonly Part[], text: string): string {
  return parts.map((part) => ('insert' in part ? part.insert : text.slice(part.from, part.to))).join('');
}

/** The stretch of a changed text between two offsets. */
function cut(parts: readonly Part[], from: number, to: number): readonly Part[] {
  const found: Part[] = [];
  let at = 0;
  for (const part of parts) {
    const [head, tail] = [Math.max(from - at, 0), Math.min(to - at, sizeOf(part))];
    if (head < tail)
      found.push(
        'insert' in part ? { insert: part.insert.slice(head, tail) } : { from: part.from + head, to: part.from + tail },
      );
    at += sizeOf(part);
  }
  return found;
}

/** What became of a text, as changes of it: stretches that stayed stand in their order. */
function changesOf(parts: readonly Part[], length: number): readonly TextChange[] {
  const changes: TextChange[] = [];
  let [at, insert] = [0, ''];
  const close = (to: number) => {
    if (to > at || insert !== '') changes.push({ from: at, to, insert });
    insert = '';
  };
  for (const part of parts) {
    if ('insert' in part) insert += part.insert;
    else {
      close(part.from);
      at = part.to;
    }
  }
  close(length);
  return changes;
}
