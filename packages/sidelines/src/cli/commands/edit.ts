import type { Effects } from '../effects.ts';
import { readPort } from '../options.ts';
import { type ExitCode, Problem } from '../problem.ts';
import { type Describe, examples } from './command.ts';

interface Options {
  readonly port?: number;
  readonly open: boolean;
  readonly json?: boolean;
}

/** `edit`: opens a chronicle in the editor, which is a package of its own. */
export const describeEdit: Describe = (command, { effects, end }) => {
  command
    .description(
      'Opens a chronicle in the editor, in the browser, and saves it as it is written. What other programs write meanwhile is taken over. The editor is the package sidelines-studio; it is served on this machine alone, until its last window is closed, or Ctrl+C.',
    )
    .argument('<file>', 'the chronicle; one that is not there yet is made')
    .option('--port <number>', 'the port to serve on; else any that is free', readPort)
    .option('--no-open', 'open no browser, and print the address only')
    .option('--json', 'give address and file as JSON on standard output')
    .addHelpText(
      'after',
      examples([
        ['sidelines edit talks.txt', 'the text beside its picture'],
        ['sidelines edit --no-open --port 7411 talks.txt', 'for a browser that you open yourself'],
      ]),
    )
    .action(async (file: string, options: Options) => end(await run(file, options, effects)));
};

async function run(file: string, { port, open, json }: Options, effects: Effects): Promise<ExitCode> {
  const given = [
    ...(port === undefined ? [] : ['--port', String(port)]),
    ...(open ? [] : ['--no-open']),
    ...(json ? ['--json'] : []),
  ];
  const code = await effects.runStudio(['edit', ...given, '--', file]);
  if (code !== undefined) return code;
  throw new Problem('the editor is a package of its own; install it beside this one: npm install sidelines-studio');
}
