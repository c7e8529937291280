import type { Piece } from '../chronicle/lines.ts';
import { mostlyFenced } from './fences.ts';
import { countLines, firstLine, type Head, type OtherFormat, type Sign, signAt } from './other.ts';

/** Markwhen, of today or of before 2023. Without tags, rules or sections it is a chronicle, and read as one. */
export const markwhen: OtherFormat = {
  name: 'markwhen',
  sure: (head) => {
    const fence = mostlyFenced(head, languages);
    if (fence !== undefined) return signAt(fence.open, { kind: 'fence' });
    return head.name.endsWith('.mw') && eventsIn(head.lines).length > 0
      ? signAt(firstLine(head), { kind: 'file-name' })
      : markedIn(head);
  },
};

const languages: ReadonlySet<string> = new Set(['mw', 'markwhen']);
const event = /^\s*(?:\d{1,4}|now)[\d\s/.\-T:Z]*(?:now)?:\s+\S/;

function eventsIn(lines: readonly Piece[]): readonly Piece[] {
  return lines.filter(({ text }) => event.test(text.slice(0, 100)));
}

function markedIn({ lines }: Head): Sign | undefined {
  const events = eventsIn(lines);
  if (events.length < 2) return undefined;
  const rule = lines.find(({ text }) => /^(?:dateFormat:\s|#\w+:\s*(?:#[\da-f]{3,6}|[a-z]+)\s*$)/.test(text));
  if (rule !== undefined) return signAt(rule, { kind: 'rules' });
  const isClosed = countLines(lines, /^\s*end(?:Section|Group)\s*$/) > 0;
  const opened = lines.find(({ text }) => /^\s*(?:section|group)(?:\s|$)/.test(text));
  if (isClosed && opened !== undefined) return signAt(opened, { kind: 'sections' });
  const tagged = events.filter(({ text }) => /\s#[a-z]\w*(?:\s|$)/i.test(text));
  const [first] = tagged;
  const isTitled = countLines(lines.slice(0, 5), /^title:\s/) > 0;
  const isTagged = tagged.length >= 2 && (isTitled || tagged.length * 2 > events.length);
  return isTagged && first !== undefined ? signAt(first, { kind: 'tagged-events' }) : undefined;
}
