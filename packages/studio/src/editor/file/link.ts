import type { BesideAnswer, FileAnswer, FileEvent, PutAnswer } from './answers.ts';

/** Where a tab remembers the token when it is loaded anew: no address has it. */
const tokenKey = 'token';

/** Of a text that is so long a browser sends all when its window is closed meanwhile: it takes 64 KiB, and a character may be six bytes. */
const mostInClosing = 10_000;

/** The server of a local file, on this machine. */
export class FileLink {
  readonly #token: string | undefined;

  private constructor(token: string | undefined) {
    this.#token = token;
  }

  /** Takes the token out of the address, where others might see it. */
  static fromAddress(): FileLink {
    const [, given] = /^#([\w-]{22})$/.exec(location.hash) ?? [];
    if (given !== undefined) sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, '', location.pathname);
    return new FileLink(given ?? sessionStorage.getItem(tokenKey) ?? undefined);
  }

  /** Whether the page was opened by the address that the command gave. */
  get hasToken(): boolean {
    return this.#token !== undefined;
  }

  async read(): Promise<FileAnswer> {
    return (await this.#ask('file')).json();
  }

  /** What a file says that stands beside the story; nothing where there is none. */
  async beside(name: string): Promise<string | undefined> {
    const { text }: BesideAnswer = await (await this.#ask(`beside?${new URLSearchParams({ name })}`)).json();
    return text;
  }

  /** @param seen the hash of what is to be written over; absent where there is no file yet */
  async write(text: string, seen: string | undefined): Promise<PutAnswer> {
    const body = JSON.stringify({ text });
    const headers = {
      'Content-Type': 'application/json',
      ...(seen === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${seen}"` }),
    };
    const keepalive = text.length <= mostInClosing;
    return (await this.#ask('file', { method: 'PUT', headers, body, keepalive })).json();
  }

  /** What the file holds, as often as that changes, until the server or the connection ends. */
  async *events(): AsyncGenerator<FileEvent> {
    const { body } = await this.#ask('events');
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ; ) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
    }
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, Authorization: `Bearer ${this.#token}` };
    const response = await fetch(path, { ...init, headers, cache: 'no-store' });
    if (response.headers.get('Content-Type') === null) throw new Error(`${response.status}`);
    return response;
  }
}
