import type { TextChange } from '../../../model/diagnostic.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import type { Candidate } from '../../editing/search.ts';
import { present } from '../../guards.ts';
import { labelOf, writingOf } from '../write.ts';
import { cellCandidates } from './cells.ts';
import type { Ground, Stand } from './ground.ts';

/** How a label stands beside its text: what is before its words, and what is between them and the text. */
export interface Dress {
  readonly before: string;
  readonly behind: string;
  /** Whether it stands behind the text. */
  readonly isLast: boolean;
}

/** So many labelled entries are looked at for how labels stand. */
const mostModels = 3;

/**
 * The ways to write who acted in an entry: other words in its label, a label as others have it, or none.
 * @param meant the timeline that is meant, in which the entry has its parties
 */
export function* partyCandidates(
  ground: Ground,
  stand: Stand,
  meant: Timeline,
  acting: Pick<Entry, 'parties' | 'against'>,
): Generator<Candidate> {
  const { label } = stand;
  if (acting.parties.length === 0) {
    yield* withoutLabel(ground, stand);
    yield* cellCandidates(ground, stand, acting, ['']);
    return;
  }
  const words = [...new Set(labelWords(ground, stand.at, meant, acting))];
  if (label !== undefined) for (const insert of words) yield [{ from: label.from, to: label.to, insert }];
  yield* cellCandidates(ground, stand, acting, words);
  const dresses = [...dressesNear(ground, stand.at)];
  for (const dress of [...dresses, ...plainDresses]) {
    for (const insert of words.slice(0, 2)) {
      const change = dressed(stand, dress, insert);
      if (change !== undefined) yield [change];
    }
  }
}

const plainDresses: readonly Dress[] = [
  { before: '', behind: ': ', isLast: false },
  { before: '', behind: ':\n', isLast: false },
];

/** A label put beside a text that has none. */
function dressed({ words, text }: Stand, { before, behind, isLast }: Dress, label: string): TextChange | undefined {
  const at = isLast ? (words.at(-1)?.to ?? text.to) : (words[0]?.from ?? text.from);
  return { from: at, to: at, insert: `${before}${label}${behind}` };
}

/** How the labels of the nearest entries stand. */
export function* dressesNear(ground: Ground, at: number): Generator<Dress> {
  for (const model of ground.nearest(at, mostModels, ({ label }) => label !== undefined)) {
    const dress = dressOf(ground, model);
    if (dress !== undefined) yield dress;
  }
}

/** How the label of an entry stands beside its text. */
export function dressOf(ground: Ground, { label, words }: Stand): Dress | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (label === undefined || first === undefined || last === undefined) return undefined;
  const head = ground.slice(ground.lineStart(label.from), label.from);
  if (label.to <= first.from) {
    const before = /[*_([（【「"“]*$/.exec(head)?.[0] ?? '';
    return { before, behind: ground.slice(label.to, first.from), isLast: false };
  }
  if (label.from < last.to) return undefined;
  return { before: ground.slice(last.to, label.from), behind: closing(ground, label.to), isLast: true };
}

/** The signs that close a label. */
function closing(ground: Ground, at: number): string {
  return /^[)\]）】」"”*_.:]*/.exec(ground.slice(at, ground.lineEnd(at)))?.[0] ?? '';
}

/** The ways to take a label away. */
export function* withoutLabel(ground: Ground, stand: Stand): Generator<Candidate> {
  const { label, words } = stand;
  const [first, last] = [words[0], words.at(-1)];
  if (label === undefined || first === undefined || last === undefined) return;
  const dress = dressOf(ground, stand);
  if (dress?.isLast) yield [{ from: last.to, to: label.to + dress.behind.length, insert: '' }];
  else if (dress !== undefined) {
    yield [{ from: label.from - dress.before.length, to: first.from, insert: '' }];
    yield [{ from: ground.lineStart(label.from), to: first.from, insert: '' }];
  }
  yield [{ from: label.from, to: label.to, insert: '' }];
}

/** The words for who acted: as another entry has them, or as names are joined in this text. */
export function* labelWords(
  ground: Ground,
  at: number,
  meant: Timeline,
  { parties, against }: Pick<Entry, 'parties' | 'against'>,
): Generator<string> {
  const keyOf = (ids: readonly string[], camps: Entry['against'] = [ids]) =>
    camps.map((camp) => [...camp].sort().join('\n')).join('\n\n');
  const key = keyOf(parties, against);
  const { entries } = ground.timeline;
  const [model] = ground.nearest(at, 1, ({ label }, other) => {
    const entry = entries[other];
    return label !== undefined && entry !== undefined && keyOf(entry.parties, entry.against) === key;
  });
  if (model?.label !== undefined) yield ground.slice(model.label.from, model.label.to);
  const bare = { id: '', date: { edtf: '', wording: '' }, parties, text: '' };
  yield labelOf({ ...bare, ...present({ against }) }, writingOf(meant));
  const names = parties.map((id) => meant.parties.find((party) => party.id === id)?.name ?? id);
  if (names.length < 2 || against !== undefined) return;
  for (const joiner of [joinerIn(ground), ' & ', ', '])
    if (joiner !== undefined) yield `${names.slice(0, -1).join(', ')}${joiner}${names.at(-1)}`;
}

/** What stands between two names of one label in this text. */
function joinerIn(ground: Ground): string | undefined {
  const { parties, entries } = ground.timeline;
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  for (const [at, { label }] of ground.reading.places.entries.entries()) {
    const { parties: ids = [], against } = entries[at] ?? {};
    const acting = ids.map((id) => names.get(id) ?? id);
    if (label === undefined || acting.length < 2 || against !== undefined) continue;
    const words = ground.slice(label.from, label.to);
    const found = acting.filter((name) => words.includes(name)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
    const [one, other] = found.slice(-2);
    if (one === undefined || other === undefined) continue;
    const joiner = words.slice(words.indexOf(one) + one.length, words.indexOf(other));
    if (joiner !== '' && joiner.length < 8) return joiner;
  }
  return undefined;
}
