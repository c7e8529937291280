import { type Diagnostic, diagnose, type TextRange } from '../../../model/diagnostic.ts';
import { notesIn } from '../../../model/notes.ts';
import type { Places, SourcePlace } from '../../../model/places.ts';
import type { Source, Timeline } from '../../../model/timeline.ts';
import type { Piece } from '../lines.ts';
import { folded } from '../together.ts';
import type { DayReading } from './day.ts';
import type { Remark } from './part.ts';
import { type StatedSource, sourceItems, statedSource } from './source.ts';

/** What a text rests on, and what of it each entry. */
export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly places: readonly SourcePlace[];
  /** By the places of the entries: the ids of what each rests on, and where it says so. */
  readonly ofEntries: readonly { readonly ids: readonly string[]; readonly places: readonly TextRange[] }[];
  /** What the whole rests on, as Markdown, and where that is said first. */
  readonly ofWhole: Piece | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A remark that says what something rests on, and the entry that it stands below; of the whole there is none. */
export interface OwnedRemark {
  readonly remark: Remark;
  readonly owner: number | undefined;
}

/** A source as far as it is stated. */
interface Statement {
  stated: StatedSource;
  readonly whole: TextRange;
  /** Of a note. */
  readonly label?: string;
}

/** Something that is cited, and where. */
interface Citation {
  readonly source: Statement;
  readonly at: TextRange;
}

/** Finds all that a text rests on: what its lines for that say, and its notes, wherever they stand. */
export function readSources(
  { timeline, places }: { readonly timeline: Timeline; readonly places: Places },
  remarks: readonly OwnedRemark[],
  reading: DayReading,
): SourcesRead {
  const statements = new Statements(reading);
  const owned = remarks.map(({ remark, owner }) => ({ remark, owner, words: wordsOf(remark, places.source) }));
  const diagnostics = owned.flatMap(({ remark, words }) =>
    remark.kind === 'note' ? statements.note(remark.word, words) : [],
  );
  const inLines = new Map<number, Citation[]>();
  const ofWhole: Piece[] = [];
  for (const { remark, owner, words } of owned) {
    if (remark.kind !== 'source') continue;
    if (owner === undefined) ofWhole.push(words);
    else {
      const cited = sourceItems(words).flatMap((item) => statements.item(item));
      inLines.set(owner, [...(inLines.get(owner) ?? []), ...cited]);
    }
  }
  const { all, byLabel } = statements;
  const cited = timeline.entries.map(({ text }, place) =>
    onceEach([...markersIn(text, byLabel, places, place), ...(inLines.get(place) ?? [])]),
  );
  const ids = idsOf(all);
  const inTexts = byLabel.size === 0 ? [] : otherTextsIn(timeline).flatMap((text) => notesIn(text, byLabel));
  const used = new Set([...cited.flat().map(({ source }) => source), ...inTexts.map((label) => byLabel.get(label))]);
  const [first] = ofWhole;
  return {
    sources: all.map((source) => ({ id: ids.get(source) ?? '', ...source.stated })),
    places: all.map(({ whole }) => ({ whole })),
    ofEntries: cited.map((each) => ({
      ids: each.map(({ source }) => ids.get(source) ?? ''),
      places: each.map(({ at }) => at),
    })),
    ofWhole: first && { ...first, text: ofWhole.map(({ text }) => text).join('; ') },
    diagnostics: [
      ...diagnostics,
      ...[...byLabel].flatMap(([label, source]) =>
        used.has(source) ? [] : [diagnose('note-unused', source.whole, { label })],
      ),
    ],
  };
}

/** The sources that a text states: notes by their labels, and what lines say; what says the same is one. */
class Statements {
  readonly byLabel = new Map<string, Statement>();
  readonly #byWords = new Map<string, Statement[]>();
  readonly #inLines: Statement[] = [];
  readonly #reading: DayReading;

  constructor(reading: DayReading) {
    this.#reading = reading;
  }

