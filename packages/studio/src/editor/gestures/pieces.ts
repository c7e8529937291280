import type { KeptPiece, PicturePane } from '../picture/picture-pane.ts';
import type { Row } from './drop.ts';

/** An entry that is in sight. */
export interface StandingPiece extends KeptPiece {
  readonly entry: string;
  readonly element: SVGGElement;
}

/** All entries, in the order in which they stand. */
export function rowsOf({ pieces }: PicturePane): readonly Row[] {
  return pieces.flatMap(({ entry, y, height }) => (entry === undefined ? [] : [{ entry, y, height }]));
}

/** The entry at a point of the screen. */
export function pieceAt({ pieces }: PicturePane, x: number, y: number): StandingPiece | undefined {
  for (const { entry, element, ...piece } of pieces) {
    if (entry === undefined || element === undefined) continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (x >= left && x <= right && y >= top && y <= bottom) return { ...piece, entry, element };
  }
  return undefined;
}

/** An entry in a few words, as the picture has them for those who do not see it. */
export function labelOf({ pieces }: PicturePane, entry: string): string {
  const markup = pieces.find((piece) => piece.entry === entry)?.markup ?? '';
  const parsed = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`,
    'image/svg+xml',
  );
  return parsed.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
}
