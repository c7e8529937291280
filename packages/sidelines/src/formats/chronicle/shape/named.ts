import { after, before, type Piece } from '../lines.ts';
import { isProperOrTogether } from '../names.ts';
import { bulletLength } from '../signs.ts';
import { type Numbers, type Sight, sightIn } from './sight.ts';

/** A name, and what joins it to the date behind it. */
const nameBefore = /^([^,:：;()\d–—]{2,60}?)(?:,\s+|\s+[–—-]\s+|\s+\()(?=\S)/u;

/** Reads the date that stands between the name of who acted and a sign: "Harlow, 3 March 1951: text", "Harlow (1951): text". */
export function namedSightIn(line: Piece, language: string, numbers: Numbers): Sight | undefined {
  const bullet = bulletLength(line.text);
  const words = after(line, bullet);
  const [whole = '', name = ''] = nameBefore.exec(words.text) ?? [];
  if (name === '' || !isProperOrTogether(name)) return undefined;
  const sight = sightIn(after(words, whole.length), language, numbers);
  if (sight?.separator !== 'mark' || sight.opener !== '' || sight.label !== undefined) return undefined;
  if (sight.level === 'number' || sight.level === 'time' || sight.level === 'none') return undefined;
  return { ...sight, opener: line.text.slice(0, bullet).trim(), label: before(words, name.length) };
}
