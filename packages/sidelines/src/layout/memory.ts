import type { ShapingFonts } from './fonts.ts';
import type { GroupMark } from './scene.ts';
import type { Hyphenator } from './text/liang.ts';
import type { TextBlock } from './text/paragraph.ts';
import type { Words } from './text/word-breaks.ts';

/** So many ways of drawing one text are kept: its picture, that of a phone, sheets of paper, light and dark. */
const mostWays = 6;

/**
 * What is kept of drawn cards from one drawing to the next, for an editor that draws a text after each key. It is handed in; with and
 * without it a drawing is the same. What was not changed stays the same object: a card that stands where it stood is the group that
 * it was.
 */
export class DrawingMemory {
  /** The latest last. */
  readonly #ways = new Map<string, Way>();

  /**
   * Begins a further drawing.
   * @param way all that a card depends on besides the entry and what is handed in with it
   * @internal
   */
  begin(way: string, { fonts, hyphenator, words }: Means): KeptCards {
    const known = this.#ways.get(way);
    const isSame = known?.fonts === fonts && known.hyphenator === hyphenator && known.words === words;
    const kept = isSame ? known : { fonts, hyphenator, words, cards: new KeptCards() };
    this.#ways.delete(way);
    this.#ways.set(way, kept);
    for (const [oldest] of this.#ways) if (this.#ways.size > mostWays) this.#ways.delete(oldest);
    return kept.cards;
  }

  /** Forgets all, where what was drawn was drawn with stand-ins for what is not loaded yet. */
  forget(): void {
    // A drawing that is under way holds them as well.
    for (const { cards } of this.#ways.values()) cards.forget();
    this.#ways.clear();
  }
}

/** What texts are set with. */
interface Means {
  readonly fonts: ShapingFonts;
  readonly hyphenator: Hyphenator | undefined;
  readonly words: Words | undefined;
}

interface Way extends Means {
  readonly cards: KeptCards;
}

/** The cards of one way of drawing. @internal */
export class KeptCards {
  readonly #texts = new Map<string, { readonly text: TextBlock; last: number }>();
  readonly #drawn = new WeakMap<TextBlock, { readonly at: string; readonly group: GroupMark }>();
  #now = 0;

  /** The text of a card, set only if it is not known; what lacks a glyph is set again, since a font may come. */
  text(said: string, set: () => TextBlock): TextBlock {
    const known = this.#texts.get(said);
    if (known === undefined) {
      const text = set();
      if (text.missing.length === 0) this.#texts.set(said, { text, last: this.#now });
      return text;
    }
    known.last = this.#now;
    return known.text;
  }

  /** A card as it was drawn last, if it stood in the same place. */
  group(text: TextBlock, at: string, draw: () => GroupMark): GroupMark {
    const known = this.#drawn.get(text);
    if (known?.at === at) return known.group;
    const group = draw();
    this.#drawn.set(text, { at, group });
    return group;
  }

  forget(): void {
    this.#texts.clear();
  }

  /** Ends the setting of all cards: what it did not ask for is forgotten. One that is left before its end forgets nothing. */
  turn(): void {
    for (const [said, { last }] of this.#texts) if (last < this.#now) this.#texts.delete(said);
    this.#now += 1;
  }
}
