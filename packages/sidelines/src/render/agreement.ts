import { type Inline, readProse } from '../model/prose.ts';
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

/** What an output must say at one place: the one or the other, folded. */
interface Wanted {
  readonly forms: readonly [alone: string, withAddresses: string];
  readonly entry: Entry;
}

function wantedOf(timeline: Timeline): readonly Wanted[] {
  const sayings = sayingsIn(timeline);
  return timeline.entries.map((entry): Wanted => {
    const alone = folded(sayings(entry).join(''));
    if (!/[[<]/.test(entry.text)) return { entry, forms: [alone, alone] };
    const text = readProse(entry.text).flat().map(withAddresses).join('');
    const before = sayings({ ...entry, text: '' }).join('');
    return { entry, forms: [alone, folded(before + text)] };
  });
}

/** Looks first for the form that was found last, since an output writes all links in one way. */
function firstMissing(wanted: readonly Wanted[], said: string): Wanted | undefined {
  let from = 0;
  let usual: 0 | 1 = 0;
  for (const one of wanted) {
    const other: 0 | 1 = usual === 0 ? 1 : 0;
    let at = said.indexOf(one.forms[usual], from);
    if (at < 0 && one.forms[0] !== one.forms[1]) {
      at = said.indexOf(one.forms[other], from);
      usual = other;
    }
    if (at < 0) return one;
    from = at + one.forms[usual].length;
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
