import type { EntryFacts } from '../../core/protocol.ts';
import type { PicturePane } from '../picture/picture-pane.ts';
import { drawn, facts, standing } from '../state.ts';
import { words } from '../words.ts';
import { type Drop, dropOf, isOf } from './drop.ts';
import type { Refusal } from './gestures.ts';
import { Overlay } from './overlay.ts';
import { labelOf, pieceAt, rowsOf, type StandingPiece } from './pieces.ts';

/** What dragging asks of the page. */
export interface DragEvents {
  readonly entryOf: (entry: string) => Promise<EntryFacts | undefined>;
  /** Writes what was meant into the text that was drawn as that version; why not, if it is refused. */
  readonly drop: (entry: string, drop: Drop, version: number) => Promise<Refusal | undefined>;
}

/** So far a pointer goes, in CSS pixels, before a press is no click any more. */
const threshold = 6;
/** So long a finger or a pen rests, in milliseconds, before it takes a card and scrolls no more. */
const longPress = 400;
/** So near to the edge of what is seen, in CSS pixels, the picture is scrolled, and so far at each frame. */
const [edge, step] = [56, 14];

interface Held {
  readonly piece: StandingPiece;
  readonly pointer: number;
  /** Where it was taken, on the screen, and how far the picture was scrolled. */
  readonly from: { readonly x: number; readonly y: number; readonly scroll: number };
  /** Where the pointer is. */
  at: { readonly x: number; readonly y: number };
  /** Which version of the text the picture is of. */
  readonly version: number;
  facts?: EntryFacts | undefined;
  isTaken: boolean;
  resting?: ReturnType<typeof setTimeout>;
}

/** Takes cards of the picture by mouse, finger or pen, and drops them where it means something. */
export class Dragging {
  readonly #pane: PicturePane;
  readonly #events: DragEvents;
  readonly #overlay: Overlay;
  #held: Held | undefined;

