import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, expectedAt } from '../src/index.ts';
import type { GroupMark, Scene } from '../src/layout/scene.ts';
import { type Slices, whole } from '../src/model/slices.ts';
import { type DrawOptions, publish } from '../src/publish.ts';
import { Session } from '../src/session.ts';
import { understand } from '../src/understand.ts';
import { edits, texts } from './support/edits.ts';
import { law } from './support/law.ts';
import { world } from './support/world.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Some rounds of talks, an entry each. */
function rounds(count: number): string {
  const entries = Array.from({ length: count }, (_, place) => {
    const party = ['Harlow', 'Velden', 'Harlow and Velden'][place % 3];
    return `${months[place % 12]} ${1990 + Math.floor(place / 12)}\n${party}: Round ${place} is held at the quay.\n`;
  });
  return `# Rounds\n\n${entries.join('\n')}`;
}

function source(text: string): { readonly name: string; readonly text: string } {
  return { name: 'rounds.txt', text };
}

function drawnOf(scene: Scene): ReadonlyMap<string | undefined, GroupMark> {
  return new Map(scene.marks.flatMap((mark) => (mark.kind === 'group' ? [[mark.entry ?? mark.role, mark]] : [])));
}

const ways = fc.record({
  output: fc.constantFrom('svg', 'pdf-a4', 'card'),
  spacing: fc.constantFrom('even' as const, 'time' as const),
  width: fc.constantFrom(360, 960),
  scheme: fc.constantFrom('light' as const, 'dark' as const),
  hyphenate: fc.boolean(),
});

law(
  'after each of ten edits, a session draws and publishes what is drawn and published without one',
  { sample: 6, many: 500 },
  fc.property(
    fc.constantFrom(...texts),
    edits,
    fc.array(ways, { minLength: 1, maxLength: 3 }),
    (first, changes, asked) => {
      const session = new Session(world);
      let text = first;
      for (const [index, change] of changes.entries()) {
        text = change(text);
        const { output, ...options } = asked[index % asked.length] ?? { output: 'svg' };
        session.read(source(text));
        const alone = new Session(world);
        alone.read(source(text));
        expect(session.draw(output, options)).toEqual(alone.draw(output, options));
        if (index % 5 === 0) {
          const wanted = { ...options, to: [output, 'txt'] };
          expect(session.publish(wanted)).toEqual(publish(source(text), wanted, world));
        }
      }
    },
  ),
);

/** Goes on to the last slice, or until so many others are done. */
function upTo<Made>(slices: Slices<Made>, most: number): IteratorResult<undefined, Made> {
  let slice = slices.next();
  for (let count = 0; count < most && !slice.done; count += 1) slice = slices.next();
  return slice;
}

/** After how many slices something else is drawn, and whether the work is left then. */
interface Break {
  readonly after: number;
  readonly isLeft: boolean;
  readonly way: { readonly output: string } & DrawOptions;
}

const breaks = fc.record({ after: fc.nat(60), isLeft: fc.boolean(), way: ways });

/** Whether a text is read, and not left; what else is made meanwhile is of the text before. */
function isRead(session: Session, text: string, before: string, { after, isLeft, way }: Break): boolean {
  const reading = session.reading(source(text));
  const slice = upTo(reading, after);
  if (!slice.done) {
    const { output, ...options } = way;
    const wanted = { ...options, to: [output] };
    expect(session.publish(wanted)).toEqual(publish(source(before), wanted, world));
    if (isLeft) return false;
  }
  expect(slice.done ? slice.value : whole(reading)).toEqual(understand(source(text)));
  return true;
}

/** Draws what was read, while it is drawn in another way, too. */
function drawTwice(session: Session, text: string, { output, ...options }: Break['way'], other: Break): void {
  const alone = new Session(world);
  alone.read(source(text));
  const drawing = session.drawing(output, options);
  const slice = upTo(drawing, other.after);
  if (!slice.done) {
    const { output: second, ...otherwise } = other.way;
    expect(session.draw(second, otherwise)).toEqual(alone.draw(second, otherwise));
    if (other.isLeft) return;
  }
  expect(slice.done ? slice.value : whole(drawing)).toEqual(alone.draw(output, options));
}

