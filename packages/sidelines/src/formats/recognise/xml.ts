import { firstLine, type OtherFormat, signAt } from './other.ts';

/** Feeds, outlines and all other XML. */
export const xml: OtherFormat = {
  name: 'xml',
  label: 'an XML file',
  advice: 'Copy the events from it as text, one a line with its date in front',
  sure: (head) => {
    const isXml = /^<(?:\?xml\s|rss[\s>]|feed[\s>]|opml[\s>])/.test(head.text.slice(head.start, head.start + 20));
    return isXml ? signAt(firstLine(head), 'it begins as XML does') : undefined;
  },
};