  constructor(pane: PicturePane, events: DragEvents) {
    this.#pane = pane;
    this.#events = events;
    this.#overlay = new Overlay(pane);
    const { svg, scroller } = pane;
    svg.addEventListener('pointerdown', (event) => this.#press(event));
    svg.addEventListener('pointermove', (event) => this.#move(event));
    svg.addEventListener('pointerup', () => void this.#release());
    svg.addEventListener('pointercancel', () => this.#letGo());
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener('selectstart', (event) => this.#held !== undefined && event.preventDefault());
    svg.addEventListener('contextmenu', (event) => this.#held?.resting !== undefined && event.preventDefault());
    // What is taken by a finger is not scrolled; before that it is.
    svg.addEventListener('touchmove', (event) => this.#held?.isTaken && event.preventDefault(), { passive: false });
    scroller.addEventListener('scroll', () => this.#follow(), { passive: true });
    addEventListener('keydown', (event) => this.#key(event), { capture: true });
  }

  #press(event: PointerEvent): void {
    this.#overlay.hide();
    // A second finger takes nothing, and lets go of what the first has.
    if (this.#held !== undefined) this.#letGo();
    if (event.button !== 0 || !event.isPrimary) return;
    const { clientX: x, clientY: y, pointerId, pointerType } = event;
    const piece = pieceAt(this.#pane, x, y);
    if (piece === undefined) return;
    const from = { x, y, scroll: this.#pane.scroller.scrollTop };
    const held: Held = { piece, pointer: pointerId, from, at: from, version: drawn.value, isTaken: false };
    if (pointerType !== 'mouse') held.resting = setTimeout(() => this.#take(held), longPress);
    this.#held = held;
  }

  #move({ pointerId, buttons, clientX: x, clientY: y }: PointerEvent): void {
    const held = this.#held;
    if (held?.pointer !== pointerId) return;
    // What was pressed here may have been released elsewhere.
    if (buttons === 0) {
      this.#letGo();
      return;
    }
    held.at = { x, y };
    const isFar = Math.hypot(x - held.from.x, y - held.from.y) > threshold;
    if (held.isTaken) this.#follow();
    else if (isFar && held.resting === undefined) this.#take(held);
    // A finger that goes before it rested scrolls.
    else if (isFar) this.#letGo();
  }

  #take(held: Held): void {
    held.isTaken = true;
    this.#pane.svg.setPointerCapture(held.pointer);
    this.#overlay.take(held.piece);
    void this.#events.entryOf(held.piece.entry).then((found) => {
      held.facts = found;
      if (this.#held === held) this.#follow();
    });
    this.#follow();
    this.#scroll(held);
  }

  /** Shows the card where it is held, and what it would mean to let it go. */
  #follow(): void {
    const held = this.#held;
    if (held === undefined || !held.isTaken) return;
    this.#overlay.follow(this.#wayOf(held), held.at);
    const drop = this.#dropOf(held);
    this.#overlay.show(drop, { ...held, isSame: isSame(drop, held.facts), says: this.#wordsFor(drop, held.facts) });
  }

  /** How far it was taken, in pixels of the screen. */
  #wayOf({ at, from }: Held): { readonly x: number; readonly y: number } {
    return { x: at.x - from.x, y: at.y - from.y + this.#pane.scroller.scrollTop - from.scroll };
  }

  #dropOf(held: Held): Drop | undefined {
    const { scale, svg } = this.#pane;
    const way = this.#wayOf(held);
    const by = { x: way.x / scale, y: way.y / scale };
    const x = (held.at.x - svg.getBoundingClientRect().left) / scale;
    return dropOf({ rows: rowsOf(this.#pane), ...standing.value }, { entry: held.piece.entry, by, x });
  }

  #wordsFor(drop: Drop | undefined, own: EntryFacts | undefined): string {
    if (drop === undefined || isSame(drop, own)) return words.gestures.stays;
    if (drop.kind === 'who') return wordsOfStand(drop.stand.parties);
    return drop.before === undefined
      ? words.gestures.atEnd
      : words.gestures.before(apart(labelOf(this.#pane, drop.before)));
  }

  /** At the edges of what is seen the picture scrolls under the card, as long as it is held there. */
  #scroll(held: Held): void {
    if (this.#held !== held) return;
    const { scroller } = this.#pane;
    const { top, bottom } = scroller.getBoundingClientRect();
    if (held.at.y < top + edge) scroller.scrollTop -= step;
    else if (held.at.y > bottom - edge) scroller.scrollTop += step;
    requestAnimationFrame(() => this.#scroll(held));
  }

  async #release(): Promise<void> {
    const held = this.#held;
    if (held === undefined || !held.isTaken) {
      this.#letGo();
      return;
    }
    const drop = this.#dropOf(held);
    this.#letGo();
    this.#skipClick();
    this.#pane.scroller.focus({ preventScroll: true });
    if (drop === undefined || isSame(drop, held.facts)) return;
    const refused = await this.#events.drop(held.piece.entry, drop, held.version);
    if (refused !== undefined) this.#overlay.refuse(refused, held.at);
  }

  /** The click that ends a drag is none. */
  #skipClick(): void {
    const skip = (event: Event): void => event.stopPropagation();
    this.#pane.root.addEventListener('click', skip, { capture: true, once: true });
    setTimeout(() => this.#pane.root.removeEventListener('click', skip, { capture: true }));
  }

  #key(event: KeyboardEvent): void {
    if (this.#held?.isTaken && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#letGo();
    } else this.#overlay.hide();
  }

  #letGo(): void {
    clearTimeout(this.#held?.resting);
    this.#held = undefined;
    this.#overlay.hide();
  }
}

/** Whether letting go changes nothing; before it is known who acted, nothing is sure. */
function isSame(drop: Drop | undefined, own: EntryFacts | undefined): boolean {
  if (drop === undefined) return true;
  return drop.kind === 'who' ? own !== undefined && isOf(drop.stand, own.parties) : drop.isSame;
}

/** Where an entry goes that is given to some parties, in words. */
function wordsOfStand(parties: readonly string[]): string {
  const names = parties.map((acting) => apart(facts.value?.parties.find(({ id }) => id === acting)?.name ?? ''));
  return names.length > 1 ? words.gestures.together(names) : words.gestures.to(names[0] ?? '');
}

/** Words of the text among those of the editor, whichever way either runs. */
function apart(said: string): string {
  return `\u2068${said}\u2069`;
}
