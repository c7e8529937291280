const digits = '〇一二三四五六七八九';
const numeral = /[〇○零一二三四五六七八九十廿]/;
/** What a number in characters counts in a date: years, months, days, quarters, centuries, decades. */
const unit = /^(?:年|月|日|号|號|季度|世[纪紀])/;
/** No number of a date has more characters than 一九四九. */
const longest = 4;

/** A number in Chinese characters, as digits. */
export interface HanNumber {
  readonly digits: string;
  /** UTF-16 offset after it. */
  readonly to: number;
}

/** 五 of 五月, 三十一 of 三十一日, 二〇一九 of 二〇一九年: a number in characters, only before what dates count. */
export function hanNumberAt(text: string, at: number): HanNumber | undefined {
  let to = at;
  while (to - at <= longest && numeral.test(text[to] ?? '')) to += 1;
  if (to === at || to - at > longest || !unit.test(text.slice(to, to + 5))) return undefined;
  const value = digitsOf(text.slice(at, to).replaceAll(/[○零]/g, '〇').replaceAll('廿', '二十'));
  return value === undefined ? undefined : { digits: value, to };
}

/** 三十一 counts tens, 一九四九 names digits. */
function digitsOf(text: string): string | undefined {
  const [tens = '', ones = '', ...more] = text.split('十');
  if (more.length > 0) return undefined;
  if (!text.includes('十')) return [...text].map((each) => digits.indexOf(each)).join('');
  if (tens.length > 1 || ones.length > 1 || tens === '〇' || ones === '〇') return undefined;
  return String(10 * (tens === '' ? 1 : digits.indexOf(tens)) + (ones === '' ? 0 : digits.indexOf(ones)));
}
