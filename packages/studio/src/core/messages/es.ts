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
  'Ponga cada fecha en una línea propia y debajo lo que ocurrió, por ejemplo:\nMarzo de 2018\nEE. UU.: Llega el enviado.\nRusia: Empiezan las conversaciones.';

function quoted(words: string): string {
  return `«${words}»`;
}

/** One of several, in quotation marks. */
function either(all: readonly string[]): string {
  return oneOf(all.map(quoted));
}

function perhaps(near: string | undefined): string {
  return near === undefined ? '' : `; quizá se quiso decir ${quoted(near)}`;
}

type Plural = 'one' | 'many' | 'other';

/** What is said of one, and of how many others; nothing where there are none. */
function others(count: number, { one, other }: Readonly<Record<'one' | 'other', string>>): string {
  return count === 0 ? '' : counted<Plural>(count, { one, many: other, other });
}

function timesInText(times: number): string {
  return times === 1 ? 'aparece en el texto' : `aparece ${number(times)} veces en el texto, la primera aquí`;
}

function whichParties(parties: readonly string[]): string {
  return parties.length < 2
    ? 'se conocen menos de dos actores'
    : `hay ${number(parties.length)} actores: ${parties.join(', ')}`;
}

const calendars: Named<Calendar> = {
  Buddhist: 'budista',
  Ethiopian: 'etíope',
  'French Republican': 'republicano francés',
  Hebrew: 'hebreo',
  Indian: 'indio',
  Islamic: 'islámico',
  Minguo: 'minguo',
  Persian: 'persa',
  Roman: 'romano',
};

function impossibility(why: Facts['impossible-date']['why']): string {
  if (why.kind === 'no-such-month') return `no hay un mes ${number(why.month)}`;
  if (why.kind === 'other-calendar') return `su año es del calendario ${calendars[why.calendar]}, que no se lee`;
  return why.kind === 'no-such-day'
    ? `el mes tiene ${number(why.days)} días, no ${number(why.day)}`
    : 'termina antes de empezar';
}

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

function weekdayOf({ edtf, weekday }: Facts['wrong-weekday']['day']): string {
  return `${edtf} es ${weekdays[weekday - 1]}`;
}

const uncounted: Readonly<Record<Relative, { readonly found: string; readonly hint: string }>> = {
  above: {
    found: 'las fechas anteriores no dicen el día desde el que se cuenta',
    hint: 'Escriba la fecha, o un día más arriba,',
  },
  now: {
    found: 'el texto no dice qué día se publicó',
    hint: 'Escriba la fecha o, encima de la primera fecha, el día en que se publicó el texto, como en «Publicado el 3 de marzo de 2018»,',
  },
  either: { found: 'no está claro desde qué fecha se cuenta', hint: 'Escriba la fecha' },
  nothing: { found: 'no nombra ninguna fecha, ni otra desde la que contar', hint: 'Escriba la fecha' },
};

const disagreeing: Readonly<Record<string, string>> = {
  opening: 'el título y la entradilla',
  ending: 'lo relativo a fuentes, correcciones, número de entradas o versión',
  links: 'los destinos de los enlaces',
  dates: 'las fechas para programas',
  parties: 'los actores, para programas,',
  around: 'los nombres que rodean las entradas',
};

const grounds: Named<Ground> = {
  paper: 'el papel',
  meeting: 'una tarjeta de varios actores',
  own: 'su propio fondo',
};

const color = 'un color como #1a5fb4, #777 o teal';

function valued(what: Valued): string {
  if (what.kind === 'key' || what.kind === 'named-party') return quoted(what.name);
  return what.kind === 'party' ? 'Un actor' : 'El bloque de ajustes iniciales';
}

const matterValues: Named<PlainMatterValue> = {
  keys: 'ajustes con sus valores, como «language: es»',
  words: 'palabras',
  day: 'un día, como 2031-05-03 o, en la lengua del texto, «3 de mayo de 2031», que solo pueda leerse de una manera',
  language: 'un código de idioma como en, ar o pt-BR',
  names: 'una lista de nombres',
  name: 'un nombre, o ajustes que incluyan uno',
  'other-name': 'un nombre que no tenga otro actor',
  'two-parties': 'los nombres de dos actores, como en «both: [Velden, Harlow]»',
};

function matterValue(value: MatterValue): string {
  if (value.kind === 'color') return color + perhaps(value.near);
  if (value.kind === 'whole-number') return `un número entero de ${number(value.least)} a ${number(value.most)}`;
  return value.kind === 'one-of' ? either(value.known) + perhaps(value.near) : matterValues[value.kind];
}

const yamlProblems: Named<YamlProblem> = {
  missing: 'falta un signo, como dos puntos, una coma o el cierre de unos corchetes o unas comillas',
  'two-keys': 'un valor lleva dos puntos seguidos de un espacio, como un ajuste',
  'key-over-lines': 'una línea no tiene dos puntos, o el nombre de un ajuste sigue en la siguiente',
  'duplicate-key': 'un ajuste aparece dos veces',
  indent: 'una línea no está tan sangrada como debería, o unos corchetes no se cierran',
  tab: 'una línea empieza por un tabulador en lugar de espacios',
  'first-sign': 'un valor empieza por un signo que tiene un significado propio',
  escape: 'entre comillas, una barra invertida precede a un signo con el que no va',
  alias: 'un valor empieza por «*», que designa un valor nombrado antes',
  unexpected: 'hay un signo donde no puede haber ninguno',
};

const jsonFaults: Named<Exclude<JsonFault['kind'], 'stray'>> = {
  symbol: 'palabra desconocida',
  number: 'número mal escrito',
  key: 'se esperaba una clave',
  value: 'se esperaba un valor',
  colon: 'se esperaban dos puntos',
  comma: 'se esperaba una coma',
  brace: 'se esperaba una llave de cierre',
  bracket: 'se esperaba un corchete de cierre',
  end: 'se esperaba el final del texto',
  comment: 'comentario no admitido',
  'open-comment': 'comentario sin final',
  'open-string': 'cadena sin final',
  'open-number': 'número sin final',
  unicode: 'carácter Unicode mal escrito',
  escape: 'carácter incorrecto tras una barra invertida',
  character: 'carácter no admitido',
};

function jsonFault(fault: JsonFault): string {
  if (fault.kind === 'stray') return 'hay un carácter donde no puede haber ninguno';
  return `${jsonFaults[fault.kind]} ${fault.found === undefined ? 'al final del texto' : `en ${quoted(fault.found)}`}`;
}

const jsonTypes: Readonly<Record<string, string>> = {
  string: 'una cadena',
  array: 'una lista',
  object: 'un objeto',
  number: 'un número',
  boolean: 'true o false',
};

function jsonExpected(expected: JsonExpected): string {
  switch (expected.kind) {
    case 'type':
      return jsonTypes[expected.type] ?? quoted(expected.type);
    case 'at-least':
      return `un número de al menos ${number(expected.number)}`;
    case 'at-most':
      return `un número de como máximo ${number(expected.number)}`;
    case 'one-of':
      return expected.known.join(' o ');
    case 'moment':
      return 'un momento como 2026-12-01T06:00[Europe/Madrid] o 2026-12-01T06:00Z';
    case 'day':
      return 'un día como 2031-05-03';
    case 'color':
      return color;
    case 'other':
      return 'otro valor';
  }
}

