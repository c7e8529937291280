import { isDeepStrictEqual } from 'node:util';
import { Option } from 'commander';
import { present } from '../../formats/guards.ts';
import { firstChangedEntry, formatByName, type WritableFormat, writableFormats } from '../../formats/index.ts';
import { asAsked, type OnlyAsked } from '../../model/claims.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Timeline } from '../../model/timeline.ts';
import { type PublishedOptions, withoutWithheld } from '../../model/withheld.ts';
import { outputs } from '../../outputs.ts';
import { type PublishedFile, publish } from '../../publish.ts';
import { type UnderstandOptions, understand } from '../../understand.ts';
import type { Effects } from '../effects.ts';
import {
  atOption,
  draftsOption,
  fromOption,
  languageOption,
  onlyOption,
  published,
  type WhenAsked,
} from '../options.ts';
import { outputList, refusePixels, writeTo } from '../output.ts';
import { type ExitCode, exitCodes } from '../problem.ts';
import { report, summary, tally } from '../report.ts';
import { say } from '../say.ts';
import { checkName, readSource, type Source, standardStream } from '../source.ts';
import { type Describe, examples } from './command.ts';

interface Options extends UnderstandOptions, WhenAsked, OnlyAsked {
  readonly to: string;
  readonly out?: string;
}

/** `convert`: writes a timeline in one other form. */
export const describeConvert: Describe = (command, { effects, end }) => {
  const names = outputs.map(({ name }) => name);
  command
    .description('Reads a timeline in one format and writes it in another, or makes one output of it.')
    .argument('<file>', 'what to read; - is standard input')
    .addOption(fromOption())
    .addOption(new Option('--to <format>', 'what to write, of the outputs below').choices(names).makeOptionMandatory())
    .option('--out <file>', 'where to write; else on standard output')
    .addOption(languageOption())
    .addOption(draftsOption())
    .addOption(onlyOption())
    .addOption(atOption())
    .addHelpText('after', outputList())
    .addHelpText(
      'after',
      examples([
        ['sidelines convert talks.txt --to json', 'the timeline as JSON, on standard output'],
        ['sidelines convert talks.json --to chronicle --out talks.txt', 'and back to a text'],
        ['sidelines convert talks.json --to png --out talks.png', 'a picture of it'],
      ]),
    )
    .action(async (file: string, options: Options) => end(await run(file, options, effects)));
};

/** What a conversion made; no body where nothing is written. */
interface Converted {
  readonly diagnostics: readonly Diagnostic[];
  readonly body?: PublishedFile['body'] | undefined;
  /** What is said when all is written. */
  readonly lost?: string;
  /** Why nothing is written, where that is no finding. */
  readonly refused?: string;
}

async function run(file: string, options: Options, effects: Effects): Promise<ExitCode> {
  const { out = standardStream } = options;
  if (out === standardStream) refusePixels(options.to, effects);
  const source = await readSource(file, effects);
  const format = writableFormats.find(({ name }) => name === options.to);
  const { diagnostics, body, lost, refused } =
    format === undefined ? await rendered(source, options, effects) : await written(source, options, format, effects);
  await report({ source, diagnostics }, effects);
  const count = tally(diagnostics);
  if (count.error > 0) {
    await effects.stderr(say`${summary(count)}: nothing is written\n`);
    return exitCodes.findings;
  }
  if (diagnostics.length > 0) await effects.stderr(say`${summary(count)}\n`);
  if (body === undefined) {
    await effects.stderr(say`sidelines: ${refused ?? options.to}: nothing is written\n`);
    return exitCodes.findings;
  }
  await writeTo(out, body, [source.path], effects);
  if (lost !== undefined) await effects.stderr(say`sidelines: something is lost: ${lost}\n`);
  return exitCodes.fine;
}

/** Makes one output as `build` makes it when nothing else is asked for. */
async function rendered(source: Source, options: Options, effects: Effects): Promise<Converted> {
  checkName(source);
  const world = await effects.world();
  const { at: _, ...rest } = options;
  const { at } = published(options, world);
  const asked = { ...rest, to: [options.to], ...present({ at }) };
  const { diagnostics, files } = publish(source, asked, world);
  return { diagnostics, body: files[0]?.body };
}

/** Writes in a format, and reads that back to see what is lost. */
async function written(
  source: Source,
  options: Options,
  { name, write, loses, keepsWithheld }: WritableFormat,
  effects: Effects,
): Promise<Converted> {
  const { timeline: read, diagnostics: inText } = understand(source, options);
  if (tally(inText).error > 0) return { diagnostics: inText };
  const kept = keepsWithheld ? read : withoutWithheld(read, await whenPublished(read, options, effects));
  const { timeline, found } = asAsked(kept, options);
  const diagnostics = [...inText, ...found];
  const body = write(timeline);
  const again = formatByName(name)?.read(body, {}).timeline;
  const changed = again === undefined ? undefined : firstChangedEntry(timeline, again);
  if (changed !== undefined)
    return { diagnostics, refused: `${name} cannot hold the entry ${changed.id} (“${changed.date.wording}”) as it is` };
  const lost = `${name} does not hold ${loses || 'all of it'}`;
  return { diagnostics, body, ...(isDeepStrictEqual(again, timeline) ? {} : { lost }) };
}

/** What of a timeline is published; without fonts and all else that takes long to load where nothing waits for its moment. */
async function whenPublished({ entries }: Timeline, options: Options, effects: Effects): Promise<PublishedOptions> {
  const { drafts = false } = options;
  if (entries.every(({ notBefore }) => notBefore === undefined)) return { drafts, at: undefined, zones: undefined };
  return published(options, await effects.world());
}
