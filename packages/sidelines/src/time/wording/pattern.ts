/** Fills the slots of a pattern: `{year}` with `slots.year`. A slot without a value is left empty. */
export function fill(pattern: string, slots: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ''));
}

/** A number with its English ending: 1st, 2nd, 3rd, 11th. */
export function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const romanSteps: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number of 1 to 399 in Roman numerals. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [size, numeral] of romanSteps) {
    text += numeral.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
