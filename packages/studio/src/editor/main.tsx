import { keepOffline } from '../offline/versions.ts';
import { start } from './start.tsx';
import { newVersion } from './state.ts';

const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: 'core' });
if (document.documentElement.dataset['home'] === 'file') {
  const { FileHome } = await import('./file/file-home.ts');
  void start(worker, (page) => new FileHome(page));
} else {
  void start(worker);
  void keepOffline(worker, (load) => {
    newVersion.value = { load };
  });
}
