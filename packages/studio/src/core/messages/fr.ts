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
  'Mettez chaque date sur une ligne à part et, dessous, ce qui s’est passé, par exemple :\nMars 2018\nÉtats-Unis : L’émissaire arrive.\nRussie : Les pourparlers commencent.';

function quoted(words: string): string {
  return `« ${words} »`;
}

/** One of several, in quotation marks. */
function either(all: readonly string[]): string {
  return oneOf(all.map(quoted));
}

function perhaps(near: string | undefined): string {
  return near === undefined ? '' : ` ; peut-être ${quoted(near)}`;
}

type Plural = 'one' | 'many' | 'other';

/** What is said of one, and of how many others; nothing where there are none. */
function others(count: number, { one, other }: Readonly<Record<'one' | 'other', string>>): string {
  return count === 0 ? '' : counted<Plural>(count, { one, many: other, other });
}

function timesInText(times: number): string {
  return times === 1 ? 'figure dans le texte' : `figure ${number(times)} fois dans le texte, d’abord ici`;
}

function whichParties(parties: readonly string[]): string {
  return parties.length < 2
    ? 'moins de deux acteurs sont connus'
    : `il y a ${number(parties.length)} acteurs : ${parties.join(', ')}`;
}

const calendars: Named<Calendar> = {
  Buddhist: 'bouddhique',
  Ethiopian: 'éthiopien',
  'French Republican': 'républicain',
  Hebrew: 'hébraïque',
  Indian: 'indien',
  Islamic: 'musulman',
  Minguo: 'minguo',
  Persian: 'persan',
  Roman: 'romain',
};

function impossibility(why: Facts['impossible-date']['why']): string {
  if (why.kind === 'no-such-month') return `il n’y a pas de mois ${number(why.month)}`;
  if (why.kind === 'other-calendar')
    return `son année est celle du calendrier ${calendars[why.calendar]}, qui n’est pas lu`;
  return why.kind === 'no-such-day'
    ? `le mois a ${number(why.days)} jours, et non ${number(why.day)}`
    : 'elle finit avant de commencer';
}

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

function weekdayOf({ edtf, weekday }: Facts['wrong-weekday']['day']): string {
  return `${edtf} est un ${weekdays[weekday - 1]}`;
}

const uncounted: Readonly<Record<Relative, { readonly found: string; readonly hint: string }>> = {
  above: {
    found: 'les dates qui précèdent ne donnent pas le jour à partir duquel compter',
    hint: 'Écrivez la date, ou un jour au-dessus,',
  },
  now: {
    found: 'le texte ne dit pas quel jour il a paru',
    hint: 'Écrivez la date ou, au-dessus de la première date, le jour de parution du texte, comme dans « Publié le 3 mars 2018 »,',
  },
  either: { found: 'on ne sait pas à partir de quelle date compter', hint: 'Écrivez la date,' },
  nothing: { found: 'cela ne nomme aucune date, ni celle à partir de laquelle compter', hint: 'Écrivez la date,' },
};

const disagreeing: Readonly<Record<string, string>> = {
  opening: 'le titre et le chapeau',
  ending: 'ce qui repose sur quelle source, ce qui a été corrigé, le nombre des entrées ou la version dont il s’agit',
  links: 'l’adresse des liens',
  dates: 'les dates destinées aux programmes',
  parties: 'les acteurs, pour les programmes,',
  around: 'les noms autour des entrées',
};

const grounds: Named<Ground> = {
  paper: 'le papier',
  meeting: 'une carte de plusieurs acteurs',
  own: 'son propre fond',
};

const color = 'une couleur telle que #1a5fb4, #777 ou teal';

function valued(what: Valued): string {
  if (what.kind === 'key' || what.kind === 'named-party') return quoted(what.name);
  return what.kind === 'party' ? 'Un acteur' : 'Le bloc des réglages en tête';
}

const matterValues: Named<PlainMatterValue> = {
  keys: 'des réglages avec leurs valeurs, comme « language: fr »',
  words: 'des mots',
  day: 'un jour, comme 2031-05-03 ou, dans la langue du texte, « 3 mai 2031 », qui ne se lit que d’une façon',
  language: 'un code de langue tel que en, ar ou pt-BR',
  names: 'une liste de noms',
  name: 'un nom, ou des réglages dont un nom',
  'other-name': 'un nom qu’aucun autre acteur ne porte',
  'two-parties': 'les noms de deux acteurs, comme dans « both: [Velden, Harlow] »',
};

function matterValue(value: MatterValue): string {
  if (value.kind === 'color') return color + perhaps(value.near);
  if (value.kind === 'whole-number') return `un nombre entier de ${number(value.least)} à ${number(value.most)}`;
  return value.kind === 'one-of' ? either(value.known) + perhaps(value.near) : matterValues[value.kind];
}

const yamlProblems: Named<YamlProblem> = {
  missing: 'il manque un signe, tel que deux-points, une virgule ou la fin de crochets ou de guillemets',
  'two-keys': 'une valeur contient deux-points suivi d’une espace, comme un réglage',
  'key-over-lines': 'une ligne n’a pas de deux-points, ou le nom d’un réglage se poursuit à la suivante',
  'duplicate-key': 'un réglage figure deux fois',
  indent: 'une ligne n’est pas décalée comme elle le devrait, ou des crochets n’ont pas de fin',
  tab: 'une ligne commence par une tabulation, au lieu d’espaces',
  'first-sign': 'une valeur commence par un signe qui a un sens à lui',
  escape: 'entre guillemets, une barre oblique inversée précède un signe qui ne va pas avec elle',
  alias: 'une valeur commence par « * », qui désigne une valeur nommée auparavant',
  unexpected: 'un signe se trouve là où aucun n’est possible',
};

const jsonFaults: Named<Exclude<JsonFault['kind'], 'stray'>> = {
  symbol: 'mot inconnu',
  number: 'nombre mal formé',
  key: 'clé attendue',
  value: 'valeur attendue',
  colon: 'deux-points attendu',
  comma: 'virgule attendue',
  brace: 'accolade fermante attendue',
  bracket: 'crochet fermant attendu',
  end: 'fin du texte attendue',
  comment: 'commentaire non admis',
  'open-comment': 'commentaire sans fin',
  'open-string': 'chaîne sans fin',
  'open-number': 'nombre sans fin',
  unicode: 'caractère Unicode mal écrit',
  escape: 'caractère mal placé après une barre oblique inversée',
  character: 'caractère non admis',
};

function jsonFault(fault: JsonFault): string {
  if (fault.kind === 'stray') return 'un caractère se trouve là où aucun n’est possible';
  return `${jsonFaults[fault.kind]} ${fault.found === undefined ? 'à la fin du texte' : `à ${quoted(fault.found)}`}`;
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'une chaîne',
  array: 'une liste',
  object: 'un objet',
  number: 'un nombre',
  boolean: 'true ou false',
};

function jsonExpected(expected: JsonExpected): string {
  switch (expected.kind) {
    case 'type':
      return jsonTypes[expected.type] ?? quoted(expected.type);
    case 'at-least':
      return `un nombre d’au moins ${number(expected.number)}`;
    case 'at-most':
      return `un nombre d’au plus ${number(expected.number)}`;
    case 'one-of':
      return expected.known.join(' ou ');
    case 'moment':
      return 'un moment comme 2026-12-01T06:00[Europe/Paris] ou 2026-12-01T06:00Z';
    case 'day':
      return 'un jour comme 2031-05-03';
    case 'color':
      return color;
    case 'other':
      return 'une autre valeur';
  }
}

