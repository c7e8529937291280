import type { Mark, Px, Scene, TextMark } from '../../src/layout/scene.ts';

/**
 * A scene in words, a line a mark, so that a change of a picture is read in a diff: groups with what they are of, and within them rectangles
 * and paths with their colours and runs of text with their words. Lengths are whole pixels, `x,y width×height`.
 */
export function linesOf({ width, height, language, background, marks }: Scene): string {
  return `${[`scene ${size(width, height)} ${language} ${background}`, ...marks.flatMap((mark) => lines(mark, '  '))].join('\n')}\n`;
}

function lines(mark: Mark, indent: string): readonly string[] {
  const within = (inner: readonly Mark[]): readonly string[] => inner.flatMap((each) => lines(each, `${indent}  `));
  switch (mark.kind) {
    case 'group': {
      const { role, entry, party, phase, continues } = mark;
      return [`${indent}${words(role, entry, party, phase, continues && 'continues')}`, ...within(mark.marks)];
    }
    case 'link':
      return [`${indent}link ${mark.href}`, ...within(mark.marks)];
    case 'rect': {
      const round = mark.radius === undefined ? undefined : `radius ${whole(mark.radius)}`;
      return [`${indent}${words('rect', boxOf(mark), mark.fill, round)}`];
    }
    case 'path': {
      const { fill, stroke, d } = mark;
      const dash = stroke?.dash === undefined ? undefined : `dash ${stroke.dash.join(' ')}`;
      const drawn = stroke === undefined ? undefined : `stroke ${stroke.color} ${stroke.width}`;
      return [`${indent}${words('path', fill, drawn, dash, pathOf(d))}`];
    }
    case 'text':
      return [`${indent}${textLine(mark)}`];
  }
}

function textLine({ part, item, x, y, width, size: height, face, color, direction, text }: TextMark): string {
  const away = direction === 'rtl' ? direction : undefined;
  return words('text', part, item, place(x, y), `width ${whole(width)}`, height, face, color, away, quoted(text));
}

/** In quotation marks, signs that nobody sees as escapes. */
function quoted(text: string): string {
  const code = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f]/g, code);
}

/** Where a path begins, and where each of its pieces ends. */
function pathOf(d: string): string {
  const points = [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command = '', numbers = '']) => {
    const [x, y] = numbers.trim().split(/[ ,]+/).map(Number).slice(-2);
    return command === 'Z' ? command : `${command}${place(x ?? 0, y ?? 0)}`;
  });
  return points.join(' ');
}

function boxOf({
  x,
  y,
  width,
  height,
}: {
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
}): string {
  return `${place(x, y)} ${size(width, height)}`;
}

function place(x: Px, y: Px): string {
  return `${whole(x)},${whole(y)}`;
}

function size(width: Px, height: Px): string {
  return `${whole(width)}×${whole(height)}`;
}

function whole(length: Px): number {
  return Math.round(length) + 0;
}

function words(...parts: readonly (string | number | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false).join(' ');
}
