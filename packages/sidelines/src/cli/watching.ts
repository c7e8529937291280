import { ReadingMemory } from '../formats/index.ts';
import { asSaid, type BuildOptions, buildSource, chooseLook, given, type Look } from './building.ts';
import type { Effects, Served } from './effects.ts';
import { orTold } from './failure.ts';
import { exitCodes, Problem } from './problem.ts';
import { say } from './say.ts';
import { readSource } from './source.ts';
import { isThemeFile } from './theme.ts';

/** What `--watch` is given besides the options of a build. */
export interface WatchOptions extends BuildOptions {
  /** The port to serve the folder of the outputs on, or whether to serve it on the usual one. */
  readonly serve?: number | boolean;
}

const usualPort = 4321;

/**
 * Builds sources, and builds again what changes, until the process is told to end. What is wrong is told, and leaves the files of the last
 * good build as they are.
 */
export async function watchAndBuild(files: readonly string[], options: WatchOptions, effects: Effects): Promise<void> {
  const { out = '', serve = false, theme } = options;
  // Begun before anything is read, so that no change is missed.
  const watched = new Set(theme !== undefined && isThemeFile(theme) ? [...files, theme] : files);
  const changes = effects.watch(watched);
  const served = serve === false ? undefined : await effects.serve(out, serve === true ? usualPort : serve);
  if (served !== undefined) await effects.stdout(say`${served.address}\n`);
  const built = new Built(files, options, effects, served, watched);
  await built.bring(new Set([...files, ...given(theme)]));
  await effects.stderr(say`watching; end with Ctrl+C\n`);
  for await (const changed of changes) await built.bring(changed);
  await served?.close();
}

/** What was built so far, and of which texts. */
class Built {
  readonly #files: readonly string[];
  readonly #options: BuildOptions;
  readonly #effects: Effects;
  readonly #served: Served | undefined;
  /** All files that are watched. */
  readonly #watched: Set<string>;
  readonly #texts = new Map<string, string>();
  /** The files that each text names, themes and pictures. */
  readonly #beside = new Map<string, ReadonlySet<string>>();
  readonly #memories: ReadonlyMap<string, ReadingMemory>;
  #look: Look | undefined;

  constructor(
    files: readonly string[],
    options: BuildOptions,
    effects: Effects,
    served: Served | undefined,
    watched: Set<string>,
  ) {
    this.#watched = watched;
    this.#files = files;
    this.#options = options;
    this.#effects = effects;
    this.#served = served;
    this.#look = options.theme === undefined ? asSaid : undefined;
    this.#memories = new Map(files.map((file) => [file, new ReadingMemory()]));
  }

  /** Builds the sources among the files that changed; all, when the theme did. */
  async bring(changed: ReadonlySet<string>): Promise<void> {
    const { theme } = this.#options;
    if (theme !== undefined && changed.has(theme)) {
      this.#look = undefined;
      await orTold(async () => {
        this.#look = await chooseLook(this.#options, this.#effects);
        return exitCodes.fine;
      }, this.#effects);
      this.#texts.clear();
    }
    const isBeside = (file: string) => [...(this.#beside.get(file) ?? [])].some((path) => changed.has(path));
    for (const file of this.#files) if (isBeside(file)) this.#texts.delete(file);
    const files =
      this.#texts.size === 0 ? this.#files : this.#files.filter((file) => changed.has(file) || isBeside(file));
    for (const file of files) await orTold(() => this.#build(file), this.#effects);
  }

  async #build(file: string) {
    const look = this.#look;
    if (look === undefined) throw new Problem('nothing is published until the theme is mended');
    const source = await readSource(file, this.#effects);
    // Editors touch a file more often than they change it.
    if (this.#texts.get(file) === source.text) return exitCodes.fine;
    const memory = this.#memories.get(file);
    const options = memory === undefined ? this.#options : { ...this.#options, memory };
    const named = new Set<string>();
    this.#beside.set(file, named);
    const names = (path: string) => {
      named.add(path);
      this.#watched.add(path);
    };
    const code = await buildSource(source, { look, progress: '', names }, options, this.#effects);
    this.#texts.set(file, source.text);
    this.#served?.reload();
    return code;
  }
}
