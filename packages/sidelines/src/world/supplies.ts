import type * as hb from 'harfbuzzjs';
import type { Resource } from '../world.ts';

/** The shaper, as the package harfbuzzjs gives it. */
export type HarfBuzz = typeof hb;

/** Where a world has what comes in files: on Node they are read when they are asked for, in a browser they were loaded before. */
export interface Supplies {
  /** The bytes of a file, or of the whole font in place of what is basic of it; `absent` when there is no such file, `lacking` when it has to be loaded, which is then noted. */
  readonly bytes: (resource: Resource) => Uint8Array | 'absent' | 'lacking';
  /** Whether there is such a file, be it loaded or not. */
  readonly has: (resource: Resource) => boolean;
  /** HarfBuzz; `undefined` when it has to be loaded, which is then noted. */
  readonly harfBuzz: () => HarfBuzz | undefined;
}

const places = {
  font: { folder: 'fonts', ending: 'ttf' },
  'basic-font': { folder: 'fonts/basic', ending: 'ttf' },
  hyphenation: { folder: 'hyphenation', ending: 'txt' },
  wasm: { folder: 'wasm', ending: 'wasm' },
  words: { folder: 'words', ending: 'txt' },
} as const satisfies Record<Resource['kind'], object>;

/** The path of a file in the package, such as `fonts/source-sans-400.ttf`. */
export function pathOf({ kind, name }: Resource): string {
  const { folder, ending } = places[kind];
  return `${folder}/${name}.${ending}`;
}
