import { lengthsAt, type WordList } from './word-list.ts';

/** The scripts that are written without spaces between words, so that UAX #14 leaves their borders to a dictionary; as ISO 15924 names them. */
export const unspacedScripts = ['Khmr', 'Laoo', 'Mymr', 'Thai'] as const;

/** One of them: Khmer, Lao, Burmese or Thai. */
export type UnspacedScript = (typeof unspacedScripts)[number];

/** Words of scripts that are written without spaces between them. */
export interface Words {
  /** The scripts whose words are known. */
  readonly scripts: readonly UnspacedScript[];
  /** The words of a script; `undefined` for one that is not among them, or whose words are still to be loaded. */
  readonly of: (script: UnspacedScript) => WordList | undefined;
}

/** Runs of the characters whose line-breaking class is SA (UAX #14), and of the Burmese signs 104C to 104F, which are words. */
const letters: Readonly<Record<UnspacedScript, RegExp>> = {
  Khmr: /[\u1780-\u17d3\u17d7\u17dc\u17dd]+/g,
  Laoo: /[\u0e81-\u0ebd\u0ec0-\u0ece\u0edc-\u0edf]+/g,
  Mymr: /[\u1000-\u103f\u104c-\u108f\u109a-\u109f]+/g,
  Thai: /[\u0e01-\u0e3a\u0e40-\u0e4e]+/g,
};

/**
 * Where a word may begin, whatever the words are: at a consonant, or a vowel that is written before its consonant or alone. Not
 * between a vowel that is written first and its consonant, nor within a stack; and not at a consonant that a sign makes the end of a syllable
 * or silent (the Thai and Lao karan, the Khmer bantoc and toandakhiat, the Burmese asat), nor within the Thai “etc.”.
 */
const beginnings =
  /[\u0e01-\u0e2e\u0e40-\u0e44\u0e81-\u0eae\u0edc-\u0edf\u0ec0-\u0ec4\u1780-\u17b3\u1000-\u102a\u103f\u104e\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e](?<!(?:[\u0e40-\u0e44\u0ec0-\u0ec4]|[\u17d2\u1039]\p{M}*|\u0e2f(?=\u0e25\u0e2f)).)(?![\u0e34\u0e38]?\u0e4c|\u0ecc|[\u17cb\u17cd]|[\u1037\u1039]*\u103a|\u1039)/gu;

/** What follows a word and stays with it: signs of abbreviation and repetition, and the Burmese particles of one sign. */
const followers = /(?:\u0e2f\u0e25\u0e2f|[\u0e2f\u0e46\u0eaf\u0ec6\u17d7\u104c\u104d\u104f])*/y;

/** The most syllables that are one unknown word. */
const longestUnknown = 8;

/** What a known word costs. */
const known = 10;

/** What an unknown word costs: two known ones, and a little more than one for each syllable; a lone letter is hardly a word. */
function unknown(syllables: number, characters: number): number {
  return 20 + 11 * (characters === 1 ? 3 : syllables);
}

/** A letter of any of these scripts, which most texts have not. */
const unspaced = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17dd]/;

/** The offsets at which words begin within runs of scripts that are written without spaces. Linear in the text. */
export function wordBreaks(text: string, words: Words): readonly number[] {
  if (!unspaced.test(text)) return [];
  return runsIn(text).flatMap(({ from, run, script }) => {
    const list = words.of(script);
    return list === undefined ? [] : breaksIn(run, list).map((at) => from + at);
  });
}

/** A run of characters of one such script, and where it stands. */
interface Run {
  readonly from: number;
  readonly run: string;
  readonly script: UnspacedScript;
}

function runsIn(text: string): readonly Run[] {
  return unspacedScripts.flatMap((script) =>
    Array.from(text.matchAll(letters[script]), ({ index, 0: run }) => ({ from: index, run, script })),
  );
}

/**
 * Parts a run into words at least cost, which is as few of them as there can be, and few that are unknown: what ICU's `dictbe.cpp` seeks
 * by looking three words ahead, here by dynamic programming from the end. Among equals the first word is the longest. So what stands
 * between two breaks is parted alike when it stands alone.
 */
function breaksIn(run: string, list: WordList): readonly number[] {
  const starts = [...new Set([0, ...Array.from(run.matchAll(beginnings), ({ index }) => index)])];
  const placeAt = new Map([...starts, run.length].map((at, place) => [at, place]));
  const costs = new Float64Array(starts.length + 1).fill(Number.POSITIVE_INFINITY);
  const nexts = new Uint32Array(starts.length + 1);
  costs[starts.length] = 0;
  for (let place = starts.length - 1; place >= 0; place -= 1) {
    const offer = (next: number, cost: number): void => {
      const whole = cost + (costs[next] ?? 0);
      const least = costs[place] ?? 0;
      if (whole > least || (whole === least && next < (nexts[place] ?? 0))) return;
      costs[place] = whole;
      nexts[place] = next;
    };
    const from = starts[place] ?? 0;
    const most = Math.min(longestUnknown, starts.length - place);
    for (let syllables = 1; syllables <= most; syllables += 1) {
      const to = starts[place + syllables] ?? run.length;
      offer(place + syllables, unknown(syllables, to - from));
    }
    for (const length of lengthsAt(list, run, from)) {
      const next = placeAt.get(afterFollowers(run, from + length));
      if (next !== undefined) offer(next, known);
    }
  }
  const breaks: number[] = [];
  for (let place = nexts[0] ?? 0; place < starts.length; place = nexts[place] ?? starts.length)
    breaks.push(starts[place] ?? 0);
  return breaks;
}

function afterFollowers(run: string, at: number): number {
  followers.lastIndex = at;
  followers.exec(run);
  return followers.lastIndex;
}