function jsonFound(found: JsonFound): string {
  if (found.kind === 'nothing') return 'il n’y a rien';
  if (found.kind === 'string') return `il y a ${quoted(found.words)}`;
  return `il y a ${found.kind === 'value' ? found.words : jsonTypes[found.kind]}`;
}

function jsonProblem(problem: JsonProblem): string {
  if (problem.kind === 'empty') return 'vide';
  return `il faut ${jsonExpected(problem.expected)}, ${jsonFound(problem.found)}${perhaps(problem.near)}`;
}

function wholeOf(whole: Facts['json-value']['whole']): string {
  return whole === 'theme' ? 'le thème' : 'la frise';
}

const edtfParts: Named<PlainEdtfExpected> = {
  date: 'une date',
  end: 'la fin de la date',
  'end-behind-mask': 'la fin de la date, puisque des chiffres de l’année sont inconnus',
  year: 'une année à quatre chiffres',
  'year-but-minus-zero': 'une autre année que -0000',
  'month-or-season': 'un mois de 01 à 12, ou une saison de 21 à 41',
  'day-of-month': 'un jour que compte le mois',
  colon: 'deux-points',
  hour: 'une heure de 00 à 23',
  minutes: 'des minutes de 00 à 59',
  seconds: 'des secondes de 00 à 59',
  'hours-of-offset': 'les heures de décalage par rapport à UTC',
  'offset-but-minus-zero': 'un autre décalage que -00:00',
  'year-without-zero': 'une année qui ne commence pas par 0',
  'long-year': 'après Y, une année de plus de quatre chiffres',
  'near-year': 'une année à moins de dix billions d’années',
  'significant-digits': 'combien de chiffres de l’année sont sûrs',
  exponent: 'un exposant de 1 à 13',
  slash: 'une barre oblique avant la fin de la période',
};

function edtfExpected(expected: EdtfExpected): string {
  if (expected.kind === 'day') return `un jour de 01 à ${expected.most}`;
  return expected.kind === 'comma-or-close' ? `une virgule ou ${quoted(expected.close)}` : edtfParts[expected.kind];
}

const countedThings: Named<Exclude<Counted['kind'], 'items'>> = {
  parties: 'acteurs',
  entries: 'entrées',
  sources: 'sources',
  'sources-of-one': 'sources d’une entrée',
  values: 'valeurs',
  findings: 'points à vérifier',
  'keys-of-one': 'clés dans un objet',
};

const oneALine = 'Écrivez chaque événement sur une ligne à part, après sa date';

const formats: Readonly<Record<FormatName, { readonly label: string; readonly advice: string }>> = {
  icalendar: {
    label: 'un fichier iCalendar',
    advice: 'Copiez les événements depuis la liste de l’agenda, sous forme de texte, un par ligne, la date en tête',
  },
  gedcom: {
    label: 'un fichier GEDCOM',
    advice:
      'Dans le logiciel de généalogie, enregistrez un rapport ou une chronologie en texte brut, et prenez ce fichier',
  },
  rtf: {
    label: 'un fichier RTF',
    advice: 'Ouvrez-le dans un traitement de texte et enregistrez-le en texte brut (UTF-8)',
  },
  mermaid: {
    label: 'une frise Mermaid',
    advice:
      'Écrivez chaque événement sur une ligne à part, après sa date entière, comme dans « 12 janvier 1984 : Le conseil vote » ; l’année d’une section va à chaque date au-dessous',
  },
  chronos: {
    label: 'une frise Chronos d’Obsidian',
    advice:
      'Écrivez chaque date avant son texte et le groupe comme acteur, comme dans « 1945-07-17 : Velden : La conférence commence »',
  },
  markwhen: {
    label: 'une frise Markwhen',
    advice:
      'Écrivez des dates entières avant les textes, comme dans « Mars 2018 : L’émissaire arrive », retirez les étiquettes et les règles, et nommez avant le texte qui agit, comme dans « Mars 2018 : Velden : L’émissaire arrive »',
  },
  org: {
    label: 'un fichier Org mode',
    advice:
      'Exportez-le en texte brut (C-c C-e t), ou écrivez chaque date avant son titre, comme dans « 4 mars 2021 : Le conseil se réunit »',
  },
  timelinejs: {
    label: 'une frise TimelineJS',
    advice:
      'Écrivez chaque ligne du tableau sur une ligne à part, la date entière en tête, comme dans « vers 2500 av. J.-C. : Titre. Texte » ; les années négatives sont av. J.-C., telles qu’imprimées',
  },
  vis: {
    label: 'une vis-timeline',
    advice:
      'Écrivez chaque élément sur une ligne à part, après son début, et son groupe comme acteur, comme dans « 2014-01-16 : Velden : Les travaux commencent »',
  },
  simile: {
    label: 'une frise SIMILE',
    advice:
      'Écrivez chaque événement sur une ligne à part, son début en tête, comme dans « 14 novembre 1840 : Titre. Description »',
  },
  html: {
    label: 'une page HTML',
    advice: 'Ouvrez-la dans un navigateur, copiez le texte affiché et enregistrez-le en texte brut',
  },
  xml: {
    label: 'un fichier XML',
    advice: 'Copiez-en les événements sous forme de texte, un par ligne, la date en tête',
  },
  json: {
    label: 'du JSON',
    advice:
      'S’il vient de Sidelines, donnez-lui un nom en .json ou indiquez --from json ; pour un autre JSON, écrivez chaque événement sur une ligne à part, après sa date',
  },
  javascript: { label: 'du JavaScript', advice: `${oneALine}, sans les crochets ni les noms des champs` },
  edn: { label: 'un fichier EDN', advice: `${oneALine}, sans les crochets ni les noms des champs` },
  yaml: {
    label: 'une liste YAML',
    advice: `${oneALine}, comme dans « 2021-03-04 : Le conseil se réunit », sans les noms des champs`,
  },
  csv: {
    label: 'un tableau CSV',
    advice:
      'Ouvrez-le dans un tableur et copiez les cellules : une fois collées, des tabulations les séparent, et un tel tableau est lu ; ou écrivez les lignes avec la date en tête',
  },
};

function formatSign(sign: FormatSign): string {
  switch (sign.kind) {
    case 'fence':
      return 'c’est écrit sur la ligne aux trois accents graves';
    case 'tags-throughout':
      return 'il y a une balise au début, et partout ensuite';
    case 'records':
      return 'les événements sont des fiches avec un champ pour la date';
    case 'time-stamps':
      return 'les titres portent les horodatages d’Org mode';
    case 'file-name':
      return 'le nom finit par .mw';
    case 'rules':
      return 'il y a des règles pour les dates ou les étiquettes';
    case 'sections':
      return 'il y a des sections qui finissent par « endSection » ou « endGroup »';
    case 'tagged-events':
      return 'les événements finissent par des étiquettes';
    case 'begins-with':
      return `le début est ${quoted(sign.words)}`;
    case 'fields':
      return `les champs sont écrits comme ${quoted(sign.words)}`;
    case 'periods':
      return `les périodes sont écrites comme ${quoted(sign.words)}`;
    case 'holds':
      return `on y trouve ${quoted(sign.words)}`;
    case 'first-word':
      return `le premier mot est ${quoted(sign.words)}, et la suite est construite comme le veut Mermaid`;
    case 'begins-like':
      return `le début est celui de ${sign.of}`;
    case 'events-of':
      return `les événements sont ceux de ${sign.of}`;
    case 'columns-of':
      return `les colonnes sont celles de ${sign.of}`;
    case 'keys-of':
      return `les clés sont celles de ${sign.of}`;
    case 'items':
      return `les éléments ont ${sign.keys.map(quoted).join(' et ')}`;
    case 'cells':
      return `chaque ligne a ${number(sign.cells)} cellules, séparées par ${quoted(sign.between)}`;
  }
}

