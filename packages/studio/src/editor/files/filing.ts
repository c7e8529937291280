import type { FileBeside } from '../../core/protocol.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Home } from '../home.ts';
import { letterOf } from '../letters.ts';
import { isMac } from '../platform.ts';
import { said } from '../said.ts';
import { draft, isElsewhere, isEmpty, notice } from '../state.ts';
import { words } from '../words.ts';
import type { Story } from './files.ts';
import { fileNameOf } from './names.ts';
import { droppedFiles, type Picked } from './pickers.ts';

/** What files ask of the page. */
export interface FilingPage {
  /** Has the story drawn in the theme of a file beside it; says why not, where it cannot be. */
  readonly useTheme: (name: string) => Promise<string | undefined>;
  /** Has the text say what is typed beside it. */
  readonly settle: () => Promise<unknown>;
}

/** Opens and saves files; what that needs is loaded when it is done first. */
export class Filing {
  readonly #drafts: Drafts;
  readonly #home: Home | undefined;
  readonly #page: FilingPage;

  /** @param home where the story is kept, if that is no draft of this browser */
  constructor(drafts: Drafts, page: FilingPage, home?: Home) {
    this.#drafts = drafts;
    this.#page = page;
    this.#home = home;
    addEventListener('keydown', (event) => this.#press(event), { capture: true });
    // Before the text hears of it, which would write the bytes of the file into itself.
    addEventListener('dragover', (event) => isOfFiles(event) && event.preventDefault(), { capture: true });
    addEventListener('drop', (event) => this.#drop(event), { capture: true });
  }

  /** Opens a file that a person chooses, as a draft of its own. */
  async open(): Promise<void> {
    if (this.#home !== undefined) return this.#home.open();
    await filed(async () => this.#read([await this.#pick()]));
  }

  /** Takes a file that a person chooses as a theme, which stands beside the story from then on. */
  async openTheme(): Promise<void> {
    await filed(async () => this.#read([await this.#pick()], true));
  }

  async #pick(): Promise<Picked | undefined> {
    return (await import('./files.ts')).pickFile();
  }

  /** Saves the draft as a file. */
  async save(): Promise<void> {
    await this.#page.settle();
    if (this.#home !== undefined) return this.#home.save();
    const { id } = draft.value;
    await filed(async () => {
      const { saveStory } = await import('./files.ts');
      const { name, ...story } = this.#drafts.story;
      const file = await saveStory({ ...story, name: fileNameOf(name) }, (name) => confirm(words.changedOutside(name)));
      if (file === 'turned away') return;
      const alone =
        this.#drafts.beside.length === 0 ? [] : [words.savedAlone(this.#drafts.beside.map(({ name }) => name))];
      const told = [...(file === 'downloaded' ? [] : [words.savedAs(file.handle.name)]), ...alone];
      notice.value = told.length === 0 ? undefined : told.join('. ');
      // While a person was asked, another draft may have been opened.
      if (file !== 'downloaded' && draft.value.id === id)
        await this.#drafts.describe({ file, name: draft.value.name ?? fileNameOf(file.handle.name) });
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey || !(isMac ? event.metaKey : event.ctrlKey)) return;
    const key = letterOf(event);
    if (key !== 'o' && key !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down is one wish.
    if (!event.repeat) void (key === 'o' ? this.open() : this.save());
  }

  #drop(event: DragEvent): void {
    if (!isOfFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    // The files have to be asked for while the event is told.
    const picked = droppedFiles(event.dataTransfer.items);
    void filed(async () => this.#read(await Promise.all(picked)));
  }

  /**
   * Opens stories, each as a draft of its own, and puts themes beside the one that is open then: both may come together.
   * @param asTheme whether all are themes, whatever they hold
   */
  async #read(picked: readonly (Picked | undefined)[], asTheme = false): Promise<void> {
    const files = picked.filter((each) => each !== undefined);
    if (files.length === 0) return;
    if (this.#home !== undefined) return this.#home.open();
    const { isTheme, readStory } = await import('./files.ts');
    const themes: Story[] = [];
    for (const file of files) {
      const story = await readStory(file);
      notice.value = 'refused' in story ? story.refused : undefined;
      if ('refused' in story) continue;
      if (asTheme || isTheme(story)) themes.push(story);
      else await this.#drafts.begin(story);
    }
    for (const theme of themes) await this.#putBeside(theme);
  }

  /** Puts a theme beside the story, and has that drawn in it. */
  async #putBeside(read: FileBeside): Promise<void> {
    const { asBeside, withFile } = await import('./files.ts');
    const file = asBeside(read);
    const beside = withFile(this.#drafts.beside, file);
    if (isEmpty.value || isElsewhere.value || beside === undefined) {
      notice.value = isEmpty.value ? words.themeAlone(file.name) : beside ? undefined : words.tooMuchBeside(file.name);
      return;
    }
    await this.#drafts.describe({ beside });
    notice.value = (await this.#page.useTheme(file.name)) ?? words.themeTaken(file.name);
  }
}

function isOfFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Does something with files, and says it where it fails. */
function filed(does: () => Promise<void>): Promise<void> {
  return said(does, notice, words.fileFailed);
}
