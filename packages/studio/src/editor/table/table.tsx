// biome-ignore-all lint/a11y/useSemanticElements: only the rows that are in sight are there, each in a place of its own
// biome-ignore-all lint/a11y/useFocusableInteractive: of all cells the one that one is in can be focused
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are the grid's
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Column } from '../../core/protocol.ts';
import { lateWords, loadLateWords } from '../late/late-words.ts';
import { addStyle } from '../late/style-sheet.ts';
import { entry, facts, isRowBegun, notice } from '../state.ts';
import type { Studio } from '../studio.ts';
import { words } from '../words.ts';
import { CellEditor } from './cell-editor.tsx';
import { Grid, type Place } from './grid.ts';
import { pressedIn } from './keys.ts';
import { pastedSheet } from './pasting.ts';
import { tableStyle } from './style.ts';

/** Below so many rem of width a row is a card. */
const narrow = 34;
/** How high a row is, in rem: all are alike, so that those out of sight need not be there to be measured. */
const heights = { row: 4.75, card: 7.25, headedCard: 9 } as const;
/** So many rows stand ready above and below those that are seen. */
const margin = 6;

interface Sight {
  readonly isNarrow: boolean;
  /** Of a row, in pixels. */
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** The table, with its words. */
export async function tablePane(): Promise<typeof Table> {
  await loadLateWords();
  addStyle(tableStyle);
  return Table;
}

/** The text as a table: a row for each entry. */
function Table({ studio }: { readonly studio: Studio }) {
  const grid = useMemo(() => new Grid(studio), []);
  const host = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ isNarrow: false, height: 76, from: 0, to: 30 });
  const look = (): void => {
    const own = host.current;
    if (own !== null) setSight((before) => sightOf(own, grid.columns.peek().includes('headline'), before));
  };
  useLayoutEffect(() => {
    look();
    const seeing = new ResizeObserver(look);
    if (host.current !== null) seeing.observe(host.current);
    studio.table = grid;
    grid.go({ row: entry.peek()?.place ?? 0 });
    return () => {
      seeing.disconnect();
      studio.table = undefined;
      grid.close();
    };
  }, []);
  useEffect(look, [grid.columns.value]);
  useEffect(() => grid.show(sight.from, sight.to), [sight.from, sight.to, grid.count.value]);
  useFocus(grid, host, sight);
  const { count, columns, locked, focus } = grid;
  const seen = Array.from(
    { length: Math.max(0, Math.min(sight.to, count.value + 1) - sight.from) },
    (_, at) => sight.from + at,
  );
  const all = seen.includes(focus.value.row) ? seen : [...seen, focus.value.row].sort((a, b) => a - b);
  const shown = grid.isKnown.value ? all : [];
  return (
    <div class={`table-pane${sight.isNarrow ? ' cards' : ''}${columns.value.includes('headline') ? ' headed' : ''}`}>
      {locked.value !== undefined && <p class="table-locked">{locked.value}</p>}
      <div
        class="table-scroll"
        role="grid"
        aria-label={words.table}
        aria-rowcount={count.value + 2}
        aria-colcount={columns.value.length + 1}
        aria-readonly={locked.value !== undefined}
        ref={host}
        onScroll={look}
        onKeyDown={(event) => pressedIn(grid, event, sight)}
        onPaste={(event) => pasteInto(grid, event)}
        onCopy={(event) => copyFrom(grid, event)}
      >
        <Head columns={columns.value} />
        <div role="rowgroup" class="table-rows" style={{ height: `${(count.value + 1) * sight.height}px` }}>
          {shown.map((row) => (
            <Row key={row} grid={grid} row={row} height={sight.height} />
          ))}
        </div>
      </div>
      <Said grid={grid} />
    </div>
  );
}

function sightOf(host: HTMLElement, isHeaded: boolean, before: Sight): Sight {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isNarrow = host.clientWidth < narrow * rem;
  const height = Math.round(heights[isNarrow ? (isHeaded ? 'headedCard' : 'card') : 'row'] * rem);
  const from = Math.max(0, Math.floor(host.scrollTop / height) - margin);
  const to = Math.ceil((host.scrollTop + host.clientHeight) / height) + margin;
  const isSame = before.isNarrow === isNarrow && before.height === height && before.from === from && before.to === to;
  return isSame ? before : { isNarrow, height, from, to };
}

/** Brings the cell that one is in into sight, and focuses it where that is wanted. */
function useFocus(grid: Grid, host: { readonly current: HTMLElement | null }, { height }: Sight): void {
  const done = useRef(0);
  const { row, column } = grid.focus.value;
  const wanted = grid.wanted.value;
  const isKnown = grid.isKnown.value;
  useLayoutEffect(() => {
    const scroller = host.current;
    if (scroller === null || !isKnown || done.current === wanted) return;
    const [top, room] = [row * height, scroller.clientHeight - headHeight(scroller)];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + height > scroller.scrollTop + room) scroller.scrollTop = Math.min(top, top + height - room);
    done.current = wanted;
    // Whoever presses a step goes on pressing it.
    const isStepping = document.activeElement?.closest('.steps') != null;
    if (grid.editing.peek() === undefined && !isStepping)
      cellIn(scroller, { row, column })?.focus({ preventScroll: true });
  }, [wanted, row, column, height, isKnown]);
}

function headHeight(scroller: HTMLElement): number {
  return (scroller.querySelector('.table-head') as HTMLElement | null)?.offsetHeight ?? 0;
}

