/** A stretch of a text node that holds words that were looked for. */
export interface Place {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * What does not count when letters are compared: accents and points of the scripts that are read without them as well, signs such as a nukta, and
 * what is not seen. Vowels that stand above or below a letter, as in Devanagari or Thai, are no accents.
 */
const marks = /(?=\p{Mn})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Diacritic}]|[\u0640\p{Cf}]/gu;

/** Letters as they are compared: without case, accents and widths; each by itself, whatever stands beside it. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(marks, '').toLowerCase().toUpperCase();
}

/** The words of a query, each as it is compared. */
export function wantedIn(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What an entry says, as it is compared: no word goes on from one paragraph to the next. */
export function textOf(article: Element): string {
  return folded(Array.from(article.children, ({ textContent }) => textContent).join('\n'));
}

/** Where words stand in an entry, node by node; what overlaps or touches is one place. */
export function placesOf(article: Element, words: readonly string[]): readonly Place[] {
  return Array.from(article.children).flatMap((block) => placesIn(block, words));
}

function placesIn(block: Element, words: readonly string[]): readonly Place[] {
  const signs = signsIn(block);
  const text = signs.map(({ letter }) => letter).join('');
  const found = new Set<Sign>();
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (const sign of signs.slice(at, at + word.length)) found.add(sign);
  }
  return joined([...found].sort((a, b) => a.at - b.at));
}

/** A letter as it is compared, and where what it was made of stands. */
interface Sign {
  readonly letter: string;
  /** Its place among all. */
  readonly at: number;
  readonly node: Text;
  readonly start: number;
  /** What does not count belongs to the letter before it. */
  end: number;
}

function signsIn(block: Element): readonly Sign[] {
  const signs: Sign[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    let start = 0;
    for (const sign of node.data) {
      const end = start + sign.length;
      const letters = folded(sign);
      const last = signs.at(-1);
      if (letters === '' && last?.node === node) last.end = end;
      // Places count halves of characters, as texts do.
      for (const letter of letters.split('')) signs.push({ letter, at: signs.length, node, start, end });
      start = end;
    }
  }
  return signs;
}

function joined(signs: readonly Sign[]): readonly Place[] {
  const places: Place[] = [];
  for (const { node, start, end } of signs) {
    const last = places.at(-1);
    if (last?.node === node && start <= last.end) places.splice(-1, 1, { node, start: last.start, end });
    else places.push({ node, start, end });
  }
  return places;
}
