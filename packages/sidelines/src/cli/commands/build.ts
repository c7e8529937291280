import { join } from 'node:path';
import { Option } from 'commander';
import { type Spacing, spacings } from '../../layout/draft.ts';
import { widths } from '../../layout/measures.ts';
import type { Scheme } from '../../layout/theme.ts';
import { outputByName, outputs } from '../../outputs.ts';
import { type Publication, type PublishOptions, publish } from '../../publish.ts';
import type { UnderstandOptions } from '../../understand.ts';
import { type Effects, isRich } from '../effects.ts';
import { fromOption, languageOption, namesFrom, readUrl, readWidth } from '../options.ts';
import { printOut, sizeInWords, writeOut } from '../output.ts';
import { type ExitCode, exitCodes, Problem } from '../problem.ts';
import { report, summary, tally } from '../report.ts';
import { say, sayAll } from '../say.ts';
import { checkName, readSource, type Source } from '../source.ts';
import { chooseTheme, themeOptions } from '../theme.ts';
import { type AddCommand, examples } from './command.ts';

interface Options extends UnderstandOptions {
  readonly out?: string;
  readonly to: readonly string[];
  readonly spacing: Spacing;
  readonly width: number;
  readonly theme: string;
  readonly scheme: Scheme;
  readonly hyphenate?: boolean;
  readonly url?: string;
}

/** What is made when nothing is asked for: everything but copies of other outputs, and what other programs ask for. */
const usual = outputs.filter(({ onRequest }) => onRequest !== true).map(({ name }) => name);

/** How all is made that needs no fonts. */
const withoutPictures = `--to ${outputs
  .filter(({ from, onRequest }) => from === 'timeline' && !onRequest)
  .map(({ name }) => name)
  .join(',')}`;

/** `build`: publishes a chronicle as page, picture and text. */
export const addBuild: AddCommand = (program, { effects, end }) => {
  const names = outputs.map(({ name }) => name);
  const build = program
    .command('build')
    .summary('make a page, a picture and a text from a chronicle')
    .description('Makes a timeline that can be published from a chronicle: a page, pictures, a text and data.')
    .argument('<file>', 'the chronicle; - is standard input')
    .option('--out <folder>', 'where to put the files; without it, the one output asked for goes to standard output')
    .addOption(
      new Option('--to <list>', 'what to make, of the outputs below, separated by commas')
        .default(usual, usual.join(','))
        .argParser(namesFrom(names)),
    )
    .addOption(
      new Option('--spacing <way>', 'how entries are spaced in pictures; time also puts them in the order of time')
        .choices(spacings)
        .default(spacings[0]),
    )
    .addOption(new Option('--width <px>', 'the width of the picture').default(widths.usual).argParser(readWidth))
    .option('--hyphenate', 'break words at the end of lines, by the rules of the language')
    .addOption(
      new Option('--url <address>', 'where the folder will be published; else addresses are relative').argParser(
        readUrl,
      ),
    )
    .addOption(fromOption())
    .addOption(languageOption())
    .addHelpText('after', `\nOutputs:\n${outputs.map(({ name, label }) => `  ${name.padEnd(14)}${label}`).join('\n')}`)
    .addHelpText(
      'after',
      examples([
        ['sidelines build talks.txt --out public', 'everything, into the folder public'],
        ['sidelines build talks.txt --to svg --width 640 > talks.svg', 'one picture, on standard output'],
        ['sidelines build talks.txt --out public --theme plain --scheme dark', 'another look'],
        ['sidelines build talks.txt --to embed --url https://example.org/talks/', 'the HTML to paste into an article'],
        ['sidelines build - --to html --out public < talks.txt', 'a page from standard input'],
      ]),
    )
    .action(async (file: string, options: Options) => end(await run(file, options, effects)));
  for (const option of themeOptions()) build.addOption(option);
};

async function run(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  checkDestination(options, effects);
  const source = await readSource(file, effects);
  checkName(source);
  const { theme, findings: ofTheme } = await chooseTheme(options.theme, effects);
  if (ofTheme !== undefined) await report(ofTheme, effects);
  if (theme === undefined) {
    await effects.stderr(say`${summary(tally(ofTheme?.diagnostics ?? []))} in the theme: nothing is published\n`);
    return exitCodes.findings;
  }
  const publication = await publishSource(source, { ...options, theme }, effects);
  const { diagnostics } = publication;
  await report({ source, diagnostics }, effects);
  const count = tally([...(ofTheme?.diagnostics ?? []), ...diagnostics]);
  if (count.error > 0) {
    await effects.stderr(say`${summary(count)}: nothing is published\n`);
    if (diagnostics.some(({ code }) => code === 'no-font'))
      await effects.stderr(say`without pictures: ${withoutPictures}\n`);
    return exitCodes.findings;
  }
  if (summary(count) !== '') await effects.stderr(say`${summary(count)}\n`);
  await deliver(publication, source, options, effects);
  return exitCodes.fine;
}

function checkDestination({ out, to }: Options, effects: Effects): void {
  if (out !== undefined) return;
  if (to.length !== 1) throw new Problem('several files need a folder: give --out, or one output with --to');
  const [output] = to.map(outputByName);
  const isPixels = output?.from === 'scene' && output.scale !== undefined;
  if (isPixels && effects.isTerminal.stdout)
    throw new Problem(`${to[0]} is not for a terminal: give --out, or redirect`);
}

async function publishSource(source: Source, options: PublishOptions, effects: Effects): Promise<Publication> {
  const watched = isRich(effects);
  if (watched) await effects.stderr(say`publishing ${source.shownName} …`);
  try {
    return publish(source, options, await effects.world());
  } finally {
    // Back to the beginning of the line, which is then erased.
    if (watched) await effects.stderr(say`\r\u001b[K`);
  }
}

async function deliver(
  publication: Publication,
  source: Source,
  { out, theme }: Options,
  effects: Effects,
): Promise<void> {
  if (out === undefined) {
    for (const { body } of publication.files) await printOut(body, effects);
    return;
  }
  const files = publication.files.map(({ name, body }) => ({ path: join(out, name), body }));
  await writeOut(files, [source.path, theme], effects);
  const sized = files.map(({ path, body }) => say`${path}  ${sizeInWords(Buffer.byteLength(body))}\n`);
  await effects.stdout(sayAll(sized));
}
