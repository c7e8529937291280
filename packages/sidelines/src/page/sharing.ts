import { addressOfEntry, replace } from './address.ts';
import { linesOf } from './entries.ts';

/** The one button by which an entry is shared, and its menu: a link, or what the entry says, to the clipboard or to other programs. */
export class Sharing {
  readonly #button: HTMLButtonElement;
  readonly #menu: HTMLElement;
  readonly #say: (words: string | undefined) => void;

  /** @param say tells those who listen */
  constructor(button: HTMLButtonElement, menu: HTMLElement, say: (words: string | undefined) => void) {
    this.#button = button;
    this.#menu = menu;
    this.#say = say;
    menu.addEventListener('beforetoggle', () => this.#place());
    const [link, quote, send] = menu.querySelectorAll('button');
    menu.addEventListener('toggle', () => {
      menu.scrollIntoView({ block: 'nearest' });
      // Not by an attribute, which browsers complain of in frames.
      if (menu.matches(':popover-open')) link?.focus();
    });
    link?.addEventListener('click', () => void this.copyLink(this.#entry));
    quote?.addEventListener('click', () => void this.#copy([...this.#quoted(), this.#address()].join('\n')));
    if (send === undefined || !('share' in navigator)) return;
    send.hidden = false;
    send.addEventListener('click', () => void this.#send());
  }

  /** Puts the button into an entry, unless it is being used. */
  offerIn(entry: Element | null | undefined): void {
    const button = this.#button;
    const isUsed = document.activeElement === button || this.#menu.contains(document.activeElement);
    if (!entry || isUsed || entry.contains(button)) return;
    entry.querySelector('h2, h3')?.after(button);
    button.hidden = false;
    delete button.dataset['done'];
  }

  /** Copies the link to an entry, and puts it into the address, where it is found even if the browser lets nobody copy. */
  async copyLink(entry: Element | null | undefined): Promise<void> {
    if (!entry) return;
    this.offerIn(entry);
    const address = addressOfEntry(entry.id);
    replace(address);
    await this.#copy(address.href);
  }

  get #entry(): HTMLElement | null {
    return this.#button.closest('li');
  }

  #address(): string {
    return addressOfEntry(this.#entry?.id ?? '').href;
  }

  /** Date and parties in a line, and below them what happened. */
  #quoted(): readonly string[] {
    if (this.#entry === null) return [];
    const head = Array.from(this.#entry.querySelectorAll(':is(h2, h3) > *'), ({ textContent }) => textContent);
    return [head.join(' · '), ...linesOf(this.#entry).slice(1)];
  }

  async #copy(words: string): Promise<void> {
    this.#menu.hidePopover();
    if (!(await isCopied(words))) return;
    this.#button.dataset['done'] = '';
    this.#say(this.#button.dataset['copied']);
  }

  async #send(): Promise<void> {
    this.#menu.hidePopover();
    try {
      await navigator.share({ title: document.title, text: this.#quoted().join('\n'), url: this.#address() });
    } catch {
      // Whoever closes the sheet has changed their mind.
    }
  }

  /** The menu begins below the button, and goes on towards the middle of its entry. */
  #place(): void {
    const { left, right, bottom } = this.#button.getBoundingClientRect();
    const { clientWidth, dir } = document.documentElement;
    const { style } = this.#menu;
    style.insetBlockStart = `${bottom + scrollY}px`;
    style.insetInlineEnd = `${dir === 'rtl' ? left : clientWidth - right}px`;
  }
}

/** Copies a text; where a page may not by itself, as in a frame, by the command that a reader gives. */
async function isCopied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const hand = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', words);
    };
    document.addEventListener('copy', hand);
    const done = document.execCommand('copy');
    document.removeEventListener('copy', hand);
    return done;
  }
}
