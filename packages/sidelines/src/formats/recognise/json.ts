import { firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** JSON that no other name fits, or lines of it. Sidelines reads its own, by the name of the file or where it is told so. */
export const json: OtherFormat = {
  name: 'json',
  sure: (head) => (opensAsJson(head) ? signAt(firstLine(head), { kind: 'begins-like', of: 'JSON' }) : undefined),
};

/** Whether brackets open at the start, and a key in quotation marks with its colon stands in them. */
export function opensAsJson({ text, start }: Head): boolean {
  return /^[[{]\s*(?:[[{]\s*)*"(?:[^"\\\n]|\\.){0,200}"\s*:/.test(text.slice(start, start + 2000));
}
