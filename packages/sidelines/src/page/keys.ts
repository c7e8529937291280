const key = 'sidelines:keys';

/** Whether single keys do something: readers can turn that off, since speech and slips of the hand press keys as well. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers whether single keys do something, where the browser lets a page remember. */
export function turnKeys(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Then it holds for this visit only.
  }
}

/** Whether a key was meant for the page, and not for a field, an open menu, or the browser. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.querySelector(':popover-open')) return false;
  return !(event.target instanceof Element && event.target.closest('input, select, textarea, dialog'));
}
