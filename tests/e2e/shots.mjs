// Pictures for people who work on the looks: every given route, on a phone and a desk, light and
// dark, in both languages, into tests/e2e/results/.
//
//   node shots.mjs '#/' '#/settings'

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launch } from './chromium.mjs';
import { serveSite } from './server.mjs';

const results = fileURLToPath(new URL('./results/', import.meta.url));
const routes = process.argv.length > 2 ? process.argv.slice(2) : ['#/'];
const widths = [360, 1280];
const languages = { en: 'en-GB', sv: 'sv-SE' };

/** `#/organise/people` becomes `organise-people`. @param {string} route */
const nameOf = (route) => route.replace(/^#\/?/, '').replace(/\W+/g, '-') || 'home';

await mkdir(results, { recursive: true });
const site = await serveSite();
const browser = await launch();
for (const [language, locale] of Object.entries(languages)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of widths) {
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ locale, colorScheme, viewport, serviceWorkers: 'block' });
      const page = await context.newPage();
      for (const route of routes) {
        await page.goto('about:blank');
        await page.goto(site.url + route, { waitUntil: 'networkidle' });
        const file = `${nameOf(route)}-${width}-${colorScheme}-${language}.png`;
        await page.screenshot({ path: results + file, fullPage: true });
        console.log(`tests/e2e/results/${file}`);
      }
      await context.close();
    }
  }
}
await browser.close();
await site.close();
