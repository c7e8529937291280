import type { TextChange } from 'sidelines';

/** Where a story is kept that is no draft of this browser. */
export interface Home {
  start(): Promise<void>;
  /** The text was changed. */
  changed(): void;
  /** Keeps the text at once, because somebody asked for it. */
  save(): Promise<void>;
  /** Somebody wants to open another story. */
  open(): void;
}

/** What a home asks of the page. */
export interface HomePage {
  /** The text as it is now. */
  readonly text: () => string;
  /** Shows a text that is another story: nothing of the one before can be undone. */
  readonly show: (text: string) => void;
  /** Takes over what somebody else changed: it is no step to undo, and cursor and steps stay where they were. */
  readonly take: (changes: readonly TextChange[]) => void;
  /** How one text becomes another. */
  readonly compare: (before: string, after: string) => Promise<readonly TextChange[]>;
}

/** Makes the home of a story in a page. */
export type HomeFor = (page: HomePage) => Home;