function cellIn(scroller: HTMLElement, { row, column }: Place): HTMLElement | null {
  return scroller.querySelector(`[data-cell="${row} ${column}"]`);
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" class="table-row" aria-rowindex={1}>
        {columns.map((column) => (
          <div role="columnheader" key={column} class={`cell-${column}`}>
            {lateWords.columns[column]}
          </div>
        ))}
        <div role="columnheader" class="cell-remove">
          <span class="unseen">{lateWords.removeRow}</span>
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly grid: Grid;
  readonly row: number;
  readonly height: number;
}

function Row({ grid, row, height }: RowProps) {
  const isNew = row === grid.count.value;
  const isLit = !isNew && entry.value?.place === row;
  const last = grid.columns.value.length;
  return (
    <div
      role="row"
      class={`table-row${isNew ? ' new' : ''}${isLit ? ' lit' : ''}`}
      aria-rowindex={row + 2}
      aria-current={isLit ? 'true' : undefined}
      style={{ height: `${height}px`, transform: `translateY(${row * height}px)` }}
    >
      {grid.columns.value.map((column, place) => (
        <Cell key={column} grid={grid} row={row} column={place} name={column} />
      ))}
      <div role="gridcell" class="cell-remove">
        {(!isNew || isRowBegun.value) && grid.locked.value === undefined && (
          <button
            type="button"
            data-cell={`${row} ${last}`}
            tabIndex={isAt(grid, row, last) ? 0 : -1}
            aria-label={`${lateWords.removeRow}: ${grid.wordsAt({ row, column: 0 })}`}
            title={lateWords.removeRow}
            onFocus={() => !isAt(grid, row, last) && grid.go({ row, column: last })}
            onClick={() => void grid.remove(row)}
          >
            ×
          </button>
        )}
      </div>
    </div>
  );
}

function isAt({ focus }: Grid, row: number, column: number): boolean {
  return focus.value.row === row && focus.value.column === column;
}

interface CellProps extends Pick<RowProps, 'grid' | 'row'> {
  readonly column: number;
  readonly name: Column;
}

function Cell({ grid, row, column, name }: CellProps) {
  const place = { row, column };
  const editing = grid.editing.value;
  const isOpen = editing?.row === row && editing.column === column;
  const isNew = row === grid.count.value;
  const said = grid.wordsAt(place);
  const found = grid.rowAt(row)?.findings.filter((finding) => finding.column === name) ?? [];
  const id = `found-${row}-${name}`;
  return (
    <div
      role="gridcell"
      class={`cell-${name}${isOpen ? ' open' : ''}${found.some(({ severity }) => severity === 'error') ? ' wrong' : ''}`}
      data-cell={`${row} ${column}`}
      tabIndex={isAt(grid, row, column) && !isOpen ? 0 : -1}
      aria-readonly={!grid.mayEdit(place)}
      aria-describedby={found.length > 0 ? id : undefined}
      aria-invalid={found.length > 0 ? 'true' : undefined}
      onFocus={() => !isAt(grid, row, column) && grid.editing.peek() === undefined && grid.go(place)}
      onMouseDown={() => grid.editing.peek() !== undefined && !isOpen && void grid.commit('stay', false)}
      onClick={() => !isOpen && grid.go(place)}
      onDblClick={() => grid.open()}
    >
      {isOpen ? (
        <CellEditor grid={grid} editing={editing} name={name} />
      ) : (
        <Words name={name} said={said} hint={isNew && column === 0 ? lateWords.newRow : ''} />
      )}
      {found.length > 0 && !isOpen && (
        <span class="sign" title={found.map(({ message }) => message).join('\n')}>
          <span aria-hidden="true">!</span>
          <span class="unseen" id={id}>
            {found.map(({ message }) => message).join(' ')}
          </span>
        </span>
      )}
    </div>
  );
}

/** What a cell says; names in the colours of their parties. */
function Words({ name, said, hint }: { readonly name: Column; readonly said: string; readonly hint: string }) {
  if (said === '') return <span class="hint">{hint}</span>;
  if (name !== 'who')
    return (
      <span class="words" dir="auto" translate={false}>
        {said}
      </span>
    );
  return (
    <span class="words" dir="auto" translate={false}>
      {said.split(/(?<=[,،] )/).map((each) => {
        const party = facts.value?.parties.find((one) => one.name === each.replace(/[,،] $/, ''));
        return (
          <span key={each} style={party && { color: `light-dark(${party.light}, ${party.dark})` }}>
            {each}
          </span>
        );
      })}
    </span>
  );
}

/** What was done last. */
function Said({ grid }: Pick<RowProps, 'grid'>) {
  const { said } = grid;
  return (
    <p class={`table-said${grid.count.value === 0 ? ' first' : ''}`} role="status">
      {said ?? <span class="keys">{grid.count.value === 0 ? lateWords.pasteRows : lateWords.tableKeys}</span>}
    </p>
  );
}

function pasteInto(grid: Grid, event: ClipboardEvent): void {
  if (grid.editing.peek() !== undefined) return;
  event.preventDefault();
  const pasted = pastedSheet(event);
  if ('refused' in pasted) notice.value = pasted.refused;
  else if (pasted.rows !== undefined) void grid.paste(pasted.rows);
  else if (pasted.plain !== '' && grid.mayEdit(grid.focus.peek())) {
    grid.open(pasted.plain.trim());
    void grid.commit('stay');
  }
}

function copyFrom(grid: Grid, event: ClipboardEvent): void {
  if (grid.editing.peek() !== undefined || event.clipboardData === null) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', grid.wordsAt(grid.focus.peek()));
}
