import { firstLine, type OtherFormat, signAt } from './other.ts';

/** What programs for family trees export. */
export const gedcom: OtherFormat = {
  name: 'gedcom',
  label: 'a GEDCOM file',
  advice: 'Save a report or a chronology as plain text in the program for family trees, and give that',
  sure: (head) => {
    const first = firstLine(head);
    const isHead = /^\s*0 HEAD\s*$/.test(first.text) && /^\s*1 \w{3,}/.test(head.lines[1]?.text ?? '');
    return isHead ? signAt(first, 'it begins with “0 HEAD”') : undefined;
  },
};
