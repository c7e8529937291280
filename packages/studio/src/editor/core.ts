import type { Answers, FileBeside, Question, Request, Response, Written } from '../core/protocol.ts';

/** What the page hears of the worker by itself. */
export interface CoreEvents {
  readonly understood: (event: Extract<Response, { kind: 'understood' }>) => void;
  readonly picture: (event: Extract<Response, { kind: 'picture' }>) => void;
  /** Something failed that no text should make fail. */
  readonly problem: (message: string) => void;
}

/** The worker in which texts are understood, drawn and published. */
export class Core {
  readonly #worker: Worker;
  readonly #events: CoreEvents;
  readonly #asked = new Map<
    number,
    { readonly done: (answer: never) => void; readonly failed: (why: Error) => void }
  >();
  #questions = 0;

  constructor(worker: Worker, events: CoreEvents) {
    this.#worker = worker;
    this.#events = events;
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => events.problem(message));
  }

  /** Has a text understood and drawn; of several in a row, mostly the last. */
  take(text: Omit<Extract<Request, { kind: 'text' }>, 'kind'> & Written): void {
    this.#post({ kind: 'text', ...text });
  }

  /** Tells what stands beside the text from the next one on that is taken. */
  put(files: readonly FileBeside[]): void {
    this.#post({ kind: 'beside', files });
  }

  /** Asks about the text that was understood last. */
  ask<About extends Question['about']>(question: Extract<Question, { about: About }>): Promise<Answers[About]> {
    this.#questions += 1;
    const id = this.#questions;
    this.#post({ kind: 'question', id, question });
    return new Promise((done, failed) => this.#asked.set(id, { done, failed }));
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #hear(response: Response): void {
    if (response.kind === 'understood') this.#events.understood(response);
    else if (response.kind === 'picture') this.#events.picture(response);
    else if (response.kind === 'used') return;
    else if (response.kind === 'problem' && response.id === undefined) this.#events.problem(response.message);
    else {
      const { id = 0 } = response;
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (response.kind === 'answer') asked?.done(response.answer as never);
      else asked?.failed(new Error(response.message));
    }
  }
}
