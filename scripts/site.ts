/** Makes the editor in `out/site`: as plain files for a server, and as one file for a disk. Run `npm run site`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFile } from './bundle-file.ts';
import { bundleSite } from './bundle-site.ts';

const folder = fileURLToPath(new URL('../out/site/', import.meta.url));
await bundleSite(folder);
const file = await bundleFile();
await writeFile(join(folder, 'sidelines.html'), file);
console.log(`The editor stands in ${folder}: put all of it on any server for files.
The whole editor in one file, for a disk or a stick: ${join(folder, 'sidelines.html')} (${(Buffer.byteLength(file) / 1e6).toFixed(1)} MB)`);
