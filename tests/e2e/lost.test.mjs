// The browser has lost what was kept: the app says so, once, and only then.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PHONE, expectRunning, expectSoon, useSite } from './harness.mjs';
import { databases } from './keeping.mjs';
import { profile, startBrowser } from './killing.mjs';
import { expectGoodLooks } from './looks.mjs';
import { go, title } from './organising.mjs';
import { leaveBareHeader } from './torn.mjs';

const { openRunningApp, site } = useSite();

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const banner = (page) =>
  page.getByRole('alert').filter({ hasText: 'This browser no longer has what was kept here.' });

/** The app runs, and says nothing of a loss. @param {Page} page */
async function expectNoLoss(page) {
  await expectRunning(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await banner(page).count(), 0);
}

/** @param {Page} page @param {string} name */
async function keepPerson(page, name) {
  await go(page, '#/organise/people/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
}

/** The small notes of this site. @param {Page} page */
const notes = (page) => page.evaluate(() => Object.keys(localStorage).sort());

/** Loads the site anew at a route. @param {Page} page @param {string} url */
async function openAnew(page, url) {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await expectRunning(page);
}

/**
 * Removes the databases, as a browser does that clears them away, while no page of the app is open.
 *
 * @param {Page} page
 * @param {string} url
 */
async function removeDatabases(page, url) {
  const elsewhere = `${url}elsewhere.html`;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }));
  await page.goto(elsewhere);
  for (const name of await databases(page)) {
    await page.evaluate(
      (name) =>
        new Promise((done, failed) => {
          const asked = indexedDB.deleteDatabase(name);
          asked.onsuccess = () => done(undefined);
          asked.onerror = () => failed(asked.error);
        }),
      String(name),
    );
  }
  assert.deepEqual(await databases(page), []);
}

/** The notice is there on every page until it is put away, and does not come again. @param {Page} page @param {string} url */
async function expectToldOnce(page, url) {
  await banner(page).waitFor();
  await page.reload();
  await banner(page).waitFor();
  await openAnew(page, url);
  await banner(page).getByRole('link', { name: 'Restore a backup' }).click();
  await title(page, 'Restore a backup').waitFor();
  await banner(page).waitFor();
  await expectGoodLooks(page, 'a loss');

  await banner(page).getByRole('button', { name: 'I have read this' }).click();

  await expectSoon(async () => assert.equal(await banner(page).count(), 0));
  const heading = title(page, 'Restore a backup');
  assert.ok(await heading.evaluate((element) => element === document.activeElement));
  await page.reload();
  await expectNoLoss(page);
  await openAnew(page, url);
  await expectNoLoss(page);
}

test('Chromium loses everything over a header that a kill left alone, and the app says so', async () => {
  const kept = await profile();
  const { url } = site();
  /** Starts the browser, does something, and closes it. @param {(page: Page) => Promise<void>} use */
  const inBrowser = async (use) => {
    const browser = await startBrowser(kept.folder);
    try {
      await browser.page.goto(url, { waitUntil: 'domcontentloaded' });
      await use(browser.page);
      await browser.close();
    } finally {
      await browser.kill().catch(() => {});
    }
  };
  try {
    await inBrowser(async (page) => {
      await expectNoLoss(page);
      await keepPerson(page, 'Olga Palm');
    });
    assert.equal(await leaveBareHeader(kept.folder), 1);
    await inBrowser(async (page) => {
      await expectNoLoss(page);
      await keepPerson(page, 'Björn Öster');
      await go(page, '#/organise/people');
      await page.getByRole('link', { name: 'Olga Palm' }).waitFor();
    });
    await inBrowser(async (page) => {
      await expectToldOnce(page, url);
      await go(page, '#/organise/people');
      await page.getByText('Nobody has signed up here yet.').waitFor();
    });
    await inBrowser(expectNoLoss);
  } finally {
    await kept.remove();
  }
});

test('a database that has gone while something was kept in it is told of as lost', async () => {
  const { page, url } = await openRunningApp({ viewport: PHONE });
  await keepPerson(page, 'Olga Palm');
  await removeDatabases(page, url);
  await openAnew(page, url);
  await expectToldOnce(page, url);
  await removeDatabases(page, url);
  await openAnew(page, url);
  await expectNoLoss(page);
});

test('what is kept after a loss can be lost again, and the sample says nothing of it', async () => {
  const { page, url } = await openRunningApp();
  await keepPerson(page, 'Olga Palm');
  await removeDatabases(page, url);
  await openAnew(page, url);
  await banner(page).waitFor();
  await keepPerson(page, 'Björn Öster');
  await banner(page).getByRole('button', { name: 'I have read this' }).click();
  await removeDatabases(page, url);
  await openAnew(page, url);
  await banner(page).waitFor();

  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByText(/^People: 60/).waitFor();
  await expectNoLoss(page);
  await page.getByRole('button', { name: 'Leave and remove the sample' }).click();
  await banner(page).waitFor();
});

test('a loss that the browser tells of is believed without a note', async () => {
  const { page } = await openRunningApp({
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { get: () => 'total' });
      }),
  });
  await banner(page).waitFor();
});

test('what an older release kept is noted when it is read', async () => {
  const { page, url } = await openRunningApp();
  await keepPerson(page, 'Olga Palm');
  await page.evaluate(() => localStorage.clear());
  await openAnew(page, url);
  await expectNoLoss(page);
  assert.deepEqual(await notes(page), ['turnabout-kept:/some/path/']);
});

test('a first visit is no loss, nor the next when nothing was kept', async () => {
  const { page, url } = await openRunningApp();
  await expectNoLoss(page);
  assert.deepEqual(await notes(page), []);
  await removeDatabases(page, url);
  await openAnew(page, url);
  await expectNoLoss(page);
});

test('what people erase in the app is no loss', async () => {
  const { page, url } = await openRunningApp();
  await keepPerson(page, 'Olga Palm');
  await go(page, '#/data');
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByLabel('Type ERASE to confirm').fill('ERASE');
  await page.getByRole('button', { name: 'Erase everything now' }).click();
  await title(page, 'Those who are new have much to teach').waitFor();
  await expectNoLoss(page);
  assert.deepEqual(await notes(page), []);
  await openAnew(page, url);
  await expectNoLoss(page);
});

test('what people remove in the browser’s own settings is no loss', async () => {
  const { page, context, url } = await openRunningApp();
  await keepPerson(page, 'Olga Palm');
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'all',
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await expectNoLoss(page);
});
