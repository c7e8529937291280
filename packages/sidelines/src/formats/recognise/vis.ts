import { opensAsJson } from './json.ts';
import { firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** The items of vis-timeline, as JSON or within the script that draws them. */
export const vis: OtherFormat = {
  name: 'vis',
  sure: (head) => {
    const script = /\bnew\s+vis\.(?:DataSet|Timeline|Graph2d)\s*\(/.exec(head.text);
    if (script !== null)
      return signAt({ from: script.index, to: script.index + script[0].length }, { kind: 'holds', words: script[0] });
    return opensAsJson(head) && hasItems(head)
      ? signAt(firstLine(head), { kind: 'items', keys: ['content', 'start'] })
      : undefined;
  },
};

function hasItems({ text }: Head): boolean {
  return /"content"\s*:/.test(text) && /"start"\s*:\s*["\d]/.test(text);
}
