/** How grave a finding is: an error stops publication, a warning wants a decision, a note says what was done. */
export type Severity = 'error' | 'warning' | 'note';

/** A half-open range of UTF-16 offsets in a source text. */
export interface TextRange {
  /** The offset of the first code unit. */
  readonly from: number;
  /** The offset after the last code unit; never below `from`. */
  readonly to: number;
}

/** One replacement in a source text: the range goes, `insert` comes. */
export interface TextChange extends TextRange {
  /** What stands there afterwards. */
  readonly insert: string;
}

/** A way to mend a finding: changes of one text that do not overlap, all by offsets before the change. */
export interface Fix {
  /** What the fix does, as an imperative sentence without a full stop. */
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** A finding about a source text. Line and column are computed when it is shown, never stored. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What was found and what was expected, as a sentence. */
  readonly message: string;
  /** Where. */
  readonly range: TextRange;
  /** What to do about it. */
  readonly hint?: string;
  /** Other places that the message speaks of. */
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** Another place that a finding speaks of. */
export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
}

interface Template {
  readonly severity: Severity;
  readonly message: (facts: never) => string;
  readonly hint?: (facts: never) => string;
}

/** Every finding there is. A code has a corpus case and a paragraph in `docs/diagnostics.md`; tests hold both. */
const catalogue = {
  'out-of-order': {
    severity: 'warning',
    message: (f: { date: string; other: string; newestFirst: boolean }) =>
      `“${f.date}” stands after “${f.other}”, but it is ${f.newestFirst ? 'later' : 'earlier'}`,
    hint: () => 'Move the entry, or mend one of the two dates; the order you wrote is kept as it is',
  },
  'no-font': {
    severity: 'error',
    message: (f: { grapheme: string; package: string | undefined }) => `No font here draws “${f.grapheme}”, so a picture would show an empty box`,
    hint: (f: { package: string | undefined }) =>
      f.package === undefined ? 'Leave the character out, or publish without pictures: --to html,txt,json' : `npm install ${f.package}, or publish without pictures: --to html,txt,json`,
  },
  'picture-too-large': {
    severity: 'error',
    message: (f: { output: string; width: number; height: number; most: number }) =>
      `${f.output} would be ${f.width} × ${f.height} pixels, but ${f.most / 1e6} million is the most`,
    hint: () => 'Make the SVG instead, a narrower picture, or a smaller scale',
  },
} satisfies Record<string, Template>;

type Catalogue = typeof catalogue;
/** The name of a finding. */
export type DiagnosticCode = keyof Catalogue;
/** The facts that a finding's message is made of. */
export type DiagnosticFacts<Code extends DiagnosticCode> = Parameters<Catalogue[Code]['message']>[0];

/** All codes, in the order of the catalogue. */
export const diagnosticCodes = Object.keys(catalogue) as readonly DiagnosticCode[];

/**
 * Makes a finding from the catalogue: a wrong code, or a fact that is missing, does not compile.
 * @param more other places, or a fix, where they exist
 */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  range: TextRange,
  facts: DiagnosticFacts<Code>,
  more: Pick<Diagnostic, 'related' | 'fix'> = {},
): Diagnostic {
  const template: Template = catalogue[code];
  const hint = template.hint?.(facts as never);
  return {
    code,
    severity: template.severity,
    message: template.message(facts as never),
    range,
    ...(hint === undefined ? {} : { hint }),
    ...more,
  };
}
