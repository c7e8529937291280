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
  #last: Promise<unknown> = Promise.resolve();

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
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.alone(() => this.#keep());
  }

  /** Does something after all that was to be written or done before, and writes nothing meanwhile: what does it may call `settle`, but not wait for this or `flush`. */
  alone<Result>(does: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(does);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /**
   * Keeps all, what is changed meanwhile too.
   * @returns whether nothing is left, up to the next event; or else it could not be written
   */
  async settle(): Promise<boolean> {
    let isKept = true;
    while (this.#isUnsaved && isKept) isKept = await this.#keep();
    return isKept;
  }

  /** Leaves what is not kept as it is. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    this.#since = undefined;
  }

  #wake(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #keep(): Promise<boolean> {
    if (!this.#isUnsaved) return true;
    this.#isUnsaved = false;
    this.#since = undefined;
    try {
      await this.#write();
      if (!this.#isUnsaved) this.#tell('saved');
      return true;
    } catch (problem) {
      this.#isUnsaved = true;
      this.#tell({ problem });
      this.#wake(untilAgain);
      return false;
    }
  }
}
