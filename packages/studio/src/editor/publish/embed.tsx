import { type Signal, signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Files, MadeFile } from '../../core/protocol.ts';
import { lateWords } from '../late/late-words.ts';
import { Own } from './own.tsx';

/** Where the files will stand, for as long as the page is open. */
export const address = signal('');

/** Which of the codes most people take: it needs one file, and no script, which many systems for articles take out. */
const usual = 1;

interface EmbedProps {
  /** The code as it was made last, and all files of that run. */
  readonly file: MadeFile;
  readonly files: readonly MadeFile[];
  /** The files for the text and the address as they are now, as soon as they are made. */
  readonly filesNow: () => Promise<Files>;
}

/** Where the files will stand, and the code in its three strengths, each to be copied by itself. */
export function Embed({ file, files, filesNow }: EmbedProps) {
  const field = useRef<HTMLInputElement | null>(null);
  const isRefused = useSignal(false);
  const [tried, setTried] = useState<Tried | undefined>();
  const copy = async (place: number): Promise<void> => {
    if (isRefused.value) {
      field.current?.focus();
      return;
    }
    setTried({ place });
    const made = (await filesNow()).files.find(({ output }) => output === file.output);
    const code = made && codesIn(made)[place];
    if (code === undefined) return setTried(undefined);
    const isCopied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    setTried({ place, code, isCopied });
  };
  return (
    <>
      <li>
        <h3>{lateWords.way.where}</h3>
        <Address field={field} isRefused={isRefused} isNeeded={tried?.isCopied === true} />
      </li>
      <li>
        <h3>{lateWords.way.code}</h3>
        {codesIn(file).map((code, place) => (
          // Buttons stay the same when the code is made anew: one may be held down.
          <div class="strength" key={place}>
            <p>
              {place === usual && <strong>{lateWords.usualChoice}</strong>}
              <Own words={lateWords.strengths[place]} english={explanationIn(code)} />
              <small>{lateWords.needs(neededBy(code, files))}</small>
            </p>
            <button type="button" class={place === usual ? 'main' : ''} onClick={() => void copy(place)}>
              {tried?.place === place ? saidOf(tried, code) : lateWords.copy}
            </button>
            {tried?.isCopied === false && tried.code === code && (
              <p class="error" role="alert">
                {lateWords.notCopied(file.name)}
              </p>
            )}
          </div>
        ))}
      </li>
    </>
  );
}

/** What was copied last, or is about to be. */
interface Tried {
  readonly place: number;
  /** Absent while it is being made. */
  readonly code?: string;
  readonly isCopied?: boolean;
}

/** What the button says that was pressed last: it says “copied” only as long as the code is the one that was copied. */
function saidOf({ code, isCopied }: Tried, now: string): string {
  if (code === undefined) return lateWords.copying;
  return isCopied === true && code === now ? lateWords.copied : lateWords.copy;
}

function codesIn({ body }: MadeFile): readonly string[] {
  const [, ...codes] = String(body).split(/(?=<!-- \d\. )/);
  return codes.map((code) => code.trim());
}

function explanationIn(code: string): string {
  return /^<!-- \d\. (.*?) -->/s.exec(code)?.[1] ?? '';
}

/** The names of the files that a code leads to, and those that these lead to. */
function neededBy(code: string, files: readonly MadeFile[]): readonly string[] {
  const addressed = (name: string): string => `${encodeURIComponent(name).replaceAll("'", '&#39;')}"`;
  const namedIn = (text: string): readonly MadeFile[] => files.filter(({ name }) => text.includes(addressed(name)));
  const needed = new Set(namedIn(code));
  for (const { output, body } of needed)
    if (output === 'html') for (const file of namedIn(String(body))) needed.add(file);
  return [...needed].map(({ name }) => name);
}

interface AddressProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Whether what stands there is no address. */
  readonly isRefused: Signal<boolean>;
  /** Whether a code was taken along that leads nowhere without one. */
  readonly isNeeded: boolean;
}

/** Where the files will stand: without that, the code looks for them beside the article. */
function Address({ field, isRefused, isNeeded }: AddressProps) {
  const [isCompleted, setCompleted] = useState(false);
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    const said = currentTarget.value.trim();
    const folder = said === '' ? said : folderAt(completed(said));
    isRefused.value = folder === undefined;
    setCompleted(folder !== undefined && completed(said) !== said);
    if (folder === undefined) return;
    currentTarget.value = folder;
    address.value = folder;
  };
  const told = {
    wrongAddress: isRefused.value,
    noAddress: !isRefused.value && address.value === '',
    completedAddress: isCompleted,
  };
  return (
    <div class="address">
      <label>
        {lateWords.address}
        <input
          ref={field}
          type="url"
          defaultValue={address.value}
          placeholder="https://example.org/talks/"
          aria-describedby="address-told"
          aria-invalid={isRefused.value}
          autocomplete="off"
          spellcheck={false}
          translate={false}
          dir="ltr"
          onChange={take}
        />
      </label>
      {/* All in one place, so that nothing below moves while a button is pressed. */}
      <small id="address-told" role="status" class={isNeeded && told.noAddress ? 'needed' : ''}>
        {(Object.keys(told) as (keyof typeof told)[]).map((name) => (
          <span key={name} class={`${name} ${told[name] ? 'told' : ''}`}>
            {lateWords[name]}
          </span>
        ))}
      </small>
    </div>
  );
}

/** An address as it is meant where it does not say how to get there: `example.org/talks`. */
function completed(said: string): string {
  return said === '' || said.includes('://') ? said : `https://${said.replace(/^\/\//, '')}`;
}

/** The address of a folder, which ends with a slash; nothing where it is no address. */
function folderAt(written: string): string | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const isPlace = /\.|^localhost$|^\[/.test(url.hostname) && `${url.username}${url.search}${url.hash}` === '';
  return isPlace ? url.href.replace(/\/*$/, '/') : undefined;
}
