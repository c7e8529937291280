import { byLongestTag } from './language.ts';

/** What lengths of time are counted in, the longest first. */
export type DurationUnit = 'year' | 'month' | 'day' | 'hour';

/** The forms of a language in the order in which its rule counts them; `#` is the number. */
type Forms = Readonly<Record<DurationUnit, readonly string[]>>;

/** Long forms of units, as Unicode CLDR 48 has them. */
const forms = {
  en: {
    year: ['# year', '# years'],
    month: ['# month', '# months'],
    day: ['# day', '# days'],
    hour: ['# hour', '# hours'],
  },
  de: {
    year: ['# Jahr', '# Jahre'],
    month: ['# Monat', '# Monate'],
    day: ['# Tag', '# Tage'],
    hour: ['# Stunde', '# Stunden'],
  },
  fr: {
    year: ['# an', '# ans'],
    month: ['# mois', '# mois'],
    day: ['# jour', '# jours'],
    hour: ['# heure', '# heures'],
  },
  es: {
    year: ['# año', '# años'],
    month: ['# mes', '# meses'],
    day: ['# día', '# días'],
    hour: ['# hora', '# horas'],
  },
  pt: {
    year: ['# ano', '# anos'],
    month: ['# mês', '# meses'],
    day: ['# dia', '# dias'],
    hour: ['# hora', '# horas'],
  },
  it: {
    year: ['# anno', '# anni'],
    month: ['# mese', '# mesi'],
    day: ['# giorno', '# giorni'],
    hour: ['# ora', '# ore'],
  },
  nl: {
    year: ['# jaar', '# jaar'],
    month: ['# maand', '# maanden'],
    day: ['# dag', '# dagen'],
    hour: ['# uur', '# uur'],
  },
  pl: {
    year: ['# rok', '# lata', '# lat'],
    month: ['# miesiąc', '# miesiące', '# miesięcy'],
    day: ['# dzień', '# dni', '# dni'],
    hour: ['# godzina', '# godziny', '# godzin'],
  },
  cs: {
    year: ['# rok', '# roky', '# let'],
    month: ['# měsíc', '# měsíce', '# měsíců'],
    day: ['# den', '# dny', '# dnů'],
    hour: ['# hodina', '# hodiny', '# hodin'],
  },
  sl: {
    year: ['# leto', '# leti', '# let', '# let'],
    month: ['# mesec', '# meseca', '# meseci', '# mesecev'],
    day: ['# dan', '# dneva', '# dni', '# dni'],
    hour: ['# ura', '# uri', '# ure', '# ur'],
  },
  uk: {
    year: ['# рік', '# роки', '# років'],
    month: ['# місяць', '# місяці', '# місяців'],
    day: ['# день', '# дні', '# днів'],
    hour: ['# година', '# години', '# годин'],
  },
  ru: {
    year: ['# год', '# года', '# лет'],
    month: ['# месяц', '# месяца', '# месяцев'],
    day: ['# день', '# дня', '# дней'],
    hour: ['# час', '# часа', '# часов'],
  },
  bg: {
    year: ['# година', '# години'],
    month: ['# месец', '# месеца'],
    day: ['# ден', '# дни'],
    hour: ['# час', '# часа'],
  },
  tr: {
    year: ['# yıl', '# yıl'],
    month: ['# ay', '# ay'],
    day: ['# gün', '# gün'],
    hour: ['# saat', '# saat'],
  },
  ar: {
    year: ['سنة', 'سنتان', '# سنوات', '# سنة', '# سنة'],
    month: ['شهر', 'شهران', '# أشهر', '# شهرًا', '# شهر'],
    day: ['يوم', 'يومان', '# أيام', '# يومًا', '# يوم'],
    hour: ['ساعة', 'ساعتان', '# ساعات', '# ساعة', '# ساعة'],
  },
  he: {
    year: ['# שנה', '# שנים', '# שנים'],
    month: ['# חודש', 'חודשיים', '# חודשים'],
    day: ['# יום', 'יומיים', '# ימים'],
    hour: ['# שעה', 'שעתיים', '# שעות'],
  },
  ja: {
    year: ['# 年'],
    month: ['# か月'],
    day: ['# 日'],
    hour: ['# 時間'],
  },
  zh: {
    year: ['#年'],
    month: ['#个月'],
    day: ['#天'],
    hour: ['#小时'],
  },
  ko: {
    year: ['#년'],
    month: ['#개월'],
    day: ['#일'],
    hour: ['#시간'],
  },
} as const satisfies Record<string, Forms>;

const byTag: ReadonlyMap<string, Forms> = new Map(Object.entries(forms));

/** Which form goes with a whole number above 0. */
type Rule = (count: number) => number;

const oneOrMore: Rule = (count) => (count === 1 ? 0 : 1);
const eastSlavic: Rule = (count) => {
  if (count % 10 === 1 && count % 100 !== 11) return 0;
  return isFew(count) ? 1 : 2;
};

function isFew(count: number): boolean {
  return count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
}

/** The plural rules of CLDR, for whole numbers above 0, of languages that do not just tell one from more. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['pl', (count) => (count === 1 ? 0 : isFew(count) ? 1 : 2)],
  ['cs', (count) => (count === 1 ? 0 : count <= 4 ? 1 : 2)],
  ['sl', (count) => [3, 0, 1, 2, 2][count % 100] ?? 3],
  ['uk', eastSlavic],
  ['ru', eastSlavic],
  ['ar', arabic],
  ['he', (count) => Math.min(count, 3) - 1],
  ['ja', () => 0],
  ['zh', () => 0],
  ['ko', () => 0],
]);

function arabic(count: number): number {
  if (count <= 2) return count - 1;
  if (count % 100 >= 3 && count % 100 <= 10) return 2;
  return count % 100 > 10 ? 3 : 4;
}

/**
 * A length of time in words: "14 years"; the digits of long numbers stand in groups of three.
 * @param count a whole number above 0
 * @param tag BCP 47; the longest part of it that is known counts, else English
 */
export function wordDuration(count: number, unit: DurationUnit, tag: string): string {
  const own = byLongestTag(byTag, tag);
  const rule = own === undefined ? oneOrMore : (byLongestTag(rules, tag) ?? oneOrMore);
  const digits = String(count);
  const grouped = digits.length > 4 ? digits.replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0') : digits;
  return ((own ?? forms.en)[unit][rule(count)] ?? '#').replace('#', grouped);
}
