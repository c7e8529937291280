const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which of the versions of these times are not kept any longer: all of the last hour are kept, then the last of each hour of a day, then
 * the last of each day.
 * @param times in milliseconds since 1970, ascending
 */
export function thinned(times: readonly number[], now: number): readonly number[] {
  return times.filter((time, place) => {
    const next = times[place + 1];
    if (next === undefined || now - time < hour) return false;
    const room = now - time < day ? hour : day;
    return Math.floor(time / room) === Math.floor(next / room);
  });
}
