/** The public names of `formats/`: text in, timeline out, and back. */
export { firstChangedEntry } from './changes.ts';
export { linesOf } from './chronicle/lines.ts';
export { ReadingMemory } from './chronicle/memory.ts';
export { explainRefused } from './chronicle/refused.ts';
export type { Format, Reading, ReadOptions } from './format.ts';
export { findOtherFormat } from './recognise/index.ts';
export { formatByName, formatForFile, formats } from './registry.ts';
