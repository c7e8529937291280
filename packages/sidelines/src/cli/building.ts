import { join } from 'node:path';
import { present } from '../formats/guards.ts';
import type { Pictures } from '../illustrations.ts';
import type { Theme } from '../layout/theme.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { stemOf } from '../model/file-names.ts';
import { picturesIn } from '../model/pictures.ts';
import { outputByName, outputs } from '../outputs.ts';
import { inspectPicture, readPicture } from '../pictures/read.ts';
import { type PublishedFile, type PublishOptions, publishRead, wantedOutputs } from '../publish.ts';
import { type Reading, understand } from '../understand.ts';
import { type Effects, isRich } from './effects.ts';
import { published, type WhenAsked } from './options.ts';
import { printOut, refuseOutputs, sizeInWords, writeOut } from './output.ts';
import { type PicturesBeside, picturesBeside } from './pictures.ts';
import { type ExitCode, exitCodes } from './problem.ts';
import { report, summary, tally } from './report.ts';
import { say, sayAll } from './say.ts';
import { checkName, nameOf, type Source } from './source.ts';
import { chooseTheme, type ThemeBeside, themeBeside } from './theme.ts';

/** What `build` was asked for. */
export interface BuildOptions extends Omit<PublishOptions, 'theme' | 'to' | 'at' | 'drafts'>, WhenAsked {
  readonly out?: string;
  readonly to: readonly string[];
  /** The name of a theme, or the path of its file. */
  readonly theme?: string;
}

/** How everything is to look, and what was found in the theme's file. */
export interface Look {
  /** Absent where none was asked for: then the text says it, or it is as usual. */
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
}

/** As the text says, or as is usual. */
export const asSaid: Look = { diagnostics: [] };

/** Chooses the theme and tells what was found in its file; nothing when that has an error. */
export async function chooseLook({ theme: name }: BuildOptions, effects: Effects): Promise<Look | undefined> {
  if (name === undefined) return asSaid;
  const { theme, findings } = await chooseTheme(name, effects);
  const diagnostics = findings?.diagnostics ?? [];
  if (findings !== undefined) await report(findings, effects);
  if (theme !== undefined) return { theme, diagnostics };
  await effects.stderr(say`${summary(tally(diagnostics))} in the theme: nothing is published\n`);
  return undefined;
}

/** A problem when what would be written is not to be: two files of one name, or a file that was given. */
export async function checkPlaces(files: readonly string[], options: BuildOptions, effects: Effects): Promise<void> {
  const { out, to, theme } = options;
  if (out === undefined) return;
  const suffixes = to.map((name) => outputByName(name)?.suffix ?? '');
  const paths = files.flatMap((file) => stemsOf(file).flatMap((stem) => suffixes.map((end) => join(out, stem + end))));
  await refuseOutputs(paths, [...files, ...given(theme)], effects);
}

/** What a source's files are called; none where they cannot be named after it, which is told when it is built. */
function stemsOf(file: string): readonly string[] {
  try {
    return [stemOf(nameOf(file))];
  } catch {
    return [];
  }
}

/** A file that was named, if one was. */
export function given(file: string | undefined): readonly string[] {
  return file === undefined ? [] : [file];
}

/** What building one source is given besides its options. */
export interface Task {
  readonly look: Look;
  /** Stands behind the name of the source while it is built, such as `(2 of 5)`. */
  readonly progress: string;
  /** Told the path of each file beside the text that it names, be it there or not. */
  readonly names?: (path: string) => void;
}

/** Builds one source: says what was found in it, and writes what was made. */
export async function buildSource(
  source: Source,
  task: Task,
  options: BuildOptions,
  effects: Effects,
): Promise<ExitCode> {
  checkName(source);
  const reading = understand(source, options);
  const beside = task.look.theme === undefined ? await themeBeside(source, reading.timeline, effects) : undefined;
  if (beside !== undefined) task.names?.(beside.path);
  if (beside?.findings !== undefined) await report(beside.findings, effects);
  const { pictures, paths } = await shownPictures(source, reading, effects);
  for (const path of paths) task.names?.(path);
  const whole = { ...options, singleFile: options.singleFile === true || options.out === undefined };
  const { diagnostics, files } = await publishSource(source, reading, { ...task, beside, pictures }, whole, effects);
  await report({ source, diagnostics }, effects);
  const count = tally([...task.look.diagnostics, ...(beside?.findings?.diagnostics ?? []), ...diagnostics]);
  const hasErrors = count.error > 0;
  if (summary(count) !== '') await effects.stderr(say`${summary(count)}${hasErrors ? outcomeOf(files) : ''}\n`);
  if (files.length === 0 && diagnostics.some(({ code }) => code === 'no-font'))
    await effects.stderr(say`without pictures: ${withoutPictures}\n`);
  if (files.length > 0) await deliver(files, [source.path, ...given(beside?.path), ...paths], options, effects);
  return hasErrors ? exitCodes.findings : exitCodes.fine;
}

/** The pictures that a text names, made ready; nothing is opened for a text that names none. */
async function shownPictures(source: Source, { timeline }: Reading, effects: Effects): Promise<PicturesBeside> {
  if (picturesIn(timeline).length === 0) return { pictures: new Map(), paths: [] };
  const { pictures: codecs } = await effects.world();
  return picturesBeside(source, timeline, effects, async (bytes) =>
    codecs === undefined ? inspectPicture(bytes) : readPicture(bytes, codecs),
  );
}

function outcomeOf(files: readonly PublishedFile[]): string {
  return files.length === 0 ? ': nothing is published' : ': published all the same, and marked as unfinished';
}

/** How all is made that needs no fonts. */
const withoutPictures = `--to ${outputs
  .filter(({ from, onRequest }) => from === 'timeline' && !onRequest)
  .map(({ name }) => name)
  .join(',')}`;

async function publishSource(
  source: Source,
  reading: Reading,
  {
    look: { theme },
    progress,
    beside,
    pictures,
  }: Task & { readonly beside: ThemeBeside | undefined; readonly pictures: Pictures },
  { theme: _, at: moment, ...asked }: BuildOptions,
  effects: Effects,
) {
  const isWatched = isRich(effects);
  if (isWatched) await effects.stderr(say`publishing ${source.shownName}${progress} …`);
  try {
    const look = { ...(theme && { theme }), ...(beside && { themes: beside.themes }), pictures };
    const world = await effects.world();
    const { at } = published({ ...present({ at: moment }) }, world);
    return publishRead(wantedOutputs(asked.to), source, reading, { ...asked, ...look, ...present({ at }) }, world);
  } finally {
    // Back to the beginning of the line, which is then erased.
    if (isWatched) await effects.stderr(say`\r\u001b[K`);
  }
}

async function deliver(
  made: readonly PublishedFile[],
  sourcePaths: readonly string[],
  { out, theme }: BuildOptions,
  effects: Effects,
): Promise<void> {
  if (out === undefined) {
    for (const { body } of made) await printOut(body, effects);
    return;
  }
  const files = made.map(({ name, body }) => ({ path: join(out, name), body }));
  await writeOut(files, [...sourcePaths, ...given(theme)], effects);
  const sized = files.map(({ path, body }) => say`${path}  ${sizeInWords(Buffer.byteLength(body))}\n`);
  await effects.stdout(sayAll(sized));
}