  /** In the order of the text. */
  get all(): readonly Statement[] {
    return [...this.byLabel.values(), ...this.#inLines].sort((a, b) => a.whole.from - b.whole.from);
  }

  /** A note; of two with one label the first counts. */
  note({ text: label, from, to }: Piece, words: Piece): readonly Diagnostic[] {
    const first = this.byLabel.get(label);
    if (first !== undefined) {
      const related = [{ range: first.whole, key: 'first', facts: {} }] as const;
      return [diagnose('note-twice', { from, to }, { label }, { related })];
    }
    const whole = { from: from - '[^'.length, to: Math.max(words.to, to) };
    const statement = { stated: statedSource(words.text, this.#reading), whole, label };
    this.byLabel.set(label, statement);
    this.#know(statement);
    return [];
  }

  /** One of several things that a line names: a note by its marker, or a source in words. */
  item(item: Piece): readonly Citation[] {
    const at = rangeOf(item);
    const marker = /^\s*\[\^(?<label>[^\s[\]]+)\]\s*$/.exec(item.text)?.groups?.['label'];
    const note = marker === undefined ? undefined : this.byLabel.get(marker);
    if (note !== undefined) return [{ source: note, at }];
    const stated = statedSource(item.text, this.#reading);
    if (Object.keys(stated).length === 0) return [];
    const same = keysOf(stated)
      .flatMap((key) => this.#byWords.get(key) ?? [])
      .find((statement) => agree(statement.stated, stated));
    if (same !== undefined) {
      same.stated = { ...stated, ...same.stated };
      this.#know(same);
      return [{ source: same, at }];
    }
    const source = { stated, whole: at };
    this.#inLines.push(source);
    this.#know(source);
    return [{ source, at }];
  }

  #know(statement: Statement): void {
    for (const key of keysOf(statement.stated)) {
      const known = this.#byWords.get(key) ?? [];
      if (!known.includes(statement)) this.#byWords.set(key, [...known, statement]);
    }
  }
}

/** By what sources are known to be the same; capitals do not count in what they are called. */
function keysOf({ url, title }: StatedSource): readonly string[] {
  return [...(url === undefined ? [] : [`<${url}>`]), ...(title === undefined ? [] : [folded(title)])];
}

/** Whether nothing that both say differs. */
function agree(one: StatedSource, other: StatedSource): boolean {
  const keys = ['url', 'title', 'archived', 'accessed'] as const;
  return keys.every((key) => {
    const [mine, others] = [one[key], other[key]];
    if (mine === undefined || others === undefined) return true;
    return mine === others || (key === 'title' && folded(mine) === folded(others));
  });
}

/** Notes are called by their labels, all else is counted: s1, s2 … */
function idsOf(all: readonly Statement[]): ReadonlyMap<Statement, string> {
  const labels = new Set(all.flatMap(({ label }) => label ?? []));
  let count = 0;
  const next = (): string => {
    do count += 1;
    while (labels.has(`s${count}`));
    return `s${count}`;
  };
  return new Map(all.map((source) => [source, source.label ?? next()]));
}

/** What the text of an entry cites, each marker where it stands. */
function markersIn(
  text: string,
  byLabel: ReadonlyMap<string, Statement>,
  { source, entries }: Places,
  place: number,
): readonly Citation[] {
  if (byLabel.size === 0) return [];
  const { from, to } = entries[place]?.text ?? { from: 0, to: 0 };
  let search = from;
  return notesIn(text, byLabel).flatMap((label) => {
    const cited = byLabel.get(label);
    if (cited === undefined) return [];
    const marker = `[^${label}]`;
    const at = source.indexOf(marker, search);
    if (at < 0 || at >= to) return [{ source: cited, at: { from, to } }];
    search = at + marker.length;
    return [{ source: cited, at: { from: at, to: search } }];
  });
}

/** All texts that may cite, but for those of entries. */
function otherTextsIn({ lede = '', phases = [], entries, corrections = [] }: Timeline): readonly string[] {
  const all = [...corrections, ...entries.flatMap(({ corrections = [] }) => corrections)];
  return [lede, ...phases.map(({ text = '' }) => text), ...all.map(({ text }) => text)];
}

function onceEach(cited: readonly Citation[]): readonly Citation[] {
  const first = new Map<Statement, Citation>();
  for (const each of cited) if (!first.has(each.source)) first.set(each.source, each);
  return [...first.values()];
}

/** All words of a remark, its further lines as they stand. */
function wordsOf({ words, below }: Remark, source: string): Piece {
  const to = below.at(-1)?.to ?? words.to;
  return below.length === 0 ? words : { from: words.from, to, text: source.slice(words.from, to) };
}

function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}
