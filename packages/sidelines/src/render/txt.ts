import { type ResolvedEntry, resolvedEntries } from '../model/acting.ts';
import { printable, readProse, wordsWithAddresses } from '../model/prose.ts';
import { isRightToLeft } from '../model/script.ts';
import { sourceLabel } from '../model/sources.ts';
import type { Correction, Source, Timeline } from '../model/timeline.ts';
import { closingLine, dateLabel, isolated, partyNames, wordsIn } from '../model/words.ts';
import { wordDate } from '../time/index.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { columnsOf, lineWidth, wrap } from './txt/wrap.ts';

/** The whole timeline as plain text. */
export const txt = {
  from: 'timeline',
  name: 'txt',
  label: 'the text, for reading and for alternative descriptions',
  suffix: '.txt',
  mediaType: 'text/plain',
  offers: 'text',
  render: renderText,
  saidIn: String,
} satisfies Renderer;

function renderText(timeline: Timeline, { revision }: RenderContext): string {
  const blocks = [
    ...(timeline.title === undefined ? [] : [underlined(timeline.title)]),
    ...prose(timeline.lede ?? ''),
    ...resolvedEntries(timeline).map((entry) => entryText(timeline, entry)),
    closingLine(timeline, revision),
  ];
  return `${blocks.map(printable).join('\n\n')}\n`;
}

function underlined(title: string): string {
  const lines = wrap(title);
  const longest = Math.max(...lines.split('\n').map(columnsOf));
  return `${lines}\n${'='.repeat(Math.min(longest, lineWidth))}`;
}

function entryText(timeline: Timeline, { entry, acting, cited }: ResolvedEntry): string {
  const title = entry.title === undefined ? [] : [wrap(entry.title)];
  const notes = [
    ...cited.map(sourceText),
    ...(entry.corrections ?? []).map((correction) => correctionText(timeline, correction)),
  ];
  const text = [prose(entry.text).join('\n\n'), ...notes].filter((part) => part !== '');
  const words = [dateLabel(timeline, entry), partyNames(timeline, acting, entry.together)];
  return [heading(words, timeline.language), ...title, ...text].join('\n');
}

/** The date and who acted; each in its own direction where the two differ. */
function heading(words: readonly string[], language: string): string {
  const parts = words.filter((part) => part !== '');
  const apart = hasBothDirections(parts.join('')) ? parts.map((part) => isolated(part, language)) : parts;
  return wrap(apart.join(' — '));
}

function hasBothDirections(text: string): boolean {
  const characters = [...text];
  const leftToRight = (character: string) => /\p{L}/u.test(character) && !isRightToLeft(character);
  return (characters.some(isRightToLeft) || /\p{Bidi_Control}/u.test(text)) && characters.some(leftToRight);
}

function sourceText(source: Source): string {
  const address = source.url ?? source.archived;
  const label = sourceLabel(source);
  return wrap(address === undefined || address === label ? `[${label}]` : `[${label}] ${address}`);
}

function correctionText({ language }: Timeline, { date, text }: Correction): string {
  return wrap(
    `${wordsIn(language).correction} ${wordDate(date, language)}: ${readProse(text).map(wordsWithAddresses).join('\n')}`,
  );
}

function prose(markdown: string): readonly string[] {
  return readProse(markdown).map((paragraph) => wrap(wordsWithAddresses(paragraph)));
}
