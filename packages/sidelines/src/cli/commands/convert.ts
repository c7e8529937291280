import { isDeepStrictEqual } from 'node:util';
import { Option } from 'commander';
import { type Format, firstChangedEntry, formatByName, formats } from '../../formats/index.ts';
import { type UnderstandOptions, understand } from '../../understand.ts';
import type { Effects } from '../effects.ts';
import { fromOption, languageOption } from '../options.ts';
import { printOut, writeOut } from '../output.ts';
import { type ExitCode, exitCodes } from '../problem.ts';
import { report, summary, tally } from '../report.ts';
import { say } from '../say.ts';
import { readSource } from '../source.ts';
import { type AddCommand, examples } from './command.ts';

interface Options extends UnderstandOptions {
  readonly to: string;
  readonly out?: string;
}

/** `convert`: writes a timeline in another format. */
export const addConvert: AddCommand = (program, { effects, end }) => {
  const names = formats.map(({ name }) => name);
  program
    .command('convert')
    .summary('write a timeline in another format')
    .description('Reads a timeline in one format and writes it in another.')
    .argument('<file>', 'what to read; - is standard input')
    .addOption(fromOption())
    .addOption(new Option('--to <format>', 'the format to write').choices(names).makeOptionMandatory())
    .option('--out <file>', 'where to write; else on standard output')
    .addOption(languageOption())
    .addHelpText('after', `\nFormats:\n${formats.map(describe).join('\n')}`)
    .addHelpText(
      'after',
      examples([
        ['sidelines convert talks.txt --to json', 'the timeline as JSON, on standard output'],
        ['sidelines convert talks.json --to chronicle --out talks.txt', 'and back to a text'],
      ]),
    )
    .action(async (file: string, options: Options) => end(await run(file, options, effects)));
};

function describe({ name, label, extensions }: Format): string {
  return `  ${name.padEnd(12)}${label} (${extensions.join(', ')})`;
}

async function run(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const source = await readSource(file, effects);
  const to = formatByName(options.to);
  if (to === undefined) throw new Error(`The format “${options.to}” was offered, but there is none`);
  const { timeline, diagnostics } = understand(source, options);
  await report({ source, diagnostics }, effects);
  const count = tally(diagnostics);
  if (count.error > 0) {
    await effects.stderr(say`${summary(count)}: nothing is written\n`);
    return exitCodes.findings;
  }
  if (diagnostics.length > 0) await effects.stderr(say`${summary(count)}\n`);
  const body = to.write(timeline);
  const again = to.read(body, {}).timeline;
  const changed = firstChangedEntry(timeline, again);
  if (changed !== undefined) {
    const { id, date } = changed;
    await effects.stderr(
      say`sidelines: ${to.name} cannot hold the entry ${id} (“${date.wording}”) as it is: nothing is written\n`,
    );
    return exitCodes.findings;
  }
  if (options.out === undefined) await printOut(body, effects);
  else await writeOut([{ path: options.out, body }], source.path, effects);
  if (!isDeepStrictEqual(again, timeline)) {
    await effects.stderr(say`sidelines: something is lost: ${to.name} does not hold ${to.loses || 'all of it'}\n`);
  }
  return exitCodes.fine;
}
