import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { diagnosticCount, type Diagnostic as Lint, lintKeymap, setDiagnostics } from '@codemirror/lint';
import {
  ChangeSet,
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  StateEffect,
  type Text,
  Transaction,
} from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import type { Diagnostic, Expected, Fix, TextChange, TextRange } from 'sidelines';
import type { Lines, PartyFacts, Sight } from '../../core/protocol.ts';
import { words } from '../words.ts';
import { lineDirections } from './directions.ts';
import { changedRanges, litFor, setLit, showLit } from './lit.ts';
import { setLines, showRoles, showsOther } from './roles.ts';
import { textStyle } from './style.ts';

/** What the text pane tells the page. */
export interface TextEvents {
  /** Whether the text may become this one; if not, it stays as it is. */
  readonly mayBecome: (text: Text) => boolean;
  /** The text will be another at once, before that is shown: how, and what will be looked at of it. */
  readonly changing: (changes: readonly TextChange[], sight: Sight) => void;
  readonly changed: () => void;
  /** The cursor stands elsewhere, or in other words. */
  readonly moved: (offset: number) => void;
  /** Other lines are seen. */
  readonly scrolled: () => void;
  /** What is loaded late could not be. */
  readonly failed: (error: unknown) => void;
  /** What a finding proposed was done, first in this line. */
  readonly mended: (line: number) => void;
  /** What may be written at a place. */
  readonly expected: (offset: number) => Promise<readonly Expected[]>;
}

/** So far from the edge the cursor is kept. */
const marginOfCursor = 12;
/** So far from the edge of what is seen, in pixels, what was changed is brought into sight. */
const marginOfLit = 48;

/** Where the text is written. */
export class TextPane {
  readonly #view: EditorView;
  readonly #events: TextEvents;
  readonly #colors = new CSSStyleSheet();
  #colored = '';
  #isComplete = false;
  /** How much of the text was seen, in pixels. */
  #height = 0;
  #lighting: ReturnType<typeof setTimeout> | undefined;
  /** The text that the findings are about. */
  #looked: Text;
  #extensions: Extension;
  readonly #readOnly = new Compartment();
  #isReadOnly = false;

