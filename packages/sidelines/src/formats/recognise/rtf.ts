import { firstLine, type OtherFormat, signAt } from './other.ts';

/** Rich Text Format: a text with the marks of its layout between the words. */
export const rtf: OtherFormat = {
  name: 'rtf',
  sure: (head) =>
    head.text.startsWith('{\\rtf', head.start)
      ? signAt(firstLine(head), { kind: 'begins-with', words: '{\\rtf' })
      : undefined,
};
