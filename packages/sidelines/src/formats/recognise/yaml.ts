import { countLines, firstLine, type Head, type OtherFormat, signAt } from './other.ts';

/** A list of records in YAML. A list of bullets with labels is a chronicle. */
export const yaml: OtherFormat = {
  name: 'yaml',
  sure: (head) => (isList(head) ? signAt(firstLine(head), { kind: 'records' }) : undefined),
};

const field = /^\s*(?:- +)?["']?[a-z_][\w-]*["']?:(?:\s|$)/i;
const dateField =
  /^\s*(?:- +)?["']?(?:date|year|when|start|start[_-]?date|from|begin|day|time|datum|jahr|fecha|année|data|rok)["']?:(?:\s|$)/i;

function isList({ lines }: Head): boolean {
  const body = lines[0]?.text.trim() === '---' ? lines.slice(1) : lines;
  const items = countLines(body, /^\s*- +["']?[a-z_][\w-]*["']?:(?:\s|$)/i);
  if (items < 2 || body.some(({ text }) => text.trim() === '---')) return false;
  const fields = countLines(body, field);
  const others = body.filter(({ text }) => !field.test(text) && !/^\s*(?:#|- )|^\s\s/.test(text)).length;
  const dates = countLines(body, dateField);
  return others === 0 && fields >= items * 2 && dates >= items * 0.8;
}
