import LineBreaker from 'linebreak';
import { wordOffsets } from '../../model/graphemes.ts';

/** A place where a line may end. */
export interface Opportunity {
  /** The offset at which the next line would begin. */
  readonly at: number;
  /** Whether the line must end there. */
  readonly required: boolean;
}

/** The opportunities of UAX #14, and those within words of scripts that write without spaces. */
export function breakOpportunities(text: string, language: string): readonly Opportunity[] {
  const found: Opportunity[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    found.push({ at: next.position, required: next.required === true && next.position < text.length });
  }
  const within = breaksWithinWords(text, language);
  return within.length === 0
    ? found
    : [...found, ...within.map((at) => ({ at, required: false }))].sort((a, b) => a.at - b.at);
}

/** Thai, Lao, Khmer and Myanmar write without spaces: UAX #14 leaves their words to a dictionary. */
function breaksWithinWords(text: string, language: string): readonly number[] {
  const runs = text.matchAll(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+/g);
  return [...runs].flatMap((run) =>
    wordOffsets(run[0], language)
      .slice(1, -1)
      .map((offset) => run.index + offset),
  );
}
