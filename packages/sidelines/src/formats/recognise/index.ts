import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { linesOf } from '../chronicle/lines.ts';
import { chronos } from './chronos.ts';
import { csv } from './csv.ts';
import { edn } from './edn.ts';
import { gedcom } from './gedcom.ts';
import { html } from './html.ts';
import { icalendar } from './icalendar.ts';
import { javascript } from './javascript.ts';
import { json } from './json.ts';
import { markwhen } from './markwhen.ts';
import { mermaid } from './mermaid.ts';
import { org } from './org.ts';
import type { Head, OtherFormat } from './other.ts';
import { rtf } from './rtf.ts';
import { simile } from './simile.ts';
import { timelinejs } from './timelinejs.ts';
import { vis } from './vis.ts';
import { xml } from './xml.ts';
import { yaml } from './yaml.ts';

/** So much of a text tells its format. */
const longestHead = 65_536;

/** All formats that are told apart but not read; those with a name of their own before those that hold them. A new one is a line here. */
export const otherFormats: readonly OtherFormat[] = [
  icalendar,
  gedcom,
  rtf,
  mermaid,
  chronos,
  markwhen,
  org,
  timelinejs,
  vis,
  simile,
  html,
  xml,
  json,
  javascript,
  edn,
  yaml,
  csv,
];

/** Tells a text that is sure to be in a format that is not read. What `readAs` reads is no other format. */
export function findOtherFormat(text: string, fileName: string, readAs: string): Diagnostic | undefined {
  const head = headOf(text, fileName);
  for (const format of otherFormats) {
    const sign = format.name === readAs ? undefined : format.sure(head);
    if (sign === undefined) continue;
    return diagnose('other-format', sign.place, { format: format.name, sign: sign.shows });
  }
  return undefined;
}

/** The part of a text that tells its format. */
export function headOf(text: string, fileName: string): Head {
  const head = text.slice(0, longestHead);
  const lines = linesOf(head).filter((line) => line.text.trim() !== '');
  return { name: fileName.toLowerCase(), text: head, start: head.length - head.trimStart().length, lines };
}
