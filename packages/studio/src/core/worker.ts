import { catalogueIn } from './catalogues.ts';
import type { Request, Response } from './protocol.ts';

/** Where the worker hears and answers. */
declare const self: {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage: (response: Response) => void;
};

// The handler stands before anything is loaded: what is asked meanwhile waits in it, and nothing is lost.
let opened = Promise.all([import('sidelines/browser'), import('./desk.ts')]).then(
  ([{ browserWorld }, { Desk, textAfter }]) => {
    const world = browserWorld({ fetchFile, has: (path) => within?.has(path) ?? true });
    return { desk: new Desk(world, tell, world.fontFile), textAfter };
  },
);

/** The files that came along with the page; absent where they are fetched. */
let within: ReadonlyMap<string, Uint8Array> | undefined;
/** What was written since a text was read last. */
let unread: readonly Extract<Request, { kind: 'text' }>[] = [];
let text = '';

self.onmessage = ({ data: request }) => {
  if (request.kind === 'files') within = request.files;
  else if (request.kind === 'language') opened = speaking(opened, request);
  else if (request.kind === 'question') void answer(request);
  else {
    // Of texts that come while one is understood, only the newest is.
    if (unread.length === 0) setTimeout(() => void opened.then(takeNewest).catch(tellProblem));
    unread = [...unread, request];
  }
};

/** Has a language spoken: what is asked from here on waits until its catalogue is there. */
async function speaking(
  before: typeof opened,
  { language, locale }: Extract<Request, { kind: 'language' }>,
): typeof opened {
  const [core, catalogue] = await Promise.all([before, catalogueIn(language, locale).catch(tellProblem)]);
  core.desk.speak(catalogue ?? undefined);
  return core;
}

/** Reads the newest text, if it was not read yet, and draws it when nothing else is asked. */
function takeNewest({ desk, textAfter }: Awaited<typeof opened>): void {
  const newest = unread.at(-1);
  if (newest === undefined) return;
  text = textAfter(text, unread);
  unread = [];
  const { version, name, view, sight } = newest;
  desk.read(version, { name, text }, sight);
  setTimeout(() => {
    if (unread.length === 0) desk.draw(view).catch(tellProblem);
  });
}

/** A question is about the newest text, even if nobody looked at it yet. */
async function answer({ id, question }: Extract<Request, { kind: 'question' }>): Promise<void> {
  try {
    const core = await opened;
    takeNewest(core);
    tell({ kind: 'answer', id, answer: await core.desk.answer(question) });
  } catch (error) {
    tell({ kind: 'problem', id, message: wordsOf(error) });
  }
}

function tellProblem(error: unknown): void {
  tell({ kind: 'problem', message: wordsOf(error) });
}

function tell(response: Response): void {
  self.postMessage(response);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fonts, patterns and word lists stand beside the worker, or came along. */
async function fetchFile(path: string): Promise<Uint8Array | undefined> {
  if (within !== undefined) return within.get(path);
  const response = await fetch(new URL(path, import.meta.url));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const bytes = new Uint8Array(await response.arrayBuffer());
  tell({ kind: 'used', path });
  return bytes;
}
