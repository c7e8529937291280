import { opensAsJson } from './json.ts';
import { firstLine, type Head, type OtherFormat, type Sign, signAt } from './other.ts';
import { tableIn } from './table.ts';

/** What TimelineJS is fed with: its sheet, or its JSON of the first or the third version. */
export const timelinejs: OtherFormat = {
  name: 'timelinejs',
  sure: (head) => sheetIn(head) ?? jsonIn(head),
};

/** The names of its columns, in any spelling of case and spaces. */
function sheetIn(head: Head): Sign | undefined {
  const table = tableIn(head, [',', ';', '\t']);
  const names = new Set(
    table?.header.map((name) =>
      name
        .toLowerCase()
        .replace(/[\s_]+/g, ' ')
        .trim(),
    ),
  );
  const isSheet = names.has('headline') && (names.has('year') || names.has('start date') || names.has('display date'));
  return isSheet ? signAt(firstLine(head), { kind: 'columns-of', of: 'TimelineJS' }) : undefined;
}

function jsonIn(head: Head): Sign | undefined {
  if (!opensAsJson(head)) return undefined;
  const { text } = head;
  const isThird = /"events"\s*:\s*\[/.test(text) && /"start_date"\s*:|"headline"\s*:/.test(text);
  const isFirst = /"timeline"\s*:\s*\{/.test(text) && /"startDate"\s*:/.test(text);
  return isThird || isFirst ? signAt(firstLine(head), { kind: 'keys-of', of: 'TimelineJS' }) : undefined;
}
