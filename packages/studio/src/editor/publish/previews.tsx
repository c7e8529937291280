import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Files, MadeFile, Preview } from '../../core/protocol.ts';
import { lateWords } from '../late/late-words.ts';
import type { Studio } from '../studio.ts';
import { inEnglish, words } from '../words.ts';
import { pictureOfPage } from './page-picture.ts';

/** Something to look at: what it is called, and how it looks, which is made when it is looked at. */
interface View {
  readonly name: string;
  readonly show: () => ComponentChildren;
}

/** Whether what is looked at takes all the room: who leaves that stays in the sheet. */
export const isLarge = signal(false);

function toggle(): void {
  isLarge.value = !isLarge.value;
}

/** How the files will look where they are going to be, one at a time. */
export function Previews({ files, studio }: Pick<Files, 'files'> & { readonly studio: Studio }) {
  const [preview, setPreview] = useState<Preview | undefined>();
  const [failed, setFailed] = useState<string | undefined>();
  const [at, setAt] = useState(0);
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  // With each text the files are others, and so is what is looked at of them.
  useEffect(() => {
    let isLatest = true;
    setFailed(undefined);
    studio.preview().then(
      (made) => isLatest && setPreview(made),
      (error: Error) => isLatest && setFailed(error.message),
    );
    return () => {
      isLatest = false;
    };
  }, [files]);
  const views = useMemo(() => viewsOf(files, preview), [files, preview]);
  const turn = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    const next = (at + step + views.length) % views.length;
    setAt(next);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const shown = useMemo(() => views[at]?.show(), [views, at]);
  return (
    <section class={isLarge.value ? 'previews large' : 'previews'}>
      <h3 id={`${id}-title`}>{lateWords.previews}</h3>
      {failed !== undefined && (
        <p class="error" role="alert">
          {words.failed} <small {...inEnglish}>{failed}</small>
        </p>
      )}
      <div class="preview-tabs" role="tablist" aria-labelledby={`${id}-title`} ref={tabs} onKeyDown={turn}>
        {views.map(({ name }, place) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${place}`}
            aria-selected={place === at}
            aria-controls={`${id}-panel`}
            tabIndex={place === at ? 0 : -1}
            onClick={() => setAt(place)}
          >
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div
        class="preview"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${at}`}
        tabIndex={0}
        translate={false}
        spellcheck={false}
      >
        {shown}
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: above */}
      <button type="button" onClick={toggle}>
        {isLarge.value ? lateWords.reduce : lateWords.enlarge}
      </button>
    </section>
  );
}

/** To the tab before or behind, whichever way the page runs. */
function stepOf({ key, currentTarget }: KeyboardEvent): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  const isLeftwards = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  return (key === 'ArrowRight') === isLeftwards ? -1 : 1;
}

function viewsOf(files: readonly MadeFile[], preview: Preview | undefined): readonly View[] {
  const made = (output: string): MadeFile | undefined => files.find((file) => file.output === output);
  const [page, picture, card] = [made('html'), made('svg'), made('card')];
  const pageAt = (name: string, width: number, height: number | undefined): View => ({
    name,
    show: () =>
      page &&
      height && (
        <Picture key={name} width={width} alt={name} svg={() => pictureOfPage(String(page.body), width, height)} />
      ),
  });
  const { heights, paper } = preview ?? {};
  return [
    ...(page ? [pageAt(lateWords.page, 1280, heights?.desk), pageAt(lateWords.phone, 360, heights?.phone)] : []),
    ...(picture ? [640, 320].map((width) => articleOf(picture, width)) : []),
    ...(card ? [{ name: lateWords.card, show: () => <Card file={card} title={titleOf(page)} /> }] : []),
    ...(made('pdf-a4')
      ? [{ name: lateWords.paper, show: () => paper && <Paper paper={paper} pages={preview?.pages ?? 1} /> }]
      : []),
    ...files.filter(({ output }) => output === 'txt' || output === 'csv' || output === 'json').map(textOf),
  ];
}

function articleOf(picture: MadeFile, width: number): View {
  const name = lateWords.article(width);
  const [before, behind] = lateWords.articleText;
  return {
    name,
    show: () => (
      <article style={{ maxWidth: `${width}px` }}>
        <p>{before}</p>
        <Picture key={name} width={width} alt={name} svg={() => String(picture.body)} />
        <p>{behind}</p>
      </article>
    ),
  };
}

/** A text, as far as anyone looks at it here. */
function textOf({ name, body }: MadeFile): View {
  return { name, show: () => <pre dir="auto">{String(body).slice(0, 20_000)}</pre> };
}

function titleOf(page: MadeFile | undefined): string {
  return /<title>([^<]*)<\/title>/.exec(String(page?.body ?? ''))?.[1] ?? '';
}

function Card({ file, title }: { readonly file: MadeFile; readonly title: string }) {
  const address = useAddress(() => new Blob([file.body as BlobPart], { type: file.mediaType }), file);
  const words = useMemo(() => new DOMParser().parseFromString(title, 'text/html').body.textContent ?? '', [title]);
  return (
    <figure class="card">
      {address && <img src={address} alt={lateWords.card} width={1200} height={630} />}
      <figcaption>
        <small>example.org</small> <bdi>{words}</bdi>
      </figcaption>
    </figure>
  );
}

function Paper({ paper, pages }: { readonly paper: string; readonly pages: number }) {
  return (
    <figure class="paper">
      <Picture width={794} alt={lateWords.paper} svg={() => paper} />
      <figcaption>
        <small>{`1 / ${pages}`}</small>
      </figcaption>
    </figure>
  );
}

interface PictureProps {
  /** How wide it is at most. */
  readonly width: number;
  readonly alt: string;
  readonly svg: () => string;
}

function Picture({ width, alt, svg }: PictureProps) {
  const address = useAddress(() => new Blob([svg()], { type: 'image/svg+xml' }), svg);
  return address === undefined ? null : <img src={address} alt={alt} style={{ maxWidth: `${width}px` }} />;
}

/** An address for something, as long as that is shown. */
function useAddress(make: () => Blob, of: unknown): string | undefined {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    const made = URL.createObjectURL(make());
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [of]);
  return address;
}
