// The app without a host, and from one release to the next.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

import { expectNoAxeViolations, expectRunning, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { title } from './organising.mjs';
import { TRAP, anotherRelease, programs, releaseId, versionIn } from './releases.mjs';
import { DIST } from './server.mjs';
import { firstLoadFiles } from './sizes.mjs';

const HERE = '/some/path/';
const BESIDE = '/some/other/';
const { openRunningApp, openApp, site } = useSite([HERE, BESIDE]);

const NEXT = anotherRelease('next');
const LATER = anotherRelease('later');
const BROKEN = anotherRelease('broken', (file, bytes) =>
  /^turnabout-.*\.wasm$/.test(file) ? TRAP : bytes,
);

const OFFER = 'A new release of Turnabout is ready.';
const TAKEN = 'A new release of Turnabout was loaded in another tab.';

/** What a browser says to a host that does not answer, or not with what was asked for. */
const NO_ANSWER = [/ERR_CONNECTION_REFUSED/, /ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /404/, /programme\.json/];

/** Every address that routes.test.mjs opens. */
const ROUTES = [
  ...readFileSync(new URL('routes.test.mjs', import.meta.url), 'utf8').matchAll(/^ {2}'(#[^']*)'/gm),
].map(([, route]) => route);

/** @typedef {import('playwright-core').Page} Page */

/** Opens the site with the release that the host has now, and waits until all of it is kept. */
async function openKept(opening = {}) {
  const app = await openRunningApp({ serviceWorkers: 'allow', ...opening });
  await expectKept(app.page);
  return app;
}

/** @param {Page} page */
const expectKept = (page) =>
  page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', null, {
    timeout: 60_000,
  });

/** Loads an address anew, as from a bookmark. @param {Page} page @param {string} address */
async function open(page, address) {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}

/** Which release the page says it is. @param {Page} page */
const runningRelease = (page) =>
  page.locator('meta[name=turnabout-release]').getAttribute('content');

/** Which programs the page has fetched since it was loaded. @param {Page} page */
async function fetched(page) {
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
  );
  return files.filter((file) => versionIn(file) !== '');
}

/** Everything that the page runs is of one release. @param {Page} page @param {string} folder */
async function expectAllOf(page, folder) {
  assert.equal(await runningRelease(page), releaseId(folder));
  const own = programs(folder);
  const files = await fetched(page);
  assert.ok(files.length >= 2, 'a script and a wasm were fetched');
  assert.deepEqual(files.filter((file) => !own.includes(file)), []);
}

/** The names of the caches under this origin that hold releases. @param {Page} page */
const keptReleases = (page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':release:')));

/** The worker starts, with the files of the page's release. @param {Page} page */
async function expectWorker(page) {
  const said = await page.evaluate(async () => {
    const meta = /** @type {HTMLMetaElement} */ (
      document.querySelector('meta[name=turnabout-worker]')
    );
    const worker = new Worker(new URL(meta.content, document.baseURI), { type: 'module' });
    return new Promise((hear, fail) => {
      worker.onmessage = ({ data }) => hear(data);
      worker.onerror = fail;
    });
  });
  assert.equal(said, 'ready');
}

/** Nothing loaded the page again since. @param {Page} page */
const mark = (page) => page.evaluate(() => void (window['turnaboutMark'] = true));
const isMarked = (page) => page.evaluate(() => window['turnaboutMark'] === true);

/** Lets the browser look for a new release, as it does when a page is opened. @param {Page} page */
const lookForRelease = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
  });

