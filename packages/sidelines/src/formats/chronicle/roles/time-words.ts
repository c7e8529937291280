import type { Language } from '../../../languages/language.ts';
import { once } from '../../../model/once.ts';
import { languageByTag, literal } from '../phrases.ts';
import { folded } from '../together.ts';

/**
 * What a word of time says of the line that it stands in: seasons, feasts and days of the week are times by themselves; the parts of a
 * day and units of time may be words of any heading; words such as “on”, “about” and “the next” only stand before others.
 */
type Weight = 'time' | 'part' | 'before' | 'small';

/** The words of a language, as a pattern that finds the longest, and what each says. */
interface TimeWords {
  readonly pattern: RegExp;
  readonly weights: ReadonlyMap<string, Weight>;
}

/**
 * Whether words without a number stand for a time: “Midsummer”, “about noon on the Tuesday of the fair”; `maybe` where the words of a
 * heading could be the same: “Winter of discontent”.
 */
export function isTimeInWords(text: string, language: string): 'surely' | 'maybe' | 'no' {
  const known = timeWordsFor(language.split('-')[0] ?? '');
  if (known === undefined) return 'no';
  const key = plain(text);
  const found = [...key.matchAll(known.pattern)].map(({ 0: word, index }) => {
    return { index, weight: known.weights.get(word) ?? 'small' };
  });
  const times = found.filter(({ weight }) => weight === 'time').length;
  const parts = found.filter(({ weight }) => weight === 'part').length;
  const others = wordsIn(key.replace(known.pattern, ' '));
  const isLed = found[0]?.index === 0 && found[0].weight === 'before';
  if (times > 0 && (others === 0 || (others === 1 && isLed))) return 'surely';
  return times + parts > 0 && others <= 1 ? 'maybe' : 'no';
}

/** How many words there are; of scripts without blanks, two signs are one. */
function wordsIn(text: string): number {
  const found = text.match(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{M}\p{N}’'-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu,
  );
  return found?.length ?? 0;
}

function plain(text: string): string {
  return folded(text.normalize('NFKC').replaceAll('’', "'"));
}

/** The words of a language, collected when a text is first read in it. */
const timeWordsFor = once((tag) => {
  const language = languageByTag.get(tag);
  return language && timeWordsOf(language, tag);
});

function timeWordsOf({ names, wording, vocabulary: of, relative, phrases }: Language, tag: string): TimeWords {
  const weights = new Map<string, Weight>();
  const add = (weight: Weight, texts: readonly (string | undefined)[]) => {
    for (const text of texts)
      for (const form of (text ?? '').split(/[|/]/)) if (form.trim() !== '') weights.set(plain(form), weight);
  };
  add('before', [of.lead, of.circa, of.clockNear, of.clockBefore, of.clock]);
  add('small', [of.article, of.of, of.early, of.mid, of.late, of.before, of.since, phrases.joiners]);
  // What “the next day” and “the same evening” are made of.
  add(
    'small',
    [relative.nextDay, ...relative.following, phrases.sameDay].map((text) => text.replaceAll(' ', '|')),
  );
  add('small', [of.ordinals, of.centuryOrdinals]);
  add('part', names.weekdays.slice(7));
  add('part', [of.partOfDay, of.noon, of.midnight, ...relative.unit, ...relative.units]);
  add('time', [...names.months, ...names.monthsAlone]);
  add('time', [...names.weekdays.slice(0, 7), ...wording.seasons, ...(of.seasons ?? []), ...(of.feasts ?? [])]);
  add('time', [phrases.timeWords]);
  const longest = [...weights.keys()].sort((one, other) => other.length - one.length).map(literal);
  const [before, behind] = boundsOf(tag);
  return { weights, pattern: new RegExp(`${before}(?:${longest.join('|')})${behind}`, 'gu') };
}

/** Where words end: between letters where a script has no blanks, before a particle in Korean, behind an apostrophe elsewhere. */
function boundsOf(tag: string): readonly [string, string] {
  if (tag === 'ja' || tag === 'zh') return ['', ''];
  return ['(?<![\\p{L}\\p{M}])', tag === 'ko' ? '(?!\\p{L}{2})' : "(?:(?<=')|(?![\\p{L}\\p{M}]))"];
}
