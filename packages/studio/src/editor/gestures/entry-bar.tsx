import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryFacts, Gesture } from '../../core/protocol.ts';
import { entry, facts, isEmpty, refused } from '../state.ts';
import type { Studio } from '../studio.ts';
import { words } from '../words.ts';

interface Props {
  readonly studio: Studio;
}

/** What can be done with the entry that the cursor is in; each is written into the text. */
export function EntryBar({ studio }: Props) {
  if (isEmpty.value) return null;
  const shown = entry.value;
  // It takes its room from the beginning: a picture that moves under a click is not the one that was clicked on.
  if (shown === undefined) return <p class="entry-bar none">{words.noEntry}</p>;
  const { id, date, parties: acting, isFirst, isLast } = shown;
  const write = (meant: (entry: EntryFacts) => Gesture) =>
    studio.gestures().then((gestures) => gestures.writeOf(shown, meant));
  // Buttons that are disabled lose the focus of who presses them again and again.
  const move = (by: -1 | 1) => () => (by < 0 ? isFirst : isLast) || void write((now) => ({ entry: now.id, by }));
  return (
    <div class="entry-bar" role="toolbar" aria-label={date}>
      <When id={id} date={date} write={(words) => void write((now) => ({ entry: now.id, date: words }))} />
      <Who acting={acting} write={(meant) => void write((now) => ({ entry: now.id, parties: meant(now.parties) }))} />
      <button type="button" aria-disabled={isFirst} onClick={move(-1)}>
        {words.earlier}
      </button>
      <button type="button" aria-disabled={isLast} onClick={move(1)}>
        {words.later}
      </button>
      {refused.value !== undefined && <p role="alert">{refused.value}</p>}
    </div>
  );
}

interface WhoProps {
  /** The ids of those who acted. */
  readonly acting: readonly string[];
  /** @param meant who is to have acted, by who did */
  readonly write: (meant: (acting: readonly string[]) => readonly string[]) => void;
}

/** Who acted: of two parties one or both together, of more any of them, and all. What is pressed already is taken away. */
function Who({ acting, write }: WhoProps) {
  const { parties = [] } = facts.value ?? {};
  const all = parties.map(({ id }) => id);
  const isTogether = all.length > 1 && all.every((id) => acting.includes(id));
  const isOneOfTwo = all.length === 2;
  return (
    <fieldset>
      <legend>{words.who}</legend>
      {parties.map(({ id, name, light, dark }) => (
        <button
          type="button"
          key={name}
          aria-pressed={acting.includes(id) && !(isOneOfTwo && isTogether)}
          style={{ '--party': `light-dark(${light}, ${dark})` }}
          onClick={() => write((now) => (isOneOfTwo ? alone(now, id) : toggled(now, id)))}
        >
          {name}
        </button>
      ))}
      {all.length > 1 && (
        <button type="button" aria-pressed={isTogether} onClick={() => isTogether || write(() => all)}>
          {words.gestures.all}
        </button>
      )}
    </fieldset>
  );
}

function alone(acting: readonly string[], party: string): readonly string[] {
  return acting.length === 1 && acting[0] === party ? [] : [party];
}

function toggled(acting: readonly string[], party: string): readonly string[] {
  const others = acting.filter((each) => each !== party);
  return others.length < acting.length ? others : [...others, party];
}

interface WhenProps {
  readonly id: string;
  readonly date: string;
  readonly write: (words: string) => void;
}

/** The words of the date, which Enter writes and Escape gives back. */
function When({ id, date, write }: WhenProps) {
  const [said, say] = useState(date);
  // At once: what is typed after the date of another entry is shown stays.
  useLayoutEffect(() => say(date), [id, date]);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // The button goes when it is written.
    field.current?.focus();
    if (said.trim() !== date) write(said.trim());
  };
  return (
    <form class="when" onSubmit={submit}>
      <input
        ref={field}
        aria-label={words.gestures.when}
        value={said}
        dir="auto"
        size={Math.max(8, said.length)}
        autocomplete="off"
        spellcheck={false}
        translate={false}
        onInput={({ currentTarget }) => say(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && say(date)}
      />
      {said.trim() !== date && <button type="submit">{words.gestures.change}</button>}
    </form>
  );
}
