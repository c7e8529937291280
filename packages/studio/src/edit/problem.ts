import type { FileProblem } from '../editor/file/answers.ts';

/** What the process ends with: those of `sidelines`. */
export const exitCodes = {
  fine: 0,
  /** The command was given wrongly, or a file could not be read or written. */
  usage: 2,
  /** The program itself is wrong (EX_SOFTWARE of sysexits.h). */
  defect: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something that the caller must put right; it is told in one line. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** The code of an error of the operating system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const problems: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EISDIR: 'no-file',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** What an error of the operating system means for a file. */
export function problemOf(error: unknown): FileProblem {
  return problems[codeOf(error) ?? ''] ?? 'failed';
}

/** A text without what could steer a terminal: controls and overrides of direction are shown by their number. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, (character) => {
    return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
