import { expect, test } from 'vitest';
import { readDateWords } from '../../src/time/index.ts';
import { said } from './said.ts';

test.each([
  ['1999-00: x', '1999/2000'],
  ['1999–00: x', '1999/2000'],
  ['May 1850 or 1851: x', '[1850-05,1851-05]'],
  ['May 2015 – ongoing: x', '2015-05/..'],
  ['27 BC – 14 AD: x', '-0026/0014'],
  ['5 May 2015 – A vote', '2015-05-05'],
  ['2015 – May resigns', '2015'],
])('%s is %s', (text, edtf) => {
  expect(said(readDateWords(text, 'en'))).toMatchObject({ kind: 'date', edtf });
});

test.each(['0 BC: x', '0 AD: x', 'Nov 1850–Feb: x', 'December 1850 – January: x', '2015 – May: x'])(
  '%s is not cut down to a date that it is not',
  (text) => {
    expect(readDateWords(text, 'en', {})).toBeUndefined();
  },
);
