import { firstLine, type OtherFormat, signAt } from './other.ts';

/** What calendars export. */
export const icalendar: OtherFormat = {
  name: 'icalendar',
  sure: (head) => {
    const first = firstLine(head);
    const opens = /^\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO|VJOURNAL)\s*$/i.test(first.text);
    return opens ? signAt(first, { kind: 'begins-with', words: first.text.trim() }) : undefined;
  },
};
