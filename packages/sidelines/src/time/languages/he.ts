import { he as names } from './cldr/he.generated.ts';
import type { Language } from './language.ts';

/** Dates in Hebrew. */
export const he: Language = {
  names,
  wording: {
    seasons: ['אביב', 'קיץ', 'סתיו', 'חורף'],
    seasonOfYear: '{season} {year}',
    circa: 'בערך {date}',
    uncertain: '{date}?',
    since: 'מאז {date}',
    until: 'עד {date}',
    orEarlier: '{date} או לפני כן',
    orLater: '{date} או אחרי כן',
    decade: 'שנות ה־{number}',
    century: 'המאה ה־{number}',
  },
  vocabulary: {
    months: ['', '', 'מרס', '', '', '', '', '', '', '', '', ''],
    monthPrefixes: 'ב|ל',
    early: 'תחילת|ראשית|בתחילת|בראשית',
    mid: 'אמצע|באמצע',
    late: 'סוף|בסוף|שלהי',
    circa: 'בערך|סביב|בסביבות|לערך|בקירוב',
    before: 'לפני|עד',
    since: 'מאז|אחרי|לאחר',
    orEarlier: 'או לפני כן',
    orLater: 'או אחרי כן',
    to: 'עד',
    and: 'ו',
    or: 'או',
    of: 'של',
    quarter: 'רבעון',
    decadeAhead: 'שנות ה|שנות ה־|שנות ה-',
    centuryAhead: 'המאה ה|המאה ה־|המאה ה-',
    bc: 'לפנה״ס|לפנה"ס|לפני הספירה',
    ad: 'לספירה',
  },
};
