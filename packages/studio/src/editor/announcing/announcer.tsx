import { useEffect, useRef, useState } from 'preact/hooks';
import { done, facts, findings, isEmpty, written } from '../state.ts';
import { listed } from '../words/counting.ts';
import { words } from '../words.ts';

/** How long nothing was written when it is said what came of it, in milliseconds. */
const rest = 1000;

/** Says in words what changed in the picture, to who does not see it: what a gesture did at once, all else when typing rests, nothing twice. */
export function Announcer() {
  const [told, tell] = useState('');
  const last = useRef('');
  const summary = summed();
  useEffect(() => tell((before) => saidAfter(before, done.value?.says ?? '')), [done.value, written.value]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (summary !== last.current) tell(summary);
      last.current = summary;
    }, rest);
    return () => clearTimeout(timer);
  }, [summary, written.value]);
  return (
    <p class="unseen" role="status">
      {told}
    </p>
  );
}

/** The same words twice are no change that is read out: the second time they end in a space that is not heard. */
function saidAfter(before: string, says: string): string {
  return says !== '' && says === before ? `${says}\u00a0` : says;
}

/** What was understood, in a line. */
function summed(): string {
  if (isEmpty.value || facts.value === undefined) return '';
  const { entries, parties } = facts.value;
  const count = findings.value.length;
  const what = listed([words.entries(entries), words.parties(parties.length)]);
  return `${what}. ${count === 0 ? words.nothingToLookAt : words.toLookAt(count)}`;
}
