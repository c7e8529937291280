import { actingIn } from './acting.ts';
import { byLongestTag, listInWords } from './language.ts';
import type { Entry, Timeline } from './timeline.ts';

/** What a published timeline says in its own name, in one language. */
export interface Words {
  /** Two parties together. */
  readonly both: string;
  /** Three parties or more together. */
  readonly all: string;
  /** Some of three parties or more, whoever they are. */
  readonly together: string;
  /** Parties that act by themselves, told beside `together`: an adverb, since it stands beside names of any gender and number. */
  readonly alone: string;
  /** Leads to the picture. */
  readonly viewAsImage: string;
  /** Leads to the text. */
  readonly readAsText: string;
  /** Stands before the revision's short hash. */
  readonly revision: string;
  /** Stands before the number of entries. */
  readonly entries: string;
  /** Stands for a date that nobody knows. */
  readonly undated: string;
  /** What the thing is, when it has no title. */
  readonly timeline: string;
  /** Stands before what was put right after publication: the word that readers of corrections look for. */
  readonly correction: string;
}

const words = {
  en: {
    both: 'Both',
    all: 'All',
    together: 'Together',
    alone: 'Alone',
    viewAsImage: 'View as image',
    readAsText: 'Read as text',
    revision: 'Revision',
    entries: 'Entries',
    undated: 'Undated',
    timeline: 'Timeline',
    correction: 'Correction',
  },
  de: {
    both: 'Beide',
    all: 'Alle',
    together: 'Gemeinsam',
    alone: 'Allein',
    viewAsImage: 'Als Bild ansehen',
    readAsText: 'Als Text lesen',
    revision: 'Fassung',
    entries: 'Einträge',
    undated: 'Ohne Datum',
    timeline: 'Zeitleiste',
    correction: 'Berichtigung',
  },
  fr: {
    both: 'Les deux',
    all: 'Tous',
    together: 'Ensemble',
    alone: 'Séparément',
    viewAsImage: 'Voir en image',
    readAsText: 'Lire en texte',
    revision: 'Révision',
    entries: 'Entrées',
    undated: 'Sans date',
    timeline: 'Chronologie',
    correction: 'Rectificatif',
  },
  es: {
    both: 'Ambos',
    all: 'Todos',
    together: 'Juntos',
    alone: 'Por separado',
    viewAsImage: 'Ver como imagen',
    readAsText: 'Leer como texto',
    revision: 'Revisión',
    entries: 'Entradas',
    undated: 'Sin fecha',
    timeline: 'Cronología',
    correction: 'Corrección',
  },
  pt: {
    both: 'Ambos',
    all: 'Todos',
    together: 'Juntos',
    alone: 'Em separado',
    viewAsImage: 'Ver como imagem',
    readAsText: 'Ler como texto',
    revision: 'Revisão',
    entries: 'Entradas',
    undated: 'Sem data',
    timeline: 'Cronologia',
    correction: 'Correção',
  },
  it: {
    both: 'Entrambi',
    all: 'Tutti',
    together: 'Insieme',
    alone: 'Separatamente',
    viewAsImage: 'Vedi come immagine',
    readAsText: 'Leggi come testo',
    revision: 'Revisione',
    entries: 'Voci',
    undated: 'Senza data',
    timeline: 'Cronologia',
    correction: 'Rettifica',
  },
  nl: {
    both: 'Beide',
    all: 'Allen',
    together: 'Samen',
    alone: 'Afzonderlijk',
    viewAsImage: 'Bekijk als afbeelding',
    readAsText: 'Lees als tekst',
    revision: 'Revisie',
    entries: 'Items',
    undated: 'Zonder datum',
    timeline: 'Tijdlijn',
    correction: 'Rectificatie',
  },
  pl: {
    both: 'Obie strony',
    all: 'Wszyscy',
    together: 'Razem',
    alone: 'Osobno',
    viewAsImage: 'Pokaż jako obraz',
    readAsText: 'Czytaj jako tekst',
    revision: 'Wersja',
    entries: 'Wpisy',
    undated: 'Bez daty',
    timeline: 'Oś czasu',
    correction: 'Sprostowanie',
  },
  cs: {
    both: 'Oba',
    all: 'Všichni',
    together: 'Společně',
    alone: 'Samostatně',
    viewAsImage: 'Zobrazit jako obrázek',
    readAsText: 'Číst jako text',
    revision: 'Revize',
    entries: 'Záznamy',
    undated: 'Bez data',
    timeline: 'Časová osa',
    correction: 'Oprava',
  },
  sl: {
    both: 'Oba',
    all: 'Vsi',
    together: 'Skupaj',
    alone: 'Samostojno',
    viewAsImage: 'Poglej kot sliko',
    readAsText: 'Beri kot besedilo',
    revision: 'Različica',
    entries: 'Vnosi',
    undated: 'Brez datuma',
    timeline: 'Časovnica',
    correction: 'Popravek',
  },
  uk: {
    both: 'Обидві сторони',
    all: 'Усі',
    together: 'Разом',
    alone: 'Окремо',
    viewAsImage: 'Переглянути як зображення',
    readAsText: 'Читати як текст',
    revision: 'Версія',
    entries: 'Записи',
    undated: 'Без дати',
    timeline: 'Хронологія',
    correction: 'Виправлення',
  },
  ru: {
    both: 'Обе стороны',
    all: 'Все',
    together: 'Вместе',
    alone: 'По отдельности',
    viewAsImage: 'Посмотреть как изображение',
    readAsText: 'Читать как текст',
    revision: 'Версия',
    entries: 'Записи',
    undated: 'Без даты',
    timeline: 'Хронология',
    correction: 'Исправление',
  },
  bg: {
    both: 'И двете страни',
    all: 'Всички',
    together: 'Заедно',
    alone: 'Поотделно',
    viewAsImage: 'Виж като изображение',
    readAsText: 'Прочети като текст',
    revision: 'Версия',
    entries: 'Записи',
    undated: 'Без дата',
    timeline: 'Хронология',
    correction: 'Поправка',
  },
  tr: {
    both: 'Her ikisi',
    all: 'Hepsi',
    together: 'Birlikte',
    alone: 'Tek başına',
    viewAsImage: 'Görsel olarak gör',
    readAsText: 'Metin olarak oku',
    revision: 'Sürüm',
    entries: 'Kayıtlar',
    undated: 'Tarihsiz',
    timeline: 'Zaman çizelgesi',
    correction: 'Düzeltme',
  },
  ar: {
    both: 'كلاهما',
    all: 'الجميع',
    together: 'معًا',
    alone: 'على حدة',
    viewAsImage: 'عرض كصورة',
    readAsText: 'قراءة كنص',
    revision: 'المراجعة',
    entries: 'المداخل',
    undated: 'بلا تاريخ',
    timeline: 'التسلسل الزمني',
    correction: 'تصحيح',
  },
  he: {
    both: 'שניהם',
    all: 'כולם',
    together: 'יחד',
    alone: 'בנפרד',
    viewAsImage: 'הצגה כתמונה',
    readAsText: 'קריאה כטקסט',
    revision: 'גרסה',
    entries: 'רשומות',
    undated: 'ללא תאריך',
    timeline: 'ציר זמן',
    correction: 'תיקון',
  },
  ja: {
    both: '双方',
    all: '全員',
    together: '共同',
    alone: '単独',
    viewAsImage: '画像で見る',
    readAsText: 'テキストで読む',
    revision: '版',
    entries: '項目',
    undated: '日付不明',
    timeline: '年表',
    correction: '訂正',
  },
  zh: {
    both: '双方',
    all: '各方',
    together: '共同',
    alone: '单独',
    viewAsImage: '查看图片',
    readAsText: '阅读文本',
    revision: '版本',
    entries: '条目',
    undated: '日期不详',
    timeline: '时间线',
    correction: '更正',
  },
  ko: {
    both: '양측',
    all: '모두',
    together: '함께',
    alone: '단독',
    viewAsImage: '이미지로 보기',
    readAsText: '텍스트로 읽기',
    revision: '판',
    entries: '항목',
    undated: '날짜 미상',
    timeline: '연표',
    correction: '정정',
  },
} as const satisfies Record<string, Words>;

