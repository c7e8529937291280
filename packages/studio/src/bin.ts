import { edit } from './edit/edit.ts';
import { codeOf, type ExitCode, exitCodes, Problem, visible } from './edit/problem.ts';

/** Every command, by its name: it is given what stands behind that. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<ExitCode>>> = { edit };

const help = `Usage: sidelines-studio <command>

Commands:
  edit <file>  write a chronicle in the browser, saved on the disk as it is written

“sidelines-studio <command> --help” says more.
`;

/** Runs a command and returns what the process should end with. */
async function run([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return exitCodes.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) throw new Problem(name === '' ? 'no command is given' : `unknown command “${name}”`);
    return await command(args);
  } catch (error) {
    return tell(error);
  }
}

/** Tells in one line what went wrong. */
function tell(error: unknown): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const isParsing = codeOf(error)?.startsWith('ERR_PARSE_ARGS') === true;
  const isUsage = error instanceof Problem || isParsing;
  // Of what is parsed wrongly a second sentence explains how such a file would be named; a path may have “. ” in it, too.
  const said = isUsage
    ? `${isParsing ? message.split('. ')[0] : message}; see “sidelines-studio --help”`
    : `a mistake in Sidelines itself, please report it: ${message}`;
  process.stderr.write(`sidelines-studio: ${visible(said)}\n`);
  return isUsage ? exitCodes.usage : exitCodes.defect;
}

// A reader that has gone is no error.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2));
