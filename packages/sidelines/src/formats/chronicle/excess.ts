import { bounds } from '../../model/bounds.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { isLineEnd } from './lines.ts';

/** Blanks of Unicode beside those below U+0021. */
const blanks: ReadonlySet<number> = new Set(
  [...'\u00a0\u1680\u202f\u205f\u3000\ufeff'].map((sign) => sign.charCodeAt(0)),
);

function isBlank(code: number): boolean {
  return code <= 0x20 || blanks.has(code) || (code >= 0x2000 && code <= 0x200a);
}

/** The first line beyond those that are read, found before anything is made of the lines before it. */
export function findTooManyLines(source: string): Diagnostic | undefined {
  let lines = 0;
  let isFilled = false;
  let from = 0;
  let first = { from: 0, to: 0 };
  for (let at = 0; at <= source.length; at += 1) {
    const code = at === source.length ? lineFeed : source.charCodeAt(at);
    if (isLineEnd(code)) {
      if (isFilled && lines === bounds.lines) first = { from, to: at };
      lines += isFilled ? 1 : 0;
      isFilled = false;
      from = at + 1;
    } else isFilled ||= !isBlank(code);
  }
  return lines > bounds.lines ? diagnose('too-many-lines', first, { lines, most: bounds.lines }) : undefined;
}

const lineFeed = 0x0a;
