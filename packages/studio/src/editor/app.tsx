import type { Signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Diagnostic } from 'sidelines';
import { LanguageChoice } from './language-choice.tsx';
import { Help, MoreExamples } from './links.tsx';
import { NewVersion } from './new-version.tsx';
import { ownFile } from './own-files.ts';
import { said } from './said.ts';
import {
  draft,
  drawn,
  errors,
  facts,
  findings,
  hasErrors,
  home,
  isDrafting,
  isElsewhere,
  isEmpty,
  isPublishing,
  isStyling,
  notes,
  notice,
  pane,
  party,
  problem,
  saved,
  themeFindings,
  warning,
  written,
} from './state.ts';
import { Steps } from './steps.tsx';
import type { Studio } from './studio.ts';
import { isTable, Views } from './table/views.tsx';
import { inEnglish, words } from './words.ts';

interface Props {
  readonly studio: () => Studio;
  /** Called once with the elements in which text and picture are to stand. */
  readonly ready: (hosts: { readonly text: HTMLElement; readonly picture: HTMLElement }) => void;
}

/** The whole page. */
export function App({ studio, ready }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text.current !== null && picture.current !== null) ready({ text: text.current, picture: picture.current });
  }, []);
  return (
    <div class="app" data-pane={pane.value}>
      <header>
        <h1>{words.product}</h1>
        <LanguageChoice />
        <Facts />
        <Saved studio={studio} />
        <div class="actions">
          <Help />
          <button type="button" class="of-drafts" onClick={openDrafts}>
            {words.drafts}
          </button>
          <button
            type="button"
            disabled={isEmpty.value}
            onClick={toggleStyle}
            aria-haspopup="dialog"
            aria-expanded={isStyling.value}
          >
            {words.style}
          </button>
          <button type="button" class="of-drafts" onClick={() => void studio().filing.open()}>
            {words.open}
          </button>
          <button type="button" disabled={isEmpty.value} onClick={() => void studio().filing.save()}>
            {words.save}
          </button>
          <button
            type="button"
            class="main"
            disabled={isEmpty.value || hasErrors.value}
            onClick={() => void publish(studio())}
          >
            {words.publish}
          </button>
        </div>
        <NewVersion />
        {party.value !== undefined && <Late load={loadPartyBar} close={closeParty} studio={studio()} />}
      </header>
      <Tabs studio={studio} />
      <main>
        <section class="text" aria-label={words.text}>
          <div class="notices">
            <Views studio={studio} />
            <Notices studio={studio} />
          </div>
          <div class="host" ref={text} hidden={isTable.value} />
          {isTable.value && <Late load={loadTable} close={closing(isTable)} studio={studio()} />}
          {!isEmpty.value && <Findings studio={studio} />}
          {isEmpty.value && !isTable.value && <Welcome studio={studio} />}
        </section>
        <div class="picture">
          <PictureState />
          {isEmpty.value || <Late load={loadEntryBar} studio={studio()} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <section class="scroll" aria-label={words.picture} tabIndex={0}>
            {isEmpty.value && <p class="awaited">{words.pictureHere}</p>}
            <div
              class={drawn.value === 0 ? 'host blank' : 'host'}
              ref={picture}
              hidden={isEmpty.value || facts.value?.entries === 0}
            />
          </section>
        </div>
      </main>
      {!isEmpty.value && <Late load={loadAnnouncer} studio={studio()} />}
      {isDrafting.value && <Late load={loadDrafts} close={closing(isDrafting)} studio={studio()} />}
      {isStyling.value && <Late key={draft.value.id} load={loadStyle} close={closing(isStyling)} studio={studio()} />}
      {isPublishing.value && <Late load={loadPublishing} close={closing(isPublishing)} studio={studio()} />}
    </div>
  );
}

function toggleStyle(): void {
  isStyling.value = !isStyling.value;
}

function openDrafts(): void {
  isDrafting.value = true;
}

function closeParty(): void {
  party.value = undefined;
}

function closing(opened: Signal<boolean>): () => void {
  return () => {
    opened.value = false;
  };
}

interface LateProps {
  /** Always the same function: what it gives is loaded once. */
  readonly load: () => Promise<FunctionComponent<{ readonly studio: Studio }>>;
  /** Says that what somebody opened is not open, where it could not be loaded. */
  readonly close?: () => void;
  readonly studio: Studio;
}

