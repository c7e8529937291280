import type { World } from 'sidelines';
import { expect, test } from 'vitest';
import { world as nodeWorld } from '../../sidelines/test/support/world.ts';
import { Desk } from '../src/core/desk.ts';
import type { Response, Written } from '../src/core/protocol.ts';
import { pause } from '../src/core/slices.ts';
import { Texts } from '../src/core/texts.ts';

/** So many entries, a year each. */
function rounds(count: number): string {
  return Array.from({ length: count }, (_, place) => `${1000 + place}\nHarlow: Round ${place} is held.\n`).join('\n');
}

/** Texts that come to a desk, and what is told of them. */
class Told {
  readonly understood: number[] = [];
  readonly drawn: number[] = [];
  readonly failed: unknown[] = [];
  /** How many entries were understood last. */
  entries = 0;
  readonly #texts: Texts;
  readonly #heard: (told: Response) => void;

  constructor({ heard = () => {}, world = nodeWorld }: { heard?: (told: Response) => void; world?: World } = {}) {
    const desk = new Desk(
      world,
      (told) => this.#hear(told),
      (face) => face,
    );
    this.#heard = heard;
    this.#texts = new Texts(desk, (error) => this.failed.push(error));
  }

  #hear(told: Response): void {
    if (told.kind === 'understood') {
      this.understood.push(told.version);
      this.entries = told.facts.entries;
    }
    if (told.kind === 'picture') this.drawn.push(told.version);
    this.#heard(told);
  }

  take(version: number, written: string | Written): void {
    const view = { width: 960, scheme: 'light' } as const;
    const sight = { seen: { from: 0, to: 0 }, cursor: 0 };
    const what = typeof written === 'string' ? { text: written } : written;
    this.#texts.take({ kind: 'text', version, name: 'x.txt', view, sight, ...what });
  }

  read(): Promise<void> {
    return this.#texts.read();
  }

  /** Waits until a text is drawn. */
  async until(version: number): Promise<void> {
    while (!this.drawn.includes(version)) await pause();
  }
}

test('a text is read, then what is asked about it is answered, and then it is drawn', async () => {
  const told = new Told();
  told.take(1, rounds(3));
  await told.read();
  expect(told).toMatchObject({ understood: [1], drawn: [] });
  await told.until(1);
  expect(told).toMatchObject({ understood: [1], drawn: [1], failed: [] });
});

test('of texts that come at once the newest is read, and what was asked before is answered by it', async () => {
  const told = new Told();
  told.take(1, rounds(3));
  const read = told.read();
  told.take(2, rounds(4));
  await read;
  expect(told.understood).toEqual([2]);
  await told.until(2);
  expect(told).toMatchObject({ understood: [2], drawn: [2], failed: [] });
});

test('a text that is read for long is left for a newer one', async () => {
  const told = new Told();
  told.take(1, rounds(4000));
  const read = told.read();
  // The reading has begun, and is far from its end.
  for (const _ of 'two') await pause();
  told.take(2, { changes: [{ from: rounds(4).length, to: rounds(4000).length, insert: '' }] });
  await read;
  await told.until(2);
  expect(told).toMatchObject({ understood: [2], drawn: [2], failed: [], entries: 4 });
});

test('who writes on and on sees each third text, whatever comes meanwhile', async () => {
  const told = new Told({
    heard: (heard) => {
      if (heard.kind === 'understood' && heard.version < 9) told.take(heard.version + 1, rounds(3 + heard.version));
    },
  });
  told.take(1, rounds(3));
  await told.until(9);
  expect(told).toMatchObject({ understood: [1, 2, 3, 4, 5, 6, 7, 8, 9], drawn: [3, 6, 9], failed: [] });
});

test('what fails with one text is told, and the next is read and drawn', async () => {
  const fonts = {
    ...nodeWorld.fonts,
    shape: (...[text, ...asked]: Parameters<typeof nodeWorld.fonts.shape>) => {
      if (text.includes('crane')) throw new Error('a crane');
      return nodeWorld.fonts.shape(text, ...asked);
    },
  };
  const told = new Told({ world: { ...nodeWorld, fonts } });
  told.take(1, '2031\nHarlow: A crane is sold.\n');
  while (told.failed.length === 0) await pause();
  told.take(2, rounds(3));
  await told.until(2);
  expect(told).toMatchObject({ understood: [1, 2], drawn: [2], failed: [new Error('a crane')] });
});
