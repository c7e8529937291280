import fc from 'fast-check';
import { expect } from 'vitest';
import { heightIn, makeGuest, reachedIn } from '../../src/element/guard.ts';
import { law } from '../support/law.ts';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
});
const height = { type: 'sidelines:height', v: 1, id: 'x', h: 900 };
const entry = { type: 'sidelines:entry', v: 1, entry: 'x', y: 900 };

/** One field of a message that is well formed, and what must not stand there. */
const strangeFields = fc.oneof(
  fc.record({ type: anything.filter((value) => value !== height.type) }).map((field) => ({ ...height, ...field })),
  fc.record({ type: anything.filter((value) => value !== entry.type) }).map((field) => ({ ...entry, ...field })),
  fc
    .record({ v: anything.filter((value) => value !== 1) })
    .chain((field) => fc.constantFrom({ ...height, ...field }, { ...entry, ...field })),
  fc.record({ h: anything.filter((value) => !Number.isInteger(value)) }).map((field) => ({ ...height, ...field })),
  fc.record({ y: anything.filter((value) => !Number.isFinite(value)) }).map((field) => ({ ...entry, ...field })),
  fc
    .record({
      entry: fc.oneof(
        anything.filter((value) => typeof value !== 'string'),
        fc.constant(''),
        fc.string({ minLength: 201, maxLength: 400, size: 'max' }),
      ),
    })
    .map((field) => ({ ...entry, ...field })),
  fc.constantFrom(height, entry).map((message) => Object.assign(Object.create(null), message)),
  fc.constantFrom(height, entry).map((message) => JSON.stringify(message)),
  fc.constantFrom(height, entry).map((message) => [message]),
);

law(
  'a message of a wrong shape is none, whatever it is',
  { sample: 500, many: 10_000 },
  fc.property(fc.oneof(anything, strangeFields), (data) => {
    expect([heightIn(data), reachedIn(data)]).toEqual([undefined, undefined]);
  }),
);

law(
  'a page is known by its own key alone, whatever the keys are',
  { sample: 100, many: 2000 },
  fc.property(fc.array(anything, { minLength: 1 }), (keys) => {
    const { isKnown } = makeGuest();
    for (const key of keys) expect(isKnown({ key })).toBe(key === keys[0]);
  }),
);
