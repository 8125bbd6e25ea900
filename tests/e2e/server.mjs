// A plain static host under a sub-path, with no headers of its own: the worst that people will use.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PREFIX = '/some/path/';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** @param {string} address @returns {string | null} the file it means */
function fileFor(address) {
  const path = decodeURIComponent(new URL(address, 'http://host').pathname);
  if (!path.startsWith(PREFIX)) return null;
  const inside = normalize(path.slice(PREFIX.length) || 'index.html');
  return inside.startsWith('..') ? null : join(DIST, inside);
}

/** Serves dist/ on a free port. @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function serveSite() {
  const server = createServer(async (request, response) => {
    const file = fileFor(request.url ?? '/');
    try {
      const body = await readFile(file ?? '');
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}${PREFIX}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
