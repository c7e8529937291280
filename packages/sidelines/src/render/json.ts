import { printTimeline } from '../model/json.ts';
import type { Renderer } from './renderer.ts';

/** The timeline as data. */
export const json = {
  name: 'json',
  label: 'the data, for programs',
  suffix: '.json',
  mediaType: 'application/json',
  from: 'timeline',
  render: (timeline, { revision }) => printTimeline(timeline, revision),
} satisfies Renderer;
