import { counted, languageName, listed, number, oneOf } from '../../editor/words/counting.ts';
import type {
  Calendar,
  Catalogue,
  Counted,
  EdtfExpected,
  Facts,
  FormatName,
  FormatSign,
  Ground,
  JsonExpected,
  JsonFault,
  JsonFound,
  JsonProblem,
  MatterValue,
  Named,
  PictureFault,
  PlainEdtfExpected,
  PlainMatterValue,
  Reason,
  Relative,
  Valued,
  YamlProblem,
} from './catalogue.ts';

const example =
  'ضع كل تاريخ في سطر مستقل وتحته ما حدث، مثل:\nمارس 2018\nالولايات المتحدة: يصل المبعوث.\nروسيا: تبدأ المحادثات.';

/** What may run the other way, so that it does not turn around what stands beside it. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

function quoted(words: string): string {
  return `«${isolated(words)}»`;
}

/** Words in a row, each by itself. */
function inRow(all: readonly string[]): string {
  return all.map(isolated).join('، ');
}

/** One of several, in quotation marks. */
function either(all: readonly string[]): string {
  return oneOf(all.map(quoted));
}

function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `؛ لعل المقصود ${quoted(near)}`;
}

type Forms = Readonly<Record<Exclude<Intl.LDMLPluralRule, 'zero'>, string>>;

/** Things that are more than these, behind a preposition. */
const more = {
  line: {
    one: 'سطر آخر',
    two: 'سطرين آخرين',
    few: '# أسطر أخرى',
    many: '# سطرًا آخر',
    other: '# سطر آخر',
  },
  date: {
    one: 'تاريخ آخر',
    two: 'تاريخين آخرين',
    few: '# تواريخ أخرى',
    many: '# تاريخًا آخر',
    other: '# تاريخ آخر',
  },
  place: {
    one: 'موضع آخر',
    two: 'موضعين آخرين',
    few: '# مواضع أخرى',
    many: '# موضعًا آخر',
    other: '# موضع آخر',
  },
  cell: {
    one: 'خلية أخرى',
    two: 'خليتين أخريين',
    few: '# خلايا أخرى',
    many: '# خلية أخرى',
    other: '# خلية أخرى',
  },
  character: {
    one: 'محرف آخر',
    two: 'محرفين آخرين',
    few: '# محارف أخرى',
    many: '# محرفًا آخر',
    other: '# محرف آخر',
  },
} as const satisfies Readonly<Record<string, Forms>>;

/** Things behind a preposition. */
const some = {
  line: { one: 'سطر واحد', two: 'سطرين', few: '# أسطر', many: '# سطرًا', other: '# سطر' },
  row: { one: 'صف واحد', two: 'صفين', few: '# صفوف', many: '# صفًا', other: '# صف' },
  date: { one: 'تاريخ واحد', two: 'تاريخين', few: '# تواريخ', many: '# تاريخًا', other: '# تاريخ' },
  place: { one: 'موضع واحد', two: 'موضعين', few: '# مواضع', many: '# موضعًا', other: '# موضع' },
  time: { one: 'وقت واحد', two: 'وقتين', few: '# أوقات', many: '# وقتًا', other: '# وقت' },
  cell: { one: 'خلية واحدة', two: 'خليتين', few: '# خلايا', many: '# خلية', other: '# خلية' },
  level: { one: 'مستوى واحد', two: 'مستويين', few: '# مستويات', many: '# مستوى', other: '# مستوى' },
} as const satisfies Readonly<Record<string, Forms>>;

function of(count: number, forms: Forms): string {
  return counted<Intl.LDMLPluralRule>(count, { zero: forms.other, ...forms });
}

/** What is said of how many others; nothing where there are none. */
function others(count: number, before: string, forms: Forms): string {
  return count === 0 ? '' : before + of(count, forms);
}

function timesInText(times: number): string {
  return times === 1 ? 'موجود في النص' : `موجود في النص في ${of(times, some.place)}، والأول هنا`;
}

function whichParties(parties: readonly string[]): string {
  return parties.length < 2 ? 'والمعروف أقل من طرفين' : `وعدد الأطراف ${number(parties.length)}: ${inRow(parties)}`;
}

const calendars: Named<Calendar> = {
  Buddhist: 'البوذي',
  Ethiopian: 'الإثيوبي',
  'French Republican': 'الجمهوري الفرنسي',
  Hebrew: 'العبري',
  Indian: 'الهندي',
  Islamic: 'الهجري',
  Minguo: 'الصيني الجمهوري',
  Persian: 'الفارسي',
  Roman: 'الروماني',
};

function impossibility(why: Facts['impossible-date']['why']): string {
  if (why.kind === 'no-such-month') return `لا يوجد شهر رقمه ${number(why.month)}`;
  if (why.kind === 'other-calendar') return `سنته بالتقويم ${calendars[why.calendar]}، وهو لا يُقرأ`;
  return why.kind === 'no-such-day'
    ? `عدد أيام الشهر ${number(why.days)}، فلا يوم ${number(why.day)} فيه`
    : 'ينتهي قبل أن يبدأ';
}

const weekdays = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'];

function weekdayOf({ edtf, weekday }: Facts['wrong-weekday']['day']): string {
  return `يوم ${isolated(edtf)} هو ${weekdays[weekday - 1]}`;
}

const uncounted: Readonly<Record<Relative, { readonly found: string; readonly hint: string }>> = {
  above: {
    found: 'التواريخ التي فوقه لا تذكر اليوم الذي يُحسب منه',
    hint: 'اكتب التاريخ، أو يومًا فوقه،',
  },
  now: {
    found: 'النص لا يذكر يوم نشره',
    hint: `اكتب التاريخ، أو اكتب فوق أول تاريخ يوم نشر النص، مثل ${quoted('تاريخ النشر: 3 مارس 2018')}،`,
  },
  either: { found: 'لا يتضح من أي تاريخ يُحسب', hint: 'اكتب التاريخ،' },
  nothing: { found: 'لا يذكر تاريخًا، ولا تاريخًا يُحسب منه', hint: 'اكتب التاريخ،' },
};

const disagreeing: Readonly<Record<string, string>> = {
  opening: 'العنوان والمقدمة',
  ending: 'ما يستند إلى كل مصدر أو ما صُحّح أو عدد الأحداث أو النسخة التي هو منها',
  links: 'وجهات الروابط',
  dates: 'التواريخ المخصصة للبرامج',
  parties: 'الفاعل، للبرامج،',
  around: 'الأسماء المحيطة بالأحداث',
};

const grounds: Named<Ground> = {
  paper: 'الورق',
  meeting: 'بطاقة مشتركة بين أطراف',
  own: 'خلفيته الخاصة',
};

const color = `لون مثل ${isolated('#1a5fb4')} أو ${isolated('#777')} أو ${isolated('teal')}`;

function valued(what: Valued): string {
  if (what.kind === 'key' || what.kind === 'named-party') return quoted(what.name);
  return what.kind === 'party' ? 'أحد الأطراف' : 'ما في إعدادات أول النص';
}

const matterValues: Named<PlainMatterValue> = {
  keys: `إعدادات لها قيم، مثل ${quoted('language: ar')}`,
  words: 'كلمات',
  day: `يوم واحد لا يُقرأ إلا بطريقة واحدة، مثل ${isolated('2031-05-03')} أو 3 مايو 2031 بلغة النص`,
  language: `رمز لغة مثل ${isolated('en')} أو ${isolated('ar')} أو ${isolated('pt-BR')}`,
  names: 'قائمة أسماء',
  name: 'اسم، أو إعدادات تتضمن اسمًا',
  'other-name': 'اسم لا يحمله طرف آخر',
  'two-parties': `اسما طرفين، مثل ${quoted('both: [Velden, Harlow]')}`,
};

function matterValue(value: MatterValue): string {
  if (value.kind === 'color') return color + perhaps(value.near);
  if (value.kind === 'whole-number') return `عدد صحيح من ${number(value.least)} إلى ${number(value.most)}`;
  return value.kind === 'one-of' ? either(value.known) + perhaps(value.near) : matterValues[value.kind];
}

