import type { World } from '../world.ts';
import type { ExitCode } from './problem.ts';
import type { Message } from './say.ts';

/** All that the command line does to the world outside it. `main.ts` supplies it; tests supply their own. */
export interface Effects {
  /** The version of this package. */
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at what is written there. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** The bytes of a file; fails as Node's file functions do, and where it is too large, before it is read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Writes all of the files or, when one cannot be written, none; makes the folders that are missing. Replaces plain files only. */
  readonly writeFiles: (files: readonly FileToWrite[]) => Promise<void>;
  /** Writes to the very place that somebody named: through a link, into a device or a pipe. */
  readonly writeNamed: (file: FileToWrite) => Promise<void>;
  /** What is in a folder; nothing when it cannot be read. */
  readonly readFolder: (path: string) => Promise<readonly Listed[]>;
  /** Whether two paths lead to one file that exists. */
  readonly isSameFile: (path: string, other: string) => Promise<boolean>;
  /** Which of these files change, as they do, from now on until the process is told to end; more files of the same folders may be added to them. */
  readonly watch: (paths: ReadonlySet<string>) => AsyncIterable<ReadonlySet<string>>;
  /** Serves the files of a folder on this machine alone. */
  readonly serve: (folder: string, port: number) => Promise<Served>;
  /** Runs a command of the package `sidelines-studio`, which has this process's input and output; nothing where that is not installed. */
  readonly runStudio: (args: readonly string[]) => Promise<ExitCode | undefined>;
  /** Writes a message, or the bytes of what was asked for, as they are. */
  readonly stdout: (chunk: Message | Uint8Array) => Promise<void>;
  readonly stderr: (said: Message) => Promise<void>;
  /** Fonts, hyphenation and words; opened when first asked for. */
  readonly world: () => Promise<World>;
}

/** Whether standard error, or standard output, is a terminal that knows colours and can take back what was written. */
export function isRich({ isTerminal, env }: Effects, stream: 'stdout' | 'stderr' = 'stderr'): boolean {
  return isTerminal[stream] && env['TERM'] !== 'dumb';
}

/** A folder that is served. */
export interface Served {
  readonly address: string;
  /** Has the pages that are open load themselves anew. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** Something in a folder. */
export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A file to be written. */
export interface FileToWrite {
  readonly path: string;
  readonly body: string | Uint8Array;
}
