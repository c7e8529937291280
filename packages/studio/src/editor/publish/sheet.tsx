import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Files, MadeFile } from '../../core/protocol.ts';
import { download } from '../files/pickers.ts';
import { lateWords, loadLateWords } from '../late/late-words.ts';
import { addStyle } from '../late/style-sheet.ts';
import { said } from '../said.ts';
import { isPublishing, written } from '../state.ts';
import type { Studio } from '../studio.ts';
import { sizeInWords } from '../words/counting.ts';
import { inEnglish, words } from '../words.ts';
import { address, Embed } from './embed.tsx';
import { Own } from './own.tsx';
import { isLarge, Previews } from './previews.tsx';
import { sheetStyle } from './sheet-style.ts';
import { titleIsWritten, Untitled } from './untitled.tsx';

/** What is offered, in the order of how often it is wanted. */
const offered = ['html', 'svg', 'png', 'pdf-a4', 'card', 'txt', 'csv', 'json', 'embed'];

/** The sheet, with its words. */
export async function publishSheet(): Promise<typeof PublishSheet> {
  await loadLateWords();
  addStyle(sheetStyle);
  return PublishSheet;
}

/** What was asked for last: the files, where they will stand, and of which version of the text they are. */
type Asked = { readonly url: string; readonly version: number; readonly files: Promise<Files> } | undefined;

/** Where the finished files are taken. */
function PublishSheet({ studio }: { readonly studio: Studio }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<Files | undefined>();
  const asked = useRef<Asked>(undefined);
  const url = address.value;
  const version = written.value;
  const filesNow = async (): Promise<Files> => {
    await titleIsWritten();
    const now = { url: address.value, version: written.value };
    if (asked.current?.url !== now.url || asked.current.version !== now.version)
      asked.current = { ...now, files: filesFor(studio, now.url) };
    return asked.current.files;
  };
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let isLatest = true;
    void filesNow().then((files) => isLatest && setMade(files));
    return () => {
      isLatest = false;
    };
  }, [url, version]);
  const close = (): void => {
    isPublishing.value = false;
    isLarge.value = false;
  };
  const cancel = (event: Event): void => {
    if (isLarge.value) event.preventDefault();
    isLarge.value = false;
  };
  return (
    <dialog ref={dialog} class="publish" onCancel={cancel} onClose={close} aria-labelledby="publish-title">
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
        <Made {...made} filesNow={filesNow} studio={studio} />
      )}
    </dialog>
  );
}

/** All that is offered, of the text as it is now; why not, where that is not possible. */
function filesFor(studio: Studio, url: string): Promise<Files> {
  return studio
    .files({ to: offered, ...(url !== '' && { url }) })
    .catch((error: Error): Files => ({ files: [], leftOut: [], lessSharp: [], errors: [error.message] }));
}

interface MadeProps extends Files {
  readonly filesNow: () => Promise<Files>;
  readonly studio: Studio;
}

function Made({ files, leftOut, lessSharp, errors, filesNow, studio }: MadeProps) {
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
      {files.length > 0 && (
        <>
          <ol class="way">
            <li>
              <h3>{lateWords.way.files}</h3>
              <All files={files} studio={studio} />
            </li>
            {embed !== undefined && <Embed file={embed} files={files} filesNow={filesNow} />}
          </ol>
          <Previews files={files} studio={studio} />
          <h3>{lateWords.files}</h3>
        </>
      )}
      <ul class="files">
        {files.map((file) => (
          <li key={file.name}>
            <Download file={file} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p>
          {lateWords.leftOut} <bdi>{`${leftOut.join('. ')}.`}</bdi>
        </p>
      )}
      {lessSharp.length > 0 && (
        <p>
          <bdi>{`${lessSharp.join('. ')}.`}</bdi>
        </p>
      )}
    </>
  );
}

/** Hands all files over as one, which is called after them. */
function All({ files, studio }: Pick<MadeProps, 'files' | 'studio'>) {
  const failed = useSignal<string | undefined>(undefined);
  const stem = files.find(({ output }) => output === 'html')?.name.replace(/\.html$/, '') ?? 'timeline';
  const take = (): Promise<void> =>
    said(async () => {
      download(`${stem}.zip`, (await studio.zip(files)) as BlobPart);
      failed.value = undefined;
    }, failed);
  return (
    <p class="all">
      <button type="button" onClick={() => void take()}>
        {lateWords.zip}
      </button>
      <small>{lateWords.whichFiles}</small>
      {failed.value !== undefined && (
        <span class="error" role="alert">
          {words.failed} <small {...inEnglish}>{failed}</small>
        </span>
      )}
    </p>
  );
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
