/**
 * How long 1 MB of signs without any sense takes to be read and checked, in the longest entries that are accepted, in milliseconds of
 * processor time, the slowest first. Tests count work, and do not see how often a pattern goes back within a line: this does. Run
 * `npx tsx bench/hostile.ts`.
 */
import { understand } from '../packages/sidelines/src/understand.ts';

/** So long that each line can be the text of an entry, and so many that together they are 1 MB. */
const longest = 65_000;
const lines = 15;

const signs = [
  ...'a1:;,.-–—|/\\#*_•[](){}<>"“”’!?&+=~^%$@…漢م '.split(''),
  ...[
    '\t',
    '\u00a0',
    '\u2066',
    'a ',
    '1 ',
    'A ',
    ' a',
    '1.',
    '1. ',
    '1-',
    'a.',
    'A. ',
    'a: ',
    'A: ',
    ', ',
    ' - ',
    ' – ',
  ],
  ...[
    '[a](',
    '[](x)',
    '**a',
    '_a__',
    '](',
    '{2031',
    '(May ',
    ' of',
    ' the',
    ' and ',
    ' & ',
    'May ',
    'May 1, ',
    '2031 ',
  ],
  ...[
    '2031-',
    '1990s ',
    'c. ',
    '3 May 2031 ',
    '12:00 ',
    'Harlow: ',
    'Harlow, ',
    '| ',
    '年',
    '1月',
    'مايو ',
    'http://',
    'a@b.',
  ],
];

function millisecondsOf(sign: string): number {
  // A letter behind them: a pattern that wants an end goes all the way back.
  const line = `${sign.repeat(longest / sign.length)}x\n`;
  // A half of the lines begins with a date, the others stand below one.
  const text = `March 2031: a quay ${line}May 2031\n${line}`.repeat(Math.ceil(lines / 2));
  const started = process.cpuUsage().user;
  understand({ name: 'hostile.txt', text });
  return (process.cpuUsage().user - started) / 1000;
}

millisecondsOf('a');
const times = signs.map((sign) => [JSON.stringify(sign), Math.round(millisecondsOf(sign))] as const);
for (const [sign, time] of times.toSorted(([, one], [, other]) => other - one)) console.log(`${time}\t${sign}`);
