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
  useEffect(() => tell(done.value?.says ?? ''), [done.value, written.value]);
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

/** What was understood, in a line. */
function summed(): string {
  if (isEmpty.value || facts.value === undefined) return '';
  const { entries, parties } = facts.value;
  const count = findings.value.length;
  const what = listed([words.entries(entries), words.parties(parties.length)]);
  return `${what}. ${count === 0 ? words.nothingToLookAt : words.toLookAt(count)}`;
}
