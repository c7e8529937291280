import type { Piece, Pieces } from 'sidelines';
import type { PictureChange } from './protocol.ts';

/** Knows what was shown last, and tells how the next picture differs. */
export class PictureChanges {
  #shown = new Map<string, Piece>();

  next({ pieces, ...picture }: Pieces): PictureChange {
    const before = this.#shown;
    const drawn = pieces.filter(({ key, markup }) => before.get(key)?.markup !== markup);
    const moved = pieces.filter((piece) => {
      const known = before.get(piece.key);
      return known !== undefined && known.markup === piece.markup && known.y !== piece.y;
    });
    const order = pieces.map(({ key }) => key);
    const isSameOrder = before.size === order.length && [...before.keys()].every((key, place) => key === order[place]);
    this.#shown = new Map(pieces.map((piece) => [piece.key, piece]));
    return {
      ...picture,
      ...(isSameOrder ? {} : { order }),
      drawn: drawn.map(({ role, faces, ...piece }) => piece),
      moved: moved.map(({ key, y }) => ({ key, y })),
    };
  }
}
