/** A format that is told apart and not read, as a message names it. */
export interface OtherFormatWords {
  /** With its article, for a sentence: "a Mermaid timeline". */
  readonly label: string;
  /** What to do instead, as a sentence without a full stop. */
  readonly advice: string;
}

const oneALine = 'Write each event on a line of its own behind its date';

/** The formats that are told apart and not read, in English. */
export const otherFormatWords = {
  icalendar: {
    label: 'an iCalendar file',
    advice: 'Copy the events from the calendar’s list as text, one a line with its date in front',
  },
  gedcom: {
    label: 'a GEDCOM file',
    advice: 'Save a report or a chronology as plain text in the program for family trees, and give that',
  },
  rtf: { label: 'an RTF file', advice: 'Open it in a word processor and save it as plain text (UTF-8)' },
  mermaid: {
    label: 'a Mermaid timeline',
    advice:
      'Write each event on a line of its own behind its whole date, as in “12 January 1984: The council votes”; a year of a section goes to each date below it',
  },
  chronos: {
    label: 'a Chronos timeline of Obsidian',
    advice:
      'Write each date before its text and the group as the one who acted, as in “1945-07-17: Velden: The conference begins”',
  },
  markwhen: {
    label: 'a Markwhen timeline',
    advice:
      'Write whole dates before the texts, as in “March 2018: The envoy arrives”, take tags and rules away, and name who acted before the text, as in “March 2018: Velden: The envoy arrives”',
  },
  org: {
    label: 'an Org mode file',
    advice:
      'Export it as plain text (C-c C-e t), or write each date before its headline, as in “4 March 2021: The council meets”',
  },
  timelinejs: {
    label: 'a TimelineJS timeline',
    advice:
      'Write each row on a line of its own, the whole date in front, as in “c. 2500 BCE: Headline. Text”; negative years are BCE as printed',
  },
  vis: {
    label: 'a vis-timeline',
    advice:
      'Write each item on a line of its own behind its start, and its group as the one who acted, as in “2014-01-16: Velden: The works begin”',
  },
  simile: {
    label: 'a SIMILE timeline',
    advice: 'Write each event on a line of its own, its start in front, as in “14 November 1840: Title. Description”',
  },
  html: {
    label: 'an HTML page',
    advice: 'Open it in a browser, copy the text that you see, and save that as plain text',
  },
  xml: {
    label: 'an XML file',
    advice: 'Copy the events from it as text, one a line with its date in front',
  },
  json: {
    label: 'JSON',
    advice: `If Sidelines wrote it, end its name in .json or say --from json; of other JSON ${lowered(oneALine)}`,
  },
  javascript: { label: 'JavaScript', advice: `${oneALine}, without the brackets and the names of the fields` },
  edn: { label: 'an EDN file', advice: `${oneALine}, without the brackets and the names of the fields` },
  yaml: {
    label: 'a YAML list',
    advice: `${oneALine}, as in “2021-03-04: The council meets”, without the names of the fields`,
  },
  csv: {
    label: 'a CSV table',
    advice:
      'Open it in a spreadsheet and copy the cells: pasted, they have tabs between them, and such a table is read; or write the rows as lines with the date in front',
  },
} satisfies Readonly<Record<string, OtherFormatWords>>;

/** The name of a format that is told apart and not read: one word, as a programmer would call it. */
export type OtherFormatName = keyof typeof otherFormatWords;

/** What shows a format. */
export type FormatSign =
  | {
      readonly kind:
        | 'fence'
        | 'tags-throughout'
        | 'records'
        | 'time-stamps'
        | 'file-name'
        | 'rules'
        | 'sections'
        | 'tagged-events';
    }
  /** What it begins with, what is written in its way, or what stands in it. */
  | { readonly kind: 'begins-with' | 'fields' | 'periods' | 'holds' | 'first-word'; readonly words: string }
  /** Whose beginnings, events, columns or keys it has. */
  | { readonly kind: 'begins-like' | 'events-of' | 'columns-of' | 'keys-of'; readonly of: string }
  | { readonly kind: 'items'; readonly keys: readonly [string, string] }
  | { readonly kind: 'cells'; readonly cells: number; readonly between: string };

/** What shows the format, as a clause in English. */
export function formatSignInWords(sign: FormatSign): string {
  switch (sign.kind) {
    case 'fence':
      return 'its fence says so';
    case 'tags-throughout':
      return 'it begins with a tag, and tags stand throughout';
    case 'records':
      return 'its events are records with a field for the date';
    case 'time-stamps':
      return 'its headlines have the time stamps of Org mode';
    case 'file-name':
      return 'its name ends in .mw';
    case 'rules':
      return 'it gives rules for dates or tags';
    case 'sections':
      return 'it has sections that end in “endSection” or “endGroup”';
    case 'tagged-events':
      return 'its events end in tags';
    case 'begins-with':
      return `it begins with “${sign.words}”`;
    case 'fields':
      return `its fields are written as in “${sign.words}”`;
    case 'periods':
      return `its periods are written as in “${sign.words}”`;
    case 'holds':
      return `it holds “${sign.words}”`;
    case 'first-word':
      return `its first word is “${sign.words}”, and what follows is built as Mermaid wants it`;
    case 'begins-like':
      return `it begins as ${sign.of} does`;
    case 'events-of':
      return `its events are those of ${sign.of}`;
    case 'columns-of':
      return `its columns are those of ${sign.of}`;
    case 'keys-of':
      return `its keys are those of ${sign.of}`;
    case 'items':
      return `its items have “${sign.keys[0]}” and “${sign.keys[1]}”`;
    case 'cells':
      return `its lines have ${sign.cells} cells each, with “${sign.between}” between them`;
  }
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
