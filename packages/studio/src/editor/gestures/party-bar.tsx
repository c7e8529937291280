import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartyGesture } from '../../core/protocol.ts';
import { facts, party, refused } from '../state.ts';
import type { Studio } from '../studio.ts';
import { inEnglish, words } from '../words.ts';

/** What can be done with the party whose chip was chosen; each is written into the text. */
export function PartyBar({ studio }: { readonly studio: Studio }) {
  const place = party.value;
  const chosen = facts.value?.parties[place ?? -1];
  if (place === undefined || chosen === undefined) return null;
  const write = (gesture: PartyGesture): Promise<string | undefined> =>
    studio.gestures().then((gestures) => gestures.write({ party: place, ...gesture }));
  const close = (): void => {
    document.querySelector<HTMLElement>('.parties [aria-expanded="true"]')?.focus();
    party.value = undefined;
  };
  return (
    <fieldset class="party-bar" aria-label={chosen.name} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Name key={`${place} ${chosen.name}`} name={chosen.name} write={(name) => void write({ name })} />
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
        key={place}
        place={place}
        write={(into) => void write({ into }).then((why) => why === undefined && close())}
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

function Name({ name, write }: { readonly name: string; readonly write: (name: string) => void }) {
  const [said, say] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Where there is a keyboard: else half the picture would go behind one.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
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
function Same({ place, write }: { readonly place: number; readonly write: (into: number) => void }) {
  const others = [...(facts.value?.parties.entries() ?? [])].filter(([other]) => other !== place);
  const [into, choose] = useState(others[0]?.[0] ?? place);
  if (others.length === 0) return null;
  const merge = (event: SubmitEvent): void => {
    event.preventDefault();
    write(into);
  };
  return (
    <form onSubmit={merge}>
      <label>
        {words.gestures.sameAs}
        <select value={into} onChange={({ currentTarget: { value } }) => choose(Number(value))}>
          {others.map(([other, { name }]) => (
            <option key={name} value={other}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.gestures.merge}</button>
    </form>
  );
}
