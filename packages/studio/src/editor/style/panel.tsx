import { Fragment } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { OfferedOption, OptionValue } from 'sidelines';
import { lateWords, loadLateWords } from '../late/late-words.ts';
import { addStyle } from '../late/style-sheet.ts';
import { facts, home, isElsewhere, isStyling, pane } from '../state.ts';
import type { Studio } from '../studio.ts';
import { words } from '../words.ts';
import { Beside } from './beside.tsx';
import { Control, type Option } from './controls.tsx';
import { groupOf, groups } from './groups.ts';
import { panelStyle } from './panel-style.ts';

/** The panel, with its words. */
export async function stylePanel(): Promise<typeof StylePanel> {
  await loadLateWords();
  addStyle(panelStyle);
  return StylePanel;
}

/** Says how the timeline looks, beside the picture that shows it: each change is written into the text. */
function StylePanel({ studio }: { readonly studio: Studio }) {
  const [offered, setOffered] = useState<readonly OfferedOption[] | undefined>();
  const title = useId();
  useEffect(() => {
    pane.value = 'picture';
  }, []);
  useEffect(() => {
    void studio.style().then(setOffered);
  }, [facts.value]);
  return (
    <div
      class="style-panel"
      role="dialog"
      aria-labelledby={title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <div class="head">
        <h2 id={title} tabIndex={-1} ref={focusOnce}>
          {words.style}
        </h2>
        <button type="button" class="quiet" onClick={close}>
          {words.close}
        </button>
      </div>
      {offered?.length === 0 && <p>{lateWords.nothingToSay}</p>}
      <fieldset class="all" disabled={isElsewhere.value}>
        {offered !== undefined &&
          groups.map((group) => <Group key={group} group={group} offered={offered} studio={studio} />)}
      </fieldset>
    </div>
  );
}

/** What the focus is put on when the panel opens, and not again. */
function focusOnce(heading: HTMLElement | null): void {
  if (heading === null || heading.dataset['focused'] !== undefined) return;
  heading.dataset['focused'] = '';
  heading.focus();
}

function close(): void {
  isStyling.value = false;
  document.querySelector<HTMLElement>('[aria-haspopup=dialog]')?.focus();
}

interface GroupProps {
  readonly group: (typeof groups)[number];
  readonly offered: readonly OfferedOption[];
  readonly studio: Studio;
}

function Group({ group, offered, studio }: GroupProps) {
  const options = offered.filter(({ path }) => groupOf(path[0]) === group);
  if (options.length === 0) return null;
  return (
    <section>
      <h3>{lateWords.groups[group]}</h3>
      {group === 'parties'
        ? facts.value?.parties.map(({ id, name, own, light }) => (
            <fieldset key={id} class="party">
              <legend>
                <bdi translate={false}>{name}</bdi>
              </legend>
              {options
                .filter(({ path }) => path[1] === id)
                .map((option) => (
                  <Said key={option.path.join(' ')} option={{ ...option, shown: own ?? light }} studio={studio} />
                ))}
            </fieldset>
          ))
        : options.map((option) => (
            <Fragment key={option.path.join(' ')}>
              <Said option={option} studio={studio} />
              {option.path.join() === 'theme' && home.value === undefined && <Beside studio={studio} />}
            </Fragment>
          ))}
    </section>
  );
}

/** An option with its control, and why it could not be said. */
function Said({ option, studio }: { readonly option: Option; readonly studio: Studio }) {
  const [refused, setRefused] = useState<string | undefined>();
  const say = async (value: OptionValue): Promise<void> => setRefused(await studio.option(option.path, value));
  return (
    <div class="option">
      <Control option={option} say={(value) => void say(value)} />
      {refused !== undefined && <p role="alert">{refused}</p>}
    </div>
  );
}
