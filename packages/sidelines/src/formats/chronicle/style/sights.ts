import type { Slices } from '../../../model/slices.ts';
import type { NumericOrder } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import type { Piece } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { slicedRowOf } from '../rows.ts';
import { type Shape, Shapes, type SightKind } from '../shape/shape.ts';
import type { Numbers, Sight } from '../shape/sight.ts';
import { folded } from '../together.ts';
import type { Figures } from './figures.ts';
import { latestYearIn } from './years.ts';

/** How the dates of a text are to be read. */
export interface DateGround {
  readonly language: string;
  readonly order: NumericOrder | undefined;
  readonly figures: Figures;
  /** The folded names of the parties that are declared. */
  readonly parties: ReadonlySet<string>;
  readonly memory: ReadingMemory;
}

/** The dates that can be seen in the lines of a text, wherever they stand in them. */
export class Sights {
  readonly shapes: readonly Shape[];
  readonly numbers: Numbers;
  readonly memory: ReadingMemory;
  /** What a date depends on besides its shape. */
  readonly given: readonly (string | number | undefined)[];
  readonly #reader: Shapes;
  readonly #parties: ReadonlySet<string>;

  constructor(pieces: readonly Piece[], ground: DateGround) {
    const { language, order, figures, memory, parties } = ground;
    const latest = latestYearIn(pieces, memory);
    this.memory = memory;
    this.numbers = present({ order, ...figures });
    this.#parties = parties;
    this.#reader = new Shapes(language, this.numbers, memory, latest);
    this.shapes = this.#reader.all(pieces);
    this.given = [[...parties].join('\n'), latest];
  }

  /** The date of a line in a place; the name of a month is none where a party is called so. */
  in(shape: Shape, kind: SightKind): Sight | undefined {
    const sight = this.#reader.sight(shape, kind);
    return sight?.level === 'month' && this.#parties.has(folded(sight.date.text)) ? undefined : sight;
  }

  /** A reader of the dates that stand in one place of the lines. */
  at(kind: SightKind): (place: number) => Sight | undefined {
    return (place) => {
      const shape = this.shapes[place];
      return shape && this.in(shape, kind);
    };
  }

  /** The date with which words begin, were they a line. */
  of(text: string): Sight | undefined {
    return this.in(this.#reader.of({ from: 0, to: text.length, text }), 'first');
  }

  /** The date of each line in the first of some places where it has one. */
  firstOf(kinds: readonly SightKind[]): Slices<readonly (Sight | undefined)[]> {
    return sightsOf(this.memory, this.shapes, [], [...this.given, ...kinds], (shape) => {
      for (const kind of kinds) {
        const sight = this.in(shape, kind);
        if (sight !== undefined) return sight;
      }
      return undefined;
    });
  }
}

const sightsOf = slicedRowOf<Shape, Sight | undefined>();