law(
  'in slices, of which some are left and others wait for other work, the same is read and drawn',
  { sample: 4, many: 300 },
  fc.property(
    fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
    edits,
    fc.array(fc.tuple(breaks, breaks), { minLength: 1, maxLength: 10 }),
    (first, changes, breaksOf) => {
      const session = new Session(world);
      let [text, read] = [first.join('\n\n'), ''];
      session.read(source(read));
      for (const [index, change] of changes.entries()) {
        text = change(text);
        const [ofReading, ofDrawing] = breaksOf[index % breaksOf.length] ?? [];
        if (ofReading === undefined || ofDrawing === undefined || !isRead(session, text, read, ofReading)) continue;
        read = text;
        drawTwice(session, text, ofReading.way, ofDrawing);
      }
      expect(session.read(source(text))).toEqual(understand(source(text)));
    },
  ),
);

describe('what is kept', () => {
  test('an entry that was not changed and stands where it stood is the same object', () => {
    const session = new Session(world);
    session.read(source(rounds(60)));
    const before = drawnOf(session.draw('svg').scenes[0]);
    session.read(source(rounds(60).replace('Round 30 is', 'Round 30 was')));
    const after = drawnOf(session.draw('svg').scenes[0]);
    const changed = [...after].flatMap(([key, group]) => (before.get(key) === group ? [] : [key]));
    expect(changed).toEqual(['header', 'legend', 'spine', expect.stringMatching(/^1992-07/), 'footer']);
  });

  let shaped = 0;
  const counting = {
    ...world,
    fonts: {
      ...world.fonts,
      shape: (...asked: Parameters<typeof world.fonts.shape>) => {
        shaped += 1;
        return world.fonts.shape(...asked);
      },
    },
  };
  /** How often words are shaped, so that they can be measured. */
  const shapedIn = (work: () => void): number => {
    shaped = 0;
    work();
    return shaped;
  };
  const shapedBy = (session: Session, text: string): number =>
    shapedIn(() => {
      session.read(source(text));
      session.draw('svg');
    });

  test('after a line more, no text is set but that of the entry', () => {
    const [few, many] = [new Session(counting), new Session(counting)];
    expect(shapedBy(many, rounds(200))).toBeGreaterThan(shapedBy(few, rounds(20)) * 5);
    const longer = (text: string): string => text.replace('Round 7 is', `Round 7 ${'of the long talks '.repeat(9)}is`);
    expect(shapedBy(many, longer(rounds(200)))).toBeLessThan(shapedBy(few, longer(rounds(20))) * 1.5);
  });

  test('of a drawing that is left, what was set by then is kept, and so is what it did not come to', () => {
    const session = new Session(counting);
    const all = shapedBy(session, rounds(200));
    session.read(source(rounds(200).replaceAll('Round 1', 'Turn 1')));
    expect(shapedIn(() => upTo(session.drawing('svg'), 5))).toBeGreaterThan(all / 20);
    expect(shapedBy(session, rounds(200))).toBeLessThan(all / 20);
    const other = new Session(counting);
    other.read(source(rounds(200)));
    const first = shapedIn(() => upTo(other.drawing('svg'), 5));
    expect(first).toBeGreaterThan(all / 3);
    expect(first + shapedIn(() => other.draw('svg'))).toBeLessThan(all * 1.1);
  });

  test('what is not asked for any more is forgotten', () => {
    const session = new Session(world);
    session.read(source(rounds(20)));
    const [first] = session.draw('svg').scenes;
    for (const text of [rounds(2), rounds(3)]) {
      session.read(source(text));
      session.draw('svg');
    }
    session.read(source(rounds(20)));
    const [again] = session.draw('svg').scenes;
    expect(again).toEqual(first);
    expect(drawnOf(again).get('1991-04-harlow')).not.toBe(drawnOf(first).get('1991-04-harlow'));
    expect(drawnOf(again).get('1990-02-velden')).toBe(drawnOf(first).get('1990-02-velden'));
  });
});

