/**
 * A text without what may differ between outputs: blanks and line ends, soft hyphens, invisible characters that steer the direction or allow a
 * break, characters that a format forbids and what stands for them, the dash between date and parties, and the rule below the heading of a phase.
 */
export function folded(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2014\u2500\ufffd-\uffff]/gu, '');
}
