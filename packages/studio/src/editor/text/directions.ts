import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** The letters of Unicode's blocks that run from right to left. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** In how many characters at the beginning a story shows which way it runs. */
const beginning = 1000;
/** Front matter has at most so many lines, or is taken for none. */
const longestMatter = 300;

type Direction = 'ltr' | 'rtl';

const runs: Readonly<Record<Direction, Decoration>> = {
  ltr: Decoration.line({ attributes: { dir: 'ltr' } }),
  rtl: Decoration.line({ attributes: { dir: 'rtl' } }),
};

/** Which way the first letter of a text runs; nothing says so where it has none. */
function directionOf(text: string): Direction | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter === undefined ? undefined : fromRight.test(letter) ? 'rtl' : 'ltr';
}

/** Which way most letters of a text run; nothing says so where it has none. */
function mostlyOf(text: string): Direction | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const count = letters.filter((letter) => fromRight.test(letter)).length;
  return letters.length === 0 ? undefined : count * 2 > letters.length ? 'rtl' : 'ltr';
}

/** Where the story begins: behind the front matter, whose keys are English in every language. */
function storyIn({ doc }: EditorState): number {
  const isFence = (line: number): boolean => /^\ufeff?---\s*$/.test(doc.line(line).text);
  if (!isFence(1)) return 0;
  for (let line = 2; line <= Math.min(doc.lines, longestMatter); line += 1) if (isFence(line)) return doc.line(line).to;
  return 0;
}

/** Each line that is seen, in its direction; those without letters, such as dates in numbers, run as the story does, or its front matter. */
function directionsIn({ visibleRanges, state }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const story = storyIn(state);
  const ofStory = mostlyOf(state.sliceDoc(story, story + beginning)) ?? pageDirection();
  for (const { from, to } of visibleRanges)
    for (const line of linesIn(state, from, to))
      builder.add(line.from, line.from, runs[directionOf(line.text) ?? (line.from < story ? 'ltr' : ofStory)]);
  return builder.finish();
}

function* linesIn({ doc }: EditorState, from: number, to: number) {
  for (let at = from; at <= to; ) {
    const line = doc.lineAt(at);
    yield line;
    at = line.to + 1;
  }
}

function pageDirection(): Direction {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

/** Lets each line run, and the cursor in it, as its first letter does: in an editor of any language. */
export const lineDirections: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = directionsIn(view);
      }

      update({ docChanged, viewportChanged, view }: ViewUpdate): void {
        if (docChanged || viewportChanged) this.decorations = directionsIn(view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  ),
];
