import { linesOf } from '../../src/formats/chronicle/lines.ts';
import { isWikitext, plainOfWiki } from '../../src/formats/chronicle/wikitext.ts';
import type { Reading } from '../../src/formats/index.ts';
import { placesOfShown, type Shown, type ShownEntry } from '../../src/model/shown.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { correctionLabel, toldEntries } from '../../src/model/told.ts';
import { wordsIn } from '../../src/model/words.ts';
import type { DrawnText } from './drawn-texts.ts';
import { bare, holdsWords, namesOf, writtenAt } from './places.ts';

/** A text that was drawn, what it shows, and what stands in the places of that. */
interface Led {
  readonly words: string;
  readonly text: string;
  readonly timeline: Timeline;
}

/** What of a drawing is in none of the places that it leads to, though its author wrote it. */
export function astray({ timeline, places }: Reading, drawn: readonly DrawnText[]): readonly string[] {
  const isWiki = isWikitext(linesOf(places.source));
  return drawn.flatMap(({ shown, words }) => {
    if (shown === undefined) return [];
    const ranges = placesOfShown({ timeline, places }, shown);
    const written = ranges.map((range) => writtenAt(places, range)).join('\n');
    const text = isWiki ? plainOfWiki(written) : written;
    return isRight(shown, { words, text, timeline }) ? [] : [`${JSON.stringify(shown)}: ${words} | ${text}`];
  });
}

function isRight(shown: Shown, { words, text, timeline }: Led): boolean {
  // The number of a note is ours; the author wrote its label.
  if (/^\s*\[\d+\]\s*$/.test(words)) return text !== '';
  const page = wordsIn(timeline.language);
  switch (shown.kind) {
    case 'title':
      return timeline.title === undefined ? text === '' : holdsWords(text, words);
    case 'imprint':
      // The product's words stand around the author's, and a day is worded anew.
      return text !== '';
    case 'lede':
    case 'phase':
      return holdsWords(text, words);
    case 'party':
      // How often it acted stands beside it on the card.
      return holdsWords(text, words) || /^\s*\d+$/.test(words);
    case 'together':
      return timeline.together === undefined ? text === '' : text !== '';
    case 'lead':
    case 'correction':
      return text !== '';
    case 'source':
      return holdsWords(`${text} ${page.archived}`, words) || words.startsWith(page.accessed);
    case 'entry':
      return isRightInEntry(shown, { words, text, timeline });
  }
}

function isRightInEntry({ entry: id, part, item = 0 }: ShownEntry, led: Led): boolean {
  const { words, text, timeline } = led;
  const entry = timeline.entries.find((one) => one.id === id);
  if (part === 'headline' || part === 'text') return holdsWords(text, words);
  if (part === 'who') return isNamed(led, entry?.parties ?? []);
  if (part === 'when') {
    const { edtf = '', wording = '' } = entry?.date ?? {};
    // A date in EDTF alone has words of ours.
    return holdsWords(text, wording) || (text.includes('{') && text.includes(edtf));
  }
  if (part === 'correction') {
    const said = toldEntries(timeline).find((told) => told.entry.id === id)?.parts ?? [];
    const label = said
      .flatMap((told) => (told.kind === 'correction' && told.place === item ? correctionLabel(told) : []))
      .join('');
    // Behind all entries, the entry that was put right stands behind the label.
    return holdsWords(text, words) || holdsWords(label, words) || words.startsWith(`${label}: `);
  }
  // That it is a claim, and what it answers and rests on, is told in words of ours.
  return text !== '';
}

/** Whether a label has a name, be it in another case: the endings of its words count only where they are short. */
function isIn(label: string, name: string): boolean {
  return label.includes(name) || name.split(' ').every((word) => word.length > 4 && label.includes(word.slice(0, -2)));
}

/** Whether each acts by a name, or all by a word for them. */
function isNamed({ text, timeline: { parties } }: Led, acting: readonly string[]): boolean {
  const label = bare(text);
  const isByWord = acting.length > 1 && !parties.some(({ name }) => label.includes(bare(name)));
  const own = parties.filter(({ id }) => acting.includes(id));
  return text !== '' && (isByWord || own.every((party) => namesOf(party).some((name) => isIn(label, name))));
}
