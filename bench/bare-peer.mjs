import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { cacheFolder, root } from '../scripts/project.mjs';

const types = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' },
};

/** Builds the bare page as the product's page is built, and serves it on the loopback address. */
export async function startBarePeer() {
  const outDir = join(cacheFolder, 'bench-bare');
  await build({
    ...{ root: join(root, 'bench/bare'), base: './', configFile: false, logLevel: 'error', plugins: [react()] },
    build: { outDir, emptyOutDir: true, minify: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  const server = createServer((request, response) => {
    const path = new URL(`http://peer${request.url}`).pathname;
    const file = join(outDir, normalize(path === '/' ? '/index.html' : path));
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': typeOf(file) }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bare page has no address.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} file */
function typeOf(file) {
  return Object.entries(types).find(([extension]) => extension === extname(file))?.[1] ?? 'application/octet-stream';
}
