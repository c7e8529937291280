import {
  type ChangeSet,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { TextRange } from 'sidelines';

/** Lights words where something was changed, until the next change; none: nothing is lit any more. */
export const setLit = StateEffect.define<readonly TextRange[]>();

/** For how long words are lit, in milliseconds. */
export const litFor = 2500;

const word = Decoration.mark({ class: 'lit' });
const line = Decoration.line({ class: 'lit' });

/** What is lit: words, or the line where some were taken out. */
export const showLit: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, { docChanged, effects, state }) => {
    const found = effects.findLast((effect) => effect.is(setLit));
    if (found !== undefined) return Decoration.set(found.value.map((range) => decorated(state, range)));
    return docChanged ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorated({ doc }: EditorState, { from, to }: TextRange) {
  return from < to ? word.range(from, to) : line.range(doc.lineAt(from).from);
}

/** Where changes put words into a text, in its order and without the blanks around them; where they took some out, if they put none in. */
export function changedRanges(changes: ChangeSet, after: Text): readonly TextRange[] {
  const all: TextRange[] = [];
  changes.iterChangedRanges((_from, _to, from, to) => {
    const said = after.sliceString(from, to);
    const begin = from + said.length - said.trimStart().length;
    all.push({ from: begin, to: Math.max(begin, from + said.trimEnd().length) });
  });
  const filled = all.filter(({ from, to }) => from < to);
  return filled.length > 0 ? filled : all;
}
