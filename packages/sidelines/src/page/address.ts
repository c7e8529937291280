/** What the page's address says of its state. */
export interface State {
  readonly show: string;
  readonly words: string;
  /** "" for by time, or "party". */
  readonly by: string;
}

/** The state that the address names. */
export function stateInAddress(): State {
  const query = new URLSearchParams(location.search);
  return { show: query.get('show') ?? '', words: query.get('q') ?? '', by: query.get('by') ?? '' };
}

/** Puts the state into the address, and leaves all else that is in it. */
export function keepInAddress({ show, words, by }: State): void {
  const url = new URL(location.href);
  for (const [name, value] of [
    ['show', show],
    ['q', words.trim()],
    ['by', by],
  ] as const) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  replace(url);
}

/** The address of an entry on this page, as it is shown now. */
export function addressOfEntry(id: string): URL {
  const url = new URL(location.href);
  url.hash = encodeURIComponent(id);
  return url;
}

/** Changes the address without a step in the history; where a browser forbids it, nothing is lost but the address. */
export function replace(url: URL): void {
  try {
    history.replaceState(history.state, '', url);
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
