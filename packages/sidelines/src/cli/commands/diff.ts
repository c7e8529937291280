import { changedEntries, changedWhole } from '../../model/changes.ts';
import { type UnderstandOptions, understand } from '../../understand.ts';
import { changesAsJson, changesInWords, type Difference, type Side, tellChanges } from '../changes.ts';
import type { Effects } from '../effects.ts';
import { fromOption, languageOption } from '../options.ts';
import { type ExitCode, exitCodes, Problem } from '../problem.ts';
import { colorsFor, report, summary, tally } from '../report.ts';
import { say, sayJson } from '../say.ts';
import { readSource, standardStream } from '../source.ts';
import { type Describe, examples } from './command.ts';

interface Options extends UnderstandOptions {
  readonly json?: boolean;
}

/** `diff`: says what changed from one chronicle to another. */
export const describeDiff: Describe = (command, { effects, end }) => {
  command
    .description(
      'Says which entries came (+), went (-), moved or say something else (~), and which words. Blanks and ends of lines do not count. Ends with 0 where both say the same, with 1 where they do not, with 2 where one cannot be read.',
    )
    .argument('<before>', 'the older text; - is standard input')
    .argument('<after>', 'the newer text; - is standard input')
    .option('--json', 'give the changes as JSON on standard output')
    .addOption(fromOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples([
        ['sidelines diff talks-monday.txt talks.txt', 'what changed since Monday'],
        ['git show HEAD:talks.txt | sidelines diff - talks.txt', 'what changed since the last commit'],
        ['sidelines diff --json talks-monday.txt talks.txt', 'the same for a script, with offsets of the words'],
      ]),
    )
    .action(async (before: string, after: string, options: Options) => {
      end(await run([before, after], options, effects));
    });
};

async function run([before, after]: readonly [string, string], options: Options, effects: Effects): Promise<ExitCode> {
  if (before === standardStream && after === standardStream)
    throw new Problem('only one of the two can be standard input');
  const sides = [await readSide(before, options, effects), await readSide(after, options, effects)] as const;
  if (sides[0] === undefined || sides[1] === undefined) return exitCodes.usage;
  const difference = differenceOf(sides[0], sides[1]);
  if (options.json) await effects.stdout(sayJson(changesAsJson(difference)));
  else {
    await effects.stdout(tellChanges(difference, colorsFor(effects, 'stdout')));
    await effects.stderr(say`${changesInWords(difference)}\n`);
  }
  return difference.whole.length + difference.entries.length > 0 ? exitCodes.findings : exitCodes.fine;
}

/** Reads a text; says what is wrong with it where that keeps it from being compared, or part of it; `undefined` where nothing was read. */
async function readSide(path: string, options: UnderstandOptions, effects: Effects): Promise<Side | undefined> {
  const source = await readSource(path, effects);
  const { timeline, places, diagnostics } = understand(source, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && timeline.entries.length === 0) {
    await report({ source, diagnostics: errors }, effects);
    return undefined;
  }
  if (errors.length > 0)
    await effects.stderr(
      say`${source.shownName}: ${summary(tally(errors))}; what was understood is compared, “sidelines check” says the rest\n`,
    );
  return { source, timeline, places };
}

function differenceOf(before: Side, after: Side): Difference {
  const [old, now] = [before.timeline, after.timeline];
  return { before, after, whole: changedWhole(old, now), entries: changedEntries(old, now) };
}
