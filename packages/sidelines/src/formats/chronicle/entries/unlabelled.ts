import { type Diagnostic, diagnose, type TextRange } from '../../../model/diagnostic.ts';
import { once } from '../../../model/once.ts';
import { recurringIn } from '../counting.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { type ReadingMemory, remembered } from '../memory.ts';
import { notNames } from '../names.ts';
import { toldOnce } from '../roles/notes.ts';
import { labelOf, type Role, wordsOf } from '../roles/role.ts';
import { bulletLength } from '../signs.ts';
import { folded } from '../together.ts';
import { labelAt, type PartyNames } from './label.ts';

/** Words that open so many texts before a sign are told. */
const fewestNames = 3;

/** The same words before a colon, dash or bar in several texts that are no label. */
export function namesInText(roles: readonly Role[], names: PartyNames, memory: ReadingMemory): readonly Diagnostic[] {
  const openingOf = openingWith(memory);
  const isUnknown = once((text) => {
    return (
      !notNames.has(folded(text)) && labelAt({ from: 0, to: text.length + 1, text: `${text}:` }, names) === undefined
    );
  });
  const openings = roles
    .flatMap(textsIn)
    .flatMap((piece) => {
      const { from, to } = openingOf(piece.text) ?? { from: 0, to: 0 };
      return to === 0 ? [] : after(before(piece, to), from);
    })
    .filter(({ text }) => isUnknown(text));
  const usual = recurringIn(openings.map(({ text }) => folded(text)));
  const found = openings.filter(({ text }) => usual.has(folded(text)));
  if (found.length < fewestNames) return [];
  return toldOnce(found, 'So is this', ({ text, ...range }, times, related) =>
    diagnose('names-in-text', range, { name: text, times }, { related }),
  );
}

/** The texts of a line of an entry that has no label yet. */
function textsIn(role: Role): readonly Piece[] {
  if (labelOf(role) !== undefined) return [];
  return [role.kind === 'dated' ? role.above : undefined, wordsOf(role)].filter((piece) => piece !== undefined);
}

/** What stands before a colon, or a dash or bar between blanks, at the start of a text. */
const openingWith = remembered((text: string): TextRange | undefined => {
  const words = trimmed(after({ from: 0, to: text.length, text }, bulletLength(text)));
  const name = /^\p{L}[^:：–—|\d]{0,38}?(?=\s?[:：]\s|\s[–—|-]\s)/u.exec(words.text.slice(0, 44))?.[0];
  return name === undefined ? undefined : { from: words.from, to: words.from + name.length };
});
