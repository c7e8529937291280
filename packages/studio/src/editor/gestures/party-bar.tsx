import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PartyFacts, PartyGesture } from '../../core/protocol.ts';
import { facts, party, refused } from '../state.ts';
import type { Studio } from '../studio.ts';
import { words } from '../words.ts';
import type { Refusal } from './gestures.ts';

/** What can be done with the party whose chip was chosen; each is written into the text. */
export function PartyBar({ studio }: { readonly studio: Studio }) {
  const chosen = facts.value?.parties.find(({ id }) => id === party.value);
  const alike = useAlike(studio, chosen?.id);
  const color = useRef<HTMLInputElement>(null);
  if (chosen === undefined) return null;
  const { id } = chosen;
  const write = (gesture: PartyGesture): Promise<Refusal | undefined> =>
    studio.gestures().then((gestures) => gestures.write({ party: id, ...gesture }));
  const close = (): void => {
    document.querySelector<HTMLElement>('.parties [aria-expanded="true"]')?.focus();
    party.value = undefined;
  };
  const asInTheme = (): void => {
    // The button goes when it is written.
    color.current?.focus();
    void write({ color: undefined });
  };
  const merge = (into: string): void => void write({ into }).then((refusal) => refusal === undefined && close());
  return (
    <fieldset class="party-bar" aria-label={chosen.name} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Name id={id} name={chosen.name} write={(name) => void write({ name })} merge={merge} />
      <label>
        {words.gestures.color}
        {/* Told when the choice is over, so that it is one step to undo. */}
        <input
          ref={color}
          type="color"
          value={chosen.own ?? chosen.light}
          onChange={({ currentTarget: { value } }) => void write({ color: value })}
        />
      </label>
      {chosen.own !== undefined && (
        <button type="button" onClick={asInTheme}>
          {words.gestures.themeColor}
        </button>
      )}
      {othersThan(id)
        .filter((other) => alike.includes(other.id))
        .map((other) => (
          <button type="button" key={other.id} class="alike" onClick={() => merge(other.id)}>
            {words.gestures.mergeWith(other.name)}
          </button>
        ))}
      <Same key={id} party={id} alike={alike} merge={merge} />
      <button type="button" class="quiet" onClick={close}>
        {words.close}
      </button>
      {refused.value !== undefined && <p role="alert">{refused.value}</p>}
    </fieldset>
  );
}

function othersThan(id: string): readonly PartyFacts[] {
  return (facts.value?.parties ?? []).filter((other) => other.id !== id);
}

/** The ids of parties that may be the same as one, as soon as they are known. */
function useAlike(studio: Studio, id: string | undefined): readonly string[] {
  const [alike, know] = useState<readonly string[]>([]);
  const names = facts.value?.parties.map(({ name }) => name).join('\n');
  useEffect(() => {
    let isAsked = true;
    know([]);
    if (id !== undefined) void studio.alike(id).then((found) => isAsked && know(found));
    return () => {
      isAsked = false;
    };
  }, [id, names]);
  return alike;
}

interface NameProps {
  readonly id: string;
  readonly name: string;
  readonly write: (name: string) => void;
  readonly merge: (into: string) => void;
}

/** What a party is called. With the name of another it becomes that one. */
function Name({ id, name, write, merge }: NameProps) {
  const [said, say] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => say(name), [name]);
  useEffect(() => {
    // Of who pressed a name, not of who writes elsewhere. Not every browser gives a button that is pressed the focus.
    const { activeElement: at, body } = document;
    const isHere = at === null || at === body || at.closest('.parties, .party-bar') !== null;
    // Where there is a keyboard: else half the picture would go behind one.
    if (isHere && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [id]);
  const other = othersThan(id).find((each) => each.name.toLowerCase() === said.trim().toLowerCase());
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    if (other !== undefined) merge(other.id);
    else if (said.trim() !== name) write(said.trim());
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
        {other === undefined ? words.rename : words.gestures.mergeWith(other.name)}
      </button>
    </form>
  );
}

interface SameProps {
  readonly party: string;
  readonly alike: readonly string[];
  readonly merge: (into: string) => void;
}

/** Which other party it is the same as, where that is not told by the names: chosen first, since nobody who presses a name means to make two one. */
function Same({ party, alike, merge }: SameProps) {
  const others = othersThan(party).filter(({ id }) => !alike.includes(id));
  const [chosen, choose] = useState('');
  const into = others.find(({ id }) => id === chosen);
  if (others.length === 0) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (into !== undefined) merge(into.id);
  };
  return (
    <form onSubmit={submit}>
      <label>
        {words.gestures.sameAs}
        <select value={into?.id ?? ''} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value="">…</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {into !== undefined && <button type="submit">{words.gestures.mergeWith(into.name)}</button>}
    </form>
  );
}
