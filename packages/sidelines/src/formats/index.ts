/** The public names of `formats/`: text in, timeline out, and back. */
export { firstChangedEntry } from './changes.ts';
export { linesOf } from './chronicle/lines.ts';
export { ReadingMemory } from './chronicle/memory.ts';
export { explainRefused } from './chronicle/refused.ts';
export type { Format, ReadableFormat, Reading, ReadOptions, WritableFormat } from './format.ts';
export { nothingOf } from './nothing.ts';
export { findOtherFormat } from './recognise/index.ts';
export { formatByName, formatForFile, formats, readableFormats, writableFormats } from './registry.ts';
