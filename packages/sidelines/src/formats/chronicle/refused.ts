import { type Explanation, explained } from '../../model/explanation.ts';
import type { Reading } from '../format.ts';
import { type Piece, trimmed } from './lines.ts';
import { numbersIn } from './roles/residues.ts';

/**
 * What there is to say of the lines of a text of which nothing is read: which of them hold what looks like a date.
 * @param above what the lines before them are, such as those of front matter
 */
export function explainRefused(
  lines: readonly Piece[],
  above: readonly Explanation[] = [],
): Required<Pick<Reading, 'style' | 'lines'>> {
  const dated = lines.filter((line) => numbersIn([line]).length > 0);
  return {
    style: [`nothing of this text is read; what looks like a date stands in ${dated.length} of its lines`],
    lines: [
      ...above,
      ...dated.map((line): Explanation => {
        const { from, to } = trimmed(line);
        return explained({ from, to }, 'left out', 'refused');
      }),
    ],
  };
}
