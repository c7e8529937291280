/** What a story is called that has no name yet. */
export const unnamed = 'timeline.txt';

/** What a name of a file has on no system: signs that part folders, controls, and halves of characters. */
const unfit = /[\\/:*?"<>|\p{Cc}\u2028\u2029\p{Cs}]+/gu;
const ending = /\.[a-z]\w{0,8}$/i;
/** Characters of a name, its ending not counted. */
const longest = 60;

/** The name of a file for what a person calls it: with the ending that it had, unless another was written. */
export function fileNameOf(wanted: string, before: string = unnamed): string {
  const name = wanted
    .replace(unfit, ' ')
    .trim()
    .replace(/^[.\s-]+/, '');
  const stem = [...name.replace(ending, '')].slice(0, longest).join('').trim();
  return stem === '' ? before : stem + (ending.exec(name)?.[0] ?? ending.exec(before)?.[0] ?? '.txt');
}
