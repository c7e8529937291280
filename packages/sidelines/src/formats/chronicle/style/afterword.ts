import { once } from '../../../model/once.ts';
import type { Piece } from '../lines.ts';
import { phrases } from '../phrases.ts';
import { folded } from '../together.ts';

/** Headings of what stands below a chronicle and is no part of it, folded. */
const heads: ReadonlySet<string> = new Set(
  phrases(`
  see also, references, external links, further reading, sources, footnotes, bibliography, related, related articles
  related stories, related links, related content, related topics, read more, more on this story, more on this topic
  more stories, you may also like, recommended, siehe auch, einzelnachweise, weblinks, quellen, literatur, mehr zum thema
  voir aussi, références, notes et références, liens externes, bibliographie, à lire aussi, lire aussi, sur le même sujet
  véase también, referencias, enlaces externos, fuentes, bibliografía, noticias relacionadas, ver também, referências
  ligações externas, bibliografia, leia também, voci correlate, collegamenti esterni, leggi anche, fonti, zie ook, bronnen
  lees ook, zobacz też, przypisy, czytaj też, viz také, reference, externí odkazy, glej tudi, viri, см. также, примечания
  литература, ссылки, источники, читайте также, див. також, примітки, джерела, вижте също, източници, ayrıca bakınız
  kaynakça, dış bağlantılar, انظر أيضا, مراجع, المصادر, وصلات خارجية, اقرأ أيضا, ראו גם, הערות שוליים, קישורים חיצוניים
  関連項目, 脚注, 参考文献, 外部リンク, 関連記事, 参见, 参考资料, 參考資料, 外部链接, 相关报道, 같이 보기, 각주, 참고 문헌, 관련기사
`),
);

const longestHead = 60;

/**
 * Where the list of sources or of other pages begins that stands below a chronicle: behind such a heading no entry begins, and
 * before it several do. Undefined when there is none.
 * @param isDated whether an entry begins at a place
 */
export function afterwordIn(lines: readonly Piece[], isDated: (place: number) => boolean): number | undefined {
  const isHeadOnce = once(isHead);
  const last = lines.findLastIndex((_, place) => isDated(place));
  const first = lines.findIndex(
    ({ text }, place) =>
      place > last && text.length <= longestHead && isHeadOnce(text) && lines[place + 1] !== undefined,
  );
  return first > 0 && lines.filter((_, place) => isDated(place)).length >= 3 ? first : undefined;
}

function isHead(text: string): boolean {
  return heads.has(folded(text.replace(/^[#=*\s]+/, '').replace(/[=*\s]*(?:\[[^\]]*\])?[:：=*\s]*$/, '')));
}
