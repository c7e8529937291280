import { printable } from '../model/prose.ts';
import { isRightToLeft } from '../model/script.ts';
import type { Timeline } from '../model/timeline.ts';
import {
  type EndingPart,
  endingInWords,
  entryPartInWords,
  imprintInWords,
  isHead,
  type OpeningPart,
  phasePartInWords,
  pictureInWords,
  type ToldEntry,
  type ToldPhase,
  toldOf,
  typed,
} from '../model/told.ts';
import { isolated } from '../model/words.ts';
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
  saidIn: (body) => ({ by: typed, text: String(body).replace(underline, '$1') }),
} satisfies Renderer;

/** The line below a title, which may have several lines. */
const underline = /^([^\n]+(?:\n[^\n]+)*?)\n=+(?=\n)/;

function renderText(timeline: Timeline, { revision }: RenderContext): string {
  const { opening, entries, ending } = toldOf(timeline, revision);
  const blocks = [
    ...opening.flatMap(openingBlocks),
    ...entries.flatMap((entry) => [...entry.opens.flatMap(phaseBlocks), entryBlock(entry, timeline.language)]),
    ...ending.map(endingBlock),
  ];
  return `${blocks.map(printable).join('\n\n')}\n`;
}

function openingBlocks(part: OpeningPart): readonly string[] {
  switch (part.kind) {
    case 'title':
      return part.isAuthors ? [underlined(part.words, '=')] : [];
    case 'unfinished':
      return [wrapped(part.words)];
    case 'lede':
      return [wrapped(typed.prose(part))].filter((text) => text !== '');
    case 'lead':
      return [wrapped(pictureInWords(part, typed))];
    case 'byline':
      return [part.items.map((item) => wrapped(imprintInWords(item, typed))).join('\n')];
  }
}

/** @param rule what the line below is made of */
function underlined(title: string, rule: '=' | '─'): string {
  const lines = wrap(title);
  const longest = Math.max(...lines.split('\n').map(columnsOf));
  return `${lines}\n${rule.repeat(Math.min(longest, lineWidth))}`;
}

function phaseBlocks({ parts }: ToldPhase): readonly string[] {
  const blocks = parts.map((part) =>
    part.kind === 'phase' ? underlined(part.words, '─') : wrapped(phasePartInWords(part, typed)),
  );
  return blocks.filter((text) => text !== '');
}

function entryBlock({ parts }: ToldEntry, language: string): string {
  const head = parts.filter(isHead).map(({ words }) => words);
  const below = parts.filter((part) => !isHead(part)).map((part) => wrapped(entryPartInWords(part, typed)));
  return [heading(head, language), ...below.filter((text) => text !== '')].join('\n');
}

/** The date and who acted; each in its own direction where the two differ. */
function heading(parts: readonly string[], language: string): string {
  const apart = hasBothDirections(parts.join('')) ? parts.map((part) => isolated(part, language)) : parts;
  return wrap(apart.join(' — '));
}

function hasBothDirections(text: string): boolean {
  const characters = [...text];
  const leftToRight = (character: string) => /\p{L}/u.test(character) && !isRightToLeft(character);
  return (characters.some(isRightToLeft) || /\p{Bidi_Control}/u.test(text)) && characters.some(leftToRight);
}

function endingBlock(part: EndingPart): string {
  return endingInWords(part, typed).map(wrapped).join('\n');
}

function wrapped(text: string): string {
  return text.split('\n\n').map(wrap).join('\n\n');
}
