import { countLines, type OtherFormat, signAt } from './other.ts';

/** Headlines of Emacs' Org mode, with the time stamps that it writes. Stars alone are bullets. */
export const org: OtherFormat = {
  name: 'org',
  sure: ({ lines }) => {
    const headlines = countLines(lines, /^\*+ \S/);
    const stamped = lines.filter(({ text }) => stamp.test(text));
    const setting = lines.find(({ text }) => /^#\+\w+:|^\s*:PROPERTIES:\s*$/i.test(text));
    const isOrg = headlines > 0 && (stamped.length > 1 || (setting !== undefined && stamped.length > 0));
    const place = stamped[0];
    return isOrg && place !== undefined ? signAt(place, { kind: 'time-stamps' }) : undefined;
  },
};

/** A day with the day of the week, in angles or brackets, or behind a keyword. */
const stamp =
  /[<[]\d{4}-\d\d-\d\d \p{L}{2,10}\.?(?: [\d:+.\-dwmyh ]{1,30})?[>\]]|(?:SCHEDULED|DEADLINE|CLOSED): [<[]\d{4}-\d\d-\d\d/u;