/** What is loaded when it is there first; where it could not be, with the next picture, or when somebody opens it again. */
function Late({ load, close, studio }: LateProps) {
  const [Sheet, setSheet] = useState<FunctionComponent<{ readonly studio: Studio }> | undefined>();
  const picture = Sheet === undefined ? drawn.value : undefined;
  useEffect(() => {
    if (picture === undefined) return;
    load().then(
      (loaded) => setSheet(() => loaded),
      (error: Error) => {
        problem.value = error.message;
        close?.();
      },
    );
  }, [picture]);
  return Sheet && <Sheet studio={studio} />;
}

const loadAnnouncer: LateProps['load'] = async () => (await import('./announcing/announcer.tsx')).Announcer;
const loadDrafts: LateProps['load'] = async () => (await import('./drafts/sheet.tsx')).draftsSheet();
const loadStyle: LateProps['load'] = async () => (await import('./style/panel.tsx')).stylePanel();
const loadTable: LateProps['load'] = async () => (await import('./table/table.tsx')).tablePane();
const loadPublishing: LateProps['load'] = async () => (await import('./publish/sheet.tsx')).publishSheet();

const loadEntryBar: LateProps['load'] = async () => (await import('./gestures/entry-bar.tsx')).EntryBar;
const loadPartyBar: LateProps['load'] = async () => (await import('./gestures/party-bar.tsx')).PartyBar;

/** What is written in the table is published, too, and what is refused there is looked at first. */
async function publish(studio: Studio): Promise<void> {
  if (await studio.settle()) isPublishing.value = true;
}

/** What was understood, in a line. */
function Facts() {
  if (isEmpty.value) return <p class="facts">{words.private}</p>;
  if (facts.value === undefined) return <p class="facts" />;
  const { entries, parties } = facts.value;
  const count = findings.value.length + themeFindings.value.length;
  return (
    <p class="facts">
      {words.entries(entries)}
      {parties.length > 0 && (
        <span class="parties">
          {parties.map(({ id, name, light, dark }) => (
            <button
              type="button"
              key={name}
              style={{ '--party': `light-dark(${light}, ${dark})` }}
              aria-expanded={party.value === id}
              onClick={() => {
                party.value = party.value === id ? undefined : id;
              }}
            >
              {name}
            </button>
          ))}
        </span>
      )}
      <span class={count > 0 ? 'count some' : 'count'}>
        {count === 0 ? words.nothingToLookAt : words.toLookAt(count)}
      </span>
    </p>
  );
}

/** What a person should know of the draft and of what they did last. */
function Notices({ studio }: Pick<Props, 'studio'>) {
  const [isTaking, setTaking] = useState(false);
  const takeOver = async (): Promise<void> => {
    setTaking(true);
    await said(() => studio().drafts.takeOver(), notice);
    setTaking(false);
  };
  return (
    <>
      {isElsewhere.value && (
        <p class="notice" role="status">
          {words.elsewhere}
          <button type="button" disabled={isTaking} onClick={() => void takeOver()}>
            {words.takeOver}
          </button>
        </p>
      )}
      <Notice of={warning} studio={studio} />
      <Notice of={notice} studio={studio} />
    </>
  );
}

function Notice({ of, studio }: Pick<Props, 'studio'> & { readonly of: Signal<string | undefined> }) {
  if (of.value === undefined) return null;
  const close = (): void => {
    of.value = undefined;
    // Where there is a keyboard: else half the text would go behind one.
    if (matchMedia('(pointer: fine)').matches) studio().focus();
  };
  return (
    <p class="notice" role="alert">
      {of.value}
      <button type="button" class="quiet" onClick={close}>
        {words.close}
      </button>
    </p>
  );
}

function Saved({ studio }: Pick<Props, 'studio'>) {
  const state = saved.value;
  if (state === 'empty') return null;
  const forget = (): void => {
    if (confirm(words.reallyForget)) void said(() => studio().forget(), notice);
  };
  return (
    <p class="saved">
      {draft.value.name !== undefined && (
        <bdi class="of-drafts" translate={false}>
          {draft.value.name}
        </bdi>
      )}
      {typeof state === 'object' ? (
        <strong class="error" role="alert">{`${words.notSaved}: ${state.problem}`}</strong>
      ) : (
        <span>{state === 'saved' ? (home.value ?? words.saved) : words.saving}</span>
      )}
      <button type="button" class="quiet of-drafts" onClick={forget}>
        {words.forget}
      </button>
    </p>
  );
}

