import LineBreaker from 'linebreak';

/** How wide a line of plain text is, in columns of a terminal. */
export const lineWidth = 72;

/** A paragraph in lines of at most 72 columns. A word, or an address, that is longer stays whole; line feeds are kept. */
export function wrap(paragraph: string): string {
  return paragraph.split('\n').map(wrapLine).join('\n');
}

function wrapLine(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && columnsOf((line + piece).trimEnd()) > lineWidth) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** The text, cut wherever a line may end. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (!isBetweenWords(text, next.position)) continue;
    pieces.push(text.slice(from, next.position));
    from = next.position;
  }
  return pieces;
}

/** Of the places where a line may end (UAX #14) those after a space, or beside a character of a script without spaces. */
function isBetweenWords(text: string, at: number): boolean {
  return (
    at === text.length ||
    /\s$/u.test(text.slice(at - 1, at)) ||
    wide.test(text.slice(0, at).slice(-2)) ||
    wide.test(text.slice(at, at + 2))
  );
}

/** Characters that take two columns (UAX #11, wide and full width, without the rarest). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) columns += wide.test(character) ? 2 : 1;
  return columns;
}