function jsonFound(found: JsonFound): string {
  if (found.kind === 'nothing') return 'no hay nada';
  if (found.kind === 'string') return `hay ${quoted(found.words)}`;
  return `hay ${found.kind === 'value' ? found.words : jsonTypes[found.kind]}`;
}

function jsonProblem(problem: JsonProblem): string {
  if (problem.kind === 'empty') return 'está vacío';
  return `se esperaba ${jsonExpected(problem.expected)}, y ${jsonFound(problem.found)}${perhaps(problem.near)}`;
}

function wholeOf(whole: Facts['json-value']['whole']): string {
  return whole === 'theme' ? 'el tema' : 'la cronología';
}

const edtfParts: Named<PlainEdtfExpected> = {
  date: 'una fecha',
  end: 'el final de la fecha',
  'end-behind-mask': 'el final de la fecha, porque no se conocen cifras del año',
  year: 'un año de cuatro cifras',
  'year-but-minus-zero': 'un año distinto de -0000',
  'month-or-season': 'un mes de 01 a 12 o una estación de 21 a 41',
  'day-of-month': 'un día que tenga el mes',
  colon: 'dos puntos',
  hour: 'una hora de 00 a 23',
  minutes: 'minutos de 00 a 59',
  seconds: 'segundos de 00 a 59',
  'hours-of-offset': 'las horas de diferencia con UTC',
  'offset-but-minus-zero': 'una diferencia distinta de -00:00',
  'year-without-zero': 'un año que no empiece por 0',
  'long-year': 'tras la Y, un año de más de cuatro cifras',
  'near-year': 'un año a menos de diez billones de años',
  'significant-digits': 'cuántas cifras del año son fiables',
  exponent: 'un exponente de 1 a 13',
  slash: 'una barra antes del final del periodo',
};

function edtfExpected(expected: EdtfExpected): string {
  if (expected.kind === 'day') return `un día de 01 a ${expected.most}`;
  return expected.kind === 'comma-or-close' ? `una coma o ${quoted(expected.close)}` : edtfParts[expected.kind];
}

const countedThings: Named<Exclude<Counted['kind'], 'items'>> = {
  parties: 'actores',
  entries: 'entradas',
  sources: 'fuentes',
  'sources-of-one': 'fuentes de una entrada',
  values: 'valores',
  findings: 'puntos por revisar',
  'keys-of-one': 'claves en un objeto',
};

const oneALine = 'Escriba cada hecho en una línea propia, tras su fecha';

const formats: Readonly<Record<FormatName, { readonly label: string; readonly advice: string }>> = {
  icalendar: {
    label: 'un archivo iCalendar',
    advice: 'Copie los hechos de la lista del calendario como texto, uno por línea, con la fecha delante',
  },
  gedcom: {
    label: 'un archivo GEDCOM',
    advice: 'En el programa de genealogía, guarde un informe o una cronología como texto sin formato y use ese archivo',
  },
  rtf: {
    label: 'un archivo RTF',
    advice: 'Ábralo en un procesador de textos y guárdelo como texto sin formato (UTF-8)',
  },
  mermaid: {
    label: 'una cronología de Mermaid',
    advice:
      'Escriba cada hecho en una línea propia, tras su fecha completa, como en «12 de enero de 1984: El consejo vota»; el año de una sección va a cada fecha que tiene debajo',
  },
  chronos: {
    label: 'una cronología de Chronos para Obsidian',
    advice:
      'Escriba cada fecha antes de su texto y el grupo como actor, como en «1945-07-17: Velden: Empieza la conferencia»',
  },
  markwhen: {
    label: 'una cronología de Markwhen',
    advice:
      'Escriba fechas completas antes de los textos, como en «Marzo de 2018: Llega el enviado», quite etiquetas y reglas, y nombre antes del texto a quien actúa, como en «Marzo de 2018: Velden: Llega el enviado»',
  },
  org: {
    label: 'un archivo de Org mode',
    advice:
      'Expórtelo como texto sin formato (C-c C-e t), o escriba cada fecha antes de su titular, como en «4 de marzo de 2021: Se reúne el consejo»',
  },
  timelinejs: {
    label: 'una cronología de TimelineJS',
    advice:
      'Escriba cada fila en una línea propia, con la fecha completa delante, como en «h. 2500 a. C.: Titular. Texto»; los años negativos son a. C., como están impresos',
  },
  vis: {
    label: 'una vis-timeline',
    advice:
      'Escriba cada elemento en una línea propia, tras su comienzo, y su grupo como actor, como en «2014-01-16: Velden: Empiezan las obras»',
  },
  simile: {
    label: 'una cronología de SIMILE',
    advice:
      'Escriba cada hecho en una línea propia, con su comienzo delante, como en «14 de noviembre de 1840: Título. Descripción»',
  },
  html: {
    label: 'una página HTML',
    advice: 'Ábrala en un navegador, copie el texto que se ve y guárdelo como texto sin formato',
  },
  xml: {
    label: 'un archivo XML',
    advice: 'Copie de él los hechos como texto, uno por línea, con la fecha delante',
  },
  json: {
    label: 'JSON',
    advice:
      'Si lo escribió Sidelines, dele un nombre acabado en .json o indique --from json; si es otro JSON, escriba cada hecho en una línea propia, tras su fecha',
  },
  javascript: { label: 'JavaScript', advice: `${oneALine}, sin los corchetes ni los nombres de los campos` },
  edn: { label: 'un archivo EDN', advice: `${oneALine}, sin los corchetes ni los nombres de los campos` },
  yaml: {
    label: 'una lista YAML',
    advice: `${oneALine}, como en «2021-03-04: Se reúne el consejo», sin los nombres de los campos`,
  },
  csv: {
    label: 'una tabla CSV',
    advice:
      'Ábrala en una hoja de cálculo y copie las celdas: pegadas, llevan tabuladores entre ellas, y una tabla así se lee; o escriba las filas con la fecha delante',
  },
};

function formatSign(sign: FormatSign): string {
  switch (sign.kind) {
    case 'fence':
      return 'lo dice la línea de las tres comillas invertidas';
    case 'tags-throughout':
      return 'empieza por una etiqueta, y las hay por todo el texto';
    case 'records':
      return 'los hechos son registros con un campo para la fecha';
    case 'time-stamps':
      return 'los titulares llevan las marcas de tiempo de Org mode';
    case 'file-name':
      return 'el nombre acaba en .mw';
    case 'rules':
      return 'hay reglas para las fechas o las etiquetas';
    case 'sections':
      return 'hay secciones que acaban en «endSection» o «endGroup»';
    case 'tagged-events':
      return 'los hechos acaban en etiquetas';
    case 'begins-with':
      return `empieza por ${quoted(sign.words)}`;
    case 'fields':
      return `los campos están escritos como ${quoted(sign.words)}`;
    case 'periods':
      return `los periodos están escritos como ${quoted(sign.words)}`;
    case 'holds':
      return `contiene ${quoted(sign.words)}`;
    case 'first-word':
      return `la primera palabra es ${quoted(sign.words)}, y lo que sigue está construido como pide Mermaid`;
    case 'begins-like':
      return `empieza como ${sign.of}`;
    case 'events-of':
      return `los hechos son los de ${sign.of}`;
    case 'columns-of':
      return `las columnas son las de ${sign.of}`;
    case 'keys-of':
      return `las claves son las de ${sign.of}`;
    case 'items':
      return `los elementos tienen ${sign.keys.map(quoted).join(' y ')}`;
    case 'cells':
      return `cada línea tiene ${number(sign.cells)} celdas, separadas por ${quoted(sign.between)}`;
  }
}