const yamlProblems: Named<YamlProblem> = {
  missing: 'تنقص علامة: نقطتان رأسيتان أو فاصلة أو إغلاق أقواس أو علامات اقتباس',
  'two-keys': 'في قيمة ما نقطتان رأسيتان بعدهما مسافة، كما في الإعدادات',
  'key-over-lines': 'سطر بلا نقطتين رأسيتين، أو إعداد يمتد اسمه إلى السطر التالي',
  'duplicate-key': 'إعداد مكرر',
  indent: 'سطر لا يبدأ عند المسافة المطلوبة، أو أقواس لم تُغلق',
  tab: 'سطر يبدأ بعلامة جدولة بدلًا من المسافات',
  'first-sign': 'قيمة تبدأ بعلامة لها معنى خاص',
  escape: 'بين علامتي الاقتباس شرطة مائلة عكسية قبل علامة لا تناسبها',
  alias: `قيمة تبدأ بـ ${quoted('*')} الدالة على قيمة سُمّيت من قبل`,
  unexpected: 'علامة في موضع لا تصح فيه',
};

const jsonFaults: Named<Exclude<JsonFault['kind'], 'stray'>> = {
  symbol: 'كلمة غير معروفة',
  number: 'عدد مكتوب خطأ',
  key: 'المتوقع مفتاح',
  value: 'المتوقع قيمة',
  colon: 'المتوقع نقطتان رأسيتان',
  comma: 'المتوقع فاصلة',
  brace: 'المتوقع قوس إغلاق معقوف',
  bracket: 'المتوقع قوس إغلاق مربع',
  end: 'المتوقع نهاية النص',
  comment: 'تعليق غير مسموح به',
  'open-comment': 'تعليق بلا نهاية',
  'open-string': 'سلسلة بلا نهاية',
  'open-number': 'عدد بلا نهاية',
  unicode: 'محرف يونيكود مكتوب خطأ',
  escape: 'محرف لا يصح بعد شرطة مائلة عكسية',
  character: 'محرف غير مسموح به',
};

function jsonFault(fault: JsonFault): string {
  if (fault.kind === 'stray') return 'محرف في موضع لا يصح فيه';
  return `${jsonFaults[fault.kind]} ${fault.found === undefined ? 'عند نهاية النص' : `عند ${quoted(fault.found)}`}`;
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'سلسلة',
  array: 'قائمة',
  object: 'كائن',
  number: 'عدد',
  boolean: `${isolated('true')} أو ${isolated('false')}`,
};

function jsonExpected(expected: JsonExpected): string {
  switch (expected.kind) {
    case 'type':
      return jsonTypes[expected.type] ?? quoted(expected.type);
    case 'at-least':
      return `عدد لا يقل عن ${number(expected.number)}`;
    case 'at-most':
      return `عدد لا يزيد على ${number(expected.number)}`;
    case 'one-of':
      return expected.known.map(isolated).join(' أو ');
    case 'moment':
      return `وقت مثل ${isolated('2026-12-01T06:00[Africa/Cairo]')} أو ${isolated('2026-12-01T06:00Z')}`;
    case 'day':
      return `يوم مثل ${isolated('2031-05-03')}`;
    case 'color':
      return color;
    case 'other':
      return 'قيمة أخرى';
  }
}

function jsonFound(found: JsonFound): string {
  if (found.kind === 'string') return quoted(found.words);
  if (found.kind === 'value') return isolated(found.words);
  return found.kind === 'nothing' ? 'لا شيء' : (jsonTypes[found.kind] ?? '');
}

function jsonProblem(problem: JsonProblem): string {
  if (problem.kind === 'empty') return 'فارغ';
  return `المتوقع ${jsonExpected(problem.expected)}، والموجود ${jsonFound(problem.found)}${perhaps(problem.near)}`;
}

function wholeOf(whole: Facts['json-value']['whole']): string {
  return whole === 'theme' ? 'النمط' : 'الخط الزمني';
}

const edtfParts: Named<PlainEdtfExpected> = {
  date: 'تاريخ',
  end: 'نهاية التاريخ',
  'end-behind-mask': 'نهاية التاريخ، لأن بعض أرقام السنة غير معروف',
  year: 'سنة من أربعة أرقام',
  'year-but-minus-zero': `سنة غير ${isolated('-0000')}`,
  'month-or-season': 'شهر من 01 إلى 12، أو فصل من 21 إلى 41',
  'day-of-month': 'يوم من أيام الشهر',
  colon: 'نقطتان رأسيتان',
  hour: 'ساعة من 00 إلى 23',
  minutes: 'دقائق من 00 إلى 59',
  seconds: 'ثوانٍ من 00 إلى 59',
  'hours-of-offset': 'ساعات الفرق عن التوقيت العالمي',
  'offset-but-minus-zero': `فرق غير ${isolated('-00:00')}`,
  'year-without-zero': 'سنة لا تبدأ بـ 0',
  'long-year': `بعد ${isolated('Y')} سنة من أكثر من أربعة أرقام`,
  'near-year': 'سنة لا تبعد أكثر من عشرة تريليونات سنة',
  'significant-digits': 'عدد الأرقام الموثوقة من السنة',
  exponent: 'أُس من 1 إلى 13',
  slash: 'شرطة مائلة قبل نهاية الفترة',
};

function edtfExpected(expected: EdtfExpected): string {
  if (expected.kind === 'day') return `يوم من 01 إلى ${expected.most}`;
  return expected.kind === 'comma-or-close' ? `فاصلة أو ${quoted(expected.close)}` : edtfParts[expected.kind];
}

const countedThings: Named<Exclude<Counted['kind'], 'items'>> = {
  parties: 'الأطراف',
  entries: 'الأحداث',
  sources: 'المصادر',
  'sources-of-one': 'مصادر الحدث الواحد',
  values: 'القيم',
  findings: 'الملاحظات',
  'keys-of-one': 'المفاتيح في الكائن الواحد',
};

const oneALine = 'اكتب كل حدث في سطر مستقل بعد تاريخه';

const formats: Readonly<Record<FormatName, { readonly label: string; readonly advice: string }>> = {
  icalendar: {
    label: `ملف ${isolated('iCalendar')}`,
    advice: 'انسخ الأحداث من قائمة التقويم نصًا، كل حدث في سطر وتاريخه في أوله',
  },
  gedcom: {
    label: `ملف ${isolated('GEDCOM')}`,
    advice: 'احفظ من برنامج شجرة العائلة تقريرًا أو تسلسلًا زمنيًا كنص عادي، واستعمل ذلك الملف',
  },
  rtf: {
    label: `ملف ${isolated('RTF')}`,
    advice: `افتحه في معالج نصوص واحفظه كنص عادي (${isolated('UTF-8')})`,
  },
  mermaid: {
    label: `خط زمني من ${isolated('Mermaid')}`,
    advice: `اكتب كل حدث في سطر مستقل بعد تاريخه الكامل، مثل ${quoted('12 يناير 1984: يصوّت المجلس')}؛ وسنة القسم تُكتب مع كل تاريخ تحته`,
  },
  chronos: {
    label: `خط زمني من ${isolated('Chronos')} في ${isolated('Obsidian')}`,
    advice: `اكتب كل تاريخ قبل نصه، والمجموعة طرفًا، مثل ${quoted('1945-07-17: Velden: يبدأ المؤتمر')}`,
  },
  markwhen: {
    label: `خط زمني من ${isolated('Markwhen')}`,
    advice: `اكتب التواريخ الكاملة قبل النصوص، مثل ${quoted('مارس 2018: يصل المبعوث')}، واحذف الوسوم والقواعد، واذكر الفاعل قبل النص، مثل ${quoted('مارس 2018: فلدن: يصل المبعوث')}`,
  },
  org: {
    label: `ملف ${isolated('Org mode')}`,
    advice: `صدّره نصًا عاديًا (${isolated('C-c C-e t')})، أو اكتب كل تاريخ قبل عنوانه، مثل ${quoted('4 مارس 2021: يجتمع المجلس')}`,
  },
  timelinejs: {
    label: `خط زمني من ${isolated('TimelineJS')}`,
    advice: `اكتب كل صف في سطر مستقل وتاريخه الكامل في أوله، مثل ${quoted('نحو 2500 ق.م: العنوان. النص')}؛ والسنوات السالبة قبل الميلاد كما هي مطبوعة`,
  },
  vis: {
    label: `خط زمني من ${isolated('vis-timeline')}`,
    advice: `اكتب كل عنصر في سطر مستقل بعد بدايته، ومجموعته طرفًا، مثل ${quoted('2014-01-16: Velden: تبدأ الأعمال')}`,
  },
  simile: {
    label: `خط زمني من ${isolated('SIMILE')}`,
    advice: `اكتب كل حدث في سطر مستقل وبدايته في أوله، مثل ${quoted('14 نوفمبر 1840: العنوان. الوصف')}`,
  },
  html: {
    label: `صفحة ${isolated('HTML')}`,
    advice: 'افتحها في متصفح وانسخ النص الظاهر واحفظه كنص عادي',
  },
  xml: {
    label: `ملف ${isolated('XML')}`,
    advice: 'انسخ منه الأحداث نصًا، كل حدث في سطر وتاريخه في أوله',
  },
  json: {
    label: `نص ${isolated('JSON')}`,
    advice: `إن كان من ${isolated('Sidelines')} فليكن آخر اسمه ${isolated('.json')} أو استعمل ${isolated('--from json')}؛ وإن كان غيره فاكتب كل حدث في سطر مستقل بعد تاريخه`,
  },
  javascript: { label: `نص ${isolated('JavaScript')}`, advice: `${oneALine}، بلا أقواس ولا أسماء حقول` },
  edn: { label: `ملف ${isolated('EDN')}`, advice: `${oneALine}، بلا أقواس ولا أسماء حقول` },
  yaml: {
    label: `قائمة ${isolated('YAML')}`,
    advice: `${oneALine}، مثل ${quoted('2021-03-04: يجتمع المجلس')}، بلا أسماء حقول`,
  },
  csv: {
    label: `جدول ${isolated('CSV')}`,
    advice:
      'افتحه في برنامج جداول وانسخ الخلايا: حين تُلصق تفصل بينها علامات جدولة، ومثل هذا الجدول يُقرأ؛ أو اكتب الصفوف أسطرًا وتاريخها في أولها',
  },
};

