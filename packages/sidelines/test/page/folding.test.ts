import { expect, test } from 'vitest';
import { folded, wantedIn } from '../../src/page/folding.ts';

test.for([
  ['Élysée', 'elysee'],
  ['STRASSE', 'Straße'],
  ['ΟΔΟΣ', 'οδός'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['İstanbul', 'istanbul'],
  ['الجِسْر', 'الجسر'],
  ['أحمد', 'احمد'],
  ['الجـــسر', 'الجسر'],
  ['שָׁלוֹם', 'שלום'],
  ['फ़ैसला', 'फैसला'],
  ['ｶﾀｶﾅ', 'カタカナ'],
  ['ガ', 'カ'],
  ['Ｅurofund', 'eurofund'],
  ['ﬁnal', 'FINAL'],
  ['co\u00adoperate', 'cooperate'],
] as const)('%s is found by %s', ([one, other]) => {
  expect(folded(one)).toBe(folded(other));
});

test.for([
  ['के', 'का'],
  ['की', 'क'],
  ['กิน', 'กัน'],
  ['カー', 'カ'],
] as const)('%s is another word than %s', ([one, other]) => {
  expect(folded(one)).not.toBe(folded(other));
});

test('a letter is compared by itself, so that it can be found where it stands', () => {
  for (const text of ['ΟΔΟΣ οδός', 'Straße ﬁ İ', 'फ़ैसला', 'الجِسْر', '각하', '👩‍👩‍👧 ẞ'])
    expect(Array.from(text, folded).join('')).toBe(folded(text));
});

test('words of a query stand between blanks of any script', () => {
  expect(wantedIn(' two　mínisters ')).toEqual(['TWO', 'MINISTERS']);
  expect(wantedIn('  ')).toEqual([]);
});
