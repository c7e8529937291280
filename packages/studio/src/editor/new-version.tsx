import { effect } from '@preact/signals';
import { newVersion, saved } from './state.ts';
import { words } from './words.ts';

/** Offers a newer version of the editor; nobody has to take it. */
export function NewVersion() {
  const version = newVersion.value;
  if (version === undefined) return null;
  return (
    <p class="version" role="status">
      <button type="button" disabled={typeof saved.value === 'object'} onClick={() => whenSaved(version.load)}>
        {words.newVersion}
      </button>
    </p>
  );
}

/** Does something as soon as the draft is kept, and not at all if it cannot be. */
export function whenSaved(act: () => void): void {
  const stop = effect(() => {
    if (saved.value === 'saving') return;
    queueMicrotask(() => stop());
    if (typeof saved.value !== 'object') act();
  });
}
