import type { Page } from 'playwright-core';
import type { TextRange } from 'sidelines';
import type { Reading } from '../../../sidelines/src/formats/index.ts';
import type { GroupMark, Mark, Role, Scene } from '../../../sidelines/src/layout/scene.ts';
import { type DrawnFacts, placesOfShown, type Shown, shownOf } from '../../../sidelines/src/model/shown.ts';
import type { Timeline } from '../../../sidelines/src/model/timeline.ts';

/** What of a picture no author wrote, so that it leads nowhere. */
export const ours = [
  'a title of ours',
  'our word for parties together',
  'the word above all sources',
  'how many entries there are',
  'strands, ticks and periods',
  'the line above the end',
] as const;

/** A mark of a picture, in the order in which the elements stand. */
export interface DrawnMark {
  readonly kind: 'text' | 'rect' | 'path';
  /** Of text. */
  readonly words: string;
  readonly isLink: boolean;
  readonly shown: Shown | undefined;
  /** Where the words of that stand, the most telling place first. */
  readonly places: readonly TextRange[];
  /** Why no author wrote it. */
  readonly ours?: (typeof ours)[number];
}

/** All marks of a scene that are text, rectangles or paths. */
export function marksOf(reading: Reading, { marks }: Pick<Scene, 'marks'>): readonly DrawnMark[] {
  return marks.flatMap((mark) => marksIn(reading, mark, {}));
}

interface Around extends DrawnFacts {
  readonly roles?: readonly Role[];
  readonly isLink?: boolean;
}

function marksIn(reading: Reading, mark: Mark, around: Around): readonly DrawnMark[] {
  switch (mark.kind) {
    case 'group':
      return mark.marks.flatMap((inner) => marksIn(reading, inner, within(mark, around)));
    case 'link': {
      // The line below the words of a link is of what these are of.
      const words = mark.marks.find((inner) => inner.kind === 'text');
      return mark.marks.flatMap((inner) => marksIn(reading, inner, { ...around, ...partOf(words), isLink: true }));
    }
    case 'text':
      return [drawnMark(reading, mark.kind, mark.text.replace(/\u00ad$/, '-'), { ...around, ...partOf(mark) })];
    case 'rect':
    case 'path':
      return [drawnMark(reading, mark.kind, '', around)];
  }
}

function partOf(mark: Pick<DrawnFacts, 'part' | 'item'> | undefined): Pick<DrawnFacts, 'part' | 'item'> {
  return { part: mark?.part, item: mark?.item };
}

function within({ role, entry, party }: GroupMark, outer: Around): Around {
  return {
    entry: entry ?? outer.entry,
    party: party ?? outer.party,
    together: role === 'together',
    roles: [...(outer.roles ?? []), role],
  };
}

function drawnMark(reading: Reading, kind: DrawnMark['kind'], words: string, around: Around): DrawnMark {
  const { isLink = false } = around;
  const why = whyOurs(reading.timeline, kind, around);
  const shown = why === 'strands, ticks and periods' ? undefined : shownOf(reading.timeline, around);
  const places = shown === undefined ? [] : placesOfShown(reading, shown);
  return { kind, words, isLink, shown, places, ...(why === undefined ? {} : { ours: why }) };
}

/** Whether anything is seen of a mark: not of signs that only turn the direction of others. */
export function isSeen({ kind, words }: DrawnMark): boolean {
  return kind !== 'text' || /[^\s\p{Cf}]/u.test(words);
}

function whyOurs(
  { title, together }: Timeline,
  kind: DrawnMark['kind'],
  { roles = [], part, item, ...around }: Around,
): DrawnMark['ours'] {
  if (roles.includes('spine')) return 'strands, ticks and periods';
  if (part === 'closing') return 'how many entries there are';
  if (part === 'all-sources' && item === undefined) return 'the word above all sources';
  if (part === 'title' && title === undefined) return 'a title of ours';
  if (around.together === true && together === undefined) return 'our word for parties together';
  return kind === 'rect' && roles.includes('footer') ? 'the line above the end' : undefined;
}

/** A point of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What looks at the text and the picture in the page, both of which have to be in sight as a whole. */
interface Looking {
  /** What stands in the text. */
  readonly text: () => string;
  /** What is selected there, or where the cursor is; undefined where it is not there. */
  readonly selected: () => TextRange | undefined;
  /** Whether something is selected, all of it in one of some ranges. */
  readonly isSelected: (ranges: readonly TextRange[]) => boolean;
  /** A point of the screen at which a range of the text is: near its middle. */
  readonly pointIn: (range: TextRange) => Point | undefined;
  /** The words of all marks of the picture. */
  readonly marks: () => readonly string[];
  /** A point at which a mark can be hit, its middle if that is one. */
  readonly pointOn: (mark: number) => Point | undefined;
  /** The middles of all cards, names and headings, each with the marks that are in it. */
  readonly groups: () => readonly (Point & { readonly marks: readonly number[] })[];
  /** Where something is when the page moves no more. */
  readonly settled: (find: () => Point | undefined) => Promise<Point | undefined>;
  /** Which of some marks stand in no frame. */
  readonly dark: (marks: readonly number[]) => readonly number[];
  /** Which other texts stand in a frame. */
  readonly alsoLit: (marks: readonly number[]) => readonly number[];
}

