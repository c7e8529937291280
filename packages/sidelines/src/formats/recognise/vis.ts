import { opensAsJson } from './json.ts';
import { firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** The items of vis-timeline, as JSON or within the script that draws them. */
export const vis: OtherFormat = {
  name: 'vis',
  label: 'a vis-timeline',
  advice:
    'Write each item on a line of its own behind its start, and its group as the one who acted, as in “2014-01-16: Velden: The works begin”',
  sure: (head) => {
    const script = /\bnew\s+vis\.(?:DataSet|Timeline|Graph2d)\s*\(/.exec(head.text);
    if (script !== null)
      return signAt({ from: script.index, to: script.index + script[0].length }, `it holds “${script[0]}”`);
    return opensAsJson(head) && hasItems(head)
      ? signAt(firstLine(head), 'its items have “content” and “start”')
      : undefined;
  },
};

function hasItems({ text }: Head): boolean {
  return /"content"\s*:/.test(text) && /"start"\s*:\s*["\d]/.test(text);
}
