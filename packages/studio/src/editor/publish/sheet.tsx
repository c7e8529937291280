import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Files, MadeFile } from '../../core/protocol.ts';
import { download } from '../files/pickers.ts';
import { lateWords, loadLateWords } from '../late/late-words.ts';
import { addStyle } from '../late/style-sheet.ts';
import { isPublishing, written } from '../state.ts';
import type { Studio } from '../studio.ts';
import { sizeInWords } from '../words/counting.ts';
import { inEnglish, words } from '../words.ts';
import { Previews } from './previews.tsx';
import { sheetStyle } from './sheet-style.ts';
import { Untitled } from './untitled.tsx';

/** What is offered, in the order of how often it is wanted. */
const offered = ['html', 'svg', 'png', 'png@2x', 'pdf-a4', 'card', 'txt', 'csv', 'json', 'embed'];

/** Where the files will stand, for as long as the page is open. */
const address = signal('');

/** The sheet, with its words. */
export async function publishSheet(): Promise<typeof PublishSheet> {
  await loadLateWords();
  addStyle(sheetStyle);
  return PublishSheet;
}

/** Where the finished files are taken. */
function PublishSheet({ studio }: { readonly studio: Studio }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<(Files & { readonly url: string; readonly version: number }) | undefined>();
  const url = address.value;
  const version = written.value;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let isLatest = true;
    void studio
      .files({ to: offered, ...(url !== '' && { url }) })
      .catch((error: Error): Files => ({ files: [], leftOut: [], errors: [error.message] }))
      .then((files) => isLatest && setMade({ ...files, url, version }));
    return () => {
      isLatest = false;
    };
  }, [url, version]);
  const close = (): void => {
    isPublishing.value = false;
  };
  return (
    <dialog ref={dialog} class="publish" onClose={close} aria-labelledby="publish-title">
      <form method="dialog">
        <h2 id="publish-title" tabIndex={-1}>
          {words.publish}
        </h2>
        <button type="submit" class="quiet">
          {words.close}
        </button>
      </form>
      <Untitled studio={studio} />
      {made === undefined ? (
        <p role="status">{lateWords.making}</p>
      ) : (
        <Made {...made} isOld={made.url !== url || made.version !== version} studio={studio} />
      )}
    </dialog>
  );
}

interface MadeProps extends Files {
  /** Whether they are being made anew. */
  readonly isOld: boolean;
  readonly studio: Studio;
}

function Made({ files, leftOut, errors, isOld, studio }: MadeProps) {
  const embed = files.find(({ output }) => output === 'embed');
  return (
    <>
      {errors.length > 0 && (
        <div class="error" role="alert">
          <p>{lateWords.cannotPublish}</p>
          <ul>
            {errors.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {embed !== undefined && <Embed code={String(embed.body)} isOld={isOld} />}
      {files.length > 0 && <Previews files={files} studio={studio} />}
      {files.length > 0 && <h3>{lateWords.files}</h3>}
      <ul class="files">
        {files.map((file) => (
          <li key={file.name}>
            <Download file={file} />
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <button type="button" onClick={() => void takeAll(files, studio)}>
          {lateWords.zip}
        </button>
      )}
      {leftOut.length > 0 && (
        <p>
          {lateWords.leftOut} <bdi>{`${leftOut.join('. ')}.`}</bdi>
        </p>
      )}
    </>
  );
}

/** Hands all files over as one, which is called after them. */
async function takeAll(files: readonly MadeFile[], studio: Studio): Promise<void> {
  const stem = files.find(({ output }) => output === 'html')?.name.replace(/\.html$/, '') ?? 'timeline';
  download(`${stem}.zip`, (await studio.zip(files)) as BlobPart);
}

function Download({ file: { name, label, mediaType, body, output } }: { readonly file: MadeFile }) {
  const { address, size } = useMemo(() => {
    const blob = new Blob([body as BlobPart], { type: mediaType });
    return { address: URL.createObjectURL(blob), size: blob.size };
  }, [body, mediaType]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a href={address} download={name}>
      <strong dir="ltr">{name}</strong> <Own words={lateWords.outputs[output]} english={label} />{' '}
      <small>{sizeInWords(size)}</small>
    </a>
  );
}

/** The code in its three strengths, each to be copied by itself. */
function Embed({ code, isOld }: { readonly code: string; readonly isOld: boolean }) {
  const strengths = code.split(/(?=<!-- \d\. )/).slice(1);
  return (
    <section class="embed">
      <h3>{lateWords.embed}</h3>
      <Address />
      {strengths.map((strength, place) => (
        <Strength key={strength} code={strength} isOld={isOld} own={lateWords.strengths[place]} />
      ))}
    </section>
  );
}

/** Where the files will stand: without that, the code looks for them beside the article. */
function Address() {
  const [isWrong, setWrong] = useState(false);
  const take = ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }): void => {
    const folder = folderAt(value.trim());
    setWrong(folder === undefined);
    if (folder !== undefined) address.value = folder;
  };
  const told = isWrong ? lateWords.wrongAddress : address.value === '' ? lateWords.noAddress : undefined;
  return (
    <div class="address">
      <label>
        {lateWords.address}
        <input
          type="url"
          defaultValue={address.value}
          placeholder="https://example.org/talks/"
          aria-describedby="address-told"
          aria-invalid={isWrong}
          autocomplete="off"
          spellcheck={false}
          translate={false}
          dir="ltr"
          onChange={take}
        />
      </label>
      <small id="address-told" class={isWrong ? 'error' : ''} role="status">
        {told}
      </small>
    </div>
  );
}

/** The address of a folder, which ends with a slash; "" for none, nothing where it is no address. */
function folderAt(written: string): string | undefined {
  if (written === '') return written;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  return url.href.replace(/\/*$/, '/');
}

interface StrengthProps {
  readonly code: string;
  readonly isOld: boolean;
  readonly own: string | undefined;
}

function Strength({ code, isOld, own }: StrengthProps) {
  const [isCopied, setCopied] = useState(false);
  const [, explanation = ''] = /^<!-- \d\. (.*?) -->/s.exec(code) ?? [];
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code.trim());
    setCopied(true);
  };
  return (
    <p>
      <Own words={own} english={explanation} />
      <button type="button" disabled={isOld} onClick={() => void copy()}>
        {isCopied ? lateWords.copied : lateWords.copy}
      </button>
    </p>
  );
}

/** What the language of the editor says, or else what the library says. */
function Own({ words: own, english }: { readonly words: string | undefined; readonly english: string }) {
  return own === undefined ? <span {...inEnglish}>{english}</span> : <span>{own}</span>;
}
