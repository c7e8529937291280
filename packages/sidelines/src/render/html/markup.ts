/** HTML that is known to be well formed, because only `markup` makes it. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: text is escaped, markup is kept, nothing is nothing. */
export type Insert = string | number | Markup | readonly Markup[] | undefined;

/**
 * Writes HTML: what the template says is kept, what is inserted is escaped unless it is markup itself. Inserted text
 * may stand between tags or inside a quoted attribute; nowhere else.
 */
export function markup(template: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  const html = template.map((literal, index) => literal + htmlOf(inserts[index])).join('');
  return { html };
}

/** Markup one after the other, on lines of their own. */
export function lines(items: readonly Markup[]): Markup {
  return { html: items.map((item) => item.html).join('\n') };
}

function htmlOf(insert: Insert): string {
  if (insert === undefined) return '';
  if (typeof insert === 'string' || typeof insert === 'number') return escaped(String(insert));
  return 'html' in insert ? insert.html : insert.map((item) => item.html).join('');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML; control characters and halves of surrogate pairs, which HTML does not allow, become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => references[character] ?? '')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
