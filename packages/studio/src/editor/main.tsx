import { render } from 'preact';
import { App } from './app.tsx';
import { Studio } from './studio.ts';

const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: 'core' });
let studio: Studio | undefined;

/** The studio, which is there as soon as the page is. */
function opened(): Studio {
  if (studio === undefined) throw new Error('The page is not there yet');
  return studio;
}

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
