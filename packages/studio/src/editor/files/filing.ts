import type { Drafts } from '../drafts/drafts.ts';
import type { Home } from '../home.ts';
import { isMac } from '../platform.ts';
import { draft, notice } from '../state.ts';
import { words, wordsOf } from '../words.ts';
import { fileNameOf } from './names.ts';
import { droppedFiles, type Picked } from './pickers.ts';

/** Opens and saves files; what that needs is loaded when it is done first. */
export class Filing {
  readonly #drafts: Drafts;
  readonly #home: Home | undefined;

  /** @param home where the story is kept, if that is no draft of this browser */
  constructor(drafts: Drafts, home?: Home) {
    this.#drafts = drafts;
    this.#home = home;
    addEventListener('keydown', (event) => this.#press(event), { capture: true });
    // Before the text hears of it, which would write the bytes of the file into itself.
    addEventListener('dragover', (event) => isOfFiles(event) && event.preventDefault(), { capture: true });
    addEventListener('drop', (event) => this.#drop(event), { capture: true });
  }

  /** Opens a file that a person chooses, as a draft of its own. */
  async open(): Promise<void> {
    if (this.#home !== undefined) return this.#home.open();
    const { pickFile } = await import('./files.ts');
    await said(async () => this.#read(await pickFile()));
  }

  /** Saves the draft as a file. */
  async save(): Promise<void> {
    if (this.#home !== undefined) return this.#home.save();
    const { saveStory } = await import('./files.ts');
    await said(async () => {
      const { name, ...story } = this.#drafts.story;
      const file = await saveStory({ ...story, name: fileNameOf(name) }, (name) => confirm(words.changedOutside(name)));
      if (file === 'turned away') return;
      notice.value = file === 'downloaded' ? undefined : words.savedAs(file.handle.name);
      if (file !== 'downloaded')
        await this.#drafts.describe({ file, name: draft.value.name ?? fileNameOf(file.handle.name) });
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey || !(isMac ? event.metaKey : event.ctrlKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'o' && key !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    void (key === 'o' ? this.open() : this.save());
  }

  #drop(event: DragEvent): void {
    if (!isOfFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    // The files have to be asked for while the event is told.
    const picked = droppedFiles(event.dataTransfer.items);
    void said(async () => {
      for (const each of picked) await this.#read(await each);
    });
  }

  async #read(picked: Picked | undefined): Promise<void> {
    if (picked === undefined) return;
    if (this.#home !== undefined) return this.#home.open();
    const { readStory } = await import('./files.ts');
    const story = await readStory(picked);
    notice.value = 'refused' in story ? story.refused : undefined;
    if (!('refused' in story)) await this.#drafts.begin(story);
  }
}

function isOfFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Does something, and says it where it fails. */
async function said(does: () => Promise<void>): Promise<void> {
  try {
    await does();
  } catch (error) {
    notice.value = words.fileFailed(wordsOf(error));
  }
}
