import type { GroupMark, Mark, PathMark, Px, Scene, TextMark } from '../../src/layout/scene.ts';

/** The room that a run of text takes on paper. */
export interface Box {
  readonly left: Px;
  readonly right: Px;
  readonly top: Px;
  readonly bottom: Px;
}

/** All texts of some marks, however deep. */
export function textsOf(marks: readonly Mark[]): readonly TextMark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark] : mark.kind === 'group' || mark.kind === 'link' ? textsOf(mark.marks) : [],
  );
}

/** The groups of a role. */
export function groupsOf(scene: Scene, role: GroupMark['role']): readonly GroupMark[] {
  return scene.marks.filter((mark) => mark.kind === 'group').filter((group) => group.role === role);
}

/** From the top of capitals to the foot of descenders, as wide as the run's glyphs advance. */
export function boxOf({ x, y, width, size }: TextMark): Box {
  return { left: x, right: x + width, top: y - 0.7 * size, bottom: y + 0.22 * size };
}

/** Whether two boxes share more than a hair. */
export function overlap(a: Box, b: Box): boolean {
  const hair = 0.05;
  return a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;
}

/** The x of a path that runs down the page, at a height; `undefined` above its beginning and below its end. */
export function xAt({ d }: PathMark, y: Px): Px | undefined {
  const numbers = (part: string): readonly number[] => part.trim().split(/[ ,]+/).map(Number);
  let [x0, y0] = [0, 0];
  for (const [, command = '', body = ''] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = numbers(body);
    const [x = 0, end = 0] = values.slice(-2);
    if (command !== 'M' && y >= y0 && y <= end)
      return command === 'L'
        ? x
        : cubicAt([x0, values[0] ?? 0, values[2] ?? 0, x], [y0, values[1] ?? 0, values[3] ?? 0, end], y);
    [x0, y0] = [x, end];
  }
  return undefined;
}

type Four = readonly [number, number, number, number];

function cubicAt(xs: Four, ys: Four, y: Px): Px {
  const at = ([a, b, c, e]: Four, t: number): number =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + e * t ** 3;
  let [low, high] = [0, 1];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (at(ys, middle) < y) low = middle;
    else high = middle;
  }
  return at(xs, low);
}
