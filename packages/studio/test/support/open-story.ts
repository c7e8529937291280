import { applied, type SourceText, type TextChange, type Timeline, understand } from 'sidelines';
import { whole } from '../../../sidelines/src/model/slices.ts';
import { world } from '../../../sidelines/test/support/world.ts';
import { Desk } from '../../src/core/desk.ts';
import type { Done, DrawnPiece, EntryFacts, Gesture, PictureChange, Response } from '../../src/core/protocol.ts';
import type { Board } from '../../src/editor/gestures/drop.ts';

/** A story that is open, as the page has it: it keeps the text and the picture, and asks the desk for all else. */
export class OpenStory {
  readonly #name: string;
  readonly #desk = new Desk(
    world,
    (response) => this.#hear(response),
    (face) => face,
  );
  readonly #pieces = new Map<string, DrawnPiece>();
  #order: readonly string[] = [];
  #standing: Omit<Board, 'rows'> = { stands: [], isInOrder: true };
  #version = 0;
  #text = '';
  readonly width = 960;

  private constructor(name: string) {
    this.#name = name;
  }

  static async of({ name, text }: SourceText): Promise<OpenStory> {
    const story = new OpenStory(name);
    await story.#write(text);
    return story;
  }

  get text(): string {
    return this.#text;
  }

  /** As it is read from nothing. */
  get timeline(): Timeline {
    return understand({ name: this.#name, text: this.#text }).timeline;
  }

  /** What can be dropped on in the picture. */
  get board(): Board {
    const rows = this.#order.flatMap((key) => {
      const { entry, y = 0, height = 0 } = this.#pieces.get(key) ?? {};
      return entry === undefined ? [] : [{ entry, y, height }];
    });
    return { rows, ...this.#standing };
  }

  async entry(entry: string): Promise<EntryFacts | undefined> {
    return (await this.#desk.answer({ about: 'entry', entry })) as EntryFacts | undefined;
  }

  async ask(gesture: Gesture): Promise<Done> {
    return (await this.#desk.answer({ about: 'gesture', version: this.#version, gesture })) as Done;
  }

  /** Makes changes of the text. */
  async change(changes: readonly TextChange[]): Promise<void> {
    await this.#write(applied(this.#text, changes));
  }

  async #write(text: string): Promise<void> {
    this.#version += 1;
    this.#text = text;
    whole(this.#desk.reading(this.#version, { name: this.#name, text }));
    whole(this.#desk.drawing({ width: this.width, scheme: 'light' }));
  }

  #hear(response: Response): void {
    if (response.kind !== 'picture') return;
    const { stands, isInOrder } = response;
    this.#standing = { stands, isInOrder };
    this.#show(response.picture);
  }

  #show({ drawn, moved, order = this.#order }: PictureChange): void {
    for (const piece of drawn) this.#pieces.set(piece.key, piece);
    for (const { key, y } of moved) {
      const piece = this.#pieces.get(key);
      if (piece !== undefined) this.#pieces.set(key, { ...piece, y });
    }
    this.#order = order;
  }
}
