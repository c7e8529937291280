export type { Timeline } from './model/timeline.ts';
