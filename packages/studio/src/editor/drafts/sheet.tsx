import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lateWords, loadLateWords } from '../late/late-words.ts';
import { said } from '../said.ts';
import { draft, isDrafting, isElsewhere, isEmpty, notice } from '../state.ts';
import type { Studio } from '../studio.ts';
import { moment } from '../words/counting.ts';
import { words } from '../words.ts';
import type { Draft, VersionKey } from './store.ts';
import { StoreFile } from './store-sheet.tsx';

interface Props {
  readonly studio: Studio;
  /** Does something, says it where it fails, and shows what is kept then. */
  readonly act: (does: () => Promise<unknown>) => Promise<void>;
}

type Listed = Draft & { readonly id: string };

/** The sheet of drafts, with its words. */
export async function draftsSheet(): Promise<typeof DraftsSheet> {
  await loadLateWords();
  return DraftsSheet;
}

/** The drafts of this browser, and the versions of the one that is open. */
function DraftsSheet({ studio }: Pick<Props, 'studio'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [drafts, setDrafts] = useState<readonly Listed[]>([]);
  const [versions, setVersions] = useState<readonly VersionKey[]>([]);
  const problem = useSignal<string | undefined>(undefined);
  const read = async (): Promise<void> => {
    const [all, own] = await Promise.all([studio.drafts.all(), studio.drafts.versions()]);
    setDrafts(all);
    setVersions(own);
  };
  const act: Props['act'] = (does) => {
    problem.value = undefined;
    return said(async () => {
      await does();
      await read();
    }, problem);
  };
  const readAnew = (): void => void act(async () => undefined);
  useEffect(() => {
    dialog.current?.showModal();
    readAnew();
  }, [draft.value.id]);
  const close = (): void => {
    isDrafting.value = false;
  };
  const begin = (): void => {
    close();
    void said(() => studio.drafts.begin(), notice);
  };
  return (
    <dialog ref={dialog} class="drafts" onClose={close} aria-labelledby="drafts-title">
      <form method="dialog">
        <h2 id="drafts-title">{words.drafts}</h2>
        <button type="submit" class="quiet">
          {words.close}
        </button>
      </form>
      <p>{words.private}</p>
      {problem.value !== undefined && (
        <p class="error" role="alert" ref={bringToSight}>
          {problem}
        </p>
      )}
      <button type="button" onClick={begin}>
        {lateWords.newDraft}
      </button>
      <ul class="rows">
        {drafts.map((each) => (
          <DraftRow key={each.id} listed={each} studio={studio} act={act} />
        ))}
      </ul>
      <Versions studio={studio} versions={versions} act={act} />
      <StoreFile studio={studio} changed={readAnew} />
    </dialog>
  );
}

function bringToSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function DraftRow({ listed, studio, act }: Props & { readonly listed: Listed }) {
  const { id, text, at } = listed;
  const name = listed.name ?? (titleOf(text) || lateWords.untitled);
  const isOpen = id === draft.value.id;
  const show = (): void => {
    isDrafting.value = false;
    void said(() => studio.drafts.switchTo(id), notice);
  };
  const forget = (): void => {
    if (confirm(words.reallyForget)) void act(() => (isOpen ? studio.forget() : studio.drafts.forget(id)));
  };
  return (
    <li aria-current={isOpen}>
      <button type="button" class="place" disabled={isOpen} onClick={show}>
        <bdi translate={false}>{name}</bdi>
      </button>
      <small>{isOpen ? lateWords.openHere : moment(at)}</small>
      <button type="button" class="quiet" aria-label={lateWords.forgetNamed(name)} onClick={forget}>
        {lateWords.forgetIt}
      </button>
      {isOpen && !isElsewhere.value && <Rename studio={studio} act={act} name={listed.name ?? ''} />}
    </li>
  );
}

function Rename({ studio, act, name }: Props & { readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  const rename = (event: Event): void => {
    event.preventDefault();
    void act(() => studio.drafts.rename(field.current?.value ?? ''));
  };
  return (
    <form onSubmit={rename}>
      <label>
        {words.name} <input ref={field} value={name} autoComplete="off" spellcheck={false} maxLength={70} />
      </label>
      <button type="submit">{words.rename}</button>
    </form>
  );
}

function Versions({ studio, versions, act }: Props & { readonly versions: readonly VersionKey[] }) {
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<{ readonly key: VersionKey; readonly text: string } | undefined>();
  const keep = (event: Event): void => {
    event.preventDefault();
    void act(async () => {
      await studio.drafts.nameVersion(field.current?.value || lateWords.untitled);
      if (field.current !== null) field.current.value = '';
    });
  };
  const isShown = (key: VersionKey): boolean => shown?.key.join(' ') === key.join(' ');
  const show = async (key: VersionKey): Promise<void> => {
    setShown({ key, text: (await studio.drafts.version(key)) ?? '' });
  };
  const bringBack = (text: string): void => {
    isDrafting.value = false;
    studio.write(text);
  };
  return (
    <section>
      <h3>{lateWords.versions}</h3>
      <form onSubmit={keep}>
        <label>
          {lateWords.versionName} <input ref={field} autoComplete="off" spellcheck={false} maxLength={70} />
        </label>
        <button type="submit" disabled={isElsewhere.value || isEmpty.value}>
          {lateWords.keepVersion}
        </button>
      </form>
      <ul class="rows">
        {versions.map((key) => (
          <li key={key.join(' ')}>
            <button
              type="button"
              class="place"
              aria-expanded={isShown(key)}
              onClick={() => (isShown(key) ? setShown(undefined) : void act(() => show(key)))}
            >
              {moment(key[1])}
            </button>
            {key[2] !== undefined && <bdi translate={false}>{key[2]}</bdi>}
            {isShown(key) && (
              <section aria-label={moment(key[1])} ref={bringToSight}>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
                <pre tabIndex={0} dir="auto" translate={false}>
                  {shown?.text}
                </pre>
                <button type="button" disabled={isElsewhere.value} onClick={() => bringBack(shown?.text ?? '')}>
                  {lateWords.bringBack}
                </button>
              </section>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In characters; a longer one is cut. */
const longestName = 59;

/** The title that the front matter gives, or the first line behind it that says something. */
function titleOf(text: string): string {
  const [matter = ''] = /^\s*---\r?\n[\s\S]*?\n---\r?\n/.exec(text) ?? [];
  const [, given] = /^title:[ \t]*(["']?)(\S.*?)\1\s*$/m.exec(matter)?.slice(1) ?? [];
  const [, first = ''] = /^[#\s]*(\S.*)/.exec(text.slice(matter.length)) ?? [];
  const line = given ?? first;
  const characters = [...line.trim()];
  return characters.length > longestName ? `${characters.slice(0, longestName).join('').trimEnd()}…` : line.trim();
}
