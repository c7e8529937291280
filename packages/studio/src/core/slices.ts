import type { Slices } from 'sidelines';

/** After so many milliseconds of work it is looked whether something else was asked. */
const longest = 20;

/**
 * Does work in slices, between which the worker hears and answers.
 * @param isLeft whether to leave the work, asked after each pause
 */
export async function inSlices<Made>(slices: Slices<Made>, isLeft: () => boolean): Promise<Made | 'left'> {
  for (;;) {
    const until = performance.now() + longest;
    do {
      const { done, value } = slices.next();
      if (done) return value;
    } while (performance.now() < until);
    await pause();
    if (isLeft()) return 'left';
  }
}

/** Lets in what was asked meanwhile. A timer would be held back for some milliseconds each time. */
export function pause(): Promise<void> {
  return new Promise((goOn) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      goOn();
    };
    port2.postMessage(undefined);
  });
}
