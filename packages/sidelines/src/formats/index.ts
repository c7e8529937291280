/** The public names of `formats/`: text in, timeline out, and back. */
export { firstChangedEntry } from './changes.ts';
export { namedCamps, namedParties } from './chronicle/entries/label.ts';
export { linesOf } from './chronicle/lines.ts';
export { ReadingMemory } from './chronicle/memory.ts';
export { explainRefused } from './chronicle/refused.ts';
export { applied, inverse } from './editing/changes.ts';
export type {
  Edit,
  Edited,
  NewEntry,
  OptionPath,
  OptionValue,
  Refusal,
  RefusalCode,
  RefusalMessages,
} from './editing/edit.ts';
export { rewordedRefusal } from './editing/edit.ts';
export {
  added,
  edited,
  merged,
  moved,
  offeredOptions,
  removed,
  renamed,
  withDate,
  withHeadline,
  withOpponents,
  withOption,
  withParties,
  withText,
} from './edits.ts';
export type { Expected, Proposal } from './expected.ts';
export { expectedAt, expectingAt } from './expecting.ts';
export type { Format, ReadableFormat, Reading, ReadOptions, WritableFormat } from './format.ts';
export { nothingOf } from './nothing.ts';
export type { OfferedOption } from './options.ts';
export { findOtherFormat } from './recognise/index.ts';
export { formatByName, formatForFile, formats, readableFormats, writableFormats } from './registry.ts';
