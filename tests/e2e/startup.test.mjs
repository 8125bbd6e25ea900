// What people see before the app runs, and when it cannot.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

import {
  PHONE,
  expectNoAxeViolations,
  expectNoSidewaysScrolling,
  useSite,
} from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { go, title } from './organising.mjs';
import { TRAP } from './releases.mjs';
import { DIST } from './server.mjs';

const { openApp, openRunningApp } = useSite();

const LOCALES = { en: 'en-GB', sv: 'sv-SE' };
const WASM = /turnabout-\w+_bg\.wasm/;

/** Keeps the app from starting, so that the first words stay. */
const holdApp = (context) => context.route(WASM, () => {});

/** @typedef {import('playwright-core').BrowserContext} Context */

/**
 * Each trouble: how it comes about, and the heading people then see.
 *
 * @type {Record<string, {
 *   prepare: (context: Context) => Promise<unknown>,
 *   act?: (page: import('playwright-core').Page) => Promise<unknown>,
 *   expectedErrors?: RegExp[], headings: { en: string, sv: string }, details?: RegExp }>}
 */
const TROUBLES = {
  'a browser without WebAssembly': {
    prepare: (context) => context.addInitScript(() => delete globalThis.WebAssembly),
    headings: {
      en: 'This browser does not run WebAssembly',
      sv: 'Webbläsaren kör inte WebAssembly',
    },
  },
  'an app that is missing on the host': {
    prepare: (context) => context.route(WASM, (route) => route.fulfill({ status: 404 })),
    expectedErrors: [/404/],
    headings: { en: 'Turnabout could not be downloaded', sv: 'Turnabout kunde inte laddas ned' },
    details: /_bg\.wasm: 404/,
  },
  'a connection that breaks': {
    prepare: (context) => context.route(WASM, (route) => route.abort()),
    expectedErrors: [/ERR_FAILED/],
    headings: { en: 'Turnabout could not be downloaded', sv: 'Turnabout kunde inte laddas ned' },
  },
  'an app that the browser cannot run': {
    prepare: (context) =>
      context.route(WASM, (route) =>
        route.fulfill({ contentType: 'application/wasm', body: 'this is no wasm' }),
      ),
    headings: { en: 'Turnabout could not start', sv: 'Turnabout kunde inte starta' },
    details: /CompileError/,
  },
  'a script that is cut short on the way': {
    prepare: (context) =>
      context.route(/boot\.js/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'const {' }),
      ),
    expectedErrors: [/SyntaxError/],
    headings: { en: 'Turnabout could not start', sv: 'Turnabout kunde inte starta' },
    details: /SyntaxError/,
  },
  'an app that panics': {
    prepare: holdApp,
    act: (page) =>
      page.evaluate(() =>
        window.dispatchEvent(new CustomEvent('turnabout-panic', { detail: 'at src/x.rs:1' })),
      ),
    headings: { en: 'Turnabout has stopped', sv: 'Turnabout har stannat' },
    details: /at src\/x\.rs:1/,
  },
};

for (const [trouble, story] of Object.entries(TROUBLES)) {
  for (const [language, locale] of Object.entries(LOCALES)) {
    test(`${trouble} is explained in plain words (${language})`, async () => {
      const { prepare, expectedErrors, headings, details } = story;
      const { page } = await openApp({ locale, viewport: PHONE, prepare, expectedErrors });
      await story.act?.(page);

      const heading = page.getByRole('heading', { name: headings[language] });
      await heading.waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('#first-words').isVisible(), false);
      assert.equal(await heading.evaluate((element) => element === document.activeElement), true);
      if (details) {
        await page.locator('.startup-error summary').click();
        assert.match(await page.locator('.startup-error pre').innerText(), details);
      }
      await expectNoSidewaysScrolling(page);
      await expectNoAxeViolations(page, `${trouble} (${language})`);
    });
  }
}

const fixture = readFileSync(new URL('../fixtures/packets/v1/pairing.txt', import.meta.url), 'utf8');

