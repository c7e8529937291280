import { firstLine, type Head, type OtherFormat, type Sign, signAt } from './other.ts';
import { type Table, tableIn } from './table.ts';

/** A table with commas or semicolons between its cells. Tables with tabs or bars are read as part of a chronicle. */
export const csv: OtherFormat = {
  name: 'csv',
  sure: (head) => {
    for (const sign of [',', ';']) {
      const found = tableWith(head, sign);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** What stands above a column of dates. */
const dateHeads: ReadonlySet<string> = new Set(
  'date year day when start start_date startdate start_time end_date event_date date_start datetime datum jahr tag fecha año data ano année jour anno rok дата год рік година tarih yıl التاريخ تاريخ السنة תאריך 日付 年月日 日期 年份 날짜 연도'.split(
    ' ',
  ),
);

function tableWith(head: Head, sign: string): Sign | undefined {
  const table = tableIn(head, [sign]);
  if (table === undefined || !isEven(table)) return undefined;
  const isNamed = head.name.endsWith('.csv');
  return isNamed || hasDateHead(table)
    ? signAt(firstLine(head), { kind: 'cells', cells: table.header.length, between: sign })
    : undefined;
}

/** Nearly all rows are as wide as the first; the last may be cut. */
function isEven({ header, widths }: Table): boolean {
  const even = widths.filter((width) => width === header.length).length;
  return even >= 2 && even >= (widths.length - 1) * 0.9;
}

function hasDateHead({ header }: Table): boolean {
  const heads = header.map((name) => name.trim().toLowerCase());
  return heads.some((name) => dateHeads.has(name)) && heads.every((name) => name.length < 40 && !/[.!?:]$/.test(name));
}
