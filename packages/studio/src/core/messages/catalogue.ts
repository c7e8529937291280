import type { DiagnosticCode, DiagnosticFacts, Messages, Refusal, RefusalMessages } from 'sidelines';

/** All that the library says of texts, in one language. */
export interface Catalogue extends Messages {
  readonly refusals: RefusalMessages;
}

/** What findings are worded from, by their codes. */
export type Facts = { readonly [Code in DiagnosticCode]: DiagnosticFacts<Code> };

/** Words for each of the facts that are names of things. */
export type Named<Name extends string> = Readonly<Record<Name, string>>;

export type Calendar = Extract<Facts['impossible-date']['why'], { readonly kind: 'other-calendar' }>['calendar'];
export type Counted = Facts['too-many-items']['what'];
export type FormatName = Facts['other-format']['format'];
export type FormatSign = Facts['other-format']['sign'];
export type Ground = Facts['low-contrast']['on'];
export type JsonFault = Facts['json-syntax']['problem'];
export type JsonProblem = Facts['json-value']['problem'];
export type PictureFault = Facts['unread-picture']['why'];
export type JsonExpected = Extract<JsonProblem, { readonly kind: 'other' }>['expected'];
export type JsonFound = Extract<JsonProblem, { readonly kind: 'other' }>['found'];
export type MatterValue = Facts['front-matter-value']['expected'];
export type PlainMatterValue = Exclude<MatterValue['kind'], 'one-of' | 'color' | 'whole-number'>;
export type EdtfExpected = Facts['bad-edtf']['expected'];
export type PlainEdtfExpected = Exclude<EdtfExpected['kind'], 'day' | 'comma-or-close'>;
export type Reason = Extract<Refusal, { readonly code: 'no-way' }>['facts'];
export type Relative = NonNullable<Facts['unread-date']['relative']>;
export type Valued = Facts['front-matter-value']['what'];
export type YamlProblem = Facts['front-matter-syntax']['problem'];
