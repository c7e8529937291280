import { listInWords } from './language.ts';
import type { Entry, Timeline } from './timeline.ts';

/** What a published timeline says in its own name, in one language. */
export interface Words {
  /** Two parties together. */
  readonly both: string;
  /** Three parties or more together. */
  readonly all: string;
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
}

const tables: Readonly<Record<string, readonly string[]>> = {
  //     both, all, viewAsImage, readAsText, revision, entries, undated, timeline
  en: ['Both', 'All', 'View as image', 'Read as text', 'Revision', 'Entries', 'Undated', 'Timeline'],
  de: ['Beide', 'Alle', 'Als Bild ansehen', 'Als Text lesen', 'Fassung', 'Einträge', 'Ohne Datum', 'Zeitleiste'],
  fr: ['Les deux', 'Tous', 'Voir en image', 'Lire en texte', 'Révision', 'Entrées', 'Sans date', 'Chronologie'],
  es: ['Ambos', 'Todos', 'Ver como imagen', 'Leer como texto', 'Revisión', 'Entradas', 'Sin fecha', 'Cronología'],
  pt: ['Ambos', 'Todos', 'Ver como imagem', 'Ler como texto', 'Revisão', 'Entradas', 'Sem data', 'Cronologia'],
  it: ['Entrambi', 'Tutti', 'Vedi come immagine', 'Leggi come testo', 'Revisione', 'Voci', 'Senza data', 'Cronologia'],
  nl: ['Beide', 'Allen', 'Bekijk als afbeelding', 'Lees als tekst', 'Revisie', 'Items', 'Zonder datum', 'Tijdlijn'],
  pl: ['Obie strony', 'Wszyscy', 'Pokaż jako obraz', 'Czytaj jako tekst', 'Wersja', 'Wpisy', 'Bez daty', 'Oś czasu'],
  cs: ['Oba', 'Všichni', 'Zobrazit jako obrázek', 'Číst jako text', 'Revize', 'Záznamy', 'Bez data', 'Časová osa'],
  sl: ['Oba', 'Vsi', 'Poglej kot sliko', 'Beri kot besedilo', 'Različica', 'Vnosi', 'Brez datuma', 'Časovnica'],
  uk: [
    'Обидві сторони',
    'Усі',
    'Переглянути як зображення',
    'Читати як текст',
    'Версія',
    'Записи',
    'Без дати',
    'Хронологія',
  ],
  ru: [
    'Обе стороны',
    'Все',
    'Посмотреть как изображение',
    'Читать как текст',
    'Версия',
    'Записи',
    'Без даты',
    'Хронология',
  ],
  bg: [
    'И двете страни',
    'Всички',
    'Виж като изображение',
    'Прочети като текст',
    'Версия',
    'Записи',
    'Без дата',
    'Хронология',
  ],
  tr: [
    'Her ikisi',
    'Hepsi',
    'Görsel olarak gör',
    'Metin olarak oku',
    'Sürüm',
    'Kayıtlar',
    'Tarihsiz',
    'Zaman çizelgesi',
  ],
  ar: ['كلاهما', 'الجميع', 'عرض كصورة', 'قراءة كنص', 'المراجعة', 'المداخل', 'بلا تاريخ', 'التسلسل الزمني'],
  he: ['שניהם', 'כולם', 'הצגה כתמונה', 'קריאה כטקסט', 'גרסה', 'רשומות', 'ללא תאריך', 'ציר זמן'],
  ja: ['双方', '全員', '画像で見る', 'テキストで読む', '版', '項目', '日付不明', '年表'],
  zh: ['双方', '各方', '查看图片', '阅读文本', '版本', '条目', '日期不详', '时间线'],
  ko: ['양측', '모두', '이미지로 보기', '텍스트로 읽기', '판', '항목', '날짜 미상', '연표'],
};

/** The words of a language; of English where the language has no table. */
export function wordsIn(language: string): Words {
  const table = tables[language.toLowerCase().split('-')[0] ?? ''] ?? tables['en'] ?? [];
  const [
    both = '',
    all = '',
    viewAsImage = '',
    readAsText = '',
    revision = '',
    entries = '',
    undated = '',
    timeline = '',
  ] = table;
  return { both, all, viewAsImage, readAsText, revision, entries, undated, timeline };
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
export function namesOf(timeline: Timeline, entry: Pick<Entry, 'parties'>): readonly string[] {
  return timeline.parties.filter((party) => entry.parties.includes(party.id)).map((party) => party.name);
}

/** The date in words: the author's, or else that nobody knows it. */
export function dateLabel(timeline: Timeline, entry: Pick<Entry, 'date'>): string {
  return entry.date.wording || wordsIn(timeline.language).undated;
}
