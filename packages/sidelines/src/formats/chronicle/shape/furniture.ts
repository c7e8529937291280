import { wordsIn } from '../../../model/words.ts';
import { phrases } from '../phrases.ts';
import { folded } from '../together.ts';

/** Lines of web pages that come along when a timeline is copied. */
const lines: ReadonlySet<string> = new Set(
  phrases(`
  advertisement, advertising, ad, skip advertisement, skip ad, story continues below advertisement
  article continues below, article continues after advertisement, scroll to continue, share, share this
  share this article, share this timeline, print, print this page, click to enlarge, tap to enlarge
  enlarge, enlarge image, expand image, full screen, back to top, read more, show more, load more, anzeige
  werbung, weiterlesen, publicité, lire la suite, publicidad, leer más, publicidade, leia mais, pubblicità
  leggi anche, реклама, читайте также, إعلان, اقرأ أيضا, اقرأ المزيد, 広告, 广告, 광고
`),
);

const verbs: ReadonlySet<string> = new Set(
  phrases(`
  view, see, open, download, show, read, explore, embed
`),
);
const fillers: ReadonlySet<string> = new Set(
  phrases(`
  this, the, our, full, interactive, as, a, an, in, here, larger, version, of
`),
);
const things: ReadonlySet<string> = new Set(
  phrases(`
  timeline, chronology, graphic, infographic, chart, image, picture, pdf, png, text, table, page
`),
);
const mostWords = 10;
const longest = 100;

/**
 * Whether a whole line is furniture of a web page and not part of the chronicle: one of a few known lines, or a verb of
 * viewing with nothing but a timeline, a picture and small words after it, as in "View this timeline as an image".
 */
export function isFurniture(line: string, language: string): boolean {
  if (line.length > longest) return false;
  const phrase = folded(line)
    .replace(/[.…!»›→]$/, '')
    .trim();
  return lines.has(phrase) || isInvitation(phrase) || isOwnWord(phrase, language);
}

function isInvitation(phrase: string): boolean {
  if (!verbs.has(phrase.slice(0, Math.max(0, phrase.indexOf(' '))))) return false;
  const [, ...rest] = phrase.split(' ', mostWords + 1);
  if (rest.length >= mostWords) return false;
  return rest.some((word) => things.has(word)) && rest.every((word) => things.has(word) || fillers.has(word));
}

/** Sidelines' own pages say this; it comes back when they are copied. */
function isOwnWord(phrase: string, language: string): boolean {
  const { viewAsImage, readAsText } = wordsIn(language);
  return phrase === folded(viewAsImage) || phrase === folded(readAsText);
}
