import { readLine } from '../model/prose.ts';
import { plainly, type ToldPicture } from '../model/told.ts';
import type { Draft } from './draft.ts';
import { type Setting, setParagraph, type TextBlock } from './text/paragraph.ts';
import { type Span, spansOf } from './text/spans.ts';

/** A picture in words: what it shows, its caption, and whose it is. */
export function setPicture(draft: Draft, told: ToldPicture, look: Omit<Span, 'text'>, setting: Setting): TextBlock {
  const { caption = '', credit = '' } = told.picture;
  const around = (text: string): Span => ({ ...look, text });
  const said = caption === '' ? [] : [around(' '), ...spansOf(readLine(caption), look)];
  const owner = credit === '' ? [] : [around(' ('), ...spansOf(readLine(credit), look), around(')')];
  return setParagraph([around(plainly.picture(told)), ...said, ...owner], setting, draft.fonts);
}
