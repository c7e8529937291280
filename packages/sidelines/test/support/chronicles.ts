import fc from 'fast-check';
import { entryIds, partyIds, slugOf, uniqueNames } from '../../src/formats/names.ts';
import { type Appearance, schemes, spacings, themeNames, widths } from '../../src/model/appearance.ts';
import { notesIn } from '../../src/model/notes.ts';
import type { Entry, Imprint, Party, Phase, Picture, Timeline, VagueDate } from '../../src/model/timeline.ts';

/** Lines that a careless writer would let be read as something else. */
const traps = [
  'October 2015',
  'October 2015: the month',
  '- a bullet',
  '• a bullet',
  '# a heading',
  '## 2015',
  'Velden: hears',
  'Both: hear',
  'Status: unknown',
  'Velden and Harlow: hear',
  '---',
  '\\October 2015',
  '\\\\# a heading',
  '\\*starred\\*',
  'Share this',
  'View this timeline as an image',
  'some words {2015}',
  '{}',
  '1914–18 – the war',
  '31 September 2015',
  'wrapped, and: so on',
  '// a comment',
  '\\// no comment',
  'Internal: for the desk',
  'Correction (3 June 2019): wrong',
  '**Update:** more',
  'Draft: words',
  'Not before: noon',
  '![what it shows](bridge.jpg "its caption")',
  'Credit: A. Name',
  'Claim: words',
  'Answers: October 2015',
  'Disputed.',
  'Disputed by Velden.',
  'Source: the desk',
  'Sources:',
  '[^x]: a note',
  'words[^none], and \\[^1]',
];

const letters = 'abc XYZ 019 .,;:!?*_[]()<>{}&\\#-–—|/“”’…äßøمصر漢字🙂'.split('');
const noise = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }).map((text) => text.trim());
const line = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(...traps) }, { weight: 3, arbitrary: noise })
  .filter((text) => text !== '');
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const prose = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));

const date: fc.Arbitrary<VagueDate> = fc.constantFrom(
  { edtf: '2015-10', wording: 'October 2015' },
  { edtf: '2017-22', wording: 'Summer 2017' },
  { edtf: '2015-07/2015-09', wording: 'the rainy season' },
  { edtf: '', wording: '31 September 2015' },
  { edtf: '', wording: 'once upon a time' },
  { edtf: '', wording: '' },
  { edtf: '1850~', wording: 'c. 1850' },
  { edtf: '[1667,1668]', wording: 'in one of two winters' },
  { edtf: '{1960,1961-12}', wording: 'twice' },
  { edtf: '2016', wording: 'October 2015' },
);

const partyNames = [
  'Velden',
  'Harlow',
  'Trinidad and Tobago',
  'مصر',
  'the Harbour: East',
  'US',
  'S&P 500',
  '漢字',
  'Ørsted – Co',
  'Roe v. Wade',
  'Roe',
  "O'Neill",
  '"quoted"',
  '#1',
  'yes',
];

