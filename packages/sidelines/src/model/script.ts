const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Whether a character takes two columns where letters take one (UAX #11, wide and full width): Han, kana, Hangul, emoji. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

const rightToLeft =
  /(?=\p{L})[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hanifi_Rohingya}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether a character is a letter that is written from right to left; digits and punctuation are none. */
export function isRightToLeft(character: string): boolean {
  return rightToLeft.test(character);
}

/**
 * The direction of a paragraph: that of its first letter (UAX #9, P2 and P3), but for one that only begins with a foreign name: where not most of its
 * words run the other way, it runs as what is around it does.
 * @param around the direction of what has none of its own
 */
export function directionOfParagraph(text: string, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const isOther = (letter: string) => isRightToLeft(letter) !== (around === 'rtl');
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined || !isOther(first)) return around;
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const others = words.filter(isOther).length;
  if (others * 2 <= words.length) return around;
  return around === 'rtl' ? 'ltr' : 'rtl';
}
