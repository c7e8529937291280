import type { Correction, Timeline } from '../../model/timeline.ts';
import { dateLabel, partyNames, wordsIn } from '../../model/words.ts';
import { readEdtf, wordDate } from '../../time/index.ts';
import { anchorOf } from './anchor.ts';
import { classOf } from './braid.ts';
import { keptApart } from './direction.ts';
import { type Markup, markup } from './markup.ts';
import type { PlannedEntry } from './plan.ts';
import { foreignInNewWindow, prose } from './prose.ts';
import { sourceLink } from './sources.ts';

/** One entry: its place beside the braid, its date and its parties in words, and what happened. */
export function entryItem(timeline: Timeline, planned: PlannedEntry): Markup {
  const { entry, side, acting } = planned;
  const said = markup`<h2>${dated(entry.date.edtf, dateLabel(timeline, entry), timeline)}${who(timeline, planned)}</h2>${
    entry.title === undefined ? undefined : markup`<p class="title">${entry.title}</p>`
  }${prose(entry.text, { link: foreignInNewWindow })}`;
  const notes = markup`${sources(planned)}${(entry.corrections ?? []).map((correction) => correctionNote(timeline, correction))}`;
  // In one line, since blanks between elements are nodes that a browser has to keep.
  return markup`<li id="${anchorOf(entry)}" class="${side} ${shadeOf(planned)} ${classOf(planned)}" data-by="${acting.join(' ')}"><article>${said}${notes}</article></li>`;
}

/** The class that gives an entry its colours: those of its party, of parties together, or of nobody. */
function shadeOf({ acting }: PlannedEntry): string {
  const [only, ...others] = acting;
  return only === undefined ? 'pn' : others.length > 0 ? 'pt' : `p${only}`;
}

/** A date in words; as a `<time>` where HTML can say it too without adding anything to it. */
function dated(edtf: string, words: string, { language }: Timeline): Markup {
  return isHtmlDate(edtf) ? markup`<time datetime="${edtf}">${words}</time>` : keptApart(words, language);
}

/** Whether HTML has the date as well: a year from 1 to 9999, or a month or day of one, exactly known. */
export function isHtmlDate(edtf: string): boolean {
  const reading = readEdtf(edtf);
  return reading.ok && reading.date.kind === 'date' && /^(?!0000)\d{4}(?:-\d\d){0,2}$/.test(edtf);
}

function who(timeline: Timeline, { entry, acting }: PlannedEntry): Markup | undefined {
  const label = partyNames(timeline, acting, entry.together);
  return label === '' ? undefined : markup` <bdi class="who">${label}</bdi>`;
}

function sources({ cited }: PlannedEntry): Markup | undefined {
  if (cited.length === 0) return undefined;
  return markup`<ul class="sources" role="list">${cited.map((source) => markup`<li>${sourceLink(source)}</li>`)}</ul>`;
}

function correctionNote(timeline: Timeline, { date, text }: Correction): Markup {
  const { language } = timeline;
  const label = markup`${wordsIn(language).correction} ${dated(date, wordDate(date, language), timeline)}`;
  return markup`<div class="correction" role="note"><p><strong>${label}</strong></p>${prose(text, { link: foreignInNewWindow })}</div>`;
}