const subjects: Named<Reason['edit']> = {
  parties: 'l’indication de qui agit',
  date: 'la date',
  text: 'le texte',
  headline: 'le titre de l’entrée',
  moved: 'la nouvelle place de l’entrée',
  added: 'une nouvelle entrée',
  removed: 'un texte sans l’entrée',
  renamed: 'le nouveau nom',
  merged: 'un seul acteur au lieu de deux',
  option: 'le réglage',
};

const obstacles: Named<Reason['what']> = {
  entries: 'd’autres entrées seraient lues dans le texte modifié',
  date: 'une date changerait',
  text: 'un texte changerait',
  parties: 'qui agit changerait',
  whole: 'ce qui est lu de l’ensemble changerait',
  error: 'le texte modifié contiendrait une erreur',
  nothing: 'le texte n’offre pas de place pour cela',
};

/** Each behind “la ligne”. */
const lines: Catalogue['lines'] = {
  title: () => 'commence par « #  »',
  first: () => 'est courte, et se trouve en premier, à l’écart du reste',
  dated: () => 'commence par une date',
  explicit: () => 'a une date dont le sens est entre accolades',
  row: () => 'est une ligne de tableau, avec une date dans la colonne des dates',
  'table-head': () => 'fait partie d’un tableau, et n’a pas de date',
  number: () => 'commence par un nombre, sous l’intertitre d’un mois',
  weekday: () => 'commence par un nombre à côté du jour de la semaine qui est le sien',
  heading: () => 'nomme ce qui manque aux dates au-dessous, ou ce qui les contient',
  phase: () => 'est un intertitre qui nomme l’année, ou les années, des dates au-dessous',
  'year-below': () => 'est l’année du jour au-dessus',
  titled: () => 'est un titre qui finit par une date, parmi des dates isolées',
  topic: () => 'est un intertitre, et n’a pas de date',
  section: () => 'nomme qui agit dans ce qui suit, où le temps reprend depuis le début',
  headline: () => 'est courte, et se trouve au-dessus d’une date, comme ici la plupart des lignes de ce genre',
  'same-day': () => 'a des mots pour le jour au-dessus',
  'counted-from-above': () => 'a des mots pour une date comptée à partir de celle au-dessus',
  'counted-from-now': () => 'a des mots pour une date comptée à partir du jour de parution du texte',
  refused: () => 'contient ce qui ressemble à une date, dans un texte dont rien n’est lu',
  uncounted: () => 'a des mots pour une date comptée à partir d’une autre, qui n’est pas connue',
  further: () => 'se trouve sous le texte d’une date, comme un événement à part',
  sibling: () =>
    'est un élément de liste parmi d’autres qui ont des dates, sous un intertitre dont la date vaut pour tous',
  unread: () => 'se trouve à la place d’une date, mais ne peut pas être lue comme telle',
  page: () => 'fait partie d’une page autour de la chronologie',
  residue: () => 'ne contient que des signes, ou des restes d’un modèle',
  contents: () => 'fait partie d’une table des matières',
  'quote-sign': () => 'ne contient que le signe d’une lettre citée',
  'wiki-frame': () => 'encadre un tableau de wiki, et ne dit rien elle-même',
  afterword: () => 'se trouve après la chronologie, sous l’intertitre des sources ou d’autres pages',
  'other-calendar': () => 'nomme la date voisine dans un calendrier qui n’est pas lu',
  caption: () => 'est la légende d’une image, et finit par un crédit',
  matter: () => 'se trouve entre les lignes « --- », tout au début',
  introduction: () => 'se trouve avant la première date',
  'below-heading': () => 'se trouve sous un intertitre, avant la date suivante',
  'first-text': () => 'est le premier texte sous la date',
  bullet: () => 'commence par une puce, sous une date isolée',
  label: () => 'commence par le nom de qui agit, ou ne contient que lui',
  undeclared: () => 'commence par un nom qui n’est pas déclaré comme acteur',
  correction: () => 'dit ce qui a été corrigé, précisé ou ajouté après coup',
  source: () => 'dit sur quoi quelque chose s’appuie',
  note: () => 'est une note, à laquelle renvoient des textes',
  internal: () => 'ne s’adresse qu’à ceux qui y travaillent',
  comment: () => 'commence par « // »',
  draft: () => 'dit que ce qui est au-dessus est un brouillon',
  picture: () => 'est une image, ou dit dessous ce qu’elle montre et à qui elle appartient',
  answers: () => 'nomme ce à quoi l’entrée répond',
  claim: () => 'dit que ce dont il s’agit n’est pas établi, ou est contesté',
  'not-before': () => 'dit avant quel moment l’entrée n’est pas publiée',
  'goes-on': () => 'poursuit l’entrée au-dessus',
  escaped: () => 'commence par une barre oblique inversée, qui dit qu’il s’agit de texte',
  'dated-end': () => 'est une date isolée',
  'dated-mark': () => 'a une date qu’un signe sépare du texte',
  'dated-label': () => 'commence par une date, suivie de qui agit entre parenthèses',
  'dated-point': () => 'commence par une date et un point, comme d’autres',
  'dated-comma': () => 'commence par une date et une virgule, comme d’autres',
  'dated-blank': () => 'commence par une date, comme d’autres',
  'dated-glued': () => 'commence par une date à laquelle le texte est collé, comme d’autres',
  'dated-lead': () => 'commence par une phrase qui s’ouvre sur une date, comme d’autres',
};

/** What the library says, in French. */
/** Why a file is no picture that can be shown. */
function pictureFault(why: PictureFault): string {
  switch (why) {
    case 'cmyk':
      return 'ses couleurs sont celles de l’imprimerie (CMJN)';
    case 'animated':
      return 'l’image est animée';
    case 'damaged':
      return 'le fichier est abîmé';
    case 'unknown':
      return 'ce n’est pas une image connue';
    default:
      return `c’est du ${why.toUpperCase().replace('-', ' ')}, qui n’est pas lu`;
  }
}

