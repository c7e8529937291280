// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of the names are those of the field, which keeps the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: as above
// biome-ignore-all lint/a11y/useSemanticElements: a list beside a field is no `select`
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Column } from '../../core/protocol.ts';
import { lateWords } from '../late/late-words.ts';
import { facts } from '../state.ts';
import type { Editing, Grid } from './grid.ts';

/** So many names are proposed at once. */
const mostNames = 8;

interface Props {
  readonly grid: Grid;
  readonly editing: Editing;
  readonly name: Column;
}

/** A cell that is written in. */
export function CellEditor({ grid, editing, name }: Props) {
  const { refused, isBusy = false } = editing;
  const common = {
    dir: 'auto' as const,
    value: editing.words,
    readOnly: isBusy,
    'aria-label': lateWords.columns[name],
    'aria-busy': isBusy,
    'aria-invalid': refused !== undefined,
    'aria-describedby': refused === undefined ? undefined : 'cell-refused',
    spellcheck: false,
    translate: false,
    autocomplete: 'off' as const,
    onBlur: ({ currentTarget }: FocusEvent) => leave(grid, editing, currentTarget),
  };
  return (
    <>
      {name === 'text' && <TextField grid={grid} editing={editing} common={common} />}
      {name === 'who' && <WhoField grid={grid} editing={editing} common={common} />}
      {name !== 'text' && name !== 'who' && <LineField grid={grid} editing={editing} common={common} />}
      {refused !== undefined && (
        <p id="cell-refused" role="alert" class="cell-refused">
          {refused}
        </p>
      )}
    </>
  );
}

/**
 * Writes what was typed when a person goes elsewhere: a field that is gone says so, too, when the next cell may be open. Who only goes to
 * another window writes on in the same cell.
 */
function leave(grid: Grid, { row, column }: Editing, field: EventTarget | null): void {
  const now = grid.editing.peek();
  if (now?.row !== row || now.column !== column) return;
  void (document.activeElement === field ? grid.settle() : grid.commit('stay', false));
}

interface FieldProps extends Pick<Props, 'grid' | 'editing'> {
  /** What all fields have. */
  readonly common: object;
}

/** Focuses a field when it is opened, and when it was refused, with the cursor behind its words. */
function useOwn<Field extends HTMLInputElement | HTMLTextAreaElement>({ refused, words: said }: Editing) {
  const own = useRef<Field>(null);
  useLayoutEffect(() => {
    own.current?.focus({ preventScroll: true });
    own.current?.setSelectionRange(said.length, said.length);
  }, [refused]);
  return own;
}

function LineField({ grid, editing, common }: FieldProps) {
  const own = useOwn<HTMLInputElement>(editing);
  return <input {...common} ref={own} onInput={({ currentTarget }) => grid.type(currentTarget.value)} />;
}

/** A text of paragraphs, as high as it needs to be. */
function TextField({ grid, editing, common }: FieldProps) {
  const own = useOwn<HTMLTextAreaElement>(editing);
  useLayoutEffect(() => {
    const { current: area } = own;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 4}px`;
  }, [editing.words]);
  const press = (event: KeyboardEvent): void => {
    const { current: area } = own;
    if (event.key !== 'Enter' || !event.altKey || area === null) return;
    event.preventDefault();
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
    grid.type(area.value);
  };
  return (
    <textarea
      {...common}
      ref={own}
      rows={1}
      onInput={({ currentTarget }) => grid.type(currentTarget.value)}
      onKeyDown={press}
    />
  );
}

/** Names, with those proposed that are known. */
function WhoField({ grid, editing, common }: FieldProps) {
  const own = useOwn<HTMLInputElement>(editing);
  const [chosen, choose] = useState(-1);
  const names = editing.isBusy ? [] : namesFor(editing.words);
  const write = (said: string): void => {
    grid.type(said);
    choose(-1);
  };
  const take = (one: string | undefined): void => {
    if (one !== undefined) write(doneIn(editing.words) + one);
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (names.length === 0 || event.isComposing) return;
    if (step !== undefined) choose(Math.max(-1, Math.min(chosen + step, names.length - 1)));
    else if (isTaking(event)) take(names[chosen]);
    // A name that is taken by Tab goes into the text at once.
    if (step !== undefined || (chosen >= 0 && event.key === 'Enter')) event.preventDefault();
  };
  return (
    <>
      <input
        {...common}
        ref={own}
        role="combobox"
        aria-expanded={names.length > 0}
        aria-controls="cell-names"
        aria-autocomplete="list"
        aria-activedescendant={chosen < 0 ? undefined : `cell-name-${chosen}`}
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={press}
      />
      {names.length > 0 && (
        <div id="cell-names" role="listbox" aria-label={lateWords.columns.who} class="cell-names">
          {names.map((each, place) => (
            <div
              key={each}
              id={`cell-name-${place}`}
              role="option"
              aria-selected={place === chosen}
              translate={false}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(each)}
            >
              {each}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function isTaking({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'Tab';
}

/** A list of names up to the one that is being written. */
function doneIn(list: string): string {
  return /^(?:.*[,،、;]\s*)?/s.exec(list)?.[0] ?? '';
}

/** The parties that the name that is being written may be of. */
function namesFor(list: string): readonly string[] {
  const done = doneIn(list);
  const begun = list.slice(done.length).trim().toLowerCase();
  const others = done.split(/[,،、;]/).map((each) => each.trim());
  const all = facts.value?.parties.map(({ name }) => name).filter((name) => !others.includes(name)) ?? [];
  const fitting = all.filter((name) => name.toLowerCase().includes(begun));
  return fitting.some((name) => name.toLowerCase() === begun) ? [] : fitting.slice(0, mostNames);
}
