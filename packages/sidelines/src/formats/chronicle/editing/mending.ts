import type { Timeline } from '../../../model/timeline.ts';
import type { Meant } from '../../editing/meant.ts';
import type { Difference } from '../../editing/same.ts';
import type { Attempt, Candidate } from '../../editing/search.ts';
import { completions, inBraces, plainly } from './dates.ts';
import { Ground } from './ground.ts';
import { partyCandidates } from './labels.ts';
import { declaredToo, optionCandidates } from './matter.ts';

/**
 * What is not as meant is written beside: dates in braces, who acted in an entry that lost its label; and what the text was found to be
 * and is no more, such as its language and parties, in front matter.
 * @param isFound whether parties are those that labels name
 */
export function* mendings(attempt: Attempt, meant: Meant, isFound: boolean): Generator<Candidate> {
  const { reading, differences } = attempt;
  const ground = new Ground(reading);
  const { timeline } = meant;
  if (reading.timeline.language !== timeline.language) yield* optionCandidates(ground, ['language'], timeline.language);
  const isOf = (...kinds: readonly Difference['what'][]) => differences.some(({ what }) => kinds.includes(what));
  const known = new Set(reading.timeline.parties.map(({ name }) => name));
  const added = isFound ? [] : timeline.parties.filter(({ name }) => !known.has(name));
  if (added.length === 1) yield declaredToo(ground, added[0]?.name ?? '');
  if (isOf('entries')) return;
  yield* meaningBoth(ground, timeline, differences);
  if (!isOf('text', 'whole')) yield* beside(ground, meant, attempt);
  if (isFound && isOf('text', 'parties', 'whole')) yield* declaring(ground, timeline);
}

/** Declares the parties that act. */
function declaring(ground: Ground, { parties, entries }: Timeline): Iterable<Candidate> {
  const acting = new Set(entries.flatMap((entry) => entry.parties));
  const names = parties.filter(({ id }) => acting.has(id)).map(({ name }) => name);
  return optionCandidates(ground, ['parties'], names);
}

/** Says whom a word for two means, where one party more has made it unclear. */
function* meaningBoth(ground: Ground, meant: Timeline, differences: readonly Difference[]): Generator<Candidate> {
  const unclear = differences.find(({ what, at = -1 }) => {
    const acting = meant.entries[at]?.parties.length ?? 0;
    const isLost = ground.timeline.entries[at]?.parties.length === 0;
    return what === 'parties' && isLost && acting > 1 && acting < meant.parties.length;
  });
  const acting = meant.entries[unclear?.at ?? -1]?.parties ?? [];
  const names = meant.parties.filter(({ id }) => acting.includes(id)).map(({ name }) => name);
  if (names.length > 1) yield* optionCandidates(ground, ['both'], names);
}

/** Writes what dates mean, and beside one entry who acted. */
function* beside(ground: Ground, meant: Meant, { differences, round }: Attempt): Generator<Candidate> {
  const of = (kind: Difference['what']) => differences.filter(({ what }) => what === kind).map(({ at = -1 }) => at);
  const dates = of('date').filter((at) => !meant.byContext || at !== meant.at);
  const [first, ...others] = of('parties');
  if (first === undefined) yield* ofDates(ground, meant, dates, round);
  else if (others.length === 0)
    yield* ofParties(ground, meant.timeline, first, inBraces(ground, meant.timeline, dates));
}

function* ofParties(ground: Ground, meant: Timeline, at: number, more: Candidate): Generator<Candidate> {
  const [stand, entry] = [ground.stand(at), meant.entries[at]];
  if (stand === undefined || entry === undefined) return;
  for (const candidate of partyCandidates(ground, stand, meant, entry)) yield [...more, ...candidate];
}

/**
 * That which is moved is given its year; others, whose words stay, say in braces what they mean. The first of them may be enough: those
 * below take their years from it. Where a date in braces is not read, the beginning of its entry is written plainly.
 */
function* ofDates(ground: Ground, meant: Meant, dates: readonly number[], round: number): Generator<Candidate> {
  const { timeline, at = -1, mayComplete } = meant;
  const own = mayComplete && dates.includes(at) ? ground.stand(at) : undefined;
  if (own !== undefined) {
    const others = inBraces(
      ground,
      timeline,
      dates.filter((date) => date !== at),
    );
    for (const full of completions(ground, own, timeline.entries[at]?.date ?? own.entry.date)) yield [full, ...others];
  }
  if (round === 0 && dates.length > 1) yield inBraces(ground, timeline, dates.slice(0, 1));
  yield inBraces(ground, timeline, dates);
  const first = ground.stand(dates[0] ?? -1);
  if (round === 0 && first !== undefined) yield plainly(ground, first, timeline);
}
