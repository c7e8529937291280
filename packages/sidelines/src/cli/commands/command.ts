import type { Command } from 'commander';
import type { Effects } from '../effects.ts';
import type { ExitCode } from '../problem.ts';

/** What a command is given: the world outside, and the way to say how it ended. */
export interface Context {
  readonly effects: Effects;
  readonly end: (code: ExitCode) => void;
}

/** Says of a command what it takes and what it does. */
export type Describe = (command: Command, context: Context) => void;

/** Examples at the end of a command's help: each a command and what it does. */
export function examples(pairs: readonly (readonly [command: string, meaning: string])[]): string {
  return `\nExamples:\n${pairs.map(([command, meaning]) => `  $ ${command}\n      ${meaning}`).join('\n')}`;
}
