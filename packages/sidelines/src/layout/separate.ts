import type { Px } from './scene.ts';

/** A least distance between two variables, from the upper to the lower. */
export interface Separation {
  /** The indexes of the upper and of the lower variable. */
  readonly above: number;
  readonly below: number;
  readonly gap: Px;
}

/** Variables that move as one: each keeps its offset from the block's place. */
interface Block {
  variables: number[];
  /** Separations whose lower and whose upper end is in the block; those that have become internal leave when they are next looked at. */
  incoming: number[];
  outgoing: number[];
  /** The sum of wish minus offset over the variables. Its mean is the block's place: the squared displacement is least there. */
  sum: Px;
}

/** A variable in a tree of active separations, and the separation by which it hangs from its parent. */
interface Branch {
  readonly variable: number;
  readonly parent: number;
  readonly via: number;
}

/**
 * Places that keep all separations with the least sum of squared displacements from the wished places: exact, by the
 * active-set method for variable placement with separation constraints of Dwyer, Marriott and Stuckey, "Fast node
 * overlap removal" (Graph Drawing 2005).
 * @param separations `above` is below `below` as a number in each, and they are sorted by `below`
 */
export function separate(wishes: readonly Px[], separations: readonly Separation[]): readonly Px[] {
  const solver = new Solver(wishes, separations);
  solver.satisfy();
  solver.refine();
  return wishes.map((_, variable) => solver.placeOf(variable));
}

/** Differences below this many pixels are none. */
const tolerance = 1e-6;

class Solver {
  readonly #wishes: readonly Px[];
  readonly #separations: readonly Separation[];
  readonly #blocks: Block[];
  readonly #offsets: Float64Array;
  readonly #active: Uint8Array;
  readonly #touching: readonly (readonly number[])[];
  /** Blocks whose multipliers have not been looked at since they became what they are. */
  readonly #unchecked = new Set<Block>();

  constructor(wishes: readonly Px[], separations: readonly Separation[]) {
    this.#wishes = wishes;
    this.#separations = separations;
    this.#offsets = new Float64Array(wishes.length);
    this.#active = new Uint8Array(separations.length);
    const touching: number[][] = wishes.map(() => []);
    separations.forEach(({ above, below }, index) => {
      touching[above]?.push(index);
      touching[below]?.push(index);
    });
    this.#touching = touching;
    this.#blocks = wishes.map((_, variable) => this.#blockOf([variable]));
  }

  placeOf(variable: number): Px {
    const block = this.#blocks[variable];
    return block === undefined ? 0 : block.sum / block.variables.length + (this.#offsets[variable] ?? 0);
  }

  /** Merges blocks until every separation is kept, upper variables first. */
  satisfy(): void {
    for (let variable = 0; variable < this.#wishes.length; variable += 1)
      this.#mergeWhileViolated(variable, 'incoming');
  }

  /** Splits blocks where a separation holds them together against the wishes, until none does. */
  refine(): void {
    for (const block of this.#blocks) this.#unchecked.add(block);
    for (const block of this.#unchecked) {
      this.#unchecked.delete(block);
      const worst = this.#blocks[block.variables[0] ?? 0] === block ? this.#worstActive(block) : undefined;
      if (worst !== undefined) this.#split(worst);
    }
  }

  /** The most violated separation between a variable's block and the blocks above it, or below it. */
  #mostViolated(variable: number, side: 'incoming' | 'outgoing'): number | undefined {
    const block = this.#blocks[variable];
    if (block === undefined) return undefined;
    block[side] = block[side].filter((index) => !this.#isInternal(index));
    let worst: number | undefined;
    let most = tolerance;
    for (const index of block[side]) {
      const violation = this.#violation(index);
      if (violation > most) [most, worst] = [violation, index];
    }
    return worst;
  }

  #isInternal(index: number): boolean {
    const separation = this.#separations[index];
    return separation === undefined || this.#blocks[separation.above] === this.#blocks[separation.below];
  }

  #violation(index: number): Px {
    const separation = this.#separations[index];
    return separation === undefined
      ? 0
      : this.placeOf(separation.above) + separation.gap - this.placeOf(separation.below);
  }

  #mergeWhileViolated(variable: number, side: 'incoming' | 'outgoing'): void {
    for (
      let index = this.#mostViolated(variable, side);
      index !== undefined;
      index = this.#mostViolated(variable, side)
    )
      this.#merge(index);
  }

