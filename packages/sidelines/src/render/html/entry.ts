import { relationKey } from '../../model/acting.ts';
import { isEstablished } from '../../model/claims.ts';
import {
  betweenItems,
  betweenNotes,
  type EntryPart,
  entryPartInWords,
  isHead,
  plainly,
  type SaidCorrection,
  type WhenPart,
  type WhoPart,
} from '../../model/told.ts';
import { readEdtf } from '../../time/index.ts';
import type { ShownPictures } from '../renderer.ts';
import { anchorOf, wayTo } from './anchor.ts';
import { classOf } from './braid.ts';
import { keptApart, ownDirection } from './direction.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { figureOf } from './picture.ts';
import type { PlannedEntry } from './plan.ts';
import { type Attributes, foreignInNewWindow, prose } from './prose.ts';
import { joined, linked } from './sources.ts';

/** What entries of a page need besides themselves. */
interface PageParts {
  readonly pictures: ShownPictures | undefined;
}

/**
 * One entry: its place beside the braid, its date and its parties in words, and what happened.
 * @param level what its heading is: one level below that of phases, where there are any
 */
export function entryItem(
  planned: PlannedEntry,
  { language, level, pictures }: { readonly language: string; readonly level: 'h2' | 'h3' } & PageParts,
): Markup {
  const { entry, side, acting, camps, parts, before } = planned;
  const write = (part: EntryPart) => partOf(part, language, pictures);
  const head = joined(parts.filter(isHead).map(write), ' ');
  const below = parts.filter((part) => !isHead(part)).map(write);
  const opposed = camps === undefined ? undefined : markup` data-against="${relationKey(acting, camps)}"`;
  const time = before === undefined ? undefined : markup` data-before="${before}"`;
  const tag = trusted(level);
  // In one line, since blanks between elements are nodes that a browser has to keep.
  return markup`<li id="${anchorOf(entry.id)}" class="${side}${isLong(planned) ? ' long' : undefined} ${shadeOf(planned)} ${classOf(planned)}${isEstablished(entry) ? undefined : ' claimed'}" data-by="${acting.join(' ')}"${opposed}${time}><article><${tag}>${head}</${tag}>${below}</article></li>`;
}

/** About how many characters a line has that is centred in a card of several parties, and how many such lines are still easy to read. */
const centredLine = 52;
const mostCentred = 3;

/** Whether a card of several parties says so much that its text begins where others do. */
function isLong({ side, parts }: PlannedEntry): boolean {
  if (side !== 'bridge') return false;
  const paragraphs = parts
    .filter((part) => !isHead(part))
    .flatMap((part) => entryPartInWords(part, plainly).split('\n'));
  return paragraphs.reduce((lines, words) => lines + Math.ceil(widthOf(words) / centredLine), 0) > mostCentred;
}

/** How wide a text is, in characters: ideographs, kana and Hangul take the room of two. */
function widthOf(words: string): number {
  return (
    words.length + (words.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g)?.length ?? 0)
  );
}

/** What the author's texts have in the page. */
export const inPage: Attributes = { link: foreignInNewWindow, breaksAddresses: true, notes: true };

function partOf(part: EntryPart, language: string, pictures: ShownPictures | undefined): Markup {
  switch (part.kind) {
    case 'when':
      return dated(part, language);
    case 'who':
      return markup`<bdi class="who${part.names.length < 2 ? undefined : ' names'}">${namesOf(part)}</bdi>`;
    case 'draft':
    case 'claim':
      return markup`<p class="claim">${part.words}</p>`;
    case 'headline':
      return markup`<p class="title"${ownDirection(part.words, language)}>${part.words}</p>`;
    case 'text':
      return markup`${prose(part, { ...inPage, language })}`;
    case 'picture':
      return figureOf(part, { ...inPage, language, pictures });
    case 'answers':
      return noteOf(
        part.label,
        part.items.map(
          ({ words, entry, later }) =>
            markup`<a href="${wayTo(entry)}">${words}</a>${later === '' ? undefined : betweenNotes + later}`,
        ),
      );
    case 'sources':
      return noteOf(part.label, part.items.map(linked));
    case 'correction':
      return correctionOf(part, language);
  }
}

/** What was put right, below what it is and when that was. */
export function correctionOf(correction: SaidCorrection, language: string): Markup {
  const { label, when } = correction;
  const day = when.words === '' ? markup`` : markup` ${dated(when, language)}`;
  return markup`<div class="correction" role="note"><p><strong>${label}${day}:</strong></p>${prose(correction, { ...inPage, language })}</div>`;
}

/** Who acted; of several who are named, each in the colour of its party, so that it is seen who met. */
function namesOf({ words, names }: WhoPart): Markup {
  if (names.length < 2) return markup`${words}`;
  return markup`${names.map(({ words: name, party }) =>
    party === undefined ? markup`${name}` : markup`<b class="p${party}">${name}</b>`,
  )}`;
}

function noteOf(label: string, items: readonly Markup[]): Markup {
  return markup`<p class="note">${label}: ${joined(items, betweenItems)}</p>`;
}

/** The class that gives an entry its colours: those of its party, of parties together, of opponents, or of nobody. */
export function shadeOf({ acting, camps }: Pick<PlannedEntry, 'acting' | 'camps'>): string {
  const [only, ...others] = acting;
  if (camps !== undefined) return 'pa';
  return only === undefined ? 'pn' : others.length > 0 ? 'pt' : `p${only}`;
}

/** A date in words; as a `<time>` where HTML can say it too without adding anything to it. */
function dated({ edtf, words }: WhenPart, language: string): Markup {
  return isHtmlDate(edtf) ? markup`<time datetime="${edtf}">${words}</time>` : keptApart(words, language);
}

/** Whether HTML has the date as well: a year from 1 to 9999, or a month or day of one, exactly known. */
export function isHtmlDate(edtf: string): boolean {
  const reading = readEdtf(edtf);
  return reading.ok && reading.date.kind === 'date' && /^(?!0000)\d{4}(?:-\d\d){0,2}$/.test(edtf);
}
