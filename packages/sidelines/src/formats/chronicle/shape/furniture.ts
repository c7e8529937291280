import { wordsIn } from '../../../model/words.ts';
import { phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';

/** Lines of web pages that come along when a timeline is copied. */
const lines: ReadonlySet<string> = phrasesOf('furniture');

const verbs: ReadonlySet<string> = phrasesOf('viewVerbs');
const fillers: ReadonlySet<string> = phrasesOf('viewFillers');
const things: ReadonlySet<string> = phrasesOf('viewThings');
const mostWords = 10;
const longest = 100;

/** The name of a picture's file, which stands in a copied page where the picture was. */
const pictureFile = /^[^:|/\\]{1,90}\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$/i;

/** “© 2031 Harlow Museum”, “Copyright (C) Velden”, “Harlow Museum © 2031”: who holds the rights to a page. */
const rights =
  /^(?:©|\(c\)\s*(?=\d{4})|copyright\s*(?:©|\(c\)|(?=\d{4})))|^\p{L}[^.!?]*©\s*\d{4}(?:\s?[–-]\s?\d{4})?$/iu;

/**
 * Whether a whole line is furniture of a web page and not part of the chronicle: one of a few known lines, the name of a
 * picture's file, a claim of rights, or a verb of viewing with nothing but a timeline, a picture and small words after it, as in "View this
 * timeline as an image".
 */
export function isFurniture(line: string, language: string): boolean {
  if (line.length > longest) return false;
  const phrase = folded(line)
    .replace(/[.…!»›→]$/, '')
    .trim();
  return (
    lines.has(phrase) ||
    pictureFile.test(line) ||
    rights.test(line) ||
    isInvitation(phrase) ||
    isOwnWord(phrase, language)
  );
}

function isInvitation(phrase: string): boolean {
  const words = phrase.split(' ', mostWords + 1);
  if (words.length > mostWords) return false;
  // Some languages have their verbs at the end: „Diese Zeitleiste als Bild ansehen“.
  const rest = verbs.has(words[0] ?? '') ? words.slice(1) : verbs.has(words.at(-1) ?? '') ? words.slice(0, -1) : [];
  return rest.some((word) => things.has(word)) && rest.every((word) => things.has(word) || fillers.has(word));
}

/** Sidelines' own pages say this; it comes back when they are copied. */
function isOwnWord(phrase: string, language: string): boolean {
  const { viewAsImage, readAsText } = wordsIn(language);
  return phrase === folded(viewAsImage) || phrase === folded(readAsText);
}