/** Where there is room for one of the two. */
function Tabs({ studio }: Pick<Props, 'studio'>) {
  const tabs = ['text', 'table', 'picture'] as const;
  const shown = pane.value === 'text' && isTable.value ? 'table' : pane.value;
  return (
    <nav class="tabs">
      {tabs.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={shown === name}
          onClick={() => {
            pane.value = name === 'picture' ? name : 'text';
            if (name !== 'picture') isTable.value = name === 'table';
          }}
        >
          {words[name]}
        </button>
      ))}
      <Steps studio={studio} />
    </nav>
  );
}

/** What stands in an empty text. */
function Welcome({ studio }: Pick<Props, 'studio'>) {
  const example = async (name: string): Promise<void> => {
    studio().write(new TextDecoder().decode(await ownFile(`examples/${name}.txt`)));
  };
  return (
    <div class="welcome">
      <p>{words.paste}</p>
      <p class="begin">{words.begin}</p>
      <p class="examples">
        {Object.entries(words.examples).map(([name, label]) => (
          <button type="button" key={name} onClick={() => void said(() => example(name), notice)}>
            {label}
          </button>
        ))}
      </p>
      <MoreExamples />
    </div>
  );
}

/** How many findings are shown at once: nobody looks at more, and a page of thousands answers no key. */
const mostShown = 100;

/** What wants to be looked at, each with its place and its fix; what may be as it is, folded. */
function Findings({ studio }: Pick<Props, 'studio'>) {
  const count = findings.value.length + themeFindings.value.length;
  if (count + notes.value.length === 0) return null;
  return (
    <div class="findings">
      {count > 0 && <h2>{words.findings}</h2>}
      <FindingList found={findings.value} studio={studio} />
      {themeFindings.value.length > 0 && <InTheme />}
      {notes.value.length > 0 && <Notes studio={studio} />}
    </div>
  );
}

/** Made when somebody looks: most do not, and it would be made anew with each key. */
function Notes({ studio }: Pick<Props, 'studio'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.notes(notes.value.length)}</summary>
      {isOpen && <FindingList found={notes.value} studio={studio} />}
    </details>
  );
}

function FindingList({ found, studio }: Pick<Props, 'studio'> & { readonly found: readonly Diagnostic[] }) {
  if (found.length === 0) return null;
  return (
    <>
      <ul>
        {found.slice(0, mostShown).map((finding) => (
          <Finding key={`${finding.code} ${finding.range.from}`} finding={finding} studio={studio} />
        ))}
      </ul>
      {found.length > mostShown && <p>{words.more(found.length - mostShown)}</p>}
    </>
  );
}

/** What was found in the theme that stands beside the text, which is not written here. */
function InTheme() {
  const { name = '' } = facts.value?.theme ?? {};
  return (
    <ul>
      {themeFindings.value.slice(0, mostShown).map(({ severity, message, hint, line }) => (
        <li class={severity} key={`${line} ${message}`}>
          {`${words.inFile(name, line)} ${message}`}
          {hint !== undefined && <p>{hint}</p>}
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, studio }: Pick<Props, 'studio'> & { readonly finding: Diagnostic }) {
  const { severity, message, hint, fix, range } = finding;
  return (
    <li class={severity}>
      <button type="button" class="place" onClick={() => studio().select(range)}>
        {message}
      </button>
      {hint !== undefined && <p>{hint}</p>}
      {fix !== undefined && (
        <button type="button" onClick={() => studio().mend(fix)}>
          {fix.title}
        </button>
      )}
    </li>
  );
}

function PictureState() {
  if (problem.value !== undefined)
    return (
      <p class="state error" role="alert">
        {words.failed} <small {...inEnglish}>{problem.value}</small>
      </p>
    );
  if (isEmpty.value || facts.value?.entries === 0) return null;
  if (hasErrors.value) return <p class="state">{words.unfinished(errors.value)}</p>;
  const isOld = drawn.value !== written.value && drawn.value > 0;
  return isOld ? <p class="state soon">{words.old}</p> : null;
}
