import { directionOf } from '../../model/language.ts';
import type { Timeline } from '../../model/timeline.ts';
import {
  type AllSourcesPart,
  answersInWords,
  betweenItems,
  betweenNotes,
  type EndingPart,
  type EntryPart,
  type ImprintPart,
  type OpeningPart,
  plainly,
  type SaidCorrection,
  sourceMark,
  type Told,
  type ToldEntry,
  type ToldPhase,
  type ToldPicture,
  type WhenPart,
} from '../../model/told.ts';
import { isHtmlDate } from './entry.ts';
import { imprintLine } from './imprint.ts';
import { type Markup, markup } from './markup.ts';
import { captionOf } from './picture.ts';
import { type Attributes, foreign, link, prose } from './prose.ts';
import { joined } from './sources.ts';

/** What stands before all entries; without the title, which stands elsewhere wherever there is plain HTML. */
export function plainOpening(part: OpeningPart, timeline: Timeline): readonly Markup[] {
  switch (part.kind) {
    case 'title':
      return [];
    case 'unfinished':
      return [markup`<p${turned(timeline)}><strong>${part.words}</strong></p>`];
    case 'lede':
      return prose(part, attributesIn(timeline));
    case 'byline':
      return plainImprint(part, attributesIn(timeline));
    case 'lead':
      return [plainPicture(part, attributesIn(timeline))];
  }
}

/** The direction of a paragraph, where it is not the usual one: feeds keep no element around all of them. */
export function turned({ language }: Timeline): Markup | undefined {
  return directionOf(language) === 'rtl' ? markup` dir="rtl"` : undefined;
}

function attributesIn(timeline: Timeline): Attributes {
  return { block: turned(timeline), link: foreign, language: timeline.language };
}

/** All entries without class, style or script, in the author's order, and what stands behind them. */
export function plainStory({ entries, ending }: Told, timeline: Timeline): readonly Markup[] {
  const attributes = attributesIn(timeline);
  return [
    ...entries.flatMap((entry) => [
      ...entry.opens.flatMap((phase) => plainPhase(phase, attributes)),
      ...plainEntry(entry, attributes),
    ]),
    ...ending.flatMap((part) => plainEnding(part, attributes)),
  ];
}

/** The heading of a phase, and what stands below it. */
function plainPhase({ parts }: ToldPhase, attributes: Attributes): readonly Markup[] {
  return parts.flatMap((part) =>
    part.kind === 'phase' ? [markup`<h2${attributes.block}>${part.words}</h2>`] : prose(part, attributes),
  );
}

function plainEntry(entry: ToldEntry, attributes: Attributes): readonly Markup[] {
  return [
    markup`<h3${attributes.block}>${plainHeading(entry)}</h3>`,
    ...entry.parts.flatMap((part) => plainPart(part, attributes)),
  ];
}

/** The heading of an entry, its date and who acted, without class, style or script. */
function plainHeading({ parts }: ToldEntry): Markup {
  const pieces = parts.flatMap((part) => {
    if (part.kind === 'who') return [markup`${part.words}`];
    return part.kind === 'when' ? [dated(part)] : [];
  });
  return joined(pieces, ' — ');
}

function dated({ edtf, words }: WhenPart): Markup {
  return isHtmlDate(edtf) ? markup`<time datetime="${edtf}">${words}</time>` : markup`${words}`;
}

/** A paragraph of each thing that the imprint says in one place. */
export function plainImprint({ items }: ImprintPart, attributes: Attributes): readonly Markup[] {
  return items.map((item) => markup`<p${attributes.block}>${imprintLine(item, attributes)}</p>`);
}

/**
 * A part of an entry as paragraphs without class, style or script; date and parties stand in the heading.
 * @param attributes what each of them, and each link, has besides
 */
export function plainPart(part: EntryPart, attributes: Attributes): readonly Markup[] {
  const paragraph = (words: Markup) => [markup`<p${attributes.block}>${words}</p>`];
  switch (part.kind) {
    case 'when':
    case 'who':
      return [];
    case 'draft':
    case 'claim':
      return paragraph(markup`<em>${part.words}</em>`);
    case 'headline':
      return paragraph(markup`<strong>${part.words}</strong>`);
    case 'text':
      return prose(part, attributes);
    case 'picture':
      return [plainPicture(part, attributes)];
    case 'answers':
      return paragraph(markup`${answersInWords(part)}`);
    case 'sources':
      return paragraph(
        markup`${part.label}: ${joined(
          part.items.map(({ words, href }) => link(href, markup`${words}`, attributes.link)),
          betweenItems,
        )}`,
      );
    case 'correction':
      return plainCorrection(part, attributes);
  }
}

/** What a picture shows, and what stands below it, in words. */
export function plainPicture(told: ToldPicture, attributes: Attributes): Markup {
  return markup`<p${attributes.block}>${plainly.picture(told)} ${captionOf(told.picture, attributes)}</p>`;
}

/** What was put right, below what it is and when that was. */
function plainCorrection(correction: SaidCorrection, attributes: Attributes): readonly Markup[] {
  return [
    markup`<p${attributes.block}><strong>${correction.label}${dayBehind(correction)}:</strong></p>`,
    ...prose(correction, attributes),
  ];
}

/** The day of a correction, behind its label; nothing where nobody says when it was. */
function dayBehind({ when }: SaidCorrection): Markup {
  return when.words === '' ? markup`` : markup` ${dated(when)}`;
}

/** Each source, where a copy of it is, and when it was read. */
export function plainSources({ items }: AllSourcesPart, attributes: Attributes): readonly Markup[] {
  return items.map((source) => {
    const { notes } = source;
    const pieces = notes.map(({ words, href }) => link(href, markup`${words}`, attributes.link));
    return markup`<p${attributes.block}>${sourceMark(source)}${joined(pieces, betweenNotes)}</p>`;
  });
}

/** What stands behind all entries, as paragraphs without class, style or script. */
export function plainEnding(part: EndingPart, attributes: Attributes): readonly Markup[] {
  switch (part.kind) {
    case 'all-sources':
      return [markup`<h3${attributes.block}>${part.label}</h3>`, ...plainSources(part, attributes)];
    case 'whole-corrections':
      return part.items.flatMap((item) => plainCorrection(item, attributes));
    case 'all-corrections':
      return part.items.map(({ label, words }) => markup`<p${attributes.block}>${label}: ${words}</p>`);
    case 'credit':
      return plainImprint(part, attributes);
    case 'closing':
      return [markup`<p${attributes.block}><em>${part.words}</em></p>`];
  }
}