function formatSign(sign: FormatSign): string {
  switch (sign.kind) {
    case 'fence':
      return `هذا ما يقوله السطر ذو العلامات ${isolated('```')}`;
    case 'tags-throughout':
      return 'يبدأ بوسم، والوسوم في كل أنحائه';
    case 'records':
      return 'أحداثه سجلات فيها حقل للتاريخ';
    case 'time-stamps':
      return `في عناوينه طوابع زمنية من ${isolated('Org mode')}`;
    case 'file-name':
      return `ينتهي اسمه بـ ${isolated('.mw')}`;
    case 'rules':
      return 'فيه قواعد للتواريخ أو الوسوم';
    case 'sections':
      return `فيه أقسام تنتهي بـ ${quoted('endSection')} أو ${quoted('endGroup')}`;
    case 'tagged-events':
      return 'تنتهي أحداثه بوسوم';
    case 'begins-with':
      return `يبدأ بـ ${quoted(sign.words)}`;
    case 'fields':
      return `حقوله مكتوبة مثل ${quoted(sign.words)}`;
    case 'periods':
      return `فتراته مكتوبة مثل ${quoted(sign.words)}`;
    case 'holds':
      return `فيه ${quoted(sign.words)}`;
    case 'first-word':
      return `أول كلمة فيه ${quoted(sign.words)}، وما بعدها مبني كما يريد ${isolated('Mermaid')}`;
    case 'begins-like':
      return `يبدأ كما يبدأ ${isolated(sign.of)}`;
    case 'events-of':
      return `أحداثه كأحداث ${isolated(sign.of)}`;
    case 'columns-of':
      return `أعمدته كأعمدة ${isolated(sign.of)}`;
    case 'keys-of':
      return `مفاتيحه كمفاتيح ${isolated(sign.of)}`;
    case 'items':
      return `في عناصره ${sign.keys.map(quoted).join(' و')}`;
    case 'cells':
      return `كل سطر فيه مؤلف من ${of(sign.cells, some.cell)} تفصل بينها ${quoted(sign.between)}`;
  }
}

const subjects: Named<Reason['edit']> = {
  parties: 'هذا الفاعل',
  date: 'هذا التاريخ',
  text: 'هذا النص',
  headline: 'عنوان الحدث',
  moved: 'الموضع الجديد للحدث',
  added: 'حدث جديد',
  removed: 'نص بلا هذا الحدث',
  renamed: 'الاسم الجديد',
  merged: 'طرف واحد بدلًا من طرفين',
  option: 'هذا الإعداد',
};

const obstacles: Named<Reason['what']> = {
  entries: 'ستُقرأ في النص المعدّل أحداث أخرى',
  date: 'سيتغير تاريخ',
  text: 'سيتغير نص',
  parties: 'سيتغير الفاعل',
  whole: 'سيتغير ما يُقرأ من النص كله',
  error: 'سيكون في النص المعدّل خطأ',
  nothing: 'لا موضع له في النص',
};

const hash = quoted('# ');

/** Each behind “السطر”. */
const lines: Catalogue['lines'] = {
  title: () => `يبدأ بـ ${hash}`,
  first: () => 'قصير، وهو الأول، ومنفصل عن البقية',
  dated: () => 'يبدأ بتاريخ',
  explicit: () => 'فيه تاريخ معناه بين قوسين معقوفين',
  row: () => 'صف في جدول، وتاريخه في عمود التواريخ',
  'table-head': () => 'من جدول، ولا تاريخ فيه',
  number: () => 'يبدأ بعدد، تحت عنوان فرعي لشهر',
  weekday: () => 'يبدأ بعدد بجانبه يوم الأسبوع الموافق له',
  heading: () => 'يذكر ما ينقص التواريخ التي تحته، أو ما تقع فيه',
  phase: () => 'عنوان فرعي يذكر سنة التواريخ التي تحته أو سنواتها',
  'year-below': () => 'سنة اليوم الذي فوقه',
  titled: () => 'عنوان ينتهي بتاريخ، بين تواريخ منفردة',
  topic: () => 'عنوان فرعي، ولا تاريخ فيه',
  section: () => 'يذكر الفاعل في ما تحته، وهناك يبدأ الزمن من جديد',
  headline: () => 'قصير، وفوق تاريخ، كأمثاله فوق معظم التواريخ',
  'same-day': () => 'فيه كلمات تدل على اليوم الذي فوقه',
  'counted-from-above': () => 'فيه كلمات لتاريخ يُحسب من الذي فوقه',
  'counted-from-now': () => 'فيه كلمات لتاريخ يُحسب من يوم نشر النص',
  refused: () => 'فيه ما يشبه التاريخ، في نص لا يُقرأ منه شيء',
  uncounted: () => 'فيه كلمات لتاريخ يُحسب من آخر غير معروف',
  further: () => 'تحت نص تاريخ، كأنه حدث مستقل',
  sibling: () => 'بند بين بنود لها تواريخ، تحت عنوان فرعي تاريخه لها جميعًا',
  unread: () => 'في موضع تاريخ، لكنه لا يُقرأ تاريخًا',
  page: () => 'من صفحة تحيط بالتسلسل الزمني',
  residue: () => 'ليس فيه إلا علامات، أو بقايا قالب',
  contents: () => 'من فهرس المحتويات',
  'quote-sign': () => 'ليس فيه إلا علامة رسالة مقتبسة',
  'wiki-frame': () => 'إطار لجدول ويكي، ولا يقول شيئًا',
  afterword: () => 'تحت التسلسل الزمني، تحت العنوان الفرعي للمصادر أو لصفحات أخرى',
  'other-calendar': () => 'يذكر التاريخ المجاور بتقويم لا يُقرأ',
  caption: () => 'تعليق على صورة، ينتهي بذكر صاحبها',
  matter: () => `بين سطري ${quoted('---')} في أول النص`,
  introduction: () => 'قبل أول تاريخ',
  'below-heading': () => 'تحت عنوان فرعي، قبل التاريخ التالي',
  'first-text': () => 'أول نص تحت التاريخ',
  bullet: () => 'يبدأ بعلامة بند، تحت تاريخ منفرد',
  label: () => 'يبدأ باسم الفاعل، أو ليس فيه غيره',
  undeclared: () => 'يبدأ باسم لم يُعلن طرفًا',
  correction: () => 'يقول ما صُحح أو وُضح أو أضيف لاحقًا',
  source: () => 'يقول ما يستند إليه شيء ما',
  note: () => 'حاشية تحيل إليها النصوص',
  internal: () => 'مخصص لمن يعملون عليه وحدهم',
  comment: () => `يبدأ بـ ${isolated('// ')}`,
  draft: () => 'يقول إن ما فوقه مسودة',
  picture: () => 'صورة، أو يقول تحت صورة ما تظهره ولمن هي',
  answers: () => 'يذكر ما يرد عليه الحدث',
  claim: () => 'يقول إن ما يخصه غير مثبت أو محل خلاف',
  'not-before': () => 'يقول قبل أي وقت لا يُنشر الحدث',
  'goes-on': () => 'تتمة للحدث الذي فوقه',
  escaped: () => 'يبدأ بشرطة مائلة عكسية تدل على أنه نص',
  'dated-end': () => 'تاريخ منفرد',
  'dated-mark': () => 'فيه تاريخ تفصله عن النص علامة',
  'dated-label': () => 'يبدأ بتاريخ يليه الفاعل بين قوسين',
  'dated-point': () => 'يبدأ بتاريخ ونقطة، كغيره',
  'dated-comma': () => 'يبدأ بتاريخ وفاصلة، كغيره',
  'dated-blank': () => 'يبدأ بتاريخ، كغيره',
  'dated-glued': () => 'يبدأ بتاريخ التصق به النص، كغيره',
  'dated-lead': () => 'يبدأ بجملة في أولها تاريخ، كغيره',
};

