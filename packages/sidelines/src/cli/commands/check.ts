import { unshownPictures } from '../../illustrations.ts';
import { inspectPicture } from '../../pictures/read.ts';
import { missingThemeIn } from '../../theming/named.ts';
import { type UnderstandOptions, understand } from '../../understand.ts';
import type { Effects } from '../effects.ts';
import { expand } from '../expand.ts';
import { explain, linesAsJson } from '../explain.ts';
import { fromOption, languageOption } from '../options.ts';
import { picturesBeside } from '../pictures.ts';
import { type ExitCode, exitCodes, Problem } from '../problem.ts';
import { type Findings, findingsAsJson, report, reportProblem, summary, type Tally, tally } from '../report.ts';
import { type Message, say, sayJson } from '../say.ts';
import { readSource } from '../source.ts';
import { themeBeside } from '../theme.ts';
import { type Describe, examples } from './command.ts';

interface Options extends UnderstandOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly strict?: boolean;
}

/** `check`: says what is wrong with chronicles, and makes nothing. */
export const describeCheck: Describe = (command, { effects, end }) => {
  command
    .description('Reads chronicles and says what is wrong with them, or doubtful, and where. Makes nothing.')
    .argument('<file...>', 'what to check, or patterns; - is standard input')
    .option('--json', 'give the findings as JSON on standard output')
    .option('--explain', 'say how the text is written, and of each line what it was taken for, and why')
    .option('--strict', 'let warnings count as errors')
    .option('--sources', 'want each entry to say what it rests on')
    .addOption(fromOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples([
        ['sidelines check talks.txt', 'the findings, with their places and what to do'],
        ['sidelines check --strict chronicles/*.txt', 'exit code 1 when there is an error or a warning'],
        ['sidelines check --explain talks.txt', 'line by line, on standard output'],
        ['sidelines check --json talks.txt', 'the findings for an editor or a script'],
      ]),
    )
    .action(async (files: readonly string[], options: Options) => end(await run(files, options, effects)));
};

async function run(files: readonly string[], options: Options, effects: Effects): Promise<ExitCode> {
  const result = await readAndCheck(files, options, effects);
  if (options.json) await effects.stdout(asJson(result, options));
  else await tell(result, options, effects);
  if (result.unreadable.length > 0) return exitCodes.usage;
  const { error, warning } = result.count;
  return error > 0 || (options.strict && warning > 0) ? exitCodes.findings : exitCodes.fine;
}

interface Result {
  readonly found: readonly Findings[];
  readonly unreadable: readonly Problem[];
  readonly count: Tally;
}

/** One file that cannot be read does not keep the others from being checked. */
async function readAndCheck(files: readonly string[], options: UnderstandOptions, effects: Effects): Promise<Result> {
  const found: Findings[] = [];
  const unreadable: Problem[] = [];
  for (const file of await expand(files, effects)) {
    try {
      const [own, ...ofTheme] = await findingsOf(file, options, effects);
      // Several files may name one theme.
      found.push(own, ...ofTheme.filter(({ source }) => found.every((other) => other.source.path !== source.path)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unreadable.push(error);
    }
  }
  return { found, unreadable, count: tally(found.flatMap(({ diagnostics }) => diagnostics)) };
}

async function tell({ found, unreadable, count }: Result, options: Options, effects: Effects): Promise<void> {
  for (const findings of found) {
    if (options.explain) await effects.stdout(explain(findings, found.length > 1));
    await report(findings, effects);
  }
  for (const problem of unreadable) await reportProblem(problem, effects);
  if (found.length > 0) await effects.stderr(say`${summary(count) || 'nothing to report'}\n`);
}

/** What is found in a file and in the theme beside it that it names. */
async function findingsOf(
  file: string,
  options: UnderstandOptions,
  effects: Effects,
): Promise<readonly [Findings, ...Findings[]]> {
  const source = await readSource(file, effects);
  const reading = understand(source, options);
  const { lines, style } = reading;
  const beside = await themeBeside(source, reading.timeline, effects);
  const { pictures } = await picturesBeside(source, reading.timeline, effects, async (bytes) => inspectPicture(bytes));
  const diagnostics = [
    ...reading.diagnostics,
    ...missingThemeIn(reading, beside?.themes),
    ...unshownPictures(reading, pictures),
  ];
  diagnostics.sort((one, other) => one.range.from - other.range.from);
  const own = { source, diagnostics, lines, style };
  return beside?.findings === undefined ? [own] : [own, beside.findings];
}

function asJson({ found, unreadable, count }: Result, { explain: isExplained }: Options): Message {
  const result = {
    files: found.map((findings) => ({
      ...findingsAsJson(findings),
      ...(isExplained ? { style: findings.style, lines: linesAsJson(findings) } : {}),
    })),
    unreadable: unreadable.map(({ message, place }) => ({ message, ...place })),
    errors: count.error,
    warnings: count.warning,
    notes: count.note,
  };
  return sayJson(result);
}
