/** What of a file is no part of its text, and is put back when it is saved. */
export interface FileForm {
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean;
  /** How its lines end; of several ways, the most frequent. */
  readonly lineBreak: '\n' | '\r\n' | '\r';
}

/** The form of a text that was never in a file. */
export const plainForm: FileForm = { hasMark: false, lineBreak: '\n' };

const mark = '\uFEFF';
const lineBreaks = /\r\n?|\n/g;

/** The text of a file, with lines that end with "\n", as editors count them; undefined where it is no text in UTF-8. */
export function textOfFile(bytes: Uint8Array): { readonly text: string; readonly form: FileForm } | undefined {
  const all = decode(bytes);
  // No text has this, and nearly every other file does.
  return all === undefined || all.includes('\0') ? undefined : textInFile(all);
}

/** The text in all that a file says, and what of it is no part of the text. */
export function textInFile(all: string): { readonly text: string; readonly form: FileForm } {
  const hasMark = all.startsWith(mark);
  const text = all.slice(hasMark ? mark.length : 0);
  return { text: text.replace(lineBreaks, '\n'), form: { hasMark, lineBreak: usualLineBreak(text) } };
}

/** A text as it stands in its file. */
export function asInFile(text: string, { hasMark, lineBreak }: FileForm): string {
  return (hasMark ? mark : '') + text.replaceAll('\n', lineBreak);
}

/** Whether a text is read from its file as it is: NUL tells other files from texts, and half of a surrogate pair has no bytes in UTF-8. */
export function isWritable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/** The file of a text, in the form that it had. */
export function fileOfText(text: string, form: FileForm): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(asInFile(text, form));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function usualLineBreak(text: string): FileForm['lineBreak'] {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [found] of text.matchAll(lineBreaks)) counts[found as FileForm['lineBreak']] += 1;
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
