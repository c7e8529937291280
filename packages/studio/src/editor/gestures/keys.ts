import type { EntryFacts, Gesture } from '../../core/protocol.ts';
import { letterOf } from '../letters.ts';
import { isMac } from '../platform.ts';
import { entry, standing } from '../state.ts';
import { standBeside } from './drop.ts';

/** What keys ask of the page. */
export interface KeyEvents {
  /** Writes into the text what was done with the entry that the cursor is in; what is refused is said beside it. */
  readonly writeHere: (meant: (entry: EntryFacts) => Gesture | undefined) => Promise<unknown>;
  readonly step: (way: 'undo' | 'redo') => Promise<unknown>;
}

const [up, down, left, right] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * Alt and an arrow, where the text is written or the picture is looked at: up and down move the entry that the cursor is in, left and
 * right give it to who stands there in the picture. In the picture, the keys that undo and redo in the text do so as well.
 */
export function listenToKeys(text: HTMLElement, picture: HTMLElement, events: KeyEvents): void {
  const take = (event: KeyboardEvent, isText: boolean): void => {
    const way = isText ? undefined : stepOf(event);
    if (way === undefined && !(isForEntry(event, isText) && entry.value !== undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    void (way === undefined ? events.writeHere((here) => gestureOf(event.key, here)) : events.step(way));
  };
  text.addEventListener('keydown', (event) => take(event, true), { capture: true });
  picture.addEventListener('keydown', (event) => take(event, false));
}

/** The step that keys are for, as in the text. */
function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || !(isMac ? metaKey : ctrlKey)) return undefined;
  const letter = letterOf(event);
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/** Where Alt and an arrow go from word to word, the text needs Control as well. */
function isForEntry({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, isText: boolean): boolean {
  const isAside = key === left || key === right;
  const isArrow = isAside || key === up || key === down;
  return isArrow && altKey && !metaKey && !shiftKey && ctrlKey === (isText && isMac && isAside);
}

/** What an arrow means for an entry; nothing where it is the last in that direction. */
function gestureOf(key: string, { id, parties, isFirst, isLast }: EntryFacts): Gesture | undefined {
  if (key === up) return isFirst ? undefined : { entry: id, by: -1 };
  if (key === down) return isLast ? undefined : { entry: id, by: 1 };
  const stand = standBeside(standing.value.stands, parties, key === left ? -1 : 1);
  return stand && { entry: id, parties: stand.parties };
}
