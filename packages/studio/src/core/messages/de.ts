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
  'Jedes Datum auf eine eigene Zeile setzen und darunter, was geschah, etwa:\nMärz 2018\nUSA: Der Gesandte trifft ein.\nRussland: Die Gespräche beginnen.';

function quoted(words: string): string {
  return `„${words}“`;
}

/** One of several, in quotation marks. */
function either(all: readonly string[]): string {
  return oneOf(all.map(quoted));
}

function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `; vielleicht ist ${quoted(near)} gemeint`;
}

function timesInText(times: number): string {
  return times === 1 ? 'im Text' : `${number(times)}-mal im Text, zuerst hier`;
}

/** What is said of one, and of how many others; nothing where there are none. */
function others(count: number, forms: Readonly<Record<'one' | 'other', string>>): string {
  return count === 0 ? '' : counted(count, forms);
}

function whichParties(parties: readonly string[]): string {
  return parties.length < 2
    ? 'Weniger als zwei Akteure sind bekannt'
    : `Es gibt ${number(parties.length)} Akteure: ${parties.join(', ')}`;
}

const inCalendar: Named<Calendar> = {
  Buddhist: 'im buddhistischen Kalender',
  Ethiopian: 'im äthiopischen Kalender',
  'French Republican': 'im französischen republikanischen Kalender',
  Hebrew: 'im jüdischen Kalender',
  Indian: 'im indischen Kalender',
  Islamic: 'im islamischen Kalender',
  Minguo: 'im Minguo-Kalender',
  Persian: 'im persischen Kalender',
  Roman: 'im römischen Kalender',
};

function impossibility(why: Facts['impossible-date']['why']): string {
  if (why.kind === 'no-such-month') return `Einen Monat ${number(why.month)} gibt es nicht`;
  if (why.kind === 'other-calendar') return `Das Jahr zählt ${inCalendar[why.calendar]}, der nicht gelesen wird`;
  return why.kind === 'no-such-day'
    ? `Der Monat hat ${number(why.days)} Tage, nicht ${number(why.day)}`
    : 'Es endet, bevor es beginnt';
}

const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

function weekdayOf({ edtf, weekday }: Facts['wrong-weekday']['day']): string {
  return `${edtf} ist ein ${weekdays[weekday - 1]}`;
}

const uncounted: Readonly<Record<Relative, { readonly found: string; readonly hint: string }>> = {
  above: {
    found: 'die Daten darüber nennen den Tag nicht, von dem aus gezählt wird',
    hint: 'Das Datum schreiben oder darüber einen Tag',
  },
  now: {
    found: 'der Text sagt nicht, an welchem Tag er erschienen ist',
    hint: 'Das Datum schreiben oder über dem ersten Datum den Tag, an dem der Text erschienen ist, etwa „Veröffentlicht: 3. März 2018“,',
  },
  either: { found: 'es ist nicht klar, von welchem Datum aus gezählt wird', hint: 'Das Datum schreiben' },
  nothing: { found: 'es nennt kein Datum und keines, von dem aus gezählt wird', hint: 'Das Datum schreiben' },
};

const disagreeing: Readonly<Record<string, string>> = {
  opening: 'Titel und Vorspann',
  ending: 'die Angaben zu Quellen, Berichtigungen, Zahl der Einträge oder Fassung',
  links: 'die Ziele der Links',
  dates: 'die Daten für Programme',
  parties: 'die Akteure für Programme',
  around: 'die Namen rund um die Einträge',
};

const grounds: Named<Ground> = {
  paper: 'Papier',
  meeting: 'einer Karte mehrerer Akteure',
  own: 'dem eigenen Grund',
};

const color = 'eine Farbe wie #1a5fb4, #777 oder teal';

function valued(what: Valued): string {
  if (what.kind === 'key' || what.kind === 'named-party') return quoted(what.name);
  return what.kind === 'party' ? 'Ein Akteur' : 'Der Block mit den Angaben am Anfang';
}

const matterValues: Named<PlainMatterValue> = {
  keys: 'Angaben mit Werten, etwa „language: de“',
  words: 'Wörter',
  day: 'ein Tag, etwa 2031-05-03 oder in der Sprache des Textes „3. Mai 2031“, der sich nur auf eine Art lesen lässt',
  language: 'ein Sprachkürzel wie en, ar oder pt-BR',
  names: 'eine Liste von Namen',
  name: 'ein Name oder Angaben mit einem Namen darunter',
  'other-name': 'ein Name, den kein anderer Akteur hat',
  'two-parties': 'die Namen zweier Akteure, etwa „both: [Velden, Harlow]“',
};

function matterValue(value: MatterValue): string {
  if (value.kind === 'color') return color + perhaps(value.near);
  if (value.kind === 'whole-number') return `eine ganze Zahl von ${number(value.least)} bis ${number(value.most)}`;
  return value.kind === 'one-of' ? either(value.known) + perhaps(value.near) : matterValues[value.kind];
}

const yamlProblems: Named<YamlProblem> = {
  missing: 'Es fehlt ein Zeichen, etwa ein Doppelpunkt, ein Komma oder das Ende von Klammern oder Anführungszeichen',
  'two-keys': 'Ein Wert enthält einen Doppelpunkt mit einem Leerzeichen dahinter, wie ihn eine Angabe hat',
  'key-over-lines': 'Eine Zeile hat keinen Doppelpunkt, oder der Name einer Angabe geht in der nächsten weiter',
  'duplicate-key': 'Eine Angabe steht zweimal',
  indent: 'Eine Zeile ist nicht so weit eingerückt, wie sie sollte, oder Klammern haben kein Ende',
  tab: 'Eine Zeile beginnt mit einem Tabulator statt mit Leerzeichen',
  'first-sign': 'Ein Wert beginnt mit einem Zeichen, das eine eigene Bedeutung hat',
  escape: 'In Anführungszeichen steht ein Backslash vor einem Zeichen, zu dem er nicht gehört',
  alias: 'Ein Wert beginnt mit „*“, das für einen zuvor benannten Wert steht',
  unexpected: 'Ein Zeichen steht, wo keines stehen kann',
};

const jsonFaults: Named<Exclude<JsonFault['kind'], 'stray'>> = {
  symbol: 'unbekanntes Wort',
  number: 'Zahl in falscher Form',
  key: 'Schlüssel erwartet',
  value: 'Wert erwartet',
  colon: 'Doppelpunkt erwartet',
  comma: 'Komma erwartet',
  brace: 'schließende geschweifte Klammer erwartet',
  bracket: 'schließende eckige Klammer erwartet',
  end: 'Ende des Textes erwartet',
  comment: 'unerlaubter Kommentar',
  'open-comment': 'Kommentar ohne Ende',
  'open-string': 'Zeichenkette ohne Ende',
  'open-number': 'Zahl ohne Ende',
  unicode: 'falsches Unicode-Zeichen',
  escape: 'falsches Zeichen hinter einem Backslash',
  character: 'unerlaubtes Zeichen',
};

function jsonFault(fault: JsonFault): string {
  if (fault.kind === 'stray') return 'Ein Zeichen steht, wo keines stehen kann';
  return `${jsonFaults[fault.kind]} ${fault.found === undefined ? 'am Ende des Textes' : `bei ${quoted(fault.found)}`}`;
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'eine Zeichenkette',
  array: 'eine Liste',
  object: 'ein Objekt',
  number: 'eine Zahl',
  boolean: 'true oder false',
};

function jsonExpected(expected: JsonExpected): string {
  switch (expected.kind) {
    case 'type':
      return jsonTypes[expected.type] ?? quoted(expected.type);
    case 'at-least':
      return `eine Zahl von mindestens ${number(expected.number)}`;
    case 'at-most':
      return `eine Zahl von höchstens ${number(expected.number)}`;
    case 'one-of':
      return expected.known.join(' oder ');
    case 'moment':
      return 'ein Zeitpunkt wie 2026-12-01T06:00[Europe/Berlin] oder 2026-12-01T06:00Z';
    case 'day':
      return 'ein Tag wie 2031-05-03';
    case 'color':
      return color;
    case 'other':
      return 'ein anderer Wert';
  }
}

