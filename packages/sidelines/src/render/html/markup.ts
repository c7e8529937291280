import { escaped } from '../escape.ts';

/** HTML that is known to be well formed, because only the functions of this file make it. */
class WellFormed {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  get html(): string {
    return this.#html;
  }
}

/** HTML that is known to be well formed: made by `markup`, or vouched for by `trusted`. */
export type Markup = WellFormed;

/** What may stand in a template: text is escaped, markup is kept, nothing is nothing. */
export type Insert = string | number | Markup | readonly Markup[] | undefined;

/**
 * Writes HTML: what the template says is kept, what is inserted is escaped unless it is markup itself. Inserted text
 * may stand between tags or inside a quoted attribute; nowhere else.
 */
export function markup(template: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return new WellFormed(template.map((literal, index) => literal + htmlOf(inserts[index])).join(''));
}

/** Markup one after the other, on lines of their own. */
export function lines(items: readonly Markup[]): Markup {
  return new WellFormed(items.map((item) => item.html).join('\n'));
}

/** A style sheet or a script of the product, as it stands: it may hold nothing that an author wrote. */
export function trusted(text: string): Markup {
  return new WellFormed(text);
}

function htmlOf(insert: Insert): string {
  if (insert === undefined) return '';
  if (typeof insert === 'string' || typeof insert === 'number') return escaped(String(insert));
  return insert instanceof WellFormed ? insert.html : insert.map((item) => item.html).join('');
}
