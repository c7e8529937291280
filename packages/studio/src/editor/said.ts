import type { Signal } from '@preact/signals';
import { wordsOf } from './words.ts';

/**
 * Does what a person asked for, and says it where it fails.
 * @param wording what is said, by the reason
 */
export async function said(
  does: () => Promise<unknown>,
  where: Pick<Signal<string | undefined>, 'value'>,
  wording = (why: string): string => why,
): Promise<void> {
  try {
    await does();
  } catch (error) {
    where.value = wording(wordsOf(error));
  }
}
