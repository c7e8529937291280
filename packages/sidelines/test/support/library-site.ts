import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { bundleLibrary, harfBuzzWithin } from '../../../../scripts/bundle.ts';
import { temporaryFolder } from './cli.ts';
import { packageFile } from './package-files.ts';
import { packageFolder, repositoryFolder } from './sources.ts';

const page = readFileSync(join(repositoryFolder, 'docs/browser.md'), 'utf8');

/** A file of the example in docs/browser.md, by its name. */
export function exampleFile(name: string): string {
  const [, code] = new RegExp(`^\`${name}\`:\n\n\`\`\`\\w+\n(.*?)^\`\`\``, 'ms').exec(page) ?? [];
  if (code === undefined) throw new Error(`docs/browser.md has no ${name}`);
  return code;
}

const [, policy = ''] = /^Content-Security-Policy: (.*)$/m.exec(page) ?? [];

const types: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** What a browser asked for, by its path on the site. */
type Answer = (path: string) => Uint8Array | string | undefined;

/**
 * Serves on loopback, under the policy of docs/browser.md, while the tests of the file that calls this run: the example, the library as it is
 * packed, and as a bundle of its sources.
 */
export function serveLibrary(more: Answer): { readonly address: (path: string) => string } {
  const folder = temporaryFolder();
  const answer = (path: string): Uint8Array | string | undefined => {
    if (path.startsWith('/sidelines/dist/') || path.startsWith('/bundled/')) return readFileSync(join(folder, path));
    const inPackage = /^\/(?:sidelines\/)?((?:fonts|hyphenation|wasm|words)\/.*)/.exec(path)?.[1];
    return inPackage === undefined ? (more(path) ?? exampleFile(path.slice(1))) : packageFile(inPackage);
  };
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace(/\?.*/, '');
    const headers = { 'Content-Security-Policy': policy, 'Content-Type': types[extname(path)] ?? 'font/ttf' };
    try {
      const body = answer(path);
      response.writeHead(body === undefined ? 404 : 200, headers).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  let port = 0;
  beforeAll(async () => {
    await Promise.all([bundleLibrary(join(folder, 'sidelines/dist')), bundleSources(join(folder, 'bundled'))]);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const bound = server.address();
    port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: (path) => `http://127.0.0.1:${port}${path}` };
}

/** The worker of the example with the sources of the library in it, as an application's own bundler puts them together. */
async function bundleSources(outdir: string): Promise<void> {
  await build({
    stdin: { contents: exampleFile('worker.js'), resolveDir: packageFolder },
    outdir,
    // As deep as the module that fetches what is beside it.
    entryNames: 'x/worker',
    chunkNames: 'x/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    plugins: [harfBuzzWithin, sourcesWithin],
    format: 'esm',
    conditions: ['worker'],
    target: 'es2023',
    logLevel: 'error',
  });
}

/** Leads what is imported from the package to the source that it is made of. */
const sourcesWithin: Plugin = {
  name: 'sources-within',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/sidelines\/dist\// }, ({ path }) => ({
      path: join(packageFolder, path.replace('./sidelines/dist/', 'src/').replace(/\.js$/, '.ts')),
    }));
  },
};
