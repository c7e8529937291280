/** The cells of rows that were copied from a sheet; nothing where it is no table, or more than one. */
export function sheetIn(plain: string, html: string): readonly (readonly string[])[] | undefined {
  return tableIn(html) ?? tabbedIn(plain);
}

/** The one table that is all of a page. */
function tableIn(html: string): readonly (readonly string[])[] | undefined {
  if (!html.includes('<table')) return undefined;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const each of body.querySelectorAll('style, script, template')) each.remove();
  const [table, ...others] = body.querySelectorAll('table');
  if (table === undefined || others.length > 0 || wordsOf(body) !== wordsOf(table)) return undefined;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [cellWords(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]),
  );
}

function wordsOf({ textContent }: Element): string {
  return textContent.replaceAll(/\s+/g, '');
}

/** What a cell says: only what is a break of its own breaks lines. */
function cellWords(cell: HTMLTableCellElement): string {
  for (const each of cell.querySelectorAll('br')) each.replaceWith('\n');
  return cell.textContent.replaceAll(/[^\S\n]+/g, ' ').trim();
}

/** Cells with tabs between them, a row a line; those in quotation marks may have breaks, and marks that are doubled, in them. */
function tabbedIn(plain: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of plain
    .replaceAll('\r\n', '\n')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const full = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return full.length > 0 && full.every((row) => row.length > 1) ? full : undefined;
}
