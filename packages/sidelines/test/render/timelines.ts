import type { Entry, Timeline } from '../../src/model/timeline.ts';

const two = [
  { id: 'union', name: 'Harbour union' },
  { id: 'port', name: 'Port authority' },
];

/** Two sides, alone and together, with all that an entry may have. */
export const strike: Timeline = {
  sidelines: 1,
  title: 'A winter on the quay',
  lede: 'Dockers and their employer fought over the night shift for *two* winters.\n\nThey talked all the same: **four times**, by [the record](https://example.org/record).',
  byline: 'Ada Keene and *Bo Lund*',
  published: '2003-03-01',
  updated: '2003-03-04',
  source: '[The record](https://example.org/record) and the minutes of the port',
  credit: 'Graphic: A. Keene / The Tarn Post',
  language: 'en',
  parties: two,
  entries: [
    entry('first', '2001-10', 'October 2001', ['union'], 'The union asks for a fifth man in every night gang.'),
    entry('refusal', '2001-11-05', '5 November 2001', ['port'], 'The port authority says that four are enough.'),
    entry('summer', '2002-22', 'Summer 2002', ['union'], 'The union counts accidents & keeps a list: “34”.'),
    {
      ...entry('talks', '2002', '2002', ['union', 'port'], 'Both sides sit down in the *old* customs house.'),
      title: 'The first talks',
      sources: ['s1', 's2'],
      corrections: [{ date: '2003-02-01', text: 'An earlier version named the wrong house.' }],
    },
    entry(
      'vague',
      '2002-12~',
      'c. December 2002',
      ['port'],
      'First paragraph.\n\nSecond, with [a link](https://example.org/2).',
    ),
    entry('vote', '2003-01', 'January 2003', ['union'], 'Members vote.'),
    entry('nobody', '', '', [], 'A storm closes the harbour.'),
    entry('deal', '2003-02', 'February 2003', ['union', 'port'], 'They sign.'),
  ],
  sources: [
    { id: 's1', url: 'https://example.org/minutes', title: 'Minutes of the talks' },
    { id: 's2', url: 'https://news.example.com/a' },
  ],
};

/** Three sides, in all their combinations. */
export const treaty: Timeline = {
  sidelines: 1,
  title: 'Three towns and one river',
  lede: 'Who might take how much water, and when, was argued for years.',
  language: 'en',
  parties: [
    { id: 'upper', name: 'Upper Town' },
    { id: 'middle', name: 'Middle Town', color: '#ffee33' },
    { id: 'lower', name: 'Lower Town' },
  ],
  entries: [
    ['upper'],
    ['middle'],
    ['lower'],
    ['upper', 'middle'],
    ['middle', 'lower'],
    ['upper', 'lower'],
    ['upper', 'middle', 'lower'],
    ['middle'],
    ['middle'],
  ].map((parties, index) =>
    entry(
      `e${index}`,
      `19${index + 10}`,
      `19${index + 10}`,
      parties,
      `What was done in year ${index + 10}, in some words.`,
    ),
  ),
};

/** The same with pictures, of which no file is there. */
export const pictured: Timeline = {
  ...strike,
  pictures: [{ src: 'quay.jpg', alt: 'A quay in the snow', credit: 'A. Keene' }],
  entries: strike.entries.map((each) => (each.id === 'vote' ? { ...each, pictures: picturesOfVote() } : each)),
};

function picturesOfVote(): NonNullable<Entry['pictures']> {
  return [
    {
      src: 'hall.jpg',
      alt: 'A hall & “hands”',
      caption: 'The *third* vote',
      credit: '[Bo](https://example.org/bo)',
    },
    { src: 'box.png', alt: 'A box' },
  ];
}

/** Five sides that meet as allies and as opponents, in every way. */
export const league: Timeline = {
  sidelines: 1,
  title: 'Five towns and one cup',
  language: 'en',
  parties: ['Upper Town', 'Middle Town', 'Lower Town', 'Far Town', 'Near Town'].map((name, place) => ({
    id: `t${place}`,
    name,
  })),
  entries: [
    [['t0']],
    [['t0'], ['t1']],
    [['t4'], ['t0', 't1']],
    [['t2']],
    [['t1', 't4']],
    [
      ['t0', 't2'],
      ['t1', 't3', 't4'],
    ],
    [['t3'], ['t1'], ['t0', 't4']],
    [['t3']],
    [['t0', 't1', 't2', 't3', 't4']],
  ].map((camps, index) => ({
    ...entry(
      `e${index}`,
      `19${index + 10}`,
      `19${index + 10}`,
      camps.flat().sort(),
      `What was done in year ${index + 10}, in some words.`,
    ),
    ...(camps.length > 1 ? { against: camps } : {}),
  })),
};

