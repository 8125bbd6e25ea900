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

/**
 * Where a host has its files: a folder, or for each file and query the folder it lies in, at once or after
 * a while.
 *
 * @typedef {string | ((name: string, query: string) => string | Promise<string>)} Place
 */

/**
 * Serves dist/ on a free port, until a test says otherwise.
 *
 * @param {string[]} [prefixes] the paths under which it appears; `url` is the first
 */
export async function serveSite(prefixes = [PREFIX]) {
  /** @type {Map<string, Place>} */
  const places = new Map(prefixes.map((prefix) => [prefix, DIST]));
  /** @type {string[]} */
  const asked = [];

  /** @param {string} address @returns {Promise<string | null>} the file it means */
  async function fileFor(address) {
    const { pathname, search } = new URL(address, 'http://host');
    const path = decodeURIComponent(pathname);
    const prefix = prefixes.find((prefix) => path.startsWith(prefix));
    if (prefix === undefined) return null;
    const inside = normalize(path.slice(prefix.length) || 'index.html');
    if (inside.startsWith('..')) return null;
    asked.push(inside);
    const place = /** @type {Place} */ (places.get(prefix));
    return join(typeof place === 'string' ? place : await place(inside, search), inside);
  }

  const server = createServer(async (request, response) => {
    try {
      const file = (await fileFor(request.url ?? '/')) ?? '';
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  /** @param {number} port */
  const listen = (port) =>
    new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(undefined)));
  await listen(0);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  /** Afterwards nobody answers. */
  const close = () =>
    new Promise((closed) => {
      server.close(() => closed(undefined));
      server.closeAllConnections();
    });

  return {
    url: `http://127.0.0.1:${port}${prefixes[0]}`,
    urls: prefixes.map((prefix) => `http://127.0.0.1:${port}${prefix}`),
    /** Every file that was asked for, by whomever: pages, workers, service workers. */
    asked,
    /** Puts other files on the host. @param {Place} place @param {string} [prefix] */
    serve: (place, prefix = prefixes[0]) => places.set(prefix, place),
    /** Listens again where it did. */
    start: () => listen(port),
    close,
  };
}
