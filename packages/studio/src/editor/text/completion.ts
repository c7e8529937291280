import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { Expected } from 'sidelines';
import { words } from '../words.ts';

/**
 * Proposes what may be written where the cursor is: where words were begun, or where it is asked for. Nothing to propose is an empty
 * result: where somebody asks while an answer is on its way, CodeMirror asks again only after a result.
 */
export function completionOf({
  expected,
}: {
  readonly expected: (offset: number) => Promise<readonly Expected[]>;
}): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult> => {
    const { pos, explicit } = context;
    // It is asked anew when the text changes meanwhile: the place is one of this text alone.
    context.addEventListener('abort', () => undefined, { onDocChange: true });
    const all = await expected(pos);
    const [first] = all;
    const isProposed = first !== undefined && (explicit || (first.range.from < pos && first.isWhole !== true));
    if (!isProposed) return { from: pos, options: [] };
    const { from, to } = first.range;
    const options = all
      .filter(({ range }) => range.from === from && range.to === to)
      .flatMap(({ kind, proposals }) =>
        proposals.map(({ label, insert }): Completion => ({ label, apply: insert, detail: words.kinds[kind] })),
      );
    return { from, to, options, filter: false };
  };
}
