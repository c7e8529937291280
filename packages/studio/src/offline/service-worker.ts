import { isOfVersion, KeptFiles } from './kept-files.ts';
import type { Site, Told } from './site.ts';

declare const self: ServiceWorkerGlobalScope;
/** Stands before this in the file that `scripts/bundle-site.ts` makes. */
declare const site: Site;

const { scope } = self.registration;
const kept = new KeptFiles(site, scope);

self.addEventListener('install', (event) => event.waitUntil(kept.gather()));

// What is open was loaded from the network: from now on it, too, is answered from here.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const told: Told = event.data;
  const path = told.kind === 'used' ? `${site.version}/${told.path}` : '';
  if (told.kind === 'load') void self.skipWaiting();
  else if (told.kind === 'opened') event.waitUntil(tidy());
  else if (kept.has(path)) event.waitUntil(kept.answer(path).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url
    .slice(scope.length)
    .replace(/[?#].*/s, '')
    .replace(/(^|\/)$/, '$1index.html');
  if (kept.has(path)) event.respondWith(kept.answer(path).catch(() => Response.error()));
  else if (isOfVersion(path)) event.respondWith(kept.answerOlder(path).then((older) => older ?? fetch(request)));
});

/** Older versions are kept while a window besides the one that was opened now may show them, newer ones until they are loaded. */
async function tidy(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return;
  const { registration } = self;
  await kept.forgetOthers(() => registration.installing === null && registration.waiting === null);
}
