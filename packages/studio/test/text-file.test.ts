import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../sidelines/src/model/file-names.ts';
import { law } from '../../sidelines/test/support/law.ts';
import { fileNameOf } from '../src/editor/files/names.ts';
import { fileOfText, isWritable, textOfFile } from '../src/editor/files/text-file.ts';

const words = fc.stringMatching(/^[ -~é日\u{1F6A2}]{0,8}$/u);

law(
  'a file that is opened and saved is the same bytes, whatever its lines end with, and its text ends lines as editors do',
  { sample: 300, many: 20_000 },
  fc.property(
    fc.array(words, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    (lines, lineBreak, hasMark) => {
      const bytes = new TextEncoder().encode((hasMark ? '\uFEFF' : '') + lines.join(lineBreak));
      const read = textOfFile(bytes);
      expect(read?.text).toBe(lines.join('\n'));
      expect(read && fileOfText(read.text, read.form)).toEqual(bytes);
    },
  ),
);

law(
  'a text that may be written is read from its file as it is, and no other',
  { sample: 300, many: 20_000 },
  fc.property(fc.array(fc.constantFrom('a', '\0', '\ud83d', '\udea2', 'é'), { maxLength: 5 }), (signs) => {
    const text = signs.join('');
    const form = { hasMark: false, lineBreak: '\n' } as const;
    expect(textOfFile(fileOfText(text, form))?.text === text).toBe(isWritable(text));
  }),
);

law(
  'files can be named after whatever a story is called',
  { sample: 500, many: 50_000 },
  fc.property(
    fc.string({ unit: 'binary', maxLength: 90 }),
    fc.constantFrom('', '.md', '.json', '.'),
    (name, ending) => {
      const given = fileNameOf(name + ending);
      expect(stemOf(given)).not.toBe('');
      expect(fileNameOf(given)).toBe(given);
    },
  ),
);

describe('the file of a story', () => {
  test.each([
    ['quay.md', undefined, 'quay.md'],
    ['The quay', 'old.json', 'The quay.json'],
    ['a/b\\c', undefined, 'a b c.txt'],
    ['', 'old.md', 'old.md'],
    ['..', undefined, 'timeline.txt'],
    ['--to', undefined, 'to.txt'],
    ['Talks of 12.5.', undefined, 'Talks of 12.5..txt'],
  ])('“%s” is called, after %s, %s', (name, before, expected) => {
    expect(fileNameOf(name, before)).toBe(expected);
  });

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)],
    ['a text in Latin 1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
    ['a text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['zeros', new Uint8Array(64)],
  ])('is not read from %s', (_, bytes) => {
    expect(textOfFile(bytes)).toBeUndefined();
  });

  test('gets the line breaks that most of its lines had', () => {
    const read = textOfFile(new TextEncoder().encode('a\r\nb\r\nc\nd'));
    expect(new TextDecoder().decode(read && fileOfText(read.text, read.form))).toBe('a\r\nb\r\nc\r\nd');
  });
});
