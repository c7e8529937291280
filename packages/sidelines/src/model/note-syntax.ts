import type { Options } from 'mdast-util-from-markdown';

type Syntax = NonNullable<Options['extensions']>[number];
type InTree = Exclude<NonNullable<Options['mdastExtensions']>[number], readonly unknown[]>;
type Construct = NonNullable<NonNullable<Syntax['text']>[number]>;
type Single = Exclude<Construct, readonly unknown[]>;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteReference: 'noteReference';
  }
}

const bracket = 0x5b;
const endBracket = 0x5d;
const caret = 0x5e;
const longestLabel = 100;

/**
 * Markdown's `[^label]`, for labels that are known: all else is what it is without notes. Footnotes as such are read by lines, since
 * what they say stands elsewhere in the text.
 */
export function noteSyntax(labels: ReadonlyMap<string, unknown>): Syntax {
  const construct: Single = {
    name: 'noteReference',
    tokenize: (effects, ok, nok) => {
      let label = '';
      type State = typeof ok;
      const open: State = (code) => {
        effects.enter('noteReference');
        effects.consume(code);
        return mark;
      };
      const mark: State = (code) => {
        if (code !== caret) return nok(code);
        effects.consume(code);
        return inside;
      };
      const inside: State = (code) => {
        if (code === endBracket && labels.has(label)) {
          effects.consume(code);
          effects.exit('noteReference');
          return ok;
        }
        if (code === null || code <= 0x20 || code === bracket || code === endBracket || label.length > longestLabel)
          return nok(code);
        label += String.fromCharCode(code);
        effects.consume(code);
        return inside;
      };
      return open;
    },
  };
  return { text: { [bracket]: construct } };
}

/** Such references among what Markdown says. */
export const notesInTree: InTree = {
  enter: {
    noteReference(token) {
      const label = this.sliceSerialize(token).slice(2, -1);
      this.enter({ type: 'footnoteReference', identifier: label, label }, token);
    },
  },
  exit: {
    noteReference(token) {
      this.exit(token);
    },
  },
};