declare global {
  var looking: Looking;
}

/** Puts into the page what looks at it. */
export async function lookIn(page: Page): Promise<void> {
  await page.evaluate(lookHere);
}

/** Run in the page, where nothing else of this file is known. */
function lookHere(): void {
  const rootOf = (selector: string): ShadowRoot => {
    const root = document.querySelector(selector)?.shadowRoot;
    if (!root) throw new Error(`${selector} is not there`);
    return root;
  };
  const [text, picture] = [rootOf('.text .host'), rootOf('.picture .host')];
  const linesOf = (): readonly Element[] => [...text.querySelectorAll('.cm-line')];
  /** A range from a line's beginning, or within it, by its own offsets. */
  const rangeIn = (line: Element, from: number, to: number): Range => {
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (from >= before && from < before + length) range.setStart(node, from - before);
      if (to > before && to <= before + length) range.setEnd(node, to - before);
      before += length;
    }
    return range;
  };
  const offsetOf = (node: Node, at: number): number => {
    let before = 0;
    for (const line of linesOf()) {
      if (line.contains(node)) {
        const range = document.createRange();
        range.setStart(line, 0);
        range.setEnd(node, at);
        return before + range.toString().length;
      }
      before += (line.textContent ?? '').length + 1;
    }
    return Number.NaN;
  };
  const boxAt = (offset: number): DOMRect | undefined => {
    let before = 0;
    for (const line of linesOf()) {
      const { length } = line.textContent ?? '';
      const at = offset - before;
      if (at < length) return at < 0 ? undefined : rangeIn(line, at, at + 1).getBoundingClientRect();
      before += length + 1;
    }
    return undefined;
  };
  // The first is the paper.
  const marksOf = (): readonly Element[] => {
    return [...(picture.querySelector('svg')?.querySelectorAll('text, rect, path') ?? [])].slice(1);
  };
  const framesOf = (): readonly DOMRect[] => {
    return [...picture.querySelectorAll('.light')].map((frame) => frame.getBoundingClientRect());
  };
  const pointsOn = (element: Element): readonly { readonly x: number; readonly y: number }[] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const parts = [0.5, 0.02, 0.98, 0.25, 0.75];
    const across = parts.flatMap((x) => parts.map((y) => ({ x: left + width * x, y: top + height * y })));
    if (!(element instanceof SVGPathElement)) return across;
    const matrix = element.getScreenCTM() ?? undefined;
    const length = element.getTotalLength();
    return [...across, ...parts.map((part) => element.getPointAtLength(length * part).matrixTransform(matrix))];
  };
  const selected = (): TextRange | undefined => {
    // Only Chromium has it, and no type.
    const selection = (text as unknown as { getSelection: () => Selection | null }).getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    if (!anchorNode || !focusNode || !text.activeElement?.contains(anchorNode)) return undefined;
    const ends = [offsetOf(anchorNode, anchorOffset ?? 0), offsetOf(focusNode, focusOffset ?? 0)];
    return { from: Math.min(...ends), to: Math.max(...ends) };
  };
  globalThis.looking = {
    selected,
    isSelected: (ranges) => {
      const range = selected();
      if (range === undefined || range.from === range.to) return false;
      return ranges.some(({ from, to }) => from <= range.from && range.to <= to);
    },
    settled: async (find) => {
      for (let last: string | undefined; ; ) {
        const found = find();
        if (JSON.stringify([found]) === last) return found;
        last = JSON.stringify([found]);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    },
    text: () =>
      linesOf()
        .map(({ textContent }) => textContent)
        .join('\n'),
    pointIn: ({ from, to }) => {
      const length = to - from;
      for (let away = 0; away < length; away += 1) {
        const box = boxAt(from + ((Math.floor(length / 2) + away) % length));
        if (box !== undefined && box.width > 0) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return undefined;
    },
    marks: () => marksOf().map(({ textContent }) => textContent ?? ''),
    pointOn: (mark) => {
      const element = marksOf()[mark];
      const found = element && pointsOn(element).find(({ x, y }) => element.contains(picture.elementFromPoint(x, y)));
      return found && { x: found.x, y: found.y };
    },
    groups: () => {
      const all = marksOf();
      const groups = picture.querySelectorAll('svg:first-of-type :is(.entry, .party, .together, .title, .lede)');
      return [...groups].map((group) => {
        const { left, top, width, height } = group.getBoundingClientRect();
        const marks = all.flatMap((mark, index) => (group.contains(mark) ? index : []));
        return { x: left + width / 2, y: top + height / 2, marks };
      });
    },
    dark: (marks) => {
      const [frames, all] = [framesOf(), marksOf()];
      const isLit = ({ left, top, right, bottom }: DOMRect): boolean =>
        frames.some((box) => box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom);
      return marks.filter((mark) => !isLit(all[mark]?.getBoundingClientRect() ?? new DOMRect()));
    },
    alsoLit: (marks) => {
      const frames = framesOf();
      return marksOf().flatMap((element, mark) => {
        if (element.localName !== 'text' || marks.includes(mark)) return [];
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        return frames.some((box) => box.left < x && x < box.right && box.top < y && y < box.bottom) ? [mark] : [];
      });
    },
  };
}
