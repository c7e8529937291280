import { expect, test } from 'vitest';
import { graphemesOf } from '../../src/cli/graphemes.ts';
import { Lines } from '../../src/cli/lines.ts';
import { expectLinear } from '../support/growth.ts';

test.each(['日e\u0301', '👩‍👩‍👧', 'नि'])('many places of one long line of %s are counted once', (pattern) => {
  expectLinear(12_000, (times) => {
    const lines = new Lines(pattern.repeat(times));
    const end = pattern.length * times;
    for (let offset = 0; offset < end; offset += 100) lines.position(offset);
    expect(lines.position(end).column).toBe(graphemesOf(pattern).length * times + 1);
  });
});