const subjects: Named<Reason['edit']> = {
  parties: 'quién actúa',
  date: 'la fecha',
  text: 'el texto',
  headline: 'el titular',
  moved: 'el nuevo lugar de la entrada',
  added: 'una entrada nueva',
  removed: 'un texto sin la entrada',
  renamed: 'el nuevo nombre',
  merged: 'un actor en lugar de dos',
  option: 'el ajuste',
};

const obstacles: Named<Reason['what']> = {
  entries: 'en el texto cambiado se leerían otras entradas',
  date: 'cambiaría una fecha',
  text: 'cambiaría un texto',
  parties: 'cambiaría quién actúa',
  whole: 'cambiaría lo que se lee del conjunto',
  error: 'el texto cambiado tendría un error',
  nothing: 'el texto no ofrece un lugar para ello',
};

/** Each behind “la línea”. */
const lines: Catalogue['lines'] = {
  title: () => 'empieza por «# »',
  first: () => 'es corta y está la primera, separada del resto',
  dated: () => 'empieza por una fecha',
  explicit: () => 'tiene una fecha con su significado entre llaves',
  row: () => 'es una fila de una tabla, con una fecha en la columna de las fechas',
  'table-head': () => 'pertenece a una tabla y no tiene fecha',
  number: () => 'empieza por un número, bajo el ladillo de un mes',
  weekday: () => 'empieza por un número junto al día de la semana que le corresponde',
  heading: () => 'nombra lo que falta a las fechas de debajo, o aquello en que están',
  phase: () => 'es un ladillo que nombra el año, o los años, de las fechas de debajo',
  'year-below': () => 'es el año del día de encima',
  titled: () => 'es un titular que acaba en una fecha, entre fechas que están solas',
  topic: () => 'es un ladillo y no tiene fecha',
  section: () => 'nombra a quien actúa en lo que sigue, donde el tiempo vuelve a empezar',
  headline: () => 'es corta y está encima de una fecha, como tales líneas sobre la mayoría de las fechas',
  'same-day': () => 'tiene palabras para el día de encima',
  'counted-from-above': () => 'tiene palabras para una fecha que se cuenta desde la de encima',
  'counted-from-now': () => 'tiene palabras para una fecha que se cuenta desde el día en que se publicó el texto',
  refused: () => 'contiene lo que parece una fecha, en un texto del que no se lee nada',
  uncounted: () => 'tiene palabras para una fecha que se cuenta desde otra, que no se conoce',
  further: () => 'está bajo el texto de una fecha, como un hecho propio',
  sibling: () => 'es un punto de lista entre otros con fechas, bajo un ladillo con una fecha para todos',
  unread: () => 'está donde debería haber una fecha, pero no se puede leer como tal',
  page: () => 'pertenece a una página en torno a la cronología',
  residue: () => 'solo contiene signos, o restos de una plantilla',
  contents: () => 'pertenece a un índice',
  'quote-sign': () => 'solo contiene el signo de una carta citada',
  'wiki-frame': () => 'enmarca una tabla de wiki y no dice nada',
  afterword: () => 'está tras la cronología, bajo el ladillo de las fuentes o de otras páginas',
  'other-calendar': () => 'nombra la fecha contigua en un calendario que no se lee',
  caption: () => 'es el pie de una imagen y acaba en un crédito',
  matter: () => 'está entre las líneas «---», al principio de todo',
  introduction: () => 'está antes de la primera fecha',
  'below-heading': () => 'está bajo un ladillo, antes de la fecha siguiente',
  'first-text': () => 'es el primer texto bajo la fecha',
  bullet: () => 'empieza por un signo de lista, bajo una fecha que está sola',
  label: () => 'empieza por el nombre de quien actúa, o solo lo contiene',
  undeclared: () => 'empieza por un nombre que no está declarado como actor',
  correction: () => 'dice lo que se corrigió, se aclaró o se añadió después',
  source: () => 'dice en qué se apoya algo',
  note: () => 'es una nota, a la que remiten los textos',
  internal: () => 'es solo para quienes trabajan en ello',
  comment: () => 'empieza por «// »',
  draft: () => 'dice que lo de encima es un borrador',
  picture: () => 'es una imagen, o dice debajo qué muestra y de quién es',
  answers: () => 'nombra aquello a lo que responde la entrada',
  claim: () => 'dice que aquello de lo que trata no está probado, o se cuestiona',
  'not-before': () => 'dice antes de qué momento no se publica la entrada',
  'goes-on': () => 'continúa la entrada de encima',
  escaped: () => 'empieza por una barra invertida, que dice que es texto',
  'dated-end': () => 'es una fecha sola',
  'dated-mark': () => 'tiene una fecha que un signo separa del texto',
  'dated-label': () => 'empieza por una fecha, seguida de quién actúa entre paréntesis',
  'dated-point': () => 'empieza por una fecha y un punto, como otras',
  'dated-comma': () => 'empieza por una fecha y una coma, como otras',
  'dated-blank': () => 'empieza por una fecha, como otras',
  'dated-glued': () => 'empieza por una fecha a la que se ha pegado el texto, como otras',
  'dated-lead': () => 'empieza por una frase que se abre con una fecha, como otras',
};

/** What the library says, in Spanish. */
/** Why a file is no picture that can be shown. */
function pictureFault(why: PictureFault): string {
  switch (why) {
    case 'cmyk':
      return 'sus colores son los de imprenta (CMYK)';
    case 'animated':
      return 'está animado';
    case 'damaged':
      return 'está dañado';
    case 'unknown':
      return 'no es una imagen conocida';
    default:
      return `es ${why.toUpperCase().replace('-', ' ')}, que no se lee`;
  }
}

