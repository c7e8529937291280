import { describe, expect, test } from 'vitest';
import { type Honesty, honestyByAccident, honestyOf, sharesOf, summed } from '../support/honesty.ts';
import { isLong, seed, tell } from '../support/law.ts';
import { ownTexts } from '../support/truth.ts';

const texts = ownTexts();
/** In the gate one text of so many has its accidents. */
const apart = isLong ? 1 : 4;

describe('the reader says where it is wrong', () => {
  test('of what is right, little is spoken of', ({ task }) => {
    const honesty = summed(texts.map((text) => honestyOf(text)));
    tell(task.meta, honesty.right, worded(honesty));
    const { loud, noted } = sharesOf(honesty);
    expect(honesty.right).toBeGreaterThan(500);
    expect(honesty.wrong).toBe(0);
    expect(loud).toBeLessThan(1.6);
    expect(noted).toBeLessThan(4.5);
  });

  test('of what an accident made wrong, most is spoken of', ({ task }) => {
    const some = texts.filter((_, place) => place % apart === seed % apart);
    const honesty = summed([...honestyByAccident(some, seed, isLong ? 20 : 1).values()]);
    tell(task.meta, honesty.wrong, worded(honesty));
    expect(honesty.wrong).toBeGreaterThan(40);
    const { said, loud, noted } = sharesOf(honesty);
    expect(said).toBeGreaterThan(isLong ? 84 : 65);
    expect(loud).toBeLessThan(isLong ? 2.5 : 3.5);
    expect(noted).toBeLessThan(isLong ? 6.5 : 9);
  });
});

function worded(honesty: Honesty): string {
  const { said, loud, noted } = sharesOf(honesty);
  const wrong = honesty.wrong === 0 ? '' : `of ${honesty.wrong} wrong entries ${said.toFixed(0)} % with a finding; `;
  return `${wrong}of ${honesty.right} right ones ${loud.toFixed(1)} % with an error or warning, ${noted.toFixed(1)} % with a note`;
}
