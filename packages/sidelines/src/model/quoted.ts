/** So many UTF-16 units of an author's words are quoted in a finding; more would hide what is said of them. */
const mostQuoted = 400;

/** Facts for a finding, with an ellipsis for what is too long of each text in them. */
export function quotable<Facts>(facts: Facts): Facts {
  return shortened(facts) as Facts;
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= mostQuoted ? value : beginningOf(value);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

/** The beginning of a text, without half of a character. */
function beginningOf(text: string): string {
  return `${text.slice(0, mostQuoted).replace(/[\ud800-\udbff]$/, '')}…`;
}
