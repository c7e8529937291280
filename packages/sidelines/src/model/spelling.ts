/** Names shorter than this differ by a letter too easily. */
const shortest = 4;
/** Names longer than this are not compared. */
const longest = 60;

/** A name is compared with at most this many of those with which it shares all letters but one. */
const mostNeighbours = 16;

/** A name and another, further down the list, that is one letter away from it. */
export type NearNames = readonly [name: string, other: string];

/**
 * The pairs of names that are one letter away from each other: a letter more, less or other, or two neighbours swapped.
 * Case does not count. Where very many names are alike (`Unit 1`, `Unit 2`, …), each is compared with the first of them only.
 * @param others further names, which are compared with the names but not with each other
 */
export function nearNames(names: readonly string[], others: readonly string[] = []): readonly NearNames[] {
  return names.length === 0 ? [] : nearPairs(new Set([...names, ...others]), new Set(names));
}

/** The pairs of which the first is in `known`; all of `known` are in `names`, too. */
function nearPairs(names: ReadonlySet<string>, known: ReadonlySet<string>): readonly NearNames[] {
  const byVariant = new Map<string, string[]>();
  const pairs = new Map<string, NearNames>();
  for (const name of [...names].filter(isComparable)) {
    for (const variant of variantsOf(name)) {
      for (const other of byVariant.get(variant) ?? [])
        if (isOneLetterAway(name, other)) pairs.set(`${other}\n${name}`, [other, name]);
      if (known.has(name)) addNeighbour(byVariant, variant, name);
    }
  }
  return [...pairs.values()];
}

function addNeighbour(byVariant: Map<string, string[]>, variant: string, name: string): void {
  const others = byVariant.get(variant);
  if (others === undefined) byVariant.set(variant, [name]);
  else if (others.length < mostNeighbours) others.push(name);
}

/** Whether two names are such a pair. */
export function areNear(one: string, other: string): boolean {
  return isComparable(one) && isComparable(other) && isOneLetterAway(one, other);
}

function isComparable(name: string): boolean {
  return name.length >= shortest && name.length <= longest;
}

/** The name, and the name without each of its letters: names one letter away from each other share one of these. */
function variantsOf(name: string): ReadonlySet<string> {
  const letters = name.toLowerCase();
  const variants = new Set([letters]);
  let at = 0;
  for (const letter of letters) {
    variants.add(letters.slice(0, at) + letters.slice(at + letter.length));
    at += letter.length;
  }
  return variants;
}

/** Whether two names differ by exactly one letter, or by two neighbours swapped; case does not count. */
export function isOneLetterAway(one: string, other: string): boolean {
  if (!shareAnEnd(one.toLowerCase(), other.toLowerCase())) return false;
  const [short, long] = [[...one.toLowerCase()], [...other.toLowerCase()]].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const same = (from: number, to: number) => short.slice(from).join('') === long.slice(to).join('');
  if (short.length < long.length) return same(start, start + 1);
  if (start === short.length) return false;
  return (
    same(start + 1, start + 1) ||
    (short[start] === long[start + 1] && short[start + 1] === long[start] && same(start + 2, start + 2))
  );
}

/**
 * Of some words in small letters the one that is nearest to another: one letter away, or two where it is long enough; `undefined` where
 * none is so near, and of a very long word.
 */
export function nearestWord<Word extends string>(word: string, known: readonly Word[]): Word | undefined {
  if (word.length > longest) return undefined;
  const most = word.length < 5 ? 1 : 2;
  const near = known
    .map((other) => ({ other, letters: lettersBetween(word.toLowerCase(), other) }))
    .filter(({ letters }) => letters <= most)
    .sort((one, other) => one.letters - other.letters);
  return near[0]?.other;
}

/** How many letters must be added, taken away, changed or swapped with their neighbour to make one word of another. */
function lettersBetween(one: string, other: string): number {
  let [before, row]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1]);
      const isSwapped = to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const swapped = isSwapped ? (before[to - 2] ?? changed) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** Whether the first or the last letter is the same, as it is in all but very short names that are one letter apart; most pairs of names are told apart by that. */
function shareAnEnd(one: string, other: string): boolean {
  if (one.length < shortest - 1 || other.length < shortest - 1) return true;
  return Math.abs(one.length - other.length) <= 2 && (one[0] === other[0] || one.at(-1) === other.at(-1));
}
