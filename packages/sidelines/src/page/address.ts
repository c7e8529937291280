/** What the address calls each part of the page's state. */
const names = { show: 'show', words: 'q', by: 'by', start: 'start', end: 'end', step: 'step' } as const;
/** The parts of the page's state. */
export const parts = Object.keys(names) as readonly (keyof typeof names)[];

/** What the page's address says of its state; "" for what is as it is at first. */
export type State = Readonly<Record<keyof typeof names, string>>;

/** The state that the address names. */
export function stateInAddress(): State {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(parts.map((part) => [part, query.get(names[part]) ?? ''])) as State;
}

/** Puts the state into the address, and leaves all else that is in it; as a step of the history, if one may go back from it. */
export function keepInAddress(state: State, isStep = false): void {
  const url = new URL(location.href);
  for (const part of parts) {
    if (state[part] === '') url.searchParams.delete(names[part]);
    else url.searchParams.set(names[part], state[part]);
  }
  replace(url, isStep ? 'pushState' : 'replaceState');
}

/** The address of an entry on this page, as it is shown now. */
export function addressOfEntry(id: string): URL {
  const url = new URL(location.href);
  url.hash = encodeURIComponent(id);
  return url;
}

/** Names no entry any more in the address: the reader has gone elsewhere. */
export function leaveEntry(): void {
  if (location.hash === '') return;
  const url = new URL(location.href);
  url.hash = '';
  replace(url);
}

/** Changes the address, without a step in the history unless one is asked for; where a browser forbids it, nothing is lost but the address. */
export function replace(url: URL, way: 'pushState' | 'replaceState' = 'replaceState'): void {
  try {
    history[way](history.state, '', url);
  } catch {
    // A page without an origin of its own may not.
  }
}

/** The id that the address names; `undefined` where it names none or is not well formed. */
export function idInAddress(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
