/** From the last key to when a draft is kept, and at most while keys go on, in milliseconds. */
const [calm, longest] = [400, 2_000];
/** From a failure until it is tried again, in milliseconds. */
const untilAgain = 2_000;

/** Keeps a draft soon after it changed, one writing after the other, and again and again until it worked. */
export class Keeper {
  readonly #write: () => Promise<void>;
  readonly #tell: (state: 'saved' | { readonly problem: unknown }) => void;
  #isUnsaved = false;
  #since: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param write keeps the draft as it is when this is called */
  constructor(write: () => Promise<void>, tell: (state: 'saved' | { readonly problem: unknown }) => void) {
    this.#write = write;
    this.#tell = tell;
  }

  /** Whether something changed that is not on the disk. */
  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  changed(): void {
    this.#isUnsaved = true;
    this.#since ??= Date.now();
    this.#wake(Math.max(0, Math.min(calm, this.#since + longest - Date.now())));
  }

  /** Keeps at once what is not kept yet; over when it is on the disk, or could not be written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#keep());
    return this.#writing;
  }

  /** Leaves what is not kept as it is, once what is being written is written. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    await this.#writing;
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    this.#since = undefined;
  }

  #wake(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #keep(): Promise<void> {
    if (!this.#isUnsaved) return;
    this.#isUnsaved = false;
    this.#since = undefined;
    try {
      await this.#write();
      if (!this.#isUnsaved) this.#tell('saved');
    } catch (problem) {
      this.#isUnsaved = true;
      this.#tell({ problem });
      this.#wake(untilAgain);
    }
  }
}
