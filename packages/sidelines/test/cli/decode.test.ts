import { describe, expect, test } from 'vitest';
import { decode } from '../../src/cli/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, ...mark: readonly number[]) => {
  const units = [...mark];
  for (let index = 0; index < text.length; index += 1)
    units.push(text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8);
  return Uint8Array.from(units);
};
const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1] ?? 0);

describe('bytes that are a text', () => {
  test.each([
    ['UTF-8', utf8('Zürich…')],
    ['UTF-8 with a byte order mark', utf8('\ufeffZürich…')],
    ['UTF-16LE with a byte order mark', utf16('Zürich…', 0xff, 0xfe)],
    ['UTF-16BE with a byte order mark', swapped(utf16('Zürich…', 0xff, 0xfe))],
  ])('%s', (_, bytes) => expect(decode(bytes)).toEqual({ text: 'Zürich…' }));

  test('nothing at all', () => expect(decode(new Uint8Array())).toEqual({ text: '' }));
  test('line ends stay as they are', () => expect(decode(utf8('a\r\nb\r'))).toEqual({ text: 'a\r\nb\r' }));
});

describe('bytes that are none', () => {
  test.each([
    ['a NUL', utf8('abc\0def'), 3, 'byte 4 is a NUL'],
    ['Latin-1', Uint8Array.of(0x5a, 0xfc, 0x72), 1, 'byte 2 (0xfc) cannot stand there'],
    ['a character cut off at the end', Uint8Array.of(0x61, 0xe2, 0x82), 1, 'byte 2 (0xe2)'],
    ['half a surrogate pair', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 1, 'byte 2 (0xed)'],
    ['UTF-16LE without a mark', utf16('September 2015\n'), 1, 'UTF-16 text without a byte order mark'],
    ['UTF-16BE without a mark', swapped(utf16('September 2015\n')), 0, 'UTF-16 text without a byte order mark'],
    ['UTF-16 that is cut off', Uint8Array.of(0xff, 0xfe, 0x61), 0, 'begins as UTF-16LE text, but is damaged'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 2, 'NUL'],
  ])('%s', (_, bytes, byte, message) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ byte, message: expect.stringContaining(message) });
  });

  test('a mark inside a text is not an error', () => expect(decode(utf8('a\ufeffb'))).toEqual({ text: 'a\ufeffb' }));
  test('U+FFFD itself is a character', () => expect(decode(utf8('a\ufffdb'))).toEqual({ text: 'a\ufffdb' }));
});
