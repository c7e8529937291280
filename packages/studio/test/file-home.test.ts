import type { TextChange } from 'sidelines';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applied } from '../../sidelines/src/formats/index.ts';
import { textChanges } from '../../sidelines/src/model/text-changes.ts';
import type { FileAnswer, FileEvent, PutAnswer } from '../src/editor/file/answers.ts';
import { FileHome } from '../src/editor/file/file-home.ts';
import { saved } from '../src/editor/state.ts';
import { hashOf } from './support/edit.ts';

/** An answer that comes when the test says so. */
interface Later<Of> {
  readonly promise: Promise<Of>;
  readonly resolve: (value: Of) => void;
}

function later<Of>(): Later<Of> {
  let resolve: Later<Of>['resolve'] = () => undefined;
  const promise = new Promise<Of>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A page, and a server that answers what a test has it answer, when the test has it do so. */
class Stage {
  text = '';
  readonly reads: Later<FileAnswer>[] = [];
  readonly writes: (Later<PutAnswer> & { readonly text: string })[] = [];
  readonly listeners = new Map<string, (event: unknown) => void>();
  readonly #events: Later<FileEvent>[] = [later<FileEvent>()];
  readonly home: FileHome;

  constructor() {
    vi.stubGlobal('document', { documentElement: { lang: 'en' }, visibilityState: 'visible' });
    vi.stubGlobal('addEventListener', (name: string, hear: (event: unknown) => void) => this.listeners.set(name, hear));
    const page = {
      text: () => this.text,
      show: (text: string) => {
        this.text = text;
      },
      take: (changes: readonly TextChange[]) => {
        this.text = applied(this.text, changes);
      },
      compare: async (before: string, after: string) => textChanges(before, after),
    };
    const events = this.#events;
    this.home = new FileHome(page, {
      hasToken: true,
      read: () => added(this.reads, later<FileAnswer>()).promise,
      write: (text) => added(this.writes, { text, ...later<PutAnswer>() }).promise,
      beside: async () => undefined,
      async *events() {
        for (let at = 0; ; at += 1) yield (await events[at]?.promise) ?? { problem: 'failed' };
      },
    });
  }

  /** Writes at the end of the text. */
  type(keys: string): void {
    this.text += keys;
    this.home.changed();
  }

  /** A window in which a file is shown, and everything is saved. */
  async open(text: string): Promise<void> {
    void this.home.start();
    await this.answerRead(0, text);
    await vi.waitFor(() => expect(saved.value).toBe('saved'));
  }

  async answerRead(place: number, text: string): Promise<void> {
    await vi.waitFor(() => expect(this.reads).toHaveLength(place + 1));
    this.reads[place]?.resolve({ name: 'story.txt', hash: hashOf(text), text });
  }

  tell(event: FileEvent): void {
    this.#events.push(later());
    this.#events.at(-2)?.resolve(event);
  }

  /** Whether the browser asks before it closes the window. */
  asksBeforeClosing(): boolean {
    const event = { isAsked: false, preventDefault: () => Object.assign(event, { isAsked: true }) };
    this.listeners.get('beforeunload')?.(event);
    return event.isAsked;
  }
}

function added<Of>(list: Of[], one: Of): Of {
  list.push(one);
  return one;
}

beforeEach(() => {
  saved.value = 'empty';
});
afterEach(() => vi.unstubAllGlobals());

test('what is written before the file is known stays, in front of what the file holds, and is saved over it', async () => {
  const stage = new Stage();
  void stage.home.start();
  stage.type('Keys. ');
  await stage.answerRead(0, 'The quay is closed.\r\n');
  await vi.waitFor(() => expect(stage.text).toBe('Keys. The quay is closed.\n'));
  expect(saved.value).toBe('saving');
  await vi.waitFor(() => expect(stage.writes[0]?.text).toBe('Keys. The quay is closed.\r\n'));
});

test('what is written before it is known that there is no file yet stays, and makes it', async () => {
  const stage = new Stage();
  void stage.home.start();
  stage.type('Keys.');
  await vi.waitFor(() => expect(stage.reads).toHaveLength(1));
  stage.reads[0]?.resolve({ name: 'new.txt', problem: 'gone' });
  await vi.waitFor(() => expect(stage.writes[0]?.text).toBe('Keys.'));
  expect(saved.value).toBe('saving');
  stage.writes[0]?.resolve({ hash: hashOf('Keys.') });
  await vi.waitFor(() => expect(saved.value).toBe('saved'));
});

test('a window asks before it is closed until all is written', async () => {
  const stage = new Stage();
  await stage.open('May 2031\n');
  expect(stage.asksBeforeClosing()).toBe(false);
  stage.type('a');
  expect(stage.asksBeforeClosing()).toBe(true);
  await vi.waitFor(() => expect(stage.writes).toHaveLength(1));
  stage.type('b');
  expect(stage.asksBeforeClosing()).toBe(true);
  stage.writes[0]?.resolve({ hash: hashOf('May 2031\na') });
  await vi.waitFor(() => expect(stage.writes[1]?.text).toBe('May 2031\nab'));
  stage.writes[1]?.resolve({ hash: hashOf('May 2031\nab') });
  await vi.waitFor(() => expect(stage.asksBeforeClosing()).toBe(false));
});

test('nothing is said to be saved that waits until the file was looked at', async () => {
  const stage = new Stage();
  await stage.open('May 2031\n');
  stage.tell({ hash: hashOf('June 2031\n') });
  await vi.waitFor(() => expect(stage.reads).toHaveLength(2));
  stage.type('a');
  void stage.home.save();
  await stage.answerRead(1, 'May 2031\n');
  await vi.waitFor(() => expect(stage.writes[0]?.text).toBe('May 2031\na'));
  expect(saved.value).toBe('saving');
});
