import { bytesIn } from '../files/beside.ts';
import { lateWords } from '../late/late-words.ts';
import type { Studio } from '../studio.ts';
import { sizeInWords } from '../words/counting.ts';

/** The files beside the story, and where a theme becomes one of them. */
export function Beside({ studio }: { readonly studio: Studio }) {
  const { beside } = studio.drafts;
  const takeAway = (name: string): void =>
    void studio.drafts.describe({ beside: beside.filter((file) => file.name !== name) });
  return (
    <div class="option">
      <button type="button" onClick={() => void studio.filing.openTheme()}>
        {lateWords.themeFromFile}
      </button>
      {beside.length > 0 && (
        <>
          <h4>{lateWords.beside}</h4>
          <ul class="beside">
            {beside.map(({ name, text }) => (
              <li key={name}>
                <bdi translate={false}>{name}</bdi> <small>{sizeInWords(bytesIn(text))}</small>
                <button
                  type="button"
                  class="quiet"
                  aria-label={lateWords.takeAwayNamed(name)}
                  onClick={() => takeAway(name)}
                >
                  {lateWords.takeAway}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
