/** A spring between two knots, by their indexes; `above` is less than `below`. */
export interface Link {
  readonly above: number;
  readonly below: number;
}

/** A spring from a knot to one that is taken away later. */
interface Arm {
  readonly to: number;
  /** Where its stiffness is kept. */
  readonly slot: number;
}

/** The springs that a knot has when it is taken away, and those that then join its neighbours: each pair once, in order. */
interface Star {
  readonly arms: readonly Arm[];
  readonly mesh: readonly number[];
}

/**
 * Knots that are each tied by a spring of stiffness 1 to where they rest, and by more springs to each other. How they
 * yield to forces is found by taking away one knot after the other and joining its neighbours by springs that act alike:
 * the star-mesh transform, which is Gaussian elimination. It adds, multiplies and divides positive numbers only, so that
 * the stiffest springs beside the softest cost no digits. The time is linear where every knot has few neighbours left
 * when its turn comes; beside a spine they are two, the next card of either column.
 */
export class Springs {
  readonly #stars: readonly Star[];
  /** Where the stiffness of each link is kept. */
  readonly #slots: readonly number[];
  readonly #stiffness: Float64Array;
  /** How stiff each knot's tie to its rest is, and how stiff all its springs are together, when it is taken away. */
  readonly #ties: Float64Array;
  readonly #sums: Float64Array;

  constructor(knots: number, links: readonly Link[]) {
    const later = Array.from({ length: knots }, () => new Map<number, number>());
    let count = 0;
    const slotOf = (from: number, to: number): number => {
      const known = later[from]?.get(to);
      if (known !== undefined) return known;
      later[from]?.set(to, count);
      count += 1;
      return count - 1;
    };
    this.#slots = links.map(({ above, below }) => slotOf(above, below));
    this.#stars = later.map((own) => {
      const arms = [...own].map(([to, slot]) => ({ to, slot })).sort((a, b) => a.to - b.to);
      return {
        arms,
        mesh: arms.flatMap(({ to }, index) => arms.slice(index + 1).map((other) => slotOf(to, other.to))),
      };
    });
    this.#stiffness = new Float64Array(count);
    this.#ties = new Float64Array(knots);
    this.#sums = new Float64Array(knots);
  }

  /** Gives each link its stiffness, which is positive. */
  stiffen(links: Float64Array): void {
    this.#stiffness.fill(0);
    this.#ties.fill(1);
    links.forEach((own, link) => {
      this.#add(this.#slots[link] ?? 0, own);
    });
    for (const [knot, star] of this.#stars.entries()) this.#takeAway(knot, star);
  }

  /** How far each knot moves under a force on each. */
  moves(forces: Float64Array): Float64Array {
    const moves = forces.slice();
    for (const [knot, { arms }] of this.#stars.entries()) {
      const share = at(moves, knot) / at(this.#sums, knot);
      for (const { to, slot } of arms) moves[to] = at(moves, to) + at(this.#stiffness, slot) * share;
    }
    for (let knot = moves.length - 1; knot >= 0; knot -= 1) {
      let force = at(moves, knot);
      for (const { to, slot } of this.#stars[knot]?.arms ?? []) force += at(this.#stiffness, slot) * at(moves, to);
      moves[knot] = force / at(this.#sums, knot);
    }
    return moves;
  }

  #takeAway(knot: number, { arms, mesh }: Star): void {
    const tie = at(this.#ties, knot);
    const sum = arms.reduce((whole, { slot }) => whole + at(this.#stiffness, slot), tie);
    this.#sums[knot] = sum;
    let joint = 0;
    for (const [index, { to, slot }] of arms.entries()) {
      const share = at(this.#stiffness, slot) / sum;
      this.#ties[to] = at(this.#ties, to) + share * tie;
      for (let other = index + 1; other < arms.length; other += 1, joint += 1)
        this.#add(mesh[joint] ?? 0, share * at(this.#stiffness, arms[other]?.slot ?? 0));
    }
  }

  #add(slot: number, stiffness: number): void {
    this.#stiffness[slot] = at(this.#stiffness, slot) + stiffness;
  }
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
