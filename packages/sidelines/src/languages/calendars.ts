/** The calendars whose years are told apart from ours, but not read. */
export const otherCalendars = [
  'Buddhist',
  'Ethiopian',
  'French Republican',
  'Hebrew',
  'Indian',
  'Islamic',
  'Minguo',
  'Persian',
  'Roman',
] as const;

/** One of these calendars, as a message names it. */
export type OtherCalendar = (typeof otherCalendars)[number];

/** Words of calendars; forms are separated by `|`. */
export type CalendarWords = Readonly<Partial<Record<OtherCalendar, string>>>;

/** Marks beside the number of a year, in their own script and as they are written in Latin letters: known in every language. */
export const eraMarks: CalendarWords = {
  Buddhist: 'พ.ศ.|พ.ศ|พุทธศักราช|b.e.|be|buddhist era|佛历|佛曆|仏暦',
  Ethiopian: 'ዓ.ም.|ዓ.ም|e.c.|amete mihret',
  Hebrew: 'am|anno mundi|לבריאת העולם',
  Indian: 'vikram samvat|bikram sambat|saka era|शक|वि.सं.|विक्रम संवत',
  Islamic:
    'ah|a.h.|hijri|anno hegirae|هـ|هجري|هجرية|للهجرة|هجريا|هجری|هجری قمری|ه‍.ق|هـ.ق|ه.ق|ه.ق.|ھ|ہجری|хиджры|по хиджре|хиджри',
  Minguo: 'minguo',
  Persian: 'sh|s.h.|a.p.|ه‍.ش|هـ.ش|ه.ش|ه.ش.|هجری شمسی|هجري شمسي|شمسی|خورشیدی|solar hijri|anno persico',
  Roman: 'a.u.c.|auc|ab urbe condita',
};

/** Months that no year of ours has; those of the Thai year are ours, but stand beside years of the Buddhist era. */
export const otherMonthNames: CalendarWords = {
  Buddhist:
    'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.',
  'French Republican':
    'vendémiaire|vendemiaire|brumaire|frimaire|nivôse|nivose|pluviôse|pluviose|ventôse|ventose|germinal|floréal|floreal|prairial|messidor|thermidor|fructidor',
  Hebrew:
    'tishri|tishrei|cheshvan|marcheshvan|heshvan|kislev|tevet|shevat|shvat|adar|nisan|iyar|iyyar|sivan|tammuz|tamuz|elul|תשרי|בתשרי|חשוון|חשון|בחשוון|מרחשוון|כסלו|בכסלו|טבת|בטבת|שבט|בשבט|אדר|באדר|אדר א׳|אדר ב׳|ניסן|בניסן|אייר|באייר|סיוון|סיון|בסיוון|תמוז|בתמוז|באב|אלול|באלול',
  Islamic:
    "muharram|safar|rabi al-awwal|rabi' al-awwal|rabi i|rabi al-thani|rabi' al-thani|rabi ii|jumada al-awwal|jumada al-ula|jumada i|jumada al-thani|jumada al-akhira|jumada ii|rajab|sha'ban|shaban|shaaban|ramadan|shawwal|dhu al-qadah|dhu al-qa'dah|dhu'l-qa'da|dhu al-hijja|dhu al-hijjah|dhu'l-hijja|محرم|المحرم|صفر|ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة",
  Persian:
    'farvardin|ordibehesht|khordad|mordad|shahrivar|aban|bahman|esfand|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
};

const hundreds = ['', 'ק', 'ר', 'ש', 'ת', 'תק', 'תר', 'תש', 'תת'];
const tens = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ'];
const ones = ['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט'];

/** A number in Hebrew letters, with the mark that tells it from a word: תשפ״א, ט׳. */
function hebrewNumber(number: number): string {
  const low = number % 100;
  const rest = low === 15 ? 'טו' : low === 16 ? 'טז' : `${tens[Math.floor(low / 10)] ?? ''}${ones[low % 10] ?? ''}`;
  const letters = `${hundreds[Math.floor(number / 100)] ?? ''}${rest}`;
  return letters.length === 1 ? `${letters}'` : `${letters.slice(0, -1)}"${letters.slice(-1)}`;
}

/** The years 5600 to 5799 in Hebrew letters, with and without their thousands: תשפ״א, ה׳תשפ״א. */
export const hebrewYears: readonly string[] = Array.from({ length: 200 }, (_, at) => hebrewNumber(600 + at)).flatMap(
  (year) => [year, `ה'${year}`, `ה${year}`],
);

/** The days of a month in Hebrew letters, first to thirtieth. */
export const hebrewDays: readonly string[] = Array.from({ length: 30 }, (_, at) => hebrewNumber(at + 1));
