import { type Mark, type Px, round } from './scene.ts';

/** A point of a path. */
const point = /(-?[\d.]+) (-?[\d.]+)/g;

/** A mark further down the page by `by`. */
export function movedDown(mark: Mark, by: Px): Mark {
  switch (mark.kind) {
    case 'rect':
    case 'text':
      return { ...mark, y: round(mark.y + by) };
    case 'path':
      return { ...mark, d: mark.d.replace(point, (_, x, y) => `${x} ${round(Number(y) + by)}`) };
    case 'group':
    case 'link':
      return { ...mark, marks: mark.marks.map((inner) => movedDown(inner, by)) };
  }
}
