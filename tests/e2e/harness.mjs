// What every end-to-end test stands on: the site, a browser, and what must hold on every page.
//
//   const { openApp } = useSite();
//   test('…', async () => {
//     const { page } = await openApp({ route: '#/settings', locale: 'sv-SE' });
//   });

import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import { after, afterEach, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { launch } from './chromium.mjs';
import { serveSite } from './server.mjs';
import { watch } from './watch.mjs';

export { expectNoAxeViolations, expectNoSidewaysScrolling, expectSoon } from './expectations.mjs';

/** The newest phones and the widest desks lie between these. */
export const NARROWEST = { width: 320, height: 640 };
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

/**
 * How many times slower than this machine the pages run. A story that reads something before it is there
 * passes on a quick machine and fails on a busy one: `TURNABOUT_SLOWED=6 node --test NAME.test.mjs` finds it.
 */
const SLOWED = Number(process.env.TURNABOUT_SLOWED ?? 1);

/**
 * @typedef {object} Opening
 * @property {{ width: number, height: number }} [viewport]
 * @property {string} [locale] such as `sv-SE`
 * @property {string} [timezoneId] such as `America/New_York`
 * @property {'light' | 'dark'} [colorScheme]
 * @property {string} [route] such as `#/settings`
 * @property {'allow' | 'block'} [serviceWorkers] blocked unless the story is about them: taking in the whole
 *   site for every person of every test would take long
 * @property {RegExp[]} [expectedErrors] errors in the console that belong to this story
 * @property {(context: import('playwright-core').BrowserContext, url: string) => Promise<unknown>} [prepare]
 *   runs before the page opens: init scripts, routes, stored choices
 */

/**
 * Serves the site and starts the browser for the tests of one file. After each test every page must
 * have asked no other origin and printed no error.
 *
 * @param {string[]} [prefixes] the paths under which the site appears
 */
export function useSite(prefixes) {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveSite>>} */
  let site;
  /** @type {{ context: import('playwright-core').BrowserContext, check: () => void }[]} */
  let opened = [];

  before(async () => {
    site = await serveSite(prefixes);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async (t) => {
    const ended = opened;
    opened = [];
    if ('passed' in t && !t.passed) {
      for (const page of ended.flatMap(({ context }) => context.pages())) {
        t.diagnostic(`${page.url()}: ${await conditionOf(page)}`);
      }
    }
    for (const { context } of ended) await context.close();
    for (const { check } of ended) check();
  });

  /** Opens the site as a new person, with nothing stored. @param {Opening} [opening] */
  async function openApp(opening = {}) {
    const { viewport = DESKTOP, locale = 'en-GB', colorScheme = 'light', route = '' } = opening;
    const { serviceWorkers = 'block', timezoneId } = opening;
    const context = await browser.newContext({
      ...{ viewport, locale, colorScheme, serviceWorkers },
      // A zone that is not given is the machine's.
      ...(timezoneId ? { timezoneId } : {}),
    });
    opened.push({ context, check: watch(context, site.url, opening.expectedErrors ?? []) });
    if (SLOWED > 1) slowDown(context);
    await opening.prepare?.(context, site.url);
    const page = await context.newPage();
    await page.goto(site.url + route, { waitUntil: 'domcontentloaded' });
    return { page, context, url: site.url };
  }

  /** Opens the site and waits until the app has taken the place of the first words. @param {Opening} [opening] */
  async function openRunningApp(opening = {}) {
    const app = await openApp(opening);
    await expectRunning(app.page);
    return app;
  }

  return { openApp, openRunningApp, site: () => site };
}

/** Every page of this context runs slowly. @param {import('playwright-core').BrowserContext} context */
function slowDown(context) {
  context.on('page', async (page) => {
    try {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    } catch {
      // The page was closed before it could be slowed down.
    }
  });
}

/**
 * Whether a page still runs its scripts and still gets frames to draw, for the message of a test that
 * failed: a click waits for two frames, so it waits in vain where the browser has stopped drawing.
 *
 * @param {import('playwright-core').Page} page
 */
async function conditionOf(page) {
  const late = 'no answer within 3 s';
  const answer = (asked) =>
    Promise.race([asked.catch((error) => error.message), pause(3000, late, { ref: false })]);
  const script = await answer(page.evaluate(() => document.visibilityState));
  const frame = await answer(
    page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn('drawn')))),
  );
  return `script: ${script}; frame: ${frame}; load: ${loadavg().map((load) => load.toFixed(1)).join(' ')}`;
}

/** Waits until the app has taken the place of the first words. @param {import('playwright-core').Page} page */
export async function expectRunning(page) {
  const stopped = page.locator('.startup-error');
  const running = page.locator('#first-words').waitFor({ state: 'detached' });
  await Promise.race([running, stopped.waitFor().catch(() => {})]);
  assert.equal(await stopped.count(), 0, `the app did not start: ${await textOf(stopped)}`);
  await running;
}

/** @param {import('playwright-core').Locator} locator */
async function textOf(locator) {
  return (await locator.allTextContents()).join(' ');
}
