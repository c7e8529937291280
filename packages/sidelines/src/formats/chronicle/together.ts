import { phrases } from './phrases.ts';

/** What an author means by a word for several parties: exactly two, or all there are. */
export type TogetherKind = 'both' | 'all';

const both = phrases(`
  both, both sides, both parties, both countries, the two sides, beide, beide seiten, beide parteien
  beiden, beide partijen, beide kanten, les deux, les deux parties, les deux camps, les deux pays, ambos
  ambas, ambas partes, ambos lados, ambos os lados, as duas partes, entrambi, entrambe, entrambe le parti
  ambedue, le due parti, обе стороны, оба, обе, обидві сторони, обидва, и двете страни, двете страни
  obie strony, oba, obě strany, obe strani, her ikisi, iki taraf, كلاهما, الطرفان, كلا الطرفين, الجانبان
  البلدان, שניהם, שני הצדדים, 双方, 雙方, 両国, 両者, 両方, 양측, 양국
`);

const all = phrases(`
  all, all sides, all parties, all three, all four, all five, together, jointly, everyone, alle, alle seiten, alle parteien
  alle drei, alle vier, gemeinsam, zusammen, allen, samen, alle partijen, tous, toutes les parties, tous les camps
  ensemble, tous les trois, tous les quatre, los tres, os três, todos, todas, todas las partes, todas as partes, juntos, juntas, conjuntamente
  tutti, tutte le parti, insieme, tutti e tre, все, все стороны, вместе, усі, всі, усі сторони, разом
  всички, всички страни, заедно, wszyscy, wszystkie strony, razem, všichni, všechny strany, společně, vsi
  skupaj, hepsi, birlikte, tüm taraflar, الجميع, جميع الأطراف, كل الأطراف, معا, معًا, כולם, יחד, כל הצדדים
  各方, 全員, 全体, 一同, 모두, 함께
`);

/** Letters that can be composed in one way only. */
const isPlain = /^[ -~]*$/;

/** Blanks that are not single spaces between words. */
const unevenBlanks = /[^\S ]|^ | $| {2}/;

const kinds: ReadonlyMap<string, TogetherKind> = new Map([
  ...both.map((word): [string, TogetherKind] => [folded(word), 'both']),
  ...all.map((word): [string, TogetherKind] => [folded(word), 'all']),
]);

/** What a label means, if it is a word for several parties in one of the languages known here. */
export function togetherKind(label: string): TogetherKind | undefined {
  return kinds.get(folded(label));
}

/** A name without the differences that do not tell two names apart: case, kind of blank, way of composing letters. */
export function folded(name: string): string {
  const plain = (isPlain.test(name) ? name : name.normalize('NFC')).toLowerCase();
  if (!unevenBlanks.test(plain)) return plain;
  return plain
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}
