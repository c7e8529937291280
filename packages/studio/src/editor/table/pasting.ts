import { countLines, excessOf, most } from '../files/limits.ts';
import { words } from '../words.ts';
import { sheetIn } from './clipboard.ts';

/** What was pasted: rows of a sheet, or words; or why it is too much. */
export function pastedSheet({
  clipboardData,
}: ClipboardEvent):
  | { readonly plain: string; readonly rows: readonly (readonly string[])[] | undefined }
  | { readonly refused: string } {
  const [plain, html] = [clipboardData?.getData('text/plain') ?? '', clipboardData?.getData('text/html') ?? ''];
  const excess = excessOf(plain.length, countLines(plain));
  if (excess !== undefined) return { refused: words.tooMuchOf(undefined, excess.of, excess.count, most[excess.of]) };
  const rows = sheetIn(plain.replaceAll(/\r\n?/g, '\n'), html);
  return plain === '' && rows === undefined ? { refused: words.noTextPasted } : { plain, rows };
}