export const catalogue: Catalogue = {
  lines,
  lacks: {
    day: (why) => `${why} ; son jour n’est pas connu`,
    year: (why) => `${why} ; son année n’est pas connue`,
    'day-above': (why) => `${why} ; son jour se trouve au-dessus`,
    heading: (why) => `${why} ; ce qui lui manque, un intertitre le nomme`,
    phase: (why) => `${why} ; son année est celle de l’intertitre au-dessus`,
    title: (why) => `${why} ; son année se trouve au-dessus de la première date`,
    before: (why) => `${why} ; son année est celle de la date précédente`,
  },
  fixes: {
    write: (f) => `Écrire ${quoted(f.words)}`,
    'write-year': () => 'Écrire l’année à côté',
    'write-years': () => 'Écrire l’année à côté de chacune',
    'move-entry': () => 'Mettre l’entrée à sa place dans le temps',
    'say-order': (f) => `Préciser que le ${f.first === 'day' ? 'jour' : 'mois'} vient en premier`,
    'say-both': (f) => `Préciser que ${quoted(f.label)} désigne ${listed(f.two)}`,
    'say-fits': () => 'Préciser qu’il convient aux entrées telles qu’elles sont',
  },
  findings: {
    'out-of-order': {
      message: (f) =>
        `${quoted(f.date)} se trouve ${f.stands === 'after' ? 'après' : 'avant'} ${quoted(f.other)}, mais est ${(f.stands === 'after') === f.newestFirst ? 'postérieur' : 'antérieur'}${others(f.times - 1, { one: ' ; le texte semble sans ordre, car une autre date est dans ce cas', other: ' ; le texte semble sans ordre, car # autres dates sont dans ce cas' })}`,
      hint: () => 'Déplacez l’entrée, ou corrigez l’une des deux dates ; votre ordre est conservé tel quel',
      related: { other: (f) => `${quoted(f.date)} se trouve ici`, same: () => 'De même ici' },
    },
    'duplicate-entry': {
      message: (f) =>
        `Cette entrée de ${quoted(f.date)} dit la même chose, des mêmes acteurs, qu’une entrée précédente`,
      hint: () => 'Retirez l’une des deux',
      related: { first: () => 'La première se trouve ici' },
    },
    'similar-party': {
      message: (f) => `${quoted(f.name)} ne diffère de ${quoted(f.other)} que d’une lettre`,
      hint: () =>
        'S’il s’agit du même acteur, n’écrivez qu’un nom ; sinon, déclarez les deux sous « parties » dans les réglages en tête',
    },
    'unused-party': {
      message: (f) => `${quoted(f.name)} est déclaré comme acteur, mais aucune entrée ne le nomme`,
      hint: () => 'Nommez-le avant un texte, comme dans « Nom : texte », ou retirez la déclaration',
    },
    'unsafe-link': {
      message: (f) =>
        `Le lien vers ${quoted(f.address)} s’affiche comme du texte : seules les adresses http, https et mailto sont des liens`,
      hint: () => 'Donnez l’adresse entière, en commençant par https://',
    },
    'unread-markdown': {
      message: () =>
        'Un paragraphe contient tant d’étoiles, de traits de soulignement ou de crochets qu’il s’affiche tel qu’il est tapé, sans liens',
      hint: () => 'Faites-en plusieurs paragraphes avec des lignes vides, ou retirez ces signes',
    },
    'updated-too-early': {
      message: (f) => `La mise à jour est datée du ${f.updated}, avant la publication du ${f.published}`,
      hint: () => 'Corrigez celle des deux dates qui est fausse',
    },
    'stale-alt': {
      message: () =>
        'Des entrées ont changé depuis que le texte alternatif a été écrit : il n’est peut-être plus exact',
      hint: (f) => `Relisez-le ; s’il est juste, écrivez ${quoted(`of: ${f.mark}`)} au-dessous`,
    },
    'unmarked-alt': {
      message: () =>
        'Le texte alternatif ne dit pas pour quelles entrées il a été écrit : personne ne verra quand il ne conviendra plus',
      hint: (f) =>
        `Écrivez ${quoted(`of: ${f.mark}`)} à côté, comme ceci :\nalt:\n  short: votre texte\n  of: ${f.mark}`,
    },
    'control-character': {
      message: (f) => `Le caractère de contrôle ${f.character} ${timesInText(f.times)} ; il ne peut pas s’afficher`,
      hint: () => 'Retirez-le ; s’il y en a beaucoup, le fichier n’est peut-être pas un texte',
    },
    'direction-override': {
      message: (f) =>
        `Le caractère invisible ${f.character} ${timesInText(f.times)} ; il peut donner au texte une autre apparence que ce qu’il dit`,
      hint: () => 'Retirez-le : le sens de l’écriture se trouve sans lui',
    },
    'unclosed-isolate': {
      message: (f) =>
        `Le caractère invisible ${f.character} n’a pas de pendant dans sa ligne ; il peut donner au texte une autre apparence que ce qu’il dit`,
      hint: () => 'Retirez-le, ou ajoutez son pendant',
    },
    'empty-file': { message: () => 'Le texte est vide ; une chronologie était attendue', hint: () => example },
    'no-date': {
      message: (f) =>
        `Aucune ligne ne commence par une date dans la langue ${quoted(f.language)}, il n’y a donc pas d’entrées${others(f.dates ?? 0, { one: ' ; ce qui ressemble à une date figure dans une ligne', other: ' ; ce qui ressemble à une date figure dans # lignes' })}`,
      hint: () =>
        `${example}\nSi les dates sont dans une autre langue, nommez-la dans les réglages en tête, comme dans « language: ar »`,
      related: { 'date-like': () => 'Ceci ressemble à une date' },
    },
    'nothing-published': {
      message: (f) =>
        f.entries === 1
          ? 'La seule entrée est un brouillon, doit attendre ou est omise : il n’y a rien à publier'
          : `Les ${f.entries} entrées sont des brouillons, doivent attendre ou sont omises : il n’y a rien à publier`,
      hint: () =>
        'Demandez les brouillons (`--drafts`), un autre moment (`--at`) ou aussi les affirmations pour voir ce que cela donnera',
    },
    'not-published': {
      message: (f) => (f.lines === 1 ? 'Une ligne n’est pas publiée' : `${f.lines} lignes ne sont pas publiées`),
      hint: () => 'Les brouillons sont publiés, et marqués comme tels, si on le demande (`--drafts`)',
      related: { same: () => 'Celle-ci non plus' },
    },
    'not-before': {
      message: (f) => `Cette entrée n’est pas publiée avant ${f.moment}`,
      hint: () => 'Demandez ce moment (`--at`) pour voir ce que cela donnera',
    },
    'unread-moment': {
      message: (f) =>
        `« ${f.words} » ne se lit pas comme un moment : personne ne sait jusqu’à quand l’entrée doit attendre`,
      hint: () => 'Écrivez jour, heure et fuseau : « 2026-12-01 06:00 Europe/Paris » ou « 2026-12-01 06:00 UTC »',
    },
    'unknown-zone': {
      message: (f) => `Il n’y a pas de fuseau « ${f.zone} »`,
      hint: () => 'Écrivez-le comme « Europe/Paris », ou dites de combien ses horloges avancent : « +01:00 »',
    },
    'no-entry-meant': {
      message: (f) => `${quoted(f.words)} se trouve là où il n’y a pas d’entrée qu’il puisse viser`,
      hint: () => 'Mettez-le avant la date de l’entrée, ou en dessous',
    },
    'unknown-disputer': {
      message: (f) => `Personne ne s’appelle ${quoted(f.words)} : on ne sait donc pas qui le conteste`,
      hint: (f) =>
        f.known.length === 0
          ? 'Déclarez l’acteur sous « parties » au début du texte'
          : `Écrivez un nom qui se trouve avant un texte (${listed(f.known)}), ou déclarez l’acteur sous « parties » au début du texte`,
    },
    'unknown-answer': {
      message: (f) =>
        f.times === 0
          ? `Aucune entrée n’est ${quoted(f.words)} : on ne sait donc pas à quoi il est répondu`
          : `${quoted(f.words)} peut être l’une de ${f.times} entrées : on ne sait donc pas à quoi il est répondu`,
      hint: (f) =>
        f.times === 0
          ? 'Écrivez sa date et qui agit, comme dans « 3 mai 2031, Velden », ou son identifiant, comme dans « #2031-05-03-velden »'
          : 'Écrivez qui agit derrière la date, ou son identifiant, comme dans « #2031-05-03-velden-2 »',
      related: { candidate: () => 'Ce peut être celle-ci' },
    },
    'wrong-answer': {
      message: (f) =>
        f.other === undefined
          ? `L’entrée de ${quoted(f.date)} se répond à elle-même`
          : `L’entrée de ${quoted(f.date)} répond à celle de ${quoted(f.other)}, qui est postérieure`,
      hint: () => 'Nommez une entrée qui existait avant elle',
    },
    'only-established': {
      message: (f) =>
        f.entries === 1
          ? 'Une entrée est omise : elle n’est pas établie'
          : `${f.entries} entrées sont omises : elles ne sont pas établies`,
      hint: () => 'Sans `--only established`, elles sont publiées et marquées comme affirmations',
    },
    'correction-incomplete': {
      message: (f) =>
        f.lack === 'day'
          ? `« ${f.word} » ne dit pas quand la correction a été faite`
          : `« ${f.word} » ne dit pas ce qui a été corrigé`,
      hint: () => 'Écrivez-le comme « Rectificatif (3 juin 2019) : Le nom était faux. »',
    },
    'picture-without-alt': {
      message: (f) => `Rien ne dit ce que montre l’image « ${f.src} » à ceux qui ne la voient pas`,
      hint: () => 'Dites-le entre les crochets, comme dans « ![Un pont blanc sur un détroit](pont.jpg) »',
    },
    'picture-without-credit': {
      message: (f) => `Rien ne dit qui a fait l’image « ${f.src} » ni à qui elle appartient`,
      hint: () => 'Dites-le à la ligne suivante, comme dans « Crédit : A. Nom / Agence »',
    },
    'picture-elsewhere': {
      message: (f) =>
        f.why === 'network'
          ? `« ${f.src} » est une adresse, et les images ne sont jamais téléchargées`
          : f.why === 'outside'
            ? `« ${f.src} » sort du dossier du texte`
            : 'L’image ne nomme aucun fichier',
      hint: () => 'Mettez le fichier dans le dossier du texte et nommez-le comme dans « ![…](pont.jpg) »',
    },
    'missing-picture': {
      message: (f) => `Il n’y a pas de fichier « ${f.src} » à côté du texte`,
      hint: () => 'Mettez le fichier dans le dossier du texte, ou écrivez son chemin tel qu’il y est',
    },
    'unread-picture': {
      message: (f) => `« ${f.src} » ne peut être montré : ${pictureFault(f.why)}`,
      hint: () => 'Enregistrez-le en JPEG, PNG ou WebP',
    },
    'too-many-pixels': {
      message: (f) =>
        `« ${f.src} » a ${f.width} × ${f.height} pixels, et on n’en lit pas plus de ${f.most / 1e6} millions`,
      hint: () => 'Enregistrez-le en plus petit : une page ne montre pas plus de 1600 pixels de large',
    },
    'picture-in-text': {
      message: (f) => `« ${f.written} » se trouve sur une ligne avec des mots : c’est imprimé à la lettre`,
      hint: () => 'Donnez à l’image une ligne à elle',
    },
    'entry-without-source': {
      message: (f) => `Rien ne dit sur quoi s’appuie l’entrée de « ${f.date} »`,
      hint: () =>
        'Dites-le sur une ligne au-dessous : « Source : [Procès-verbal](https://example.org/pv) », ou par une note comme « [^1] »',
    },
    'note-missing': {
      message: (f) => `Aucune note ne s’appelle « [^${f.label}] » : les lecteurs voient cela tel quel`,
      hint: (f) => `Écrivez ce qu’elle dit sur une ligne à elle : « [^${f.label}]: … »`,
    },
    'note-unused': {
      message: (f) => `Rien ne renvoie à la note « [^${f.label}] » : elle n’est que dans la liste des sources`,
      hint: (f) => `Écrivez « [^${f.label}] » à sa place, ou retirez la note`,
    },
    'note-twice': {
      message: (f) => `Deux notes s’appellent « [^${f.label}] »`,
      hint: () => 'Donnez un autre nom à l’une des deux ; d’ici là, la première compte',
      related: { first: () => 'La première' },
    },
    'no-entries': {
      message: () => 'Rien de ce qui s’est passé n’a été trouvé, il n’y a donc pas de frise',
      hint: () => example,
    },
    'impossible-date': {
      message: (f) => `${quoted(f.date)} n’est pas une date : ${impossibility(f.why)}`,
      hint: () => 'Corrigez la date ; d’ici là, l’entrée n’en a pas',
    },
    'date-without-text': {
      message: (f) => `Rien n’est dit de ${quoted(f.date)}, qui ne donne donc pas d’entrée`,
      hint: () => 'Écrivez sous la date ce qui s’est passé, ou retirez la date',
    },
    'label-without-text': {
      message: (f) => `Rien ne suit ${quoted(`${f.label}:`)}`,
      hint: () => 'Écrivez ce que l’acteur a fait, ou retirez le nom',
    },
    'entry-before-date': {
      message: (f) =>
        `${quoted(`${f.label}:`)} se trouve avant la première date : sa ligne est lue comme une partie du chapeau`,
      hint: () => 'Mettez une date au-dessus',
    },
    'unclear-together': {
      message: (f) =>
        `On ne sait pas qui ${quoted(f.label)} désigne${others(f.times - 1, { one: ', ici et à un autre endroit', other: ', ici et à # autres endroits' })} ; ${whichParties(f.parties)}`,
      hint: ({ label, two, both }) =>
        two.length === 0
          ? 'Nommez les acteurs, comme dans « Une et Autre : texte », ou précisez « together: le mot » dans les réglages en tête s’il les désigne tous'
          : `Précisez dans les réglages en tête ${quoted(both)} s’il s’agit de ces deux-là, ou ${quoted(`together: ${label}`)} s’il s’agit de tous ; ou nommez les acteurs, comme dans ${quoted(`${two.join(' et ')}: texte`)}`,
    },
    'unknown-party': {
      message: (f) =>
        `« both » nomme ${quoted(f.name)}, qui n’est pas un acteur ; ${f.parties.length === 0 ? 'aucun n’est connu' : `connus : ${f.parties.join(', ')}`}`,
      hint: (f) =>
        f.near === undefined
          ? 'Écrivez le nom tel qu’il figure avant un texte'
          : `Écrivez ${quoted(f.near)}, si c’est bien ce nom`,
    },
    furniture: {
      message: (f) =>
        `${quoted(f.line)} a été laissé de côté${others(f.times - 1, { one: ', comme une autre ligne', other: ', comme # autres lignes' })} : la ligne ${lines[f.why]()}`,
      hint: () => 'Mettez une barre oblique inversée devant pour la garder',
      related: { same: () => 'De même ici' },
    },
    'line-too-long': {
      message: (f) => `Cette ligne a ${number(f.length)} caractères ; le maximum est de ${number(f.longest)}`,
      hint: () => 'Coupez la ligne ; des lignes vides séparent les paragraphes',
    },
    'too-many-lines': {
      message: (f) =>
        `Rien n’est lu : le texte a ${number(f.lines)} lignes, sans compter les vides ; le maximum est de ${number(f.most)}`,
      hint: () => 'Faites-en deux chronologies, ou davantage',
    },
    'text-too-large': {
      message: (f) => `Rien n’est lu : le texte a ${number(f.length)} caractères ; le maximum est de ${number(f.most)}`,
      hint: () => 'Faites-en plusieurs textes ; ce n’est peut-être pas une frise',
    },
    'too-many-items': {
      message: (f) =>
        `Rien n’est lu : il y a plus de ${number(f.most)} ${f.what.kind === 'items' ? `éléments de ${quoted(f.what.key)}` : countedThings[f.what.kind]}, ce qui est le maximum`,
      hint: () => 'Faites-en plusieurs frises, ou retirez-en une partie',
    },
    'field-too-long': {
      message: (f) =>
        `Rien n’est lu : ceci a ${number(f.length)} caractères ; le maximum pour un seul élément est de ${number(f.most)}`,
      hint: () => 'Abrégez, ou faites-en plusieurs entrées',
    },
    'front-matter-unclosed': {
      message: () =>
        'Le texte commence par « --- », mais aucun second « --- » ne termine les réglages en tête : tout est lu comme du texte',
      hint: () => 'Mettez « --- » sur une ligne à part, sous les réglages en tête',
    },
    'front-matter-too-large': {
      message: (f) =>
        `Les réglages en tête ne sont pas lus : ils ont plus de ${number(f.longest)} caractères, ou plus de ${number(f.mostBrackets)} crochets ouvrants`,
      hint: () => 'N’y gardez que les réglages connus, tels que title, language et parties',
    },
    'front-matter-syntax': {
      message: (f) => `Les réglages en tête ne sont pas du YAML : ${yamlProblems[f.problem]}`,
      hint: () =>
        'Écrivez un réglage et sa valeur par ligne, comme dans « language: fr » ; mettez entre guillemets les valeurs qui ont des signes particuliers',
    },
    'front-matter-key': {
      message: (f) => `${quoted(f.key)} ne veut rien dire ici ; sont connus ${f.known.join(', ')}`,
      hint: (f) =>
        f.near === undefined
          ? 'Corrigez le réglage, ou retirez-le'
          : `Écrivez ${quoted(f.near)}, si c’est bien cela, ou retirez le réglage`,
    },
    'front-matter-value': {
      message: (f) => `${valued(f.what)} ne convient pas ainsi ; attendu : ${matterValue(f.expected)}`,
      hint: () => 'Corrigez la valeur ; d’ici là, elle ne compte pas',
    },
    'other-format': {
      message: (f) => `Ce texte n’est pas lu, car c’est ${formats[f.format].label} : ${formatSign(f.sign)}`,
      hint: (f) => `${formats[f.format].advice}. Si c’est tout de même une chronologie, indiquez --from chronicle`,
    },
    wikitext: {
      message: (f) =>
        `Le texte est la source d’une page de wiki : de ${f.lines === 1 ? 'cette ligne' : `${number(f.lines)} lignes`}, on ne garde que ce que voient les lecteurs, sans cibles de liens, ni références, ni mise en page`,
      hint: () => 'Écrivez dans le texte ce que dit une référence, si les lecteurs doivent le voir',
      related: { same: () => 'De même ici' },
    },
    'wiki-template': {
      message: (f) =>
        `${quoted(f.template)} est un modèle de wiki${others(f.times - 1, { one: ', comme un autre', other: ', comme # autres' })} : ce qu’il affiche n’est pas connu, il reste donc tel qu’il est écrit`,
      hint: () => 'Écrivez à sa place ce qu’affiche la page',
    },
    'unread-language': {
      message: (f) =>
        `Le texte semble être dans une langue dont les dates ne sont pas connues (${languageName(f.tag)}) ; seules les dates en chiffres, comme 2018-04-15, sont lues`,
      hint: (f) =>
        `Écrivez les dates en chiffres et précisez ${quoted(`language: ${f.tag}`)} dans les réglages en tête, ou nommez-y la langue du texte`,
      related: { 'date-like': () => 'Ceci ressemble à une date' },
    },
    'json-syntax': {
      message: (f) => `Ce n’est pas du JSON : ${jsonFault(f.problem)}`,
      hint: () => 'Corrigez ici ; d’ici là, la suite peut être mal lue',
    },
    'json-too-deep': {
      message: (f) =>
        `Des listes et des objets sont imbriqués sur plus de ${number(f.deepest)} niveaux : rien n’est lu`,
      hint: () =>
        'Ni une frise ni un thème ne demande plus de cinq niveaux ; c’est peut-être une autre sorte de fichier',
    },
    'json-duplicate-key': {
      message: (f) => `La clé ${quoted(f.key)} figure deux fois dans un objet`,
      hint: () => 'Gardez l’une des deux ; d’ici là, la première compte',
    },
    'json-unknown-key': {
      message: (f) => `${quoted(f.key)} est inconnu dans ${f.at === '' ? wholeOf(f.whole) : f.at}, et laissé de côté`,
      hint: () => 'Corrigez la clé, ou retirez-la ; le schéma JSON nomme toutes les clés',
    },
    'json-value': {
      message: (f) => `${f.at === '' ? `Dans ${wholeOf(f.whole)}` : f.at} : ${jsonProblem(f.problem)}`,
      hint: () => 'Corrigez la valeur ; d’ici là, la partie qui la contient est laissée de côté',
    },
    'bad-edtf': {
      message: (f) =>
        `${quoted(f.edtf)} n’est pas une date EDTF : il faut ${edtfExpected(f.expected)}, ${f.found === '' ? 'et rien ne suit' : `il y a ${quoted(f.found)}`}`,
      hint: () => 'Écrivez-la comme dans 2015, 2015-10, 2015-10-03, 2017-22 (été), 1914/1918 ou 1850~',
    },
    'unknown-reference': {
      message: (f) =>
        `Il n’y a pas ${{ party: 'd’acteur', phase: 'de phase', source: 'de source', entry: 'd’entrée' }[f.what]} dont l’id est ${quoted(f.id)}`,
      hint: () => 'Corrigez l’id, ou ajoutez ce qu’il nomme',
    },
    'wrong-camps': {
      message: (f) =>
        ({
          one: 'Il faut au moins deux camps à des adversaires',
          empty: 'Il n’y a personne dans ce camp',
          twice: `${quoted(f.party)} serait son propre adversaire`,
          missing: `${quoted(f.party)} agit dans l’entrée et n’est dans aucun de ses camps`,
          stranger: `${quoted(f.party)} est dans un camp et n’agit pas dans l’entrée`,
        })[f.why],
      hint: () =>
        'Mettez chaque acteur de l’entrée dans un camp, deux camps ou plus, ou n’indiquez aucun camp si tous ont agi ensemble',
    },
    'duplicate-id': {
      message: (f) =>
        `L’id ${quoted(f.id)} appartient à deux ${{ parties: 'acteurs', phases: 'phases', sources: 'sources', entries: 'entrées' }[f.what]}`,
      hint: () => 'Donnez un autre id au second élément',
    },
    'phase-order': {
      message: (f) =>
        f.phase === undefined
          ? `Cette entrée ne nomme aucune phase, alors que celle du dessus est dans ${quoted(f.above)}`
          : `La phase ${quoted(f.phase)} figure dans la liste avant ${quoted(f.above)}, où se trouve l’entrée du dessus`,
      hint: () =>
        'Nommez la phase de l’entrée du dessus ou une suivante, listez les phases dans leur ordre, ou déplacez l’entrée',
    },
    'phase-without-entry': {
      message: (f) =>
        `Aucune entrée n’est dans la phase ${quoted(f.phase)} ni dans une suivante : elle n’est donc pas montrée`,
      hint: () => 'Nommez-la dans les entrées qui s’y trouvent, listez-la avant une phase qui en a, ou supprimez-la',
    },
    'no-font': {
      message: (f) =>
        `Aucune police ici ne dessine ${f.named.map(quoted).join(', ')}${others(Math.max(0, f.count - f.named.length), { one: ' et un autre caractère', other: ' et # autres caractères' })} : une image montrerait ${f.count === 1 ? 'une case vide' : 'des cases vides'}`,
      hint: (f) =>
        [
          ...(f.packages.length > 0 ? [`npm install ${f.packages.join(' ')}`] : []),
          ...(f.isAll ? [] : [f.packages.length > 0 ? 'retirez le reste' : 'Retirez ce qu’aucune police n’a']),
          'ou publiez sans images',
        ].join(', '),
      related: { same: () => 'Ceci non plus' },
    },
    'theme-file': {
      message: (f) =>
        f.isFaulty
          ? `Le thème contenu dans ${quoted(f.name)} est inutilisable : ce fichier comporte une erreur`
          : `Il n’y a pas de thème ${quoted(f.name)} à côté du texte`,
      hint: (f) => {
        if (f.isFaulty) return `Corrigez ce fichier, ou indiquez un autre thème : ${f.known.join(', ')}`;
        return f.near === undefined
          ? `Placez le fichier à côté du texte, ou indiquez un autre thème : ${f.known.join(', ')}`
          : `Écrivez ${quoted(f.near)}, si c’est bien cela, ou placez le fichier à côté du texte`;
      },
    },
    'no-hyphenation': {
      message: (f) =>
        `Les images ne peuvent pas couper les mots de la langue ${quoted(f.language)}, seulement ceux de ${f.known.join(', ')}`,
      hint: () =>
        'Si le texte est dans l’une de ces langues, précisez-le par « language: » dans les réglages en tête ; des traits d’union conditionnels (U+00AD) coupent les mots dans toutes',
    },
    'picture-too-large': {
      message: (f) =>
        `${f.output} aurait ${number(f.width)} × ${number(f.height)} pixels ; le maximum est de ${number(f.most / 1e6)} millions`,
      hint: () =>
        'Faites-en des pages avec --to pdf-a4, une image plus étroite ou, avec --to svg, une image sans pixels',
    },
    'picture-less-sharp': {
      message: (f) =>
        `${f.output} est dessiné à l’échelle ${number(f.scale)} et non ${number(f.wanted)} : il aurait ${number(f.width)} × ${number(f.height)} pixels ; le maximum est de ${number(f.most / 1e6)} millions`,
      hint: (f) =>
        `Si c’est voulu, précisez --scale ${f.scale} ; sinon, faites-en des pages avec --to pdf-a4 ou, avec --to svg, une image sans pixels`,
    },
    'outputs-disagree': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} ne dit pas ${disagreeing[f.about] ?? f.about} comme le texte : rien n’est publié`
          : `${f.output} ne dit pas l’entrée ${f.entry} telle qu’elle est écrite : rien n’est publié`,
      hint: () =>
        'C’est une erreur de Sidelines, non du texte : merci de la signaler ; d’autres fichiers peuvent être produits avec --to',
    },
    'format-cannot-hold': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} ne peut pas contenir le titre ou le chapeau tels quels : rien n’est publié`
          : `${f.output} ne peut pas contenir l’entrée ${f.entry} telle quelle : rien n’est publié`,
      hint: () => 'json contient tout ce qu’il y a dans une frise',
    },
    'low-contrast': {
      message: (f) =>
        `${quoted(f.text)} (${f.color}) sur ${grounds[f.on]} (${f.ground}), ${f.scheme}, a un contraste de ${number(f.ratio)}:1 ; il faut au moins ${number(f.least)}:1`,
      hint: (f) =>
        f.text.startsWith('parties')
          ? 'Choisissez une autre couleur ; d’ici là, elle est rapprochée de l’encre autant qu’il le faut'
          : 'Foncez ou éclaircissez l’une des deux couleurs',
    },
    'similar-colors': {
      message: (f) =>
        `Les couleurs de ${quoted(f.name)} (${f.color}) et de ${quoted(f.other)} (${f.otherColor}), ${f.scheme}, sont difficiles à distinguer`,
      hint: () => 'Donnez à l’un des deux une autre couleur, ou aucune, pour qu’il prenne l’une de celles du thème',
    },
    'unread-date': {
      message: (f) =>
        `${quoted(f.date)} se trouve à la place d’une date, mais ${f.relative === undefined ? 'ne peut pas être lu comme telle' : uncounted[f.relative].found}`,
      hint: (f) =>
        f.relative !== undefined
          ? `${uncounted[f.relative].hint} ou ajoutez entre accolades ce qu’elle veut dire, comme dans « ce jour-là {2018-03-05} »`
          : f.near === undefined
            ? 'Écrivez-la comme dans « 3 mars 2018 », « mars 2018 » ou « 2018 », ou ajoutez entre accolades ce qu’elle veut dire, comme dans « cet hiver-là {2018-24} »'
            : `Peut-être s’agit-il de ${quoted(f.near)}`,
    },
    'relative-date': {
      message: (f) =>
        `${quoted(f.date)} est compté à partir de ${quoted(f.words)}, ${f.from === 'above' ? 'la date au-dessus' : 'le jour de parution du texte'}, et pris pour ${f.edtf}${f.times === 1 ? '' : ` ; ${number(f.times)} dates sont comptées ainsi`}`,
      hint: () =>
        'S’il s’agit d’une autre date, écrivez-la, ou ajoutez-la entre accolades, comme dans « deux jours plus tard {2018-03-05} »',
      related: { same: (f) => `De même ici, à partir de ${quoted(f.words)} : ${f.edtf}` },
    },
    'date-in-text': {
      message: (f) => `${quoted(f.date)} se trouve à la place de la date d’une entrée, mais est pris pour du texte`,
      hint: () => 'Si quelque chose s’est passé alors, écrivez la date comme les autres, ou sur une ligne à part',
    },
    'long-entry': {
      message: (f) => `Ces ${number(f.lines)} lignes sont toutes prises pour le texte d’une seule entrée`,
      hint: () => 'Si certaines sont des entrées à part, donnez à chacune sa date',
    },
    'lines-below': {
      message: (f) =>
        f.lines === 1
          ? 'Cette ligne est prise pour du texte de l’entrée au-dessus, alors que d’autres entrées n’en ont pas de telle'
          : `Ces ${number(f.lines)} lignes sont prises pour du texte de l’entrée au-dessus, alors que d’autres entrées n’en ont pas de telles`,
      hint: () => 'Si c’est une entrée à part, écrivez sa date comme les autres',
    },
    'nameless-run': {
      message: (f) =>
        `Ces ${number(f.dates)} dates se trouvent à l’écart de celles placées sous un nom, et aucun intertitre lu ne dit qui y agit`,
      hint: () =>
        'Écrivez qui agit au-dessus de chaque liste de dates, ou nommez les acteurs dans les réglages en tête',
    },
    'numbers-in-text': {
      message: (f) =>
        `${quoted(f.line)} commence par un nombre${others(f.times - 1, { one: ', comme une autre ligne', other: ', comme # autres lignes' })}, mais aucune date n’y est lue`,
      hint: () => 'Si ce sont des dates, écrivez le mois en lettres, ou l’année à côté',
      related: { same: () => 'De même ici' },
    },
    'names-in-text': {
      message: (f) =>
        `${quoted(f.name)} se trouve devant un signe comme un nom d’acteur, à ${number(f.times)} endroits avec d’autres de ce genre, et est lu comme du texte`,
      hint: () => 'Si cela dit qui agit, nommez-le sous « parties » dans les réglages en tête',
      related: { same: () => 'De même ici' },
    },
    'headline-without-date': {
      message: (f) => `${quoted(f.headline)} ressemble à un titre, mais il n’y a pas de date au-dessous`,
      hint: () => 'Il est pris pour du texte de l’entrée au-dessus ; donnez-lui sa date, ou retirez-le',
    },
    'row-without-date': {
      message: () =>
        'Cette ligne a des cellules comme le tableau au-dessus, mais pas de date lisible : elle est prise pour du texte',
      hint: () => 'Écrivez sa date dans la colonne des dates, comme dans les autres lignes',
    },
    'column-unread': {
      message: (f) =>
        `On ne sait pas ce que ${quoted(f.cell)} veut dire dans sa colonne : il est laissé de côté${others(f.times - 1, { one: ', comme une autre cellule', other: ', comme # autres cellules' })}`,
      hint: () => 'Joignez la colonne au texte, ou retirez-la',
      related: { same: () => 'De même ici' },
    },
    'column-guessed': {
      message: (f) =>
        `Rien ne dit que la colonne de ${quoted(f.name)} nomme qui agit ; elle est comprise ainsi dans ${counted<Plural>(f.times, { one: 'une ligne', many: '# de lignes', other: '# lignes' })}`,
      hint: () =>
        'Écrivez un en-tête au-dessus de la colonne : « Acteur » si c’est le cas, ou « Type » si elle dit autre chose, qui est alors du texte',
    },
    'joint-name': {
      message: (f) =>
        `${quoted(f.name)} est pris pour le nom d’un seul acteur, car aucune de ses parties ne se trouve seule`,
      hint: () =>
        'S’il en nomme plusieurs, déclarez-les dans les réglages en tête, comme dans « parties: [Harlow, Tarn] »',
    },
    'ambiguous-date': {
      message: (f) => `${quoted(f.date)} peut se lire ${f.one} ou ${f.other}, et aucune autre date du texte ne tranche`,
      hint: () => 'Précisez « date-order: dmy » (ou mdy) dans les réglages en tête, ou écrivez le mois en lettres',
      related: { same: () => 'De même ici' },
    },
    'two-readings': {
      message: (f) => `${quoted(f.date)} est lu ${f.one}, mais pourrait aussi vouloir dire ${f.other}`,
      hint: (f) => `Écrivez après, entre accolades, ce qui est voulu, comme dans ${quoted(`${f.date} {${f.other}}`)}`,
      related: { same: () => 'De même ici' },
    },
    'year-missing': {
      message: (f) =>
        `L’année de ${quoted(f.date)} n’est pas connue${others(f.times - 1, { one: ', ni celle d’une autre date', other: ', ni celle de # autres dates' })}`,
      hint: () => 'Écrivez l’année à côté, ou sur une ligne à part au-dessus',
      related: { same: () => 'De même ici' },
    },
    'half-of-day': {
      message: (f) =>
        `${
          f.half === 'afternoon'
            ? `${quoted(f.time)} se trouve sous des heures plus tardives du même jour, et est pris pour une heure de l’après-midi`
            : `Rien ne dit dans quelle moitié du jour se trouve ${quoted(f.time)}, qui y figure donc sans son heure`
        }${f.times > 1 ? `, comme ${number(f.times)} heures en tout` : ''}`,
      hint: () => 'Écrivez « a.m. » ou « p.m. » après chaque heure, ou des heures jusqu’à 24',
      related: { same: () => 'De même ici' },
    },
    'day-missing': {
      message: (f) =>
        `Le jour de ${quoted(f.date)} n’est pas connu${others(f.times - 1, { one: ', ni celui d’une autre date', other: ', ni celui de # autres dates' })}`,
      hint: () => 'Écrivez le jour sur une ligne à part au-dessus, ou à côté',
      related: { same: () => 'De même ici' },
    },
    'wrong-weekday': {
      message: (f) =>
        `${quoted(f.date)} nomme un autre jour de la semaine que le sien : ${weekdayOf(f.day)}${f.times === 1 ? '' : ` ; c’est le cas de ${number(f.times)} dates`}`,
      hint: () => 'Corrigez le jour de la semaine, le jour ou l’année ; d’ici là, le jour de la semaine ne compte pas',
      related: { same: (f) => `De même ici : ${weekdayOf(f.day)}` },
    },
    'year-carried': {
      message: (f) =>
        `${f.part === 'year' ? `L’année de ${quoted(f.date)} est reprise` : `Le jour de ${quoted(f.date)} est repris`} d’au-dessus${f.times === 1 ? '' : `, comme dans ${number(f.times)} dates`}`,
      hint: (f) =>
        f.part === 'year'
          ? 'Écrivez l’année à côté s’il s’agit d’une autre'
          : 'Écrivez le jour à côté s’il s’agit d’un autre',
      related: { same: () => 'De même ici' },
    },
    'year-turned': {
      message: (f) =>
        `L’année change avant ${quoted(f.date)}, car toutes les dates au-dessus vont dans un sens : la date est prise pour ${f.edtf}`,
      hint: () => 'Écrivez l’année à côté de la date s’il s’agit d’une autre',
    },
    headings: {
      message: (f) =>
        `Cette ligne est lue comme un intertitre${others(f.times - 1, { one: ', comme un autre', other: ', comme # autres' })}`,
      hint: () => 'Mettez une barre oblique inversée devant si c’est du texte',
      related: { same: () => 'De même ici' },
    },
    'language-detected': {
      message: (f) =>
        f.lines > 0
          ? `Aucune langue n’est précisée ; ${quoted(f.language)} lit les dates ${counted<Plural>(f.lines, { one: 'd’une ligne', many: 'de # de lignes', other: 'de # lignes' })}, et est retenu`
          : `Aucune langue n’est précisée ; d’après ses petits mots ou son écriture, le texte est en ${quoted(f.language)}, qui est retenu`,
      hint: (f) => `Précisez ${quoted(`language: ${f.language}`)} dans les réglages en tête, ou la bonne langue`,
    },
    'unknown-language': {
      message: (f) => `Aucune date n’est connue dans la langue ${quoted(f.language)} ; les dates anglaises sont lues`,
      hint: (f) => `Sont connus ${f.known.join(', ')}`,
    },
    'title-taken': {
      message: (f) => `${quoted(f.title)} est pris pour le titre`,
      hint: () =>
        'Écrivez-le après « #  », ou précisez « title: » dans les réglages en tête, si c’est juste ou s’il y en a un autre',
    },
    'undeclared-party': {
      message: (f) =>
        `${quoted(`${f.label}:`)} ressemble à un acteur, mais ${f.parties.length === 1 ? 'seul est déclaré' : 'seuls sont déclarés'} ${f.parties.join(', ')} : c’est donc lu comme du texte`,
      hint: () => 'Ajoutez-le sous « parties » dans les réglages en tête si c’est un acteur',
    },
  },
  refusals: {
    'not-edited': (f) =>
      f.format === undefined
        ? 'Rien n’est lu de ce texte, rien ne peut donc y être modifié'
        : `Les textes au format ${quoted(f.format)} ne se modifient pas ici`,
    'no-such-entry': (f) => `Il n’y a pas d’entrée ${quoted(f.entry)}`,
    'no-such-party': (f) => `Il n’y a pas d’acteur ${quoted(f.party)}`,
    'no-date': (f) =>
      `${quoted(f.words)} n’est pas une date dans la langue ${quoted(f.language)} ; une date s’écrit ainsi : ${quoted(f.example)}`,
    'no-name': (f) => `${quoted(f.name)} n’est pas un nom d’acteur`,
    'no-camp': (f) =>
      `Les autres étaient adversaires, et il n’est pas dit avec qui était ${quoted(f.party)} : écrivez-le dans l’étiquette, comme « Une et Autre contre Troisième »`,
    opponents: (f) => `${quoted(f.one)} et ${quoted(f.other)} étaient adversaires et ne peuvent être un seul acteur`,
    'name-taken': (f) => `Un autre acteur s’appelle déjà ${quoted(f.name)}`,
    'not-held': (f) => `Un titre d’entrée n’a pas sa place dans ce texte (${quoted(f.format)})`,
    'no-such-option': (f) => `Il n’y a pas de réglage ${quoted(f.key)} ; sont connus ${f.known.join(', ')}`,
    'no-way': (f) =>
      `La façon dont ce texte est écrit ne permet pas ${subjects[f.edit]} : ${obstacles[f.what]}${f.error === undefined ? '' : ` (${f.error})`}`,
  },
};
