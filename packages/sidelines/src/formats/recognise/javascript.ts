import type { Piece } from '../chronicle/lines.ts';
import { countLines, type Head, type OtherFormat, signAt } from './other.ts';

/** A list of events within a script. */
export const javascript: OtherFormat = {
  name: 'javascript',
  sure: (head) => {
    const first = firstOfCode(head);
    if (first === undefined) return undefined;
    const opens = statement.test(first.text) || literal.test(head.text.slice(first.from, first.from + 500));
    const coded = countLines(head.lines, /[,;{}[\]()]\s*$|^\s*(?:\/\/|\*|\/\*)/);
    return opens && coded >= 3 && coded * 2 > head.lines.length
      ? signAt(first, { kind: 'begins-like', of: 'JavaScript' })
      : undefined;
  },
};

const statement =
  /^\s*(?:import\s.{0,300}['"]|export\s+(?:default|const|let|var|type|interface)\b|(?:const|let|var)\s+[\w$]+\s*[:=]|module\.exports\s*=|(?:window|[\w$]{1,60})(?:\.[\w$]{1,60})?\s*=\s*[[{(])/;
/** Brackets, and in them the name of a field without quotation marks, or in single ones. */
const literal = /^\s*[[{]\s*(?:[[{]\s*)*(?:[a-z_$][\w$]{0,60}|'[^'\n]{1,60}')\s*:/i;

/** The first line that is no comment. */
function firstOfCode({ lines }: Head): Piece | undefined {
  let isOpen = false;
  for (const line of lines) {
    const text = line.text.trim();
    const wasOpen: boolean = isOpen;
    isOpen = (isOpen || text.startsWith('/*')) && !text.endsWith('*/');
    if (!wasOpen && !text.startsWith('/*') && !text.startsWith('//')) return line;
  }
  return undefined;
}