function jsonFound(found: JsonFound): string {
  if (found.kind === 'string') return quoted(found.words);
  if (found.kind === 'value') return found.words;
  return found.kind === 'nothing' ? 'nichts' : (jsonTypes[found.kind] ?? '');
}

function jsonProblem(problem: JsonProblem): string {
  if (problem.kind === 'empty') return 'leer';
  return `Erwartet: ${jsonExpected(problem.expected)}; gefunden: ${jsonFound(problem.found)}${perhaps(problem.near)}`;
}

function wholeOf(whole: Facts['json-value']['whole']): string {
  return whole === 'theme' ? 'Gestaltung' : 'Zeitleiste';
}

const edtfParts: Named<PlainEdtfExpected> = {
  date: 'ein Datum',
  end: 'das Ende des Datums',
  'end-behind-mask': 'das Ende des Datums, weil Ziffern des Jahres nicht bekannt sind',
  year: 'ein Jahr mit vier Ziffern',
  'year-but-minus-zero': 'ein anderes Jahr als -0000',
  'month-or-season': 'ein Monat von 01 bis 12 oder eine Jahreszeit von 21 bis 41',
  'day-of-month': 'ein Tag, den der Monat hat',
  colon: 'ein Doppelpunkt',
  hour: 'eine Stunde von 00 bis 23',
  minutes: 'Minuten von 00 bis 59',
  seconds: 'Sekunden von 00 bis 59',
  'hours-of-offset': 'Stunden des Abstands zu UTC',
  'offset-but-minus-zero': 'ein anderer Abstand als -00:00',
  'year-without-zero': 'ein Jahr, das nicht mit 0 beginnt',
  'long-year': 'hinter Y ein Jahr mit mehr als vier Ziffern',
  'near-year': 'ein Jahr innerhalb von zehn Billionen Jahren',
  'significant-digits': 'wie viele Ziffern des Jahres verlässlich sind',
  exponent: 'ein Exponent von 1 bis 13',
  slash: 'ein Schrägstrich vor dem Ende des Zeitraums',
};

function edtfExpected(expected: EdtfExpected): string {
  if (expected.kind === 'day') return `ein Tag von 01 bis ${expected.most}`;
  return expected.kind === 'comma-or-close' ? `ein Komma oder ${quoted(expected.close)}` : edtfParts[expected.kind];
}

const countedThings: Named<Exclude<Counted['kind'], 'items'>> = {
  parties: 'Akteure',
  entries: 'Einträge',
  sources: 'Quellen',
  'sources-of-one': 'Quellen eines Eintrags',
  values: 'Werte',
  findings: 'Stellen zu prüfen',
  'keys-of-one': 'Schlüssel in einem Objekt',
};

const oneALine = 'Jedes Ereignis auf eine eigene Zeile hinter sein Datum schreiben';

const formats: Readonly<Record<FormatName, { readonly label: string; readonly advice: string }>> = {
  icalendar: {
    label: 'eine iCalendar-Datei',
    advice: 'Die Ereignisse aus der Liste des Kalenders als Text kopieren, eines je Zeile, das Datum zuerst',
  },
  gedcom: {
    label: 'eine GEDCOM-Datei',
    advice:
      'Im Programm für Stammbäume einen Bericht oder eine Chronologie als reinen Text speichern und diesen nehmen',
  },
  rtf: {
    label: 'eine RTF-Datei',
    advice: 'Die Datei in einer Textverarbeitung öffnen und als reinen Text (UTF-8) speichern',
  },
  mermaid: {
    label: 'eine Mermaid-Zeitleiste',
    advice:
      'Jedes Ereignis auf eine eigene Zeile hinter sein ganzes Datum schreiben, etwa „12. Januar 1984: Der Rat stimmt ab“; das Jahr eines Abschnitts gehört zu jedem Datum darunter',
  },
  chronos: {
    label: 'eine Chronos-Zeitleiste aus Obsidian',
    advice:
      'Jedes Datum vor seinen Text schreiben und die Gruppe als Akteur, etwa „1945-07-17: Velden: Die Konferenz beginnt“',
  },
  markwhen: {
    label: 'eine Markwhen-Zeitleiste',
    advice:
      'Ganze Daten vor die Texte schreiben, etwa „März 2018: Der Gesandte trifft ein“, Tags und Regeln entfernen und vor dem Text nennen, wer handelt, etwa „März 2018: Velden: Der Gesandte trifft ein“',
  },
  org: {
    label: 'eine Org-mode-Datei',
    advice:
      'Als reinen Text exportieren (C-c C-e t) oder jedes Datum vor seine Überschrift schreiben, etwa „4. März 2021: Der Rat tagt“',
  },
  timelinejs: {
    label: 'eine TimelineJS-Zeitleiste',
    advice:
      'Jede Zeile der Tabelle auf eine eigene Zeile schreiben, das ganze Datum zuerst, etwa „um 2500 v. Chr.: Überschrift. Text“; negative Jahre sind Jahre v. Chr., wie gedruckt',
  },
  vis: {
    label: 'eine vis-timeline',
    advice:
      'Jeden Punkt auf eine eigene Zeile hinter seinen Anfang schreiben und seine Gruppe als Akteur, etwa „2014-01-16: Velden: Die Arbeiten beginnen“',
  },
  simile: {
    label: 'eine SIMILE-Zeitleiste',
    advice:
      'Jedes Ereignis auf eine eigene Zeile schreiben, seinen Anfang zuerst, etwa „14. November 1840: Titel. Beschreibung“',
  },
  html: {
    label: 'eine HTML-Seite',
    advice: 'Im Browser öffnen, den sichtbaren Text kopieren und als reinen Text speichern',
  },
  xml: {
    label: 'eine XML-Datei',
    advice: 'Die Ereignisse daraus als Text kopieren, eines je Zeile, das Datum zuerst',
  },
  json: {
    label: 'JSON',
    advice:
      'Stammt die Datei von Sidelines, ihren Namen auf .json enden lassen oder --from json angeben; bei anderem JSON jedes Ereignis auf eine eigene Zeile hinter sein Datum schreiben',
  },
  javascript: { label: 'JavaScript', advice: `${oneALine}, ohne Klammern und Feldnamen` },
  edn: { label: 'eine EDN-Datei', advice: `${oneALine}, ohne Klammern und Feldnamen` },
  yaml: {
    label: 'eine YAML-Liste',
    advice: `${oneALine}, etwa „2021-03-04: Der Rat tagt“, ohne Feldnamen`,
  },
  csv: {
    label: 'eine CSV-Tabelle',
    advice:
      'In einer Tabellenkalkulation öffnen und die Zellen kopieren: Eingefügt stehen Tabulatoren dazwischen, und eine solche Tabelle wird gelesen; oder die Zeilen mit dem Datum am Anfang schreiben',
  },
};

function formatSign(sign: FormatSign): string {
  switch (sign.kind) {
    case 'fence':
      return 'So steht es in der Zeile mit den drei Gravis-Zeichen';
    case 'tags-throughout':
      return 'Es beginnt mit einem Tag, und Tags stehen überall';
    case 'records':
      return 'Die Ereignisse sind Datensätze mit einem Feld für das Datum';
    case 'time-stamps':
      return 'Die Überschriften haben die Zeitstempel von Org mode';
    case 'file-name':
      return 'Der Name endet auf .mw';
    case 'rules':
      return 'Es gibt Regeln für Daten oder Tags';
    case 'sections':
      return 'Es gibt Abschnitte, die mit „endSection“ oder „endGroup“ enden';
    case 'tagged-events':
      return 'Die Ereignisse enden mit Tags';
    case 'begins-with':
      return `Es beginnt mit ${quoted(sign.words)}`;
    case 'fields':
      return `Die Felder sind geschrieben wie ${quoted(sign.words)}`;
    case 'periods':
      return `Die Zeiträume sind geschrieben wie ${quoted(sign.words)}`;
    case 'holds':
      return `Es enthält ${quoted(sign.words)}`;
    case 'first-word':
      return `Das erste Wort ist ${quoted(sign.words)}, und was folgt, ist gebaut, wie Mermaid es will`;
    case 'begins-like':
      return `Es beginnt wie ${sign.of}`;
    case 'events-of':
      return `Die Ereignisse sind die von ${sign.of}`;
    case 'columns-of':
      return `Die Spalten sind die von ${sign.of}`;
    case 'keys-of':
      return `Die Schlüssel sind die von ${sign.of}`;
    case 'items':
      return `Die Punkte haben ${sign.keys.map(quoted).join(' und ')}`;
    case 'cells':
      return `Jede Zeile hat ${number(sign.cells)} Zellen mit ${quoted(sign.between)} dazwischen`;
  }
}

