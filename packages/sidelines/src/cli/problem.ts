import { type Message, say } from './say.ts';

/** What the process ends with. */
export const exitCodes = {
  /** All is well. */
  fine: 0,
  /** The text has errors; or warnings, with `--strict`. */
  findings: 1,
  /** The command was given wrongly, or a file could not be read or written. */
  usage: 2,
  /** The program itself is wrong (EX_SOFTWARE of sysexits.h). */
  defect: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something outside the command line that the caller must put right; it is told in one line and ends with exit code 2. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** Where in a file it shows, when the file could be opened but not read as a text. */
  readonly place: ProblemPlace | undefined;

  constructor(message: string, place?: ProblemPlace) {
    super(message);
    this.place = place;
  }
}

/** Where in a file a problem shows, and what to do about it. */
export interface ProblemPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly hint: string;
}

const systemErrors: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'it is in use',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'permission is denied',
  EROFS: 'the file system can only be read',
};

/** Turns an error of the operating system into a problem that begins with `what`; any other error is returned as it is. */
export function asProblem(what: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof Problem || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error;
  return new Problem(`${what}: ${systemErrors[code] ?? code}`);
}

/** Says in one line that the program itself is wrong. */
export function defectInWords(error: unknown, more: string): Message {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return say`sidelines: a mistake in Sidelines itself, please report it (${more}): ${message}\n`;
}
