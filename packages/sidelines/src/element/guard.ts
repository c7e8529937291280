/** The least and the most height that a frame is given, in CSS pixels; a taller page scrolls inside of it. */
const [least, most] = [80, 20_000];

/** The fields of a message, if it is one of ours: a plain object of the type, in the first version of the protocol. */
export function fieldsOf(data: unknown, type: string): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...data };
  return fields['type'] === type && fields['v'] === 1 ? fields : undefined;
}

/** The height that a message reports, within bounds; `undefined` when it reports none. */
export function heightIn(data: unknown): number | undefined {
  const height = fieldsOf(data, 'sidelines:height')?.['h'];
  return Number.isInteger(height) ? Math.min(most, Math.max(least, Number(height))) : undefined;
}

/** An entry that a page was taken to, and how far below the page's upper edge it begins, in CSS pixels. */
export interface Reached {
  readonly entry: string;
  readonly y: number;
}

/** Ids longer than this are nobody's. */
const longestId = 200;

/** The entry that a message reports; `undefined` when it reports none. */
export function reachedIn(data: unknown): Reached | undefined {
  const { entry, y } = fieldsOf(data, 'sidelines:entry') ?? {};
  if (typeof entry !== 'string' || entry === '' || entry.length > longestId) return undefined;
  return Number.isFinite(y) ? { entry, y: Number(y) } : undefined;
}

/** Whoever speaks to the host from one window. */
export interface Guest {
  /** Tells that the window has loaded something. */
  readonly loaded: () => void;
  /** Tells that the host itself sends the window to a place in its page, of which some browsers tell as of a page that is loaded. */
  readonly sent: () => void;
  /** Whether a message of ours is of the page that spoke first. */
  readonly isKnown: (data: unknown) => boolean;
}

/**
 * Knows the page that a window was given from what comes after it, such as a page that a link in it led to: by the key that a page makes up and
 * sends with all that it says, and because a window loads its page once.
 */
export function makeGuest(): Guest {
  let loads = 0;
  let most = 1;
  let first: { readonly key: unknown } | undefined;
  return {
    loaded: () => {
      loads += 1;
    },
    sent: () => {
      most += 1;
    },
    isKnown: (data) => {
      const { key }: Readonly<Record<string, unknown>> = Object(data);
      first ??= { key };
      return loads <= most && key === first.key;
    },
  };
}

/** Says whether a frame of a width is to be given the height that it reports now (a time in milliseconds). */
export type Follow = (height: number, width: number, now: number) => boolean;

/** More rises than this in quick succession, at one width, are a page that grows whenever it is given more room. */
const mostRises = 8;

/** Follows the reports of one frame: ten a second at most, and none of a page that grows without end until its width changes. */
export function makeFollow(): Follow {
  let last = { height: 0, width: 0 };
  let rises = 0;
  let times: readonly number[] = [];
  return (height, width, now) => {
    if (height === last.height && width === last.width) return false;
    const isQuick = now - (times.at(-1) ?? 0) < 500;
    if (width !== last.width) rises = 0;
    else if (height > last.height && isQuick) rises += 1;
    else if (rises <= mostRises) rises = 0;
    const recent = times.filter((time) => now - time < 1000);
    if (recent.length >= 10 || rises > mostRises) return false;
    last = { height, width };
    times = [...recent, now];
    return true;
  };
}
