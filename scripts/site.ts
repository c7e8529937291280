/** Makes the editor as plain files in `out/site`. Run `npm run site`. */
import { fileURLToPath } from 'node:url';
import { bundleSite } from './bundle-site.ts';

const folder = fileURLToPath(new URL('../out/site/', import.meta.url));
await bundleSite(folder);
console.log(`The editor stands in ${folder}: put all of it on any server for files.`);