/** Right to left, with a name in another script. */
export const dam: Timeline = {
  sidelines: 1,
  title: 'بناء السد وتقاسم المياه',
  lede: 'تفاوض الطرفان سنوات على ملء الخزان، ثم عاد كل منهما إلى **موقفه الأول**.',
  language: 'ar',
  parties: [
    { id: 'ministry', name: 'وزارة الري' },
    { id: 'company', name: 'شركة Nile Power' },
  ],
  entries: [
    entry('ar-1', '2011-04', 'أبريل 2011', ['company'], 'وضعت الشركة حجر الأساس قرب الحدود.'),
    entry('ar-2', '2012-21', 'ربيع ٢٠١٢', ['ministry'], 'طلبت الوزارة دراسات، وقالت إن حصتها «خط أحمر».'),
    entry(
      'ar-3',
      '2015-03-23',
      '23 مارس 2015',
      ['ministry', 'company'],
      'وقع الطرفان إعلان مبادئ ونشراه على [الموقع](https://example.org/ar).',
    ),
    entry('ar-4', '2019', '2019', ['ministry'], 'دعت الوزارة البنك الدولي (World Bank) إلى الوساطة.'),
  ],
};

/** Words that do not break, scripts without spaces, and pictures for letters. */
export const hard: Timeline = {
  sidelines: 1,
  title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  lede: `https://example.org/${'a/very/long/path/'.repeat(12)}`,
  language: 'de',
  parties: [
    { id: 'long', name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz' },
    { id: 'cjk', name: '東京都交通局' },
  ],
  entries: [
    entry('h1', '2001', 'x'.repeat(90), ['long'], `${'w'.repeat(400)} und weiter.`),
    entry('h2', '2002', '2002年', ['cjk'], '二つの側は長い間、別々に行動していた。'.repeat(6)),
    entry('h3', '2003', '2003', ['long', 'cjk'], `${'m'.repeat(300)} 👩‍👩‍👧‍👦🇦🇶🏳️‍🌈 zusammen.`),
    entry('h4', '2004', 'ปี 2547', ['cjk'], 'สองฝ่ายพบกันเป็นครั้งแรกที่กรุงเทพมหานคร'.repeat(4)),
    entry('h5', '2005', '2005', ['long'], 'दोनों पक्ष मिले। פגישה ראשונה.'),
  ],
};

const attack = '"><img src=x onerror="alert(1)"><script>alert(2)</script></style></title>\u202e\0';

/** Every field as an attacker would fill it in. */
export const hostile: Timeline = {
  sidelines: 1,
  title: `T${attack}`,
  lede: `L${attack} [x](javascript:alert(3)) <javascript:alert(4)>`,
  language: `en${attack}`,
  together: `W${attack}`,
  parties: [
    { id: `p1${attack}`, name: `P1${attack}`, color: `red;}</style><script>alert(5)</script>` },
    { id: 'p2', name: 'P2' },
  ],
  entries: [
    {
      id: `e${attack}`,
      date: { edtf: `2001${attack}`, wording: `D${attack}` },
      parties: [`p1${attack}`, 'p2'],
      text: `X${attack} [y](javascript:alert(6)) [z](data:text/html,<script>alert(7)</script>) <svg onload=alert(8)>`,
      title: `H${attack}`,
      sources: ['s'],
      corrections: [{ date: attack, text: `C${attack}` }],
    },
    entry('e2', '2002', '2002', ['p2'], 'Quiet.'),
  ],
  sources: [{ id: 's', url: 'javascript:alert(9)', title: `S${attack}` }],
};

function entry(id: string, edtf: string, wording: string, parties: readonly string[], text: string): Entry {
  return { id, date: { edtf, wording }, parties, text };
}