test('after the first visit every address opens without a host', async () => {
  assert.ok(ROUTES.length > 35, 'the addresses are those of the routes test');
  site().serve(DIST);
  const { page, context, url } = await openKept({ expectedErrors: NO_ANSWER });
  await context.setOffline(true);
  await site().close();
  try {
    for (const route of ROUTES) {
      await open(page, url + route);
      await expectRunning(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAllOf(page, DIST);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await expectRunning(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await expectWorker(page);
    await open(page, `${url}#/`);
    await page.getByRole('button', { name: 'Look around' }).click();
    await page.getByText('Ingrid Sample').first().waitFor();
    await page.getByRole('link', { name: 'For coordinators' }).click();
    await title(page, 'Sample programme').waitFor();
  } finally {
    await site().start();
  }
});

test('what is kept for offline use is asked for once, after the first screen', async () => {
  site().serve(DIST);
  site().asked.length = 0;
  const { context, url } = await openKept();

  const later = site().asked.filter((file) => !firstLoadFiles().includes(file));
  const twice = later.filter((file, index) => later.indexOf(file) !== index);
  assert.deepEqual(twice, []);
  const screen = site().asked.findIndex((file) => file.endsWith('_bg.wasm'));
  assert.ok(site().asked.indexOf('sw.js') > screen, 'the first screen comes first');

  site().asked.length = 0;
  const again = await context.newPage();
  await again.goto(url);
  await expectRunning(again);
  await again.waitForLoadState('networkidle');
  const still = site().asked.filter((file) => file !== 'sw.js' && file !== 'programme.json');
  assert.deepEqual(still, [], 'a second visit downloads nothing');
});

test('the settings say that the app works offline', async () => {
  site().serve(DIST);
  const { page } = await openKept({ route: '#/settings' });

  await page.getByText('Turnabout is ready to work offline').waitFor();
});

test('a new release is offered, waits for a half-filled form, and is taken when asked for', async () => {
  site().serve(DIST);
  const { page, context, url } = await openKept({ route: '#/organise/people/new' });
  await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
  await mark(page);

  site().serve(NEXT);
  const other = await context.newPage();
  await other.goto(`${url}#/organise/people`);
  await page.getByText(OFFER).waitFor();
  await other.getByText(OFFER).waitFor();
  await mark(other);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Olga Palm');
  assert.ok(await isMarked(page), 'nothing was loaded again');
  await expectAllOf(page, DIST);
  await expectAllOf(other, DIST);
  await expectGoodLooks(page, 'the offer of a new release');

  // Whoever has unsaved words is asked first, and may stay.
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('button', { name: 'Load the new release' }).click();
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Olga Palm');
  assert.ok(await isMarked(page));

  await other.getByRole('button', { name: 'Load the new release' }).click();
  await expectSoon(async () => assert.equal(await runningRelease(other), releaseId(NEXT)));
  await expectRunning(other);
  await expectAllOf(other, NEXT);

  // The other page goes on with its own files, also with those that it asks for only now.
  await page.getByText(TAKEN).waitFor();
  await expectNoAxeViolations(page, 'a release taken in another tab');
  assert.ok(await isMarked(page), 'nothing was forced');
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Olga Palm');
  await expectWorker(page);
  await expectAllOf(page, DIST);
  assert.equal((await keptReleases(page)).length, 2);

  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expectSoon(async () => assert.equal(await runningRelease(page), releaseId(NEXT)));
  await expectRunning(page);
  await expectAllOf(page, NEXT);
});

test('what no page runs on is forgotten at the next start', async () => {
  site().serve(DIST);
  const { page, context, url } = await openKept();
  site().serve(NEXT);
  await lookForRelease(page);
  await page.getByText(OFFER).waitFor();
  assert.equal((await keptReleases(page)).length, 2);
  await page.close();

  const again = await context.newPage();
  await again.goto(url);
  await expectRunning(again);
  await expectAllOf(again, NEXT);
  await expectSoon(async () =>
    assert.deepEqual(await keptReleases(again), [`turnabout:${HERE}:release:${releaseId(NEXT)}`]),
  );
});

/** @type {Record<string, (name: string) => string>} */
const MIXTURES = {
  'new page, old programs': (name) => (/_bg\.wasm$|\.js$/.test(name) && name !== 'sw.js' ? DIST : NEXT),
  'old page, new programs': (name) => (name === 'index.html' ? DIST : NEXT),
  'new scripts, old wasm': (name) => (name.endsWith('.wasm') ? DIST : NEXT),
};

for (const [mixture, place] of Object.entries(MIXTURES)) {
  test(`a host with old and new files does no harm: ${mixture}`, async () => {
    site().serve(DIST);
    const { page, url } = await openKept({ expectedErrors: NO_ANSWER });

    site().serve(place);
    await lookForRelease(page);
    await expectSoon(async () => assert.equal(await workersOnTheirWay(page), 0));
    await open(page, `${url}#/organise`);
    await expectRunning(page);
    await expectAllOf(page, DIST);
    await expectWorker(page);
    assert.equal(await page.getByText(OFFER).count(), 0);

    site().serve(NEXT);
    await lookForRelease(page);
    await page.getByRole('button', { name: 'Load the new release' }).click();
    await expectSoon(async () => assert.equal(await runningRelease(page), releaseId(NEXT)));
    await expectRunning(page);
    await expectAllOf(page, NEXT);
    await expectWorker(page);
  });
}

/** @param {Page} page */
const workersOnTheirWay = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.installing, registration?.waiting].filter(Boolean).length;
  });

