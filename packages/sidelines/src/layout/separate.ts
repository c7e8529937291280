import type { Px } from './scene.ts';
import { Springs } from './springs.ts';

/** A least distance between two variables, from the upper to the lower. */
export interface Separation {
  /** The indexes of the upper and of the lower variable. */
  readonly above: number;
  readonly below: number;
  readonly gap: Px;
}

/**
 * Places that keep all separations with the least sum of squared displacements from the wished places.
 *
 * Two columns of cards are two chains of separations, coupled where a bridge stands in both and where a knot must stay
 * below the knot before. Blocks of one chain can be merged once and for all; blocks of coupled chains part again, and
 * thousands of times where thousands of cards crowd. So the separations that hold in the end are found for all cards at
 * once, by an interior-point method (Mehrotra, "On the implementation of a primal-dual interior point method", SIAM
 * Journal on Optimization 1992); each of its rounds takes linear time, as `Springs` says, and there are 10 to 30 of them.
 * What those separations join moves as one from then on, and stands at the mean of its wishes: that is the exact answer.
 * @param separations `above` is below `below` as a number in each, and they are sorted by `below`
 */
export function separate(wishes: readonly Px[], separations: readonly Separation[]): readonly Px[] {
  const press = new Press(wishes, separations);
  press.settle();
  return placesOf(wishes, press.pressing());
}

/** The mean of slack times push at which every separation has plainly one of the two, in square pixels. */
const settled = 1e-12;
/** Far more rounds than have ever been needed. */
const mostRounds = 60;
/** How much of the way to where a slack or a push would vanish is gone in a round. */
const caution = 0.995;

/** How slacks and pushes change in a round, and how much of that can be done. */
interface Step {
  readonly moves: Float64Array;
  readonly slacks: Float64Array;
  readonly pushes: Float64Array;
  /** 0 to 1. */
  readonly length: number;
}

const noStep: Omit<Step, 'moves'> = { slacks: new Float64Array(0), pushes: new Float64Array(0), length: 0 };

/** Separations that all push a little, and less and less where nothing presses against them. */
class Press {
  readonly #wishes: Float64Array;
  readonly #separations: readonly Separation[];
  readonly #springs: Springs;
  readonly #places: Float64Array;
  /** How much each separation is exceeded, and how hard it pushes its ends apart; positive. */
  readonly #slacks: Float64Array;
  readonly #pushes: Float64Array;

  constructor(wishes: readonly Px[], separations: readonly Separation[]) {
    this.#wishes = Float64Array.from(wishes);
    this.#separations = separations;
    this.#springs = new Springs(wishes.length, separations);
    this.#places = this.#wishes.slice();
    const room = Math.max(1, mean(Float64Array.from(separations, ({ gap }) => gap)));
    for (const { above, below, gap } of separations)
      this.#places[below] = Math.max(at(this.#places, below), at(this.#places, above) + gap + room);
    this.#slacks = this.#differences(this.#places).map((distance, index) => distance - (separations[index]?.gap ?? 0));
    const furthest = this.#places.reduce((most, place, index) => Math.max(most, place - at(this.#wishes, index)), 1);
    this.#pushes = new Float64Array(separations.length).fill(furthest);
  }

  /** Comes so near to the answer that it can be told which separations press. */
  settle(): void {
    for (let round = 0, doubt = this.#doubt(); round < mostRounds && doubt > settled; round += 1) {
      this.#springs.stiffen(this.#pushes.map((push, index) => push / at(this.#slacks, index)));
      const products = this.#pushes.map((push, index) => push * at(this.#slacks, index));
      const guess = this.#step(products);
      const aim = doubt * (this.#doubt(guess) / doubt) ** 3;
      this.#take(
        this.#step(products.map((product, index) => product + at(guess.slacks, index) * at(guess.pushes, index) - aim)),
      );
      doubt = this.#doubt();
    }
  }

  /** The separations that hold their ends together. */
  pressing(): readonly Separation[] {
    return this.#separations.filter((_, index) => at(this.#pushes, index) > at(this.#slacks, index));
  }

  /** The mean of slack times push, after a step if one is given. */
  #doubt({ slacks, pushes, length }: Omit<Step, 'moves'> = noStep): number {
    let sum = 0;
    for (let index = 0; index < this.#slacks.length; index += 1)
      sum +=
        (at(this.#slacks, index) + length * at(slacks, index)) * (at(this.#pushes, index) + length * at(pushes, index));
    return sum / Math.max(1, this.#slacks.length);
  }

  /** Newton's step that takes from each product of slack and push what is given. */
  #step(excess: Float64Array): Step {
    const forces = this.#wishes.map((wish, index) => wish - at(this.#places, index));
    for (const [index, { above, below }] of this.#separations.entries()) {
      const push = at(this.#pushes, index) - at(excess, index) / at(this.#slacks, index);
      forces[below] = at(forces, below) + push;
      forces[above] = at(forces, above) - push;
    }
    const moves = this.#springs.moves(forces);
    const slacks = this.#differences(moves);
    const pushes = slacks.map(
      (change, index) => -(at(excess, index) + at(this.#pushes, index) * change) / at(this.#slacks, index),
    );
    const furthest = Math.min(reach(this.#slacks, slacks), reach(this.#pushes, pushes));
    return { moves, slacks, pushes, length: Math.min(1, caution * furthest) };
  }

  #take({ moves, slacks, pushes, length }: Step): void {
    advance(this.#places, moves, length);
    advance(this.#slacks, slacks, length);
    advance(this.#pushes, pushes, length);
  }

  #differences(places: Float64Array): Float64Array {
    const differences = new Float64Array(this.#separations.length);
    for (const [index, { above, below }] of this.#separations.entries())
      differences[index] = at(places, below) - at(places, above);
    return differences;
  }
}

/** Places at which those separations are kept exactly, and that are otherwise as near to the wishes as can be. */
function placesOf(wishes: readonly Px[], kept: readonly Separation[]): readonly Px[] {
  const joints: Joint[][] = wishes.map(() => []);
  for (const { above, below, gap } of kept) {
    joints[above]?.push({ to: below, way: gap });
    joints[below]?.push({ to: above, way: -gap });
  }
  const places = new Array<Px | undefined>(wishes.length).fill(undefined);
  for (const root of wishes.keys()) {
    if (places[root] !== undefined) continue;
    const block = blockFrom(root, joints, places);
    const pull = block.reduce((sum, variable) => sum + (wishes[variable] ?? 0) - (places[variable] ?? 0), 0);
    for (const variable of block) places[variable] = (places[variable] ?? 0) + pull / block.length;
  }
  return places.map((place) => place ?? 0);
}

/** A variable that keeps its distance from another. */
interface Joint {
  readonly to: number;
  readonly way: Px;
}

/** All variables that joints lead to from one, and in `places` where they are if that one is at 0. */
function blockFrom(root: number, joints: readonly (readonly Joint[])[], places: (Px | undefined)[]): readonly number[] {
  places[root] = 0;
  const block = [root];
  for (const variable of block) {
    for (const { to, way } of joints[variable] ?? []) {
      if (places[to] !== undefined) continue;
      places[to] = (places[variable] ?? 0) + way;
      block.push(to);
    }
  }
  return block;
}

/** How many times the changes can be made until a value vanishes. */
function reach(values: Float64Array, changes: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < changes.length; index += 1)
    if (at(changes, index) < 0) least = Math.min(least, -at(values, index) / at(changes, index));
  return least;
}

function advance(values: Float64Array, changes: Float64Array, length: number): void {
  for (let index = 0; index < changes.length; index += 1)
    values[index] = at(values, index) + length * at(changes, index);
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
