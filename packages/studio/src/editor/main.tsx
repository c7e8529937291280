import { keepOffline } from '../offline/versions.ts';
import { start } from './start.tsx';
import { newVersion } from './state.ts';

const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: 'core' });
void start(worker);
void keepOffline(worker, (load) => {
  newVersion.value = { load };
});
