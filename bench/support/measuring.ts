/** The processor time of some work, in milliseconds. */
export function processorTime(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The middle of some times, and what 95 of 100 keep below. */
export function spreadOf(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)} ms`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Some rounds of talks, an entry a month. @param more what is told of each behind that it is held */
export function roundsOf(count: number, more: (round: number) => string = () => ''): string {
  const entries = Array.from({ length: count }, (_, round) => {
    const party = ['US', 'Russia', 'US and Russia'][round % 3];
    return `${months[round % 12]} ${1900 + Math.floor(round / 12)}\n${party}: Round ${round} is held${more(round)}.\n`;
  });
  return `# Rounds\n\n${entries.join('\n')}`;
}

/** As much as entries mostly tell: some 150 characters. */
export function atLength(round: number): string {
  return `; envoys ${round * 7} of both sides speak at the quay of the old harbour about ferry number ${round * 13} and part without a word`;
}
