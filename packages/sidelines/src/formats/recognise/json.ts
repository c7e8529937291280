import { firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** JSON that no other name fits, or lines of it. Sidelines reads its own, by the name of the file or where it is told so. */
export const json: OtherFormat = {
  name: 'json',
  label: 'JSON',
  advice:
    'If Sidelines wrote it, end its name in .json or say --from json; of other JSON write each event on a line of its own behind its date',
  sure: (head) => (opensAsJson(head) ? signAt(firstLine(head), 'it begins as JSON does') : undefined),
};

/** Whether brackets open at the start, and a key in quotation marks with its colon stands in them. */
export function opensAsJson({ text, start }: Head): boolean {
  return /^[[{]\s*(?:[[{]\s*)*"(?:[^"\\\n]|\\.){0,200}"\s*:/.test(text.slice(start, start + 2000));
}
