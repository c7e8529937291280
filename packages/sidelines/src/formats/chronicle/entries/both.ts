import { type Diagnostic, diagnose, rewriting } from '../../../model/diagnostic.ts';
import { nearestWord } from '../../../model/spelling.ts';
import type { Party } from '../../../model/timeline.ts';
import type { Piece } from '../lines.ts';
import { knownNames, splitJoint } from '../names.ts';
import { folded } from '../together.ts';
import { plainInYaml } from '../yaml-words.ts';
import { type PartyNames, partyNames } from './label.ts';

/** Whom a word for two means among more parties, as the author says. */
export interface Both {
  /** The parties by their places, ascending; absent where nothing is said, or what is said names fewer than two. */
  readonly places?: readonly number[];
  /** The names, each where it stands. */
  readonly named: readonly Piece[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the parties that `both` names in the front matter: names one by one, or some in one text. */
export function whomBothMeans(said: readonly Piece[] | undefined, parties: readonly Party[]): Both {
  if (said === undefined) return { named: [], diagnostics: [] };
  const names = partyNames(parties, {});
  const named = said.flatMap((piece) => namesIn(piece, names));
  const unknown = named.filter(({ text }) => names.meaningOf(text)?.kind !== 'parties');
  if (unknown.length > 0) return { named, diagnostics: unknown.map((piece) => unknownParty(piece, names)) };
  const places = new Set(named.flatMap(({ text }) => placesOf(text, names)));
  const [first = { from: 0, to: 0 }, last = first] = [said[0], said.at(-1)];
  const facts = { what: { kind: 'key', name: 'both' }, expected: { kind: 'two-parties' } } as const;
  return places.size < 2
    ? { named, diagnostics: [diagnose('front-matter-value', { from: first.from, to: last.to }, facts)] }
    : { places: [...places].sort((a, b) => a - b), named, diagnostics: [] };
}

function placesOf(name: string, names: PartyNames): readonly number[] {
  const meaning = names.meaningOf(name);
  return meaning?.kind === 'parties' ? meaning.places : [];
}

/** The names in a text, each with its place where that can be told. */
function namesIn(piece: Piece, names: PartyNames): readonly Piece[] {
  if (names.meaningOf(piece.text)?.kind === 'parties') return [piece];
  let at = 0;
  return splitJoint(piece.text, knownNames(new Set(names.places.keys()))).map((text) => {
    at = piece.text.indexOf(text, at);
    const isPlain = at >= 0 && piece.to - piece.from === piece.text.length;
    return isPlain ? { from: piece.from + at, to: piece.from + at + text.length, text } : { ...piece, text };
  });
}

function unknownParty(piece: Piece, { parties }: PartyNames): Diagnostic {
  const spellings = new Map(
    parties.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [folded(one), one] as const)),
  );
  const word = nearestWord(folded(piece.text), [...spellings.keys()]);
  const near = word === undefined ? undefined : spellings.get(word);
  const facts = { name: piece.text, parties: parties.map((party) => party.name), near };
  const fix = near && rewriting(piece, near, plainInYaml(near));
  return diagnose('unknown-party', piece, facts, fix ? { fix } : {});
}
