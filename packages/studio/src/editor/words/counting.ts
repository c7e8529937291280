/** How numbers, sizes and moments are written: as in the reader's own land, where it has the language. */
let locale = 'en';
/** What is used after each key, and costs much to make. */
let [plurals, numbers, lists] = formatsFor(locale);

/** Tells in which language and land numbers are written from here on, as a BCP 47 tag. */
export function countIn(tag: string): void {
  locale = tag;
  [plurals, numbers, lists] = formatsFor(tag);
}

function formatsFor(tag: string): [Intl.PluralRules, Intl.NumberFormat, Intl.ListFormat] {
  return [new Intl.PluralRules(tag), new Intl.NumberFormat(tag), new Intl.ListFormat(tag)];
}

export function number(count: number): string {
  return numbers.format(count);
}

/**
 * A number with the form of its words that the language has for it, in which `#` stands for the number.
 *
 * @typeParam Rule the plurals of the language: the compiler names those that lack a form
 */
export function counted<Rule extends Intl.LDMLPluralRule = 'one' | 'other'>(
  count: number,
  forms: Readonly<Record<Rule, string>>,
): string {
  const own: Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> = forms;
  return (own[plurals.select(count)] ?? own.other ?? '#').replace('#', number(count));
}

/** Things in a row, with the word that stands before the last. */
export function listed(things: readonly string[]): string {
  return lists.format(things);
}

/** Things of which one is meant. */
export function oneOf(things: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(things);
}

/** What a language is called, by its BCP 47 tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}

/** How much a file holds, such as “12 kB” or “1.5 MB”; never nothing. */
export function sizeInWords(bytes: number): string {
  const [unit, value, digits] =
    bytes < 1_000_000 ? ['kilobyte', Math.ceil(bytes / 1000), 0] : ['megabyte', bytes / 1e6, 1];
  const options = { style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(value);
}

/** A day and time, in milliseconds since 1970. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
