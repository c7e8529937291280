/** What files are named after may have this many bytes of UTF-8: most file systems take names of 255, and endings come behind it. */
const longestStem = 200;

/** Separators of paths, and what nobody can type or show: controls, and halves of characters. */
const unfit = /[/\\\p{Cc}\u2028\u2029\p{Cs}]/u;

/**
 * What the files are called that are made of a source, before their endings: the source's name without its own, cut where it is
 * so long that a file system would not take the names.
 * @throws RangeError when it is not the name of a file alone, has controls or halves of characters, or begins like an option
 */
export function stemOf(sourceName: string): string {
  const stem = sourceName.replace(/\.[^.]*$/, '');
  const found = unfit.exec(stem)?.[0];
  if (found !== undefined)
    throw unfitName(found === '/' || found === '\\' ? 'it holds a path' : 'it has signs that cannot be shown');
  if (/^\.*$/.test(stem)) throw unfitName('nothing of it is left without its ending');
  if (stem.startsWith('-')) throw unfitName('it begins with “-”, as options do');
  return cut(stem);
}

function unfitName(why: string): RangeError {
  return new RangeError(`Files cannot be named after the source: ${why}`);
}

function cut(stem: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of stem) {
    bytes += bytesOf(character.codePointAt(0) ?? 0);
    if (bytes > longestStem) return stem.slice(0, end);
    end += character.length;
  }
  return stem;
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
