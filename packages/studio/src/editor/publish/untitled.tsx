import { useRef, useState } from 'preact/hooks';
import { lateWords } from '../late/late-words.ts';
import { facts } from '../state.ts';
import type { Studio } from '../studio.ts';

/**
 * Where a text that has no title gets one: when it is published, since only readers miss it, and not while it is written, when there may
 * be none yet.
 */
export function Untitled({ studio }: { readonly studio: Studio }) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | undefined>();
  if (facts.value?.isUntitled !== true) return null;
  const write = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const title = field.current?.value.trim() ?? '';
    // What is here is gone with the first title.
    const heading = field.current?.closest('dialog')?.querySelector<HTMLElement>('h2');
    if (title === '') return;
    const why = await studio.option(['title'], title);
    setRefused(why);
    if (why === undefined) heading?.focus();
  };
  return (
    <form class="untitled" onSubmit={(event) => void write(event)}>
      <label>
        {lateWords.untitledText}
        <input ref={field} dir="auto" autocomplete="off" spellcheck={false} translate={false} />
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
