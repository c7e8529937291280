import { type DateOutcome, outcomeOf, type Side, spanning } from './outcome.ts';

/** A winter is shorter than half a year: “March–January 2024” is a mistake, and no period that begins in 2023. */
const mostMonths = 5;

/**
 * “December–January 2024”: the year stands behind the end, and is that of the end as a rule; but some mean the winter that begins in it,
 * which is the other reading.
 */
export function acrossYears(left: Side, right: Side): DateOutcome | undefined {
  const [from, to] = [left.fields, right.fields];
  if (from?.month === undefined || to?.month === undefined || from.year !== undefined || to.year === undefined)
    return undefined;
  if (from.month <= to.month || from.month - to.month < 12 - mostMonths || (left.doubt ?? right.doubt) !== undefined)
    return undefined;
  const before = spanning(outcomeOf({ ...from, year: to.year - 1 }), outcomeOf(to));
  const after = spanning(outcomeOf({ ...from, year: to.year }), outcomeOf({ ...to, year: to.year + 1 }));
  if (before === undefined) return undefined;
  return { ...before, ...(after === undefined ? {} : { alternative: after.value }) };
}