const subjects: Named<Reason['edit']> = {
  parties: 'die Angabe, wer handelt,',
  date: 'das Datum',
  text: 'den Text',
  headline: 'die Überschrift',
  moved: 'den neuen Platz des Eintrags',
  added: 'einen neuen Eintrag',
  removed: 'einen Text ohne den Eintrag',
  renamed: 'den neuen Namen',
  merged: 'einen Akteur anstelle von zweien',
  option: 'die Einstellung',
};

const obstacles: Named<Reason['what']> = {
  entries: 'Im geänderten Text würden andere Einträge gelesen',
  date: 'Ein Datum würde sich ändern',
  text: 'Ein Text würde sich ändern',
  parties: 'Es würde sich ändern, wer handelt',
  whole: 'Es würde sich ändern, was vom Ganzen gelesen wird',
  error: 'Der geänderte Text hätte einen Fehler',
  nothing: 'Der Text zeigt keine Stelle dafür',
};

/** Each behind “die Zeile”. */
const lines: Catalogue['lines'] = {
  title: () => 'beginnt mit „# “',
  first: () => 'ist kurz und steht zuerst, abgesetzt vom Rest',
  dated: () => 'beginnt mit einem Datum',
  explicit: () => 'hat ein Datum, dessen Bedeutung in geschweiften Klammern steht',
  row: () => 'ist eine Tabellenzeile mit einem Datum in der Spalte der Daten',
  'table-head': () => 'gehört zu einer Tabelle und hat kein Datum',
  number: () => 'beginnt mit einer Zahl, unter dem Zwischentitel eines Monats',
  weekday: () => 'beginnt mit einer Zahl neben dem Wochentag, der zu ihr gehört',
  heading: () => 'nennt, was den Daten darunter fehlt oder worin sie liegen',
  phase: () => 'ist ein Zwischentitel, der das Jahr oder die Jahre der Daten darunter nennt',
  'year-below': () => 'ist das Jahr des Tages darüber',
  titled: () => 'ist eine Überschrift, die mit einem Datum endet, zwischen Daten, die allein stehen',
  topic: () => 'ist ein Zwischentitel ohne Datum',
  section: () => 'nennt, wer in dem handelt, was darunter steht; dort beginnt die Zeit von vorn',
  headline: () => 'ist kurz und steht über einem Datum, wie solche Zeilen über den meisten Daten',
  'same-day': () => 'hat Wörter für den Tag darüber',
  'counted-from-above': () => 'hat Wörter für ein Datum, das von dem darüber aus gezählt wird',
  'counted-from-now': () =>
    'hat Wörter für ein Datum, das von dem Tag aus gezählt wird, an dem der Text erschienen ist',
  refused: () => 'enthält, was wie ein Datum aussieht, in einem Text, von dem nichts gelesen wird',
  uncounted: () => 'hat Wörter für ein Datum, das von einem anderen aus gezählt wird, und dieses ist nicht bekannt',
  further: () => 'steht unter dem Text eines Datums wie ein eigenes Ereignis',
  sibling: () => 'ist ein Listenpunkt neben anderen mit Daten, unter einem Zwischentitel mit einem Datum für alle',
  unread: () => 'steht, wo ein Datum stehen sollte, lässt sich aber nicht als Datum lesen',
  page: () => 'gehört zu einer Seite rund um die Chronik',
  residue: () => 'enthält nur Zeichen oder Reste einer Vorlage',
  contents: () => 'gehört zu einem Inhaltsverzeichnis',
  'quote-sign': () => 'enthält nur das Zeichen eines zitierten Briefs',
  'wiki-frame': () => 'rahmt eine Wiki-Tabelle ein und sagt selbst nichts',
  afterword: () => 'steht unter der Chronik, unter dem Zwischentitel für Quellen oder andere Seiten',
  'other-calendar': () => 'nennt das Datum daneben in einem Kalender, der nicht gelesen wird',
  caption: () => 'ist eine Bildunterschrift, die mit einem Bildnachweis endet',
  matter: () => 'steht zwischen den Zeilen „---“ ganz am Anfang',
  introduction: () => 'steht vor dem ersten Datum',
  'below-heading': () => 'steht unter einem Zwischentitel, vor dem nächsten Datum',
  'first-text': () => 'ist der erste Text unter dem Datum',
  bullet: () => 'beginnt mit einem Listenzeichen, unter einem Datum, das allein steht',
  label: () => 'beginnt mit dem Namen dessen, der handelt, oder besteht nur daraus',
  undeclared: () => 'beginnt mit einem Namen, der nicht als Akteur angegeben ist',
  correction: () => 'sagt, was berichtigt, klargestellt oder nachgetragen wurde',
  source: () => 'sagt, worauf etwas beruht',
  note: () => 'ist eine Anmerkung, auf die Texte verweisen',
  internal: () => 'ist nur für die bestimmt, die daran arbeiten',
  comment: () => 'beginnt mit „// “',
  draft: () => 'sagt, dass das Darüberstehende ein Entwurf ist',
  picture: () => 'ist ein Bild oder sagt darunter, was es zeigt und wem es gehört',
  answers: () => 'nennt, worauf der Eintrag antwortet',
  claim: () => 'sagt, dass das, worum es geht, nicht belegt oder bestritten ist',
  'not-before': () => 'sagt, vor welchem Zeitpunkt der Eintrag nicht veröffentlicht wird',
  'goes-on': () => 'setzt den Eintrag darüber fort',
  escaped: () => 'beginnt mit einem Backslash, der sagt, dass sie Text ist',
  'dated-end': () => 'ist nur ein Datum',
  'dated-mark': () => 'hat ein Datum, das ein Zeichen vom Text trennt',
  'dated-label': () => 'beginnt mit einem Datum und dahinter in Klammern, wer handelt',
  'dated-point': () => 'beginnt mit einem Datum und einem Punkt, wie andere auch',
  'dated-comma': () => 'beginnt mit einem Datum und einem Komma, wie andere auch',
  'dated-blank': () => 'beginnt mit einem Datum, wie andere auch',
  'dated-glued': () => 'beginnt mit einem Datum, an das der Text angewachsen ist, wie andere auch',
  'dated-lead': () => 'beginnt mit einem Satz, an dessen Anfang ein Datum steht, wie andere auch',
};

/** What the library says, in German. */
/** Why a file is no picture that can be shown. */
function pictureFault(why: PictureFault): string {
  switch (why) {
    case 'cmyk':
      return 'Die Farben sind die des Drucks (CMYK)';
    case 'animated':
      return 'Das Bild ist bewegt';
    case 'damaged':
      return 'Die Datei ist beschädigt';
    case 'unknown':
      return 'Das ist kein Bild, das bekannt ist';
    default:
      return `Das ist ${why.toUpperCase().replace('-', ' ')}, was nicht gelesen wird`;
  }
}

