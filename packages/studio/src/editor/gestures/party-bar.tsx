import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartyGesture } from '../../core/protocol.ts';
import { facts, party, refused } from '../state.ts';
import type { Studio } from '../studio.ts';
import { inEnglish, words } from '../words.ts';
import type { Refusal } from './gestures.ts';

/** What can be done with the party whose chip was chosen; each is written into the text. */
export function PartyBar({ studio }: { readonly studio: Studio }) {
  const chosen = facts.value?.parties.find(({ id }) => id === party.value);
  if (chosen === undefined) return null;
  const { id } = chosen;
  const write = (gesture: PartyGesture): Promise<Refusal | undefined> =>
    studio.gestures().then((gestures) => gestures.write({ party: id, ...gesture }));
  const close = (): void => {
    document.querySelector<HTMLElement>('.parties [aria-expanded="true"]')?.focus();
    party.value = undefined;
  };
  return (
    <fieldset class="party-bar" aria-label={chosen.name} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Name id={id} name={chosen.name} write={(name) => void write({ name })} />
      <label>
        {words.gestures.color}
        {/* Told when the choice is over, so that it is one step to undo. */}
        <input
          type="color"
          value={chosen.own ?? chosen.light}
          onChange={({ currentTarget: { value } }) => void write({ color: value })}
        />
      </label>
      {chosen.own !== undefined && (
        <button type="button" onClick={() => void write({ color: undefined })}>
          {words.gestures.themeColor}
        </button>
      )}
      <Same
        key={id}
        party={id}
        write={(into) => void write({ into }).then((refusal) => refusal === undefined && close())}
      />
      <button type="button" class="quiet" onClick={close}>
        {words.close}
      </button>
      {refused.value !== undefined && (
        <p role="alert" {...inEnglish}>
          {refused.value}
        </p>
      )}
    </fieldset>
  );
}

interface NameProps {
  readonly id: string;
  readonly name: string;
  readonly write: (name: string) => void;
}

function Name({ id, name, write }: NameProps) {
  const [said, say] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => say(name), [name]);
  useEffect(() => {
    // Of who pressed a name, not of who writes elsewhere. Not every browser gives a button that is pressed the focus.
    const { activeElement: at, body } = document;
    const isHere = at === null || at === body || at.closest('.parties, .party-bar') !== null;
    // Where there is a keyboard: else half the picture would go behind one.
    if (isHere && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [id]);
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    if (said.trim() !== name) write(said.trim());
  };
  return (
    <form onSubmit={rename}>
      <label>
        {words.name}
        <input
          ref={field}
          value={said}
          dir="auto"
          size={Math.max(8, said.length)}
          autocomplete="off"
          spellcheck={false}
          translate={false}
          onInput={({ currentTarget }) => say(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={said.trim() === name}>
        {words.rename}
      </button>
    </form>
  );
}

/** Which other party it is the same as. */
function Same({ party, write }: { readonly party: string; readonly write: (into: string) => void }) {
  const others = (facts.value?.parties ?? []).filter(({ id }) => id !== party);
  const [chosen, choose] = useState<string | undefined>();
  const into = (others.find(({ id }) => id === chosen) ?? others[0])?.id;
  if (into === undefined) return null;
  const merge = (event: SubmitEvent): void => {
    event.preventDefault();
    write(into);
  };
  return (
    <form onSubmit={merge}>
      <label>
        {words.gestures.sameAs}
        <select value={into} onChange={({ currentTarget: { value } }) => choose(value)}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.gestures.merge}</button>
    </form>
  );
}
