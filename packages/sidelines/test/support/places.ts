import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { insideQuotes, withoutArticle, withoutEnding } from '../../src/formats/chronicle/names.ts';
import { endingsBehind } from '../../src/formats/chronicle/phrases.ts';
import { folded } from '../../src/formats/chronicle/together.ts';
import { isWikitext, plainOfWiki } from '../../src/formats/chronicle/wikitext.ts';
import type { Reading } from '../../src/formats/index.ts';
import type { TextRange } from '../../src/model/diagnostic.ts';
import type { EntryPlace, Places } from '../../src/model/places.ts';
import type { Party } from '../../src/model/timeline.ts';

/** Whether all words of one text, letters and digits alone, stand in another, in their order. */
export function holdsWords(text: string, words: string): boolean {
  const within = plain(text);
  let at = 0;
  return (plain(words).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).every((word) => {
    const found = within.indexOf(word, at);
    at = found + word.length;
    return found >= 0;
  });
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What stands in a place; of a JSON text, its value. */
export function writtenAt({ source }: Pick<Places, 'source'>, { from, to }: TextRange): string {
  const text = source.slice(from, to);
  if (!/^\s*\{/.test(source) || !text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** All places, each with what it is of. */
function allPlaces(places: Places): readonly (readonly [string, TextRange])[] {
  const { title, lede = [], entries, parties, together = [], sources = [], matter = [], alt } = places;
  return [
    ...(title === undefined ? [] : [['title', title] as const]),
    ...named('lede', lede),
    ...entries.flatMap(placesOfEntry),
    ...parties.flatMap(({ name, labels, meant = [] }) => named('party', [name, ...labels, ...meant])),
    ...named('together', together),
    ...sources.flatMap(({ whole, title: called, url }) => named('source', [whole, called ?? whole, url ?? whole])),
    ...matter.flatMap(({ key, value }) => named('key', [key, value])),
    ...(alt === undefined ? [] : named('alt', [alt.whole, alt.of ?? alt.whole])),
  ];
}

function placesOfEntry(entry: EntryPlace): readonly (readonly [string, TextRange])[] {
  const { whole, date, text, label, who = [], headline, claim, answers, sources = [], corrections = [] } = entry;
  const optional = [label, headline, claim, answers].filter((range) => range !== undefined);
  const ofCorrections = corrections.flatMap((one) => [one.whole, one.date, one.text]);
  return named('entry', [whole, date, text, ...who, ...optional, ...sources, ...ofCorrections]);
}

function named(what: string, ranges: readonly TextRange[]): readonly (readonly [string, TextRange])[] {
  return ranges.map((range) => [what, range]);
}

/** Whether words are a name of a party, or the form that one has behind a word between opponents. */
function isNameOf(party: Party, words: string): boolean {
  const names = [...new Set(namesOf(party))];
  return (
    names.includes(words) || [...endingsBehind.keys()].some((word) => withoutEnding(words, word, names) !== undefined)
  );
}

/** A name without what does not tell it from others. */
export function bare(name: string): string {
  return withoutArticle(folded(insideQuotes({ from: 0, to: name.length, text: name }).text));
}

export function namesOf({ name, aliases = [], id }: Party): readonly string[] {
  return [name, ...aliases, id].map(bare);
}

/** What a reading says of its places that is not so. */
export function misplacedIn({ timeline, places }: Reading, isJson: boolean): readonly string[] {
  const wrong: string[] = [];
  const { source } = places;
  const check = (isRight: boolean, what: string) => void (isRight || wrong.push(what));
  for (const [what, { from, to }] of allPlaces(places))
    check(0 <= from && from <= to && to <= source.length, `${what} ${from}–${to}`);
  check((timeline.title === undefined) === (places.title === undefined), 'title');
  check((timeline.lede === undefined) === (places.lede === undefined), 'lede');
  const isWiki = isWikitext(linesOf(source));
  const holds = (ranges: readonly TextRange[], words = '') => {
    const written = ranges.map((range) => writtenAt(places, range)).join('\n');
    return holdsWords(isWiki ? plainOfWiki(written) : written, words);
  };
  if (places.title !== undefined) check(holds([places.title], timeline.title), `title ${timeline.title}`);
  check(holds(places.lede ?? [], timeline.lede), `lede ${timeline.lede}`);
  for (const [index, { labels }] of places.parties.entries()) {
    const party = timeline.parties[index] ?? { id: '', name: '' };
    for (const label of labels) check(isNameOf(party, bare(writtenAt(places, label))), `label ${party.name}`);
    check(
      labels.every(({ from }, place) => from >= (labels[place - 1]?.to ?? 0)),
      'labels in order',
    );
  }
  for (const [index, { whole, text, who }] of places.entries.entries()) {
    const entry = timeline.entries[index];
    check(isJson || holds([text], entry?.text), `text ${entry?.text}`);
    check(entry?.parties.length === 0 || who !== undefined, `who ${entry?.id}`);
    const previous = places.entries[index - 1]?.whole;
    if (previous !== undefined && whole.from >= previous.from) check(whole.from >= previous.to, `whole ${entry?.id}`);
  }
  return wrong;
}
