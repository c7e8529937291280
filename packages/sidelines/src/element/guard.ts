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