  /** @param host an empty element; it gets a shadow root, in which style sheets need no leave of the policy */
  constructor(host: HTMLElement, label: string, events: TextEvents) {
    this.#events = events;
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [textStyle(), this.#colors];
    this.#extensions = extensionsOf(label, events);
    this.#view = new EditorView({
      parent: root,
      root,
      state: this.#stateOf(''),
      dispatchTransactions: (transactions, view) => {
        const changes = transactions.reduce(
          (before, transaction) => before.compose(transaction.changes),
          ChangeSet.empty(view.state.doc.length),
        );
        if (!changes.empty) {
          const { from, to } = view.viewport;
          const cursor = placeIn(transactions.at(-1)?.newSelection ?? view.state.selection);
          const seen = { from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) };
          events.changing(changesOf(changes), { seen, cursor });
        }
        view.update(transactions);
      },
    });
    this.#looked = this.#view.state.doc;
    new ResizeObserver(() => this.#keepCursor()).observe(host);
    for (const sign of ['keydown', 'pointerover'])
      host.addEventListener(sign, () => void this.#loadLate(root, events), { capture: true });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#view.state.doc.length;
  }

  /** Whether there is nothing but space in the text. */
  get isBlank(): boolean {
    for (const line of this.#view.state.doc.iterLines()) if (line.trim() !== '') return false;
    return true;
  }

  /** What is seen of the text, and a little around it, and where the cursor stands. */
  get sight(): Sight {
    const { viewport: seen, state } = this.#view;
    return { seen: { from: seen.from, to: seen.to }, cursor: placeIn(state.selection) };
  }

  focus(): void {
    this.#view.focus();
  }

  /** Shows another story; nothing of the one before can be undone. */
  open(text: string): void {
    this.#view.setState(this.#stateOf(text));
  }

  #stateOf(doc: string): EditorState {
    return EditorState.create({ doc, extensions: [this.#extensions, this.#readOnly.of(this.#mode)] });
  }

  get #mode(): Extension {
    return EditorState.readOnly.of(this.#isReadOnly);
  }

  /** Whether nothing can be written, and nothing taken back. */
  set isReadOnly(isSo: boolean) {
    if (isSo === this.#isReadOnly) return;
    this.#isReadOnly = isSo;
    this.#view.dispatch({ effects: this.#readOnly.reconfigure(this.#mode) });
  }

  /** Whether there is a change to take back, and one to make again. */
  get steps(): { readonly undo: boolean; readonly redo: boolean } {
    const { state } = this.#view;
    return { undo: undoDepth(state) > 0, redo: redoDepth(state) > 0 };
  }

  /** Takes the last step back, or makes it again. */
  step(way: 'undo' | 'redo'): void {
    (way === 'undo' ? undo : redo)(this.#view);
  }

  /** Writes words in the place of what is selected, as one step to undo. */
  insert(words: string): void {
    this.#view.dispatch(this.#view.state.replaceSelection(words), { annotations: isolateHistory.of('full') });
  }

  /** Puts another text in the place of all, as one step to undo. */
  replaceAll(text: string): void {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      annotations: isolateHistory.of('full'),
    });
  }

  /** Changes the text as one step to undo. */
  change(changes: readonly TextChange[]): void {
    this.#view.dispatch({ changes: [...changes], scrollIntoView: true, annotations: isolateHistory.of('full') });
  }

  /** Where a person is in the text. */
  get cursor(): number {
    return placeIn(this.#view.state.selection);
  }

  /** Takes over what was changed elsewhere: it is no step to undo, and is not looked for. */
  take(changes: readonly TextChange[]): void {
    const annotations = [Transaction.addToHistory.of(false), Transaction.remote.of(true)];
    this.#view.dispatch({ changes: [...changes], annotations, filter: false });
  }

  putCursor(offset: number): void {
    this.#view.dispatch({ selection: { anchor: Math.min(offset, this.#view.state.doc.length) }, scrollIntoView: true });
  }

  /** Selects a place and shows it. */
  select({ from, to }: TextRange): void {
    const length = this.#view.state.doc.length;
    const selection = EditorSelection.single(Math.min(from, length), Math.min(to, length));
    this.#view.dispatch({
      selection,
      effects: EditorView.scrollIntoView(selection.main, { y: 'center' }),
    });
    this.#view.focus();
  }

  /**
   * Does what a finding of this very text proposes, goes there, and lights what was changed for a moment; of a text that became another
   * meanwhile, findings are on their way.
   */
  mend({ changes }: Fix): void {
    const { state } = this.#view;
    if (!state.doc.eq(this.#looked)) return;
    const set = state.changes([...changes]);
    const after = set.apply(state.doc);
    const lit = changedRanges(set, after);
    const [first = { from: 0, to: 0 }] = lit;
    const shown = EditorView.scrollIntoView(EditorSelection.range(first.from, first.to), { yMargin: marginOfLit });
    const annotations = isolateHistory.of('full');
    this.#view.dispatch({ changes: set, selection: { anchor: first.to }, annotations });
    // It may not become all.
    if (!this.#view.state.doc.eq(after)) return;
    this.#view.dispatch({ effects: [setLit.of(lit), shown] });
    clearTimeout(this.#lighting);
    this.#lighting = setTimeout(() => this.#view.dispatch({ effects: setLit.of([]) }), litFor);
    this.#events.mended(after.lineAt(first.from).number);
  }

  /** Shows what was found of the text as it is: findings are underlined, and their hints and fixes stand at a click, or behind F8. */
  showFound(findings: readonly Diagnostic[], lines?: Lines): void {
    const { state } = this.#view;
    this.#looked = state.doc;
    const isClear = findings.length === 0 && diagnosticCount(state) === 0;
    const specs = [
      ...(isClear
        ? []
        : [
            setDiagnostics(
              state,
              findings.map((finding) => this.#lint(finding)),
            ),
          ]),
      ...(lines !== undefined && showsOther(state, lines) ? [{ effects: setLines.of(lines) }] : []),
    ];
    if (specs.length > 0) this.#view.dispatch(...specs);
  }

  showLines(lines: Lines): void {
    if (showsOther(this.#view.state, lines)) this.#view.dispatch({ effects: setLines.of(lines) });
  }

  showParties(parties: readonly PartyFacts[]): void {
    const rules = parties.map(({ light, dark }, place) => `.party-${place}{color:light-dark(${light},${dark})}`);
    const style = rules.join('');
    if (style !== this.#colored) this.#colors.replaceSync(style);
    this.#colored = style;
  }

  /** Where what stands below takes room from the text, the cursor of who writes stays in sight, if it was. */
  #keepCursor(): void {
    const before = this.#height;
    const { top, height } = this.#view.scrollDOM.getBoundingClientRect();
    this.#height = height;
    if (height >= before || !this.#view.hasFocus) return;
    const { head } = this.#view.state.selection.main;
    const at = this.#view.coordsAtPos(head);
    const wasSeen = at !== null && at.top >= top && at.bottom <= top + before;
    if (wasSeen) this.#view.dispatch({ effects: EditorView.scrollIntoView(head, { yMargin: marginOfCursor }) });
  }

  async #loadLate(root: ShadowRoot, events: TextEvents): Promise<void> {
    if (this.#isComplete) return;
    this.#isComplete = true;
    try {
      const { openedStyle, lateOf } = await import('./late.ts');
      root.adoptedStyleSheets.push(openedStyle());
      const late = lateOf(events);
      this.#extensions = [this.#extensions, late];
      this.#view.dispatch({ effects: StateEffect.appendConfig.of(late) });
    } catch (error) {
      // Tried again at the next sign.
      this.#isComplete = false;
      events.failed(error);
    }
  }

  #lint({ range, severity, message, hint, fix }: Diagnostic): Lint {
    const length = this.#view.state.doc.length;
    return {
      from: Math.min(range.from, length),
      to: Math.min(range.to, length),
      severity: severity === 'note' ? 'info' : severity,
      message,
      renderMessage: () => {
        const told = document.createElement('div');
        told.append(message);
        if (hint !== undefined) {
          const advice = document.createElement('p');
          advice.textContent = hint;
          told.append(advice);
        }
        return told;
      },
      ...(fix && { actions: [{ name: fix.title, apply: () => this.mend(fix) }] }),
    };
  }
}

/** Where a person is: at the cursor, or within what is selected, for at its ends something else may begin. */
function placeIn({ main: { empty, head, from } }: EditorSelection): number {
  return empty ? head : from + 1;
}

/** The keys of every editor, lines that wrap, nothing that sends the text to anyone, and ears for what the page wants to know. */
function extensionsOf(label: string, events: TextEvents): Extension {
  return [
    // Chromium undoes for the whole page: it asks the text when a field elsewhere has nothing left to undo.
    EditorView.domEventHandlers({
      beforeinput: (event, view) => {
        const isOfOther = event.inputType.startsWith('history') && !view.hasFocus;
        if (isOfOther) event.preventDefault();
        return isOfOther;
      },
    }),
    history(),
    drawSelection(),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    showRoles,
    showLit,
    EditorState.transactionFilter.of((change) =>
      // Who pastes all of it looks at its beginning first.
      change.startState.doc.length === 0 && change.isUserEvent('input.paste')
        ? [change, { selection: { anchor: 0 }, scrollIntoView: true, sequential: true }]
        : change,
    ),
    EditorState.changeFilter.of(({ docChanged, newDoc }) => !docChanged || events.mayBecome(newDoc)),
    EditorView.lineWrapping,
    lineDirections,
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'false',
      translate: 'no',
      autocomplete: 'off',
      autocapitalize: 'off',
    }),
    EditorView.updateListener.of(({ docChanged, viewportChanged, selectionSet, state }) => {
      if (docChanged) events.changed();
      if (viewportChanged) events.scrolled();
      if (docChanged || selectionSet) events.moved(placeIn(state.selection));
    }),
  ];
}

function changesOf(set: ChangeSet): readonly TextChange[] {
  const changes: TextChange[] = [];
  set.iterChanges((from, to, _from, _to, insert) => changes.push({ from, to, insert: insert.toString() }));
  return changes;
}
