// @ts-check
/// <reference lib="webworker" />
/*
 * Keeps one release whole, so that it works offline and never mixes with another one. Each release
 * lies in a cache of its own, and every file in it is the one that the build made: where the host
 * sends another, the release is not taken and the one before goes on.
 *
 * Why it is so: docs/decisions/how-does-a-new-release-reach-people.md
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * Every file by the address that the page asks for, with its SHA-256. The build writes this line.
 *
 * @type {{ id: string, files: Record<string, string> }}
 */
const RELEASE = { id: '', files: {} };

const SCOPE = new URL('./', worker.location.href);

/** Two sites under one origin share its caches, so the names hold the path. */
const RELEASES = `turnabout:${SCOPE.pathname}:release:`;
const THIS_RELEASE = RELEASES + RELEASE.id;

const PAGE = new URL('index.html', SCOPE).href;

/** The organisation's own file: it is no part of a release and may change at any time. */
const PROGRAMME = new URL('programme.json', SCOPE).href;
const PROGRAMME_CACHE = `turnabout:${SCOPE.pathname}:programme`;

/** How long a slow host may hold up the programme when an older one is at hand. */
const PATIENCE = 2000;

worker.addEventListener('install', (event) => event.waitUntil(keepRelease()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), forgetUnused()]));
});

// A new release waits until no page of the old one is open, or until somebody asks for it.
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = url.origin === SCOPE.origin ? url.pathname : '';
  if (request.method !== 'GET' || !path.startsWith(SCOPE.pathname)) return;
  if (request.mode !== 'navigate') {
    event.respondWith(request.url === PROGRAMME ? programme(event) : file(request));
  } else if (path === SCOPE.pathname || url.origin + path === PAGE) {
    event.respondWith(page(request));
    event.waitUntil(forgetUnused());
  }
});

/** Takes the whole release, one file after the other so that the page's own requests come first, or fails. */
async function keepRelease() {
  const cache = await caches.open(THIS_RELEASE);
  for (const [address, hash] of Object.entries(RELEASE.files)) {
    const url = new URL(address, SCOPE).href;
    await cache.put(url, await verified(url, hash));
  }
  await newestProgramme(PROGRAMME).catch(() => {});
}

/**
 * The file with this hash: out of another release, as the browser fetched it for the page or fetches it
 * now, or from behind whatever keeps an old copy on the way to the host.
 *
 * @param {string} url @param {string} hash
 */
async function verified(url, hash) {
  const asked = url === PAGE ? SCOPE.href : url;
  const anew = `${url}${url.includes('?') ? '&' : '?'}anew=${hash.slice(0, 16)}`;
  const ways = [
    () => caches.match(url),
    () => fetch(asked, { cache: 'force-cache' }),
    () => fetch(anew, { cache: 'reload' }),
  ];
  for (const way of ways) {
    const response = await way();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if ((await sha256(bytes)) === hash) return new Response(bytes, { headers: kept(response.headers) });
  }
  throw new Error(`The host does not have this release’s ${url}.`);
}

/** The host's headers, policies among them, but for those that are about the way here. @param {Headers} sent */
function kept(sent) {
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return headers;
}

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Request} request */
async function page(request) {
  return (await caches.match(PAGE, { cacheName: THIS_RELEASE })) ?? fetch(request);
}

/**
 * A file of this release, or of an older one whose page is still open: names and versions say which.
 *
 * @param {Request} request
 */
async function file(request) {
  const own = await caches.match(request.url, { cacheName: THIS_RELEASE });
  return own ?? (await caches.match(request.url)) ?? fetch(request);
}

/** The programme from the host, or the last one where the host does not answer soon. @param {FetchEvent} event */
async function programme(event) {
  const newest = newestProgramme(event.request);
  event.waitUntil(newest.catch(() => {}));
  const last = await caches.match(PROGRAMME, { cacheName: PROGRAMME_CACHE });
  if (!last) return newest;
  const enough = new Promise((end) => setTimeout(end, PATIENCE, last));
  return Promise.race([newest.catch(() => last), enough]);
}

/**
 * Asks the host, and remembers its answer. Only the host's own "not there" counts as that.
 *
 * @param {RequestInfo} request
 */
async function newestProgramme(request) {
  const response = await fetch(request);
  const cache = await caches.open(PROGRAMME_CACHE);
  if (response.ok && !response.redirected) await cache.put(PROGRAMME, response.clone());
  else if (response.status === 404) await cache.delete(PROGRAMME);
  else throw new Error(`${PROGRAMME}: ${response.status}`);
  return response;
}

/**
 * Forgets the releases of this site that no open page runs on. Every page holds a lock with the name of
 * its release (release.js); while a page has none yet, nothing is forgotten.
 */
async function forgetUnused() {
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = windows.filter(({ url }) => url.startsWith(SCOPE.href));
  const locks = (await navigator.locks?.query())?.held ?? [];
  const running = locks.map(({ name }) => name ?? '').filter((name) => name.startsWith(RELEASES));
  if (running.length < pages.length) return;
  const unused = (await caches.keys()).filter(
    (name) => name.startsWith(RELEASES) && name !== THIS_RELEASE && !running.includes(name),
  );
  await Promise.all(unused.map((name) => caches.delete(name)));
}
