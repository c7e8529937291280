import { wordGap } from '../../layout/gaps.ts';
import type { Balance, PartyBalance, Ways } from '../../model/balance/balance.ts';
import type { Silence } from '../../model/balance/silence.ts';
import { inGroups, wordDuration } from '../../model/durations.ts';

/** The language of the report itself, whatever the language of the timeline is. */
const english = 'en';

/** A count with what is counted: “1 entry”, “12 entries”. */
export function counted(count: number, one: string, many: string): string {
  return `${inGroups(String(count))} ${count === 1 ? one : many}`;
}

const hour = 1 / 24;

/**
 * How long a silence was: “14 months”, or as much as the dates tell, such as “5 to 14 months”, “20 days to 4 months” or “at most 2 years”.
 */
function silenceInWords({ least, most }: Pick<Silence, 'least' | 'most'>): string {
  if (most === 0) return 'none';
  if (most < hour) return 'under an hour';
  const longest = lengthInWords(most);
  if (least < hour) return `at most ${longest}`;
  const shortest = lengthInWords(least);
  if (shortest === longest) return longest;
  const [, number, unit] = /^(\d+)( .+)$/.exec(shortest) ?? [];
  return `${unit !== undefined && longest.includes(unit) ? number : shortest} to ${longest}`;
}

function lengthInWords(days: number): string {
  return days === 1 ? wordDuration(1, 'day', english) : wordGap({ from: 0, to: days }, english);
}

/** The longest silence of a side in words, or why it is not known. */
export function silenceOfParty({ entries, silence }: PartyBalance): string {
  if (silence !== undefined) return silenceInWords(silence);
  return entries === 0 ? 'no entry' : 'not known: an entry has no date';
}

/** Words, or an entry whose date stands in their place. */
export type SilencePiece = { readonly words: string } | { readonly dateOf: string };

/** Between which entries of its side a silence is; [] where there is none. */
export function silenceInPieces({ after, before }: Pick<Silence, 'after' | 'before'> = {}): readonly SilencePiece[] {
  if (after !== undefined && before !== undefined)
    return [{ words: 'between ' }, { dateOf: after }, { words: ' and ' }, { dateOf: before }];
  if (before !== undefined) return [{ words: 'before its first entry, ' }, { dateOf: before }];
  return after === undefined ? [] : [{ words: 'after its last entry, ' }, { dateOf: after }];
}

/** How the sides of entries stood to each other: the heads of columns, in their order. */
export const ways = [
  ['apart', 'Apart'],
  ['together', 'Together'],
  ['against', 'Against'],
  ['nobody', 'No side'],
] as const satisfies readonly (readonly [keyof Ways, string])[];

/** Those that have a column: entries without a side are seldom. */
export function shownWays({ nobody }: Pick<Ways, 'nobody'>): readonly (typeof ways)[number][] {
  return ways.filter(([way]) => way !== 'nobody' || nobody > 0);
}

/** A list of entries that need a look. */
export interface Weakness {
  /** What they have in common, as it is said behind their number. */
  readonly of: string;
  /** What is said where there is none. */
  readonly none: string;
  readonly entries: readonly string[];
}

/** All that needs a look, in the order in which it is said. */
export function weaknesses(balance: Balance): readonly Weakness[] {
  const { withoutSource, withOneSource, vague, undated, unanswered } = balance;
  const hasSources = withoutSource.length < balance.whole.entries;
  return [
    { of: 'without a source', none: 'Every entry has a source', entries: withoutSource },
    ...(hasSources
      ? [{ of: 'resting on one source', none: 'No entry rests on one source', entries: withOneSource }]
      : []),
    { of: 'without a date', none: 'Every entry has a date', entries: undated },
    { of: 'with a vague date', none: 'Every date that is known is known to the day', entries: vague },
    { of: 'with a claim that nobody answers', none: 'No claim is without an answer', entries: unanswered },
  ];
}
