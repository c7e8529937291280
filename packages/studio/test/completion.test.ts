import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import type { Expected } from 'sidelines';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { completionOf } from '../src/editor/text/completion.ts';
import { loadWords } from '../src/editor/words.ts';

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('document', { documentElement: {} });
  await loadWords();
});
afterAll(() => vi.unstubAllGlobals());

const next = { label: 'June 2031', insert: 'June 2031' };

test.each([
  ['what was begun', {}, false, true],
  ['what is whole', { isWhole: true }, false, false],
  ['what is whole, to who asks', { isWhole: true }, true, true],
] as const)('another date is proposed for %s', async (_, how, isAsked, isProposed) => {
  const expected: Expected = { kind: 'date', range: { from: 0, to: 8 }, proposals: [next], ...how };
  const context = new CompletionContext(EditorState.create({ doc: 'May 2031' }), 8, isAsked);
  const found = await completionOf({ expected: async () => [expected] })(context);
  // Nothing is a result, too: where somebody asks while an answer is on its way, CodeMirror asks again only after one.
  expect(found?.options.map(({ label }) => label)).toEqual(isProposed ? ['June 2031'] : []);
});
