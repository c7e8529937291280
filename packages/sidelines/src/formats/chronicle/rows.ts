import { mapInSlices, type Slices, sliceAt, whole } from '../../model/slices.ts';
import { countOf } from './counting.ts';
import { keptFor, type ReadingMemory } from './memory.ts';

/** What was found for each item of a list, with what stood beside it. */
interface Row<Value> {
  readonly seen: readonly (readonly unknown[])[];
  readonly values: readonly Value[];
}

/** Finds something for each item of a list, with what other lists of the same length have beside it. */
type RowReader<Item, Value, Values> = (
  memory: ReadingMemory,
  items: readonly Item[],
  beside: readonly (readonly unknown[])[],
  given: readonly (string | number | boolean | undefined)[],
  find: (item: Item, place: number) => Value,
) => Values;

/**
 * A finder of something for each item of a list, which looks again only where what is seen is not the same as in the reading
 * before: the same objects, in the same order.
 * @param reach how many places around its own are looked at; besides them, what is found depends on nothing but what is given
 */
export function rowOf<Item, Value>(reach = 0): RowReader<Item, Value, readonly Value[]> {
  const row = slicedRowOf<Item, Value>(reach);
  return (...asked) => whole(row(...asked));
}

/** The same in slices, where it takes long to look at an item. */
export function slicedRowOf<Item, Value>(reach = 0): RowReader<Item, Value, Slices<readonly Value[]>> {
  const rows = keptFor((): { row: Row<Value> } => ({ row: { seen: [], values: [] } }));
  return function* (memory, items, beside, given, find) {
    if (!memory.lasts) return yield* mapInSlices(items, find);
    const kept = rows(memory, given);
    kept.row = yield* rowAfter(kept.row, items, beside, reach, find);
    return kept.row.values;
  };
}

function* rowAfter<Item, Value>(
  { seen: before, values }: Row<Value>,
  items: readonly Item[],
  beside: readonly (readonly unknown[])[],
  reach: number,
  find: (item: Item, place: number) => Value,
): Slices<Row<Value>> {
  const seen = [items, ...beside];
  const { start, end } = changedIn(seen, before, values.length);
  if (start === items.length && start === values.length) return { seen, values };
  const [first, last] = [Math.max(0, start - reach), Math.max(0, end - reach)];
  const others = items.slice(first, items.length - last);
  const found = yield* mapInSlices(others, (item, index) => find(item, first + index));
  return { seen, values: values.toSpliced(first, values.length - last - first, ...found) };
}

/** A counter of the items of a list that something holds for, which looks again only at those that were not there before. */
export function counterOf<Item>(
  holds: (item: Item) => boolean,
): (memory: ReadingMemory, items: readonly Item[], list?: string) => number {
  const held = rowOf<Item, boolean>();
  return (memory, items, list = '') => countOf(held(memory, items, [], [list], holds), (isHeld) => isHeld);
}

/** What was found in a list. */
interface Whole<Item, Value> {
  seen: readonly Item[];
  value: { readonly of: Value } | undefined;
}

/** A finder of something in a whole list, which looks again only if its items do not say the same as in the reading before. */
export function wholeOf<Item, Value>(): (
  memory: ReadingMemory,
  items: readonly Item[],
  given: readonly (string | number | boolean | undefined)[],
  find: () => Value,
) => Value {
  const wholes = keptFor((): Whole<Item, Value> => ({ seen: [], value: undefined }));
  return (memory, items, given, find) => {
    if (!memory.lasts) return find();
    const kept = wholes(memory, given);
    const isSame = kept.seen.length === items.length && items.every((item, place) => isAlike(item, kept.seen[place]));
    const value = (isSame ? kept.value : undefined) ?? { of: find() };
    kept.seen = items;
    kept.value = value;
    return value.of;
  };
}

/** Goes through a list, item by item, in a state that each changes. */
export interface Walker<Item, State, Told> {
  /** The state that it is in: plain data. */
  save(): State;
  restore(state: State): void;
  take(item: Item, place: number): Told;
}

