import { type Said, saidByData } from '../../model/said.ts';
import { type EndingPart, plainly, toldOf } from '../../model/told.ts';
import type { ReadableFormat, WritableFormat } from '../format.ts';
import { editChronicle } from './edits.ts';
import { expectingInChronicle } from './expecting/expected.ts';
import { optionsOfChronicle } from './options.ts';
import { readChronicle, readingChronicle } from './read.ts';
import { writeChronicle } from './write.ts';

/** The plain text that people already write: a date, and below it who did what. */
export const chronicle = {
  name: 'chronicle',
  label: 'plain text: a date, and below it who did what',
  extensions: ['.txt', '.md'],
  // A name of its own: the source that it is made from may end in “.txt”, and so does the text for reading.
  suffix: '.chronicle.txt',
  mediaType: 'text/plain',
  onRequest: true,
  mayRefuse: true,
  loses:
    'ids of entries, sizes of pictures, words for several parties that it does not know, addresses of sources that are none of the web, and signs at the ends of what they are called; a headline becomes the first line of its text',
  leavesOut: ['unfinished', 'all-corrections', 'closing'],
  keepsWithheld: true,
  read: (text, options) => ({ format: 'chronicle', ...readChronicle(text, options) }),
  readInSlices: function* (text, options) {
    return { format: 'chronicle', ...(yield* readingChronicle(text, options)) };
  },
  edit: editChronicle,
  options: optionsOfChronicle,
  expecting: expectingInChronicle,
  write: (timeline) => writeChronicle(timeline),
  saidIn: (body) => saidInChronicle(String(body)),
} satisfies ReadableFormat & WritableFormat;

/** What any reader of the chronicle understands of it. */
function saidInChronicle(body: string): Said {
  const { opening, entries, ending } = toldOf(readChronicle(body, {}).timeline, '');
  return saidByData({ opening, entries, ending: ending.filter(({ kind }) => isSaid.has(kind)) }, plainly);
}

/** What of the ending a chronicle says itself. */
const isSaid: ReadonlySet<string> = new Set<EndingPart['kind']>(['all-sources', 'credit', 'whole-corrections']);
