import type { TextChange } from '../../../model/diagnostic.ts';
import type { Timeline, VagueDate } from '../../../model/timeline.ts';
import { wordDate } from '../../../time/index.ts';
import { edtfOfWords } from '../../editing/meant.ts';
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
    yield plainly(ground, stand, meant);
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

/** Says in braces what the dates of some entries mean, where their words alone are read otherwise. */
export function inBraces(ground: Ground, meant: Timeline, places: readonly number[]): Candidate {
  const written = new Map<number, TextChange>();
  for (const at of places) {
    const [stand, date] = [ground.stand(at), meant.entries[at]?.date];
    if (stand === undefined || date === undefined || date.edtf === '') continue;
    const { from, to } = stand.date;
    written.set(from, { from, to, insert: `${date.wording} {${date.edtf}}` });
  }
  return [...written.values()].sort((a, b) => a.from - b.from);
}

/** The words of a date with the year that they left to what stood above them, or else as its language words it. */
export function* completions(
  ground: Ground,
  { date: place }: Stand,
  { edtf, wording }: VagueDate,
): Generator<TextChange> {
  const { language } = ground.timeline;
  const [year = ''] = /\d{4}/.exec(edtf) ?? [];
  const words = [`${wording}${/\d$/.test(wording) ? ',' : ''} ${year}`, edtf === '' ? '' : wordDate(edtf, language)];
  for (const insert of words)
    if (edtfOfWords(insert, language) === edtf) yield { from: place.from, to: place.to, insert };
}

/**
 * The beginning of an entry written plainly, whatever stands around its date and its label: the date with what it means in braces,
 * who acted, and colons behind them. None where its text stands in another line than its date.
 */
export function plainly(ground: Ground, { date, label, words, at }: Stand, meant: Timeline): Candidate {
  const now = meant.entries[at]?.date;
  const first = words[0];
  const line = ground.lines(date);
  if (now === undefined || now.edtf === '' || first === undefined || first.from < date.to || first.from > line.to)
    return [];
  const head = /^\s*(?:(?:•|[-*]\s)\s*)?/.exec(ground.slice(line.from, date.from))?.[0] ?? '';
  const isBetween = label !== undefined && label.from >= line.from && label.to <= first.from;
  const who = isBetween ? `${ground.slice(label.from, label.to)}: ` : '';
  return [{ from: line.from + head.length, to: first.from, insert: `${now.wording} {${now.edtf}}: ${who}` }];
}