describe('a drawing', () => {
  test('is made of what was understood, whatever the errors', () => {
    const session = new Session(world);
    const { diagnostics } = session.read(source(rounds(5).replace('March 1990', 'Marchx 1990')));
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(session.publish({ to: ['svg'] }).files).toEqual([]);
    expect(drawnOf(session.draw('svg').scenes[0]).has('1990-05-velden')).toBe(true);
  });

  test.each(['svg', 'pdf', 'card'])('of nothing at all is one without entries: %s', (output) => {
    const session = new Session(world);
    expect(session.read(source('')).timeline.entries).toEqual([]);
    expect(session.draw(output).scenes).toHaveLength(1);
  });

  test('has a name that an output has which is drawn', () => {
    expect(() => new Session(world).draw('txt')).toThrow(new RangeError('There is no drawing called txt'));
    expect(() => new Session(world).draw('docx')).toThrow(new RangeError('There is no drawing called docx'));
  });
});

test('a publication has the reading that it is of, and the scenes of what was drawn', () => {
  const { reading, files } = publish(source(rounds(3)), { to: ['svg', 'txt', 'pdf'] }, world);
  expect(reading.places.entries.map(({ text }) => reading.places.source.slice(text.from, text.to))).toEqual([
    'Round 0 is held at the quay.',
    'Round 1 is held at the quay.',
    'Round 2 is held at the quay.',
  ]);
  expect(reading.lines).not.toBeUndefined();
  expect(files.map(({ scenes }) => scenes?.length)).toEqual([1, undefined, 1]);
});

test('what no font draws is said of what is shown, as it is when the text is published', () => {
  const session = new Session(world);
  const source = { name: 'pier.txt', text: '# A pier\n\nMay 2031\nNorth: It opens \u{10380}\u{10381}.\n' };
  session.read(source);
  const { undrawable } = session.show('svg');
  expect(undrawable.map(({ code }) => code)).toEqual(['no-font']);
  expect(undrawable).toEqual(session.publish({ to: ['svg'] }).diagnostics.filter(({ code }) => code === 'no-font'));
  session.read({ ...source, text: source.text.replace(' \u{10380}\u{10381}', '') });
  expect(session.show('svg').undrawable).toEqual([]);
});

test('an edit by a session is the one without it, also of a text in a language that was said', () => {
  const session = new Session(world);
  const text = rounds(12).replaceAll('March', 'März');
  const reading = session.read(source(text), { language: 'de' });
  const edit = { kind: 'date', entry: reading.timeline.entries[2]?.id ?? '', words: '4. März 1990' } as const;
  const found = session.edit(edit);
  expect(found).toEqual(edited(reading, edit, { language: 'de' }));
  expect(found.ok).toBe(true);
});

test('what a session expects is what is expected without it, and the text is read on as before', () => {
  const text = '# The quay\n\nMay 2031\nHarlow: It is closed.\n\nJune 2031\nVelden: A ferry is sold.\n\nJuly 2031\n';
  const session = new Session(world);
  const reading = session.read({ name: 'x.txt', text });
  const expected = whole(session.expecting(text.length));
  expect(expected.flatMap(({ proposals }) => proposals.map(({ label }) => label))).toContain('Velden');
  expect(expected).toEqual(expectedAt(reading, text.length));
  const longer = { name: 'x.txt', text: `${text}Velden: It is raised.\n` };
  expect(session.read(longer)).toEqual(understand(longer));
});

test('a text that is read between two slices of what is expected changes nothing of it, nor it of that', () => {
  const text = '# The quay\n\nMay 2031\nHarlow: It is closed.\n\nJune 2031\nVelden: A ferry is sold.\n\nJuly 2031\n';
  const longer = { name: 'x.txt', text: text.replace('sold.', 'sold.\n\nTomorrow\nVelden: Nothing.') };
  for (let slices = 1; ; slices *= 2) {
    const session = new Session(world);
    const reading = session.read({ name: 'x.txt', text });
    const expecting = session.expecting(text.length);
    let isDone = false;
    for (let taken = 0; taken < slices && !isDone; taken += 1) isDone = expecting.next().done === true;
    if (isDone) return;
    expect(session.read(longer)).toEqual(understand(longer));
    expect(whole(expecting)).toEqual(expectedAt(reading, text.length));
    expect(session.read(longer)).toEqual(understand(longer));
  }
});
