import { countLines, firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** A saved page, or a piece of one. Text with a few tags in it is a chronicle. */
export const html: OtherFormat = {
  name: 'html',
  sure: (head) => {
    const opener = openerOf(head);
    const word = /^<(?:!doctype\s+html|html[\s>])/i.exec(opener)?.[0];
    if (word !== undefined) return signAt(firstLine(head), { kind: 'begins-like', of: 'HTML' });
    const isPiece = block.test(opener) && (/\.x?html?$/.test(head.name) || isTagged(head));
    return isPiece ? signAt(firstLine(head), { kind: 'tags-throughout' }) : undefined;
  },
};

const block =
  /^<(?:head|body|main|article|section|div|table|thead|tbody|tr|ul|ol|li|dl|p|h[1-6]|header|nav|aside|script|style|link|meta|time|span)[\s>]/i;

/** What the text opens with, behind the prolog of XML and a comment. */
function openerOf({ text, start }: Head): string {
  let from = start;
  for (const [opens, closes] of [
    ['<?xml', '?>'],
    ['<!--', '-->'],
  ] as const) {
    const end = text.startsWith(opens, from) ? text.indexOf(closes, from) : -1;
    if (end >= 0) from = end + closes.length;
    while (/\s/.test(text.charAt(from))) from += 1;
  }
  return text.slice(from, from + 40);
}

function isTagged({ lines, text }: Head): boolean {
  const tagged = countLines(lines, /<\/?[a-z][a-z\d]*[\s/>]/i);
  const closed = text.match(/<\/(?:p|div|td|th|tr|li|ul|ol|table|dd|dt|h[1-6]|section|article|time|span)>/gi) ?? [];
  return closed.length >= 3 && tagged * 2 > lines.length;
}
