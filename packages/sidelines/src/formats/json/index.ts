import { printTimeline } from '../../model/json.ts';
import { type Said, saidByData } from '../../model/said.ts';
import type { Timeline } from '../../model/timeline.ts';
import { plainly, toldOf } from '../../model/told.ts';
import type { ReadableFormat, WritableFormat } from '../format.ts';
import { optionsIn } from '../options.ts';
import { editJson, jsonOptions } from './edits.ts';
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
  read: (text, options) => ({ format: 'json', ...readJson(text, options) }),
  edit: editJson,
  options: ({ timeline }) => optionsIn(jsonOptions, timeline),
  write: printTimeline,
  saidIn: (body) => saidInJson(String(body)),
} satisfies ReadableFormat & WritableFormat;

/** What any reader of the data may say of it. */
function saidInJson(body: string): Said {
  const timeline: Timeline & { readonly revision: string } = JSON.parse(body);
  return { ...saidByData(toldOf(timeline, timeline.revision), plainly), data: body };
}
