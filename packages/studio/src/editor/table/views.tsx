import { signal } from '@preact/signals';
import { Steps } from '../steps.tsx';
import type { Studio } from '../studio.ts';
import { words } from '../words.ts';

/** Whether the text is shown as a table. */
export const isTable = signal(false);

/** Text or table: two views of the same, and the steps back and on in both. */
export function Views({ studio }: { readonly studio: () => Studio }) {
  const views = { text: false, table: true } as const;
  return (
    <div class="views">
      {Object.entries(views).map(([name, shows]) => (
        <button
          type="button"
          key={name}
          aria-pressed={isTable.value === shows}
          onClick={() => {
            isTable.value = shows;
          }}
        >
          {words[name as keyof typeof views]}
        </button>
      ))}
      <Steps studio={studio} />
    </div>
  );
}
