import { timesOf } from '../counting.ts';
import type { Line } from '../style/line.ts';
import { formOf, isStrong } from '../style/taken.ts';
import { type DatedRole, isEarlier, type Role, textOf } from './role.ts';

/** An introduction holds no more dates, and so many entries follow it. */
const mostDates = 2;
const fewestEntries = 3;

/**
 * The roles of lines, with the dates of an introduction that tells the end first as text: those up to one that is later than all below,
 * which run forward. Nothing sets them apart from their sentences, and they stand otherwise than most of those below.
 */
export function withIntroduction(roles: readonly Role[], lines: readonly Line[]): readonly Role[] {
  const dated = roles.filter((role) => role.kind === 'dated');
  const first = dated.slice(0, mostDates);
  const last = first.findLastIndex((role, place) => {
    const below = dated.slice(place + 1);
    if (below.length < fewestEntries || !isAfterAll(role, below)) return false;
    return first.slice(0, place + 1).every((each) => standsAlone(each, below, lines));
  });
  if (last < 0) return roles;
  const introduction = new Set<Role>(dated.slice(0, last + 1));
  return roles.map((role) => {
    return role.kind === 'dated' && introduction.has(role) ? textOf({ line: role.line, indent: 0, bullet: 0 }) : role;
  });
}

function isAfterAll(one: DatedRole, others: readonly DatedRole[]): boolean {
  return others.every((other, place) => isEarlier(other, one) && !isEarlier(other, others[place - 1]));
}

function standsAlone(one: DatedRole, others: readonly DatedRole[], lines: readonly Line[]): boolean {
  const sights = new Map(lines.map(({ line, sight }) => [line.from, sight]));
  const formAt = ({ line }: DatedRole) => {
    const sight = sights.get(line.from);
    return sight && !isStrong(sight) ? formOf(sight) : '';
  };
  const [usual] = [...timesOf(others.map(formAt))].sort(([, less], [, more]) => more - less);
  return formAt(one) !== '' && formAt(one) !== usual?.[0];
}
