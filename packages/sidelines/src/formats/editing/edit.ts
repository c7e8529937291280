import type { Diagnostic, DiagnosticCode, TextChange } from '../../model/diagnostic.ts';

/**
 * What an edit makes of a timeline; entries and parties are named by their ids. Party names may also be new ones, which no party
 * has as its id.
 */
export type Edit =
  | ({ readonly kind: 'parties'; readonly entry: string } & Acting)
  | { readonly kind: 'date'; readonly entry: string; readonly words: string }
  | { readonly kind: 'text'; readonly entry: string; readonly text: string }
  | { readonly kind: 'headline'; readonly entry: string; readonly words: string }
  | { readonly kind: 'moved'; readonly entry: string; readonly before: string | undefined }
  | { readonly kind: 'added'; readonly added: NewEntry; readonly before: string | undefined }
  | { readonly kind: 'removed'; readonly entry: string }
  | { readonly kind: 'renamed'; readonly party: string; readonly name: string }
  | { readonly kind: 'merged'; readonly party: string; readonly into: string }
  | { readonly kind: 'option'; readonly path: OptionPath; readonly value: OptionValue };

/** Who acts in an entry that is edited. */
export interface Acting {
  /** The ids of those who acted, or names that are new. */
  readonly parties: readonly string[];
  /** The camps of opponents, as in `parties`; none where all acted together. Absent: as before, where that can be. */
  readonly against?: readonly (readonly string[])[];
}

/** What a new entry says. */
export interface NewEntry extends Acting {
  /** When, in words of the text’s language. */
  readonly date: string;
  /** What happened, as Markdown. */
  readonly text: string;
}

/** Where an option stands: `['title']`, `['alt', 'short']`, or `['parties', id, 'color']`. */
export type OptionPath = readonly [string, ...string[]];

/** What an option says; `undefined` takes it away. */
export type OptionValue = string | readonly string[] | undefined;

/** The changes that an edit is in a text, or why it is refused. */
export type Edited =
  | {
      readonly ok: true;
      /** In the order of the text, by offsets before the change; they neither overlap nor touch. None where all is so already. */
      readonly changes: readonly TextChange[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The day of the date that is shown to who wrote none, EDTF. */
export const exampleDay = '2031-05-03';

/** Why an edit is refused. */
export type Refusal = {
  [Code in RefusalCode]: {
    readonly code: Code;
    /** What the sentence is made of, for other languages. */
    readonly facts: RefusalFacts<Code>;
    /** A sentence in English, without a full stop. */
    readonly message: string;
    /** The error that the changed text would have, where that says why. */
    readonly finding?: Diagnostic;
  };
}[RefusalCode];

/** The name of a reason. */
export type RefusalCode = keyof typeof sentences;

type RefusalFacts<Code extends RefusalCode> = Parameters<(typeof sentences)[Code]>[0];

/** What an edit changes, in words of a sentence. */
const subjects: Readonly<Record<Edit['kind'], string>> = {
  parties: 'who acted',
  date: 'the date',
  text: 'the text',
  headline: 'the headline',
  moved: 'the new place of the entry',
  added: 'a new entry',
  removed: 'a text without the entry',
  renamed: 'the new name',
  merged: 'one party for two',
  option: 'the option',
};

/** What stands in the way of the nearest attempt. */
export interface Obstacle {
  /** What would be read otherwise than meant: a part of the entry itself, of others, or of the whole. */
  readonly what: 'entries' | 'date' | 'text' | 'parties' | 'whole' | 'error' | 'nothing';
  /** The id of another entry that would change; absent where it is the entry itself, or none. */
  readonly other?: string;
  /** The error that the changed text would have. */
  readonly error?: DiagnosticCode;
}

const obstacles: Readonly<Record<Obstacle['what'], string>> = {
  entries: 'other entries would be read in the changed text',
  date: 'it would change a date',
  text: 'it would change a text',
  parties: 'it would change who acted',
  whole: 'it would change what is read of the whole',
  error: 'the changed text would have an error',
  nothing: 'the text shows no place for it',
};

const sentences = {
  'not-edited': (f: { format: string | undefined }) =>
    f.format === undefined
      ? 'Nothing is read of this text, so nothing in it is edited'
      : `Texts in “${f.format}” are not edited`,
  'no-such-entry': (f: { entry: string }) => `There is no entry “${f.entry}”`,
  'no-such-party': (f: { party: string }) => `There is no party “${f.party}”`,
  'no-date': (f: { words: string; language: string; example: string }) =>
    `“${f.words}” is no date in the language “${f.language}”; one looks like “${f.example}”`,
  'no-name': (f: { name: string }) => `“${f.name}” is no name for a party`,
  'no-camp': (f: { party: string }) =>
    `The others met as opponents, and it is not said with whom “${f.party}” was: write it into the label, as in “One and Other v. Third”`,
  opponents: (f: { one: string; other: string }) =>
    `“${f.one}” and “${f.other}” met as opponents, and cannot be one party`,
  'name-taken': (f: { name: string }) => `Another party is called “${f.name}”`,
  'not-held': (f: { what: 'headline'; format: string }) => `A ${f.what} has no place in this text as “${f.format}”`,
  'no-such-option': (f: { key: string; known: readonly string[] }) =>
    `There is no option “${f.key}”; known are ${f.known.join(', ')}`,
  'no-way': (f: { edit: Edit['kind'] } & Obstacle) =>
    `The way in which this text is written does not hold ${subjects[f.edit]}: ${obstacles[f.what]}${f.error === undefined ? '' : ` (${f.error})`}`,
} satisfies Readonly<Record<string, (facts: never) => string>>;

/** What refusals say, a function of facts each: a catalogue in another language has this type. */
export type RefusalMessages = Readonly<typeof sentences>;

/** A refusal in the words of a catalogue. */
export function rewordedRefusal<Some extends Refusal>(refusal: Some, messages: RefusalMessages): Some {
  return { ...refusal, message: messages[refusal.code](refusal.facts as never) };
}

/** Refuses an edit: a wrong code, or a fact that is missing, does not compile. */
export function refused<Code extends RefusalCode>(
  code: Code,
  facts: RefusalFacts<Code>,
): Edited & { readonly ok: false } {
  const message = sentences[code](facts as never);
  return { ok: false, refusal: { code, facts, message } as Refusal };
}
