import { printTimeline } from '../../model/json.ts';
import { openingWords, sayingsIn } from '../../model/saying.ts';
import type { Timeline } from '../../model/timeline.ts';
import { closingLine } from '../../model/words.ts';
import type { ReadableFormat, WritableFormat } from '../format.ts';
import { readJson } from './read.ts';

/** The published JSON: all that a timeline holds. */
export const json = {
  name: 'json',
  label: 'the data, for programs: all that a timeline holds',
  extensions: ['.json'],
  suffix: '.json',
  mediaType: 'application/json',
  offers: 'data',
  loses: '',
  read: readJson,
  write: printTimeline,
  saidIn: (body) => saidInJson(String(body)),
} satisfies ReadableFormat & WritableFormat;

/** What any reader of the data may say of it. */
function saidInJson(body: string): string {
  const timeline: Timeline & { readonly revision: string } = JSON.parse(body);
  const sayings = timeline.entries.flatMap(sayingsIn(timeline));
  return [openingWords(timeline), ...sayings, closingLine(timeline, timeline.revision)].join('\n');
}
