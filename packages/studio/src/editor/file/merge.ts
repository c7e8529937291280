import type { TextChange, TextRange } from 'sidelines';

/** How two that changed one text come together. Changes are ascending and do not overlap. */
export interface Merged {
  /** What comes into the text that stands here. */
  readonly here: readonly TextChange[];
  /** Where both changed the same words, in the text as it is then: what was written here, and behind it what the file has. */
  readonly clashes: readonly TextRange[];
}

/** A change, by whom it is, and the words that it touches. */
interface Hunk extends TextRange {
  readonly isOwn: boolean;
  readonly change: TextChange;
}

/**
 * Brings together what was changed here and what somebody else changed in the file, both as changes of what the file held before. What
 * stands apart is all taken; where both changed the same words, both stay. Nothing is dropped but what one of them took away.
 */
export function mergedOf(base: string, own: readonly TextChange[], theirs: readonly TextChange[]): Merged {
  const [here, clashes]: [TextChange[], TextRange[]] = [[], []];
  // How much further what follows stands here, and in what comes of both.
  let [onHere, onBoth] = [0, 0];
  for (const group of groupsOf(base, own, theirs)) {
    const [mine, others] = [changesOf(group, true), changesOf(group, false)];
    const both = mine.length > 0 && others.length > 0 ? bothOf(base, group) : { here: others };
    here.push(...both.here.map((change) => shifted(change, onHere)));
    if (both.clash !== undefined) clashes.push({ from: both.clash.from + onBoth, to: both.clash.to + onBoth });
    onHere += growthOf(mine);
    onBoth += growthOf(mine) + growthOf(both.here);
  }
  return { here, clashes };
}

/** What comes of changes of the same words, as if nothing stood before them. */
interface Both extends Pick<Merged, 'here'> {
  readonly clash?: TextRange;
}

/** What was written here, and behind it what somebody else wrote; once, where both wrote the same. */
function bothOf(base: string, group: readonly Hunk[]): Both {
  const from = group[0]?.from ?? 0;
  const to = group.reduce((end, hunk) => Math.max(end, hunk.to), from);
  const mine = changesOf(group, true);
  const [one, other] = [textIn(base, { from, to }, mine), textIn(base, { from, to }, changesOf(group, false))];
  if (one === other) return { here: [] };
  const added = one === '' || other === '' ? other : gapOf(one, other) + other;
  const end = to + growthOf(mine);
  return {
    here: added === '' ? [] : [{ from: end, to: end, insert: added }],
    clash: { from, to: from + one.length + added.length },
  };
}

/** Changes that touch the same words, together; what only meets stays apart, what was written here first. */
function groupsOf(base: string, own: readonly TextChange[], theirs: readonly TextChange[]): readonly Hunk[][] {
  const hunks = [
    ...own.map((change) => hunkOf(base, change, true)),
    ...theirs.map((change) => hunkOf(base, change, false)),
  ];
  hunks.sort((a, b) => a.from - b.from || a.to - b.to || Number(b.isOwn) - Number(a.isOwn));
  const groups: Hunk[][] = [];
  let to = -1;
  for (const hunk of hunks) {
    if (hunk.from < to) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
    to = Math.max(to, hunk.to);
  }
  return groups;
}

/** Letters of scripts with blanks between words; of others each stands for itself, as where texts are compared. */
const inWord =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}]/u;

/** A change with the whole words that it makes longer, shorter or other ones. */
function hunkOf(base: string, change: TextChange, isOwn: boolean): Hunk {
  let { from, to } = change;
  const isIn = (at: number): boolean => inWord.test(base.charAt(at));
  // What stood beside the edge, and what stands there now.
  const begins = inWord.test(`${base.charAt(from)}${change.insert.charAt(0)}`);
  const ends = inWord.test(`${base.charAt(to - 1)}${change.insert.slice(-1)}`);
  while (begins && isIn(from - 1)) from -= 1;
  while (ends && isIn(to)) to += 1;
  return { from, to, isOwn, change };
}

function changesOf(group: readonly Hunk[], ofOwn: boolean): TextChange[] {
  return group.flatMap(({ isOwn, change }) => (isOwn === ofOwn ? [change] : []));
}

/** How much longer a text is for changes. */
function growthOf(changes: readonly TextChange[]): number {
  return changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

function shifted({ from, to, insert }: TextChange, by: number): TextChange {
  return { from: from + by, to: to + by, insert };
}

/** What stands in a part of a text after changes within it. */
function textIn(base: string, range: TextRange, changes: readonly TextChange[]): string {
  let [text, at] = ['', range.from];
  for (const { from, to, insert } of changes) {
    text += base.slice(at, from) + insert;
    at = to;
  }
  return text + base.slice(at, range.to);
}

/** What keeps two versions of the same words apart. */
function gapOf(one: string, other: string): string {
  if (/\s$/.test(one) || /^\s/.test(other)) return '';
  return `${one}${other}`.includes('\n') ? '\n' : ' ';
}