test('a first visit to a host with old and new files runs one release or says so', async () => {
  site().serve((name) => (name.endsWith('.wasm') ? DIST : NEXT));
  const { page, url } = await openApp({ serviceWorkers: 'allow', expectedErrors: NO_ANSWER });
  await page.getByRole('heading', { name: 'Turnabout could not be downloaded' }).waitFor();

  site().serve((name) => (name === 'index.html' ? DIST : name.startsWith('boot') ? DIST : NEXT));
  await open(page, url);
  await page.getByRole('heading', { name: 'Turnabout could not be downloaded' }).waitFor();

  site().serve(NEXT);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expectRunning(page);
  await expectAllOf(page, NEXT);
  await expectKept(page);
});

test('a page whose own scripts are missing on the host says so', async () => {
  site().serve((name) => (name.startsWith('boot.js') ? '/nowhere' : DIST));
  const { page } = await openApp({ expectedErrors: NO_ANSWER });

  await page.getByRole('heading', { name: 'Turnabout could not be downloaded' }).waitFor();
});

test('a release is taken past an old copy on the way, and not with a file that is none of it', async () => {
  site().serve(DIST);
  const { page } = await openKept();
  const isCopy = (name, query) => name === 'icon.svg' && !query.includes('anew=');
  const changed = anotherRelease('icon', (file, bytes) =>
    file === 'icon.svg' ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes,
  );

  site().serve((name) => (name === 'icon.svg' ? DIST : changed));
  await lookForRelease(page);
  await expectSoon(async () => assert.equal(await workersOnTheirWay(page), 0));
  assert.equal(await page.getByText(OFFER).count(), 0);
  site().serve((name, query) => (isCopy(name, query) ? DIST : changed));
  await lookForRelease(page);
  await page.getByText(OFFER).waitFor();
});

test('two sites under one origin keep releases of their own', async () => {
  const [here, beside] = site().urls;
  site().serve(DIST, HERE);
  site().serve(DIST, BESIDE);
  const { page, context } = await openKept({ expectedErrors: NO_ANSWER });
  const other = await context.newPage();
  await other.goto(beside);
  await expectKept(other);

  site().serve(NEXT, HERE);
  await lookForRelease(page);
  await page.getByRole('button', { name: 'Load the new release' }).click();
  await expectSoon(async () => assert.equal(await runningRelease(page), releaseId(NEXT)));
  await open(page, here);
  await expectRunning(page);
  const kept = [`turnabout:${BESIDE}:release:${releaseId(DIST)}`, `turnabout:${HERE}:release:${releaseId(NEXT)}`];
  await expectSoon(async () => assert.deepEqual((await keptReleases(page)).sort(), kept));
  assert.equal(await other.getByText(TAKEN).count(), 0);

  await site().close();
  try {
    await open(other, `${beside}#/organise`);
    await expectRunning(other);
    await expectAllOf(other, DIST);
  } finally {
    await site().start();
  }
});

test('a release that panics at its start is replaced from its own page', async () => {
  site().serve(DIST);
  const { page } = await openKept({ expectedErrors: NO_ANSWER });
  site().serve(BROKEN);
  await lookForRelease(page);
  await page.getByRole('button', { name: 'Load the new release' }).click();
  await page.getByRole('heading', { name: 'Turnabout has stopped' }).waitFor();
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('heading', { name: 'Turnabout has stopped' }).waitFor();

  site().serve(LATER);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expectSoon(async () => assert.equal(await runningRelease(page), releaseId(LATER)), 20_000);
  await expectRunning(page);
  await expectAllOf(page, LATER);
});

test('Reload does not wait for ever for a host that does not answer', async () => {
  site().serve(DIST);
  const { page } = await openKept({ expectedErrors: NO_ANSWER });
  site().serve(BROKEN);
  await lookForRelease(page);
  await page.getByRole('button', { name: 'Load the new release' }).click();
  await title(page, 'Turnabout has stopped').waitFor();
  site().serve((name) => (name === 'sw.js' ? new Promise(() => {}) : BROKEN));
  await page.clock.install();
  await mark(page);

  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText('Looking for a newer release').waitFor();
  await page.clock.fastForward(14_000);
  assert.ok(await isMarked(page));
  await page.clock.fastForward(2000);
  await expectSoon(async () => assert.equal(await isMarked(page), false));
  await title(page, 'Turnabout has stopped').waitFor();
});

