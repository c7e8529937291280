import { type Inline, noteMark, type Paragraph } from '../../model/prose.ts';
import type { TextStyle } from '../fonts.ts';
import type { Color, TextMark } from '../scene.ts';

/** A stretch of text that looks the same throughout, and is of one part. */
export interface Span extends Pick<TextMark, 'part' | 'item'> {
  readonly text: string;
  readonly style: TextStyle;
  readonly color: Color;
  /** Where the stretch leads, when it is a link. */
  readonly href?: string;
}

/** The spans of a paragraph of prose, in the look that plain text has there. A hard break is a line feed. */
export function spansOf(paragraph: Paragraph, plain: Omit<Span, 'text'>): readonly Span[] {
  return paragraph.flatMap((inline) => spansOfInline(inline, plain));
}

function spansOfInline(inline: Inline, look: Omit<Span, 'text'>): readonly Span[] {
  switch (inline.kind) {
    case 'text':
      return [{ ...look, text: inline.text }];
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'note':
      return [{ ...look, text: noteMark(inline) }];
    case 'emphasis':
      return spansOf(inline.children, { ...look, style: { ...look.style, italic: true } });
    case 'strong':
      return spansOf(inline.children, { ...look, style: { ...look.style, bold: true } });
    case 'link':
      return spansOf(inline.children, { ...look, href: inline.href });
  }
}
