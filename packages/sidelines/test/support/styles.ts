import { formatForFile, type ReadableFormat } from '../../src/formats/index.ts';

/** A text by the style of which it is, and its format. */
export interface StyledChronicle {
  readonly name: string;
  readonly format: ReadableFormat;
  readonly source: string;
}

interface Said {
  readonly date: string;
  readonly who: string;
  readonly what: string;
}

const who = ['Velden', 'Harlow', 'Both', 'Velden', 'Harlow', 'Velden', 'Both', 'Harlow'];
const what = [
  'buys a ferry.',
  'closes the pier.',
  'A timetable is signed.',
  'sends a letter.',
  'lights a lamp.',
  'sells a boat.',
];
const months = ['March', 'May', 'June', 'August', 'October', 'December'];

function saidIn(count: number, dateOf: (place: number) => string): readonly Said[] {
  return Array.from({ length: count }, (_, place) => ({
    date: dateOf(place),
    who: who[place % who.length] ?? '',
    what: what[place % what.length] ?? '',
  }));
}

const day = (place: number) =>
  `${(place % 27) + 1} ${months[Math.floor(place / 2) % 6]} ${2031 + Math.floor(place / 12)}`;
const said = saidIn(10, day);

/** How the same is written in many ways. */
const styles: Readonly<Record<string, string>> = {
  'date lines': said.map((one) => `${one.date}\n${one.who}: ${one.what}\n`).join('\n'),
  'labels beside dates': said.map((one) => `${one.date}: ${one.who}: ${one.what}\n`).join(''),
  'labels in bold': said.map((one) => `${one.date}\n**${one.who}:** ${one.what}\n`).join('\n'),
  'shared dates': said
    .map((one, place) => `${place % 2 === 0 ? `\n${one.date}\n` : ''}- ${one.who}: ${one.what}\n`)
    .join(''),
  bullets: said.map((one) => `- ${one.date} – ${one.what}\n`).join(''),
  table: `| Date | Who | What |\n|---|---|---|\n${said.map((one) => `| ${one.date} | ${one.who} | ${one.what} |\n`).join('')}`,
  tabs: `Date\tWho\tWhat\n${said.map((one) => `${one.date}\t${one.who}\t${one.what}\n`).join('')}`,
  'years above': `# The quay\n\n2031\n\n${saidIn(6, (place) => `${place + 3} ${months[place]}`)
    .map((one) => `${one.date}: ${one.what}\n`)
    .join('')}\n2032\n\n4 January: Nobody sails.\n9 March: A sail is mended.\n`,
  'without labels': said.map((one) => `${one.date}\nIt is told that ${one.what}\n`).join('\n'),
  'names in brackets': said.map((one) => `${one.date}\nThe council ${one.what} (${one.who})\n`).join('\n'),
  declared: `---\n# who quarrels\nparties:\n  - Velden # the town\n  - name: Harlow\n    color: teal\n---\n\n${said
    .map((one) => `${one.date}\n${one.who}: ${one.what}\n`)
    .join('\n')}`,
};

/** Chronicles in many styles, with line ends of both kinds. */
export function styledChronicles(): readonly StyledChronicle[] {
  return Object.entries(styles).flatMap(([name, source]) => [
    { name, format: formatForFile('x.txt'), source },
    { name: `${name}, with CRLF`, format: formatForFile('x.txt'), source: source.replaceAll('\n', '\r\n') },
  ]);
}
