import { isMac } from './platform.ts';
import { isElsewhere, steps } from './state.ts';
import type { Studio } from './studio.ts';
import { words } from './words.ts';

/** An arrow that goes back; mirrored, it goes on. */
const arrow = 'M7 3 3 7l4 4M3.5 7H10a4 4 0 0 1 0 8H7';

/** Takes back and makes again, whatever was done. Both stay where they are, and leave the focus to who presses them to the end. */
export function Steps({ studio }: { readonly studio: () => Studio }) {
  const keys = isMac
    ? { undo: ['⌘Z', 'Meta+Z'], redo: ['⇧⌘Z', 'Shift+Meta+Z'] }
    : { undo: [`${words.control}+Z`, 'Control+Z'], redo: [`${words.control}+Y`, 'Control+Y'] };
  const take = async (way: 'undo' | 'redo'): Promise<void> => {
    const place = await studio().step(way);
    await studio().table?.visit(place);
  };
  return (
    <div class="steps">
      {(['undo', 'redo'] as const).map((way) => {
        const isOff = isElsewhere.value || !steps.value[way];
        const [shown, spoken] = keys[way];
        return (
          <button
            type="button"
            key={way}
            class={`quiet ${way}`}
            aria-label={words[way]}
            title={`${words[way]} (${shown})`}
            aria-keyshortcuts={spoken}
            aria-disabled={isOff}
            onClick={() => isOff || void take(way)}
          >
            <svg viewBox="0 0 18 18" aria-hidden="true">
              <path d={arrow} />
            </svg>
          </button>
        );
      })}
    </div>
  );
}
