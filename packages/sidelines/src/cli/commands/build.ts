import { Option } from 'commander';
import { scales, spacings, widths } from '../../model/appearance.ts';
import { outputs } from '../../outputs.ts';
import { usual } from '../../publish.ts';
import { type BuildOptions, buildSource, checkPlaces, chooseLook } from '../building.ts';
import type { Effects } from '../effects.ts';
import { expand } from '../expand.ts';
import { orTold } from '../failure.ts';
import {
  atOption,
  draftsOption,
  fromOption,
  languageOption,
  namesFrom,
  onlyOption,
  readPort,
  readScale,
  readUrl,
  readWidth,
} from '../options.ts';
import { outputList, refusePixels } from '../output.ts';
import { type ExitCode, exitCodes, Problem } from '../problem.ts';
import { readSource, standardStream } from '../source.ts';
import { themeOptions } from '../theme.ts';
import { type WatchOptions, watchAndBuild } from '../watching.ts';
import { type Describe, examples } from './command.ts';

/** What `build` is asked for. */
interface Options extends WatchOptions {
  readonly watch?: boolean;
}

/** `build`: publishes a chronicle as page, picture and text. */
export const describeBuild: Describe = (build, { effects, end }) => {
  const names = outputs.map(({ name }) => name);
  build
    .description('Makes a timeline that can be published from a chronicle: a page, pictures, a text and data.')
    .argument('<file...>', 'chronicles, or patterns such as "talks/*.txt"; - is standard input')
    .option('--out <folder>', 'where to put the files; without it, the one output asked for goes to standard output')
    .addOption(
      new Option('--to <list>', 'what to make, of the outputs below, separated by commas')
        .default(usual.to, usual.to.join(','))
        .argParser(namesFrom(names)),
    )
    .addOption(
      new Option(
        '--spacing <way>',
        'how entries are spaced in pictures; time also puts them in the order of time',
      ).choices(spacings),
    )
    .addOption(new Option('--width <px>', `the width of pictures; ${widths.usual} is usual`).argParser(readWidth))
    .addOption(
      new Option(
        '--scale <number>',
        `the pixels of a picture for each of its width, from ${scales.least} to ${scales.most}; ${scales.usual} is usual`,
      ).argParser(readScale),
    )
    .option('--keep-going', 'publish what is read in spite of errors; every output is marked as unfinished')
    .option('--single-file', 'keep pictures within the page, and not in files beside it')
    .addOption(draftsOption())
    .addOption(onlyOption())
    .addOption(atOption())
    .option('--watch', 'build again what changes, until you end it')
    .addOption(
      new Option('--serve [port]', 'with --watch: show the folder on this machine, and load pages anew').argParser(
        readPort,
      ),
    )
    .option('--hyphenate', 'break words at the end of lines, by the rules of the language')
    .option('--no-hyphenate', 'break them only where the author says')
    .addOption(
      new Option('--url <address>', 'where the folder will be published; else addresses are relative').argParser(
        readUrl,
      ),
    )
    .addOption(fromOption())
    .addOption(languageOption())
    .addHelpText('after', '\nHow it looks the text may say itself, in its front matter; what is asked for here wins.\n')
    .addHelpText('after', outputList())
    .addHelpText('after', examples(exampleCalls))
    .action(async (files: readonly string[], options: Options) => end(await run(files, options, effects)));
  for (const option of themeOptions()) build.addOption(option);
};

const exampleCalls = [
  ['sidelines build talks.txt --out public', 'everything, into the folder public'],
  ['sidelines build talks.txt --to svg --width 640 > talks.svg', 'one picture, on standard output'],
  ['sidelines build talks.txt --out public --theme plain --scheme dark', 'another look'],
  ['sidelines build talks.txt --to embed --url https://example.org/talks/', 'the HTML to paste into an article'],
  ['sidelines build chronicles/*.txt --out public --keep-going', 'all of them, errors or not'],
  ['sidelines build talks.txt --out public --watch --serve', 'see what you write, in a browser'],
  ['sidelines build - --to html --out public < talks.txt', 'a page from standard input'],
] as const;

async function run(args: readonly string[], given: Options, effects: Effects): Promise<ExitCode> {
  const { watch = false, ...asked } = given;
  const options = withoutDash(asked);
  const files = await expand(args, effects);
  checkDestination(files, options, effects);
  checkWatch(files, watch, options);
  await checkPlaces(files, options, effects);
  if (watch) {
    await watchAndBuild(files, options, effects);
    return exitCodes.fine;
  }
  const look = await chooseLook(options, effects);
  if (look === undefined) return exitCodes.findings;
  let worst: ExitCode = exitCodes.fine;
  for (const [place, file] of files.entries()) {
    const progress = files.length === 1 ? '' : ` (${place + 1} of ${files.length})`;
    const code = await orTold(
      async () => buildSource(await readSource(file, effects), { look, progress }, options, effects),
      effects,
    );
    if (code > worst) worst = code;
  }
  return worst;
}

/** `--out -` is standard output, as it is where nothing is said. */
function withoutDash({ out, ...options }: WatchOptions): WatchOptions {
  return out === undefined || out === standardStream ? options : { ...options, out };
}

function checkWatch(files: readonly string[], watch: boolean, { out, serve }: WatchOptions): void {
  if (serve !== undefined && !watch) throw new Problem('--serve shows what --watch builds: give both');
  if (watch && (out === undefined || files.includes(standardStream)))
    throw new Problem('--watch needs files to watch, and --out to write into');
}

function checkDestination(files: readonly string[], { out, to }: BuildOptions, effects: Effects): void {
  if (out !== undefined) return;
  if (to.length !== 1 || files.length !== 1)
    throw new Problem('several files need a folder: give --out, or one output of one source with --to');
  for (const name of to) refusePixels(name, effects);
}
