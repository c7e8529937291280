import { applied } from 'sidelines';
import { expect, test } from 'vitest';
import { whole } from '../../sidelines/src/model/slices.ts';
import { world } from '../../sidelines/test/support/world.ts';
import { Desk } from '../src/core/desk.ts';
import type { Done, EntryFacts, Facts, Gesture, Response } from '../src/core/protocol.ts';

const quay = `# The quay

May 2031
Harlow: The quay is closed.

June 2031
Velden: A ferry is sold.
`;

/** A text that is understood anew after each change. */
class OnDesk {
  version = 0;
  facts: Facts | undefined;
  text = '';
  readonly #desk = new Desk(
    world,
    (response: Response) => {
      if (response.kind === 'understood') this.facts = response.facts;
    },
    (face) => face,
  );

  constructor(text: string) {
    this.read(text);
  }

  read(text: string): void {
    this.version += 1;
    this.text = text;
    whole(this.#desk.reading(this.version, { name: 'timeline.txt', text }));
  }

  idOf(wanted: string): string {
    return this.facts?.parties.find(({ name }) => name === wanted)?.id ?? '';
  }

  async entry(place: number): Promise<EntryFacts | undefined> {
    return (await this.#desk.answer({ about: 'entry', entry: place })) as EntryFacts | undefined;
  }

  async ask(gesture: Gesture, version = this.version): Promise<Done> {
    return (await this.#desk.answer({ about: 'gesture', version, gesture })) as Done;
  }

  async make(gesture: Gesture): Promise<void> {
    this.read(applied(this.text, (await this.ask(gesture)).changes));
  }
}

test('a party that a gesture names stays the same when what is written changes the order of parties', async () => {
  const desk = new OnDesk(quay);
  const harlow = desk.idOf('Harlow');
  desk.read(quay.replace('May', 'April 2031\nVelden: A net is lost.\n\nMay'));
  expect(desk.facts?.parties.map(({ name }) => name)).toEqual(['Velden', 'Harlow']);
  await desk.make({ party: harlow, name: 'Tolmar' });
  expect(desk.text).toContain('Tolmar: The quay');
  expect(desk.text).toContain('Velden: A ferry');
});

test('no gesture changes the order of parties, by which they have their sides and colours', async () => {
  const desk = new OnDesk(quay);
  const before = desk.facts?.parties;
  const entry = (await desk.entry(0))?.id ?? '';
  await desk.make({ entry, before: undefined });
  expect(desk.text).toContain('parties: [Harlow, Velden]');
  expect(desk.facts?.parties).toEqual(before);
});

test('a gesture for another version of the text changes nothing, and says which version there is', async () => {
  const desk = new OnDesk(quay);
  const shown = await desk.entry(0);
  expect(shown?.version).toBe(1);
  desk.read(`${quay}\nJuly 2031\nHarlow: It opens.\n`);
  expect(await desk.ask({ entry: shown?.id ?? '', by: 1 }, shown?.version)).toEqual({ version: 2, changes: [] });
  expect((await desk.ask({ entry: shown?.id ?? '', by: 1 })).changes).not.toEqual([]);
});

test('a party that is gone is refused by name, and none is made of its id', async () => {
  const desk = new OnDesk(quay);
  const entry = (await desk.entry(0))?.id ?? '';
  const gestures: readonly Gesture[] = [
    { entry, parties: ['gone'] },
    { party: 'gone', color: '#112233' },
    { party: desk.idOf('Harlow'), into: 'gone' },
  ];
  for (const gesture of gestures) {
    const { changes, refused } = await desk.ask(gesture);
    expect(changes).toEqual([]);
    expect(refused).toContain('gone');
  }
});
