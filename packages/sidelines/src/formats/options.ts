import { type Appearance, usualAppearance } from '../model/appearance.ts';
import {
  appearanceInWords,
  appearanceKeys,
  isOptionType,
  type OptionTable,
  type OptionType,
} from '../model/options.ts';
import type { Timeline } from '../model/timeline.ts';
import type { OptionPath, OptionValue } from './editing/edit.ts';

/** Something that a text can say of the whole or of a party, by `withOption`. */
export interface OfferedOption {
  readonly path: OptionPath;
  readonly type: OptionType;
  /** What the text says; absent where it says nothing. */
  readonly value?: OptionValue;
  /** What holds where the text says nothing, where that is known. */
  readonly otherwise?: string;
}

/** What a format can say, by its keys: `parties` of each party, `alt` in parts. */
export type OptionsOfFormat = Readonly<Record<string, OptionType | OptionTable>>;

/**
 * The options of a table, with what a text says for each of them.
 * @param own what the text says for keys that are no part of a timeline
 */
export function optionsIn(
  table: OptionsOfFormat,
  timeline: Timeline,
  own: Readonly<Record<string, OptionValue>> = {},
): readonly OfferedOption[] {
  const { parties, alt = {} } = timeline;
  return Object.entries(table).flatMap(([key, type]): readonly OfferedOption[] => {
    if (isOptionType(type)) return [optionOf(key, type, timeline, own)];
    if (key !== 'parties') return optionsBelow([key], type, alt);
    return parties.flatMap((party) => optionsBelow([key, party.id], type, party));
  });
}

function optionOf(
  key: string,
  type: OptionType,
  timeline: Timeline,
  own: Readonly<Record<string, OptionValue>>,
): OfferedOption {
  const looks = appearanceKeys.find((one) => one === key);
  if (looks !== undefined) return { path: [key], type, ...lookOption(looks, timeline.appearance) };
  const whole: Readonly<Record<string, unknown>> = { ...timeline };
  const [value, found] = [Object.hasOwn(own, key) ? own[key] : saidBy(whole[key]), saidBy(whole[key])];
  return { path: [key], type, ...said(value), ...(typeof found === 'string' ? { otherwise: found } : {}) };
}

function lookOption(key: keyof Appearance, appearance: Appearance = {}): Pick<OfferedOption, 'value' | 'otherwise'> {
  const otherwise = appearanceInWords(usualAppearance[key]) ?? '';
  return { ...said(appearanceInWords(appearance[key])), otherwise };
}

function optionsBelow(path: OptionPath, table: OptionTable, values: object): readonly OfferedOption[] {
  const known: Readonly<Record<string, unknown>> = { ...values };
  return Object.entries(table).map(([key, type]) => ({ path: [...path, key], type, ...said(saidBy(known[key])) }));
}

function said(value: OptionValue): Pick<OfferedOption, 'value'> {
  return value === undefined ? {} : { value };
}

/** Words, or a list of them. */
function saidBy(value: unknown): OptionValue {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
