import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { isProperLabel } from '../names.ts';
import { type Numbers, readWhole, type Sight } from './sight.ts';

/** The words of a date, and what follows it in brackets, are not longer than this. */
export const longestDate = 70;

/** Reads the date with which a line ends: set apart by a dash, a comma, a colon, brackets or the end of a sentence, or before a name. */
export function lastSightIn(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  if (!/\p{Nd}/u.test(line.text.slice(-longestDate))) return undefined;
  return atEnd(line, language, numbers) ?? beforeName(line, language, numbers);
}

/** What sets a date apart from the text before it. */
const breaks = /\s[–—-]+\s+|\s?[–—]\s*|\s[([]|\s?[（【]|[:：]\s+|[.!?…”"»。]\s+(?![([])|[,،]\s+|[、，]/gu;

/** "The pier opens – 3 March 1951", "The pier (1951)", "The pier: 3 March 1951": the longest words that are a date. */
function atEnd(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const from = Math.max(0, line.text.length - longestDate);
  for (const { 0: sign, index } of line.text.slice(from).matchAll(breaks)) {
    const start = from + index + sign.length;
    if (from + index === 0 || (/^[,،、，]/.test(sign) && /\p{Nd}/u.test(line.text[from + index - 1] ?? ''))) continue;
    const words = trimmed(after(line, start));
    // In “[Picture: the quay, 1951]” the brackets hold more than the date.
    if (/[)\]）】]\.?$/.test(words.text) && !/[([（【]/.test(sign)) continue;
    const found = readWhole(words, language, numbers);
    if (found !== undefined) return { ...found, label: undefined, rest: textBefore(line, start) };
  }
  return undefined;
}

/** "The pier, 1951, Harlow" */
function beforeName(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const parts = /^(.*,\s+)([^,]{4,40}),\s+([^,]{2,60})$/u.exec(line.text.slice(-400));
  const [whole = '', text = '', date = '', name = ''] = parts ?? [];
  if (whole.length !== line.text.length || !name.split(/\s*\/\s*/).every(isProperLabel)) return undefined;
  const found = readWhole(after(before(line, text.length + date.length), text.length), language, numbers);
  if (found === undefined) return undefined;
  return { ...found, label: after(line, line.text.length - name.length), rest: textBefore(line, text.length) };
}

function textBefore(line: Piece, length: number): Piece {
  return withoutTail(before(line, length), ' \t\u00a0,(（[【–—:：-');
}
