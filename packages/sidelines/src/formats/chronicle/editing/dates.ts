import type { Timeline } from '../../../model/timeline.ts';
import type { Candidate } from '../../editing/search.ts';
import { dateLine } from '../write.ts';
import type { Ground, Stand } from './ground.ts';

/** The ways to write another date of an entry: other words where its date stands; a date of its own where others share that. */
export function* dateCandidates(ground: Ground, stand: Stand, meant: Timeline): Generator<Candidate> {
  const { date, at } = stand;
  const now = meant.entries[at]?.date;
  if (now === undefined) return;
  const words = dateWords(now, meant.language);
  const sharers = ground.sharers(stand);
  if (sharers.length < 2) {
    for (const insert of words) yield [{ from: date.from, to: date.to, insert }];
    return;
  }
  for (const insert of words) yield* apart(ground, stand, sharers, insert);
}

/** The words of a date, and the same with what they mean in braces. */
export function dateWords(
  date: { readonly edtf: string; readonly wording: string },
  language: string,
): readonly string[] {
  if (date.edtf === '') return [date.wording];
  const entry = { id: '', date, parties: [], text: '' };
  return [...new Set([date.wording, dateLine(entry, language), `${date.wording} {${date.edtf}}`])];
}

/** A date line of its own for one of several entries below a date; those behind it have theirs again. */
function* apart(ground: Ground, stand: Stand, sharers: readonly number[], words: string): Generator<Candidate> {
  const { eol } = ground;
  const { date, at } = stand;
  const place = sharers.indexOf(at);
  const next = ground.stand(sharers[place + 1] ?? -1);
  const line = ground.lines(date);
  const isAlone = ground.slice(line.from, line.to).trim().length <= date.to - date.from + 8;
  const again = isAlone ? ground.slice(line.from, line.to) : ground.slice(date.from, date.to);
  const renewed = (insert: string) =>
    isAlone ? ground.slice(line.from, date.from) + insert + ground.slice(date.to, line.to) : insert;
  for (const gap of [eol, '']) {
    const begin = next && ground.lineStart(next.whole.from);
    const restored = begin === undefined ? [] : [{ from: begin, to: begin, insert: `${gap}${again}${eol}` }];
    if (place === 0) yield [{ from: date.from, to: date.to, insert: words }, ...restored];
    else {
      const own = ground.lineStart(stand.whole.from);
      yield [{ from: own, to: own, insert: `${gap}${renewed(words)}${eol}` }, ...restored];
    }
  }
}

/** Says in braces what dates mean, where their words alone are read otherwise. */
export function inBraces(ground: Ground, meant: Timeline, places: readonly number[]): Candidate {
  const written = new Map<number, { readonly from: number; readonly to: number; readonly insert: string }>();
  for (const at of places) {
    const [stand, date] = [ground.stand(at), meant.entries[at]?.date];
    if (stand === undefined || date === undefined || date.edtf === '') continue;
    const { from, to } = stand.date;
    written.set(from, { from, to, insert: `${date.wording} {${date.edtf}}` });
  }
  return [...written.values()].sort((a, b) => a.from - b.from);
}
