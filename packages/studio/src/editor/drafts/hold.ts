/** Ends the hold on a draft. */
export type Release = () => void;

/** How long the tab that has a draft may take to hand it over, in milliseconds. */
const patience = 10_000;

/** What tabs say to each other: who has this draft should hand it over. */
interface Wish {
  readonly wanted: string;
}

/**
 * Holds a draft: of all tabs, only one writes it.
 * @param yieldIt called when another tab wants it; the hold ends when that is over
 * @param wait how long it may still be held, in milliseconds, as by the page that this one takes the place of
 * @returns undefined when another tab has it
 */
export function hold(id: string, yieldIt: () => Promise<void>, wait = 0): Promise<Release | undefined> {
  if (wait === 0) return request(id, { ifAvailable: true }, yieldIt);
  return request(id, { signal: AbortSignal.timeout(wait) }, yieldIt).catch(() => undefined);
}

/** Takes a draft from the tab that has it, which keeps what it has before; from one that does not answer, as it is. */
export async function takeOver(id: string, yieldIt: () => Promise<void>): Promise<Release | undefined> {
  const channel = new BroadcastChannel('sidelines');
  channel.postMessage({ wanted: id } satisfies Wish);
  channel.close();
  try {
    return await request(id, { signal: AbortSignal.timeout(patience) }, yieldIt);
  } catch {
    return request(id, { steal: true }, yieldIt);
  }
}

function request(id: string, options: LockOptions, yieldIt: () => Promise<void>): Promise<Release | undefined> {
  // Where a page is not trusted there are no locks; that nothing is written over is held by revisions, too.
  if (navigator.locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((done, failed) => {
    let release: Release | undefined;
    navigator.locks
      .request(`draft ${id}`, options, (lock) => {
        if (lock === null) return done(undefined);
        return new Promise<void>((end) => {
          release = listen(id, yieldIt, end);
          done(release);
        });
      })
      .catch((error: unknown) => {
        // Where there are no locks for a page, as in some windows, nobody else has it either.
        if (error instanceof DOMException && error.name === 'SecurityError') done(() => undefined);
        failed(error);
        // If it was held, it was taken away.
        release?.();
        if (error instanceof DOMException && error.name === 'AbortError') void yieldIt();
      });
  });
}

/** Hears whether another tab wants the draft. */
function listen(id: string, yieldIt: () => Promise<void>, end: () => void): Release {
  const channel = new BroadcastChannel('sidelines');
  const release = (): void => {
    channel.close();
    end();
  };
  channel.onmessage = ({ data }: MessageEvent<Wish>) => {
    if (data.wanted === id) void yieldIt().finally(release);
  };
  return release;
}
