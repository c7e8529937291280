import { Command, CommanderError } from 'commander';
import { type Describe, examples } from './commands/command.ts';
import type { Effects } from './effects.ts';
import { tellFailure } from './failure.ts';
import { type ExitCode, exitCodes } from './problem.ts';
import { say, sayLines } from './say.ts';

/** A command; what it takes and does is loaded when it is asked for. */
interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Describe>;
}

/** Every command, in the order of the help. */
const commands: readonly Listed[] = [
  {
    name: 'build',
    summary: 'make a page, a picture and a text from a chronicle',
    load: async () => (await import('./commands/build.ts')).describeBuild,
  },
  {
    name: 'check',
    summary: 'say what is wrong with chronicles',
    load: async () => (await import('./commands/check.ts')).describeCheck,
  },
  {
    name: 'convert',
    summary: 'write a timeline in another format',
    load: async () => (await import('./commands/convert.ts')).describeConvert,
  },
  {
    name: 'diff',
    summary: 'say what changed from one chronicle to another',
    load: async () => (await import('./commands/diff.ts')).describeDiff,
  },
  {
    name: 'edit',
    summary: 'write a chronicle in the browser',
    load: async () => (await import('./commands/edit.ts')).describeEdit,
  },
  {
    name: 'report',
    summary: 'weigh the sides of a chronicle, and what its entries rest on',
    load: async () => (await import('./commands/report.ts')).describeReport,
  },
];

/** Runs the command line and returns what the process should end with. Never throws. */
export async function run(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const said: Usage = { stdout: [], stderr: [] };
  let code: ExitCode = exitCodes.fine;
  try {
    const program = makeProgram(effects, said);
    const end = (ended: ExitCode) => {
      code = ended;
    };
    // Where the arguments name no command, it is the help that says of each what it takes; the version needs none.
    const isNamed = commands.some(({ name }) => args.includes(name)) || ['-V', '--version'].includes(args[0] ?? '');
    for (const { name, summary, load } of commands) {
      const command = program.command(name).summary(summary);
      if (!isNamed || args.includes(name)) (await load())(command, { effects, end });
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    code = await (error instanceof CommanderError ? tellUsage(error, effects, said) : tellFailure(error, effects));
  }
  return code;
}

/** What commander wrote: help, and messages about wrong usage. */
interface Usage {
  readonly stdout: string[];
  readonly stderr: string[];
}

function makeProgram(effects: Effects, said: Usage): Command {
  return new Command('sidelines')
    .description('Turns a plain-text chronicle of who did what, when, into a timeline that can be published.')
    .version(effects.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void said.stdout.push(text),
      writeErr: (text) => void said.stderr.push(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      examples([
        ['sidelines build talks.txt --out public', 'a page, pictures and a text from talks.txt'],
        ['sidelines check talks.txt', 'what is wrong with it, and where'],
        ['sidelines convert talks.txt --to json', 'what was understood'],
        ['sidelines diff talks-monday.txt talks.txt', 'what changed'],
        ['sidelines edit talks.txt', 'the editor, in the browser'],
        ['sidelines report talks.txt', 'how its sides are balanced'],
      ]),
    );
}

/** Gives the help that was asked for, or tells what is wrong with the command. */
async function tellUsage(error: CommanderError, effects: Effects, said: Usage): Promise<ExitCode> {
  if (error.exitCode === 0) {
    await effects.stdout(sayLines(said.stdout.join('')));
    return exitCodes.fine;
  }
  // Without a command commander writes the whole help, which is welcome; its messages are brought onto one line.
  if (error.code === 'commander.help') await effects.stderr(sayLines(said.stderr.join('')));
  else await effects.stderr(say`sidelines: ${oneLine(error.message)}; see “sidelines --help”\n`);
  return exitCodes.usage;
}

function oneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/\.$/, '');
}
