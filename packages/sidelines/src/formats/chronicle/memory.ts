import { Generations } from './generations.ts';
import type { Seen } from './shape/shape.ts';
import type { StartRead } from './style/language.ts';

/**
 * What a reader of chronicles keeps of lines from one reading to the next, for an editor that reads a text after each key. It is
 * handed in; with and without it a reading is the same.
 */
export class ReadingMemory {
  /** @internal */
  readonly shapes: Generations<Seen> = new Generations();
  /** @internal */
  readonly starts: Generations<readonly StartRead[]> = new Generations();

  /** Begins a further reading; what neither it nor the one before it asks for is forgotten. @internal */
  turn(): void {
    this.shapes.turn();
    this.starts.turn();
  }
}
