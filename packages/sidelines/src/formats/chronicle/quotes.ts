import { after, type Piece } from './lines.ts';

/**
 * The lines of a letter that another quotes, “> 3 March – …”, three in a row at least, without the signs before them: they would hide
 * where paragraphs begin.
 */
export function withoutQuoteSigns(lines: readonly Piece[]): readonly Piece[] {
  const signs = lines.map(({ text }) => /^ ?(?:> ?)+/.exec(text)?.[0].length ?? 0);
  const areQuoted = (from: number) =>
    from >= 0 && (signs[from] ?? 0) * (signs[from + 1] ?? 0) * (signs[from + 2] ?? 0) > 0;
  return lines.map((line, place) => {
    const isQuoted = areQuoted(place - 2) || areQuoted(place - 1) || areQuoted(place);
    return isQuoted ? after(line, signs[place] ?? 0) : line;
  });
}
