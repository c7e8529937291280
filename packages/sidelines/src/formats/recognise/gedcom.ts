import { firstLine, type OtherFormat, signAt } from './other.ts';

/** What programs for family trees export. */
export const gedcom: OtherFormat = {
  name: 'gedcom',
  sure: (head) => {
    const first = firstLine(head);
    const isHead = /^\s*0 HEAD\s*$/.test(first.text) && /^\s*1 \w{3,}/.test(head.lines[1]?.text ?? '');
    return isHead ? signAt(first, { kind: 'begins-with', words: '0 HEAD' }) : undefined;
  },
};
