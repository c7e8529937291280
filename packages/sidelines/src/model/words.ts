import { listInWords } from './language.ts';
import type { Entry, Timeline } from './timeline.ts';

/** What a published timeline says in its own name, in one language. */
export interface Words {
  /** Two parties together. */
  readonly both: string;
  /** Three parties or more together. */
  readonly all: string;
  /** Some of three parties or more, whoever they are. */
  readonly together: string;
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

const tables: Readonly<Record<string, readonly string[]>> = {
  // both, all, together, viewAsImage, readAsText, revision, entries, undated, timeline, correction
  en: [
    'Both',
    'All',
    'Together',
    'View as image',
    'Read as text',
    'Revision',
    'Entries',
    'Undated',
    'Timeline',
    'Correction',
  ],
  de: [
    'Beide',
    'Alle',
    'Gemeinsam',
    'Als Bild ansehen',
    'Als Text lesen',
    'Fassung',
    'Einträge',
    'Ohne Datum',
    'Zeitleiste',
    'Berichtigung',
  ],
  fr: [
    'Les deux',
    'Tous',
    'Ensemble',
    'Voir en image',
    'Lire en texte',
    'Révision',
    'Entrées',
    'Sans date',
    'Chronologie',
    'Rectificatif',
  ],
  es: [
    'Ambos',
    'Todos',
    'Juntos',
    'Ver como imagen',
    'Leer como texto',
    'Revisión',
    'Entradas',
    'Sin fecha',
    'Cronología',
    'Corrección',
  ],
  pt: [
    'Ambos',
    'Todos',
    'Juntos',
    'Ver como imagem',
    'Ler como texto',
    'Revisão',
    'Entradas',
    'Sem data',
    'Cronologia',
    'Correção',
  ],
  it: [
    'Entrambi',
    'Tutti',
    'Insieme',
    'Vedi come immagine',
    'Leggi come testo',
    'Revisione',
    'Voci',
    'Senza data',
    'Cronologia',
    'Rettifica',
  ],
  nl: [
    'Beide',
    'Allen',
    'Samen',
    'Bekijk als afbeelding',
    'Lees als tekst',
    'Revisie',
    'Items',
    'Zonder datum',
    'Tijdlijn',
    'Rectificatie',
  ],
  pl: [
    'Obie strony',
    'Wszyscy',
    'Razem',
    'Pokaż jako obraz',
    'Czytaj jako tekst',
    'Wersja',
    'Wpisy',
    'Bez daty',
    'Oś czasu',
    'Sprostowanie',
  ],
  cs: [
    'Oba',
    'Všichni',
    'Společně',
    'Zobrazit jako obrázek',
    'Číst jako text',
    'Revize',
    'Záznamy',
    'Bez data',
    'Časová osa',
    'Oprava',
  ],
  sl: [
    'Oba',
    'Vsi',
    'Skupaj',
    'Poglej kot sliko',
    'Beri kot besedilo',
    'Različica',
    'Vnosi',
    'Brez datuma',
    'Časovnica',
    'Popravek',
  ],
  uk: [
    'Обидві сторони',
    'Усі',
    'Разом',
    'Переглянути як зображення',
    'Читати як текст',
    'Версія',
    'Записи',
    'Без дати',
    'Хронологія',
    'Виправлення',
  ],
  ru: [
    'Обе стороны',
    'Все',
    'Вместе',
    'Посмотреть как изображение',
    'Читать как текст',
    'Версия',
    'Записи',
    'Без даты',
    'Хронология',
    'Исправление',
  ],
  bg: [
    'И двете страни',
    'Всички',
    'Заедно',
    'Виж като изображение',
    'Прочети като текст',
    'Версия',
    'Записи',
    'Без дата',
    'Хронология',
    'Поправка',
  ],
  tr: [
    'Her ikisi',
    'Hepsi',
    'Birlikte',
    'Görsel olarak gör',
    'Metin olarak oku',
    'Sürüm',
    'Kayıtlar',
    'Tarihsiz',
    'Zaman çizelgesi',
    'Düzeltme',
  ],
  ar: [
    'كلاهما',
    'الجميع',
    'معًا',
    'عرض كصورة',
    'قراءة كنص',
    'المراجعة',
    'المداخل',
    'بلا تاريخ',
    'التسلسل الزمني',
    'تصحيح',
  ],
  he: ['שניהם', 'כולם', 'יחד', 'הצגה כתמונה', 'קריאה כטקסט', 'גרסה', 'רשומות', 'ללא תאריך', 'ציר זמן', 'תיקון'],
  ja: ['双方', '全員', '共同', '画像で見る', 'テキストで読む', '版', '項目', '日付不明', '年表', '訂正'],
  zh: ['双方', '各方', '共同', '查看图片', '阅读文本', '版本', '条目', '日期不详', '时间线', '更正'],
  ko: ['양측', '모두', '함께', '이미지로 보기', '텍스트로 읽기', '판', '항목', '날짜 미상', '연표', '정정'],
};

/** The words of a language; of English where the language has no table. */
export function wordsIn(language: string): Words {
  const table = tables[language.toLowerCase().split('-')[0] ?? ''] ?? tables['en'] ?? [];
  const word = (place: number): string => table[place] ?? '';
  return {
    both: word(0),
    all: word(1),
    together: word(2),
    viewAsImage: word(3),
    readAsText: word(4),
    revision: word(5),
    entries: word(6),
    undated: word(7),
    timeline: word(8),
    correction: word(9),
  };
}

/**
 * Who acted, in words: a party's name, the author's word for all of them together, or the names as a list;
 * "" when the entry names nobody.
 */
export function partyLabel(timeline: Timeline, entry: Pick<Entry, 'parties'>): string {
  const together = entry.parties.length === timeline.parties.length && entry.parties.length > 1;
  if (together)
    return (
      timeline.together ??
      (timeline.parties.length === 2 ? wordsIn(timeline.language).both : wordsIn(timeline.language).all)
    );
  return listInWords(namesOf(timeline, entry), timeline.language);
}

/** The names of an entry's parties. */
function namesOf(timeline: Timeline, entry: Pick<Entry, 'parties'>): readonly string[] {
  return timeline.parties.filter((party) => entry.parties.includes(party.id)).map((party) => party.name);
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
  if (!timeline.entries.some((entry) => namesOf(timeline, entry).length > 1)) return parties;
  const all = timeline.parties.map((party) => party.id);
  const name = parties.length === 2 ? partyLabel(timeline, { parties: all }) : wordsIn(timeline.language).together;
  return [...parties, { name }];
}
