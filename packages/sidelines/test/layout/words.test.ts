import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packed } from '../../../../scripts/generate-words.ts';
import { breakOpportunities } from '../../src/layout/text/opportunities.ts';
import { type UnspacedScript, unspacedScripts, wordBreaks } from '../../src/layout/text/word-breaks.ts';
import { lengthsAt, wordListOf } from '../../src/layout/text/word-list.ts';
import { graphemeOffsets } from '../../src/model/graphemes.ts';
import { law } from '../support/law.ts';
import { textsOf } from '../support/unspaced.ts';
import { world } from '../support/world.ts';

const folder = join(import.meta.dirname, '../../words');

/** A text with a bar wherever a line may end. */
function parted(text: string): string {
  const ends = breakOpportunities(text, world.words).map(({ at }) => at);
  return [0, ...ends.slice(0, -1)].map((from, place) => text.slice(from, ends[place])).join('|');
}

function piecesOf(text: string): readonly string[] {
  const breaks = [...wordBreaks(text, world.words)].sort((a, b) => a - b);
  return [0, ...breaks].map((from, place) => text.slice(from, breaks[place]));
}

describe('a list', () => {
  test('is there for each script, and no other', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files).toEqual([...world.words.scripts].sort().map((script) => `${script}.txt`));
    expect(world.words.scripts).toEqual(unspacedScripts);
  });

  test.each(unspacedScripts)('%s is what the generator writes of its words, as many as it says', (script) => {
    const file = readFileSync(join(folder, `${script}.txt`), 'utf8');
    const words = wordListOf(file);
    expect(file.endsWith(packed(words))).toBe(true);
    expect(file).toContain(`, ${words.length} of them;`);
    const licences = readFileSync(join(folder, 'LICENSES.md'), 'utf8');
    expect(licences).toContain(`| ${words.length.toLocaleString('en')} |`);
  });

  const some = fc.uniqueArray(
    fc.array(fc.constantFrom(...'กขคงจฉช'), { minLength: 1, maxLength: 90 }).map((letters) => letters.join('')),
    { minLength: 1 },
  );
  law(
    'any words are read as they were written, and found where a text goes on with them',
    { sample: 100, many: 10_000 },
    fc.property(some, fc.nat(3), (words, from) => {
      const list = wordListOf(`% A comment.\n${packed(words)}`);
      expect(list).toEqual([...words].sort());
      const text = 'x'.repeat(from) + words.slice(0, 3).join('');
      const found = lengthsAt(list, text, from).map((length) => text.slice(from, from + length));
      const beginning = list.filter((word) => text.startsWith(word, from));
      expect(found).toEqual(beginning.sort((a, b) => a.length - b.length));
    }),
  );
});

const known: readonly (readonly [string, string])[] = [
  ['Thai', 'รัฐบาล|ประกาศ|มาตรการ|ใหม่|เพื่อ|ลด|ค่า|ครอง|ชีพ'],
  ['Thai', 'สมชาย|กิน|ข้าว|กับ|ปลา|ทู|ที่|ร้าน|ริม|น้ำ'],
  ['Lao', 'ຝົນຕົກ|ໜັກ|ຫຼາຍ|ໃນ|ຕອນເຊົ້າ|ມື້ນີ້'],
  ['Lao', 'ນາຍົກລັດຖະມົນຕີ|ເດີນທາງ|ໄປ|ຢ້ຽມຢາມ|ປະເທດ|ໄທ'],
  ['Khmer', 'ភ្លៀង|ធ្លាក់|ខ្លាំង|ណាស់|នៅ|ព្រឹក|នេះ'],
  ['Khmer', 'សិស្ស|ទៅ|សាលារៀន|រាល់ថ្ងៃ'],
  ['Burmese', 'ယနေ့|နံနက်|မိုး|အလွန်|ရွာ|သည်'],
  ['Burmese', 'ကျောင်းသား|များသည်|နေ့|တိုင်း|ကျောင်း|သို့|သွား|ကြ|သည်'],
];

