/** Characters that join no other: Latin without combining marks, and general punctuation; each is a grapheme of its own. */
const single = /^[\n\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u2066-\u2069]*$/;

/** How much text is segmented at once: `Intl.Segmenter` takes far more than twice the time for twice the text. */
const window = 1024;

/**
 * The UTF-16 offsets at which a grapheme begins (UAX #29), ascending, the text's length last; [0] for the empty text.
 * Linear in the text.
 */
export function graphemeOffsets(text: string, language: string): readonly number[] {
  if (single.test(text)) return [...Array(text.length + 1).keys()];
  return offsetsOf(text, new Intl.Segmenter(language, { granularity: 'grapheme' }));
}

function offsetsOf(text: string, segmenter: Intl.Segmenter): readonly number[] {
  const offsets: number[] = [];
  let from = 0;
  let size = window;
  while (from < text.length) {
    const starts = Array.from(segmenter.segment(text.slice(from, from + size)), ({ index }) => index);
    const isLast = from + size >= text.length;
    if (!isLast && starts.length < 2) {
      // One segment fills the window: it needs a larger one.
      size *= 2;
      continue;
    }
    // What begins last may go on beyond the window, so the next window begins with it.
    for (const start of isLast ? starts : starts.slice(0, -1)) offsets.push(from + start);
    from = isLast ? text.length : from + (starts.at(-1) ?? size);
    size = window;
  }
  offsets.push(text.length);
  return offsets;
}
