import type { Response } from '../core/protocol.ts';
import type { Told } from './site.ts';

/**
 * Has the browser keep the editor for when there is no network, and what was used of the rest. Where a browser cannot, or may not, the editor
 * is as it is without.
 *
 * @param offered called when a newer version of the editor is there, with what loads it
 */
export async function keepOffline(worker: Worker, offered: (load: () => void) => void): Promise<void> {
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (container === undefined) return;
  const tell = (told: Told): void => void container.ready.then(({ active }) => active?.postMessage(told));
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    if (data.kind === 'used') tell({ kind: 'used', path: data.path });
  });
  tell({ kind: 'opened' });
  // Later all of it is there.
  if (container.controller === null) await firstPicture(worker);
  try {
    watch(container, await container.register('service-worker.js'), offered);
  } catch {
    // It is not kept, and nothing is lost by that.
  }
}

/** For how long a first picture is waited for, in milliseconds. */
const mostPatience = 3000;

/** Until the first picture stands, or none is drawn: what is fetched to be kept would take the network and the processor from it. */
function firstPicture(worker: Worker): Promise<void> {
  return new Promise((done) => {
    const stop = new AbortController();
    const finish = (): void => {
      stop.abort();
      done();
    };
    const hear = ({ data }: MessageEvent<Response>): void => {
      if (data.kind === 'picture') finish();
    };
    worker.addEventListener('message', hear, stop);
    setTimeout(finish, mostPatience);
  });
}

function watch(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  offered: (load: () => void) => void,
): void {
  const load = (): void => {
    const { waiting } = registration;
    // Another window may have loaded it already.
    if (waiting === null) location.reload();
    else container.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting?.postMessage({ kind: 'load' } satisfies Told);
  };
  const look = (): void => {
    if (registration.waiting !== null && container.controller !== null) offered(load);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
  // A window may stay open for weeks.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}