/** Keeps a person and a pairing, then lets the app panic at its start. */
async function openStopped(opening = {}) {
  const { page, context, url } = await openRunningApp({ route: '#/organise/people/new', ...opening });
  await page.getByLabel('Name', { exact: true }).fill('Björn “Bo” Öster');
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(fixture);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByText('The pairing is kept in this browser.').waitFor();
  await stop(context);
  await page.goto('about:blank');
  await page.goto(url);
  await title(page, 'Turnabout has stopped').waitFor();
  return { page, context, url };
}

/** From now on the app panics at its start. @param {Context} context */
const stop = (context) =>
  context.route(WASM, (route) => route.fulfill({ contentType: 'application/wasm', body: TRAP }));

/** Presses the button and reads the file. @param {import('playwright-core').Page} page */
async function downloadData(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my data' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** The databases there are. @param {import('playwright-core').Page} page */
const databases = (page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

/** Every record of a database as it is kept, by its store. @param {import('playwright-core').Page} page */
const storesOf = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('turnabout:/some/path/:real');
        opening.onerror = fail;
        opening.onsuccess = async () => {
          const database = opening.result;
          const answer = (request) =>
            new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
          const stores = {};
          for (const name of database.objectStoreNames) {
            const store = () => database.transaction(name).objectStore(name);
            const keys = await answer(store().getAllKeys());
            const values = await answer(store().getAll());
            stores[name] = keys.map((key, index) => [key, values[index]]);
          }
          database.close();
          done(stores);
        };
      }),
  );

/** How browsers keep IndexedDB from a page. */
const WITHOUT_STORAGE = {
  'has no IndexedDB': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'refuses IndexedDB': () =>
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
};
for (const [trouble, without] of Object.entries(WITHOUT_STORAGE)) {
  test(`a browser that ${trouble} gets the app, under a banner that nothing is kept`, async () => {
    const { page } = await openRunningApp({
      route: '#/organise/people/new',
      prepare: (context) => context.addInitScript(without),
    });
    const banner = page.getByRole('alert').filter({ hasText: 'This browser refuses to keep data' });
    await banner.waitFor();
    await expectGoodLooks(page, `a browser that ${trouble}`);
    await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
    await page.getByRole('radio', { name: /^Mentee senior/ }).check();
    await page.getByRole('button', { name: 'Save the person' }).click();
    await page.getByRole('link', { name: 'All people' }).click();
    await page.getByRole('link', { name: 'Olga Palm' }).waitFor();
    await banner.waitFor();

    await page.reload();
    await page.getByText('Nobody has signed up here yet.').waitFor();
    await banner.waitFor();
  });
}

test('what is stored can be downloaded when the app panics at its start', async () => {
  const { page } = await openStopped();

  const { name, text } = await downloadData(page);
  const backup = JSON.parse(text);
  assert.equal(name, `turnabout-backup-${backup.made.slice(0, 10)}.json`);
  assert.match(backup.made, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const { format, version, made_by, space } = backup;
  assert.deepEqual({ format, version, made_by, space }, {
    format: 'turnabout-backup', version: 1, made_by: 'rescue', space: 'real',
  });
  assert.deepEqual(backup.stores, await storesOf(page));
  assert.equal(backup.data, JSON.parse(backup.stores.meta[0][1]).data);
  assert.match(backup.stores.people[0][1], /"Björn “Bo” Öster"/);
  assert.equal(backup.stores['my-pairings'].length, 1);
  await page.getByText('The file is among your downloads.').waitFor();
  await page.getByText('in clear text').waitFor();
  await expectNoAxeViolations(page, 'the plain page after a download');
});

test('the file from the plain page has the shape of the one that is kept for ever', async () => {
  const kept = new URL('../fixtures/backups/rescue-v1.json', import.meta.url);
  const { page } = await openStopped();

  const { text } = await downloadData(page);
  const shape = (backup) => Object.entries(backup).map(([key, value]) => [key, typeof value]);
  assert.deepEqual(shape(JSON.parse(text)), shape(JSON.parse(readFileSync(kept, 'utf8'))));
});

test('data of a newer release, in stores and shapes that are not known, can be downloaded', async () => {
  const { page, context } = await openApp({ prepare: holdApp });
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('turnabout:/some/path/:real', 900);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('meta').put('{"v":9,"data":77}', 'data');
          opening.result.createObjectStore('from-the-future').put({ wings: 2 }, 7);
        };
        opening.onerror = fail;
        opening.onsuccess = () => done(opening.result.close());
      }),
  );
  await context.unroute(WASM);
  await stop(context);
  await page.reload();

  const { text } = await downloadData(page);
  const { data, stores } = JSON.parse(text);
  assert.equal(data, 77);
  assert.deepEqual(stores, {
    'from-the-future': [['7', '{"wings":2}']],
    meta: [['data', '{"v":9,"data":77}']],
  });
});