const byTag: ReadonlyMap<string, Words> = new Map(Object.entries(words));

/** The words of a language, by its BCP 47 tag; of English where the language has none. */
export function wordsIn(language: string): Words {
  return byLongestTag(byTag, language) ?? words.en;
}

/** The headline: the author's, or else what the thing is. */
export function headline(timeline: Timeline): string {
  return timeline.title ?? wordsIn(timeline.language).timeline;
}

/** The line with which every output ends: how much there is, and of which text it was made. */
export function closingLine(timeline: Timeline, revision: string): string {
  const words = wordsIn(timeline.language);
  return `${words.entries}: ${timeline.entries.length} · ${words.revision} ${revision}`;
}

/** A text that keeps its own direction among others: between a first strong isolate and its end (UAX #9). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Who acted, in words, as `partyNames` has it. */
export function partyLabel(timeline: Timeline, entry: Pick<Entry, 'parties'>): string {
  return partyNames(timeline, actingIn(timeline)(entry));
}

/**
 * Parties in words: a party's name, the author's word for all of them together, or the names as a list; "" for nobody.
 * @param acting their places in the timeline, ascending
 */
export function partyNames(timeline: Timeline, acting: readonly number[]): string {
  const words = wordsIn(timeline.language);
  if (acting.length > 1 && acting.length === timeline.parties.length)
    return timeline.together ?? (acting.length === 2 ? words.both : words.all);
  const names = acting.flatMap((place) => timeline.parties[place]?.name ?? []);
  return listInWords(names, timeline.language);
}

/** The date in words: the author's, or else that nobody knows it. */
export function dateLabel(timeline: Timeline, entry: Pick<Entry, 'date'>): string {
  return entry.date.wording || wordsIn(timeline.language).undated;
}

/** What a line or a ring stands for. */
export interface LegendItem {
  readonly name: string;
  /** The party's place in the timeline; absent for parties together. */
  readonly place?: number;
}

/** The parties in order and, where any act together, the word for that. */
export function legendItems(timeline: Timeline): readonly LegendItem[] {
  const parties = timeline.parties.map(({ name }, place) => ({ name, place }));
  const acting = actingIn(timeline);
  if (!timeline.entries.some((entry) => acting(entry).length > 1)) return parties;
  const name = parties.length === 2 ? partyNames(timeline, [0, 1]) : wordsIn(timeline.language).together;
  return [...parties, { name }];
}

/** The names in the legend, as one line. */
export function legendWords(timeline: Timeline): string {
  return legendItems(timeline)
    .map(({ name }) => name)
    .join(' · ');
}
