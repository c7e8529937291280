import { byLongestTag } from '../../model/language.ts';

/** What the page says besides its timeline, in one language; nothing depends on a number. */
export interface ControlWords {
  /** Names the choice of which entries are shown. */
  readonly show: string;
  /** All entries. */
  readonly everything: string;
  /** Only what parties did each on its own. */
  readonly apart: string;
  readonly search: string;
  /** The strip that shows the whole timeline, and where in it the reader is. */
  readonly overview: string;
  readonly keys: string;
  readonly next: string;
  readonly previous: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly close: string;
  /** Leads to the JSON file. */
  readonly getData: string;
  /** Names the choice of the order of entries. */
  readonly arrange: string;
  readonly byTime: string;
  readonly byParty: string;
  /** Entries of no party, where entries are by party. */
  readonly others: string;
  /** Stands above all that the timeline rests on. */
  readonly sources: string;
}

/** A language's words in the order of `ControlWords`, parted by bars. */
const table = {
  en: 'Show|Everything|Apart|Search|Overview|Keyboard shortcuts|Next|Previous|Copy link|Link copied|Close|Get the data|Arrange|By time|By party|Others|Sources',
  de: 'Zeigen|Alles|Getrennt|Suchen|Überblick|Tastenkürzel|Weiter|Zurück|Link kopieren|Link kopiert|Schließen|Daten herunterladen|Ordnen|Nach Zeit|Nach Seite|Andere|Quellen',
  fr: 'Afficher|Tout|Séparément|Rechercher|Vue d’ensemble|Raccourcis clavier|Suivant|Précédent|Copier le lien|Lien copié|Fermer|Obtenir les données|Classer|Par date|Par partie|Autres|Sources',
  es: 'Mostrar|Todo|Por separado|Buscar|Vista general|Atajos de teclado|Siguiente|Anterior|Copiar enlace|Enlace copiado|Cerrar|Obtener los datos|Ordenar|Por fecha|Por parte|Otros|Fuentes',
  pt: 'Mostrar|Tudo|Em separado|Procurar|Visão geral|Atalhos de teclado|Seguinte|Anterior|Copiar ligação|Ligação copiada|Fechar|Obter os dados|Ordenar|Por data|Por parte|Outros|Fontes',
  it: 'Mostra|Tutto|Separatamente|Cerca|Panoramica|Scorciatoie da tastiera|Avanti|Indietro|Copia link|Link copiato|Chiudi|Scarica i dati|Ordina|Per data|Per parte|Altri|Fonti',
  nl: 'Toon|Alles|Apart|Zoeken|Overzicht|Sneltoetsen|Volgende|Vorige|Link kopiëren|Link gekopieerd|Sluiten|Download de gegevens|Ordenen|Op tijd|Per partij|Overige|Bronnen',
  pl: 'Pokaż|Wszystko|Osobno|Szukaj|Przegląd|Skróty klawiszowe|Dalej|Wstecz|Kopiuj link|Link skopiowany|Zamknij|Pobierz dane|Uporządkuj|Według czasu|Według stron|Inne|Źródła',
  cs: 'Zobrazit|Vše|Odděleně|Hledat|Přehled|Klávesové zkratky|Další|Předchozí|Kopírovat odkaz|Odkaz zkopírován|Zavřít|Stáhnout data|Uspořádat|Podle času|Podle stran|Ostatní|Zdroje',
  sl: 'Prikaži|Vse|Ločeno|Išči|Pregled|Bližnjice na tipkovnici|Naprej|Nazaj|Kopiraj povezavo|Povezava kopirana|Zapri|Prenesi podatke|Uredi|Po času|Po straneh|Drugo|Viri',
  uk: 'Показати|Усе|Окремо|Пошук|Огляд|Клавіатурні скорочення|Далі|Назад|Копіювати посилання|Посилання скопійовано|Закрити|Отримати дані|Упорядкувати|За часом|За сторонами|Інше|Джерела',
  ru: 'Показать|Всё|По отдельности|Поиск|Обзор|Сочетания клавиш|Далее|Назад|Копировать ссылку|Ссылка скопирована|Закрыть|Получить данные|Упорядочить|По времени|По сторонам|Прочее|Источники',
  bg: 'Покажи|Всичко|Поотделно|Търсене|Преглед|Клавишни комбинации|Напред|Назад|Копирай връзката|Връзката е копирана|Затвори|Вземи данните|Подреди|По време|По страни|Други|Източници',
  tr: 'Göster|Tümü|Ayrı ayrı|Ara|Genel bakış|Klavye kısayolları|Sonraki|Önceki|Bağlantıyı kopyala|Bağlantı kopyalandı|Kapat|Verileri al|Sırala|Zamana göre|Taraflara göre|Diğer|Kaynaklar',
  ar: 'عرض|الكل|كلٌّ على حدة|بحث|نظرة عامة|اختصارات لوحة المفاتيح|التالي|السابق|نسخ الرابط|نُسخ الرابط|إغلاق|الحصول على البيانات|ترتيب|حسب الزمن|حسب الطرف|أخرى|المصادر',
  he: 'הצגה|הכול|בנפרד|חיפוש|מבט כולל|קיצורי מקלדת|הבא|הקודם|העתקת קישור|הקישור הועתק|סגירה|קבלת הנתונים|סידור|לפי זמן|לפי צד|אחר|מקורות',
  ja: '表示|すべて|個別|検索|全体図|キーボードショートカット|次へ|前へ|リンクをコピー|リンクをコピーしました|閉じる|データを入手|並べ方|時間順|当事者別|その他|出典',
  zh: '显示|全部|单独|搜索|概览|键盘快捷键|下一条|上一条|复制链接|链接已复制|关闭|获取数据|排列|按时间|按各方|其他|资料来源',
  ko: '표시|전체|따로|검색|한눈에 보기|키보드 단축키|다음|이전|링크 복사|링크를 복사했습니다|닫기|데이터 받기|정렬|시간순|당사자별|기타|출처',
} as const;

const byTag: ReadonlyMap<string, string> = new Map(Object.entries(table));

/** The controls' words of a language, by its BCP 47 tag; of English where the language has none. */
export function controlWordsIn(language: string): ControlWords {
  const [
    show = '',
    everything = '',
    apart = '',
    search = '',
    overview = '',
    keys = '',
    next = '',
    previous = '',
    copyLink = '',
    copied = '',
    close = '',
    getData = '',
    arrange = '',
    byTime = '',
    byParty = '',
    others = '',
    sources = '',
  ] = (byLongestTag(byTag, language) ?? table.en).split('|');
  const finding = { show, everything, apart, search, overview, arrange, byTime, byParty, others };
  return { ...finding, keys, next, previous, copyLink, copied, close, getData, sources };
}
