import { firstLine, type OtherFormat, signAt } from './other.ts';

/** The literals of Clojure. */
export const edn: OtherFormat = {
  name: 'edn',
  sure: (head) => {
    const opens = /^[[({]\s*(?:[[({]\s*)*:[a-z][\w/.-]{0,60}\s/i.test(head.text.slice(head.start, head.start + 500));
    const fields = head.text.match(/[\s{]:[a-z][\w/.-]{0,60}\s+["[#\d]/gi) ?? [];
    return opens && fields.length >= 3 ? signAt(firstLine(head), { kind: 'fields', words: ':date' }) : undefined;
  },
};
