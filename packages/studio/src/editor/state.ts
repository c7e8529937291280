import { computed, signal } from '@preact/signals';
import type { Cells, EntryFacts, Facts, Side } from '../core/protocol.ts';
import type { Draft } from './drafts/store.ts';
import { newId } from './hex.ts';

/** What was understood of the text, in short; absent before the first time. */
export const facts = signal<Facts | undefined>(undefined);
/** Whether there is nothing in the text. */
export const isEmpty = signal(true);
/** Which version of the text is written, and which is drawn. */
export const written = signal(0);
export const drawn = signal(0);
/** Where the draft is: nowhere yet, on its way, kept, or why it is not. */
export const saved = signal<'empty' | 'saving' | 'saved' | { readonly problem: string }>('empty');
/** The draft that is open: its key, and what it is called, and what stands beside it. */
export const draft = signal<{ readonly id: string } & Pick<Draft, 'name' | 'form' | 'file' | 'beside'>>({
  id: newId(),
});
/** Where the story is kept, in words, when that is no draft of this browser. */
export const home = signal<string | undefined>(undefined);
/** Whether another tab has the draft, so that it is not written in here. */
export const isElsewhere = signal(false);
/** What a person should know of what they did last. */
export const notice = signal<string | undefined>(undefined);
/** What a person should know of what became of their text, until they say that they do. */
export const warning = signal<string | undefined>(undefined);
/** The entry that the cursor is in. */
export const entry = signal<EntryFacts | undefined>(undefined);
/** Why a gesture could not be written into the text. */
export const refused = signal<string | undefined>(undefined);
/** What the last gesture did with an entry, in words, while nothing was written since; each is another, even in the same words. */
export const done = signal<{ readonly says: string } | undefined>(undefined);
/** Who acts in cards that stand where in the picture, from left to right, and whether those stand in the order of the text. */
export const standing = signal<{ readonly stands: readonly Side[]; readonly isInOrder: boolean }>({
  stands: [],
  isInOrder: true,
});
/** The id of the party that is looked at. */
export const party = signal<string | undefined>(undefined);
/** Whether there is a change to take back, and one to make again. */
export const steps = signal({ undo: false, redo: false });
/** What failed that no text should make fail. */
export const problem = signal<string | undefined>(undefined);
/** Which of the two is seen where there is room for one. */
export const pane = signal<'text' | 'picture'>('text');
/** A newer version of the editor that is ready, and what loads it. */
export const newVersion = signal<{ readonly load: () => void } | undefined>(undefined);
/** A row of the table in which nothing is said. */
export const emptyRow: Cells = { when: '', who: '', headline: '', text: '' };
/** What was typed into the last row of the table, which is no entry yet: it stays there while the story is open. */
export const newRow = signal(emptyRow);
export const isRowBegun = computed(() => Object.values(newRow.value).some((said) => said.trim() !== ''));
/** Whether the sheet of drafts stands open. */
export const isDrafting = signal(false);
/** Whether the panel stands open that says how the timeline looks. */
export const isStyling = signal(false);
/** Whether the sheet stands open where files are taken. */
export const isPublishing = signal(false);

/** The findings that want something done: notes do not. */
export const findings = computed(() => (facts.value?.diagnostics ?? []).filter(({ severity }) => severity !== 'note'));
/** What was understood in one way of several, or left out: it may be so. */
export const notes = computed(() => (facts.value?.diagnostics ?? []).filter(({ severity }) => severity === 'note'));
/** What was found in the theme that stands beside the text. */
export const themeFindings = computed(() =>
  (facts.value?.theme?.found ?? []).filter(({ severity }) => severity !== 'note'),
);
/** The file in which the text says that its theme is, whether there is one or not. */
export const namedTheme = computed(() => {
  const { theme, diagnostics = [] } = facts.value ?? {};
  return theme?.name ?? diagnostics.flatMap((found) => (found.code === 'theme-file' ? [found.facts.name] : []))[0];
});
/** How many errors the text has: with any, it cannot be published. */
export const errors = computed(() => findings.value.filter(({ severity }) => severity === 'error').length);
export const hasErrors = computed(() => errors.value > 0);
