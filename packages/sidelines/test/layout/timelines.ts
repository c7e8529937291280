import fc from 'fast-check';
import { present } from '../../src/formats/guards.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { campsOf, meetings } from '../support/chronicles.ts';

const words = [
  'ceasefire',
  'the',
  'a',
  'of',
  'talks',
  'Geneva',
  '“quagmire”',
  '49',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'https://example.org/a/very/long/address/that/has/no/place/to/break?at=all',
  'وقف',
  'إطلاق',
  'النار',
  '(2017)',
  'שלום',
  'מחר',
  '停戦',
  '協議が始まり、各国が参加した。',
  '東京',
  'переговоры',
  'Ἀθῆναι',
  'नमस्ते',
  'สวัสดีชาวโลกทั้งหลาย',
  '🕊️',
  '👩‍👩‍👧',
  '🇸🇾',
  'Tiếng',
  'Việt',
  '*stress*',
  '**strong**',
  '[a link](https://example.org/)',
  '—',
  '…',
];

const phrase = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: min, maxLength: max }).map((some) => some.join(' '));
const edtf = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc
    .integer({ min: -400, max: 2030 })
    .map((year) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`),
  fc.constantFrom('2017-22', '199X', '1914/1918', '1990/..', '../1799', ''),
);

/** The phase of an entry: the last that began before it. */
function phaseAt(entries: readonly { readonly opens: unknown }[], place: number): { readonly phase?: string } {
  const begun = entries.findLastIndex(({ opens }, at) => at <= place && opens !== undefined);
  return begun < 0 ? {} : { phase: `h${begun}` };
}

/** Timelines of any number of parties up to five, in Latin and Arabic script, with texts of every script that is drawn. */
export const timelines: fc.Arbitrary<Timeline> = fc.integer({ min: 0, max: 5 }).chain((parties) => {
  const ids = Array.from({ length: parties }, (_, place) => `p${place}`);
  const entry = fc.record({
    edtf,
    wording: phrase(1, 3),
    parties: fc.subarray(ids),
    met: fc.constantFrom(...meetings),
    text: phrase(0, 30),
    title: fc.option(phrase(1, 8), { nil: undefined }),
    opens: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.record({ title: phrase(1, 12), text: phrase(0, 30) }) },
    ),
  });
  return fc
    .record({
      title: phrase(1, 9),
      lede: phrase(0, 40),
      language: fc.constantFrom('en', 'ar', 'ja'),
      names: fc.array(phrase(1, 3), { minLength: parties, maxLength: parties }),
      entries: fc.array(entry, { maxLength: 12 }),
    })
    .map(({ title, lede, language, names, entries }) => ({
      sidelines: 1,
      title,
      lede,
      language,
      parties: ids.map((id, place) => ({ id, name: names[place] ?? id })),
      phases: entries.flatMap(({ opens }, place) => (opens === undefined ? [] : [{ id: `h${place}`, ...opens }])),
      entries: entries.map((one, place) => ({
        id: `e${place}`,
        date: { edtf: one.edtf, wording: one.wording },
        ...phaseAt(entries, place),
        parties: one.parties,
        ...present({ against: campsOf(one.parties, one.met) }),
        text: one.text,
        ...(one.title === undefined ? {} : { title: one.title }),
      })),
    }));
});

/** The same in which those who meet are opponents as often as not. */
export function quarrels(parties: { readonly min: number; readonly max: number }): fc.Arbitrary<Timeline> {
  return crowds(parties, meetings);
}

/** Timelines of few words, of as many parties as asked for, in which every entry is somebody's act. */
export function crowds(
  parties: { readonly min: number; readonly max: number },
  ways: readonly (typeof meetings)[number][] = ['together'],
): fc.Arbitrary<Timeline> {
  return fc.integer(parties).chain((count) => {
    const ids = Array.from({ length: count }, (_, place) => `p${place}`);
    const several = fc.subarray(ids, { minLength: 1, maxLength: Math.min(count, 4) });
    const entry = fc.record({
      edtf,
      parties: fc.oneof(
        { weight: 1, arbitrary: fc.subarray(ids, { minLength: 1 }) },
        { weight: 2, arbitrary: several },
      ),
      met: fc.constantFrom(...ways),
      text: fc.constantFrom('Talks.', 'A longer sentence, which may well take a second and a third line of its card.'),
    });
    return fc
      .record({ language: fc.constantFrom('en', 'ar'), entries: fc.array(entry, { minLength: 1, maxLength: 14 }) })
      .map(({ language, entries }) => ({
        sidelines: 1,
        language,
        parties: ids.map((id) => ({ id, name: id })),
        entries: entries.map(({ edtf: date, parties: acting, met, text }, place) => ({
          id: `e${place}`,
          date: { edtf: date, wording: date },
          parties: acting,
          ...present({ against: campsOf(acting, met) }),
          text,
        })),
      }));
  });
}

/** How exactly a day is written: as a time of it, the day, its month or its year, or as a range from there or to there. */
const writings = [
  (day: string) => `${day}T12:00:00`,
  (day: string) => `${day}T09:40:00`,
  (day: string) => day,
  (day: string) => day,
  (day: string) => day.slice(0, 7),
  (day: string) => day.slice(0, 7),
  (day: string) => day.slice(0, 4),
  (day: string) => `${day.slice(0, 7)}/${day.slice(0, 4)}`,
  (day: string) => `${day}/..`,
  (day: string) => `../${day.slice(0, 4)}`,
] as const;

/** Timelines in English of a week, a year or centuries, whose entries crowd in parts of it; up to so many, of up to four parties. */
export function stories(most: number): fc.Arbitrary<Timeline> {
  const crowd = fc.record({
    days: fc.constantFrom(1, 40, 400, 20_000),
    dates: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...writings)), {
      minLength: 1,
      maxLength: Math.ceil(most / 3),
    }),
    from: fc.nat({ max: 60_000 }),
  });
  const dated = crowd.map(({ days, dates, from }) =>
    dates.map(([share, write]) => {
      const day = new Date(Date.UTC(1820, 0, 1) + Math.floor(from + share * days) * 86_400_000);
      return write(day.toISOString().slice(0, 10));
    }),
  );
  return fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.array(dated, { minLength: 1, maxLength: 3 }))
    .chain(([parties, dates]) => {
      const ids = Array.from({ length: parties }, (_, place) => `p${place}`);
      const several = dates.flat().length;
      const text = fc.constantFrom('Talks.', 'A longer sentence, which may take a second line.', 'Long. '.repeat(40));
      const entry = fc.record({
        parties: fc.oneof(fc.subarray(ids, { maxLength: Math.min(1, parties) }), fc.subarray(ids)),
        text,
      });
      return fc.array(entry, { minLength: several, maxLength: several }).map((entries) => ({
        sidelines: 1 as const,
        language: 'en',
        parties: ids.map((id) => ({ id, name: id })),
        entries: entries.map((own, place) => {
          const date = dates.flat()[place] ?? '';
          return { ...own, id: `e${place}`, date: { edtf: date, wording: date } };
        }),
      }));
    });
}

/** A language, and words of it in its script. */
interface Script {
  readonly language: string;
  readonly words: readonly string[];
}

/** Every script that the product has fonts for. */
const scripts: Readonly<Record<string, Script>> = {
  Latin: { language: 'de', words: ['Fähre', 'am', 'Quai', 'Donaudampfschifffahrtsgesellschaft', '„WAVE“', '2017'] },
  Cyrillic: { language: 'ru', words: ['переговоры', 'о', 'перемирии', '«Заря»', 'достопримечательности', '№ 7'] },
  Greek: { language: 'en', words: ['Ἀθῆναι', 'καὶ', 'ἡ', 'θάλασσα', 'Ηλεκτροεγκεφαλογράφημα'] },
  Arabic: { language: 'ar', words: ['وقف', 'إطلاق', 'النار', '٢٠١٧', 'الاستراتيجيات', 'مُعَلَّقٌ', '(UN)'] },
  Hebrew: { language: 'he', words: ['המעבורת', 'יוצאת', 'ב־7:15', 'בְּרֵאשִׁית', '(2017)', 'צה״ל'] },
  Devanagari: { language: 'en', words: ['नमस्ते', 'क्षत्रिय', 'विश्वविद्यालय', 'और', '२०१७'] },
  Thai: { language: 'en', words: ['เรือข้ามฟากออกจากท่าเรือ', 'น้ำ', 'สวัสดีชาวโลกทั้งหลาย', '๒๕๖๐'] },
  Japanese: {
    language: 'ja',
    words: ['協議が始まり、', '各国が「参加」した。', 'メリーゴーランド', '（東京）', '２０１７年'],
  },
  emoji: { language: 'en', words: ['👩‍👩‍👧', '🇸🇾', '1️⃣', '❤️', '🕊️', '👍🏽', 'at', 'noon'] },
};

/** The names of these scripts. */
export const scriptNames = Object.keys(scripts);

/** Timelines of up to four parties in which everything is written in one script, names and dates included. */
export function timelinesIn(script: string): fc.Arbitrary<Timeline> {
  const { language, words: some } = scripts[script] ?? { language: 'en', words: [] };
  const said = (min: number, max: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...some), { minLength: min, maxLength: max }).map((parts) => parts.join(' '));
  return fc.integer({ min: 0, max: 4 }).chain((parties) => {
    const ids = Array.from({ length: parties }, (_, place) => `p${place}`);
    const entry = fc.record({ edtf, wording: said(1, 3), parties: fc.subarray(ids), text: said(1, 24) });
    return fc
      .record({
        title: said(1, 8),
        names: fc.array(said(1, 2), { minLength: parties, maxLength: parties }),
        entries: fc.array(entry, { minLength: 1, maxLength: 10 }),
      })
      .map(({ title, names, entries }) => ({
        sidelines: 1,
        title,
        language,
        parties: ids.map((id, place) => ({ id, name: names[place] ?? id })),
        entries: entries.map(({ edtf: date, wording, ...rest }, place) => ({
          ...rest,
          id: `e${place}`,
          date: { edtf: date, wording },
        })),
      }));
  });
}
