import { type Inline, type Paragraph, readProse } from '../model/prose.ts';
import type { Correction, Entry, Source, Timeline } from '../model/timeline.ts';
import { dateLabel, partyLabel, wordsIn } from '../model/words.ts';
import { wordDate } from '../time/index.ts';
import { sourceLabel } from './notes.ts';
import type { RenderContext, Renderer } from './renderer.ts';
import { columnsOf, lineWidth, wrap } from './txt/wrap.ts';

/** The whole timeline as plain text. */
export const txt: Renderer = {
  from: 'timeline',
  name: 'txt',
  label: 'the text, for reading and for alternative descriptions',
  suffix: '.txt',
  mediaType: 'text/plain',
  render: renderText,
};

function renderText(timeline: Timeline, { revision }: RenderContext): string {
  const words = wordsIn(timeline.language);
  const blocks = [
    ...(timeline.title === undefined ? [] : [underlined(timeline.title)]),
    ...prose(timeline.lede ?? ''),
    ...timeline.entries.map((entry) => entryText(timeline, entry)),
    `${words.entries}: ${timeline.entries.length} · ${words.revision} ${revision}`,
  ];
  return `${blocks.map(printable).join('\n\n')}\n`;
}

function underlined(title: string): string {
  const lines = wrap(title);
  const longest = Math.max(...lines.split('\n').map(columnsOf));
  return `${lines}\n${'='.repeat(Math.min(longest, lineWidth))}`;
}

function entryText(timeline: Timeline, entry: Entry): string {
  const title = entry.title === undefined ? [] : [wrap(entry.title)];
  const cited = (entry.sources ?? []).flatMap((id) => timeline.sources?.find((source) => source.id === id) ?? []);
  const notes = [
    ...cited.map(sourceText),
    ...(entry.corrections ?? []).map((correction) => correctionText(timeline, correction)),
  ];
  const text = [prose(entry.text).join('\n\n'), ...notes].filter((part) => part !== '');
  return [heading(timeline, entry), ...title, ...text].join('\n');
}

/** The date and who acted; each in its own direction where the two differ. */
function heading(timeline: Timeline, entry: Entry): string {
  const parts = [dateLabel(timeline, entry), partyLabel(timeline, entry)].filter((part) => part !== '');
  const leftToRight = /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u;
  const mixed =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Bidi_Control}]/u.test(parts.join('')) && leftToRight.test(parts.join(''));
  return wrap((mixed ? parts.map(isolated) : parts).join(' — '));
}

/** Between a first strong isolate and its end (UAX #9). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function sourceText(source: Source): string {
  const address = source.url ?? source.archived;
  const label = sourceLabel(source);
  return wrap(address === undefined || address === label ? `[${label}]` : `[${label}] ${address}`);
}

function correctionText({ language }: Timeline, { date, text }: Correction): string {
  return wrap(
    `${wordsIn(language).correction} ${wordDate(date, language)}: ${readProse(text).map(wordsOf).join('\n')}`,
  );
}

function prose(markdown: string): readonly string[] {
  return readProse(markdown).map((paragraph) => wrap(wordsOf(paragraph)));
}

function wordsOf(runs: Paragraph): string {
  return runs.map(runText).join('');
}

/** A run as plain text: a link is followed by its address. */
function runText(run: Inline): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'break':
      return '\n';
    case 'emphasis':
    case 'strong':
      return wordsOf(run.children);
    case 'link': {
      const words = wordsOf(run.children);
      return words === run.href ? words : `${words} (${run.href})`;
    }
  }
}

/** Control characters, with which a text could steer a terminal, become U+FFFD. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
