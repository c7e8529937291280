import { relationKey } from './acting.ts';
import { proseOf } from './notes.ts';
import { type Inline, isSafeAddress, type Paragraph, plainText, proseBlocks, readLine } from './prose.ts';
import {
  type EndingPart,
  type EntryPart,
  endingInWords,
  entryPartInWords,
  type OpeningPart,
  openingInWords,
  type PartKind,
  type PartWriter,
  type PhasePart,
  phasePartInWords,
  plainly,
  type Told,
  type ToldEntry,
  type ToldPart,
  type WhenPart,
} from './told.ts';

/** What a finished file says, read back from it, so that it can be held against what it should say. */
export interface Said {
  /** How it writes Markdown and words that lead somewhere. */
  readonly by: PartWriter;
  /** All that it says of the timeline, in reading order; blanks and line ends do not count. */
  readonly text: string;
  /** Where its links lead, in order; what leads to the same place as the one before counts once. Absent where it has none. */
  readonly addresses?: readonly string[];
  /** Its dates for programs, as EDTF, in order; absent where it has none. */
  readonly dates?: readonly string[];
  /** Whether HTML's dates are meant, which are exact: a vague one is left out there. */
  readonly exactDates?: true;
  /** Who acted in each entry, for programs: the places of the parties, or their names, and behind them the camps of opponents (`relationWith`); absent where only words say it. */
  readonly acting?: readonly string[];
  /** What the phase of each entry is called, for programs; "" for none. Absent where only words say it. */
  readonly phases?: readonly string[];
  /** The names in its legend, each behind the place of its party or its name in XML, or “t” where it is of those together and “a” of opponents; absent where no places stand there. */
  readonly legend?: readonly string[];
  /** What programs that list pages are told of each entry; absent where they are told nothing. */
  readonly listed?: readonly Listed[];
  /** What it is called where programs look that name and list files; each time it is the title. */
  readonly called?: readonly string[];
  /** What it is said to be there, and to those who do not see a picture: beginnings of the introduction, or of the alternative text. */
  readonly described?: readonly string[];
  /** The ids of its entries, for programs; absent where it has none. */
  readonly ids?: readonly string[];
  /** The file itself, where it is the data of a timeline and no other text says the same. */
  readonly data?: string;
  /** What else is written there: names in legends, words of tools, what programs that list pages are told. */
  readonly around?: readonly string[];
}

/** Who acted, as it is compared: with the camps, where there are some. */
export function relationWith(acting: string, camps: string | undefined): string {
  return camps === undefined ? acting : `${acting} (${camps})`;
}

/** Who acted in an entry, by the places of the parties, as it is compared. */
export function actingOf({ acting, camps }: Pick<ToldEntry, 'acting' | 'camps'>): string {
  return relationWith(acting.join(' '), camps && relationKey(acting, camps));
}

/** An entry as programs that list pages are told of it: the beginnings of its heading and text, its date where that is exact, and its phase; "" for none. */
export interface Listed {
  readonly name: string;
  readonly abstract: string;
  readonly date: string;
  readonly phase: string;
}

/** Words as HTML has them: a list has no bullets, and links show no addresses. */
export const marked: PartWriter = {
  prose: (prose) =>
    plainText(proseBlocks(proseOf(prose)).flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))),
  line: plainly.line,
  link: ({ words }) => words,
  picture: plainly.picture,
};

/** The same where pictures are seen: what one shows stands in its place for those who do not see it. */
export const markedWithPictures: PartWriter = { ...marked, picture: ({ picture }) => picture.alt };

/** What a file should say. */
export interface Wanted extends Required<Pick<Said, 'addresses' | 'dates'>> {
  /** The text in pieces: what stands before all entries, each entry with the phases that begin before it, and what stands behind. */
  readonly opening: string;
  readonly entries: readonly string[];
  readonly ending: string;
}

