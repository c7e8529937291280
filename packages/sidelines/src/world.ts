import type { ShapingFonts } from './layout/fonts.ts';
import type { Hyphenator } from './layout/text/liang.ts';
import type { Words } from './layout/text/word-breaks.ts';
import type { PictureCodecs } from './pictures/read.ts';
import type { DrawingFonts } from './render/renderer.ts';
import type { Zones } from './time/index.ts';

/** All that the core may ask of the machine that it runs on. `world/node.ts` supplies it on Node. */
export interface World {
  readonly fonts: ShapingFonts & DrawingFonts;
  readonly hyphenation: Hyphenation;
  readonly words: Words;
  /**
   * When it is asked, for what is not published before a moment; without it, that is not published.
   * No layout and no bound of a date ever uses it, so that any other text gives the same files on every day.
   */
  readonly now?: Instant;
  /** The rules by which clocks are set in the zones of the world, for what is not published before a moment; without them it is not published. */
  readonly zones?: Zones;
  /** What decodes pictures beside a text; nothing of it is loaded before a picture has to be. Without it, none are shown. */
  readonly pictures?: PictureCodecs;
  /**
   * What has been asked for since this was called the last time, and must be loaded before it is there: `load` does that.
   * Absent where nothing has to be loaded, as on Node.
   */
  readonly lacking?: () => readonly Resource[];
  /**
   * Loads what is lacking, so that the next run finds it.
   * @throws Error when a file of the product cannot be loaded, which says which and why
   */
  readonly load?: (resources: readonly Resource[]) => Promise<void>;
}

/** A file that a run may need: a font or what of it suffices for most texts, patterns of hyphenation, the words of a script, or a part of HarfBuzz. */
export interface Resource {
  readonly kind: 'font' | 'basic-font' | 'hyphenation' | 'wasm' | 'words';
  /** Such as `noto-sans-thai-400`, `de`, `Thai` or `harfbuzz-subset`. */
  readonly name: string;
}

/** A moment, and what the clocks show where somebody asks. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  /** Minutes by which local clocks are ahead of UTC. */
  readonly offset: number;
}

/** Where words may be broken, by language. */
export interface Hyphenation {
  /** The languages whose words can be broken, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** How the words of a language (BCP 47) are broken; `undefined` for one that is not among them. */
  readonly of: (language: string) => Hyphenator | undefined;
}

/** Makes something, and tells what that lacked: while anything is lacking, what was made is made of stand-ins, and to be thrown away. */
export function watchLacking<Made>(
  world: World,
  make: () => Made,
): { readonly made: Made; readonly lacking: readonly Resource[] } {
  // What was lacking before is of no concern to this.
  world.lacking?.();
  const made = make();
  return { made, lacking: world.lacking?.() ?? [] };
}
