import { expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { firstChangedEntry } from '../../src/formats/index.ts';
import type { Timeline } from '../../src/model/timeline.ts';

const timelineOf = (wording: string, text: string, name = 'Velden'): Timeline => ({
  sidelines: 1,
  language: 'en',
  parties: [{ id: 'p', name }],
  entries: [
    { id: 'first', date: { edtf: '2030', wording: '2030' }, parties: ['p'], text: 'Before.' },
    { id: 'second', date: { edtf: '2031', wording }, parties: ['p'], text },
  ],
});

function changedAsChronicle(timeline: Timeline): string | undefined {
  return firstChangedEntry(timeline, chronicle.read(chronicle.write(timeline), {}).timeline)?.id;
}

test('an entry that comes back as it was has not changed', () => {
  expect(changedAsChronicle(timelineOf('2031', 'A toll.'))).toBeUndefined();
  expect(changedAsChronicle(timelineOf('the rainy season', 'A toll,  \nand a pier.'))).toBeUndefined();
});

test('an entry that does not is named, and so is the one before it that swallowed it', () => {
  expect(changedAsChronicle(timelineOf('a {2015} b', 'A toll.'))).toBe('first');
  expect(changedAsChronicle(timelineOf('2031', 'A toll.', '- Velden'))).toBe('first');
});

test('an entry too few and an entry too many are changes', () => {
  const timeline = timelineOf('2031', 'A toll.');
  const shorter = { ...timeline, entries: timeline.entries.slice(0, 1) };
  expect(firstChangedEntry(timeline, shorter)?.id).toBe('second');
  expect(firstChangedEntry(shorter, timeline)?.id).toBe('second');
});
