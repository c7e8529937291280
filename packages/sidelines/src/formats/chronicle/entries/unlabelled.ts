import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import { once } from '../../../model/once.ts';
import { recurringIn } from '../counting.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { notNames } from '../names.ts';
import { toldOnce } from '../roles/notes.ts';
import { labelOf, type Role, wordsOf } from '../roles/role.ts';
import { rowOf } from '../rows.ts';
import { bulletLength } from '../signs.ts';
import { folded } from '../together.ts';
import { labelAt, type PartyNames } from './label.ts';

/** Words that open so many texts before a sign are told. */
const fewestNames = 3;

/** The same words before a colon, dash or bar in several texts that are no label. */
export function namesInText(roles: readonly Role[], names: PartyNames, memory: ReadingMemory): readonly Diagnostic[] {
  const isUnknown = once((text) => {
    return (
      !notNames.has(folded(text)) && labelAt({ from: 0, to: text.length + 1, text: `${text}:` }, names) === undefined
    );
  });
  const all = openingsOf(memory, roles, [], [], (role) => textsIn(role).flatMap((text) => openingIn(text) ?? []));
  const openings = all.flat().filter(({ text }) => isUnknown(text));
  const usual = recurringIn(openings.map(({ text }) => folded(text)));
  const found = openings.filter(({ text }) => usual.has(folded(text)));
  if (found.length < fewestNames) return [];
  return toldOnce(found, ({ text, ...range }, times, related) =>
    diagnose('names-in-text', range, { name: text, times }, { related }),
  );
}

/** The texts of a line of an entry that has no label yet. */
function textsIn(role: Role): readonly Piece[] {
  if (labelOf(role) !== undefined) return [];
  return [role.kind === 'dated' ? role.above : undefined, wordsOf(role)].filter((piece) => piece !== undefined);
}

const openingsOf = rowOf<Role, readonly Piece[]>();

/** What stands before a colon, or a dash or bar between blanks, at the start of a text. */
function openingIn(text: Piece): Piece | undefined {
  const words = trimmed(after(text, bulletLength(text.text)));
  const name = /^\p{L}[^:：–—|\d]{0,38}?(?=\s?[:：]\s|\s[–—|-]\s)/u.exec(words.text.slice(0, 44))?.[0];
  return name === undefined ? undefined : before(words, name.length);
}
