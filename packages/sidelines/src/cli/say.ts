/**
 * What may be written to people. Only the functions of this file make it, and they make visible whatever is put into it, so that
 * nobody can forget to; the words around are the source code's own.
 */
class Message {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type { Message };

/** Makes a message: the words of the template stay as they are, what is put between them is made visible unless it was said before. */
export function say(words: TemplateStringsArray, ...inserts: readonly (string | number | Message)[]): Message {
  const shown = inserts.map((insert) => (insert instanceof Message ? String(insert) : visible(String(insert))));
  return new Message(words.map((part, place) => part + (shown[place] ?? '')).join(''));
}

/** Messages one after the other. */
export function sayAll(parts: readonly Message[], between = ''): Message {
  return new Message(parts.map(String).join(visibleLines(between)));
}

/** A text of several lines, each made visible. */
export function sayLines(text: string): Message {
  return new Message(visibleLines(text));
}

/** A value as JSON, for programs: what could steer a terminal is written by its number, which means the same. */
export function sayJson(value: unknown): Message {
  const lines = JSON.stringify(value, undefined, 2).split('\n');
  const shown = lines.map((line) => line.replace(steering, (character) => `\\u${hexOf(character).toLowerCase()}`));
  return new Message(`${shown.join('\n')}\n`);
}

/** A message in a colour: `color` adds escape sequences that are ours. */
export function painted(color: (text: string) => string, said: Message): Message {
  return new Message(color(String(said)));
}

/** Controls, line separators, overrides and isolates of direction, and halves of characters. */
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/**
 * The text with every character that could steer a terminal, or reorder what is read, made visible:
 * control characters as their picture (ESC as ␛), others by their number, as in `<U+202E>`.
 */
export function visible(text: string): string {
  return text.replace(steering, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${hexOf(character)}>`;
  });
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