export const catalogue: Catalogue = {
  lines,
  lacks: {
    day: (why) => `${why}; no se conoce su día`,
    year: (why) => `${why}; no se conoce su año`,
    'day-above': (why) => `${why}; su día está más arriba`,
    heading: (why) => `${why}; lo que le falta lo nombra un ladillo`,
    phase: (why) => `${why}; su año es el del ladillo de encima`,
    title: (why) => `${why}; su año está encima de la primera fecha`,
    before: (why) => `${why}; su año es el de la fecha anterior`,
  },
  fixes: {
    write: (f) => `Escribir ${quoted(f.words)}`,
    'write-year': () => 'Escribir el año al lado',
    'write-years': () => 'Escribir el año al lado de cada una',
    'move-entry': () => 'Llevar la entrada a su lugar en el tiempo',
    'say-order': (f) => `Indicar que primero va el ${f.first === 'day' ? 'día' : 'mes'}`,
    'say-both': (f) => `Indicar que ${quoted(f.label)} se refiere a ${listed(f.two)}`,
    'say-fits': () => 'Indicar que se ajusta a las entradas tal como están',
  },
  findings: {
    'out-of-order': {
      message: (f) =>
        `${quoted(f.date)} está ${f.stands === 'after' ? 'después' : 'antes'} de ${quoted(f.other)}, pero es ${(f.stands === 'after') === f.newestFirst ? 'posterior' : 'anterior'}${others(f.times - 1, { one: '; el texto no parece tener orden, pues otra fecha está así', other: '; el texto no parece tener orden, pues # fechas más están así' })}`,
      hint: () => 'Mueva la entrada o corrija una de las dos fechas; el orden que usted escribió se conserva',
      related: { other: (f) => `${quoted(f.date)} está aquí`, same: () => 'Esta también' },
    },
    'duplicate-entry': {
      message: (f) => `Esta entrada de ${quoted(f.date)} dice lo mismo, de los mismos actores, que una anterior`,
      hint: () => 'Quite una de las dos',
      related: { first: () => 'La primera está aquí' },
    },
    'similar-party': {
      message: (f) => `${quoted(f.name)} solo difiere en una letra de ${quoted(f.other)}`,
      hint: () =>
        'Si es el mismo actor, escriba un solo nombre; si no, declare ambos en «parties», en los ajustes iniciales',
    },
    'unused-party': {
      message: (f) => `${quoted(f.name)} está declarado como actor, pero ninguna entrada lo nombra`,
      hint: () => 'Nómbrelo antes de un texto, como en «Nombre: texto», o quite la declaración',
    },
    'unsafe-link': {
      message: (f) =>
        `El enlace a ${quoted(f.address)} se muestra como texto: solo son enlaces las direcciones http, https y mailto`,
      hint: () => 'Dé la dirección entera, empezando por https://',
    },
    'unread-markdown': {
      message: () =>
        'Un párrafo tiene tantos asteriscos, guiones bajos o corchetes que se muestra tal como está escrito, sin enlaces',
      hint: () => 'Divídalo en párrafos con líneas en blanco, o quite los signos',
    },
    'updated-too-early': {
      message: (f) => `Dice que se actualizó el ${f.updated}, antes de publicarse el ${f.published}`,
      hint: () => 'Corrija la fecha equivocada de las dos',
    },
    'stale-alt': {
      message: () => 'Se cambiaron entradas después de escribir el texto alternativo, así que quizá ya no sea exacto',
      hint: (f) => `Reléalo; si está bien, escriba ${quoted(`of: ${f.mark}`)} debajo`,
    },
    'unmarked-alt': {
      message: () =>
        'El texto alternativo no dice para qué entradas se escribió, así que nadie verá cuándo deja de ajustarse',
      hint: (f) => `Escriba ${quoted(`of: ${f.mark}`)} al lado, así:\nalt:\n  short: su texto\n  of: ${f.mark}`,
    },
    'control-character': {
      message: (f) => `El carácter de control ${f.character} ${timesInText(f.times)}; no se puede mostrar`,
      hint: () => 'Quítelo; si hay muchos, quizá el archivo no sea un texto',
    },
    'direction-override': {
      message: (f) =>
        `El carácter invisible ${f.character} ${timesInText(f.times)}; puede hacer que el texto parezca otro del que es`,
      hint: () => 'Quítelo: el sentido de la escritura se reconoce sin él',
    },
    'unclosed-isolate': {
      message: (f) =>
        `El carácter invisible ${f.character} no tiene pareja en su línea; puede hacer que el texto parezca otro del que es`,
      hint: () => 'Quítelo o añada su pareja',
    },
    'empty-file': { message: () => 'El texto está vacío; se esperaba una cronología', hint: () => example },
    'no-date': {
      message: (f) =>
        `Ninguna línea empieza por una fecha en el idioma ${quoted(f.language)}, así que no hay entradas${others(f.dates ?? 0, { one: '; hay algo que parece una fecha en una línea', other: '; hay algo que parece una fecha en # líneas' })}`,
      hint: () =>
        `${example}\nSi las fechas están en otro idioma, indíquelo en los ajustes iniciales, como en «language: ar»`,
      related: { 'date-like': () => 'Esto parece una fecha' },
    },
    'nothing-published': {
      message: (f) =>
        f.entries === 1
          ? 'La única entrada es un borrador, tiene que esperar o se omite, así que no hay nada que publicar'
          : `Las ${f.entries} entradas son borradores, tienen que esperar o se omiten, así que no hay nada que publicar`,
      hint: () =>
        'Pida los borradores (`--drafts`), otro momento (`--at`) o también las afirmaciones para ver lo que será',
    },
    'not-published': {
      message: (f) => (f.lines === 1 ? 'Una línea no se publica' : `${f.lines} líneas no se publican`),
      hint: () => 'Los borradores se publican, marcados como tales, donde se piden (`--drafts`)',
      related: { same: () => 'Esta tampoco' },
    },
    'not-before': {
      message: (f) => `Esta entrada no se publica antes de ${f.moment}`,
      hint: () => 'Pida ese momento (`--at`) para ver lo que será',
    },
    'unread-moment': {
      message: (f) =>
        `«${f.words}» no se puede leer como un momento, así que nadie sabe hasta cuándo tiene que esperar la entrada`,
      hint: () => 'Escriba día, hora y zona: «2026-12-01 06:00 Europe/Madrid» o «2026-12-01 06:00 UTC»',
    },
    'unknown-zone': {
      message: (f) => `No hay ninguna zona horaria «${f.zone}»`,
      hint: () => 'Escríbala como «Europe/Madrid», o diga cuánto adelantan sus relojes: «+01:00»',
    },
    'no-entry-meant': {
      message: (f) => `${quoted(f.words)} está donde no hay ninguna entrada a la que pueda referirse`,
      hint: () => 'Póngalo antes de la fecha de la entrada, o debajo de ella',
    },
    'unknown-disputer': {
      message: (f) => `Nadie se llama ${quoted(f.words)}, así que no se sabe quién lo cuestiona`,
      hint: (f) =>
        f.known.length === 0
          ? 'Declare el actor en «parties», al comienzo del texto'
          : `Escriba un nombre que esté antes de un texto (${listed(f.known)}), o declare el actor en «parties», al comienzo del texto`,
    },
    'unknown-answer': {
      message: (f) =>
        f.times === 0
          ? `Ninguna entrada es ${quoted(f.words)}, así que no se sabe a qué se responde`
          : `${quoted(f.words)} puede ser una de ${f.times} entradas, así que no se sabe a qué se responde`,
      hint: (f) =>
        f.times === 0
          ? 'Escriba su fecha y quién actúa, como en «3 de mayo de 2031, Velden», o su identificador, como en «#2031-05-03-velden»'
          : 'Escriba quién actúa tras la fecha, o su identificador, como en «#2031-05-03-velden-2»',
      related: { candidate: () => 'Puede ser esta' },
    },
    'wrong-answer': {
      message: (f) =>
        f.other === undefined
          ? `La entrada de ${quoted(f.date)} se responde a sí misma`
          : `La entrada de ${quoted(f.date)} responde a la de ${quoted(f.other)}, que es posterior`,
      hint: () => 'Nombre una entrada que existiera antes',
    },
    'only-established': {
      message: (f) =>
        f.entries === 1
          ? 'Se omite una entrada: no está probada'
          : `Se omiten ${f.entries} entradas: no están probadas`,
      hint: () => 'Sin `--only established` se publican, marcadas como afirmaciones',
    },
    'correction-incomplete': {
      message: (f) =>
        f.lack === 'day' ? `«${f.word}» no dice cuándo se corrigió` : `«${f.word}» no dice qué se corrigió`,
      hint: () => 'Escríbalo como «Corrección (3 de junio de 2019): El nombre era erróneo.»',
    },
    'picture-without-alt': {
      message: (f) => `Nada dice qué muestra la imagen «${f.src}» a quienes no la ven`,
      hint: () => 'Dígalo entre los corchetes, como en «![Un puente blanco sobre un estrecho](puente.jpg)»',
    },
    'picture-without-credit': {
      message: (f) => `Nada dice quién hizo la imagen «${f.src}» ni de quién es`,
      hint: () => 'Dígalo en la línea de abajo, como en «Crédito: A. Nombre / Agencia»',
    },
    'picture-elsewhere': {
      message: (f) =>
        f.why === 'network'
          ? `«${f.src}» es una dirección, y las imágenes nunca se descargan`
          : f.why === 'outside'
            ? `«${f.src}» lleva fuera de la carpeta del texto`
            : 'La imagen no nombra ningún archivo',
      hint: () => 'Ponga el archivo en la carpeta del texto y nómbrelo como en «![…](puente.jpg)»',
    },
    'missing-picture': {
      message: (f) => `No hay ningún archivo «${f.src}» junto al texto`,
      hint: () => 'Ponga el archivo en la carpeta del texto, o escriba su ruta tal como está allí',
    },
    'unread-picture': {
      message: (f) => `«${f.src}» no se puede mostrar: ${pictureFault(f.why)}`,
      hint: () => 'Guárdelo como JPEG, PNG o WebP',
    },
    'too-many-pixels': {
      message: (f) => `«${f.src}» tiene ${f.width} × ${f.height} píxeles, y no se leen más de ${f.most / 1e6} millones`,
      hint: () => 'Guárdelo más pequeño: una página no muestra más de 1600 píxeles de ancho',
    },
    'picture-in-text': {
      message: (f) => `«${f.written}» está en una línea con palabras, así que se imprime tal cual`,
      hint: () => 'Dé a la imagen una línea propia',
    },
    'entry-without-source': {
      message: (f) => `Nada dice en qué se apoya la entrada de «${f.date}»`,
      hint: () => 'Dígalo en una línea debajo: «Fuente: [Acta](https://example.org/acta)», o con una nota como «[^1]»',
    },
    'note-missing': {
      message: (f) => `Ninguna nota se llama «[^${f.label}]», así que los lectores ven eso tal como está`,
      hint: (f) => `Escriba lo que dice en una línea propia: «[^${f.label}]: …»`,
    },
    'note-unused': {
      message: (f) => `Nada remite a la nota «[^${f.label}]», así que solo está en la lista de fuentes`,
      hint: (f) => `Escriba «[^${f.label}]» donde corresponda, o quite la nota`,
    },
    'note-twice': {
      message: (f) => `Dos notas se llaman «[^${f.label}]»`,
      hint: () => 'Dé otro nombre a una de las dos; hasta entonces cuenta la primera',
      related: { first: () => 'La primera' },
    },
    'no-entries': {
      message: () => 'No se encontró nada que ocurriera, así que no hay cronología',
      hint: () => example,
    },
    'impossible-date': {
      message: (f) => `${quoted(f.date)} no es una fecha: ${impossibility(f.why)}`,
      hint: () => 'Corrija la fecha; hasta entonces la entrada no tiene ninguna',
    },
    'date-without-text': {
      message: (f) => `No se dice nada de ${quoted(f.date)}, así que no da ninguna entrada`,
      hint: () => 'Escriba bajo la fecha lo que ocurrió, o quite la fecha',
    },
    'label-without-text': {
      message: (f) => `Nada sigue a ${quoted(`${f.label}:`)}`,
      hint: () => 'Escriba lo que hizo el actor, o quite el nombre',
    },
    'entry-before-date': {
      message: (f) =>
        `${quoted(`${f.label}:`)} está antes de la primera fecha, así que su línea se lee como parte de la entradilla`,
      hint: () => 'Ponga una fecha encima',
    },
    'unclear-together': {
      message: (f) =>
        `No está claro a quién se refiere ${quoted(f.label)}${others(f.times - 1, { one: ', aquí y en otro lugar', other: ', aquí y en # lugares más' })}; ${whichParties(f.parties)}`,
      hint: ({ label, two, both }) =>
        two.length === 0
          ? 'Nombre a los actores, como en «Una y Otra: texto», o indique «together: la palabra» en los ajustes iniciales si se refiere a todos'
          : `Indique en los ajustes iniciales ${quoted(both)} si se refiere a estos dos, o ${quoted(`together: ${label}`)} si a todos; o nombre a los actores, como en ${quoted(`${two.join(' y ')}: texto`)}`,
    },
    'unknown-party': {
      message: (f) =>
        `«both» nombra a ${quoted(f.name)}, que no es un actor; ${f.parties.length === 0 ? 'no se conoce ninguno' : `conocidos: ${f.parties.join(', ')}`}`,
      hint: (f) =>
        f.near === undefined
          ? 'Escriba el nombre tal como está antes de un texto'
          : `Escriba ${quoted(f.near)} si es lo que quiso decir`,
    },
    furniture: {
      message: (f) =>
        `Se omitió ${quoted(f.line)}${others(f.times - 1, { one: ', como otra línea', other: ', como # líneas más' })}: la línea ${lines[f.why]()}`,
      hint: () => 'Ponga una barra invertida delante si ha de quedarse',
      related: { same: () => 'Esta también' },
    },
    'line-too-long': {
      message: (f) => `Esta línea tiene ${number(f.length)} caracteres; el máximo es de ${number(f.longest)}`,
      hint: () => 'Divida la línea; las líneas en blanco separan párrafos',
    },
    'too-many-lines': {
      message: (f) =>
        `No se lee nada: el texto tiene ${number(f.lines)} líneas, sin contar las vacías; el máximo es de ${number(f.most)}`,
      hint: () => 'Divídalo en dos cronologías o más',
    },
    'text-too-large': {
      message: (f) =>
        `No se lee nada: el texto tiene ${number(f.length)} caracteres; el máximo es de ${number(f.most)}`,
      hint: () => 'Divídalo en varios textos; quizá no sea una cronología',
    },
    'too-many-items': {
      message: (f) =>
        `No se lee nada: hay más de ${number(f.most)} ${f.what.kind === 'items' ? `elementos de ${quoted(f.what.key)}` : countedThings[f.what.kind]}, que es el máximo`,
      hint: () => 'Divídalo en varias cronologías, o quite algo',
    },
    'field-too-long': {
      message: (f) =>
        `No se lee nada: esto tiene ${number(f.length)} caracteres; el máximo para un solo elemento es de ${number(f.most)}`,
      hint: () => 'Acórtelo o divídalo en varias entradas',
    },
    'front-matter-unclosed': {
      message: () =>
        'El texto empieza por «---», pero ningún segundo «---» cierra los ajustes iniciales, así que todo se lee como texto',
      hint: () => 'Ponga «---» en una línea propia, bajo los ajustes iniciales',
    },
    'front-matter-too-large': {
      message: (f) =>
        `Los ajustes iniciales no se leen: tienen más de ${number(f.longest)} caracteres, o más de ${number(f.mostBrackets)} corchetes de apertura`,
      hint: () => 'Deje en ellos solo los ajustes conocidos, como title, language y parties',
    },
    'front-matter-syntax': {
      message: (f) => `Los ajustes iniciales no son YAML: ${yamlProblems[f.problem]}`,
      hint: () =>
        'Escriba un ajuste con su valor por línea, como en «language: es»; ponga entre comillas los valores con signos especiales',
    },
    'front-matter-key': {
      message: (f) => `${quoted(f.key)} no significa nada aquí; se conocen ${f.known.join(', ')}`,
      hint: (f) =>
        f.near === undefined
          ? 'Corrija el ajuste o quítelo'
          : `Escriba ${quoted(f.near)} si es lo que quiso decir, o quite el ajuste`,
    },
    'front-matter-value': {
      message: (f) => `${valued(f.what)} no sirve tal como está; se espera ${matterValue(f.expected)}`,
      hint: () => 'Corrija el valor; hasta entonces no cuenta',
    },
    'other-format': {
      message: (f) => `Esto es ${formats[f.format].label}, y no se lee: ${formatSign(f.sign)}`,
      hint: (f) => `${formats[f.format].advice}. Si de todos modos es una cronología, indique --from chronicle`,
    },
    wikitext: {
      message: (f) =>
        `El texto es el código de una página de wiki: de ${f.lines === 1 ? 'esta línea' : `${number(f.lines)} líneas`} solo se conserva lo que ven los lectores, sin destinos de enlaces, referencias ni maquetación`,
      hint: () => 'Escriba en el texto lo que dice una referencia si los lectores han de verlo',
      related: { same: () => 'Esta también' },
    },
    'wiki-template': {
      message: (f) =>
        `${quoted(f.template)} es una plantilla de wiki${others(f.times - 1, { one: ', como otra', other: ', como # más' })}: no se sabe qué muestra, así que se queda como está escrita`,
      hint: () => 'Escriba en su lugar lo que muestra la página',
    },
    'unread-language': {
      message: (f) =>
        `El texto parece estar en un idioma cuyas fechas no se conocen (${languageName(f.tag)}); solo se leen fechas en cifras, como 2018-04-15`,
      hint: (f) =>
        `Escriba las fechas en cifras e indique ${quoted(`language: ${f.tag}`)} en los ajustes iniciales, o nombre allí el idioma del texto`,
      related: { 'date-like': () => 'Esto parece una fecha' },
    },
    'json-syntax': {
      message: (f) => `Esto no es JSON: ${jsonFault(f.problem)}`,
      hint: () => 'Corríjalo aquí; hasta entonces, lo que sigue puede leerse mal',
    },
    'json-too-deep': {
      message: (f) => `Hay listas y objetos anidados en más de ${number(f.deepest)} niveles, así que no se lee nada`,
      hint: () => 'Ni una cronología ni un tema necesita más de cinco niveles; quizá sea otro tipo de archivo',
    },
    'json-duplicate-key': {
      message: (f) => `La clave ${quoted(f.key)} aparece dos veces en un objeto`,
      hint: () => 'Deje una de las dos; hasta entonces cuenta la primera',
    },
    'json-unknown-key': {
      message: (f) => `${quoted(f.key)} es desconocida en ${f.at === '' ? wholeOf(f.whole) : f.at}, y se omite`,
      hint: () => 'Corrija la clave o quítela; el esquema JSON nombra todas las claves',
    },
    'json-value': {
      message: (f) => `${f.at === '' ? `En ${wholeOf(f.whole)}` : f.at}: ${jsonProblem(f.problem)}`,
      hint: () => 'Corrija el valor; hasta entonces se omite la parte que lo contiene',
    },
    'bad-edtf': {
      message: (f) =>
        `${quoted(f.edtf)} no es una fecha EDTF: se esperaba ${edtfExpected(f.expected)}, ${f.found === '' ? 'y no sigue nada' : `y hay ${quoted(f.found)}`}`,
      hint: () => 'Escríbala como en 2015, 2015-10, 2015-10-03, 2017-22 (verano), 1914/1918 o 1850~',
    },
    'unknown-reference': {
      message: (f) =>
        `No hay ${{ party: 'ningún actor', phase: 'ninguna fase', source: 'ninguna fuente', entry: 'ninguna entrada' }[f.what]} con el id ${quoted(f.id)}`,
      hint: () => 'Corrija el id, o añada lo que nombra',
    },
    'wrong-camps': {
      message: (f) =>
        ({
          one: 'Los adversarios necesitan dos bandos o más',
          empty: 'En este bando no hay nadie',
          twice: `${quoted(f.party)} sería su propio adversario`,
          missing: `${quoted(f.party)} actúa en la entrada y no está en ninguno de sus bandos`,
          stranger: `${quoted(f.party)} está en un bando y no actúa en la entrada`,
        })[f.why],
      hint: () =>
        'Ponga a cada actor de la entrada en un bando, dos bandos o más, o no indique bandos si todos actuaron juntos',
    },
    'duplicate-id': {
      message: (f) =>
        `El id ${quoted(f.id)} pertenece a dos ${{ parties: 'actores', phases: 'fases', sources: 'fuentes', entries: 'entradas' }[f.what]}`,
      hint: () => 'Dé otro id al segundo elemento',
    },
    'phase-order': {
      message: (f) =>
        f.phase === undefined
          ? `Esta entrada no nombra ninguna fase, aunque la anterior está en ${quoted(f.above)}`
          : `La fase ${quoted(f.phase)} figura en la lista antes que ${quoted(f.above)}, en la que está la entrada anterior`,
      hint: () =>
        'Nombre la fase de la entrada anterior o una posterior, ponga las fases en su orden, o mueva la entrada',
    },
    'phase-without-entry': {
      message: (f) => `Ninguna entrada está en la fase ${quoted(f.phase)} ni en una posterior, así que no se muestra`,
      hint: () => 'Nómbrela en las entradas que están en ella, póngala antes de una fase que tenga alguna, o quítela',
    },
    'no-font': {
      message: (f) =>
        `Aquí ninguna fuente dibuja ${f.named.map(quoted).join(', ')}${others(Math.max(0, f.count - f.named.length), { one: ' y otro carácter', other: ' y # caracteres más' })}, así que una imagen mostraría ${f.count === 1 ? 'una casilla vacía' : 'casillas vacías'}`,
      hint: (f) =>
        [
          ...(f.packages.length > 0 ? [`npm install ${f.packages.join(' ')}`] : []),
          ...(f.isAll ? [] : [f.packages.length > 0 ? 'quite el resto' : 'Quite lo que ninguna fuente tiene']),
          'o publique sin imágenes',
        ].join(', '),
      related: { same: () => 'Esto tampoco' },
    },
    'theme-file': {
      message: (f) =>
        f.isFaulty
          ? `El tema de ${quoted(f.name)} no se puede usar: ese archivo contiene un error`
          : `No hay ningún tema ${quoted(f.name)} junto al texto`,
      hint: (f) => {
        if (f.isFaulty) return `Corrija ese archivo o indique otro tema: ${f.known.join(', ')}`;
        return f.near === undefined
          ? `Ponga el archivo junto al texto o indique otro tema: ${f.known.join(', ')}`
          : `Escriba ${quoted(f.near)} si es lo que quiso decir, o ponga el archivo junto al texto`;
      },
    },
    'no-hyphenation': {
      message: (f) =>
        `Las imágenes no pueden partir palabras del idioma ${quoted(f.language)}, solo de ${f.known.join(', ')}`,
      hint: () =>
        'Si el texto está en uno de estos, indíquelo con «language:» en los ajustes iniciales; los guiones opcionales (U+00AD) parten palabras en cualquiera',
    },
    'picture-too-large': {
      message: (f) =>
        `${f.output} tendría ${number(f.width)} × ${number(f.height)} píxeles; el máximo es de ${number(f.most / 1e6)} millones`,
      hint: () => 'Haga de ella páginas con --to pdf-a4, una imagen más estrecha o, con --to svg, una sin píxeles',
    },
    'picture-less-sharp': {
      message: (f) =>
        `${f.output} se dibuja a escala ${number(f.scale)} y no ${number(f.wanted)}: tendría ${number(f.width)} × ${number(f.height)} píxeles; el máximo es de ${number(f.most / 1e6)} millones`,
      hint: (f) =>
        `Si así se quiere, indique --scale ${f.scale}; si no, haga de ella páginas con --to pdf-a4 o, con --to svg, una imagen sin píxeles`,
    },
    'outputs-disagree': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} no dice ${disagreeing[f.about] ?? f.about} como el texto: no se publica nada`
          : `${f.output} no dice la entrada ${f.entry} como está escrita: no se publica nada`,
      hint: () =>
        'Es un error de Sidelines, no del texto: le rogamos que lo comunique; se pueden hacer otros archivos con --to',
    },
    'format-cannot-hold': {
      message: (f) =>
        f.entry === undefined
          ? `${f.output} no admite el título o la entradilla tal como están: no se publica nada`
          : `${f.output} no admite la entrada ${f.entry} tal como está: no se publica nada`,
      hint: () => 'json admite todo lo que contiene una cronología',
    },
    'low-contrast': {
      message: (f) =>
        `${quoted(f.text)} (${f.color}) sobre ${grounds[f.on]} (${f.ground}), ${f.scheme}, tiene un contraste de ${number(f.ratio)}:1; el mínimo es de ${number(f.least)}:1`,
      hint: (f) =>
        f.text.startsWith('parties')
          ? 'Elija otro color; hasta entonces se acerca a la tinta tanto como haga falta'
          : 'Oscurezca o aclare uno de los dos colores',
    },
    'similar-colors': {
      message: (f) =>
        `Los colores de ${quoted(f.name)} (${f.color}) y ${quoted(f.other)} (${f.otherColor}), ${f.scheme}, se distinguen mal`,
      hint: () => 'Dé a uno de los dos otro color, o ninguno, para que tome uno del tema',
    },
    'unread-date': {
      message: (f) =>
        `${quoted(f.date)} está donde debería haber una fecha, pero ${f.relative === undefined ? 'no se puede leer como tal' : uncounted[f.relative].found}`,
      hint: (f) =>
        f.relative !== undefined
          ? `${uncounted[f.relative].hint} o añada entre llaves lo que significa, como en «aquel día {2018-03-05}»`
          : f.near === undefined
            ? 'Escríbala como en «3 de marzo de 2018», «marzo de 2018» o «2018», o añada entre llaves lo que significa, como en «aquel invierno {2018-24}»'
            : `Quizá se quiso decir ${quoted(f.near)}`,
    },
    'relative-date': {
      message: (f) =>
        `${quoted(f.date)} se cuenta desde ${quoted(f.words)}, ${f.from === 'above' ? 'la fecha de encima' : 'el día en que se publicó el texto'}, y se toma por ${f.edtf}${f.times === 1 ? '' : `; así se cuentan ${number(f.times)} fechas`}`,
      hint: () =>
        'Si se trata de otra fecha, escríbala, o añádala entre llaves, como en «dos días después {2018-03-05}»',
      related: { same: (f) => `Esta también, desde ${quoted(f.words)}: ${f.edtf}` },
    },
    'date-in-text': {
      message: (f) => `${quoted(f.date)} está como la fecha de una entrada, pero se toma por texto`,
      hint: () => 'Si entonces ocurrió algo, escriba la fecha como están escritas las demás, o en una línea propia',
    },
    'long-entry': {
      message: (f) => `Estas ${number(f.lines)} líneas se toman todas por el texto de una sola entrada`,
      hint: () => 'Si algunas son entradas propias, dé a cada una su fecha',
    },
    'lines-below': {
      message: (f) =>
        f.lines === 1
          ? 'Esta línea se toma por texto de la entrada de encima, aunque otras entradas no tienen ninguna así'
          : `Estas ${number(f.lines)} líneas se toman por texto de la entrada de encima, aunque otras entradas no tienen ninguna así`,
      hint: () => 'Si es una entrada propia, escriba su fecha como están escritas las demás',
    },
    'nameless-run': {
      message: (f) =>
        `Estas ${number(f.dates)} fechas están aparte de las que hay bajo un nombre, y ningún ladillo leído dice quién actúa en ellas`,
      hint: () => 'Escriba quién actúa encima de cada lista de fechas, o nombre a los actores en los ajustes iniciales',
    },
    'numbers-in-text': {
      message: (f) =>
        `${quoted(f.line)} empieza por un número${others(f.times - 1, { one: ', como otra línea', other: ', como # líneas más' })}, pero allí no se lee ninguna fecha`,
      hint: () => 'Si son fechas, escriba el mes con letras, o el año al lado',
      related: { same: () => 'Esta también' },
    },
    'names-in-text': {
      message: (f) =>
        `${quoted(f.name)} está ante un signo, como los nombres de actores, en ${number(f.times)} lugares con otros parecidos, y se lee como texto`,
      hint: () => 'Si dice quién actúa, nómbrelo en «parties», en los ajustes iniciales',
      related: { same: () => 'Esto también' },
    },
    'headline-without-date': {
      message: (f) => `${quoted(f.headline)} parece un titular, pero no hay una fecha debajo`,
      hint: () => 'Se toma por texto de la entrada de encima; dele su fecha o quítelo',
    },
    'row-without-date': {
      message: () =>
        'Esta línea tiene celdas como las filas de la tabla de encima, pero ninguna fecha que se pueda leer: se toma por texto',
      hint: () => 'Escriba su fecha en la columna de las fechas, como en las demás filas',
    },
    'column-unread': {
      message: (f) =>
        `No se sabe qué significa ${quoted(f.cell)} en su columna, así que se omite${others(f.times - 1, { one: ', como otra celda', other: ', como # celdas más' })}`,
      hint: () => 'Una la columna al texto, o quítela',
      related: { same: () => 'Esto también' },
    },
    'column-guessed': {
      message: (f) =>
        `Nada dice que la columna de ${quoted(f.name)} nombre a quien actúa; así se toma en ${counted<Plural>(f.times, { one: 'una fila', many: '# de filas', other: '# filas' })}`,
      hint: () =>
        'Escriba un encabezado sobre la columna: «Actor» si es así, o «Tipo» si dice otra cosa, que entonces es texto',
    },
    'joint-name': {
      message: (f) =>
        `${quoted(f.name)} se toma por el nombre de un solo actor, pues ninguna de sus partes aparece sola`,
      hint: () => 'Si nombra a varios, declárelos en los ajustes iniciales, como en «parties: [Harlow, Tarn]»',
    },
    'ambiguous-date': {
      message: (f) =>
        `${quoted(f.date)} se puede leer como ${f.one} y como ${f.other}, y ninguna otra fecha del texto lo decide`,
      hint: () => 'Indique «date-order: dmy» (o mdy) en los ajustes iniciales, o escriba el mes con letras',
      related: { same: () => 'Esta también' },
    },
    'two-readings': {
      message: (f) => `${quoted(f.date)} se lee como ${f.one}, pero también podría significar ${f.other}`,
      hint: (f) => `Escriba detrás, entre llaves, lo que significa, como en ${quoted(`${f.date} {${f.other}}`)}`,
      related: { same: () => 'Esta también' },
    },
    'year-missing': {
      message: (f) =>
        `No se conoce el año de ${quoted(f.date)}${others(f.times - 1, { one: ', ni el de otra fecha', other: ', ni el de # fechas más' })}`,
      hint: () => 'Escriba el año al lado, o en una línea propia encima',
      related: { same: () => 'El de esta tampoco' },
    },
    'half-of-day': {
      message: (f) =>
        `${
          f.half === 'afternoon'
            ? `${quoted(f.time)} está bajo horas posteriores del mismo día, y se toma por una hora de la tarde`
            : `Nada dice en qué mitad del día está ${quoted(f.time)}, así que consta allí sin su hora`
        }${f.times > 1 ? `, como en ${number(f.times)} horas` : ''}`,
      hint: () => 'Escriba «a.m.» o «p.m.» tras cada hora, u horas hasta 24',
      related: { same: () => 'Esta también' },
    },
    'day-missing': {
      message: (f) =>
        `No se conoce el día de ${quoted(f.date)}${others(f.times - 1, { one: ', ni el de otra fecha', other: ', ni el de # fechas más' })}`,
      hint: () => 'Escriba el día en una línea propia encima, o al lado',
      related: { same: () => 'El de esta tampoco' },
    },
    'wrong-weekday': {
      message: (f) =>
        `${quoted(f.date)} nombra otro día de la semana que el suyo: ${weekdayOf(f.day)}${f.times === 1 ? '' : `; así ocurre en ${number(f.times)} fechas`}`,
      hint: () => 'Corrija el día de la semana, el día o el año; hasta entonces el día de la semana no cuenta',
      related: { same: (f) => `Esta también: ${weekdayOf(f.day)}` },
    },
    'year-carried': {
      message: (f) =>
        `El ${f.part === 'year' ? 'año' : 'día'} de ${quoted(f.date)} se toma de más arriba${f.times === 1 ? '' : `, como en ${number(f.times)} fechas`}`,
      hint: (f) => `Escriba el ${f.part === 'year' ? 'año' : 'día'} al lado si se trata de otro`,
      related: { same: () => 'El de esta también' },
    },
    'year-turned': {
      message: (f) =>
        `El año cambia antes de ${quoted(f.date)}, pues todas las fechas de encima van en un sentido: se toma por ${f.edtf}`,
      hint: () => 'Escriba el año al lado de la fecha si se trata de otro',
    },
    headings: {
      message: (f) =>
        `Esta línea se lee como ladillo${others(f.times - 1, { one: ', como otra', other: ', como # más' })}`,
      hint: () => 'Ponga una barra invertida delante si es texto',
      related: { same: () => 'Esta también' },
    },
    'language-detected': {
      message: (f) =>
        f.lines > 0
          ? `No se indica ningún idioma; ${quoted(f.language)} lee las fechas de ${counted<Plural>(f.lines, { one: 'una línea', many: '# de líneas', other: '# líneas' })}, y se adopta`
          : `No se indica ningún idioma; por sus palabras pequeñas o su escritura, el texto está en ${quoted(f.language)}, que se adopta`,
      hint: (f) => `Indique ${quoted(`language: ${f.language}`)} en los ajustes iniciales, o el idioma correcto`,
    },
    'unknown-language': {
      message: (f) => `No se conocen fechas en el idioma ${quoted(f.language)}; se leen las inglesas`,
      hint: (f) => `Se conocen ${f.known.join(', ')}`,
    },
    'title-taken': {
      message: (f) => `${quoted(f.title)} se toma por el título`,
      hint: () => 'Escríbalo tras «# », o indique «title:» en los ajustes iniciales, si es correcto o si es otro',
    },
    'undeclared-party': {
      message: (f) =>
        `${quoted(`${f.label}:`)} parece un actor, pero solo ${f.parties.length === 1 ? 'está declarado' : 'están declarados'} ${f.parties.join(', ')}, así que se lee como texto`,
      hint: () => 'Añádalo a «parties», en los ajustes iniciales, si es un actor',
    },
  },
  refusals: {
    'not-edited': (f) =>
      f.format === undefined
        ? 'De este texto no se lee nada, así que nada se puede modificar en él'
        : `Los textos en el formato ${quoted(f.format)} no se modifican aquí`,
    'no-such-entry': (f) => `No hay ninguna entrada ${quoted(f.entry)}`,
    'no-such-party': (f) => `No hay ningún actor ${quoted(f.party)}`,
    'no-date': (f) =>
      `${quoted(f.words)} no es una fecha en el idioma ${quoted(f.language)}; una se escribe así: ${quoted(f.example)}`,
    'no-name': (f) => `${quoted(f.name)} no es un nombre de actor`,
    'no-camp': (f) =>
      `Los demás eran adversarios y no se dice con quién estaba ${quoted(f.party)}: escríbalo en la etiqueta, como en «Una y Otra contra Tercera»`,
    opponents: (f) => `${quoted(f.one)} y ${quoted(f.other)} eran adversarios y no pueden ser un solo actor`,
    'name-taken': (f) => `Otro actor ya se llama ${quoted(f.name)}`,
    'not-held': (f) => `Un titular no tiene sitio en este texto (${quoted(f.format)})`,
    'no-such-option': (f) => `No hay ningún ajuste ${quoted(f.key)}; se conocen ${f.known.join(', ')}`,
    'no-way': (f) =>
      `La manera en que está escrito este texto no admite ${subjects[f.edit]}: ${obstacles[f.what]}${f.error === undefined ? '' : ` (${f.error})`}`,
  },
};
