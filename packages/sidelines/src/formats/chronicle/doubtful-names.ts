import { type Diagnostic, diagnose, rewriting } from '../../model/diagnostic.ts';
import { areNear, nearNames } from '../../model/spelling.ts';
import type { Party } from '../../model/timeline.ts';
import type { Body } from './entries/assembly.ts';
import { isUnclear } from './entries/discovery.ts';
import { labelAt, type PartyNames } from './entries/label.ts';
import { unclearTogether } from './entries/unclear.ts';
import { namesInText } from './entries/unlabelled.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Piece } from './lines.ts';
import type { ReadingMemory } from './memory.ts';
import { isJoint, isNameShaped, isProperLabel, prefixesOf } from './names.ts';
import type { MatterPlace } from './roles/notes.ts';
import { type Role, wordsOf } from './roles/role.ts';
import { folded } from './together.ts';

/** What is doubtful of the names that were found. */
export function findNames(
  body: Body,
  roles: readonly Role[],
  names: PartyNames,
  { memory, place }: { readonly memory: ReadingMemory; readonly place: MatterPlace | undefined },
): readonly Diagnostic[] {
  const { parties } = names;
  return [...findUnclear(body, parties, place), ...findJointNames(body, parties), ...namesInText(roles, names, memory)];
}

/** Words for two where there are more: of each is asked once, since one answer is for all its places. */
function findUnclear(
  { entries }: Body,
  parties: readonly Party[],
  place: MatterPlace | undefined,
): readonly Diagnostic[] {
  return parties.flatMap((party, named) => {
    if (!isUnclear(party)) return [];
    const unclear = [...entries.entries()].flatMap(([index, { label }]) =>
      label?.meaning.kind === 'parties' && label.meaning.places.includes(named) ? [{ index, label }] : [],
    );
    return unclear.slice(0, 1).map(({ index, label }) => {
      return unclearTogether(label.piece, { parties, before: entries.slice(0, index), times: unclear.length, place });
    });
  });
}

/** Names with a joining word in them that are taken whole. */
function findJointNames(body: Body, parties: readonly Party[]): readonly Diagnostic[] {
  const told = new Set<number>();
  return body.entries.flatMap(({ label }) => {
    const [place, second] = label?.meaning.kind === 'parties' ? label.meaning.places : [];
    const name = parties[place ?? -1]?.name;
    if (label === undefined || place === undefined || second !== undefined || told.has(place)) return [];
    told.add(place);
    return name !== undefined && isJoint(name) ? [diagnose('joint-name', label.piece, { name })] : [];
  });
}

/** Where parties are declared, a label one letter away from one is most likely that one. */
export function findMisspelledLabels(
  roles: readonly Role[],
  matter: FrontMatter,
  names: PartyNames,
): readonly Diagnostic[] {
  if (matter.parties === undefined) return [];
  const labels = roles.map(labelPiece).filter((piece) => piece !== undefined);
  const unknown = labels.filter((piece) => !names.places.has(folded(piece.text)) && isNameShaped(piece.text));
  const known = new Map(
    names.parties.flatMap((party) =>
      [party.name, ...(party.aliases ?? [])].map((name) => [folded(name), name] as const),
    ),
  );
  const near = new Map<string, string>();
  const spellings = unknown.map((piece) => folded(piece.text));
  for (const [one, other] of nearNames([...known.keys()], spellings)) {
    if (known.has(one) && !known.has(other)) near.set(other, known.get(one) ?? one);
    if (known.has(other) && !known.has(one)) near.set(one, known.get(other) ?? other);
  }
  return unknown.flatMap((piece) => {
    const other = near.get(folded(piece.text));
    return other === undefined
      ? []
      : [diagnose('similar-party', piece, { name: piece.text, other }, { fix: rewriting(piece, other) })];
  });
}

/** Labels written like proper names that are not declared, and not misspelt either. */
export function findUndeclared(roles: readonly Role[], matter: FrontMatter, names: PartyNames): readonly Piece[] {
  if (matter.parties === undefined || matter.parties.length === 0) return [];
  const labels = roles.map(labelPiece).filter((piece) => piece !== undefined);
  return labels.filter((piece) => isProperLabel(piece.text) && labelAt(withColon(piece), names) === undefined);
}

/** Says of such labels, each once, that they look like parties; not of those that are misspelt. */
export function undeclaredParties(labels: readonly Piece[], names: PartyNames): readonly Diagnostic[] {
  const declared = names.parties.map(({ name }) => name);
  const known = declared.map(folded);
  const first = new Map(labels.toReversed().map((label) => [folded(label.text), label]));
  return [...first]
    .filter(([word]) => !known.some((name) => areNear(name, word)))
    .map(([, label]) => diagnose('undeclared-party', label, { label: label.text, parties: declared }));
}

function withColon(piece: Piece): Piece {
  return { from: piece.from, to: piece.to + 1, text: `${piece.text}:` };
}

function labelPiece(role: Role): Piece | undefined {
  const words = wordsOf(role);
  return words && prefixesOf(words)[0]?.piece;
}