test.each(known)('%s may end lines between its words: %s', (_, text) =>
  expect(parted(text.replaceAll('|', ''))).toBe(text),
);

test.each([
  ['a sign of repetition stays with its word', 'ต่างๆ|นานา|และ|อื่นๆ'],
  ['and one of abbreviation', 'กรุงเทพฯ|และ|จังหวัด|อื่นๆ'],
  ['the Thai “etc.” is one sign', 'และ|อื่นๆฯลฯ|ก็|มี'],
  ['the Lao sign, too', 'ນັກຮຽນ|ໄປ|ໂຮງຮຽນ|ທຸກໆ|ມື້'],
  ['and the Khmer one', 'គាត់|ទៅៗ|មកៗ'],
  ['Burmese particles of one sign stay with their word', 'မြန်မာနိုင်ငံ၏|သမ္မတ|နှင့်|တွေ့ဆုံ၍|ဆွေးနွေး|ခဲ့|သည်'],
  ['an unknown name stays whole, its silent letter with it', 'คุณ|ฟรีย์|กล่าว|ว่า'],
  ['as with the end of its syllable', 'ကျောင်းသား|ဖဲလ်|သည်'],
  ['in Khmer, too', 'គាត់|ហ្វប់|ទៅ'],
  ['and Lao', 'ຄົນ|ເບີນ໌|ໄປ'],
  ['a lone letter is no word', 'ดื่มค|ลม'],
  ['a stop stays with the sentence', 'សិស្ស|ទៅ|សាលារៀន។ |គាត់|ទៅផ្ទះ'],
  ['digits stay with the word before, as UAX #14 has letters and digits', 'ราคา๒๐ |บาท'],
  ['and Latin is not touched', 'Bangkok |คือ|กรุงเทพฯ |now'],
])('%s: %s', (_, text) => expect(parted(text.replaceAll('|', ''))).toBe(text));

const texts = fc.constantFrom(...unspacedScripts).chain(textsOf);

law(
  'lines end only between graphemes, and inside runs of the script',
  { sample: 200, many: 20_000 },
  fc.property(texts, (text) => {
    const borders = new Set(graphemeOffsets(text, 'und'));
    const pieces = piecesOf(text);
    expect(pieces.join('')).toBe(text);
    expect(text === '' || pieces.every((piece) => piece !== '')).toBe(true);
    expect(wordBreaks(text, world.words).filter((at) => !borders.has(at))).toEqual([]);
  }),
);

law(
  'what stands between any two breaks is parted alike when it stands alone',
  { sample: 200, many: 20_000 },
  fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
    const pieces = piecesOf(text);
    const [from, to] = [first % pieces.length, second % pieces.length].sort((a, b) => a - b) as [number, number];
    const between = pieces.slice(from, to + 1);
    expect(piecesOf(between.join(''))).toEqual(between);
  }),
);

test.each([
  ['Thai', 'ก'],
  ['Thai', 'ฮฺ'],
  ['Thai', 'เ'],
  ['Lao', 'ສ'],
  ['Khmer', 'ក្'],
  ['Khmer', 'ឡ'],
  ['Burmese', 'က္'],
  ['Burmese', 'ဠု'],
  ['Burmese', '\u1039'],
])('endless %s without a word in it, %s, is parted at length', (_, letters) => {
  const text = letters.repeat(100_000 / letters.length);
  expect(piecesOf(text).join('')).toBe(text);
});

test.each(['ฌื', 'แฌ'])('an unknown word has no more than eight syllables: %s', (syllable) => {
  expect(piecesOf(syllable.repeat(30)).map(({ length }) => length / 2)).toEqual([8, 8, 8, 6]);
});

test('words that are not there yet are not parted', () => {
  const late = {
    scripts: unspacedScripts,
    of: (script: UnspacedScript) => (script === 'Thai' ? undefined : world.words.of(script)),
  };
  expect(wordBreaks('สมชายกินข้าว', late)).toEqual([]);
  expect(wordBreaks('ຝົນຕົກໜັກຫຼາຍ', late)).toEqual(wordBreaks('ຝົນຕົກໜັກຫຼາຍ', world.words));
});
