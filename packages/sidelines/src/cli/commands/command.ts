import type { Command } from 'commander';
import { outputs } from '../../outputs.ts';
import type { Effects } from '../effects.ts';
import type { ExitCode } from '../problem.ts';

/** What a command is given: the world outside, and the way to say how it ended. */
export interface Context {
  readonly effects: Effects;
  readonly end: (code: ExitCode) => void;
}

/** A command of the command line, added to the program. */
export type AddCommand = (program: Command, context: Context) => void;

/** All outputs below a command's options: the name of each, and what it is. */
export function outputList(): string {
  return `\nOutputs:\n${outputs.map(({ name, label }) => `  ${name.padEnd(14)}${label}`).join('\n')}`;
}

/** Examples at the end of a command's help: each a command and what it does. */
export function examples(pairs: readonly (readonly [command: string, meaning: string])[]): string {
  return `\nExamples:\n${pairs.map(([command, meaning]) => `  $ ${command}\n      ${meaning}`).join('\n')}`;
}
