import type { Edit, Edited, Reading } from './formats/index.ts';
import { edited, ReadingMemory } from './formats/index.ts';
import type { Layout } from './layout/draft.ts';
import { DrawingMemory } from './layout/memory.ts';
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
import { type SourceText, type UnderstandOptions, understand } from './understand.ts';
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
    this.#reading = understand(source, { ...options, memory: this.#memory });
    this.#source = source;
    this.#language = options.language === undefined ? {} : { language: options.language };
    return this.#reading;
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
    const renderer = outputByName(output);
    if (renderer?.from !== 'scene') throw new RangeError(`There is no drawing called ${output}`);
    const { timeline } = this.#read();
    const revision = revisionOf(this.#source.text);
    const { made, lacking } = watchLacking(this.#world, () => {
      const drawn = layoutOptions(timeline, { ...options, revision, memory: this.#drawn }, this.#world);
      return renderer.drawing(timeline, drawn, this.#world.fonts);
    });
    if (lacking.length > 0) this.#drawn.forget();
    return { ...made, lacking };
  }

  /**
   * Draws as `draw` does, for a program that shows the picture while it changes: in pieces, a scene each.
   * @throws RangeError when no output that is drawn has the name
   */
  show(output: string, options: DrawOptions = {}): LivePieces {
    const { scenes, missing, lacking, stands = [] } = this.draw(output, options);
    const { timeline } = this.#read();
    const undrawable = lacking.length > 0 ? [] : undrawnIn(missing, this.#source.text, timeline, this.#world);
    const pieces = lacking.length > 0 ? [] : scenes.map((scene) => drawPieces(scene, this.#pieces));
    return { scenes: pieces, stands, undrawable, lacking };
  }

  /** Publishes the text, as strictly as `publish`. */
  publish(options: Omit<PublishOptions, keyof UnderstandOptions> = {}): Publication {
    return publishRead(wantedOutputs(options.to), this.#source, this.#read(), options, this.#world, this.#drawn);
  }

  #read(): Reading {
    return this.#reading ?? this.read(this.#source);
  }
}
