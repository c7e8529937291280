import { type Diagnostic, diagnose, mending, type TextChange } from '../../../model/diagnostic.ts';
import type { Party } from '../../../model/timeline.ts';
import type { Piece } from '../lines.ts';
import type { MatterPlace } from '../roles/notes.ts';
import { plainInYaml } from '../yaml-words.ts';
import { isUnclear } from './discovery.ts';
import type { Label } from './label.ts';

/** What is known when it is unclear whom a label means. */
export interface Doubt {
  readonly parties: readonly Party[];
  /** The labels of the entries before it. */
  readonly before: readonly { readonly label: Label | undefined }[];
  /** How often it stands so. */
  readonly times: number;
  /** Where the front matter can say it; absent where it says so already. */
  readonly place: MatterPlace | undefined;
}

/** Says that it is unclear whom a label means and, where there are three parties or more, what can be said of it in the front matter. */
export function unclearTogether(label: Piece, { parties, before, times, place }: Doubt): Diagnostic {
  const clear = parties.filter((party) => !isUnclear(party)).map(({ name }) => name);
  const facts = { label: label.text, parties: clear, times };
  if (clear.length < 3) return diagnose('unclear-together', label, { ...facts, two: [], both: '' });
  const two = lastTwo(before, parties).map(({ name }) => name);
  const both = `both: [${two.map(plainInYaml).join(', ')}]`;
  const fix = place && mending('say-both', { label: label.text, two }, [addedLine(both, place)]);
  return diagnose('unclear-together', label, { ...facts, two, both }, fix ? { fix } : {});
}

/** So many entries are looked at for who acted before. */
const mostLooked = 100;

/** Whom a word for two most likely means: the two parties that acted last before it, or else the first two. */
function lastTwo(before: Doubt['before'], parties: readonly Party[]): readonly Party[] {
  const found = new Set<Party>();
  for (const { label } of before.slice(-mostLooked).reverse()) {
    const places = label?.meaning.kind === 'parties' ? label.meaning.places : [];
    for (const party of places.flatMap((place) => parties[place] ?? [])) if (!isUnclear(party)) found.add(party);
    if (found.size > 1) break;
  }
  const two = found.size === 2 ? [...found] : parties.filter((party) => !isUnclear(party)).slice(0, 2);
  return parties.filter((party) => two.includes(party));
}

function addedLine(line: string, { at, enclosed }: MatterPlace): TextChange {
  return { from: at, to: at, insert: enclosed ? `${line}\n` : `---\n${line}\n---\n` };
}
