const yamlProblems = {
  missing: 'a sign is missing: a colon, a comma, or the end of brackets or quotation marks',
  'two-keys': 'a value has a colon with a blank behind it, as keys have',
  'key-over-lines': 'a line has no colon, or its key goes on in the next',
  'duplicate-key': 'a key stands twice',
  indent: 'a line does not begin as far in as it should, or brackets have no end',
  tab: 'a line begins with a tab, where blanks should be',
  'first-sign': 'a value begins with a sign that has a meaning of its own',
  escape: 'a backslash within quotation marks stands before a sign that it does not go with',
  alias: 'a value begins with “*”, which stands for a value that was named before',
  unexpected: 'a sign stands where none may',
} as const;

/** Why the front matter is not YAML. */
export type YamlProblem = keyof typeof yamlProblems;

/** Why it is not YAML, in English. */
export function yamlProblemInWords(problem: YamlProblem): string {
  return yamlProblems[problem];
}

const jsonFaults = {
  symbol: 'invalid symbol',
  number: 'invalid number format',
  key: 'property name expected',
  value: 'value expected',
  colon: 'colon expected',
  comma: 'comma expected',
  brace: 'close brace expected',
  bracket: 'close bracket expected',
  end: 'end of file expected',
  comment: 'invalid comment token',
  'open-comment': 'unexpected end of comment',
  'open-string': 'unexpected end of string',
  'open-number': 'unexpected end of number',
  unicode: 'invalid unicode',
  escape: 'invalid escape character',
  character: 'invalid character',
} as const;

/** What a parser of JSON finds. */
export type JsonFaultKind = keyof typeof jsonFaults;

/** Why a text is not JSON: what is wrong, and what stands there, if it is not the end of the text; or a character that only JSON refuses. */
export type JsonFault =
  | { readonly kind: JsonFaultKind; readonly found: string | undefined }
  | { readonly kind: 'stray' };

/** Why it is not JSON, in English. */
export function jsonFaultInWords(fault: JsonFault): string {
  if (fault.kind === 'stray') return 'a character stands where none may';
  return `${jsonFaults[fault.kind]} at ${fault.found === undefined ? 'the end of the text' : `“${fault.found}”`}`;
}
