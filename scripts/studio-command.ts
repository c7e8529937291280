/** Makes the command `sidelines-studio` of its sources, and runs it. `packages/studio/bin` does so in a clone. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleStudio } from './bundle-studio.ts';

const folder = fileURLToPath(new URL('../out/studio/', import.meta.url));
await bundleStudio(folder);
await import(pathToFileURL(`${folder}bin.js`).href);
