import type { Said } from './said.ts';
import type { PartKind } from './told.ts';

/** What is known of anything that comes out, whatever makes it. Menus, help and names of files are derived from this. */
export interface OutputFacts {
  /** What `--to` calls it; unique among all outputs. */
  readonly name: string;
  /** One line for people. */
  readonly label: string;
  /** What the file's name ends with, after the source's own name. */
  readonly suffix: string;
  readonly mediaType: string;
  /** What it is to readers of the other files, which lead to it; absent where they have no use for it. */
  readonly offers?: Offer;
  /** Whether it is made only when it is asked for by name. */
  readonly onRequest?: true;
  /** Present where entries stand in the order of time, and not in the author's. */
  readonly inOrderOf?: 'time';
  /** What a finished file says, read back from the file itself; absent where all is pixels. */
  readonly saidIn?: (body: string | Uint8Array) => Said;
  /** Whether there are entries that it cannot hold; then nothing is published in it. */
  readonly mayRefuse?: true;
  /** Whether pictures beside the text are shown in it by files of their own. */
  readonly showsPictures?: true;
  /** The parts that it has no room for. */
  readonly leavesOut?: readonly PartKind[];
}

/** What a file can be to readers: the page, a picture to look at, one to show beside a link, the text, the data. */
export type Offer = 'page' | 'picture' | 'preview' | 'text' | 'data';