  #merge(index: number): void {
    const separation = this.#separations[index];
    const upper = this.#blocks[separation?.above ?? 0];
    const lower = this.#blocks[separation?.below ?? 0];
    if (separation === undefined || upper === undefined || lower === undefined) return;
    const shift = (this.#offsets[separation.above] ?? 0) + separation.gap - (this.#offsets[separation.below] ?? 0);
    const [small, large, by] =
      upper.variables.length < lower.variables.length ? [upper, lower, -shift] : [lower, upper, shift];
    const before = large.variables.length;
    for (const variable of small.variables) {
      this.#offsets[variable] = (this.#offsets[variable] ?? 0) + by;
      this.#blocks[variable] = large;
      large.variables.push(variable);
    }
    large.incoming.push(...small.incoming);
    large.outgoing.push(...small.outgoing);
    this.#active[index] = 1;
    large.sum += small.sum - by * (large.variables.length - before);
    this.#unchecked.add(large);
  }

  /** The active separation of a block with the most negative multiplier: the two parts that it joins would rather part. */
  #worstActive(block: Block): number | undefined {
    let worst: number | undefined;
    let least = -tolerance;
    for (const [index, multiplier] of this.#multipliers(block))
      if (multiplier < least) [least, worst] = [multiplier, index];
    return worst;
  }

  /** The multiplier of each active separation of a block: how hard what lies below it pushes upwards. */
  #multipliers(block: Block): readonly (readonly [number, number])[] {
    const tree = this.#treeFrom(block.variables[0] ?? 0);
    const pull = new Map(
      tree.map(({ variable }) => [variable, this.placeOf(variable) - (this.#wishes[variable] ?? 0)]),
    );
    const multipliers: (readonly [number, number])[] = [];
    for (const { variable, parent, via } of tree.slice(1).toReversed()) {
      const sum = pull.get(variable) ?? 0;
      multipliers.push([via, this.#separations[via]?.below === variable ? sum : -sum]);
      pull.set(parent, (pull.get(parent) ?? 0) + sum);
    }
    return multipliers;
  }

  /** All that active separations join to a variable, which comes first; each with the one that it hangs from. */
  #treeFrom(root: number): readonly Branch[] {
    const tree: Branch[] = [{ variable: root, parent: root, via: -1 }];
    for (const { variable, via } of tree) {
      for (const index of this.#touching[variable] ?? []) {
        if (this.#active[index] === 0 || index === via) continue;
        tree.push({ variable: this.#otherEnd(index, variable), parent: variable, via: index });
      }
    }
    return tree;
  }

  #otherEnd(index: number, variable: number): number {
    const separation = this.#separations[index];
    return (separation?.above === variable ? separation.below : separation?.above) ?? variable;
  }

  #split(index: number): void {
    this.#active[index] = 0;
    const separation = this.#separations[index];
    if (separation === undefined) return;
    for (const end of [separation.above, separation.below]) this.#settleTree(end);
    this.#mergeWhileViolated(separation.above, 'incoming');
    this.#mergeWhileViolated(separation.below, 'outgoing');
  }

  /** Makes a block of all that active separations join to a variable. */
  #settleTree(root: number): void {
    const block = this.#blockOf(this.#treeFrom(root).map(({ variable }) => variable));
    for (const variable of block.variables) this.#blocks[variable] = block;
    this.#unchecked.add(block);
  }

  #blockOf(variables: number[]): Block {
    const touching = variables.flatMap((variable) =>
      (this.#touching[variable] ?? []).map((index) => ({ index, lower: this.#separations[index]?.below === variable })),
    );
    return {
      variables,
      incoming: touching.filter(({ lower }) => lower).map(({ index }) => index),
      outgoing: touching.filter(({ lower }) => !lower).map(({ index }) => index),
      sum: variables.reduce((sum, variable) => sum + (this.#wishes[variable] ?? 0) - (this.#offsets[variable] ?? 0), 0),
    };
  }
}
