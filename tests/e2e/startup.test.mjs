// What people see before the app runs, and when it cannot.

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import test from 'node:test';

import {
  PHONE,
  expectNoAxeViolations,
  expectNoSidewaysScrolling,
  useSite,
} from './harness.mjs';
import { DIST } from './server.mjs';

const { openApp } = useSite();

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
  'a browser without IndexedDB': {
    prepare: (context) =>
      context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
    headings: {
      en: 'This browser gives Turnabout nowhere to keep your words',
      sv: 'Turnabout har ingenstans att spara det du skriver',
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
