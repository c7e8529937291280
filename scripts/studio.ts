/** Makes the editor and serves it on this machine alone, until Ctrl-C. Run `npm run studio`, or with another port: `npm run studio -- 8080`. */
import { fileURLToPath } from 'node:url';
import { bundleSite } from './bundle-site.ts';
import { serveSite } from './serve-site.ts';

const folder = fileURLToPath(new URL('../out/site/', import.meta.url));
await bundleSite(folder);
const { address } = await serveSite(folder, Number(process.argv[2] ?? 7410));
console.log(`The editor is open at ${address} on this machine alone. Ctrl-C ends it.`);
