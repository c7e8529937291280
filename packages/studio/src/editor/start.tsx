import { render } from 'preact';
import { App } from './app.tsx';
import { Studio } from './studio.ts';
import { loadWords } from './words.ts';

/** Puts the editor into the page, with the worker that understands and draws. */
export async function start(worker: Worker): Promise<void> {
  await loadWords();
  let studio: Studio | undefined;
  /** The studio, which is there as soon as the page is. */
  const opened = (): Studio => {
    if (studio === undefined) throw new Error('The page is not there yet');
    return studio;
  };
  render(
    <App
      studio={opened}
      ready={(hosts) => {
        studio = new Studio(hosts, worker);
        void studio.open();
      }}
    />,
    document.body,
  );
}
