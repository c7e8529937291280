import { signal } from '@preact/signals';
import { words } from '../words.ts';

/** Whether the text is shown as a table. */
export const isTable = signal(false);

/** Text or table: two views of the same. */
export function Views() {
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
    </div>
  );
}
