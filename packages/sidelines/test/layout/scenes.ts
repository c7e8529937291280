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

/** Where a card's knot is: the middle of the first circle that it draws. */
export function knotHeight(marks: Scene['marks']): Px {
  const circle = marks.find((mark) => mark.kind === 'path');
  return Number(/^M\S+ (\S+?)C/.exec(circle?.d ?? '')?.[1]);
}

/** A label beside the axis, and the height that it is centred on. */
export interface DrawnLabel {
  readonly text: string;
  readonly y: Px;
  /** Its runs of text. */
  readonly runs: readonly TextMark[];
}

/** The labels beside the axis, downwards: texts of the spine, each on its ground of paper. */
export function axisLabelsOf(scene: Scene): readonly DrawnLabel[] {
  const labels: { y: Px; runs: TextMark[] }[] = [];
  for (const mark of groupsOf(scene, 'spine').flatMap(({ marks }) => marks)) {
    if (mark.kind === 'rect' && mark.fill === scene.background) labels.push({ y: mark.y + mark.height / 2, runs: [] });
    else if (mark.kind === 'text') labels.at(-1)?.runs.push(mark);
  }
  const textOf = (runs: readonly TextMark[]): string => runs.map(({ text }) => text.trim()).join(' ');
  return labels.map(({ y, runs }) => ({ text: textOf(runs), y, runs })).sort((a, b) => a.y - b.y);
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
