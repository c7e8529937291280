import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { OfferedOption, OptionType, OptionValue } from 'sidelines';
import { lateWords } from '../late/late-words.ts';

/** An option, and the colour that is shown where the text says none. */
export interface Option extends OfferedOption {
  readonly shown?: string;
}

interface Props<Type extends OptionType = OptionType> {
  readonly option: Option & { readonly type: Type };
  readonly say: (value: OptionValue) => void;
}

/** The control that fits what may be said. */
export function Control({ option, say }: Props) {
  const { type } = option;
  switch (type.kind) {
    case 'choice':
      return type.isList ? (
        <Several option={{ ...option, type }} say={say} />
      ) : (
        <Choice option={option} values={type.of} say={say} />
      );
    case 'language':
      return <Choice option={option} values={type.of} say={say} named={languageName} unsaid={lateWords.asFound} />;
    case 'yes-no':
      return <YesNo option={option} say={say} />;
    case 'color':
      return <Color option={option} say={say} />;
    case 'number':
      return <Line option={option} say={say} number={type} />;
    case 'names':
      return <Line option={option} say={say} isList />;
    case 'day':
      return <Line option={option} say={say} />;
    case 'words':
      return type.isLong ? <Lines option={option} say={say} /> : <Line option={option} say={say} />;
  }
}

/** What an option is called: by its key, where nobody has named it. */
function labelOf({ path }: OfferedOption): string {
  const key = path.at(-1) ?? '';
  return lateWords.options[key] ?? key;
}

function valueName(value: string): string {
  return lateWords.values[value] ?? value;
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag;
}

function wordsIn(value: OptionValue): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}

interface ChoiceProps extends Props {
  readonly values: readonly string[];
  readonly named?: (value: string) => string;
  /** What holds where the text says nothing. */
  readonly unsaid?: (value: string) => string;
}

function Choice({ option, values, say, named = valueName, unsaid = lateWords.asUsual }: ChoiceProps) {
  const { otherwise } = option;
  const value = wordsIn(option.value);
  const all = value === '' || values.includes(value) ? values : [value, ...values];
  return (
    <Labelled option={option}>
      {(id) => (
        <select
          id={id}
          value={value}
          autocomplete="off"
          onChange={({ currentTarget }) => say(currentTarget.value || undefined)}
        >
          <option value="">{otherwise === undefined ? lateWords.notSaid : unsaid(named(otherwise))}</option>
          {all.map((each) => (
            <option key={each} value={each}>
              {named(each)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Several({ option, say }: Props<Extract<OptionType, { kind: 'choice' }>>) {
  const said = Array.isArray(option.value) ? option.value : [];
  const withOne = (value: string, isSaid: boolean): OptionValue => {
    const values = option.type.of.filter((each) => (each === value ? isSaid : said.includes(each)));
    return values.length === 0 ? undefined : values;
  };
  return (
    <fieldset>
      <legend>{labelOf(option)}</legend>
      {option.type.of.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={said.includes(value)}
            onChange={({ currentTarget }) => say(withOne(value, currentTarget.checked))}
          />
          {valueName(value)}
        </label>
      ))}
    </fieldset>
  );
}

function YesNo({ option, say }: Props) {
  const { value, otherwise } = option;
  const usual = otherwise === 'yes';
  return (
    <label>
      <input
        type="checkbox"
        checked={value === undefined ? usual : value === 'yes'}
        onChange={({ currentTarget: { checked } }) => say(checked === usual ? undefined : checked ? 'yes' : 'no')}
      />
      {labelOf(option)}
    </label>
  );
}

function Color({ option, say }: Props) {
  const value = typeof option.value === 'string' ? option.value : undefined;
  return (
    <Labelled option={option}>
      {(id) => (
        <>
          <input
            id={id}
            type="color"
            value={value ?? option.shown ?? '#000000'}
            onChange={({ currentTarget }) => say(currentTarget.value)}
          />
          <button type="button" class="quiet" disabled={value === undefined} onClick={() => say(undefined)}>
            {lateWords.usual}
          </button>
        </>
      )}
    </Labelled>
  );
}

/** What stands in a field: what the text says, until somebody types; answers about other options leave it. */
function useTyped({ value }: Option) {
  const said = wordsIn(value);
  const [typed, put] = useState(said);
  useLayoutEffect(() => put(said), [said]);
  const type = ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }): void =>
    put(currentTarget.value);
  return [typed, type] as const;
}

interface LineProps extends Props {
  readonly number?: { readonly least: number; readonly most: number };
  readonly isList?: true;
}

/** Words, a number or several names, which are said when one leaves the field or presses Enter. */
function Line({ option, say, number, isList }: LineProps) {
  const [typed, type] = useTyped(option);
  const change = ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }): void => {
    const names = value.split(/[,،、]/).map((name) => name.trim());
    const said = isList ? names.filter((name) => name !== '') : value.trim();
    say(said.length === 0 ? undefined : said);
  };
  return (
    <Labelled option={option} note={isList && lateWords.names}>
      {(id) => (
        <input
          id={id}
          {...(number && { type: 'number', min: number.least, max: number.most, inputMode: 'numeric' })}
          dir="auto"
          value={typed}
          placeholder={option.value === undefined ? option.otherwise : undefined}
          autocomplete="off"
          spellcheck={false}
          translate={false}
          onInput={type}
          onChange={change}
        />
      )}
    </Labelled>
  );
}

function Lines({ option, say }: Props) {
  const [typed, type] = useTyped(option);
  return (
    <Labelled option={option}>
      {(id) => (
        <textarea
          id={id}
          dir="auto"
          rows={3}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          translate={false}
          onInput={type}
          onChange={({ currentTarget }) => say(currentTarget.value.trim() || undefined)}
        />
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly option: Option;
  readonly note?: string | undefined | false;
  readonly children: (id: string) => ComponentChildren;
}

function Labelled({ option, note, children }: LabelledProps) {
  const id = useId();
  return (
    <>
      <label for={id}>
        {labelOf(option)} {note && <small>{note}</small>}
      </label>
      <span class="control">{children(id)}</span>
    </>
  );
}