/** How timelines may look, where something is said of that. */
const appearances: fc.Arbitrary<Appearance> = fc
  .record(
    {
      theme: fc.constantFrom(...themeNames),
      scheme: fc.constantFrom(...schemes),
      spacing: fc.constantFrom(...spacings),
      width: fc.integer({ min: widths.least, max: widths.most }),
      hyphenate: fc.boolean(),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((appearance) => Object.keys(appearance).length > 0);

/** A phase that begins before an entry: its heading, and what stands below. */
const opening = fc.record({
  title: fc.oneof(
    fc.constantFrom('The quarrel begins', 'October 2015', 'A truce, 2013', 'US', '2013: A long year', '\\ stroke'),
    noise.filter((text) => text !== ''),
  ),
  text: fc.option(prose, { nil: undefined }),
});

const words = fc
  .oneof(
    fc.constantFrom(
      'By Ada Keene',
      'Graphic: A. Keene / The Post',
      '[SIPRI](https://example.org/a), *2031*',
      '• Ada',
      'ليلى',
    ),
    line,
    paragraph,
  )
  .filter((text) => text.trim() !== '');
const day = fc.constantFrom('2031-05-03', '2031-05-05T14:05:00', '-0043-03-15', '2029-12-31');

/** What may be said of who made a timeline, when, and of what. */
const imprints: fc.Arbitrary<Imprint> = fc.record(
  { byline: words, published: day, updated: day, source: words, credit: words },
  { requiredKeys: [], noNullPrototype: true },
);

/** How parties of an entry may meet; together as often as not. */
export const meetings = ['together', 'together', 'each against each', 'the last against the others'] as const;

/** The camps of those who meet so; none where they are together, or too few. */
export function campsOf(
  acting: readonly string[],
  met: (typeof meetings)[number],
): readonly (readonly string[])[] | undefined {
  if (met === 'together' || acting.length < 2) return undefined;
  return met === 'each against each' ? acting.map((id) => [id]).reverse() : [acting.slice(-1), acting.slice(0, -1)];
}
/** What was put right, and what is not published. */
const corrections = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('clarification' as const, 'update' as const, 'editors-note' as const),
      date: fc.constantFrom('', '2019-06-03', '2019-06', '2019-23', '2031-05-05T14:05:00', '1850~'),
      text: fc.oneof(prose, fc.constant('')),
    },
    { requiredKeys: ['date', 'text'], noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 2 },
);
const oneLine = noise.map((text) => text.replaceAll(/\s+/g, ' ')).filter((text) => text !== '');
const pictures: fc.Arbitrary<readonly Picture[]> = fc.array(
  fc.record(
    {
      src: fc.constantFrom('bridge.jpg', 'a b/(c) [d].png', 'of "it".webp', '100%25 é.jpeg', '%41.jpg', '../x.jpg'),
      alt: fc.oneof(oneLine, fc.constant('')),
      caption: oneLine,
      credit: oneLine,
    },
    { requiredKeys: ['src', 'alt'], noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 2 },
);
const internal = fc.array(prose, { minLength: 1, maxLength: 2 });
const remarks: fc.Arbitrary<
  Pick<Entry, 'pictures' | 'corrections' | 'draft' | 'claim' | 'notBefore' | 'internal'> & {
    readonly disputing?: readonly number[];
    readonly answering?: readonly number[];
  }
> = fc.record(
  {
    pictures,
    corrections,
    draft: fc.constant(true),
    claim: fc.constant(true),
    disputing: fc.uniqueArray(fc.nat(3)),
    answering: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
    notBefore: fc.constantFrom('2026-12-01T06:00[Europe/London]', '2026-12-01T06:00:00+01:00'),
    internal,
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** What remarks say, with the ids of parties that they name by place. */
function saidIn(
  {
    disputing,
    answering: _,
    ...remarks
  }: { readonly disputing?: readonly number[]; readonly answering?: readonly number[] },
  idsOf: (places: readonly number[]) => readonly string[],
): object {
  return disputing === undefined ? remarks : { ...remarks, disputed: idsOf(disputing) };
}
/** What timelines rest on, without ids. */
const sources = fc.uniqueArray(
  fc
    .record(
      {
        url: fc.constantFrom('https://example.org/a', 'https://example.org/b_(c)?d=e;f&g', 'http://example.net/x*y*'),
        title: fc.oneof(
          fc.constantFrom(
            'Minutes; a draft',
            'accessed 3 June 2019',
            'The Gazette, p. 3',
            '[^1]',
            'https://example.com',
            'مصر',
          ),
          noise.map((text) => text.replaceAll(/\s+/g, ' ')).filter((text) => /^[\w“漢](?:.*[\w”漢])?$/u.test(text)),
        ),
        archived: fc.constantFrom('https://web.archive.org/web/2019/https://example.org/a', 'https://copies.example/1'),
        accessed: fc.constantFrom('2019-06-03', '2019-06', '1850~'),
      },
      { requiredKeys: ['title'], noNullPrototype: true },
    )
    // Words that stand alone would be read as what they look like.
    .filter(({ title, url }) => url !== undefined || !/accessed|https/.test(title)),
  { maxLength: 4, selector: ({ title }) => title },
);

const some = <Value extends object>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | Record<string, never>> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary });

/** An entry whose text cites some sources, and that rests on others besides. */
function restingOn(
  {
    text: words,
    marks,
    cites,
    remarks,
  }: Pick<Entry, 'text'> & {
    readonly marks: readonly number[];
    readonly cites: readonly number[];
    readonly remarks: Partial<Entry>;
  },
  known: (places: readonly number[]) => readonly string[],
  all: readonly string[],
): Partial<Entry> & Pick<Entry, 'text'> {
  const text =
    words +
    known(marks)
      .map((id) => `[^${id}]`)
      .join('');
  const cited = new Set([...notesIn(text, new Map(all.map((id) => [id, id]))), ...known(cites)]);
  return { text, ...remarks, ...(cited.size === 0 ? {} : { sources: [...cited] }) };
}

/** Timelines in the form in which chronicles hold them: ids are made of names and dates, lines have no blanks at their ends. */
export const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    title: fc.option(
      fc.oneof(
        fc.constantFrom('A title', '# hash', 'October 2015'),
        noise.filter((text) => text !== ''),
      ),
      { nil: undefined },
    ),
    lede: fc.option(prose, { nil: undefined }),
    together: fc.option(fc.constantFrom('Both', 'Alle', 'كلاهما'), { nil: undefined }),
    names: fc.uniqueArray(fc.constantFrom(...partyNames), { maxLength: 4 }),
    entries: fc.array(
      fc.record({
        date,
        text: prose,
        acting: fc.uniqueArray(fc.nat(3)),
        own: fc.constantFrom(undefined, 'All sides', 'Together', 'Both sides'),
        met: fc.constantFrom(...meetings),
        remarks: some(remarks),
        cites: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
        marks: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
        opens: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: opening }),
      }),
      { maxLength: 6 },
    ),
    imprint: imprints,
    rests: sources,
    isResting: fc.boolean(),
    areNamed: fc.boolean(),
    said: some(fc.record({ pictures, corrections, internal }, { requiredKeys: [], noNullPrototype: true })),
    appearance: fc.option(appearances, { nil: undefined }),
  })
  .map(({ title, lede, together, names, entries, imprint, rests: all, isResting, areNamed, said, appearance }) => {
    const ids = partyIds(names);
    const parties = names.map(
      (name, place): Party => ({
        id: ids[place] ?? '',
        name,
        ...(place === 1 ? { color: '#1a5fb4', aliases: [`${name} again`], side: 'left' } : {}),
      }),
    );
    const idsOf = (places: readonly number[]) =>
      [...places].sort((a, b) => a - b).flatMap((place) => parties[place]?.id ?? []);
    // A word for two means the same wherever it stands, and not all besides.
    const two = entries
      .filter(({ own, met }) => own === 'Both sides' && met === 'together' && together === 'Alle')
      .map(({ acting }) => idsOf(acting));
    const [both] = two.filter(({ length }) => length > 1 && length < parties.length);
    const opens = entries.flatMap(({ opens }) => opens ?? []);
    const phaseIds = uniqueNames(opens.map(({ title }) => slugOf(title) || 'phase'));
    const phases = opens.map(
      ({ title, text = '' }, place): Phase => ({ id: phaseIds[place] ?? '', title, ...(text === '' ? {} : { text }) }),
    );
    const rests = isResting ? all : [];
    const sourceId = (place: number): string => (areNamed ? `note-${place}` : `s${place + 1}`);
    const known = (places: readonly number[]) => places.filter((place) => place < rests.length).map(sourceId);
    let begun = 0;
    const nameless = entries.map((entry): Omit<Entry, 'id'> => {
      if (entry.opens !== undefined) begun += 1;
      const phase = begun === 0 ? {} : { phase: phases[begun - 1]?.id ?? '' };
      const acting = idsOf(entry.acting);
      const against = campsOf(acting, entry.met);
      const rest = restingOn({ ...entry, remarks: saidIn(entry.remarks, idsOf) }, known, known([0, 1, 2, 3]));
      if (against !== undefined) return { date: entry.date, ...phase, parties: acting, against, ...rest };
      const isJoint = together !== undefined && acting.length > 1 && acting.length === parties.length;
      const isMeant =
        entry.own === 'Both sides' && (parties.length > 2 || !isJoint) ? acting.join() === both?.join() : isJoint;
      const own = isMeant && entry.own !== undefined ? { together: entry.own } : {};
      return { date: entry.date, ...phase, parties: acting, ...own, ...rest };
    });
    const entryNames = entryIds(nameless, parties, together);
    const answersIn = (answering: readonly number[] = []) => {
      const answers = answering.flatMap((place) => entryNames[place] ?? []);
      return answers.length === 0 ? {} : { answers };
    };
    return {
      sidelines: 1,
      ...(title === undefined ? {} : { title }),
      ...(lede === undefined ? {} : { lede }),
      ...imprint,
      language: 'en',
      ...(together === undefined ? {} : { together }),
      parties,
      ...(phases.length === 0 ? {} : { phases }),
      entries: nameless.map((entry, place) => ({
        id: entryNames[place] ?? '',
        ...entry,
        ...answersIn(entries[place]?.remarks.answering),
      })),
      ...said,
      ...(rests.length === 0 ? {} : { sources: rests.map((source, at) => ({ id: sourceId(at), ...source })) }),
      ...(appearance === undefined ? {} : { appearance }),
    };
  });

