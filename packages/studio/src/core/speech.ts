import { type Diagnostic, type Explanation, type Refusal, reworded, rewordedLine, rewordedRefusal } from 'sidelines';
import type { Catalogue } from './messages/catalogue.ts';

/** Says what the library found: in English where there is no catalogue. */
export class Speech {
  readonly #catalogue: Catalogue | undefined;

  constructor(catalogue?: Catalogue) {
    this.#catalogue = catalogue;
  }

  finding(found: Diagnostic): Diagnostic {
    return this.#catalogue === undefined ? found : reworded(found, this.#catalogue);
  }

  line(line: Explanation): Explanation {
    return this.#catalogue === undefined ? line : rewordedLine(line, this.#catalogue);
  }

  /** Why something was not done: it was refused, or what it would have been made of has an error. */
  why(reason: Refusal | Diagnostic): string {
    if ('severity' in reason) return this.finding(reason).message;
    if (reason.finding !== undefined) return this.finding(reason.finding).message;
    return (this.#catalogue === undefined ? reason : rewordedRefusal(reason, this.#catalogue.refusals)).message;
  }
}
