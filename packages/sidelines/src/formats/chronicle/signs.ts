/** The signs that lines are told apart by: each is recognised here and nowhere else. */

/** The signs that stand before the items of a list, and mean nothing else. */
export const bulletSigns = '•・▪▫■◆◇▲△▼▶▷►▸▹◀◄➤➢➔→●○◦◉✓☞‣⁃※☆★◎□◾◽❖✦';

/** What pictures are made of that stand among words, such as flags: the inside of a class of characters. */
export const pictureSigns = '\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\uFE0F\\u200D';

const bullet = new RegExp(`^(?:(?:[${bulletSigns}]\\s*)+|[-–—*]{1,2}\\s+|--?(?=\\p{L})|:\\s{1,3}(?=\\S))`, 'u');

/** How many characters of a line are its bullet, with the blanks behind it: signs of lists, and the colon of a definition. */
export function bulletLength(text: string): number {
  if (/^[A-Za-z\d]/.test(text)) return 0;
  return bullet.exec(text)?.[0].length ?? 0;
}

/** Whether a line ends as a sentence does, or a quotation. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟۔।"”»)][\])*_]{0,3}$/u.test(text);
}

/** Whether a line ends so that the next may begin anew: as a sentence, or before a list. */
export function endsFree(text: string): boolean {
  return endsSentence(text) || /[:：|*]$/.test(text);
}

/** Whether a line begins as a sentence or a headline does. */
export function beginsSentence(text: string): boolean {
  return /^["“„«'‘]?[\p{Lu}\p{Lo}]/u.test(text);
}

/** A headline is not longer. */
export const longestHeadline = 90;

/** Whether words are as short as a headline, and could stand above a text. */
export function couldBeHeadline(text: string): boolean {
  return text.length <= longestHeadline && isHeadlike(text);
}

/** Whether words could stand above a text: no sentence ends here, and nothing is about to follow. */
export function isHeadlike(text: string): boolean {
  return !/[.!?:;,…。、，]$/u.test(text);
}
