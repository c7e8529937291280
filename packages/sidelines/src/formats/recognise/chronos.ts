import { mostlyFenced } from './fences.ts';
import { countLines, firstLine, type OtherFormat, signAt } from './other.ts';

/** The blocks of Obsidian's Chronos plug-in. */
export const chronos: OtherFormat = {
  name: 'chronos',
  sure: (head) => {
    const fence = mostlyFenced(head, languages);
    if (fence !== undefined) return signAt(fence.open, { kind: 'fence' });
    const items = countLines(head.lines, /^\s*[-@*=] \[[-~\d:T ]{1,60}\]/);
    const periods = countLines(head.lines, /^\s*@ \[[-\d:T ]{1,30}~[-\d:T ]{1,30}\]/);
    const isChronos = periods > 0 && items >= 2 && items * 2 > head.lines.length;
    return isChronos ? signAt(firstLine(head), { kind: 'periods', words: '@ [1957~1969]' }) : undefined;
  },
};

const languages: ReadonlySet<string> = new Set(['chronos']);
