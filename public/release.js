// @ts-check
/*
 * What the browser offers beyond the page: the app offline, a new release, the app as a program of the
 * device. boot.js loads this once the first screen is up. It says how things stand in attributes of the
 * document's root and by an event; src/browser/release.rs reads them and asks back by events.
 */

/** @typedef {Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> }} InstallPrompt */

const HOUR = 3_600_000;

/** @param {'offline' | 'release' | 'install'} what @param {string} state */
function say(what, state) {
  document.documentElement.dataset[what] = state;
  window.dispatchEvent(new Event('turnabout-release'));
}

/** As long as a page holds this lock, sw.js keeps the files of the page's release. */
function holdRelease() {
  const id = document.querySelector('meta[name=turnabout-release]')?.getAttribute('content');
  const name = `turnabout:${new URL('./', location.href).pathname}:release:${id}`;
  navigator.locks?.request(name, { mode: 'shared' }, () => new Promise(() => {}));
}

/** Says what becomes of a service worker that is on its way. @param {ServiceWorkerRegistration} registration */
function follow(registration) {
  const { installing, waiting, active } = registration;
  if (active) say('offline', 'ready');
  if (waiting && active) say('release', 'waiting');
  if (!installing) return;
  if (!active) say('offline', 'preparing');
  installing.addEventListener('statechange', () => {
    if (installing.state === 'redundant' && !registration.active) say('offline', 'unavailable');
    else if (installing.state !== 'redundant') follow(registration);
  });
}

/** Another page took a new release: this one goes on with the files it was started with. */
function noticeOtherPages() {
  let controller = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controller) say('release', 'taken');
    controller = navigator.serviceWorker.controller;
  });
}

/** The browser looks when a page opens; a page that stays open asks, at most hourly. @param {ServiceWorkerRegistration} registration */
function askNowAndThen(registration) {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

async function keepReleases() {
  if (!navigator.serviceWorker) throw new Error('no service workers here');
  noticeOtherPages();
  const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
  registration.addEventListener('updatefound', () => follow(registration));
  follow(registration);
  askNowAndThen(registration);
}

/** The browser offers installing once; boot.js keeps the offer when it comes early. */
function offerInstalling() {
  /** @type {InstallPrompt | undefined} */
  let offer = /** @type {any} */ (window).turnaboutInstall;
  if (offer) say('install', 'offered');
  window.addEventListener('beforeinstallprompt', (event) => {
    offer = /** @type {InstallPrompt} */ (event);
    say('install', 'offered');
  });
  window.addEventListener('appinstalled', () => say('install', 'done'));
  window.addEventListener('turnabout-install', async () => {
    const { outcome } = (await offer?.prompt()) ?? {};
    say('install', outcome === 'accepted' ? 'done' : 'declined');
  });
}

holdRelease();
offerInstalling();
keepReleases().catch(() => say('offline', 'unavailable'));
