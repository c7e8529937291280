import type { TextChange, TextRange } from '../../../model/diagnostic.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import type { Candidate } from '../../editing/search.ts';
import { folded } from '../together.ts';
import { plainInYaml } from '../yaml-words.ts';
import type { Ground } from './ground.ts';
import { labelWords } from './labels.ts';

/**
 * The ways to call a party otherwise: where it is declared, and wherever it is named as acting by the name that it has, or by any; an
 * alias that is written somewhere stays where that is read as the same party.
 */
export function* renameCandidates(ground: Ground, id: string, name: string): Generator<Candidate> {
  const at = ground.timeline.parties.findIndex((party) => party.id === id);
  const [party, place] = [ground.timeline.parties[at], ground.reading.places.parties[at]];
  if (party === undefined || place === undefined) return;
  const declared = place.declared ? [declaration(ground, place.name, name)] : [];
  const meant = (place.meant ?? []).map((range) => declaration(ground, range, name));
  const isName = ({ from, to }: TextRange) => folded(ground.slice(from, to)) === folded(party.name);
  for (const labels of [place.labels.filter(isName), place.labels])
    yield [...declared, ...labels.map((range) => ({ ...range, insert: name })), ...meant];
}

/** A name in front matter, in quotation marks where it needs them. */
function declaration(
  ground: Ground,
  { from, to }: { readonly from: number; readonly to: number },
  name: string,
): TextChange {
  const sign = ground.source[from] ?? '';
  if (sign === '"') return { from, to, insert: JSON.stringify(name) };
  if (sign === "'") return { from, to, insert: `'${name.replaceAll("'", "''")}'` };
  return { from, to, insert: plainInYaml(name) };
}

/** The ways to make one party of two: where it is named alone the other is, joint labels are written anew, and its declaration goes. */
export function* mergeCandidates(ground: Ground, meant: Timeline, id: string, into: string): Generator<Candidate> {
  const { timeline, reading } = ground;
  const [party, target] = [id, into].map((one) => timeline.parties.findIndex((other) => other.id === one));
  const [place, name] = [reading.places.parties[party ?? -1], timeline.parties[target ?? -1]?.name];
  if (place === undefined || name === undefined) return;
  const declared = place.declared ? [undeclared(ground, place.name)] : [];
  const joint = [...mergedLabels(ground, meant, id, into)];
  const alone = apartFrom(joint, place.labels).map((range) => ({ ...range, insert: name }));
  yield [...declared, ...joint, ...alone];
}

/** The ranges of a text that share nothing with others. */
function apartFrom(others: readonly TextRange[], ranges: readonly TextRange[]): readonly TextRange[] {
  const taken = others.toSorted((a, b) => a.from - b.from);
  let next = 0;
  return ranges
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
      return to <= (taken[next]?.from ?? Number.POSITIVE_INFINITY);
    });
}

/** A declaration goes: its line of a list, or its item between commas. */
function undeclared(ground: Ground, name: { readonly from: number; readonly to: number }): TextChange {
  const line = ground.lines(name);
  const isItem = /^\s*-\s/.test(ground.slice(line.from, line.to));
  if (!isItem) {
    const behind = /^\s*,\s*/.exec(ground.slice(name.to, line.to))?.[0];
    if (behind !== undefined) return { from: name.from, to: name.to + behind.length, insert: '' };
    const before = /,\s*$/.exec(ground.slice(line.from, name.from))?.[0] ?? '';
    return { from: name.from - before.length, to: name.to, insert: '' };
  }
  const indent = /^\s*/.exec(ground.slice(line.from, line.to))?.[0].length ?? 0;
  let to = ground.nextLine(name.to);
  // What stands deeper below the item is of it.
  while (to < ground.source.length) {
    const more = ground.slice(to, ground.lineEnd(to));
    if (more.trim() === '' || (/^\s*/.exec(more)?.[0].length ?? 0) <= indent) break;
    to = ground.nextLine(to);
  }
  return { from: line.from, to, insert: '' };
}

/** The labels of several of whom two are one, each written once. */
function* mergedLabels(ground: Ground, meant: Timeline, id: string, into: string): Generator<TextChange> {
  const name = ground.timeline.parties.find((party) => party.id === id)?.name ?? id;
  const target = meant.parties.find((party) => party.id === into)?.name ?? into;
  const seen = new Set<number>();
  const known = new Map<string, string | undefined>();
  const labelFor = (entry: Entry, at: number): string | undefined => {
    const words = entry.parties.length === 1 ? [target] : [...labelWords(ground, at, meant, entry)];
    return words.find((one) => one === target || !one.includes(name));
  };
  for (const [at, { label }] of ground.reading.places.entries.entries()) {
    const [before, after] = [ground.timeline.entries[at], meant.entries[at]];
    const isJoint = before !== undefined && before.parties.length > 1 && before.parties.includes(id);
    if (label === undefined || !isJoint || after === undefined || seen.has(label.from)) continue;
    seen.add(label.from);
    const key = JSON.stringify([after.parties, after.against]);
    if (!known.has(key)) known.set(key, labelFor(after, at));
    const insert = known.get(key);
    if (insert !== undefined && folded(insert) !== folded(ground.slice(label.from, label.to)))
      yield { from: label.from, to: label.to, insert };
  }
}