/**
 * What a file that tells a timeline should say.
 * @param entries those of the timeline, in the file's order
 */
export function wantedOf(
  told: Told,
  entries: readonly ToldEntry[],
  by: PartWriter,
  leavesOut: readonly PartKind[] = [],
): Wanted {
  const kept = <Part extends { readonly kind: PartKind }>(parts: readonly Part[]): readonly Part[] =>
    leavesOut.length === 0 ? parts : parts.filter(({ kind }) => !leavesOut.includes(kind));
  const [opening, ending] = [kept(told.opening), kept(told.ending)];
  const parts = entries.map((entry) => kept<EntryPart>(entry.parts));
  const heads = entries.map(({ opens }) => opens.flatMap((phase) => kept<PhasePart>(phase.parts)));
  const addresses = [...opening, ...parts.flatMap((each, at) => [...(heads[at] ?? []), ...each]), ...ending].flatMap(
    linksIn,
  );
  return {
    opening: opening.map((part) => openingInWords(part, by)).join('\n'),
    entries: parts.map((each, at) =>
      [
        ...(heads[at] ?? []).map((part) => phasePartInWords(part, by)),
        ...each.map((part) => entryPartInWords(part, by)),
      ].join('\n'),
    ),
    ending: ending.flatMap((part) => endingInWords(part, by)).join('\n'),
    addresses: addresses.filter(isSafeAddress),
    dates: [...opening, ...parts.flat(), ...ending].flatMap(datesIn),
  };
}

/** Where a part leads. */
function linksIn(part: ToldPart): readonly string[] {
  switch (part.kind) {
    case 'lede':
    case 'phase-text':
    case 'text':
    case 'correction':
      return part.markdown.includes('](') || part.markdown.includes('<') ? proseOf(part).flatMap(linksInRuns) : [];
    case 'whole-corrections':
      return part.items.flatMap((item) => proseOf(item).flatMap(linksInRuns));
    case 'byline':
    case 'credit':
      return part.items.flatMap(({ markdown }) => linksInRuns(readLine(markdown)));
    case 'lead':
    case 'picture':
      return [part.picture.caption, part.picture.credit].flatMap((words = '') => linksInRuns(readLine(words)));
    case 'sources':
      return part.items.flatMap(({ href }) => href ?? []);
    case 'all-sources':
      return part.items.flatMap(({ notes }) => notes.flatMap(({ href }) => href ?? []));
    case 'title':
    case 'unfinished':
    case 'phase':
    case 'when':
    case 'who':
    case 'draft':
    case 'claim':
    case 'headline':
    case 'answers':
    case 'all-corrections':
    case 'closing':
      return [];
  }
}

function linksInRuns(runs: Paragraph): readonly string[] {
  return runs.flatMap((run: Inline): readonly string[] => {
    if (run.kind === 'link') return [run.href];
    return run.kind === 'text' || run.kind === 'break' || run.kind === 'note' ? [] : linksInRuns(run.children);
  });
}

function datesIn(part: OpeningPart | EntryPart | EndingPart): readonly string[] {
  if (part.kind === 'when') return [part.edtf];
  if (part.kind === 'byline' || part.kind === 'credit') return part.items.flatMap(({ edtf }) => edtf ?? []);
  if (part.kind === 'whole-corrections') return part.items.flatMap(({ when }) => datesOf(when));
  return part.kind === 'correction' ? datesOf(part.when) : [];
}

/** What data says that holds all parts. */
export function saidByData(told: Told, by: PartWriter): Said {
  const { opening, entries, ending, ...links } = wantedOf(told, told.entries, by);
  const acting = told.entries.map(actingOf);
  return { by, text: [opening, ...entries, ending].join('\n'), ...links, acting };
}

/** The date of a correction; none where nobody says when it was put right. */
function datesOf({ edtf }: WhenPart): readonly string[] {
  return edtf === '' ? [] : [edtf];
}
