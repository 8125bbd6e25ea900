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

test('a first visit asks for what the budget counts, and for nothing else', async () => {
  /** @type {Set<string>} */
  const asked = new Set();
  const { page } = await openApp({
    prepare: async (context, url) => {
      context.on('request', (request) => {
        const { pathname } = new URL(request.url());
        asked.add(pathname.slice(new URL(url).pathname.length) || 'index.html');
      });
    },
  });
  await page.waitForLoadState('networkidle');

  const counted = new Set(firstLoadFiles());
  assert.deepEqual([...asked].filter((file) => !counted.has(file)), []);
});

test('the worker starts under the policy, in the version the page names', async () => {
  const { page } = await openApp();

  const program = page.waitForResponse(/worker_bg\.wasm\?v=[0-9a-f]{16}$/);
  await page.evaluate(() => {
    const meta = /** @type {HTMLMetaElement} */ (
      document.querySelector('meta[name=turnabout-worker]')
    );
    new Worker(new URL(meta.content, document.baseURI), { type: 'module' });
  });

  assert.equal((await program).status(), 200);
});
