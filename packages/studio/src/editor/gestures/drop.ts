import type { Side } from '../../core/protocol.ts';

/** An entry where it stands in the picture, in the picture's pixels. */
export interface Row {
  readonly entry: string;
  readonly y: number;
  readonly height: number;
}

/** What can be dropped on: entries from top to bottom, whether that is their order in the text, and who acts where. */
export interface Board {
  readonly rows: readonly Row[];
  readonly isInOrder: boolean;
  readonly stands: readonly Side[];
}

/** Where an entry is held, in the picture's pixels. */
export interface Held {
  readonly entry: string;
  /** How far it was taken. */
  readonly by: { readonly x: number; readonly y: number };
  /** Where the pointer is. */
  readonly x: number;
}

/** What it means to let an entry go: who acted, or before which entry it stands, and at which height that is; absent at the end. */
export type Drop =
  | { readonly kind: 'who'; readonly stand: Side }
  | { readonly kind: 'order'; readonly before: string | undefined; readonly y: number; readonly isSame: boolean };

/**
 * What is meant by an entry that is held: one thing, by the way in which it was taken farther. Sideways it is who acted, up or down its
 * place in the order. Nothing where nobody stands, no other entry is, or the picture has
 * an order of its own.
 */
export function dropOf({ rows, isInOrder, stands }: Board, { entry, by, x }: Held): Drop | undefined {
  if (Math.abs(by.x) >= Math.abs(by.y)) {
    const stand = stands.find(({ left, right }) => left <= x && x < right);
    return stand && { kind: 'who', stand };
  }
  const at = rows.findIndex((row) => row.entry === entry);
  const own = rows[at];
  const others = rows.toSpliced(at, 1);
  const last = others.at(-1);
  if (!isInOrder || own === undefined || last === undefined) return undefined;
  const place = others.findIndex(({ y }) => y > own.y + by.y);
  const before = others[place];
  const [upper, lower] = [others[place < 0 ? others.length - 1 : place - 1], before];
  return {
    kind: 'order',
    before: before?.entry,
    y: lower?.y ?? (upper ?? last).y + (upper ?? last).height,
    isSame: (place < 0 ? others.length : place) === at,
  };
}

/** The stand beside that of those who act; from the middle where they have none of their own. */
export function standBeside(stands: readonly Side[], acting: readonly string[], by: -1 | 1): Side | undefined {
  const own = stands.findIndex((stand) => isOf(stand, acting));
  return stands[(own < 0 ? stands.findIndex(({ parties }) => parties.length > 1) : own) + by];
}

/** Whether those who act are those of a stand. */
export function isOf({ parties }: Side, acting: readonly string[]): boolean {
  return parties.length === acting.length && parties.every((id) => acting.includes(id));
}
