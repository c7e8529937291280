import type { Language } from '../../../languages/language.ts';
import { once } from '../../../model/once.ts';
import { languageByTag, literal, phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';
import type { Grain, Named, Shift } from './counted.ts';

/** From what words are counted: the entry above, the day on which the text appeared, both alike, or nothing that would give a date. */
export type CountedFrom = 'above' | 'now' | 'either' | 'nothing';

/** What words mean that are counted from another date. */
export interface Counted {
  readonly of: CountedFrom;
  /** Absent where nobody could say which date is meant. */
  readonly shift?: Shift;
}

const nowhere: Counted = { of: 'nothing' };

/** What stands before and behind the slot of a pattern. */
interface Frame {
  readonly before: string;
  readonly behind: string;
}

/** A language's words, ready to be looked up. */
interface Lexicon {
  readonly words: ReadonlyMap<string, Counted>;
  readonly lengths: readonly (Frame & { readonly of: CountedFrom; readonly sign: number })[];
  readonly named: readonly (Frame & { readonly kind: 'last' | 'last week' | 'last year' })[];
  readonly names: ReadonlyMap<string, Named>;
  readonly numbers: readonly (readonly [string, number | undefined])[];
  /** Whether the unit alone means one of it, or two. */
  readonly units: ReadonlyMap<string, { readonly grain: Grain; readonly alone: number | undefined }>;
}

const grains: readonly Grain[] = ['day', 'week', 'month', 'year'];
const wholes = ['week', 'month', 'year'] as const;

/** Words that mean the day of the entry above, in all languages: they mean nothing else in any. */
const sameDay: ReadonlySet<string> = phrasesOf('sameDay');

/** The words of a language, collected when a text is first read in it. */
const lexiconFor = once((tag) => {
  const language = languageByTag.get(tag);
  return language && lexiconOf(language);
});

/** Before a month or day: that it lies in the year above, or in the one after it. */
const yearWordsFor = once((tag) => {
  const { sameYear: same, following = [] } = languageByTag.get(tag)?.relative ?? {};
  return same === undefined ? undefined : { same: startWith(same), next: startWith(following[2] ?? '') };
});

function startWith(words: string): RegExp {
  return new RegExp(`^(?:${listed(words).map(literal).join('|')})[,،，、]?\\s*`, 'iu');
}

/** What a phrase means, if it is words for a date that is counted from another; it is looked up as a whole. */
export function countedIn(phrase: string, language: string): Counted | undefined {
  const key = folded(phrase.normalize('NFKC').replaceAll('’', "'")).replace(/[٠-٩۰-۹]/g, plainDigit);
  if (sameDay.has(key)) return { of: 'above', shift: { kind: 'same' } };
  const lexicon = lexiconFor(language.split('-')[0] ?? '');
  if (lexicon === undefined || key === '') return undefined;
  return lexicon.words.get(key) ?? lengthIn(key, lexicon) ?? namedIn(key, lexicon);
}

/** How many years after the one above a date lies that begins with such words, and how long they are: 翌年1月, “The same year, 4 May”. */
export function yearsAfterIn(
  text: string,
  language: string,
): { readonly years: 0 | 1; readonly length: number } | undefined {
  const words = yearWordsFor(language.split('-')[0] ?? '');
  const [same, next] = [words?.same.exec(text), words?.next.exec(text)];
  if (next) return { years: 1, length: next[0].length };
  return same ? { years: 0, length: same[0].length } : undefined;
}

/** Arabic and Persian digits stand at the end of their sixteens in Unicode, zero first. */
function plainDigit(digit: string): string {
  return String(digit.charCodeAt(0) % 16);
}

/** “two days later” */
function lengthIn(key: string, lexicon: Lexicon): Counted | undefined {
  for (const frame of lexicon.lengths) {
    const within = inside(key, frame);
    const length = within === undefined ? undefined : measure(within, lexicon);
    if (length === undefined) continue;
    if (length.count === undefined) return nowhere;
    return { of: frame.of, shift: { kind: 'away', count: frame.sign * length.count, grain: length.grain } };
  }
  return undefined;
}

/** A number with its unit; without `count` where the words do not say how many. */
function measure(text: string, { units, numbers }: Lexicon): { count: number | undefined; grain: Grain } | undefined {
  const alone = units.get(text);
  if (alone !== undefined) return { count: alone.alone, grain: alone.grain };
  const digits = /^\d{1,3}(?!\d)/.exec(text)?.[0];
  const unit = digits === undefined ? undefined : units.get(text.slice(digits.length).trim());
  if (unit !== undefined) return { count: Number(digits), grain: unit.grain };
  for (const [word, count] of numbers) {
    const named = text.startsWith(word) ? units.get(text.slice(word.length).trim()) : undefined;
    if (named !== undefined) return { count, grain: named.grain };
  }
  return undefined;
}

/** “last March” */
function namedIn(key: string, { named, names }: Lexicon): Counted | undefined {
  for (const frame of named) {
    const within = inside(key, frame);
    const name = within === undefined ? undefined : names.get(within);
    if (name === undefined) continue;
    const { kind } = frame;
    if (kind === 'last') return { of: 'now', shift: { kind: 'last', name } };
    if ((kind === 'last week') === (name.kind === 'weekday'))
      return { of: 'now', shift: { kind: 'within last', name } };
  }
  return undefined;
}

function inside(key: string, { before, behind }: Frame): string | undefined {
  if (key.length <= before.length + behind.length || !key.startsWith(before) || !key.endsWith(behind)) return undefined;
  return key.slice(before.length, key.length - behind.length).trim();
}

function lexiconOf(language: Language): Lexicon {
  const { relative } = language;
  const framed = (text: string) => listed(text).map((pattern): Frame => frameOf(pattern));
  return {
    words: new Map(
      wordsOf(language).flatMap(([text, counted]) => listed(text).map((word) => [word, counted] as const)),
    ),
    lengths: [
      ...framed(relative.later).map((frame) => ({ ...frame, of: 'above' as const, sign: 1 })),
      ...framed(relative.earlier).map((frame) => ({ ...frame, of: 'above' as const, sign: -1 })),
      ...framed(relative.ago).map((frame) => ({ ...frame, of: 'now' as const, sign: -1 })),
    ],
    named: [
      ...framed(relative.ofLastWeek ?? '').map((frame) => ({ ...frame, kind: 'last week' as const })),
      ...framed(relative.ofLastYear ?? '').map((frame) => ({ ...frame, kind: 'last year' as const })),
      ...framed(relative.lastNamed ?? '').map((frame) => ({ ...frame, kind: 'last' as const })),
    ],
    names: namesOf(language),
    numbers: [
      ...relative.numbers
        .split('|')
        .flatMap((forms, place) => forms.split('/').map((form) => [form, place + 1] as const)),
      ...listed(relative.few).map((form) => [form, undefined] as const),
    ].filter(([form]) => form !== ''),
    units: new Map([
      ...unitsOf(relative.units, undefined),
      ...unitsOf(relative.unit, 1),
      ...unitsOf(relative.pairs ?? [], 2),
    ]),
  };
}

function unitsOf(
  forms: readonly string[],
  alone: number | undefined,
): readonly (readonly [string, { readonly grain: Grain; readonly alone: number | undefined }])[] {
  return grains.flatMap((grain, place) => listed(forms[place] ?? '').map((form) => [form, { grain, alone }] as const));
}

/** The phrases that are looked up as they stand. */
function wordsOf({ relative }: Language): readonly (readonly [string, Counted])[] {
  const day = (of: CountedFrom, count: number): Counted => ({ of, shift: { kind: 'away', count, grain: 'day' } });
  const whole = (of: CountedFrom, count: number, words: readonly string[]) =>
    wholes.map((grain, place): readonly [string, Counted] => {
      return [words[place] ?? '', { of, shift: { kind: 'whole', count, grain } }];
    });
  return [
    [relative.vague, nowhere],
    [relative.today, day('now', 0)],
    [relative.yesterday, day('now', -1)],
    [relative.beforeYesterday, day('now', -2)],
    [relative.tomorrow, day('now', 1)],
    [relative.tomorrowOrMorning ?? '', day('either', 1)],
    [relative.nextDay, day('above', 1)],
    [relative.previousDay, day('above', -1)],
    ...whole('now', -1, relative.last),
    ...whole('now', 0, relative.this),
    ...whole('either', 1, relative.next),
    ...whole('above', 0, relative.same ?? ['', '', '']),
    ...whole('above', 1, relative.following),
  ];
}

/** The names of months, weekdays and seasons. */
function namesOf({ names, vocabulary, wording }: Language): ReadonlyMap<string, Named> {
  const of = (kind: Named['kind'], first: number, texts: readonly string[]) =>
    texts.flatMap((text, place) =>
      listed(text.toLowerCase()).map((name): readonly [string, Named] => [
        folded(name),
        { kind, number: first + place },
      ]),
    );
  return new Map([
    ...of('season', 21, vocabulary.seasons ?? []),
    ...of('season', 21, wording.seasons),
    ...of('month', 1, vocabulary.months ?? []),
    ...of('weekday', 0, vocabulary.weekdays ?? []),
    ...of('month', 1, names.months),
    ...of('month', 1, names.monthsAlone),
    ...of('weekday', 0, names.weekdays.slice(0, 7)),
    ...of('weekday', 0, names.weekdays.slice(7, 14)),
  ]);
}

function frameOf(pattern: string): Frame {
  const slot = pattern.indexOf('#');
  return { before: pattern.slice(0, slot), behind: pattern.slice(slot + 1) };
}

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split('|').filter((form) => form !== '');
}
