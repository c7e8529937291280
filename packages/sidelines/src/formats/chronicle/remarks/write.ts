import { noteNumbers, notesIn } from '../../../model/notes.ts';
import type { Correction, Entry, Picture, Source, Timeline } from '../../../model/timeline.ts';
import { correctionWords } from '../../../model/told.ts';
import { wordsIn } from '../../../model/words.ts';
import { wordDate } from '../../../time/index.ts';
import { languageByTag } from '../phrases.ts';

import { dayIn } from './day.ts';
import { endsRemark } from './part.ts';
import { writtenSource } from './source.ts';

/** What stands before the date of a draft, or the text of a claim: the word for one, in the language of the text. */
export function markWord(kind: 'drafts' | 'claims', language: string): string {
  return `${firstPhrase(kind, language)}: `;
}

/** Which entries one answers, as a line that is read as such below its text. */
export function answersLine(references: readonly string[], language: string): string {
  return `${firstPhrase('answering', language)}: ${references.join('; ')}`;
}

/** That an entry is disputed, and by whom, as a line that is read as such below its text. */
export function disputeLine(names: string, language: string): string {
  return names === '' ? `${firstPhrase('disputed', language)}.` : `${firstPhrase('disputedBy', language)}: ${names}`;
}

/** The remarks of an entry, or of the whole, as lines that are read as such below its text. */
export function remarkLines(
  {
    pictures = [],
    corrections = [],
    internal = [],
    notBefore,
  }: Pick<Entry, 'pictures' | 'corrections' | 'internal' | 'notBefore'>,
  language: string,
): readonly string[] {
  const wait = notBefore === undefined ? [] : [`${firstPhrase('notBefore', language)}: ${notBefore}`];
  const notes = internal.flatMap((text) => linesBehind(firstPhrase('internal', language), text, language));
  const shown = pictures.flatMap((each) => pictureLines(each, language));
  return [...shown, ...corrections.flatMap((each) => correctionLines(each, language)), ...wait, ...notes];
}

/** What was put right of the whole, as lines that are read as such at the end of a text. */
export function wholeCorrectionLines({ corrections = [], language }: Timeline): readonly string[] {
  return corrections.flatMap((each) => correctionLines(each, language));
}

function pictureLines({ src, alt, caption, credit }: Picture, language: string): readonly string[] {
  const [shows, path] = [inOneLine(alt), inOneLine(src)].map((text) => text.replaceAll(/[\\[\]]/g, '\\$&'));
  const words = caption === undefined ? '' : ` "${inOneLine(caption).replaceAll(/[\\"]/g, '\\$&')}"`;
  const plain = /^[^\s()<>%\\"'][^\s()<>%\\]*$/.test(src);
  const target = plain ? src : `<${path?.replaceAll(/%(?=[0-9a-f]{2})/gi, '%25')}>`;
  const below = credit === undefined ? [] : [`${firstPhrase('credits', language)}: ${inOneLine(credit)}`];
  return [`![${shows}](${target}${words})`, ...below];
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function correctionLines({ kind, date, text }: Correction, language: string): readonly string[] {
  const word = wordsIn(language)[correctionWords[kind ?? 'correction']];
  const words = date === '' ? '' : wordDate(date, language);
  const day = dayIn(words, { language, order: undefined }) === date ? words : date;
  return linesBehind(day === '' ? word : `${word} (${day})`, text, language);
}

/** A text behind its head: what goes on in further lines is indented, and no date there begins an entry. */
function linesBehind(head: string, text: string, language: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const [first = '', ...further] = lines.map((line) => (endsRemark(line, language) ? `\\${line}` : line));
  return [`${head}: ${first}`.trimEnd(), ...further.map((line) => (line === '' ? '' : `    ${line}`))];
}

/** The first word of a kind in a language, as it begins a line; in English where there is none. */
function firstPhrase(
  kind:
    | 'drafts'
    | 'claims'
    | 'disputed'
    | 'disputedBy'
    | 'answering'
    | 'internal'
    | 'notBefore'
    | 'credits'
    | 'sources',
  language: string,
): string {
  const { phrases } = languageByTag.get(language.split('-')[0] ?? '') ?? languageByTag.get('en') ?? fail();
  const [first = ''] = phrases[kind].split('|');
  return first.charAt(0).toLocaleUpperCase(language) + first.slice(1);
}

function fail(): never {
  throw new Error('There is no English');
}

/** How sources are written: where an entry rests on them, which of them have to be notes. */
export type SourceStyle = 'in lines' | 'as notes';

/** The sources of a timeline as lines: below each entry what it rests on, and at the end the notes. */
export interface SourceLines {
  readonly of: (entry: Entry) => readonly string[];
  readonly notes: readonly string[];
}

/** Writes sources out below the entries that rest on them, but for those that texts cite, or nothing does: these are notes. */
export function sourceLines(timeline: Timeline, style: SourceStyle): SourceLines {
  const { sources = [], entries, language } = timeline;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const inTexts = noteNumbers(timeline);
  const named = new Set(entries.flatMap((entry) => entry.sources ?? []));
  const isNote = ({ id }: Source): boolean => style === 'as notes' || inTexts.has(id) || !named.has(id);
  const word = firstPhrase('sources', language);
  return {
    of: ({ text, sources: own = [] }) => {
      const cited = new Set(notesIn(text, byId));
      const rest = own.flatMap((id) => (cited.has(id) ? [] : (byId.get(id) ?? [])));
      const items = rest.map((source) => (isNote(source) ? `[^${source.id}]` : writtenSource(source, language)));
      return items.length === 0 ? [] : [`${word}: ${items.join('; ')}`];
    },
    notes: sources.filter(isNote).map((source) => `[^${source.id}]: ${writtenSource(source, language)}`.trimEnd()),
  };
}
