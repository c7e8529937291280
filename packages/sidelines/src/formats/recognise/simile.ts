import { opensAsJson } from './json.ts';
import { firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** The files of SIMILE Timeline, in XML or JSON. */
export const simile: OtherFormat = {
  name: 'simile',
  sure: (head) =>
    isXml(head) || isJson(head) ? signAt(firstLine(head), { kind: 'events-of', of: 'SIMILE Timeline' }) : undefined,
};

function isXml({ text, start }: Head): boolean {
  return text.startsWith('<', start) && /<data[\s>]/.test(text) && /<event\s[^<>]{0,400}\bstart\s{0,20}=/.test(text);
}

function isJson(head: Head): boolean {
  const opens =
    opensAsJson(head) || /^\{\s*['"]?(?:dateTimeFormat|wikiURL)\b/.test(head.text.slice(head.start, head.start + 200));
  const hasEvents = /['"]?events['"]?\s*:\s*\[/.test(head.text);
  const isSimile = /['"]?(?:dateTimeFormat|isDuration|durationEvent|latestStart|earliestEnd)['"]?\s*:/.test(head.text);
  return opens && hasEvents && isSimile;
}
