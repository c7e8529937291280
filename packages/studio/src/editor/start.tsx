import { render } from 'preact';
import type { Request } from '../core/protocol.ts';
import { App } from './app.tsx';
import type { HomeFor } from './home.ts';
import { Studio } from './studio.ts';
import { loadWords } from './words.ts';

/**
 * Puts the editor into the page, with the worker that understands and draws.
 * @param homeFor makes the home of the story, where that is no draft of this browser
 */
export async function start(worker: Worker, homeFor?: HomeFor): Promise<void> {
  worker.postMessage({ kind: 'language', ...(await loadWords()) } satisfies Request);
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
        studio = new Studio(hosts, worker, homeFor);
        void studio.open();
      }}
    />,
    document.body,
  );
}
