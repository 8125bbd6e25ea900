// The same in the app as a coordinator sees it: stored people, a press, the proposals on the screen.

import { DESKTOP } from '../harness.mjs';
import { fromPressTo, noteTasks, tasks } from '../measuring.mjs';
import { go } from '../organising.mjs';
import { count } from './words.mjs';

/** A run that is shorter is over before anybody can cancel it. In milliseconds. */
const SHORTEST_CANCELLED = 1000;
const CANCELLED = 'Cancelled. Nothing has changed.';

/**
 * @typedef {object} InApp times in milliseconds
 * @property {number} shown from the press until the pairs stand there
 * @property {number | undefined} cancelled from the press on Cancel until the page says so
 * @property {number} longestTask on the main thread
 */

/**
 * Proposes pairs for the people of a size, and cancels once before.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {string} made the address of what was made
 * @param {number} pairs how many there will be
 * @param {number} inTheMiddle after how many milliseconds a run is half over
 * @returns {Promise<InApp>}
 */
export async function proposeInApp(browser, site, made, pairs, inTheMiddle) {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await noteTasks(page);
  await page.goto(`${site}#/organise/people`, { waitUntil: 'domcontentloaded' });
  await page.locator('#first-words').waitFor({ state: 'detached' });
  await page.evaluate(storePeople, made);
  await page.reload();
  await go(page, '#/organise/matching');
  const propose = page.getByRole('button', { name: 'Propose pairs' });
  await propose.waitFor();

  await tasks(page);
  /** @type {number | undefined} */
  let cancelled;
  if (inTheMiddle > SHORTEST_CANCELLED / 2) {
    await propose.click();
    await page.getByRole('progressbar').waitFor();
    await page.waitForTimeout(inTheMiddle);
    cancelled = await fromPressTo(page, page.getByRole('button', { name: 'Cancel' }), CANCELLED);
  }
  const proposed = fromPressTo(page, propose, `${count(pairs)} pairs`);
  const shown = await Promise.race([proposed, brokenOff(page)]);
  const longestTask = Math.max(0, ...(await tasks(page)));
  await context.close();
  return { shown, cancelled, longestTask };
}

/** Fails when the app says that it could not match. @param {import('playwright-core').Page} page @returns {Promise<never>} */
async function brokenOff(page) {
  const said = page.getByText('The matching stopped');
  await said.waitFor({ timeout: 0 });
  throw new Error((await said.textContent()) ?? '');
}

/** In the page: puts the programme and the people into its database (docs/formats/storage.md). @param {string} made */
async function storePeople(made) {
  const records = async (name) => {
    const text = await (await fetch(made + name)).text();
    return text.trimEnd().split('\n').map((line) => line.split('\t'));
  };
  const stores = { programmes: await records('programme'), people: await records('people') };
  const folder = location.pathname.replace(/[^/]*$/, '');
  const request = indexedDB.open(`turnabout:${folder}:real`);
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(stores), 'readwrite');
  for (const [name, lines] of Object.entries(stores)) {
    for (const [key, text] of lines) transaction.objectStore(name).put(text, key);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