/** What the library says, in Arabic. */
/** Why a file is no picture that can be shown. */
function pictureFault(why: PictureFault): string {
  switch (why) {
    case 'cmyk':
      return 'ألوانه ألوان الطباعة (CMYK)';
    case 'animated':
      return 'هو متحرك';
    case 'damaged':
      return 'هو تالف';
    case 'unknown':
      return 'ليس صورة معروفة';
    default:
      return `هو ${why.toUpperCase().replace('-', ' ')} ولا يُقرأ`;
  }
}

export const catalogue: Catalogue = {
  lines,
  lacks: {
    day: (why) => `${why}؛ ويومه غير معروف`,
    year: (why) => `${why}؛ وسنته غير معروفة`,
    'day-above': (why) => `${why}؛ ويومه مذكور فوقه`,
    heading: (why) => `${why}؛ وما ينقصه يذكره عنوان فرعي`,
    phase: (why) => `${why}؛ وسنته سنة العنوان الفرعي الذي فوقه`,
    title: (why) => `${why}؛ وسنته مذكورة فوق أول تاريخ`,
    before: (why) => `${why}؛ وسنته سنة التاريخ السابق`,
  },
  fixes: {
    write: (f) => `كتابة ${quoted(f.words)}`,
    'write-year': () => 'كتابة السنة بجانبه',
    'write-years': () => 'كتابة السنة بجانب كل منها',
    'move-entry': () => 'نقل الحدث إلى موضعه الزمني',
    'say-order': (f) => `تحديد أن ${f.first === 'day' ? 'اليوم' : 'الشهر'} يأتي أولًا`,
    'say-both': (f) => `تحديد أن ${quoted(f.label)} تعني ${listed(f.two.map(isolated))}`,
    'say-fits': () => 'تحديد أنه يناسب الأحداث كما هي',
  },
  findings: {
    'out-of-order': {
      message: (f) =>
        `${quoted(f.date)} مكتوب ${f.stands === 'after' ? 'بعد' : 'قبل'} ${quoted(f.other)}، لكنه ${(f.stands === 'after') === f.newestFirst ? 'أحدث' : 'أقدم'} منه${others(f.times - 1, '؛ ويبدو النص بلا ترتيب، إذ يصح ذلك على ', more.date)}`,
      hint: () => 'انقل الحدث أو صحح أحد التاريخين؛ ويبقى الترتيب الذي كتبته كما هو',
      related: { other: (f) => `${quoted(f.date)} هنا`, same: () => 'وهذا كذلك' },
    },
    'duplicate-entry': {
      message: (f) => `هذا الحدث من ${quoted(f.date)} يقول ما قاله حدث سابق، عن الأطراف نفسها`,
      hint: () => 'احذف أحدهما',
      related: { first: () => 'الأول هنا' },
    },
    'similar-party': {
      message: (f) => `لا يختلف ${quoted(f.name)} عن ${quoted(f.other)} إلا بحرف`,
      hint: () => `إن كانا طرفًا واحدًا فاكتب اسمًا واحدًا؛ وإلا فأعلنهما في ${quoted('parties')} في إعدادات أول النص`,
    },
    'unused-party': {
      message: (f) => `${quoted(f.name)} معلن طرفًا، لكن لا حدث يذكره`,
      hint: () => 'اذكره قبل نص، مثل «الاسم: النص»، أو احذفه من الإعدادات',
    },
    'unsafe-link': {
      message: (f) =>
        `يظهر الرابط إلى ${quoted(f.address)} نصًا عاديًا: الروابط هي عناوين ${isolated('http')} و${isolated('https')} و${isolated('mailto')} فقط`,
      hint: () => `اكتب العنوان كاملًا بدءًا من ${isolated('https://')}`,
    },
    'unread-markdown': {
      message: () => 'في فقرة من النجوم أو الشرطات السفلية أو الأقواس ما يجعلها تظهر كما كُتبت، بلا روابط',
      hint: () => 'قسّمها فقرات بأسطر فارغة، أو احذف العلامات',
    },
    'updated-too-early': {
      message: (f) => `تاريخ التحديث ${isolated(f.updated)} يسبق تاريخ النشر ${isolated(f.published)}`,
      hint: () => 'صحّح التاريخ الخاطئ منهما',
    },
    'stale-alt': {
      message: () => 'تغيرت أحداث منذ كُتب النص البديل، فربما لم يعد دقيقًا',
      hint: (f) => `راجعه؛ فإن كان صحيحًا فاكتب تحته ${quoted(`of: ${f.mark}`)}`,
    },
    'unmarked-alt': {
      message: () => 'لا يذكر النص البديل الأحداث التي كُتب لها، فلن يُلاحظ متى لم يعد مناسبًا',
      hint: (f) =>
        `اكتب معه ${quoted(`of: ${f.mark}`)}، هكذا:\n${isolated('alt:')}\n${isolated('  short: نصك')}\n${isolated(`  of: ${f.mark}`)}`,
    },
    'control-character': {
      message: (f) => `محرف التحكم ${isolated(f.character)} ${timesInText(f.times)}؛ ولا يمكن عرضه`,
      hint: () => 'احذفه؛ وإن كثرت هذه المحارف فربما لم يكن الملف نصًا',
    },
    'direction-override': {
      message: (f) => `المحرف الخفي ${isolated(f.character)} ${timesInText(f.times)}؛ وقد يُظهر النص على غير ما هو عليه`,
      hint: () => 'احذفه: يُعرف اتجاه النص من دونه',
    },
    'unclosed-isolate': {
      message: (f) => `المحرف الخفي ${isolated(f.character)} بلا نظير في سطره؛ وقد يُظهر النص على غير ما هو عليه`,
      hint: () => 'احذفه، أو أضف نظيره',
    },
    'empty-file': { message: () => 'النص فارغ؛ والمتوقع تسلسل زمني', hint: () => example },
    'no-date': {
      message: (f) =>
        `لا سطر يبدأ بتاريخ باللغة ${quoted(f.language)}، فلا أحداث${others(f.dates ?? 0, '؛ وما يشبه التاريخ موجود في ', some.line)}`,
      hint: () => `${example}\nوإن كانت التواريخ بلغة أخرى فاذكرها في إعدادات أول النص، مثل ${quoted('language: en')}`,
      related: { 'date-like': () => 'هذا يشبه التاريخ' },
    },
    'nothing-published': {
      message: () => 'كل الأحداث مسودات أو عليها أن تنتظر أو محذوفة، فلا شيء للنشر',
      hint: () =>
        `اطلب المسودات (${isolated('--drafts')}) أو وقتًا آخر (${isolated('--at')}) أو الادعاءات أيضًا لترى ما سيكون`,
    },
    'not-published': {
      message: (f) => `لا يُنشر ${of(f.lines, some.line)}`,
      hint: () => `تُنشر المسودات، معلَّمة بأنها مسودات، حيث تُطلب (${isolated('--drafts')})`,
      related: { same: () => 'ولا هذا' },
    },
    'not-before': {
      message: (f) => `لا يُنشر هذا الحدث قبل ${isolated(f.moment)}`,
      hint: () => `اطلب ذلك الوقت (${isolated('--at')}) لترى ما سيكون`,
    },
    'unread-moment': {
      message: (f) => `لا يُقرأ ${quoted(f.words)} وقتًا، فلا أحد يعرف إلى متى ينتظر الحدث`,
      hint: () =>
        `اكتب اليوم والساعة والمنطقة الزمنية: ${isolated('2026-12-01 06:00 Africa/Cairo')} أو ${isolated('2026-12-01 06:00 UTC')}`,
    },
    'unknown-zone': {
      message: (f) => `لا توجد منطقة زمنية اسمها ${quoted(f.zone)}`,
      hint: () => `اكتبها مثل ${isolated('Africa/Cairo')} أو قل بكم تسبق ساعاتها: ${isolated('+01:00')}`,
    },
    'no-entry-meant': {
      message: (f) => `يقف ${quoted(f.words)} حيث لا حدث يمكن أن يعنيه`,
      hint: () => 'ضعه قبل تاريخ الحدث أو تحته',
    },
    'unknown-disputer': {
      message: (f) => `لا أحد اسمه ${quoted(f.words)}، فلا يُعرف من يعترض`,
      hint: (f) =>
        f.known.length === 0
          ? `أعلن الطرف تحت ${quoted('parties')} في أول النص`
          : `اكتب اسمًا يقف قبل نص (${inRow(f.known)})، أو أعلن الطرف تحت ${quoted('parties')} في أول النص`,
    },
    'unknown-answer': {
      message: (f) =>
        f.times === 0
          ? `لا حدث هو ${quoted(f.words)}، فلا يُعرف على ماذا الرد`
          : `قد يكون ${quoted(f.words)} واحدًا من عدة أحداث (${f.times})، فلا يُعرف على ماذا الرد`,
      hint: (f) =>
        f.times === 0
          ? `اكتب تاريخه ومن فعله، مثل ${quoted('3 مايو 2031، فيلدن')}، أو معرّفه، مثل ${quoted('#2031-05-03-velden')}`
          : `اكتب من فعله بعد التاريخ، أو معرّفه، مثل ${quoted('#2031-05-03-velden-2')}`,
      related: { candidate: () => 'قد يكون هذا' },
    },
    'wrong-answer': {
      message: (f) =>
        f.other === undefined
          ? `حدث ${quoted(f.date)} يرد على نفسه`
          : `حدث ${quoted(f.date)} يرد على حدث ${quoted(f.other)}، وهو بعده`,
      hint: () => 'اذكر حدثًا كان قبله',
    },
    'only-established': {
      message: (f) => (f.entries === 1 ? 'حُذف حدث واحد لأنه غير مثبت' : `أحداث محذوفة لأنها غير مثبتة: ${f.entries}`),
      hint: () => `من دون ${isolated('--only established')} تُنشر معلَّمة بأنها ادعاءات`,
    },
    'correction-incomplete': {
      message: (f) =>
        f.lack === 'day' ? `لا يقول ${quoted(f.word)} متى صُحح` : `لا يقول ${quoted(f.word)} ما الذي صُحح`,
      hint: () => 'اكتبه مثل «تصحيح (3 يونيو 2019): كان الاسم خطأ.»',
    },
    'picture-without-alt': {
      message: (f) => `لا شيء يقول ما تظهره الصورة ${quoted(f.src)} لمن لا يرونها`,
      hint: () => `اذكره بين القوسين المعقوفين، مثل ${isolated('![جسر أبيض فوق مضيق](bridge.jpg)')}`,
    },
    'picture-without-credit': {
      message: (f) => `لا شيء يقول من صنع الصورة ${quoted(f.src)} ولمن هي`,
      hint: () => 'اذكره في السطر الذي تحتها، مثل «تصوير: الاسم / الوكالة»',
    },
    'picture-elsewhere': {
      message: (f) =>
        f.why === 'network'
          ? `${quoted(f.src)} عنوان على الشبكة، والصور لا تُجلب أبدًا`
          : f.why === 'outside'
            ? `${quoted(f.src)} يخرج من مجلد النص`
            : 'الصورة لا تسمّي ملفًا',
      hint: () => `ضع الملف في مجلد النص وسمّه مثل ${isolated('![…](bridge.jpg)')}`,
    },
    'missing-picture': {
      message: (f) => `لا يوجد ملف ${quoted(f.src)} بجانب النص`,
      hint: () => 'ضع الملف في مجلد النص، أو اكتب مساره كما هو هناك',
    },
    'unread-picture': {
      message: (f) => `لا يمكن عرض ${quoted(f.src)}: ${pictureFault(f.why)}`,
      hint: () => `احفظه بصيغة ${isolated('JPEG')} أو ${isolated('PNG')} أو ${isolated('WebP')}`,
    },
    'too-many-pixels': {
      message: (f) => `في ${quoted(f.src)} عدد ${f.width} × ${f.height} بكسل، ولا يُقرأ أكثر من ${f.most / 1e6} مليون`,
      hint: () => 'احفظه أصغر: لا تعرض الصفحة أكثر من 1600 بكسل عرضًا',
    },
    'picture-in-text': {
      message: (f) => `${quoted(f.written)} في سطر مع كلمات، فيُطبع كما كُتب`,
      hint: () => 'اجعل للصورة سطرًا وحدها',
    },
    'entry-without-source': {
      message: (f) => `لا شيء يقول إلى ماذا يستند حدث ${quoted(f.date)}`,
      hint: () =>
        `اذكره في سطر تحته: ${isolated('المصدر: [المحضر](https://example.org/minutes)')}، أو بحاشية مثل ${isolated('[^1]')}`,
    },
    'note-missing': {
      message: (f) => `لا توجد حاشية باسم ${isolated(`[^${f.label}]`)}، فيراها القراء كما كُتبت`,
      hint: (f) => `اكتب ما تقوله في سطر خاص بها: ${isolated(`[^${f.label}]: …`)}`,
    },
    'note-unused': {
      message: (f) => `لا شيء يحيل إلى الحاشية ${isolated(`[^${f.label}]`)}، فلا تظهر إلا في قائمة المصادر`,
      hint: (f) => `اكتب ${isolated(`[^${f.label}]`)} في موضعها، أو احذف الحاشية`,
    },
    'note-twice': {
      message: (f) => `حاشيتان باسم ${isolated(`[^${f.label}]`)}`,
      hint: () => 'سمِّ إحداهما باسم آخر؛ وحتى ذلك الحين تُعتمد الأولى',
      related: { first: () => 'الأولى' },
    },
    'no-entries': { message: () => 'لم يُعثر على شيء حدث، فلا خط زمني', hint: () => example },
    'impossible-date': {
      message: (f) => `${quoted(f.date)} ليس تاريخًا: ${impossibility(f.why)}`,
      hint: () => 'صحح التاريخ؛ وحتى ذلك الحين يبقى الحدث بلا تاريخ',
    },
    'date-without-text': {
      message: (f) => `لم يُذكر شيء عن ${quoted(f.date)}، فلا حدث له`,
      hint: () => 'اكتب تحت التاريخ ما حدث، أو احذف التاريخ',
    },
    'label-without-text': {
      message: (f) => `لا شيء بعد ${quoted(`${f.label}:`)}`,
      hint: () => 'اكتب ما فعله الطرف، أو احذف الاسم',
    },
    'entry-before-date': {
      message: (f) => `${quoted(`${f.label}:`)} مكتوب قبل أول تاريخ، فيُقرأ سطره جزءًا من المقدمة`,
      hint: () => 'ضع فوقه تاريخًا',
    },
    'unclear-together': {
      message: (f) =>
        `لا يتضح من المقصود بـ ${quoted(f.label)}${others(f.times - 1, '، هنا وفي ', more.place)}؛ ${whichParties(f.parties)}`,
      hint: ({ label, two, both }) =>
        two.length === 0
          ? `اذكر الأطراف، مثل «هذا وذاك: النص»، أو اكتب ${quoted('together: الكلمة')} في إعدادات أول النص إن كانت تعنيهم جميعًا`
          : `اكتب في إعدادات أول النص ${quoted(both)} إن كان المقصود هذين، أو ${quoted(`together: ${label}`)} إن كان المقصود الجميع؛ أو اذكر الأطراف، مثل ${quoted(`${two.join(', ')}: …`)}`,
    },
    'unknown-party': {
      message: (f) =>
        `يذكر ${quoted('both')} الاسم ${quoted(f.name)}، وليس طرفًا؛ ${f.parties.length === 0 ? 'ولا طرف معروف' : `والمعروف: ${inRow(f.parties)}`}`,
      hint: (f) => (f.near === undefined ? 'اكتب الاسم كما هو قبل النص' : `اكتب ${quoted(f.near)} إن كان هو المقصود`),
    },
    furniture: {
      message: (f) => `تُرك ${quoted(f.line)}${others(f.times - 1, '، مع ', more.line)}: السطر ${lines[f.why]()}`,
      hint: () => 'ضع قبله شرطة مائلة عكسية إن أردت بقاءه',
      related: { same: () => 'وهذا كذلك' },
    },
    'line-too-long': {
      message: (f) => `عدد محارف هذا السطر ${number(f.length)}؛ والحد الأقصى ${number(f.longest)}`,
      hint: () => 'اقطع السطر؛ والأسطر الفارغة تفصل الفقرات',
    },
    'too-many-lines': {
      message: (f) => `لا يُقرأ شيء: عدد أسطر النص ${number(f.lines)} من غير الفارغة؛ والحد الأقصى ${number(f.most)}`,
      hint: () => 'اجعله تسلسلين زمنيين أو أكثر',
    },
    'text-too-large': {
      message: (f) => `لا يُقرأ شيء: عدد محارف النص ${number(f.length)}؛ والحد الأقصى ${number(f.most)}`,
      hint: () => 'اجعله نصوصًا عدة؛ وربما لم يكن خطًا زمنيًا',
    },
    'too-many-items': {
      message: (f) =>
        `لا يُقرأ شيء: عدد ${f.what.kind === 'items' ? `عناصر ${quoted(f.what.key)}` : countedThings[f.what.kind]} أكثر من ${number(f.most)}، وهو الحد الأقصى`,
      hint: () => 'اجعله خطوطًا زمنية عدة، أو احذف بعضه',
    },
    'field-too-long': {
      message: (f) => `لا يُقرأ شيء: عدد المحارف هنا ${number(f.length)}؛ والحد الأقصى للقطعة الواحدة ${number(f.most)}`,
      hint: () => 'اختصر، أو اجعله أحداثًا عدة',
    },
    'front-matter-unclosed': {
      message: () => `يبدأ النص بـ ${quoted('---')}، ولا ${quoted('---')} أخرى تنهي إعدادات أول النص، فيُقرأ كله نصًا`,
      hint: () => `ضع ${quoted('---')} في سطر مستقل تحت الإعدادات`,
    },
    'front-matter-too-large': {
      message: (f) =>
        `لا تُقرأ إعدادات أول النص: عدد محارفها أكثر من ${number(f.longest)}، أو عدد أقواسها المفتوحة أكثر من ${number(f.mostBrackets)}`,
      hint: () =>
        `لا تُبقِ فيها إلا الإعدادات المعروفة، مثل ${isolated('title')} و${isolated('language')} و${isolated('parties')}`,
    },
    'front-matter-syntax': {
      message: (f) => `ليست إعدادات أول النص بصيغة ${isolated('YAML')}: ${yamlProblems[f.problem]}`,
      hint: () =>
        `اكتب في كل سطر إعدادًا وقيمته، مثل ${quoted('language: ar')}؛ وضع القيم ذات العلامات الخاصة بين علامتي اقتباس`,
    },
    'front-matter-key': {
      message: (f) => `لا معنى هنا لـ ${quoted(f.key)}؛ والمعروف: ${inRow(f.known)}`,
      hint: (f) =>
        f.near === undefined ? 'صحح الإعداد، أو احذفه' : `اكتب ${quoted(f.near)} إن كان هو المقصود، أو احذف الإعداد`,
    },
    'front-matter-value': {
      message: (f) => `${valued(f.what)} لا يصلح هكذا؛ والمتوقع: ${matterValue(f.expected)}`,
      hint: () => 'صحح القيمة؛ وحتى ذلك الحين لا تُحسب',
    },
    'other-format': {
      message: (f) => `هذا ${formats[f.format].label}، وهو لا يُقرأ: ${formatSign(f.sign)}`,
      hint: (f) => `${formats[f.format].advice}. وإن كان تسلسلًا زمنيًا مع ذلك فاستعمل ${isolated('--from chronicle')}`,
    },
    wikitext: {
      message: (f) =>
        `النص مصدر صفحة ويكي: لا يبقى من ${f.lines === 1 ? 'هذا السطر' : of(f.lines, some.line)} إلا ما يراه القراء، بلا وجهات روابط ولا مراجع ولا تنسيق`,
      hint: () => 'اكتب في النص ما يقوله المرجع إن أردت أن يراه القراء',
      related: { same: () => 'وهذا كذلك' },
    },
    'wiki-template': {
      message: (f) =>
        `${quoted(f.template)} قالب ويكي${others(f.times - 1, '، ومثله في ', more.place)}: لا يُعرف ما يعرضه، فيبقى كما كُتب`,
      hint: () => 'اكتب مكانه ما تعرضه الصفحة',
    },
    'unread-language': {
      message: (f) =>
        `يبدو أن النص بلغة لا تُعرف تواريخها (${isolated(languageName(f.tag))})؛ ولا تُقرأ إلا التواريخ بالأرقام، مثل ${isolated('2018-04-15')}`,
      hint: (f) =>
        `اكتب التواريخ بالأرقام واكتب ${quoted(`language: ${f.tag}`)} في إعدادات أول النص، أو اذكر فيها لغة النص`,
      related: { 'date-like': () => 'هذا يشبه التاريخ' },
    },
    'json-syntax': {
      message: (f) => `ليس هذا بصيغة ${isolated('JSON')}: ${jsonFault(f.problem)}`,
      hint: () => 'صححه هنا؛ وحتى ذلك الحين قد يُقرأ ما بعده خطأ',
    },
    'json-too-deep': {
      message: (f) => `القوائم والكائنات متداخلة في أكثر من ${of(f.deepest, some.level)}، فلا يُقرأ شيء`,
      hint: () => 'لا يحتاج خط زمني ولا نمط إلى أكثر من خمسة مستويات؛ فربما كان هذا ملفًا من نوع آخر',
    },
    'json-duplicate-key': {
      message: (f) => `المفتاح ${quoted(f.key)} مكرر في كائن واحد`,
      hint: () => 'أبقِ واحدًا منهما؛ وحتى ذلك الحين يُحسب الأول',
    },
    'json-unknown-key': {
      message: (f) => `${quoted(f.key)} غير معروف في ${f.at === '' ? wholeOf(f.whole) : isolated(f.at)}، وقد تُرك`,
      hint: () => `صحح المفتاح أو احذفه؛ ومخطط ${isolated('JSON Schema')} يذكر المفاتيح كلها`,
    },
    'json-value': {
      message: (f) => `${f.at === '' ? wholeOf(f.whole) : isolated(f.at)}: ${jsonProblem(f.problem)}`,
      hint: () => 'صحح القيمة؛ وحتى ذلك الحين يُترك الجزء الذي هي فيه',
    },
    'bad-edtf': {
      message: (f) =>
        `${quoted(f.edtf)} ليس تاريخًا بصيغة ${isolated('EDTF')}: المتوقع ${edtfExpected(f.expected)}، والموجود ${f.found === '' ? 'النهاية' : quoted(f.found)}`,
      hint: () =>
        `اكتبه على مثال ${inRow(['2015', '2015-10', '2015-10-03', '2017-22'])} (الصيف)، أو ${isolated('1914/1918')} أو ${isolated('1850~')}`,
    },
    'unknown-reference': {
      message: (f) =>
        `لا ${{ party: 'طرف', phase: 'مرحلة', source: 'مصدر', entry: 'حدث' }[f.what]} معرّفه ${quoted(f.id)}`,
      hint: () => 'صحح المعرّف، أو أضف ما يدل عليه',
    },
    'wrong-camps': {
      message: (f) =>
        ({
          one: 'لا بدّ للخصوم من معسكرين على الأقل',
          empty: 'لا أحد في هذا المعسكر',
          twice: `سيكون ${quoted(f.party)} خصم نفسه`,
          missing: `${quoted(f.party)} طرف في الحدث وليس في أيّ من معسكراته`,
          stranger: `${quoted(f.party)} في أحد المعسكرات وليس طرفًا في الحدث`,
        })[f.why],
      hint: () => 'ضع كل طرف من أطراف الحدث في معسكر واحد، في معسكرين أو أكثر، أو لا تذكر معسكرات إن تصرّف الجميع معًا',
    },
    'duplicate-id': {
      message: (f) =>
        `المعرّف ${quoted(f.id)} مشترك بين ${{ parties: 'طرفين', phases: 'مرحلتين', sources: 'مصدرين', entries: 'حدثين' }[f.what]}`,
      hint: () => 'أعطِ الثاني معرّفًا آخر',
    },
    'phase-order': {
      message: (f) =>
        f.phase === undefined
          ? `لا يذكر هذا الحدث مرحلة، مع أن الحدث الذي فوقه في ${quoted(f.above)}`
          : `المرحلة ${quoted(f.phase)} مذكورة في القائمة قبل ${quoted(f.above)} التي فيها الحدث الذي فوق هذا`,
      hint: () => 'اذكر مرحلة الحدث الذي فوقه أو مرحلة بعدها، أو رتّب المراحل في القائمة، أو انقل الحدث',
    },
    'phase-without-entry': {
      message: (f) => `لا حدث في المرحلة ${quoted(f.phase)} ولا في مرحلة بعدها، فلا تظهر`,
      hint: () => 'اذكرها في أحداثها، أو ضعها في القائمة قبل مرحلة فيها أحداث، أو احذفها',
    },
    'no-font': {
      message: (f) =>
        `لا خط هنا يرسم ${f.named.map(quoted).join('، ')}${others(Math.max(0, f.count - f.named.length), ' مع ', more.character)}، فستُظهر الصورة ${f.count === 1 ? 'مربعًا فارغًا' : 'مربعات فارغة'}`,
      hint: (f) =>
        [
          ...(f.packages.length > 0 ? [isolated(`npm install ${f.packages.join(' ')}`)] : []),
          ...(f.isAll ? [] : [f.packages.length > 0 ? 'واحذف ما بقي' : 'احذف ما لا خط له']),
          'أو انشر بلا صور',
        ].join('، '),
      related: { same: () => 'ولا هذا' },
    },
    'theme-file': {
      message: (f) =>
        f.isFaulty
          ? `لا يمكن استعمال النمط الذي في ${quoted(f.name)}: في هذا الملف خطأ`
          : `لا يوجد بجانب النص نمط باسم ${quoted(f.name)}`,
      hint: (f) => {
        if (f.isFaulty) return `صحح هذا الملف، أو اذكر نمطًا آخر: ${inRow(f.known)}`;
        return f.near === undefined
          ? `ضع الملف بجانب النص، أو اذكر نمطًا آخر: ${inRow(f.known)}`
          : `اكتب ${quoted(f.near)} إن كان هو المقصود، أو ضع الملف بجانب النص`;
      },
    },
    'no-hyphenation': {
      message: (f) => `لا تستطيع الصور تقطيع كلمات اللغة ${quoted(f.language)}، بل كلمات ${inRow(f.known)} فقط`,
      hint: () =>
        `إن كان النص بإحداها فاذكرها بـ ${quoted('language:')} في إعدادات أول النص؛ والواصلات الاختيارية (${isolated('U+00AD')}) تقطع الكلمات في كل لغة`,
    },
    'picture-too-large': {
      message: (f) =>
        `سيكون مقاس ${isolated(f.output)} ${isolated(`${number(f.width)} × ${number(f.height)}`)} بكسل؛ والحد الأقصى ${number(f.most / 1e6)} مليون بكسل`,
      hint: () =>
        `اجعلها صفحات بـ ${isolated('--to pdf-a4')}، أو صورة أضيق، أو صورة بلا بكسلات بـ ${isolated('--to svg')}`,
    },
    'picture-less-sharp': {
      message: (f) =>
        `رُسم ${isolated(f.output)} بالمقياس ${number(f.scale)} لا ${number(f.wanted)}؛ وإلا كان مقاسه ${isolated(`${number(f.width)} × ${number(f.height)}`)} بكسل، والحد الأقصى ${number(f.most / 1e6)} مليون بكسل`,
      hint: (f) =>
        `إن كان ذلك هو المقصود فاكتب ${isolated(`--scale ${f.scale}`)}؛ وإلا فاجعلها صفحات بـ ${isolated('--to pdf-a4')} أو صورة بلا بكسلات بـ ${isolated('--to svg')}`,
    },
    'outputs-disagree': {
      message: (f) =>
        f.entry === undefined
          ? `لا يقول ${isolated(f.output)} ${disagreeing[f.about] ?? isolated(f.about)} كما في النص: لا يُنشر شيء`
          : `لا يقول ${isolated(f.output)} الحدث ${isolated(f.entry)} كما كُتب: لا يُنشر شيء`,
      hint: () =>
        `هذا خطأ في ${isolated('Sidelines')} لا في النص: نرجو الإبلاغ عنه؛ ويمكن إنشاء ملفات أخرى بـ ${isolated('--to')}`,
    },
    'format-cannot-hold': {
      message: (f) =>
        f.entry === undefined
          ? `لا يتسع ${isolated(f.output)} للعنوان أو المقدمة كما هما: لا يُنشر شيء`
          : `لا يتسع ${isolated(f.output)} للحدث ${isolated(f.entry)} كما هو: لا يُنشر شيء`,
      hint: () => `يتسع ${isolated('json')} لكل ما في الخط الزمني`,
    },
    'low-contrast': {
      message: (f) =>
        `${quoted(f.text)} (${isolated(f.color)}) على ${grounds[f.on]} (${isolated(f.ground)})، ${isolated(f.scheme)}، تباينه ${isolated(`${number(f.ratio)}:1`)}؛ والحد الأدنى ${isolated(`${number(f.least)}:1`)}`,
      hint: (f) =>
        f.text.startsWith('parties')
          ? 'اختر لونًا آخر؛ وحتى ذلك الحين يُقرّب من لون الحبر بقدر ما يلزم'
          : 'اجعل أحد اللونين أغمق أو أفتح',
    },
    'similar-colors': {
      message: (f) =>
        `يصعب التمييز بين لون ${quoted(f.name)} (${isolated(f.color)}) ولون ${quoted(f.other)} (${isolated(f.otherColor)})، ${isolated(f.scheme)}`,
      hint: () => 'أعطِ أحدهما لونًا آخر، أو لا تعطه لونًا فيأخذ لونًا من النمط',
    },
    'unread-date': {
      message: (f) =>
        `${quoted(f.date)} في موضع تاريخ، لكن ${f.relative === undefined ? 'لا يمكن قراءته تاريخًا' : uncounted[f.relative].found}`,
      hint: (f) =>
        f.relative !== undefined
          ? `${uncounted[f.relative].hint} أو أضف معناه بين قوسين معقوفين، مثل ${quoted('ذلك اليوم {2018-03-05}')}`
          : f.near === undefined
            ? `اكتبه على مثال ${quoted('3 مارس 2018')} أو ${quoted('مارس 2018')} أو ${quoted('2018')}، أو أضف معناه بين قوسين معقوفين، مثل ${quoted('ذلك الشتاء {2018-24}')}`
            : `لعل المقصود ${quoted(f.near)}`,
    },
    'relative-date': {
      message: (f) =>
        `يُحسب ${quoted(f.date)} من ${quoted(f.words)}، وهو ${f.from === 'above' ? 'التاريخ الذي فوقه' : 'يوم نشر النص'}، فيُعدّ ${isolated(f.edtf)}${f.times === 1 ? '' : `؛ وهكذا في ${of(f.times, some.date)}`}`,
      hint: () =>
        `إن كان المقصود تاريخًا آخر فاكتبه، أو أضفه بين قوسين معقوفين، مثل ${quoted('بعد يومين {2018-03-05}')}`,
      related: { same: (f) => `وهذا كذلك، من ${quoted(f.words)}: ${isolated(f.edtf)}` },
    },
    'date-in-text': {
      message: (f) => `${quoted(f.date)} في موضع تاريخ حدث، لكنه يُعدّ نصًا`,
      hint: () => 'إن حدث شيء حينها فاكتب التاريخ كما كُتبت التواريخ الأخرى، أو في سطر مستقل',
    },
    'long-entry': {
      message: (f) => `تُعدّ هذه الأسطر، وعددها ${number(f.lines)}، نصًا لحدث واحد`,
      hint: () => 'إن كان بعضها أحداثًا مستقلة فأعطِ كلًا منها تاريخه',
    },
    'lines-below': {
      message: (f) =>
        f.lines === 1
          ? 'يُعدّ هذا السطر من نص الحدث الذي فوقه، مع أن الأحداث الأخرى ليس فيها مثله'
          : `تُعدّ هذه الأسطر، وعددها ${number(f.lines)}، من نص الحدث الذي فوقها، مع أن الأحداث الأخرى ليس فيها مثلها`,
      hint: () => 'إن كان حدثًا مستقلًا فاكتب تاريخه كما كُتبت التواريخ الأخرى',
    },
    'nameless-run': {
      message: (f) =>
        `هذه التواريخ، وعددها ${number(f.dates)}، منفصلة عن التي تحت اسم، ولا عنوان فرعي يذكر الفاعل فيها`,
      hint: () => 'اكتب الفاعل فوق كل قائمة تواريخ، أو اذكر الأطراف في إعدادات أول النص',
    },
    'numbers-in-text': {
      message: (f) => `يبدأ ${quoted(f.line)} بعدد${others(f.times - 1, '، مثل ', more.line)}، لكن لا يُقرأ فيه تاريخ`,
      hint: () => 'إن كانت تواريخ فاكتب الشهر بالحروف، أو اكتب السنة بجانبه',
      related: { same: () => 'وهذا كذلك' },
    },
    'names-in-text': {
      message: (f) => `${quoted(f.name)} قبل علامة كأسماء الأطراف، في ${of(f.times, some.place)} مع أمثاله، ويُقرأ نصًا`,
      hint: () => `إن كان يدل على الفاعل فاذكره في ${quoted('parties')} في إعدادات أول النص`,
      related: { same: () => 'وهذا كذلك' },
    },
    'headline-without-date': {
      message: (f) => `يشبه ${quoted(f.headline)} عنوان حدث، لكن لا تاريخ تحته`,
      hint: () => 'يُعدّ من نص الحدث الذي فوقه؛ أعطه تاريخه، أو احذفه',
    },
    'row-without-date': {
      message: () => 'لهذا السطر خلايا كصفوف الجدول الذي فوقه، لكن لا تاريخ فيه يمكن قراءته: فيُعدّ نصًا',
      hint: () => 'اكتب تاريخه في عمود التواريخ كالصفوف الأخرى',
    },
    'column-unread': {
      message: (f) => `لا يُعرف معنى ${quoted(f.cell)} في عموده، فتُرك${others(f.times - 1, '، مع ', more.cell)}`,
      hint: () => 'ضم العمود إلى النص، أو احذفه',
      related: { same: () => 'وهذا كذلك' },
    },
    'column-guessed': {
      message: (f) => `لا شيء يدل على أن عمود ${quoted(f.name)} يذكر الفاعل؛ وقد عُدّ كذلك في ${of(f.times, some.row)}`,
      hint: () => 'اكتب رأسًا فوق العمود: «الطرف» إن كان كذلك، أو «النوع» إن كان يذكر غيره، فيكون عندئذ نصًا',
    },
    'joint-name': {
      message: (f) => `يُعدّ ${quoted(f.name)} اسمًا لطرف واحد، إذ لا يرد جزء منه وحده`,
      hint: () => `إن كان يدل على أطراف عدة فأعلنها في إعدادات أول النص، مثل ${quoted('parties: [Harlow, Tarn]')}`,
    },
    'ambiguous-date': {
      message: (f) =>
        `يمكن قراءة ${quoted(f.date)} على أنه ${isolated(f.one)} وعلى أنه ${isolated(f.other)}، ولا تاريخ آخر في النص يحسم`,
      hint: () =>
        `اكتب ${quoted('date-order: dmy')} (أو ${isolated('mdy')}) في إعدادات أول النص، أو اكتب الشهر بالحروف`,
      related: { same: () => 'وهذا كذلك' },
    },
    'two-readings': {
      message: (f) => `يُقرأ ${quoted(f.date)} على أنه ${isolated(f.one)}، لكنه قد يعني ${isolated(f.other)} أيضًا`,
      hint: (f) => `اكتب المقصود بعده بين قوسين معقوفين، مثل ${quoted(`${f.date} {${f.other}}`)}`,
      related: { same: () => 'وهذا كذلك' },
    },
    'year-missing': {
      message: (f) => `سنة ${quoted(f.date)} غير معروفة${others(f.times - 1, '، وكذلك في ', more.date)}`,
      hint: () => 'اكتب السنة بجانبه، أو في سطر مستقل فوقه',
      related: { same: () => 'وهذا كذلك' },
    },
    'half-of-day': {
      message: (f) =>
        `${
          f.half === 'afternoon'
            ? `${quoted(f.time)} تحت ساعات متأخرة من اليوم نفسه، فيُعدّ وقتًا بعد الظهر`
            : `لا شيء يدل على أي نصف من اليوم فيه ${quoted(f.time)}، فيُذكر اليوم بلا وقت`
        }${f.times > 1 ? `، وهكذا في ${of(f.times, some.time)}` : ''}`,
      hint: () => `اكتب ${quoted('a.m.')} أو ${quoted('p.m.')} بعد كل وقت، أو اكتب الساعات حتى 24`,
      related: { same: () => 'وهذا كذلك' },
    },
    'day-missing': {
      message: (f) => `يوم ${quoted(f.date)} غير معروف${others(f.times - 1, '، وكذلك في ', more.date)}`,
      hint: () => 'اكتب اليوم في سطر مستقل فوقه، أو بجانبه',
      related: { same: () => 'وهذا كذلك' },
    },
    'wrong-weekday': {
      message: (f) =>
        `يذكر ${quoted(f.date)} يومًا من الأسبوع غير يومه: ${weekdayOf(f.day)}${f.times === 1 ? '' : `؛ وهكذا في ${of(f.times, some.date)}`}`,
      hint: () => 'صحح يوم الأسبوع أو اليوم أو السنة؛ وحتى ذلك الحين لا يُحسب يوم الأسبوع',
      related: { same: (f) => `وهذا كذلك: ${weekdayOf(f.day)}` },
    },
    'year-carried': {
      message: (f) =>
        `${f.part === 'year' ? 'سنة' : 'يوم'} ${quoted(f.date)} مما فوقه${f.times === 1 ? '' : `، وهكذا في ${of(f.times, some.date)}`}`,
      hint: (f) =>
        f.part === 'year' ? 'اكتب السنة بجانبه إن كان المقصود غيرها' : 'اكتب اليوم بجانبه إن كان المقصود غيره',
      related: { same: () => 'وهذا كذلك' },
    },
    'year-turned': {
      message: (f) =>
        `تتغير السنة قبل ${quoted(f.date)}، لأن التواريخ التي فوقه كلها في اتجاه واحد: فيُعدّ ${isolated(f.edtf)}`,
      hint: () => 'اكتب السنة بجانب التاريخ إن كان المقصود غيرها',
    },
    headings: {
      message: (f) => `يُقرأ هذا السطر عنوانًا فرعيًا${others(f.times - 1, '، مع ', more.line)}`,
      hint: () => 'ضع قبله شرطة مائلة عكسية إن كان نصًا',
      related: { same: () => 'وهذا كذلك' },
    },
    'language-detected': {
      message: (f) =>
        f.lines > 0
          ? `لم تُذكر لغة؛ وباللغة ${quoted(f.language)} تُقرأ التواريخ في ${of(f.lines, some.line)}، فاعتُمدت`
          : `لم تُذكر لغة؛ وكلمات النص الصغيرة أو كتابته تدل على اللغة ${quoted(f.language)}، فاعتُمدت`,
      hint: (f) => `اكتب ${quoted(`language: ${f.language}`)} في إعدادات أول النص، أو اللغة الصحيحة`,
    },
    'unknown-language': {
      message: (f) => `لا تُعرف تواريخ باللغة ${quoted(f.language)}؛ وتُقرأ التواريخ الإنجليزية`,
      hint: (f) => `المعروف: ${inRow(f.known)}`,
    },
    'title-taken': {
      message: (f) => `${quoted(f.title)} عُدّ عنوانًا`,
      hint: () => `اكتبه بعد ${hash}، أو اكتب ${quoted('title:')} في إعدادات أول النص، إن صح ذلك أو كان العنوان غيره`,
    },
    'undeclared-party': {
      message: (f) => `يشبه ${quoted(`${f.label}:`)} طرفًا، لكن المعلن هو ${inRow(f.parties)} فقط، فيُقرأ نصًا`,
      hint: () => `أضفه إلى ${quoted('parties')} في إعدادات أول النص إن كان طرفًا`,
    },
  },
  refusals: {
    'not-edited': (f) =>
      f.format === undefined
        ? 'لا يُقرأ من هذا النص شيء، فلا يُعدّل فيه شيء'
        : `لا تُعدّل هنا النصوص بصيغة ${quoted(f.format)}`,
    'no-such-entry': (f) => `لا يوجد حدث ${quoted(f.entry)}`,
    'no-such-party': (f) => `لا يوجد طرف ${quoted(f.party)}`,
    'no-date': (f) =>
      `${quoted(f.words)} ليس تاريخًا باللغة ${quoted(f.language)}؛ ويُكتب التاريخ مثلًا هكذا: ${quoted(f.example)}`,
    'no-name': (f) => `${quoted(f.name)} لا يصلح اسمًا لطرف`,
    'no-camp': (f) =>
      `كان الآخرون خصومًا ولم يُذكر مع من كان ${quoted(f.party)}: اكتب ذلك في التسمية، مثل «هذا وذاك ضد ثالث»`,
    opponents: (f) => `كان ${quoted(f.one)} و${quoted(f.other)} خصمين، فلا يكونان طرفًا واحدًا`,
    'name-taken': (f) => `هناك طرف آخر اسمه ${quoted(f.name)}`,
    'not-held': (f) => `لا موضع لعنوان حدث في هذا النص (${quoted(f.format)})`,
    'no-such-option': (f) => `لا يوجد إعداد ${quoted(f.key)}؛ والمعروف: ${inRow(f.known)}`,
    'no-way': (f) =>
      `طريقة كتابة هذا النص لا تتسع لهذا التعديل (${subjects[f.edit]}): ${obstacles[f.what]}${f.error === undefined ? '' : ` (${isolated(f.error)})`}`,
  },
};
