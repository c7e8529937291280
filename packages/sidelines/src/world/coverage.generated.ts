// Made by scripts/generate-coverage.ts from fonts/. Do not edit.

/**
 * The fonts of the product: the faces of each family, and the characters that all of them have, as ranges. A range is how far it begins
 * behind the end of the one before, and how many more characters it has, both in base 36.
 */
export const bundledFonts: Readonly<
  Record<string, { readonly faces: readonly string[]; readonly ranges: string } | undefined>
> = {
  'noto-emoji': {
    faces: ['noto-emoji-400'],
    ranges:
      '0 d j 3 7 6-9 34 5 673 1b d 4a 1r n 2j-5 g-1 a8-1 d 4n q-a 5-2 5k 6g-1 b a 1n-3 2-4 a 3 3-1 3 5 3 2-1 3 4 4-1 9-2 6 2 6-b c-1 3 2-1 2 j 3-1 j-5 2 2-1 4-1 6 3-1 5-1 c-1 6-1 3 6-1 2 2-1 l-1 6-5 2-3 3 5 3 3-5 2 3 2 2 7 4 7 b-1 g 3 5 2 5-2 2 c-1 1d-2 a f f ad-1 cw-2 k-1 1g 5 yj d gq 2 146t-1 1bsl 5n 4h-1 d-1 f 3-9 24-p 2-1 o l 3-8 m-1 4v-x 3-33 3-1 2-2 3-2a 3-2 2-7a 2-1q c-5 2-n 8-1 3-7 d 3-3 3 5-1 e-1 3 9-1 a 6-2 d-2 9-2 3 2 5 7 4 7-2d 1d-1x 6-7 3-4 3-9 4 2-1 4 3-9 6c-b 5 7w-1a 2-9 2-54 35-c 4-1y 2 4-h 2-c 4-b gvue-9 14-p 5 2nom-9 n2 2-9',
  },
  'noto-sans-arabic': {
    faces: ['noto-sans-arabic-400', 'noto-sans-arabic-700'],
    ranges:
      '0 d j-2m y-3 2 2-4 3-2 4 2-2 2-1 4-20 3-9 3-5 3-5 3-1 3-1 3-3 5-1 2-5 3-7 2-3 3-b 3-3 3-1 5-k 4a-3 s 3z-1 2 f-5 z-4 2-2 2-2 6 k-2 13 j5-73 29-1b 6p-u 2-1 7-2v 48x-5 p 2c-1 7q 2-6 2-1 4-2 2-2 4 4 9 a-1 l 2l 3a 6o 8 qa 1o5 14i7-36 h-cc 3-1h 8 x-f 35-4 2-3q 3 35q-2',
  },
  'noto-sans-devanagari': {
    faces: ['noto-sans-devanagari-400', 'noto-sans-devanagari-700'],
    ranges:
      'd j-2m y-3 2 2-4 2-3 4 2-2 2-1 4-20 3-9 3-5 3-5 3-1 3-1 3-3 5-1 2-5 3-7 8-5 3-3 3-3 3-1 5-1 3-g 4a-3 s 3p a-1 2 f-5 z-4 2-2 2-2 q-2 15k-3j 3td-12 2-1 av-5 p 2c-1 7s-2 3 3-1 4-2 2-2 4 4 j-1 36 d 1j 1e 6o qi pr8-9 4n-v mip-9',
  },
  'noto-sans-hebrew': {
    faces: ['noto-sans-hebrew-400', 'noto-sans-hebrew-700'],
    ranges:
      '0 d j-2m y-3 2 2-4 3-2 4 2-2 2-1 4-20 3-9 3-5 3-5 3-1 3-1 3-3 5-1 2-5 3-7 8-5 3-3 3-3 3-1 5-1 3-g 4a-3 s 3z-1 2 f-5 z-4 2-2 2-2 q-2 13 g2-1i 9-q 5-5 4uk-5 p 2c-1 7t-4 3-1 4-2 2-2 4 4 j-1 34 2 3a 6o qi 164x-p 2-4 2 2-1 2-1 2-9',
  },
  'noto-sans-thai': {
    faces: ['noto-sans-thai-400', 'noto-sans-thai-700'],
    ranges:
      '0 d j-2m y-3 2 2-4 3-2 4 2-2 2-1 4-20 3-9 3-5 3-5 3-1 3-1 3-3 5-1 2-5 3-7 2-3 3-b 3-3 3-1 5-k 4a-3 s 3p a-1 2 e-6 z-4 2-2 2-2 6 k-2 9 24w-1l 5-s 36t-5 p 2c-1 7s-2 3 3-1 4-2 2-2 4 4 j-1 36 3a 6o qi',
  },
  'source-sans': {
    faces: ['source-sans-400', 'source-sans-400-italic', 'source-sans-700'],
    ranges:
      'w-2m y-69 5 4 3-3 2-2 2-1 3-1 3 2-1 e-2 6 8-4 a-g 5-5 3-1 3-2 4-1 2-a 3-1 3-1 3-1 b-8 2-1 3-1 g 3-4 3-4 3-1 7-17 2-8 2-b 2-1 3-1 2-4 2-7 8-4 3-2 2-6 5-6 4-e 2-4 9 j-d 2-4 2 3-8 3-7 2 2-4 2 3-6 3 2-3 a 8-1 4 2-1 2 j-1 5 4 6-6 2 2-j 2-1a 4 2 2 2 2 4 j 3-1 8-2n 3-1 f-3 r-3 3-5 5-3 7-1 3-5 3-1 3-1 5-4 3-1 7-2 3-5 9-1 3-3 5-1 3-1 3-1 4ry 7 2 2-1 2-7 2 2-5 4-4 2 2-3 4-2 3 k-1 9 2 4 t 4 c 2 2 b 4 e 1h-1 3-1 3-7 5-1 7-d 7-9 3-b 9-1 3-d 3-1 3-5 3-1 b-7 9-9 7-2j 7-l 3-5 3-11 3-5 3-7 2 2 2 2-u 3-1g 2-e 2-d 3-5 2-i 3-2 2-8 9 2-2 5-e 2-3 3 9-4 2 4-1 2-3 5 3-3 12-1 3-q j 2-1 2-1 2 2-1 2 3-1 2-1 3-2 3 20 e 3-1 7 2 2 4 8 y-e 17 7-9 f 14-3 k p 2-1 3 9 2-1 3 4-1 4-1 a 2 b-1 h o-1 3-1 4d-1 d 8 4-5 4-1 5 hh-1 9-2 6-8 2-8 2 3-3 3 9-1 d 16-1 4 11-2 3-3 u 3 2-1 4-1 4o-1 3-1 1m 9-5 4 3m-3 vr-2 3-1 b c bf a-3 l-1 n nuy 6-3 15-1 b-1 9-1 k-e 2 10-1 5 2 1p-2 nz j-1 fq1-4 sb 1bta-2 w 1n-5 my 2x fq cu',
  },
  'source-serif': {
    faces: ['source-serif-400', 'source-serif-400-italic', 'source-serif-700'],
    ranges:
      'w-2m y-3v 3-3 3-1d 3-n g 3 e-1 e-1 t-f a-1 h-1 v-3 s q 8 8 27 2-1 4-1 3-1 2-1 7-6 c-5 4-2 t-4 2-6 f 8-1 2-3 5 3 1v-1 9 6-6 2 2-j 2-17 9 2 2 2 4 v-2n 3-1 f-3 r-3 3-5 5-3 7-1 3-5 3-1 3-1 5-2 d-2 3-5 9-1 3-3 5-1 3-1 4sw 4-2 4 2-1 2 4-2 3 1t 4 r 29-3 h-1 3-1 5-1 b-5 3-1 3-7 h-9 9-3 h-5 9-1 3-1 4 7 2-2h 7d-5 2-2 5 2-3 3-2 2-2 2-2 3-1 9-1 2-1 6-1 2 8 3-2 13-1 3-5 4-c 4-1 j 3 2-1 2 2-1 2 3-1 2-1 3-2 3 2 2c 3-1 9 2 4 8 11-1 7-3 1e-3 3-3 2x 4 9 2-1 3 4-1 4 d t o 4-1 mz i-1 3-1 5-1 3-1 5 3-1 1y-1 2h 4p 1r 1d4-1 14g5-4 1cmj 1n-1',
  },
};