test('where nothing is stored there is no file, and no database is made', async () => {
  const { page } = await openApp({ prepare: stop });

  await page.getByRole('button', { name: 'Download my data' }).click();
  await page.getByText('Nothing is stored here yet, so there is no file to save.').waitFor();
  assert.deepEqual(await databases(page), []);
});

test('the sample is no part of the file', async () => {
  const { page, context } = await openRunningApp();
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByText('Ingrid Sample').first().waitFor();
  await stop(context);
  await page.reload();

  const { text } = await downloadData(page);
  assert.deepEqual((await databases(page)).length, 2);
  assert.doesNotMatch(text, /Ingrid Sample/);
});

/** Ways in which reading fails: what the page says then. */
const FAILURES = {
  'a browser that refuses to open it': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  'a database that cannot be read': () => {
    IDBObjectStore.prototype.openCursor = function () {
      this.transaction.abort();
      return /** @type {any} */ ({});
    };
  },
};

for (const [failure, prepare] of Object.entries(FAILURES)) {
  test(`a download that fails is told in a sentence: ${failure}`, async () => {
    const { page } = await openStopped();
    const before = await storesOf(page);
    await page.evaluate(prepare);

    await page.getByRole('button', { name: 'Download my data' }).click();
    await page.getByText('Your data could not be read. It is left as it was.').waitFor();
    await page.reload();
    assert.deepEqual(await storesOf(page), before);
  });
}

test('Reload opens the page again', async () => {
  const { page } = await openApp({ prepare: TROUBLES['a browser without WebAssembly'].prepare });

  const reloaded = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name: 'Reload' }).click();
  await reloaded;
});

for (const [language, locale] of Object.entries(LOCALES)) {
  test(`the first words stand before the app runs (${language})`, async () => {
    const { page } = await openApp({ locale, viewport: PHONE, prepare: holdApp });

    const words = page.locator(`[data-language=${language}]`);
    await words.getByRole('heading', { name: 'Turnabout' }).waitFor();
    assert.equal(await page.locator('[data-language]:visible').count(), 1);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await expectNoSidewaysScrolling(page);
    await expectNoAxeViolations(page, `the first words (${language})`);
  });
}

test('a stored language and theme come before what the browser asks for', async () => {
  const { page } = await openApp({
    locale: 'en-GB',
    prepare: async (context) => {
      await holdApp(context);
      await context.addInitScript(() => {
        if (location.protocol === 'about:') return;
        localStorage.setItem('turnabout-language', 'sv');
        localStorage.setItem('turnabout-theme', 'dark');
      });
    },
  });

  await page.getByText('Laddar …').waitFor();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
});

test('someone who opens the page as a file is told what to do', async () => {
  const { page } = await openApp({ prepare: holdApp, expectedErrors: [/file:/] });
  await page.goto(pathToFileURL(`${DIST}index.html`).href);

  await page.getByRole('heading', { name: 'Turnabout needs a web address' }).waitFor();
});
