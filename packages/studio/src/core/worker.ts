import { catalogueIn } from './catalogues.ts';
import { unpacked } from './packed.ts';
import type { Question, Request, Response } from './protocol.ts';

/** Where the worker hears and answers. */
declare const self: {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage: (response: Response) => void;
};

// The handler stands before anything is loaded: what is asked meanwhile waits in it, and nothing is lost.
const opened = Promise.all([import('sidelines/browser'), import('./desk.ts'), import('./texts.ts')]).then(
  ([{ browserWorld }, { Desk }, { Texts }]) => {
    const world = browserWorld({ fetchFile, has: (path) => within?.has(path) ?? true });
    const desk = new Desk(world, tell, world.fontFile);
    return { desk, texts: new Texts(desk, tellProblem) };
  },
);

/** The files that came along with the page; absent where they are fetched. */
let within: ReadonlyMap<string, string> | undefined;

self.onmessage = ({ data: request }) => {
  if (request.kind === 'files') within = request.files;
  else if (request.kind === 'language') void speak(request);
  else if (request.kind === 'beside') opened.then(({ desk }) => desk.put(request.files)).catch(tellProblem);
  else if (request.kind === 'question') void answer(request);
  else opened.then(({ texts }) => texts.take(request)).catch(tellProblem);
};

/** Has a language spoken as soon as its catalogue is there; nothing waits for that. */
async function speak({ language, locale }: Extract<Request, { kind: 'language' }>): Promise<void> {
  try {
    const [{ desk }, catalogue] = await Promise.all([opened, catalogueIn(language, locale)]);
    desk.speak(catalogue);
  } catch (error) {
    tellProblem(error);
  }
}

/** What is asked of other texts than the newest. */
const others: readonly Question['about'][] = ['changes', 'zip'];

/** A question is about the newest text, even if nobody looked at it yet, or about one that came after it. */
async function answer({ id, question }: Extract<Request, { kind: 'question' }>): Promise<void> {
  try {
    const { desk, texts } = await opened;
    if (!others.includes(question.about)) await texts.read();
    tell({ kind: 'answer', id, answer: await desk.answer(question) });
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
  if (within !== undefined) {
    const packed = within.get(path);
    return packed === undefined ? undefined : unpacked(packed);
  }
  const response = await fetch(new URL(path, import.meta.url));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const bytes = new Uint8Array(await response.arrayBuffer());
  tell({ kind: 'used', path });
  return bytes;
}
