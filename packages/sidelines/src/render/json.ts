import { printTimeline } from '../model/json.ts';
import { openingWords, sayingsIn } from '../model/saying.ts';
import type { Timeline } from '../model/timeline.ts';
import { closingLine } from '../model/words.ts';
import type { Renderer } from './renderer.ts';

/** The timeline as data. */
export const json = {
  name: 'json',
  label: 'the data, for programs',
  suffix: '.json',
  mediaType: 'application/json',
  from: 'timeline',
  render: (timeline, { revision }) => printTimeline(timeline, revision),
  saidIn: (body) => saidInJson(String(body)),
} satisfies Renderer;

/** What any reader of the data may say of it. */
function saidInJson(body: string): string {
  const timeline: Timeline & { readonly revision: string } = JSON.parse(body);
  const sayings = timeline.entries.flatMap(sayingsIn(timeline));
  return [openingWords(timeline), ...sayings, closingLine(timeline, timeline.revision)].join('\n');
}
