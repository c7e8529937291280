import type { Edit, Edited, Expected, Reading } from './formats/index.ts';
import { edited, expectingAt, ReadingMemory } from './formats/index.ts';
import type { Layout } from './layout/draft.ts';
import { DrawingMemory } from './layout/memory.ts';
import { type Slices, whole } from './model/slices.ts';
import { outputByName } from './outputs.ts';
import {
  type DrawOptions,
  layoutOptions,
  type Publication,
  type PublishOptions,
  publishRead,
  revisionOf,
  undrawnIn,
  wantedOutputs,
} from './publish.ts';
import { drawPieces, type KeptPieces, type Pieces } from './render/pieces.ts';
import { type SourceText, type UnderstandOptions, understanding } from './understand.ts';
import { type Resource, type World, watchLacking } from './world.ts';

/** A drawing to look at. */
export interface LiveDrawing extends Layout {
  /** What has to be loaded (`World.load`) before the drawing is right; until then it is not to be shown. Always empty on Node. */
  readonly lacking: readonly Resource[];
}

/** A drawing to look at, in pieces. */
export interface LivePieces extends Pick<LiveDrawing, 'lacking' | 'stands'> {
  /** One a scene; none while something is lacking. */
  readonly scenes: readonly Pieces[];
  /** What in the text cannot be drawn, which would keep the picture from being published: `no-font`. Empty while something is lacking. */
  readonly undrawable: Publication['diagnostics'];
}

/**
 * A text that is read, drawn and published again and again, as by an editor after each key. What did not change since the last time is
 * kept and not made again; what comes out is the same as without.
 */
export class Session {
  readonly #world: World;
  readonly #memory = new ReadingMemory();
  readonly #drawn = new DrawingMemory();
  readonly #pieces: KeptPieces = new WeakMap();
  #source: SourceText = { name: 'untitled.txt', text: '' };
  #reading: Reading | undefined;
  #language: Pick<UnderstandOptions, 'language'> = {};

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Reads and checks the text as it is now, which is drawn and published from here on.
   * @throws RangeError when a format that is asked for has no such name
   */
  read(source: SourceText, options: Omit<UnderstandOptions, 'memory'> = {}): Reading {
    return whole(this.reading(source, options));
  }

  /** The same in slices. Until the last of them the text before is the one that is drawn and published, and stays it if they are left. */
  *reading(source: SourceText, options: Omit<UnderstandOptions, 'memory'> = {}): Slices<Reading> {
    const reading = yield* understanding(source, { ...options, memory: this.#memory });
    this.#reading = reading;
    this.#source = source;
    this.#language = options.language === undefined ? {} : { language: options.language };
    return reading;
  }

  /** What may be written at an offset of the text that was read last (`expectedAt`), in slices: each proposal costs about a reading of the lines that it changes. */
  expecting(offset: number): Slices<readonly Expected[]> {
    return expectingAt(this.#read(), offset, { ...this.#language, memory: this.#memory });
  }

  /** Writes an edit of the text that was read last, which costs about a reading of the lines that it changes. */
  edit(edit: Edit): Edited {
    return edited(this.#read(), edit, { ...this.#language, memory: this.#memory });
  }

  /**
   * Draws what was understood of the text, whatever errors it has: a drawing to look at while it is written, not one to publish.
   * @param output the name of an output that is drawn, such as `svg`
   * @throws RangeError when no output that is drawn has the name
   */
  draw(output: string, options: DrawOptions = {}): LiveDrawing {
    return whole(this.drawing(output, options));
  }

  /** The same in slices, between which all else may be done. */
  *drawing(output: string, options: DrawOptions = {}): Slices<LiveDrawing> {
    const slices = this.#layout(output, options);
    const all = new Map<string, Resource>();
    for (;;) {
      const { made: slice, lacking } = watchLacking(this.#world, () => slices.next());
      for (const resource of lacking) all.set(`${resource.kind} ${resource.name}`, resource);
      // What is drawn between two slices finds nothing that was made of stand-ins.
      if (all.size > 0) this.#drawn.forget();
      if (slice.done) return { ...slice.value, lacking: [...all.values()] };
      yield;
    }
  }

  *#layout(output: string, options: DrawOptions): Slices<Layout> {
    const renderer = outputByName(output);
    if (renderer?.from !== 'scene') throw new RangeError(`There is no drawing called ${output}`);
    const { timeline } = this.#read();
    const revision = revisionOf(this.#source.text);
    const drawn = layoutOptions(timeline, { ...options, revision, memory: this.#drawn }, this.#world);
    const slices = renderer.drawing.inSlices?.(timeline, drawn, this.#world.fonts);
    return slices ? yield* slices : renderer.drawing(timeline, drawn, this.#world.fonts);
  }

  /**
   * Draws as `draw` does, for a program that shows the picture while it changes: in pieces, a scene each.
   * @throws RangeError when no output that is drawn has the name
   */
  show(output: string, options: DrawOptions = {}): LivePieces {
    return whole(this.showing(output, options));
  }

  /** The same in slices, between which all else may be done. */
  *showing(output: string, options: DrawOptions = {}): Slices<LivePieces> {
    const { timeline } = this.#read();
    const { text } = this.#source;
    const { scenes, missing, lacking, stands = [] } = yield* this.drawing(output, options);
    if (lacking.length > 0) return { scenes: [], stands, undrawable: [], lacking };
    const pieces: Pieces[] = [];
    for (const scene of scenes) {
      yield;
      pieces.push(yield* drawPieces(scene, this.#pieces));
    }
    return { scenes: pieces, stands, undrawable: undrawnIn(missing, text, timeline, this.#world), lacking };
  }

  /** Publishes the text, as strictly as `publish`. */
  publish(options: Omit<PublishOptions, keyof UnderstandOptions> = {}): Publication {
    return publishRead(wantedOutputs(options.to), this.#source, this.#read(), options, this.#world, this.#drawn);
  }

  #read(): Reading {
    return this.#reading ?? this.read(this.#source);
  }
}
