import { firstLine, type OtherFormat, signAt } from './other.ts';

/** Feeds, outlines and all other XML. */
export const xml: OtherFormat = {
  name: 'xml',
  sure: (head) => {
    const isXml = /^<(?:\?xml\s|rss[\s>]|feed[\s>]|opml[\s>])/.test(head.text.slice(head.start, head.start + 20));
    return isXml ? signAt(firstLine(head), { kind: 'begins-like', of: 'XML' }) : undefined;
  },
};
