import { useRef, useState } from 'preact/hooks';
import { lateWords } from '../late/late-words.ts';
import { facts } from '../state.ts';
import type { Studio } from '../studio.ts';

/** Until the title that was typed last is in the text, or was refused. */
let beingWritten: Promise<unknown> = Promise.resolve();

/** Waits for a title that is being written: what is published has it. */
export function titleIsWritten(): Promise<unknown> {
  return beingWritten;
}

/** Waits until nothing is held down: the field goes with the first title, and would move a button from under the pointer that presses it. */
function released(): Promise<void> {
  if (document.querySelector(':active') === null) return Promise.resolve();
  return new Promise((resolve) => {
    // The click comes right behind.
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(resolve), { once: true });
  });
}

/**
 * Where a text that has no title gets one: when it is published, since only readers miss it, and not while it is written, when there may
 * be none yet.
 */
export function Untitled({ studio }: { readonly studio: Studio }) {
  const field = useRef<HTMLInputElement>(null);
  const taken = useRef('');
  const [refused, setRefused] = useState<string | undefined>();
  if (facts.value?.isUntitled !== true) return null;
  const write = async (title: string): Promise<void> => {
    // What is here is gone with the first title.
    const heading = field.current?.closest('dialog')?.querySelector<HTMLElement>('h2');
    const why = await studio.option(['title'], title);
    setRefused(why);
    const { activeElement: now } = document;
    const isGone = now === document.body || field.current?.form?.contains(now) === true;
    if (why === undefined && isGone) heading?.focus();
  };
  /** What was typed counts for who goes on without pressing the button, too. */
  const take = (): void => {
    const title = field.current?.value.trim() ?? '';
    if (title === '' || title === taken.current) return;
    taken.current = title;
    beingWritten = released().then(() => write(title));
  };
  return (
    <form
      class="untitled"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label>
        {lateWords.untitledText}
        <input ref={field} onBlur={take} dir="auto" autocomplete="off" spellcheck={false} translate={false} />
      </label>
      <button type="submit">{lateWords.writeTitle}</button>
      {refused !== undefined && (
        <p class="error" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