export const catalogue: Catalogue = {
  lines,
  lacks: {
    day: (why) => `${why}; der Tag ist nicht bekannt`,
    year: (why) => `${why}; das Jahr ist nicht bekannt`,
    'day-above': (why) => `${why}; der Tag steht darüber`,
    heading: (why) => `${why}; was fehlt, nennt ein Zwischentitel`,
    phase: (why) => `${why}; das Jahr ist das des Zwischentitels darüber`,
    title: (why) => `${why}; das Jahr steht über dem ersten Datum`,
    before: (why) => `${why}; das Jahr ist das des Datums davor`,
  },
  fixes: {
    write: (f) => `${quoted(f.words)} schreiben`,
    'write-year': () => 'Das Jahr dazuschreiben',
    'write-years': () => 'Zu jedem das Jahr dazuschreiben',
    'move-entry': () => 'Den Eintrag an seine Stelle in der Zeit setzen',
    'say-order': (f) => `Angeben, dass der ${f.first === 'day' ? 'Tag' : 'Monat'} zuerst steht`,
    'say-both': (f) => `Angeben, dass ${quoted(f.label)} ${listed(f.two)} meint`,
    'say-fits': () => 'Angeben, dass er zu den Einträgen passt, wie sie sind',
  },
  findings: {
    'out-of-order': {
      message: (f) =>
        `${quoted(f.date)} steht ${f.stands === 'after' ? 'nach' : 'vor'} ${quoted(f.other)}, ist aber ${(f.stands === 'after') === f.newestFirst ? 'später' : 'früher'}${others(f.times - 1, { one: '; der Text folgt anscheinend keiner Ordnung, denn ein weiteres Datum steht so', other: '; der Text folgt anscheinend keiner Ordnung, denn # weitere Daten stehen so' })}`,
      hint: () =>
        'Den Eintrag verschieben oder eines der beiden Daten berichtigen; Ihre Reihenfolge bleibt, wie sie ist',
      related: { other: (f) => `${quoted(f.date)} steht hier`, same: () => 'Dieses auch' },
    },
    'duplicate-entry': {
      message: (f) => `Dieser Eintrag zu ${quoted(f.date)} sagt dasselbe von denselben Akteuren wie ein früherer`,
      hint: () => 'Einen der beiden entfernen',
      related: { first: () => 'Der erste steht hier' },
    },
    'similar-party': {
      message: (f) => `${quoted(f.name)} unterscheidet sich nur um einen Buchstaben von ${quoted(f.other)}`,
      hint: () =>
        'Ist derselbe Akteur gemeint, nur einen Namen schreiben; wenn nicht, beide am Anfang unter „parties“ angeben',
    },
    'unused-party': {
      message: (f) => `${quoted(f.name)} ist als Akteur angegeben, aber kein Eintrag nennt ihn`,
      hint: () => 'Vor einem Text nennen, etwa „Name: Text“, oder die Angabe entfernen',
    },
    'unsafe-link': {
      message: (f) =>
        `Der Link zu ${quoted(f.address)} erscheint als bloßer Text: Nur Adressen mit http, https und mailto sind Links`,
      hint: () => 'Die ganze Adresse angeben, beginnend mit https://',
    },
    'unread-markdown': {
      message: () =>
        'Ein Absatz hat so viele Sterne, Unterstriche oder Klammern, dass er erscheint, wie er getippt ist, ohne Links',
      hint: () => 'Mit Leerzeilen Absätze daraus machen oder die Zeichen entfernen',
    },
    'updated-too-early': {
      message: (f) => `Aktualisiert wurde es demnach am ${f.updated}, veröffentlicht aber erst am ${f.published}`,
      hint: () => 'Das falsche der beiden Daten berichtigen',
    },
    'stale-alt': {
      message: () =>
        'Seit der Alternativtext geschrieben wurde, haben sich Einträge geändert; er trifft vielleicht nicht mehr zu',
      hint: (f) => `Noch einmal lesen; stimmt er, darunter „of: ${f.mark}“ schreiben`,
    },
    'unmarked-alt': {
      message: () =>
        'Der Alternativtext sagt nicht, für welche Einträge er geschrieben ist; so merkt niemand, wenn er nicht mehr passt',
      hint: (f) => `„of: ${f.mark}“ dazuschreiben, etwa so:\nalt:\n  short: Ihr Text\n  of: ${f.mark}`,
    },
    'control-character': {
      message: (f) => `Das Steuerzeichen ${f.character} steht ${timesInText(f.times)}; es lässt sich nicht zeigen`,
      hint: () => 'Entfernen; sind es viele, ist die Datei vielleicht kein Text',
    },
    'direction-override': {
      message: (f) =>
        `Das unsichtbare Zeichen ${f.character} steht ${timesInText(f.times)}; damit kann Text anders aussehen, als er lautet`,
      hint: () => 'Entfernen: Die Schreibrichtung wird auch ohne es erkannt',
    },
    'unclosed-isolate': {
      message: (f) =>
        `Das unsichtbare Zeichen ${f.character} hat in seiner Zeile kein Gegenstück; damit kann Text anders aussehen, als er lautet`,
      hint: () => 'Entfernen oder das Gegenstück dazuschreiben',
    },
    'empty-file': { message: () => 'Der Text ist leer; erwartet wurde eine Chronik', hint: () => example },
    'no-date': {
      message: (f) =>
        `Keine Zeile beginnt mit einem Datum in der Sprache ${quoted(f.language)}, also gibt es keine Einträge${others(f.dates ?? 0, { one: '; in einer Zeile steht etwas, das wie ein Datum aussieht', other: '; in # Zeilen steht etwas, das wie ein Datum aussieht' })}`,
      hint: () => `${example}\nSind die Daten in einer anderen Sprache, diese am Anfang angeben, etwa „language: ar“`,
      related: { 'date-like': () => 'Das sieht wie ein Datum aus' },
    },
    'nothing-published': {
      message: (f) =>
        f.entries === 1
          ? 'Der einzige Eintrag ist ein Entwurf, muss warten oder ist weggelassen, also gibt es nichts zu veröffentlichen'
          : `Alle ${f.entries} Einträge sind Entwürfe, müssen warten oder sind weggelassen, also gibt es nichts zu veröffentlichen`,
      hint: () =>
        'Entwürfe (`--drafts`), einen anderen Zeitpunkt (`--at`) oder auch Behauptungen verlangen, um zu sehen, was es wird',
    },
    'not-published': {
      message: (f) => `${f.lines === 1 ? 'Eine Zeile wird' : `${f.lines} Zeilen werden`} nicht veröffentlicht`,
      hint: () => 'Entwürfe werden veröffentlicht und als solche gekennzeichnet, wo man das verlangt (`--drafts`)',
      related: { same: () => 'Diese auch nicht' },
    },
    'not-before': {
      message: (f) => `Dieser Eintrag wird nicht vor ${f.moment} veröffentlicht`,
      hint: () => 'Diesen Zeitpunkt verlangen (`--at`), um zu sehen, was es wird',
    },
    'unread-moment': {
      message: (f) =>
        `„${f.words}“ ist nicht als Zeitpunkt lesbar, also weiß niemand, bis wann der Eintrag warten muss`,
      hint: () => 'Tag, Uhrzeit und Zeitzone schreiben: „2026-12-01 06:00 Europe/Berlin“ oder „2026-12-01 06:00 UTC“',
    },
    'unknown-zone': {
      message: (f) => `Eine Zeitzone „${f.zone}“ gibt es nicht`,
      hint: () => 'Wie in „Europe/Berlin“ schreiben, oder sagen, um wie viel ihre Uhren vorgehen: „+01:00“',
    },
    'no-entry-meant': {
      message: (f) => `${quoted(f.words)} steht, wo kein Eintrag ist, der gemeint sein könnte`,
      hint: () => 'Vor das Datum des Eintrags setzen, oder darunter',
    },
    'unknown-disputer': {
      message: (f) => `Niemand heißt ${quoted(f.words)}, also weiß niemand, wer es bestreitet`,
      hint: (f) =>
        f.known.length === 0
          ? 'Den Akteur am Anfang unter „parties“ angeben'
          : `Einen Namen schreiben, der vor einem Text steht (${listed(f.known)}), oder den Akteur am Anfang unter „parties“ angeben`,
    },
    'unknown-answer': {
      message: (f) =>
        f.times === 0
          ? `Kein Eintrag ist ${quoted(f.words)}, also weiß niemand, worauf geantwortet wird`
          : `${quoted(f.words)} kann einer von ${f.times} Einträgen sein, also weiß niemand, worauf geantwortet wird`,
      hint: (f) =>
        f.times === 0
          ? 'Datum und Handelnden schreiben, etwa „3. Mai 2031, Velden“, oder die Kennung, etwa „#2031-05-03-velden“'
          : 'Hinter das Datum schreiben, wer handelt, oder die Kennung, etwa „#2031-05-03-velden-2“',
      related: { candidate: () => 'Dieser kann gemeint sein' },
    },
    'wrong-answer': {
      message: (f) =>
        f.other === undefined
          ? `Der Eintrag von ${quoted(f.date)} antwortet auf sich selbst`
          : `Der Eintrag von ${quoted(f.date)} antwortet auf den von ${quoted(f.other)}, der später ist`,
      hint: () => 'Einen Eintrag nennen, den es davor gab',
    },
    'only-established': {
      message: (f) =>
        f.entries === 1
          ? 'Ein Eintrag ist weggelassen: Er ist nicht belegt'
          : `${f.entries} Einträge sind weggelassen: Sie sind nicht belegt`,
      hint: () => 'Ohne `--only established` werden sie veröffentlicht und als Behauptungen gekennzeichnet',
    },
    'correction-incomplete': {
      message: (f) =>
        f.lack === 'day'
          ? `„${f.word}“ sagt nicht, wann berichtigt wurde`
          : `„${f.word}“ sagt nicht, was berichtigt wurde`,
      hint: () => 'Wie in „Berichtigung (3. Juni 2019): Der Name war falsch.“ schreiben',
    },
    'picture-without-alt': {
      message: (f) => `Nichts sagt Lesern, die es nicht sehen, was das Bild „${f.src}“ zeigt`,
      hint: () => 'Zwischen die Klammern schreiben, wie in „![Eine weiße Brücke über eine Meerenge](bruecke.jpg)“',
    },
    'picture-without-credit': {
      message: (f) => `Nichts sagt, wer das Bild „${f.src}“ gemacht hat und wem es gehört`,
      hint: () => 'In die Zeile darunter schreiben, wie in „Bildnachweis: A. Name / Agentur“',
    },
    'picture-elsewhere': {
      message: (f) =>
        f.why === 'network'
          ? `„${f.src}“ ist eine Adresse, und Bilder werden nie abgerufen`
          : f.why === 'outside'
            ? `„${f.src}“ führt aus dem Ordner des Textes hinaus`
            : 'Das Bild nennt keine Datei',
      hint: () => 'Die Datei in den Ordner des Textes legen und nennen wie in „![…](bruecke.jpg)“',
    },
    'missing-picture': {
      message: (f) => `Neben dem Text liegt keine Datei „${f.src}“`,
      hint: () => 'Die Datei in den Ordner des Textes legen, oder ihren Pfad so schreiben, wie er dort ist',
    },
    'unread-picture': {
      message: (f) => `„${f.src}“ kann nicht gezeigt werden: ${pictureFault(f.why)}`,
      hint: () => 'Als JPEG, PNG oder WebP speichern',
    },
    'too-many-pixels': {
      message: (f) =>
        `„${f.src}“ hat ${f.width} × ${f.height} Pixel, und mehr als ${f.most / 1e6} Millionen werden nicht gelesen`,
      hint: () => 'Kleiner speichern: Eine Seite zeigt höchstens 1600 Pixel in der Breite',
    },
    'picture-in-text': {
      message: (f) => `„${f.written}“ steht in einer Zeile mit Wörtern und wird deshalb buchstäblich gezeigt`,
      hint: () => 'Dem Bild eine eigene Zeile geben',
    },
    'entry-without-source': {
      message: (f) => `Nichts sagt, worauf der Eintrag von „${f.date}“ beruht`,
      hint: () =>
        'In eine Zeile darunter schreiben: „Quelle: [Protokoll](https://example.org/protokoll)“, oder als Anmerkung wie „[^1]“',
    },
    'note-missing': {
      message: (f) => `Eine Anmerkung „[^${f.label}]“ gibt es nicht, also sehen Leser das, wie es da steht`,
      hint: (f) => `In eine eigene Zeile schreiben, was sie sagt: „[^${f.label}]: …“`,
    },
    'note-unused': {
      message: (f) => `Nichts verweist auf die Anmerkung „[^${f.label}]“, also steht sie nur in der Liste der Quellen`,
      hint: (f) => `„[^${f.label}]“ schreiben, wo sie hingehört, oder sie herausnehmen`,
    },
    'note-twice': {
      message: (f) => `Zwei Anmerkungen heißen „[^${f.label}]“`,
      hint: () => 'Einer der beiden einen anderen Namen geben; bis dahin gilt die erste',
      related: { first: () => 'Die erste' },
    },
    'no-entries': {
      message: () => 'Es wurde nichts gefunden, was geschah, also gibt es keine Zeitleiste',
      hint: () => example,
    },
    'impossible-date': {
      message: (f) => `${quoted(f.date)} ist kein Datum: ${impossibility(f.why)}`,
      hint: () => 'Das Datum berichtigen; bis dahin hat der Eintrag keines',
    },
    'date-without-text': {
      message: (f) => `Zu ${quoted(f.date)} steht nichts, also wird kein Eintrag daraus`,
      hint: () => 'Unter das Datum schreiben, was geschah, oder das Datum entfernen',
    },
    'label-without-text': {
      message: (f) => `Auf ${quoted(`${f.label}:`)} folgt nichts`,
      hint: () => 'Schreiben, was der Akteur tat, oder den Namen entfernen',
    },
    'entry-before-date': {
      message: (f) =>
        `${quoted(`${f.label}:`)} steht vor dem ersten Datum; die Zeile wird deshalb als Teil des Vorspanns gelesen`,
      hint: () => 'Ein Datum darüber setzen',
    },
    'unclear-together': {
      message: (f) =>
        `Es ist unklar, wen ${quoted(f.label)} meint${others(f.times - 1, { one: ', hier und an einer weiteren Stelle', other: ', hier und an # weiteren Stellen' })}. ${whichParties(f.parties)}`,
      hint: ({ label, two, both }) =>
        two.length === 0
          ? 'Die Akteure nennen, etwa „Eine und Andere: Text“, oder am Anfang „together: das Wort“ angeben, wenn es alle meint'
          : `Am Anfang ${quoted(both)} angeben, wenn diese beiden gemeint sind, oder ${quoted(`together: ${label}`)}, wenn alle; oder die Akteure nennen, etwa ${quoted(`${two.join(' und ')}: Text`)}`,
    },
    'unknown-party': {
      message: (f) =>
        `„both“ nennt ${quoted(f.name)}, das kein Akteur ist; ${f.parties.length === 0 ? 'bekannt ist keiner' : `bekannt: ${f.parties.join(', ')}`}`,
      hint: (f) =>
        f.near === undefined
          ? 'Den Namen schreiben, wie er vor einem Text steht'
          : `${quoted(f.near)} schreiben, wenn das gemeint ist`,
    },
    furniture: {
      message: (f) =>
        `${quoted(f.line)} wurde weggelassen${others(f.times - 1, { one: ', wie eine weitere Zeile', other: ', wie # weitere Zeilen' })}: Die Zeile ${lines[f.why]()}`,
      hint: () => 'Einen Backslash davorsetzen, wenn sie bleiben soll',
      related: { same: () => 'Diese auch' },
    },
    'line-too-long': {
      message: (f) => `Diese Zeile hat ${number(f.length)} Zeichen; möglich sind höchstens ${number(f.longest)}`,
      hint: () => 'Die Zeile umbrechen; Leerzeilen trennen Absätze',
    },
    'too-many-lines': {
      message: (f) =>
        `Nichts wird gelesen: Der Text hat ${number(f.lines)} Zeilen, leere nicht gezählt; möglich sind höchstens ${number(f.most)}`,
      hint: () => 'Zwei oder mehr Chroniken daraus machen',
    },
    'text-too-large': {
      message: (f) =>
        `Nichts wird gelesen: Der Text hat ${number(f.length)} Zeichen; möglich sind höchstens ${number(f.most)}`,
      hint: () => 'Mehrere Texte daraus machen; vielleicht ist dies keine Zeitleiste',
    },
    'too-many-items': {
      message: (f) =>
        `Nichts wird gelesen: Es sind mehr als ${number(f.most)} ${f.what.kind === 'items' ? `Elemente von ${quoted(f.what.key)}` : countedThings[f.what.kind]}, und mehr sind nicht möglich`,
      hint: () => 'Mehrere Zeitleisten daraus machen oder einiges weglassen',
    },
    'field-too-long': {
      message: (f) =>
        `Nichts wird gelesen: Dies hat ${number(f.length)} Zeichen; für ein einzelnes Stück Text sind höchstens ${number(f.most)} möglich`,
      hint: () => 'Kürzen oder mehrere Einträge daraus machen',
    },
    'front-matter-unclosed': {
      message: () =>
        'Der Text beginnt mit „---“, aber kein zweites „---“ beendet die Angaben am Anfang; deshalb wird alles als Text gelesen',
      hint: () => 'Unter die Angaben „---“ auf eine eigene Zeile setzen',
    },
    'front-matter-too-large': {
      message: (f) =>
        `Die Angaben am Anfang werden nicht gelesen: Sie haben mehr als ${number(f.longest)} Zeichen oder mehr als ${number(f.mostBrackets)} öffnende Klammern`,
      hint: () => 'Nur Angaben behalten, die bekannt sind, etwa title, language und parties',
    },
    'front-matter-syntax': {
      message: (f) => `Die Angaben am Anfang sind kein YAML: ${yamlProblems[f.problem]}`,
      hint: () =>
        'Eine Angabe mit ihrem Wert je Zeile, etwa „language: de“; Werte mit besonderen Zeichen in Anführungszeichen setzen',
    },
    'front-matter-key': {
      message: (f) => `${quoted(f.key)} bedeutet hier nichts; bekannt sind ${f.known.join(', ')}`,
      hint: (f) =>
        f.near === undefined
          ? 'Die Angabe berichtigen oder entfernen'
          : `${quoted(f.near)} schreiben, wenn das gemeint ist, oder die Angabe entfernen`,
    },
    'front-matter-value': {
      message: (f) => `${valued(f.what)} ist so nicht brauchbar; erwartet wird: ${matterValue(f.expected)}`,
      hint: () => 'Den Wert berichtigen; bis dahin zählt er nicht',
    },
    'other-format': {
      message: (f) => `Das ist ${formats[f.format].label} und wird nicht gelesen: ${formatSign(f.sign)}`,
      hint: (f) => `${formats[f.format].advice}. Ist es trotzdem eine Chronik: --from chronicle`,
    },
    wikitext: {
      message: (f) =>
        `Der Text ist der Quelltext einer Wiki-Seite: ${f.lines === 1 ? 'Von dieser Zeile' : `Von ${number(f.lines)} Zeilen`} bleibt nur, was Leser sehen, ohne Linkziele, Belege und Gestaltung`,
      hint: () => 'Was ein Beleg sagt, in den Text schreiben, wenn Leser es sehen sollen',
      related: { same: () => 'Diese auch' },
    },
    'wiki-template': {
      message: (f) =>
        `${quoted(f.template)} ist eine Wiki-Vorlage${others(f.times - 1, { one: ', wie eine weitere Stelle', other: ', wie # weitere Stellen' })}: Was sie zeigt, ist nicht bekannt, also bleibt sie, wie sie dasteht`,
      hint: () => 'An ihre Stelle schreiben, was die Seite zeigt',
    },
    'unread-language': {
      message: (f) =>
        `Der Text ist anscheinend in einer Sprache geschrieben, deren Daten nicht bekannt sind: ${languageName(f.tag)}; gelesen werden nur Daten in Zahlen, etwa 2018-04-15`,
      hint: (f) =>
        `Die Daten in Zahlen schreiben und am Anfang ${quoted(`language: ${f.tag}`)} angeben, oder dort die Sprache nennen, in der der Text ist`,
      related: { 'date-like': () => 'Das sieht wie ein Datum aus' },
    },
    'json-syntax': {
      message: (f) => `Das ist kein JSON: ${jsonFault(f.problem)}`,
      hint: () => 'Hier berichtigen; was folgt, ist bis dahin vielleicht falsch gelesen',
    },
    'json-too-deep': {
      message: (f) =>
        `Listen und Objekte sind mehr als ${number(f.deepest)} Ebenen tief verschachtelt, also wird nichts gelesen`,
      hint: () =>
        'Weder Zeitleiste noch Gestaltung braucht mehr als fünf Ebenen; vielleicht ist dies eine andere Art von Datei',
    },
    'json-duplicate-key': {
      message: (f) => `Der Schlüssel ${quoted(f.key)} steht zweimal in einem Objekt`,
      hint: () => 'Einen der beiden behalten; bis dahin zählt der erste',
    },
    'json-unknown-key': {
      message: (f) =>
        `${quoted(f.key)} ist ${f.at === '' ? `in der ${wholeOf(f.whole)}` : `in ${f.at}`} unbekannt und wird weggelassen`,
      hint: () => 'Den Schlüssel berichtigen oder entfernen; das JSON-Schema nennt alle Schlüssel',
    },
    'json-value': {
      message: (f) => `${f.at === '' ? `Die ${wholeOf(f.whole)}` : f.at}: ${jsonProblem(f.problem)}`,
      hint: () => 'Den Wert berichtigen; bis dahin fällt der Teil weg, in dem er steht',
    },
    'bad-edtf': {
      message: (f) =>
        `${quoted(f.edtf)} ist kein EDTF-Datum. Erwartet: ${edtfExpected(f.expected)}; gefunden: ${f.found === '' ? 'das Ende' : quoted(f.found)}`,
      hint: () => 'Schreiben wie 2015, 2015-10, 2015-10-03, 2017-22 (Sommer), 1914/1918 oder 1850~',
    },
    'unknown-reference': {
      message: (f) =>
        `Es gibt ${{ party: 'keinen Akteur', phase: 'keinen Abschnitt', source: 'keine Quelle', entry: 'keinen Eintrag' }[f.what]} mit der id ${quoted(f.id)}`,
      hint: () => 'Die id berichtigen oder hinzufügen, was sie nennt',
    },
    'wrong-camps': {
      message: (f) =>
        ({
          one: 'Gegner brauchen mindestens zwei Lager',
          empty: 'In diesem Lager ist niemand',
          twice: `${quoted(f.party)} wäre Gegner seiner selbst`,
          missing: `${quoted(f.party)} handelt in dem Eintrag und steht in keinem seiner Lager`,
          stranger: `${quoted(f.party)} steht in einem Lager und handelt nicht in dem Eintrag`,
        })[f.why],
      hint: () =>
        'Jeden Akteur des Eintrags in ein Lager stellen, zwei Lager oder mehr, oder keine Lager nennen, wenn alle gemeinsam handelten',
    },
    'duplicate-id': {
      message: (f) =>
        `Die id ${quoted(f.id)} gehört zu zwei ${{ parties: 'Akteuren', phases: 'Abschnitten', sources: 'Quellen', entries: 'Einträgen' }[f.what]}`,
      hint: () => 'Dem zweiten eine andere id geben',
    },
    'phase-order': {
      message: (f) =>
        f.phase === undefined
          ? `Dieser Eintrag nennt keinen Abschnitt, der darüber steht aber in ${quoted(f.above)}`
          : `Der Abschnitt ${quoted(f.phase)} steht in der Liste vor ${quoted(f.above)}, in dem der Eintrag darüber steht`,
      hint: () =>
        'Den Abschnitt des Eintrags darüber oder einen späteren nennen, die Abschnitte in ihrer Reihenfolge aufführen oder den Eintrag verschieben',
    },
    'phase-without-entry': {
      message: (f) =>
        `Kein Eintrag steht im Abschnitt ${quoted(f.phase)} oder in einem späteren, daher ist er nicht zu sehen`,
      hint: () =>
        'Ihn in den Einträgen nennen, die in ihm stehen, ihn vor einem Abschnitt mit Einträgen aufführen oder ihn weglassen',
    },
    'no-font': {
      message: (f) =>
        `Keine Schrift hier zeichnet ${f.named.map(quoted).join(', ')}${others(Math.max(0, f.count - f.named.length), { one: ' und ein weiteres Zeichen', other: ' und # weitere Zeichen' })}; ein Bild würde ${f.count === 1 ? 'ein leeres Kästchen' : 'leere Kästchen'} zeigen`,
      hint: (f) =>
        [
          ...(f.packages.length > 0 ? [`npm install ${f.packages.join(' ')}`] : []),
          ...(f.isAll ? [] : [f.packages.length > 0 ? 'den Rest weglassen' : 'Weglassen, was keine Schrift hat']),
          'oder ohne Bilder veröffentlichen',
        ].join(', '),
      related: { same: () => 'Dieses auch nicht' },
    },
    'theme-file': {
      message: (f) =>
        f.isFaulty
          ? `Die Gestaltung in ${quoted(f.name)} ist nicht brauchbar: Die Datei hat einen Fehler`
          : `Neben dem Text liegt keine Gestaltung ${quoted(f.name)}`,
      hint: (f) => {
        if (f.isFaulty) return `Die Datei berichtigen oder eine andere Gestaltung nennen: ${f.known.join(', ')}`;
        return f.near === undefined
          ? `Die Datei neben den Text legen oder eine andere Gestaltung nennen: ${f.known.join(', ')}`
          : `${quoted(f.near)} schreiben, wenn das gemeint ist, oder die Datei neben den Text legen`;
      },
    },
    'no-hyphenation': {
      message: (f) =>
        `Bilder können Wörter der Sprache ${quoted(f.language)} nicht trennen, nur solche in ${f.known.join(', ')}`,
      hint: () =>
        'Ist der Text in einer davon, diese am Anfang mit „language:“ angeben; weiche Trennstriche (U+00AD) trennen Wörter in jeder Sprache',
    },
    'picture-too-large': {
      message: (f) =>
        `${f.output} wäre ${number(f.width)} × ${number(f.height)} Pixel groß; möglich sind höchstens ${number(f.most / 1e6)} Millionen`,
      hint: () => 'Mit --to pdf-a4 Seiten daraus machen, ein schmaleres Bild oder mit --to svg eines ohne Pixel',
    },
    'picture-less-sharp': {
      message: (f) =>
        `${f.output} ist im Maßstab ${number(f.scale)} gezeichnet, nicht ${number(f.wanted)}: Sonst wären es ${number(f.width)} × ${number(f.height)} Pixel, möglich sind höchstens ${number(f.most / 1e6)} Millionen`,
      hint: (f) =>
        `Ist das so gemeint, --scale ${f.scale} angeben; sonst mit --to pdf-a4 Seiten daraus machen oder mit --to svg ein Bild ohne Pixel`,
    },
    'outputs-disagree': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} sagt ${disagreeing[f.about] ?? f.about} nicht so, wie es im Text steht: Nichts wird veröffentlicht`
          : `${f.output} sagt den Eintrag ${f.entry} nicht so, wie er dasteht: Nichts wird veröffentlicht`,
      hint: () =>
        'Das ist ein Fehler von Sidelines, nicht des Textes: Bitte melden; andere Ausgaben lassen sich mit --to herstellen',
    },
    'format-cannot-hold': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} kann Titel oder Vorspann nicht fassen, wie sie sind: Nichts wird veröffentlicht`
          : `${f.output} kann den Eintrag ${f.entry} nicht fassen, wie er ist: Nichts wird veröffentlicht`,
      hint: () => 'json fasst alles, was eine Zeitleiste enthält',
    },
    'low-contrast': {
      message: (f) =>
        `${quoted(f.text)} (${f.color}) auf ${grounds[f.on]} (${f.ground}), ${f.scheme}, hat einen Kontrast von ${number(f.ratio)}:1; nötig sind mindestens ${number(f.least)}:1`,
      hint: (f) =>
        f.text.startsWith('parties')
          ? 'Eine andere Farbe wählen; bis dahin rückt sie so weit wie nötig zur Farbe der Schrift'
          : 'Eine der beiden Farben dunkler oder heller machen',
    },
    'similar-colors': {
      message: (f) =>
        `Die Farben von ${quoted(f.name)} (${f.color}) und ${quoted(f.other)} (${f.otherColor}), ${f.scheme}, sind schwer zu unterscheiden`,
      hint: () => 'Einem der beiden eine andere Farbe geben oder keine, damit es eine der Gestaltung wird',
    },
    'unread-date': {
      message: (f) =>
        `${quoted(f.date)} steht, wo ein Datum stehen sollte, ${f.relative === undefined ? 'lässt sich aber nicht als Datum lesen' : `aber ${uncounted[f.relative].found}`}`,
      hint: (f) =>
        f.relative !== undefined
          ? `${uncounted[f.relative].hint} oder in geschweiften Klammern ergänzen, was gemeint ist, etwa „an jenem Tag {2018-03-05}“`
          : f.near === undefined
            ? 'Schreiben wie „3. März 2018“, „März 2018“ oder „2018“, oder in geschweiften Klammern ergänzen, was gemeint ist, etwa „jener Winter {2018-24}“'
            : `Vielleicht ist ${quoted(f.near)} gemeint`,
    },
    'relative-date': {
      message: (f) =>
        `${quoted(f.date)} ist von ${quoted(f.words)} aus gezählt, ${f.from === 'above' ? 'dem Datum darüber' : 'dem Tag, an dem der Text erschienen ist'}, und gilt als ${f.edtf}${f.times === 1 ? '' : `; so sind ${number(f.times)} Daten gezählt`}`,
      hint: () =>
        'Ist ein anderes Datum gemeint, dieses schreiben oder in geschweiften Klammern ergänzen, etwa „zwei Tage später {2018-03-05}“',
      related: { same: (f) => `Dieses auch, von ${quoted(f.words)} aus: ${f.edtf}` },
    },
    'date-in-text': {
      message: (f) => `${quoted(f.date)} steht wie das Datum eines Eintrags, gilt aber als Text`,
      hint: () =>
        'Ist damals etwas geschehen, das Datum schreiben, wie die anderen geschrieben sind, oder auf eine eigene Zeile',
    },
    'long-entry': {
      message: (f) => `Diese ${number(f.lines)} Zeilen gelten alle als Text eines einzigen Eintrags`,
      hint: () => 'Sind einige davon eigene Einträge, jedem sein Datum geben',
    },
    'lines-below': {
      message: (f) =>
        f.lines === 1
          ? 'Diese Zeile gilt als Text des Eintrags darüber, obwohl andere Einträge keine solche haben'
          : `Diese ${number(f.lines)} Zeilen gelten als Text des Eintrags darüber, obwohl andere Einträge keine solchen haben`,
      hint: () => 'Ist es ein eigener Eintrag, sein Datum schreiben, wie die anderen geschrieben sind',
    },
    'nameless-run': {
      message: (f) =>
        `Diese ${number(f.dates)} Daten stehen getrennt von denen unter einem Namen, und kein Zwischentitel sagt, wer darin handelt`,
      hint: () => 'Über jede Liste von Daten schreiben, wer handelt, oder die Akteure am Anfang angeben',
    },
    'numbers-in-text': {
      message: (f) =>
        `${quoted(f.line)} beginnt mit einer Zahl${others(f.times - 1, { one: ', wie eine weitere Zeile', other: ', wie # weitere Zeilen' })}, aber ein Datum wird dort nicht gelesen`,
      hint: () => 'Sind das Daten, den Monat ausschreiben oder das Jahr dazusetzen',
      related: { same: () => 'Diese auch' },
    },
    'names-in-text': {
      message: (f) =>
        `${quoted(f.name)} steht vor einem Zeichen, wie Namen von Akteuren es tun, mit ähnlichen an ${number(f.times)} Stellen, und wird als Text gelesen`,
      hint: () => 'Sagt es, wer handelt, am Anfang unter „parties“ angeben',
      related: { same: () => 'Dieses auch' },
    },
    'headline-without-date': {
      message: (f) => `${quoted(f.headline)} sieht wie eine Überschrift aus, aber darunter steht kein Datum`,
      hint: () => 'Sie gilt als Text des Eintrags darüber; ihr Datum dazuschreiben oder sie entfernen',
    },
    'row-without-date': {
      message: () =>
        'Diese Zeile hat Zellen wie die Tabelle darüber, aber kein Datum, das sich lesen lässt: Sie gilt als Text',
      hint: () => 'Ihr Datum in die Spalte der Daten schreiben, wie in den anderen Zeilen',
    },
    'column-unread': {
      message: (f) =>
        `Was ${quoted(f.cell)} in dieser Spalte bedeutet, ist nicht bekannt, also fällt es weg${others(f.times - 1, { one: ', wie eine weitere Zelle', other: ', wie # weitere Zellen' })}`,
      hint: () => 'Die Spalte zum Text nehmen oder entfernen',
      related: { same: () => 'Dieses auch' },
    },
    'column-guessed': {
      message: (f) =>
        `Nichts sagt, dass die Spalte mit ${quoted(f.name)} nennt, wer handelt; so gilt sie in ${counted(f.times, { one: 'einer Zeile', other: '# Zeilen' })}`,
      hint: () =>
        'Einen Kopf über die Spalte schreiben: „Akteur“, wenn es stimmt, oder „Art“, wenn sie etwas anderes sagt; das gilt dann als Text',
    },
    'joint-name': {
      message: (f) => `${quoted(f.name)} gilt als Name eines einzigen Akteurs, weil kein Teil davon allein vorkommt`,
      hint: () => 'Sind es mehrere, diese am Anfang angeben, etwa „parties: [Harlow, Tarn]“',
    },
    'ambiguous-date': {
      message: (f) =>
        `${quoted(f.date)} lässt sich als ${f.one} und als ${f.other} lesen, und kein anderes Datum des Textes entscheidet`,
      hint: () => 'Am Anfang „date-order: dmy“ (oder mdy) angeben oder den Monat ausschreiben',
      related: { same: () => 'Dieses auch' },
    },
    'two-readings': {
      message: (f) => `${quoted(f.date)} wird als ${f.one} gelesen, könnte aber auch ${f.other} bedeuten`,
      hint: (f) =>
        `Was gemeint ist, in geschweiften Klammern dahinter schreiben, etwa ${quoted(`${f.date} {${f.other}}`)}`,
      related: { same: () => 'Dieses auch' },
    },
    'year-missing': {
      message: (f) =>
        `Das Jahr von ${quoted(f.date)} ist nicht bekannt${others(f.times - 1, { one: ', ebenso das eines weiteren Datums', other: ', ebenso das von # weiteren Daten' })}`,
      hint: () => 'Das Jahr dazuschreiben oder auf eine eigene Zeile darüber',
      related: { same: () => 'Das von diesem auch nicht' },
    },
    'half-of-day': {
      message: (f) =>
        `${
          f.half === 'afternoon'
            ? `${quoted(f.time)} steht unter späteren Stunden desselben Tages und gilt als Zeit nach Mittag`
            : `Nichts sagt, in welcher Hälfte des Tages ${quoted(f.time)} liegt; deshalb steht es dort ohne Uhrzeit`
        }${f.times > 1 ? `, wie bei ${number(f.times)} Zeiten` : ''}`,
      hint: () => 'Hinter jede Zeit „a.m.“ oder „p.m.“ schreiben oder Stunden bis 24',
      related: { same: () => 'Diese auch' },
    },
    'day-missing': {
      message: (f) =>
        `Der Tag von ${quoted(f.date)} ist nicht bekannt${others(f.times - 1, { one: ', ebenso der eines weiteren Datums', other: ', ebenso der von # weiteren Daten' })}`,
      hint: () => 'Den Tag auf eine eigene Zeile darüber schreiben oder daneben',
      related: { same: () => 'Der von diesem auch nicht' },
    },
    'wrong-weekday': {
      message: (f) =>
        `${quoted(f.date)} nennt einen anderen Wochentag als den richtigen: ${weekdayOf(f.day)}${f.times === 1 ? '' : `; so ist es bei ${number(f.times)} Daten`}`,
      hint: () => 'Wochentag, Tag oder Jahr berichtigen; bis dahin zählt der Wochentag nicht',
      related: { same: (f) => `Dieses auch: ${weekdayOf(f.day)}` },
    },
    'year-carried': {
      message: (f) =>
        `${f.part === 'year' ? 'Das Jahr' : 'Der Tag'} von ${quoted(f.date)} stammt von weiter oben${f.times === 1 ? '' : `, wie bei ${number(f.times)} Daten`}`,
      hint: (f) => `${f.part === 'year' ? 'Das Jahr' : 'Den Tag'} dazuschreiben, wenn etwas anderes gemeint ist`,
      related: { same: () => 'Bei diesem auch' },
    },
    'year-turned': {
      message: (f) =>
        `Vor ${quoted(f.date)} wechselt das Jahr, denn alle Daten darüber laufen in eine Richtung: Es gilt als ${f.edtf}`,
      hint: () => 'Das Jahr zum Datum schreiben, wenn ein anderes gemeint ist',
    },
    headings: {
      message: (f) =>
        `Diese Zeile wird als Zwischentitel gelesen${others(f.times - 1, { one: ', wie eine weitere', other: ', wie # weitere' })}`,
      hint: () => 'Einen Backslash davorsetzen, wenn es Text ist',
      related: { same: () => 'Diese auch' },
    },
    'language-detected': {
      message: (f) =>
        f.lines > 0
          ? `Keine Sprache ist angegeben; ${quoted(f.language)} liest die Daten von ${counted(f.lines, { one: 'einer Zeile', other: '# Zeilen' })} und wird angenommen`
          : `Keine Sprache ist angegeben; nach seinen kleinen Wörtern oder seiner Schrift ist der Text in ${quoted(f.language)}, und das wird angenommen`,
      hint: (f) => `Am Anfang ${quoted(`language: ${f.language}`)} angeben oder die richtige Sprache`,
    },
    'unknown-language': {
      message: (f) => `In der Sprache ${quoted(f.language)} sind keine Daten bekannt; gelesen werden englische`,
      hint: (f) => `Bekannt sind ${f.known.join(', ')}`,
    },
    'title-taken': {
      message: (f) => `${quoted(f.title)} gilt als Titel`,
      hint: () =>
        'Hinter „# “ schreiben oder am Anfang mit „title:“ angeben, wenn das stimmt oder ein anderer gemeint ist',
    },
    'undeclared-party': {
      message: (f) =>
        `${quoted(`${f.label}:`)} sieht wie ein Akteur aus, aber angegeben ${f.parties.length === 1 ? 'ist' : 'sind'} nur ${f.parties.join(', ')}; deshalb gilt es als Text`,
      hint: () => 'Am Anfang unter „parties“ hinzufügen, wenn es ein Akteur ist',
    },
  },
  refusals: {
    'not-edited': (f) =>
      f.format === undefined
        ? 'Von diesem Text wird nichts gelesen, also lässt sich darin nichts bearbeiten'
        : `Texte im Format ${quoted(f.format)} werden nicht bearbeitet`,
    'no-such-entry': (f) => `Einen Eintrag ${quoted(f.entry)} gibt es nicht`,
    'no-such-party': (f) => `Einen Akteur ${quoted(f.party)} gibt es nicht`,
    'no-date': (f) =>
      `${quoted(f.words)} ist in der Sprache ${quoted(f.language)} kein Datum; eines sieht etwa so aus: ${quoted(f.example)}`,
    'no-name': (f) => `${quoted(f.name)} ist kein Name für einen Akteur`,
    'no-camp': (f) =>
      `Die anderen waren Gegner, und es ist nicht gesagt, mit wem ${quoted(f.party)} war: in die Kennung schreiben, etwa „Eine und Andere gegen Dritte“`,
    opponents: (f) => `${quoted(f.one)} und ${quoted(f.other)} waren Gegner und können nicht ein Akteur sein`,
    'name-taken': (f) => `Ein anderer Akteur heißt schon ${quoted(f.name)}`,
    'not-held': (f) => `Eine Überschrift hat in diesem Text (${quoted(f.format)}) keinen Platz`,
    'no-such-option': (f) => `Eine Angabe ${quoted(f.key)} gibt es nicht; bekannt sind ${f.known.join(', ')}`,
    'no-way': (f) =>
      `So, wie dieser Text geschrieben ist, fasst er ${subjects[f.edit]} nicht: ${obstacles[f.what]}${f.error === undefined ? '' : ` (${f.error})`}`,
  },
};
