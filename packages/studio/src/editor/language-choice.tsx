import { whenSaved } from './new-version.tsx';
import { choose, languages, words } from './words.ts';

/**
 * The languages, each by its own name. The choice is remembered in this browser, as one word: in an address it would be forced upon
 * whoever gets the address, and lost where the editor is begun as an app.
 */
export function LanguageChoice() {
  const take = ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }): void => {
    choose(currentTarget.value);
    whenSaved(() => location.reload());
  };
  return (
    <select class="language" aria-label={words.language} onChange={take}>
      {Object.entries(languages).map(([language, { name }]) => (
        <option key={language} value={language} lang={language} selected={language === document.documentElement.lang}>
          {name}
        </option>
      ))}
    </select>
  );
}
