import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishOptions } from '../../src/publish.ts';
import type { SourceText } from '../../src/understand.ts';
import { repositoryFolder } from './sources.ts';

/** A text, and how it is published. */
export interface Case {
  readonly source: SourceText;
  readonly options: PublishOptions;
}

/** Texts that ask for different fonts, patterns and findings. */
export const cases: readonly Case[] = [
  published('talks', example('us-russia-syria')),
  published('pole', example('south-pole'), { spacing: 'time', scheme: 'dark' }),
  published('nile', example('nile')),
  published('hebrew', example('gallery/ferry-he')),
  published('japanese', example('gallery/ferry-ja')),
  published(
    'thai',
    `---
language: th
---
# เรือข้ามฟาก

March 2019
ท่าเรือเหนือ: เรือลำใหม่มาถึงในตอนเช้าและผู้คนมากมายมารอดูที่ฝั่งแม่น้ำ
April 2019
ท่าเรือใต้: สะพานปิดซ่อมสามวัน
`,
  ),
  published(
    'hindi',
    `---
language: hi
---
# नदी की नाव

March 2019
उत्तर: नई नाव सुबह घाट पर पहुँची और लोग देखने आए।
April 2019
दक्षिण: पुल तीन दिन तक बंद रहा।
`,
  ),
  published(
    'emoji',
    `# A garden in a year

May 2021
Ann: The first bees 🐝 and a cup of coffee ☕.
June 2021
Ben: Rain 🌧️, *and then* a rainbow 🌈.
Both: ❤️
`,
    { width: 480 },
  ),
  published(
    'deutsch',
    `---
language: de
---
# Die Verkehrswegebaugesellschaft

März 2019
Nord: Die Donaudampfschifffahrtsgesellschaft veröffentlicht ihre Geschäftsbedingungen.
April 2019
Süd: Der Landschaftsschutzverband widerspricht der Streckenführung.
`,
    { hyphenate: true, width: 480 },
  ),
  published('wrong', '# A pier\n\nMarch 2019\nNorth: The pier opens.\n31 April 2019\nSouth: A ferry is late.\n', {
    keepGoing: true,
  }),
  published('stopped', '# A pier\n\nMarch 2019\nNorth: The pier opens.\n31 April 2019\nSouth: A ferry is late.\n'),
  published('signs', '# A market\n\nMarch 2019\nNorth: A stall costs ₪ 20 or ᚠ.\n'),
];

function published(name: string, text: string, options: PublishOptions = {}): Case {
  return { source: { name: `${name}.txt`, text }, options };
}

function example(name: string): string {
  return readFileSync(join(repositoryFolder, 'examples', `${name}.txt`), 'utf8');
}
