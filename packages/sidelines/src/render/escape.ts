const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const characters = new Map(Object.entries(references).map(([character, reference]) => [reference, character]));

/** What HTML or XML 1.0 does not allow in a document: control characters, halves of surrogate pairs, two noncharacters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** What is neither forbidden nor has a meaning in HTML or XML: most text. */
const plain = /^[\t\n\r -!#-%(-;=?-~\u00a0-\ud7ff]*$/;

/** Text as HTML or XML, between tags or inside a quoted attribute. What neither allows becomes U+FFFD. */
export function escaped(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => references[character] ?? '').replace(forbidden, '\ufffd');
}

/** What `escaped` made, as it is read. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[a-z0-9#]+;/g, (reference) => characters.get(reference) ?? reference);
}