test('a page that stays open looks for a new release when it is seen again, at most hourly', async () => {
  site().serve(DIST);
  const { page } = await openKept();
  await page.evaluate(() => {
    const now = Date.now;
    const { update } = ServiceWorkerRegistration.prototype;
    let later = 0;
    let looked = 0;
    Date.now = () => now() + later;
    ServiceWorkerRegistration.prototype.update = function () {
      looked += 1;
      return update.call(this);
    };
    window['passMinutes'] = (minutes) => {
      later += minutes * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      return looked;
    };
  });
  site().serve(NEXT);

  assert.equal(await page.evaluate(() => window['passMinutes'](59)), 0);
  assert.equal(await page.evaluate(() => window['passMinutes'](2)), 1);
  await page.getByText(OFFER).waitFor();
  assert.equal(await page.evaluate(() => window['passMinutes'](59)), 1);
});

test('the organisation’s programme comes from the host, and from the last visit when the host is slow or gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'turnabout-programme-'));
  after(() => rmSync(folder, { recursive: true }));
  const write = (text) => writeFileSync(join(folder, 'programme.json'), JSON.stringify(text));
  let slow = Promise.resolve();
  site().serve(async (name) => {
    if (name !== 'programme.json') return DIST;
    await slow;
    return folder;
  });
  write('first');
  const { page } = await openKept({ expectedErrors: NO_ANSWER });
  const read = () =>
    page.evaluate(async () => {
      const response = await fetch('programme.json', { signal: AbortSignal.timeout(10_000) });
      return response.json();
    });

  assert.equal(await read(), 'first');
  write('second');
  assert.equal(await read(), 'second');
  let answer = () => {};
  slow = new Promise((done) => (answer = () => done(undefined)));
  write('third');
  assert.equal(await read(), 'second', 'the host is slow');
  answer();
  await expectSoon(async () => assert.equal(await read(), 'third'));
  await site().close();
  try {
    assert.equal(await read(), 'third', 'the host is gone');
  } finally {
    await site().start();
  }
  rmSync(join(folder, 'programme.json'));
  assert.equal(await page.evaluate(() => fetch('programme.json').then(({ status }) => status)), 404);
});

test('the app can be installed, each site under an origin as one of its own', async () => {
  site().serve(DIST);
  const { page, context, url } = await openApp();
  const debug = await context.newCDPSession(page);
  const manifest = await debug.send('Page.getAppManifest');
  assert.deepEqual(manifest.errors, []);
  assert.equal((await debug.send('Page.getAppId')).appId, url);

  const { icons, start_url, scope } = JSON.parse(manifest.data ?? '');
  assert.equal(new URL(start_url, manifest.url).href, url);
  assert.equal(new URL(scope, manifest.url).href, url);
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, new URL(src, manifest.url).href);
    if (sizes !== 'any') assert.equal(size, sizes, src);
  }
});

test('what the browser offers about installing is offered in the settings', async () => {
  site().serve(DIST);
  const { page } = await openRunningApp({
    route: '#/settings',
    prepare: (context) =>
      context.addInitScript(() => {
        const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
          prompt: () => Promise.resolve({ outcome: window['turnaboutChoice'] }),
        });
        window['offerToInstall'] = () => window.dispatchEvent(offer);
      }),
  });
  const button = page.getByRole('button', { name: 'Install Turnabout on this device' });
  await page.locator('html[data-offline]').waitFor();
  assert.equal(await button.count(), 0);

  await page.evaluate(() => window['offerToInstall']());
  await expectGoodLooks(page, 'the offer to install');
  await page.evaluate(() => void (window['turnaboutChoice'] = 'dismissed'));
  await button.click();
  await page.getByText('Turnabout was not installed.').waitFor();
  assert.equal(await button.count(), 0);

  await page.evaluate(() => window['offerToInstall']());
  await page.evaluate(() => void (window['turnaboutChoice'] = 'accepted'));
  await button.click();
  await page.getByText('Turnabout is installed on this device.').waitFor();
});
