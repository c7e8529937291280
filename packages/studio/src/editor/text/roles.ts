import {
  type EditorState,
  type Extension,
  type Range,
  RangeSet,
  type RangeValue,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  type Panel,
  showPanel,
} from '@codemirror/view';
import type { Lines } from '../../core/protocol.ts';
import { words } from '../words.ts';

/** Shows what lines were taken for, and the words in them that mean something. */
export const setLines = StateEffect.define<Lines>();

interface Roles {
  readonly words: DecorationSet;
  readonly lines: RangeSet<GutterMarker>;
}

const roles = StateField.define<Roles>({
  create: () => ({ words: Decoration.none, lines: RangeSet.empty }),
  update: (value, transaction) => {
    const next = { words: value.words.map(transaction.changes), lines: value.lines.map(transaction.changes) };
    const found = transaction.effects.findLast((effect) => effect.is(setLines));
    if (found === undefined) return next;
    return rolesOf(found.value, transaction.state.doc.length);
  },
  provide: (field) => EditorView.decorations.from(field, ({ words }) => words),
});

function rolesOf({ words: found, lines }: Lines, length: number): Roles {
  const marks = found.flatMap(({ range: { from, to }, as, party }): readonly Range<Decoration>[] => {
    if (to > length) return [];
    const name = party === undefined ? `word-${as}` : `word-${as} party-${party}`;
    return [Decoration.mark({ class: name }).range(from, to)];
  });
  const markers = lines.flatMap(({ range: { from, to }, as, why }) =>
    to > length ? [] : [new RoleMarker(as, why).range(from)],
  );
  return { words: Decoration.set(marks, true), lines: RangeSet.of(markers, true) };
}

type LineRole = Lines['lines'][number]['as'];

/** Whether lines are shown as something else yet: what only stands elsewhere since was moved along. */
export function showsOther(state: EditorState, found: Lines): boolean {
  const [now, next] = [state.field(roles), rolesOf(found, state.doc.length)];
  return !areSame(now.words, next.words) || !areSame(now.lines, next.lines);
}

/** Whether two sets say the same of the same places; `RangeSet.eq` looks at no marks where a set has nothing else. */
function areSame<Value extends RangeValue>(one: RangeSet<Value>, other: RangeSet<Value>): boolean {
  const [a, b] = [one.iter(), other.iter()];
  for (; a.value !== null && b.value !== null; a.next(), b.next())
    if (a.from !== b.from || a.to !== b.to || !a.value.eq(b.value)) return false;
  return a.value === b.value;
}

/** What a line was taken for: a sign beside it, and in words where it is pointed at. */
class RoleMarker extends GutterMarker {
  readonly #as: LineRole;
  readonly #why: string;

  constructor(as: LineRole, why: string) {
    super();
    this.#as = as;
    this.#why = why;
  }

  get words(): string {
    return words.takenFor(words.roles[this.#as], this.#why);
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof RoleMarker && other.#as === this.#as && other.#why === this.#why;
  }

  override toDOM(): Node {
    const sign = document.createElement('span');
    sign.className = `role role-${this.#as.replaceAll(' ', '-')}`;
    sign.title = this.words;
    return sign;
  }
}

/** What the line of the cursor was taken for, in words, for those who cannot point at its sign; the text is described by it. */
function roleOfLine(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.id = 'role-of-line';
  const show = ({ state }: EditorView): void => {
    const { lines } = state.field(roles);
    const { from } = state.doc.lineAt(state.selection.main.head);
    let said = '';
    lines.between(from, from, (_from, _to, marker) => {
      if (marker instanceof RoleMarker) said = marker.words;
    });
    if (said !== dom.textContent) dom.textContent = said;
    dom.hidden = lines.size === 0;
  };
  show(view);
  return { dom, update: (update) => show(update.view) };
}

/** The roles of lines, in a gutter, in the text, and of the line of the cursor below it. */
export const showRoles: Extension = [
  roles,
  gutter({
    class: 'roles',
    markers: (view) => view.state.field(roles).lines,
    initialSpacer: () => new RoleMarker('text', ''),
  }),
  showPanel.of(roleOfLine),
  EditorView.contentAttributes.of({ 'aria-describedby': 'role-of-line' }),
];
