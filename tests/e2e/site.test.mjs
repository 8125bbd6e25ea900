// What holds for the site as a whole: its policy, its requests, its worker.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { useSite } from './harness.mjs';
import { DIST } from './server.mjs';
import { firstLoadFiles } from './sizes.mjs';

const { openApp } = useSite();

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

test('the policy stands in the page, and in the headers of hosts that read them', async () => {
  const { page } = await openApp();

  const meta = page.locator('meta[http-equiv=Content-Security-Policy]');
  assert.equal(await meta.getAttribute('content'), POLICY);
  const headers = readFileSync(`${DIST}_headers`, 'utf8');
  assert.ok(headers.includes(`Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\n`));
  assert.match(headers, /X-Content-Type-Options: nosniff/);
  assert.match(headers, /Referrer-Policy: no-referrer/);
});

test('a script in the page itself is refused', async () => {
  const { page } = await openApp({ expectedErrors: [/Content Security Policy/] });

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.turnaboutInline = true';
    document.head.append(script);
    return 'turnaboutInline' in window;
  });

  assert.equal(ran, false);
});

test('until its screen is up a first visit asks for what the budget counts, and for nothing else', async () => {
  const { page, url } = await openApp({
    prepare: (context) =>
      context.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body || document.getElementById('first-words')) return;
          window['turnaboutUp'] = performance.now();
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  // What comes later begins with this file; offline.test.mjs watches the rest of it.
  const later = await page.waitForRequest(/release\.js/);
  await later.response();
  await page.waitForLoadState('networkidle');

  const { up, files } = await page.evaluate((site) => {
    const entries = performance.getEntriesByType('resource');
    return {
      up: window['turnaboutUp'],
      files: entries.map(({ name, startTime }) => ({ name: name.slice(site.length), startTime })),
    };
  }, url);
  const counted = new Set(firstLoadFiles());
  const uncounted = files
    .map(({ name, startTime }) => ({ file: name.replace(/\?.*$/, ''), startTime }))
    .filter(({ file }) => !counted.has(file));
  assert.deepEqual(uncounted.map(({ file }) => file), ['release.js']);
  assert.ok(uncounted[0].startTime > up, 'it waits until the screen is up');
});

test('the worker starts under the policy, in the version the page names', async () => {
  const { page } = await openApp();

  const program = page.waitForResponse(/worker-[0-9a-f]{16}_bg\.wasm$/);
  await page.evaluate(() => {
    const meta = /** @type {HTMLMetaElement} */ (
      document.querySelector('meta[name=turnabout-worker]')
    );
    new Worker(new URL(meta.content, document.baseURI), { type: 'module' });
  });

  assert.equal((await program).status(), 200);
});
