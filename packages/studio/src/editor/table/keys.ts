import { letterOf } from '../letters.ts';
import type { Grid } from './grid.ts';

/** Does what keys do in a sheet. @param height of a row, in pixels */
export function pressedIn(grid: Grid, event: KeyboardEvent, { height }: { readonly height: number }): void {
  if (event.isComposing || event.defaultPrevented) return;
  const editing = grid.editing.peek();
  if (editing?.isBusy) {
    event.preventDefault();
    void grid.idle.then(() => pressedLater(grid, event, height));
  } else if (editing !== undefined) pressedInCell(grid, event);
  else if (moved(grid, event, height) || done(grid, event)) event.preventDefault();
}

/** A key that came while a cell was being written. */
function pressedLater(grid: Grid, event: KeyboardEvent, height: number): void {
  const editing = grid.editing.peek();
  // What was meant for another cell is not written into one that was refused.
  if (editing?.refused !== undefined) return;
  if (editing !== undefined && !editing.isBusy && isTyped(event)) grid.type(editing.words + event.key);
  else pressedIn(grid, new KeyboardEvent('keydown', event), { height });
}

/** Ends of a cell: what was typed goes into the text, or nowhere. */
function pressedInCell(grid: Grid, event: KeyboardEvent): void {
  const { key, shiftKey, altKey } = event;
  if (key === 'Escape') grid.cancel();
  else if (key === 'Enter' && !altKey) void grid.commit(shiftKey ? 'up' : 'down');
  else if (key === 'Tab') void grid.commit(shiftKey ? 'left' : 'right');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether a key writes a sign. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** @returns whether the key goes elsewhere in the table */
function moved(grid: Grid, event: KeyboardEvent, height: number): boolean {
  const { key, shiftKey, altKey } = event;
  if (altKey) return false;
  const isFar = event.ctrlKey || event.metaKey;
  const { row, column } = grid.focus.peek();
  const [lastRow, lastColumn] = [grid.count.peek(), grid.columns.peek().length];
  const isRightToLeft = document.dir === 'rtl';
  const page = Math.max(1, Math.floor(((event.currentTarget as HTMLElement | null)?.clientHeight ?? 0) / height) - 1);
  const places: Readonly<Record<string, { readonly row?: number; readonly column?: number }>> = {
    ArrowUp: { row: isFar ? 0 : row - 1 },
    ArrowDown: { row: isFar ? lastRow : row + 1 },
    [isRightToLeft ? 'ArrowRight' : 'ArrowLeft']: { column: isFar ? 0 : column - 1 },
    [isRightToLeft ? 'ArrowLeft' : 'ArrowRight']: { column: isFar ? lastColumn : column + 1 },
    Home: isFar ? { row: 0, column: 0 } : { column: 0 },
    End: isFar ? { row: lastRow, column: lastColumn - 1 } : { column: lastColumn - 1 },
    PageUp: { row: row - page },
    PageDown: { row: row + page },
    // At the ends of a row it goes on in the page, so that nobody is kept in the table.
    ...(shiftKey
      ? column > 0 && { Tab: { column: column - 1 } }
      : column < lastColumn - 1 && { Tab: { column: column + 1 } }),
  };
  const to = places[key];
  if (to !== undefined) grid.go(to);
  return to !== undefined;
}

/** @returns whether the key does something with the cell or the row */
function done(grid: Grid, event: KeyboardEvent): boolean {
  const { key } = event;
  const { row, column } = grid.focus.peek();
  if (event.ctrlKey || event.metaKey) return commanded(grid, event);
  const isCell = column < grid.columns.peek().length;
  if (!isCell || event.altKey) return false;
  if (key === 'Enter' || key === 'F2') grid.open();
  else if (key === 'Delete' || key === 'Backspace') void grid.empty();
  else if (isTyped(event) && grid.mayEdit({ row, column })) grid.open(key);
  else return false;
  return true;
}

/** The same with Ctrl or ⌘. */
function commanded(grid: Grid, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const letter = letterOf(event);
  if (key === 'Delete' || key === 'Backspace') void grid.remove(grid.focus.peek().row);
  else if (letter === 'z' || letter === 'y') void grid.undo(shiftKey || letter === 'y' ? 'redo' : 'undo');
  else return false;
  return true;
}