/** What a walk told of each item, and the state in which it came to it, and to the end. */
interface Walk<State, Told> {
  readonly seen: readonly (readonly unknown[])[];
  readonly states: readonly State[];
  readonly told: readonly Told[];
}

/** Goes through a list, with what other lists of the same length have beside it. */
type WalkReader<Item, State, Told> = (
  memory: ReadingMemory,
  items: readonly Item[],
  beside: readonly (readonly unknown[])[],
  given: readonly (string | number | boolean | undefined)[],
  walker: Walker<Item, State, Told>,
  /** Where to begin if what is seen has changed from a place on: no item before that looks there. */
  startFor: (place: number) => number,
) => Slices<readonly Told[]>;

/**
 * A walk through a list that goes again only over what has changed since the reading before, and on until its state is what it was; in slices.
 * @param reach how many places before its own are looked at
 */
export function walkOf<Item, State, Told>(reach: number): WalkReader<Item, State, Told> {
  const walks = keptFor((): { walk: Walk<State, Told> } => ({ walk: { seen: [], states: [], told: [] } }));
  return function* (memory, items, beside, given, walker, startFor) {
    if (!memory.lasts) return yield* mapInSlices(items, (item, place) => walker.take(item, place));
    const kept = walks(memory, given);
    const seen = [items, ...beside];
    const { start, end } = changedIn(seen, kept.walk.seen, kept.walk.told.length);
    const isSame = start === items.length && start === kept.walk.told.length;
    if (!isSame) kept.walk = yield* walkAfter(kept.walk, seen, items, walker, [startFor(start), end - reach]);
    return kept.walk.told;
  };
}

function* walkAfter<Item, State, Told>(
  before: Walk<State, Told>,
  seen: Walk<State, Told>['seen'],
  items: readonly Item[],
  walker: Walker<Item, State, Told>,
  [start, end]: readonly [number, number],
): Slices<Walk<State, Told>> {
  const [states, told] = [before.states.slice(0, start), before.told.slice(0, start)];
  const first = before.states[start];
  if (first !== undefined) walker.restore(first);
  for (let place = start; place < items.length; place += 1) {
    yield* sliceAt(place);
    const state = walker.save();
    const known = place - items.length + before.told.length;
    if (place >= items.length - end && known >= 0 && isAlike(state, before.states[known]))
      return { seen, states: [...states, ...before.states.slice(known)], told: [...told, ...before.told.slice(known)] };
    states.push(state);
    const item = items[place];
    if (item !== undefined) told.push(walker.take(item, place));
  }
  states.push(walker.save());
  return { seen, states, told };
}

/** Whether two values of plain data say the same. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && isAlike(value, theirs.get(key)))
  );
}

/** How many items at the start and at the end of some lists are the same objects as before. */
function changedIn(
  seen: readonly (readonly unknown[])[],
  before: readonly (readonly unknown[])[],
  known: number,
): { readonly start: number; readonly end: number } {
  const most = Math.min(seen[0]?.length ?? 0, known);
  const start = seen.reduce((least, list, index) => alikeFrom(list, before[index] ?? [], least), most);
  const end = seen.reduce((least, list, index) => alikeTo(list, before[index] ?? [], least), most - start);
  return { start, end };
}

/** How many items two lists begin with alike, no more than so many. */
function alikeFrom(one: readonly unknown[], other: readonly unknown[], most: number): number {
  if (one === other) return most;
  let alike = 0;
  while (alike < most && one[alike] === other[alike]) alike += 1;
  return alike;
}

/** How many items two lists end with alike, no more than so many. */
function alikeTo(one: readonly unknown[], other: readonly unknown[], most: number): number {
  let alike = 0;
  while (alike < most && one[one.length - 1 - alike] === other[other.length - 1 - alike]) alike += 1;
  return alike;
}
