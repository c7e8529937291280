/** Makes what the package `sidelines-studio` consists of: a step of packing it. */
import { fileURLToPath } from 'node:url';
import { bundleStudio } from './bundle-studio.ts';

await bundleStudio(fileURLToPath(new URL('../packages/studio/dist/', import.meta.url)));
