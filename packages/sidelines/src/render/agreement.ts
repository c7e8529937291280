import { type Inline, plainText, proseBlocks, readProse } from '../model/prose.ts';
import { sayingsIn } from '../model/saying.ts';
import type { Entry, Timeline } from '../model/timeline.ts';
import { closingLine } from '../model/words.ts';
import type { Renderer } from './renderer.ts';

/** A finished file, and the output that it is. */
export interface Finished {
  readonly output: Renderer;
  readonly body: string | Uint8Array;
  /** All entries in the order in which the output puts them, where that is not the author's. */
  readonly order?: readonly Entry[];
}

/** An output that does not say what the timeline says. */
export interface Disagreement {
  /** The output's name. */
  readonly output: string;
  /** The first entry that is missing in it, out of place, or said otherwise; absent when it is the closing line. */
  readonly entry?: Entry;
}

/**
 * Compares finished files with the timeline that they were made of: each must say every entry's date, parties, headline and text, word for
 * word and one entry after the other, and somewhere the count of entries and the revision. Where lines and paragraphs end is
 * all the same. Takes time in proportion to what the files say.
 */
export function disagreements(
  timeline: Timeline,
  revision: string,
  files: readonly Finished[],
): readonly Disagreement[] {
  const wanted = new Map(wantedOf(timeline).map((one) => [one.entry, one]));
  const closing = folded(closingLine(timeline, revision));
  return files.flatMap(({ output, body, order = timeline.entries }) => {
    const said = output.saidIn?.(body);
    if (said === undefined) return [];
    const inOrder = order.flatMap((entry) => wanted.get(entry) ?? []);
    const saidFolded = folded(said);
    const missing = firstMissing(inOrder, saidFolded);
    if (missing !== undefined) return [{ output: output.name, entry: missing.entry }];
    return saidFolded.includes(closing) ? [] : [{ output: output.name }];
  });
}

/** What an output must say at one place. */
interface Wanted {
  /** The ways to say it, folded: one, or all in the same order as those of any other entry. */
  readonly forms: readonly string[];
  readonly entry: Entry;
}

function wantedOf(timeline: Timeline): readonly Wanted[] {
  const sayings = sayingsIn(timeline);
  return timeline.entries.map((entry): Wanted => {
    if (!/[[<\n]/.test(entry.text)) return { entry, forms: [folded(sayings(entry).join(''))] };
    const before = sayings({ ...entry, text: '' }).join('');
    return { entry, forms: formsOf(entry.text).map((text) => folded(before + text)) };
  });
}

/** A text with its bullets and without them, and both without the addresses of links and with them. */
function formsOf(markdown: string): readonly string[] {
  const written = readProse(markdown);
  const listed = proseBlocks(written).flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]));
  return [written, listed].flatMap((paragraphs) => [
    plainText(paragraphs),
    paragraphs.flat().map(withAddresses).join(''),
  ]);
}

/** Looks first for the form that was found last, since an output writes all texts in one way. */
function firstMissing(wanted: readonly Wanted[], said: string): Wanted | undefined {
  let from = 0;
  let usual = 0;
  for (const one of wanted) {
    const order = one.forms.length === 1 ? [0] : [usual, ...one.forms.keys()];
    let at = -1;
    for (const form of order) {
      const words = one.forms[form] ?? '';
      at = said.indexOf(words, from);
      if (at < 0) continue;
      if (one.forms.length > 1) usual = form;
      from = at + words.length;
      break;
    }
    if (at < 0) return one;
  }
  return undefined;
}

/** A run as plain text in which an address follows each link that does not show it. */
function withAddresses(run: Inline): string {
  if (run.kind === 'text') return run.text;
  if (run.kind === 'break') return '';
  const words = run.children.map(withAddresses).join('');
  return run.kind !== 'link' || words === run.href ? words : `${words}(${run.href})`;
}

/**
 * A text without what may differ between outputs: blanks and line ends, soft hyphens, invisible characters that steer the direction or allow a
 * break, characters that a format forbids and what stands for them, and the dash between date and parties.
 */
function folded(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2014\ufffd-\uffff]/gu, '');
}
