import { firstLine, type OtherFormat, signAt } from './other.ts';

/** Rich Text Format: a text with the marks of its layout between the words. */
export const rtf: OtherFormat = {
  name: 'rtf',
  label: 'an RTF file',
  advice: 'Open it in a word processor and save it as plain text (UTF-8)',
  sure: (head) =>
    head.text.startsWith('{\\rtf', head.start) ? signAt(firstLine(head), 'it begins with “{\\rtf”') : undefined,
};