/** Texts made of a text by small accidents: lines lost, doubled, swapped, cut, glued, and strange signs put in. */
export function mutationsOf(texts: readonly string[]): fc.Arbitrary<string> {
  const accident = fc.record({
    kind: fc.nat(7),
    at: fc.nat(),
    sign: fc.constantFrom(
      '---',
      '\\',
      ':',
      '{',
      '\u202e',
      '\0',
      '\r',
      '\t',
      '2015',
      '- ',
      '[',
      '# ',
      '| ',
      '**',
      '\ud800',
    ),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.array(accident, { minLength: 1, maxLength: 8 }))
    .map(([text, other, accidents]) => {
      const others = other.split('\n');
      let lines: readonly string[] = text.split('\n');
      for (const accident of accidents) lines = mutated(lines, others, accident);
      return lines.join('\n');
    });
}

interface Accident {
  readonly kind: number;
  readonly at: number;
  readonly sign: string;
}

function mutated(lines: readonly string[], others: readonly string[], accident: Accident): readonly string[] {
  const { kind, sign } = accident;
  const at = accident.at % (lines.length || 1);
  const line = lines[at] ?? '';
  const stranger = others[accident.at % (others.length || 1)] ?? '';
  if (kind === 0) return lines.toSpliced(at, 1);
  if (kind === 1) return lines.toSpliced(at, 0, line);
  if (kind === 2) return lines.toSpliced(at, 1, line.slice(line.length / 2));
  if (kind === 3) return lines.toSpliced(at, 2, line + (lines[at + 1] ?? ''));
  if (kind === 4) return lines.toSpliced(at, 0, stranger);
  if (kind === 5) return lines.toSpliced(at, 1, `${line} ${stranger}`);
  return lines.toSpliced(at, 1, kind === 6 ? sign + line : line.slice(0, 5) + sign + line.slice(5));
}

/** Whether an entry can be held by a chronicle; without text and party it is nothing but a date. */
export function isSaid({ text, parties }: Entry): boolean {
  return text !== '' || parties.length > 0;
}
