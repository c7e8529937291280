/** The phrases of a table that is written as one text: commas or line ends between them. */
export function phrases(table: string): readonly string[] {
  return table
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
