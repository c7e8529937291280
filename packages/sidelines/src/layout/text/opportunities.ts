import LineBreaker from 'linebreak';
import { type Words, wordBreaks } from './word-breaks.ts';

/** A place where a line may end. */
export interface Opportunity {
  /** The offset at which the next line would begin. */
  readonly at: number;
  /** Whether the line must end there. */
  readonly required: boolean;
  /** Whether the line ends with a hyphen that is drawn only there. */
  readonly hyphen: boolean;
  /** Whether the line ends there only if it would else be much too short. */
  readonly reluctant: boolean;
}

/**
 * The opportunities of UAX #14, those between words of scripts that write without spaces, and those within words where the
 * author or the patterns of the language allow a hyphen.
 * @param words those of such scripts; between words that are absent no line may end
 * @param hyphens where a hyphen is allowed
 */
export function breakOpportunities(
  text: string,
  words: Words | undefined,
  hyphens: readonly Opportunity[] = [],
): readonly Opportunity[] {
  const found: Opportunity[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    found.push({
      at: next.position,
      required: next.required === true && next.position < text.length,
      hyphen: false,
      reluctant: false,
    });
  const within = [
    ...(words === undefined ? [] : wordBreaks(text, words)).map((at) => ({
      at,
      required: false,
      hyphen: false,
      reluctant: false,
    })),
    ...hyphens,
  ];
  return within.length === 0 ? found : [...found, ...within].sort((a, b) => a.at - b.at);
}
