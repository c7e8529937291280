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
  /** Presses keys one after the other; those without a letter have the codes of WebDriver. */
  readonly press: (keys: string) => Promise<void>;
  /** Gives the page so many pixels, a scroll bar included. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The whole page as a PNG. */
  readonly picture: () => Promise<Uint8Array>;
  /** The errors that pages at addresses with this beginning have made, violations of a policy among them. */
  readonly errors: (origin: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Starts Firefox with a profile of its own, and speaks Marionette with it: the protocol of its own tests, of which WebDriver is made. */
export async function startFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const running = spawn(executable, [...args, 'about:blank'], { stdio: 'ignore' });
  const socket = connect(await portOf(running, profile), '127.0.0.1');
  const send = talkOver(socket);
  await send('WebDriver:NewSession', {});
  return { ...tab(send), close: () => stop(running, socket, send, profile) };
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

function tab(send: Send): Omit<Firefox, 'close'> {
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
    press: async (keys) => {
      const actions = [...keys].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
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
