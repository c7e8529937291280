import { type Inline, type Paragraph, plainText, readProse } from './prose.ts';
import type { Phase, Timeline } from './timeline.ts';

/** Notes that a text cites: the ids of the sources that they name, and their numbers. Plain data. */
export type Notes = readonly (readonly [id: string, number: number])[];

/** A text in Markdown, and the notes that it cites; markers of any others are plain text. */
export interface Prose {
  readonly markdown: string;
  readonly notes?: Notes;
}

/** The numbers of all notes, by the ids of their sources. */
export type NoteNumbers = ReadonlyMap<string, number>;

/** The ids of the notes that a text in Markdown cites by `[^id]`, each as often as it does. @param ids those that there are */
export function notesIn(markdown: string, ids: ReadonlyMap<string, unknown>): readonly string[] {
  if (ids.size === 0 || !markdown.includes('[^')) return [];
  const places = [...ids.keys()];
  const found = (run: Inline): readonly string[] => {
    if (run.kind === 'note') return [places[run.number] ?? ''];
    return run.kind === 'text' || run.kind === 'break' ? [] : run.children.flatMap(found);
  };
  return readProse(markdown, new Map(places.map((id, place) => [id, place]))).flatMap((runs) => runs.flatMap(found));
}

/** The numbers of the notes of a timeline: a source has one where a text cites it, in the order in which texts do so first. */
export function noteNumbers(timeline: Timeline): NoteNumbers {
  const ids = idsOf(timeline);
  const cited = ids.size === 0 ? [] : textsInOrder(timeline).flatMap((text) => notesIn(text, ids));
  return new Map([...new Set(cited)].map((id, place) => [id, place + 1]));
}

/** A text with the notes that it cites. */
export function withNotes(markdown: string, numbers: NoteNumbers): Prose {
  const cited = new Set(notesIn(markdown, numbers));
  return cited.size === 0 ? { markdown } : { markdown, notes: [...cited].map((id) => [id, numbers.get(id) ?? 0]) };
}

/** The paragraphs of a text, with its notes. */
export function proseOf({ markdown, notes }: Prose): readonly Paragraph[] {
  return notes === undefined ? readProse(markdown) : readProse(markdown, new Map(notes));
}

/** The words of a text alone, as where its notes stand nowhere. */
export function bareWords(prose: Prose): string {
  return plainText(proseOf(prose).map(withoutNotes));
}

/** The same of any text of a timeline. */
export function wordsWithoutNotes(markdown: string, { sources = [] }: Pick<Timeline, 'sources'>): string {
  if (sources.length === 0 || !markdown.includes('[^')) return plainText(readProse(markdown));
  return plainText(readProse(markdown, idsOf({ sources })).map(withoutNotes));
}

function withoutNotes(runs: Paragraph): Paragraph {
  return runs.flatMap((run): Paragraph => {
    if (run.kind === 'note') return [];
    return run.kind === 'text' || run.kind === 'break' ? [run] : [{ ...run, children: withoutNotes(run.children) }];
  });
}

function idsOf({ sources = [] }: Pick<Timeline, 'sources'>): NoteNumbers {
  return new Map(sources.map(({ id }, place) => [id, place]));
}

/** All texts that may cite notes, in the order in which they are told. */
function textsInOrder({ lede = '', phases = [], entries, corrections = [] }: Timeline): readonly string[] {
  const texts = [lede];
  let told = 0;
  for (const { phase, text, corrections = [] } of entries) {
    const opened: readonly Phase[] = phases.slice(told, phases.findIndex(({ id }) => id === phase) + 1);
    told += opened.length;
    texts.push(...opened.map(({ text = '' }) => text), text, ...corrections.map((each) => each.text));
  }
  return [...texts, ...corrections.map(({ text }) => text)];
}
