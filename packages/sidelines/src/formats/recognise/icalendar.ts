import { firstLine, type OtherFormat, signAt } from './other.ts';

/** What calendars export. */
export const icalendar: OtherFormat = {
  name: 'icalendar',
  label: 'an iCalendar file',
  advice: 'Copy the events from the calendar’s list as text, one a line with its date in front',
  sure: (head) => {
    const first = firstLine(head);
    const opens = /^\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO|VJOURNAL)\s*$/i.test(first.text);
    return opens ? signAt(first, `it begins with ${first.text.trim()}`) : undefined;
  },
};
