import { after, before, type Piece, trimmed } from '../lines.ts';
import { withoutArticle } from '../names.ts';
import { phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';

/** Small words between a stem and a name: “of the”. */
const smallWords: ReadonlySet<string> = phrasesOf('particles', 'articles');

/** The words of which topics are made. */
const topics: ReadonlySet<string> = new Set(
  [...phrasesOf('topics', 'notParties')].flatMap((topic) => topic.split(' ').map(withoutArticle)),
);

/** A stem has as many words as this at most. */
const mostWords = 5;

/** What a heading says of its name, and the name. */
interface Split {
  readonly stem: string;
  readonly rest: Piece;
}

/**
 * Headings without the words that they share before or behind their names: “Timeline of Harlow” and “Timeline of Velden”,
 * “Harlow – chronicle” and “Velden – chronicle”. One that is a name already keeps its words, unless they are a topic, or all stand
 * behind the name of another: “Harlow arms race”, “Tarn arms race”, “Harlow space race”.
 */
export function withoutStems(headings: readonly Piece[], isName: (name: string) => boolean): readonly Piece[] {
  const splits = headings.map((heading) => {
    const isWhole = isName(heading.text);
    const may = ({ stem, rest }: Split) =>
      isName(rest.text) && (!isWhole || stem.startsWith('>') || hasTopic(stem.slice(1)));
    return splitsOf(heading).filter(may);
  });
  const shared = new Map<string, Set<string>>();
  for (const { stem, rest } of splits.flat()) shared.set(stem, (shared.get(stem) ?? new Set()).add(folded(rest.text)));
  const isShared = ({ stem }: Split) => (shared.get(stem)?.size ?? 0) > 1;
  const names = new Set(
    splits
      .flat()
      .filter(isShared)
      .map(({ rest }) => folded(rest.text)),
  );
  return headings.map((heading, place) => {
    const found = (splits[place] ?? []).filter((split) => {
      return isShared(split) || (split.stem.startsWith('>') && names.has(folded(split.rest.text)));
    });
    return found.toSorted((a, b) => a.rest.text.length - b.rest.text.length)[0]?.rest ?? heading;
  });
}

function hasTopic(stem: string): boolean {
  return stem.split(' ').some((word) => word.length > 2 && topics.has(withoutArticle(word)));
}

/** The ways to part a heading into a name and what stands before or behind it. */
function splitsOf(heading: Piece): readonly Split[] {
  const gaps = [...heading.text.matchAll(/\s+/g)].map(({ index }) => index);
  const starts = gaps.slice(0, mostWords).map((gap) => split('<', before(heading, gap), after(heading, gap)));
  const ends = gaps.slice(-mostWords).map((gap) => split('>', after(heading, gap), before(heading, gap)));
  const around = starts.flatMap(({ stem, rest }) =>
    endsOf(rest).map((end) => ({ stem: stem + end.stem, rest: end.rest })),
  );
  return [...starts, ...ends, ...around].filter(({ stem }) => stem.length > 3);
}

/** “What Harlow says”: words before and behind a name. */
function endsOf(words: Piece): readonly Split[] {
  const gap = words.text.search(/\s\S+$/);
  return gap < 0 ? [] : [split('>', after(words, gap), before(words, gap))];
}

function split(side: string, stem: Piece, rest: Piece): Split {
  return { stem: side + folded(withoutSmall(stem).text), rest: withoutSmall(rest) };
}

/** Words without dashes, small words and the sign of a possessive at their ends. */
function withoutSmall(piece: Piece): Piece {
  let bare = trimmed(piece);
  for (;;) {
    const [first = ''] = /^(?:[-–—:|]|[\p{L}’']+(?=\s|$))/u.exec(bare.text) ?? [];
    if (first === '' || (/\p{L}/u.test(first) && !smallWords.has(first))) break;
    bare = trimmed(after(bare, first.length));
  }
  const [last = ''] = /(?:(?:['’]s)?\s*[-–—:|]*)$/u.exec(bare.text) ?? [];
  return trimmed(before(bare, bare.text.length - last.length));
}
