import LineBreaker from 'linebreak';
import { wordOffsets } from '../../model/graphemes.ts';

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
 * The opportunities of UAX #14, those within words of scripts that write without spaces, and those within words where the
 * author or the patterns of the language allow a hyphen.
 * @param hyphens these last
 */
export function breakOpportunities(
  text: string,
  language: string,
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
    ...breaksWithinWords(text, language).map((at) => ({ at, required: false, hyphen: false, reluctant: false })),
    ...hyphens,
  ];
  return within.length === 0 ? found : [...found, ...within].sort((a, b) => a.at - b.at);
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
