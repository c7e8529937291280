import type { ReadableFormat, WritableFormat } from '../format.ts';
import { readChronicle } from './read.ts';
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
  loses:
    'sources, answers, claims, corrections and ids of entries, and words for several parties that it does not know; a headline becomes the first line of its text',
  read: (text, options) => readChronicle(text, options),
  write: (timeline) => writeChronicle(timeline),
} satisfies ReadableFormat & WritableFormat;
