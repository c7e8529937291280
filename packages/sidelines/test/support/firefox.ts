import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';

const executable = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** A test that needs Firefox, and is skipped on a machine that has none: `npm run setup` says how to get one. */
export const testInFirefox: typeof test.skip = test.skipIf(!existsSync(executable));

/** A Firefox as it is published, with one tab and no window. */
export interface Firefox {
  /** Goes to an address, and waits until it is loaded. What was complained about before is forgotten. */
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function beside the page's own scripts; a promise is awaited. */
  readonly run: <Result>(body: string) => Promise<Result>;
  /** As `run`, in the frame that an expression leads to. */
  readonly runInFrame: <Result>(frame: string, body: string) => Promise<Result>;
  /** Presses keys one after the other, while others are held; those without a letter have the codes of WebDriver. */
  readonly press: (keys: string, held?: string) => Promise<void>;
  /** Presses the mouse at the first of some points of the page, and lets go at the last: of one alone, it is a click. */
  readonly drag: (...points: readonly Point[]) => Promise<void>;
  /** Puts words on the clipboard. */
  readonly copy: (words: string) => Promise<void>;
  /** What is on the clipboard. */
  readonly copied: () => Promise<string>;
  /** Where what is downloaded is put. */
  readonly downloads: string;
  /** Gives the page so many pixels, a scroll bar included. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The whole page as a PNG. */
  readonly picture: () => Promise<Uint8Array>;
  /** The errors that pages at addresses with this beginning have made, violations of a policy among them. */
  readonly errors: (origin: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** In CSS pixels of what is seen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Starts Firefox with a profile of its own, and speaks Marionette with it: the protocol of its own tests, of which WebDriver is made. */
export async function startFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const downloads = join(profile, 'downloads');
  const settings = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  };
  const lines = Object.entries(settings).map(
    (setting) => `user_pref(${setting.map((each) => JSON.stringify(each))});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const running = spawn(executable, [...args, 'about:blank'], { stdio: 'ignore' });
  const socket = connect(await portOf(running, profile), '127.0.0.1');
  const send = talkOver(socket);
  await send('WebDriver:NewSession', {});
  return { ...tab(send), downloads, close: () => stop(running, socket, send, profile) };
}

async function portOf(running: ChildProcess, profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  while (running.exitCode === null) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await setTimeout(100);
  }
  throw new Error(`${executable} does not start`);
}

async function stop(running: ChildProcess, socket: Socket, send: Send, profile: string): Promise<void> {
  const ended = new Promise((done) => running.once('exit', done));
  await send('Marionette:Quit', { flags: ['eForceQuit'] });
  await ended;
  socket.destroy();
  rmSync(profile, { recursive: true, force: true });
}

/** Asks for something by its name, and waits for the answer. */
type Send = (name: string, parameters: object) => Promise<unknown>;

/** The answer to a command, as Marionette writes it. */
type Answer = readonly [type: 1, id: number, error: { readonly message: string } | null, result: unknown];

/** A message is its length in bytes, a colon and JSON; answers come in the order of the questions. */
function talkOver(socket: Socket): Send {
  const waiting: ((answer: Answer) => void)[] = [];
  let received = Buffer.alloc(0);
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message: unknown = JSON.parse(received.toString('utf8', colon + 1, end));
      received = received.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) waiting.shift()?.(message as unknown as Answer);
    }
  });
  let count = 0;
  return async (name, parameters) => {
    const text = JSON.stringify([0, count, name, parameters]);
    count += 1;
    const answer = new Promise<Answer>((done) => waiting.push(done));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    if (error !== null) throw new Error(`${name}: ${error.message}`);
    return result;
  };
}

function tab(send: Send): Omit<Firefox, 'close' | 'downloads'> {
  const run = async <Result>(body: string): Promise<Result> => {
    const { value } = (await send('WebDriver:ExecuteScript', { script: body, args: [] })) as { value: Result };
    return value;
  };
  const runInBrowser = async <Result>(body: string): Promise<Result> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    const result = await run<Result>(body);
    await send('Marionette:SetContext', { value: 'content' });
    return result;
  };
  return {
    run,
    runInFrame: async (frame, body) => {
      const [element] = Object.values(await run<object>(`return ${frame}`));
      await send('WebDriver:SwitchToFrame', { element });
      // Whatever fails in the frame, what comes after is run in the page.
      try {
        return await run<never>(body);
      } finally {
        await send('WebDriver:SwitchToParentFrame', {});
      }
    },
    open: async (url) => {
      await runInBrowser('Services.console.reset()');
      await send('WebDriver:Navigate', { url });
    },
    press: async (keys, held = '') => {
      const pressed = [...keys].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      const around = (type: string) => [...held].map((value) => ({ type, value }));
      const actions = [...around('keyDown'), ...pressed, ...around('keyUp')];
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    drag: async (first, ...others) => {
      const to = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
      const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      const actions = [...(first === undefined ? [] : [to(first)]), down, ...others.map(to), up];
      await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    copy: (words) =>
      runInBrowser(
        `Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(${JSON.stringify(words)})`,
      ),
    copied: () =>
      runInBrowser(`const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transfer.init(null);
        transfer.addDataFlavor('text/plain');
        Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
        const found = {};
        transfer.getTransferData('text/plain', found);
        return found.value.QueryInterface(Ci.nsISupportsString).data`),
    resize: async (width, height) => {
      const sides = Object.entries({ width, height }).flatMap(([side, px]) => [
        `min-${side}: ${px}px`,
        `max-${side}: ${px}px`,
      ]);
      await runInBrowser(`gBrowser.selectedBrowser.style.cssText = ${JSON.stringify(sides.join(';'))}`);
      await run(
        `return new Promise((done) => { const look = () => innerWidth === ${width} ? done() : requestAnimationFrame(look); look(); })`,
      );
    },
    picture: async () => {
      const { value } = (await send('WebDriver:TakeScreenshot', { full: true })) as { value: string };
      return Buffer.from(value, 'base64');
    },
    errors: (origin) =>
      runInBrowser(`return Services.console.getMessageArray()
        .filter((said) => said instanceof Ci.nsIScriptError && (said.flags & Ci.nsIScriptError.warningFlag) === 0)
        .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(origin)})).map(({ errorMessage }) => errorMessage)`),
  };
}
