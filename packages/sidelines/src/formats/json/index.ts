import { printTimeline } from '../../model/json.ts';
import type { Format } from '../format.ts';
import { readJson } from './read.ts';

/** The published JSON: all that a timeline holds. */
export const json: Format = {
  name: 'json',
  label: 'JSON: all that a timeline holds, for programs',
  extensions: ['.json'],
  mediaType: 'application/json',
  loses: '',
  read: readJson,
  write: printTimeline,
};
