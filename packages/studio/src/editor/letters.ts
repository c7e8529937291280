/** The letter that a key stands for with Ctrl or ⌘: of a layout with other letters, such as Arabic or Russian, the one of its place. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const letter = /^[ -~]/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
  return letter.toLowerCase();
}
