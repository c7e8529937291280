import { Option } from 'commander';
import { balanceOf } from '../../model/balance/balance.ts';
import { revisionOf } from '../../publish.ts';
import { balancePage } from '../../render/balance/page.ts';
import { themeOf } from '../../theming/named.ts';
import { type Reading, type UnderstandOptions, understand } from '../../understand.ts';
import { tellBalance } from '../balance.ts';
import type { Effects } from '../effects.ts';
import { fromOption, languageOption } from '../options.ts';
import { writeTo } from '../output.ts';
import { type ExitCode, exitCodes } from '../problem.ts';
import { report, summary, tally } from '../report.ts';
import { say, sayJson } from '../say.ts';
import { readSource, type Source, standardStream } from '../source.ts';
import { themeBeside } from '../theme.ts';
import { type Describe, examples } from './command.ts';

interface Options extends UnderstandOptions {
  readonly to: 'text' | 'html';
  readonly json?: boolean;
  readonly out?: string;
}

/** `report`: weighs the sides of a chronicle, and what its entries rest on. */
export const describeReport: Describe = (command, { effects, end }) => {
  command
    .description(
      'Says how much is told of each side, how often they acted together, against each other and apart, and when, how long each was silent, and which entries have no source, one source, a vague date or no answer.',
    )
    .argument('<file>', 'what to weigh; - is standard input')
    .addOption(new Option('--to <form>', 'a text, or a page that draws it').choices(['text', 'html']).default('text'))
    .addOption(new Option('--json', 'give the numbers as JSON').conflicts('to'))
    .option('--out <file>', 'where to write; else on standard output')
    .addOption(fromOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples([
        ['sidelines report talks.txt', 'tables of numbers, and the entries that need a look'],
        ['sidelines report talks.txt --to html --out report.html', 'the same as a page with bars'],
        ['sidelines report --json talks.txt', 'the numbers for a script'],
      ]),
    )
    .action(async (file: string, options: Options) => end(await run(file, options, effects)));
};

async function run(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const { out = standardStream } = options;
  const source = await readSource(file, effects);
  const reading = understand(source, options);
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  if (reading.timeline.entries.length === 0) {
    await report({ source, diagnostics: errors }, effects);
    await effects.stderr(say`${summary(tally(errors)) || 'no entries'}: nothing is weighed\n`);
    return exitCodes.findings;
  }
  await writeTo(out, await written(source, reading, errors.length, options, effects), [source.path], effects);
  if (errors.length === 0) return exitCodes.fine;
  await effects.stderr(
    say`${source.shownName}: ${summary(tally(errors))}; what was understood is weighed, “sidelines check” says the rest\n`,
  );
  return exitCodes.findings;
}

/** The report in the form that is asked for. */
async function written(
  source: Source,
  { timeline, places }: Reading,
  errors: number,
  { to, json }: Options,
  effects: Effects,
): Promise<string> {
  const balance = balanceOf(timeline);
  if (json) return String(sayJson({ file: source.shownName, errors, ...balance }));
  if (to === 'text') return String(tellBalance({ source, timeline, places }, balance, errors));
  const [{ fonts }, beside] = [await effects.world(), await themeBeside(source, timeline, effects)];
  const theme = themeOf(timeline, beside?.themes);
  return balancePage(timeline, balance, { theme, fonts, name: source.name, revision: revisionOf(source.text), errors });
}
