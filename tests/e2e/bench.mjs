// How long things take, beside the budgets of ARCHITECTURE.md: `cargo xtask bench` prints these tables.
// Timings depend on the machine and on what else it does, so they are printed and never tested.

import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { launch } from './chromium.mjs';
import { DESKTOP } from './harness.mjs';
import { manyAsSheet, seed } from './many.mjs';
import { seedSessions, sessionId } from './many-sessions.mjs';
import { SHORTEST_TASK, TASK_BUDGET, fromPressTo, noteTasks, settled, tasks, timed } from './measuring.mjs';
import { chooseSheets, go, savedBy, title } from './organising.mjs';
import { serveSite } from './server.mjs';

const LIGHTHOUSE = '12.8.2';
const KEYSTROKES = 20;
const SESSIONS = 500;

const site = await serveSite();
const browser = await launch();
/** @type {{ what: string, value: string, share: string }[]} */
let rows = [];
let failures = 0;

/** @param {string} what @param {number} milliseconds @param {number} [budget] */
function milliseconds(what, milliseconds, budget) {
  const share = budget ? `${Math.round((100 * milliseconds) / budget)} % of ${budget}` : '';
  rows.push({ what, value: `${Math.round(milliseconds)} ms`, share });
}

/** @param {string} what @param {number[]} tasks */
function longest(what, tasks) {
  if (tasks.length > 0) return milliseconds(what, Math.max(...tasks), TASK_BUDGET);
  rows.push({ what, value: `under ${SHORTEST_TASK} ms`, share: `under 25 % of ${TASK_BUDGET}` });
}

/** @param {string} heading */
function print(heading) {
  const table = [{ what: heading, value: '', share: 'budget' }, ...rows];
  const width = (key) => Math.max(...table.map((row) => row[key].length));
  for (const { what, value, share } of table) {
    const line = [what.padEnd(width('what')), value.padStart(width('value')), share];
    console.log(line.join('  ').trimEnd());
  }
  console.log('');
  rows = [];
}

/** Measures one thing; what goes wrong costs that one only. @param {string} heading @param {() => Promise<unknown>} measure */
async function part(heading, measure) {
  try {
    await measure();
  } catch (error) {
    failures += 1;
    rows.push({ what: 'not measured', value: '', share: String(error).split('\n')[0] });
  }
  print(heading);
}

/**
 * A new person's page that notes every long task and when the first row of a list stood there.
 *
 * @param {string} route
 * @param {import('playwright-core').BrowserContext} [context] of somebody who has been there before
 * @param {string} [row] what is a row
 */
async function open(route, context, row = '.long__row') {
  const own = context ?? (await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' }));
  const page = await own.newPage();
  await noteTasks(page);
  await page.addInitScript((row) => {
    const noted = { firstRow: 0 };
    Object.assign(window, { noted });
    const watching = new MutationObserver(() => {
      if (!document.querySelector(row)) return;
      noted.firstRow = performance.now();
      watching.disconnect();
    });
    watching.observe(document, { childList: true, subtree: true });
  }, row);
  await page.goto(site.url + route, { waitUntil: 'domcontentloaded' });
  await page.locator('#first-words').waitFor({ state: 'detached' });
  return page;
}

/** When the first row of a list stood there, in milliseconds from the beginning of the page. */
const firstRow = (page) => page.evaluate(() => /** @type {any} */ (window).noted.firstRow);

/** @param {import('playwright-core').BrowserContext} context */
async function bytesOfVisit(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const local = new Set();
  const underWay = new Set();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId }) => underWay.add(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromServiceWorker || response.fromDiskCache) local.add(requestId);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => local.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    underWay.delete(requestId);
    if (!local.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.locator('#first-words').waitFor({ state: 'detached' });
  // Where there is a service worker it has everything once it is active.
  await page.evaluate(async () => {
    const registered = await navigator.serviceWorker?.getRegistration();
    if (!registered) return;
    const late = new Promise((resolve) => setTimeout(resolve, 20_000));
    await Promise.race([navigator.serviceWorker.ready, late]);
  });
  await settled(page);
  while (underWay.size > 0) {
    const ended = ['Network.loadingFinished', 'Network.loadingFailed'];
    await Promise.race(ended.map((event) => new Promise((resolve) => session.once(event, resolve))));
  }
  await page.close();
  return bytes;
}

await part('Loading, as this host sends it: uncompressed', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' });
  for (const visit of ['First load', 'Second load']) {
    const bytes = await bytesOfVisit(context);
    rows.push({ what: visit, value: `${bytes} bytes`, share: '' });
  }
  await context.close();
});

/**
 * Types into a search field, letter by letter, and says how long each takes until the page is drawn anew.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} search
 * @param {string} typed
 */
async function measureTyping(page, search, typed) {
  await search.evaluate((field) => {
    const strokes = [];
    Object.assign(window, { strokes });
    field.addEventListener(
      'input',
      () => {
        const begun = performance.now();
        // After the next picture is on its way to the screen.
        requestAnimationFrame(() => setTimeout(() => strokes.push(performance.now() - begun)));
      },
      { capture: true },
    );
  });
  for (const letter of [...typed].slice(0, KEYSTROKES)) {
    const before = await page.evaluate(() => /** @type {any} */ (window).strokes.length);
    await search.pressSequentially(letter);
    await page.waitForFunction((before) => /** @type {any} */ (window).strokes.length > before, before);
  }
  const strokes = await page.evaluate(() => /** @type {any} */ (window).strokes);
  strokes.sort((one, other) => one - other);
  milliseconds('A letter in the search field: median', strokes[Math.floor(strokes.length / 2)]);
  milliseconds(`A letter in the search field: worst of ${strokes.length}`, strokes.at(-1), TASK_BUDGET);
  longest('Typing: longest task', await tasks(page));
}

/** Imports a sheet of so many people and says how long each step takes. */
async function measureImport(page, count) {
  await go(page, '#/organise/people/import');
  await page.getByLabel('Choose the files').waitFor();
  await tasks(page);
  const preview = await timed(async () => {
    await chooseSheets(page, manyAsSheet(count));
    await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
    await page.getByRole('button', { name: 'See who they are' }).click();
    await page.getByRole('region', { name: 'Check before you import' }).waitFor();
  });
  const kept = await timed(async () => {
    await page.getByRole('button', { name: /^Import [\d,]+ people$/ }).click();
    await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
  });
  const name = `Import of ${count.toLocaleString('en')} rows`;
  milliseconds(`${name}: from the file to the preview`, preview);
  milliseconds(`${name}: from the last press until it is kept`, kept);
  longest(`${name}: longest task`, await tasks(page));
}

await part('A thousand rows', async () => {
  const page = await open('#/organise');
  await measureImport(page, 1000);
  await page.context().close();
});

await part('Ten thousand people', async () => {
  const first = await open('#/organise');
  const context = first.context();
  await measureImport(first, 10_000);
  await first.close();

  const page = await open('#/organise/people', context);
  await page.locator('.long__row').first().waitFor();
  milliseconds('Opening with 10,000 people stored: until the first row', await firstRow(page));
  longest('Opening: longest task', await tasks(page));

  const search = page.getByLabel('Search', { exact: true });
  await measureTyping(page, search, 'linnéa eriksson 0123');

  await search.fill('');
  await tasks(page);
  for (const heading of ['Unit', 'Level', 'Name']) {
    await page.getByRole('columnheader', { name: heading }).getByRole('button').click();
  }
  longest('Sorting three times: longest task', await tasks(page));
  await page.getByRole('button', { name: 'Choose all that were found' }).click();
  longest('Choosing everybody: longest task', await tasks(page));
  await savedBy(page.getByRole('button', { name: 'Export as CSV', exact: true }));
  longest('Taking everybody out as CSV: longest task', await tasks(page));

  await page.locator('.long__row').first().getByRole('link').click();
  const save = page.getByRole('button', { name: 'Save the person' });
  await page.getByLabel('Unit').fill('Department of Play');
  const saving = await fromPressTo(page, save, 'Saved in this browser');
  milliseconds('Saving a person: until “Saved” stands there', saving);
  await context.close();
});

await part('Thousands of pairs', async () => {
  const page = await open('#/organise/people');
  await seed(page, { people: 10_000, proposals: 4800, waiting: 400 });
  await tasks(page);
  await go(page, '#/organise/matching');
  await title(page, /^4,800 pairs/).waitFor();
  longest('Showing 4,800 proposals: longest task', await tasks(page));
  const approving = await timed(async () => {
    await page.getByRole('button', { name: 'Approve all' }).click();
    await page.getByText('4,800 pairings are approved.').waitFor();
  });
  milliseconds('Approving all 4,800: until they are kept', approving);
  longest('Approving: longest task', await tasks(page));
  await go(page, '#/organise/pairings');
  await title(page, '4,800 pairings').waitFor();
  longest('Showing 4,800 pairings: longest task', await tasks(page));
  const handing = await timed(async () => {
    await savedBy(page.getByRole('button', { name: 'Hand out 4,800 new pairings' }));
    await page.getByText('The archive with 9,600 files is saved').waitFor();
  });
  milliseconds('Handing out all 4,800: until it is noted', handing);
  longest('Handing out: longest task', await tasks(page));
  await savedBy(page.getByRole('button', { name: 'Pairings', exact: true }));
  longest('Taking 4,800 pairings out as CSV: longest task', await tasks(page));
  await page.context().close();
});

await part('Five hundred sessions', async () => {
  const first = await open('#/sessions');
  const context = first.context();
  await seedSessions(first, SESSIONS);
  await first.close();

  const page = await open('#/sessions', context, '.timeline > li');
  const search = page.getByLabel('Search everything you have written');
  await page.locator('.timeline > li').first().waitFor();
  milliseconds(`Opening with ${SESSIONS} sessions stored: until the first of them`, await firstRow(page));
  longest('Opening: longest task', await tasks(page));
  await measureTyping(page, search, 'accessibility change');
  await page.getByRole('status').filter({ hasText: /^Found: [1-9]/ }).waitFor();

  await go(page, `#/sessions/${sessionId(SESSIONS / 2)}`);
  await title(page, /^Session with/).waitFor();
  longest('Opening one session: longest task', await tasks(page));
  await go(page, `#/sessions/${sessionId(SESSIONS - 2)}/after`);
  await title(page, /^After the session with/).waitFor();
  longest('Opening the page after one: longest task', await tasks(page));
  await page.getByRole('button', { name: 'We met' }).click();
  await page.getByLabel('What did you cover?').fill('How an offer is compared at home');
  await tasks(page);
  const logging = await fromPressTo(page, page.getByRole('button', { name: 'Save as held' }), 'Held, logged on');
  milliseconds('Logging one: until it stands there as held', logging);
  longest('Logging: longest task', await tasks(page));
  await page.close();

  const home = await open('#/', context);
  await home.getByRole('region', { name: 'What is due' }).waitFor();
  longest('Opening Home: longest task', await tasks(home));
  await context.close();
});

await part('Matching', async () => {
  const page = await open('#/organise/people');
  await seed(page, { people: 2000 });
  await go(page, '#/organise/matching');
  await page.getByRole('button', { name: 'Propose pairs' }).waitFor();
  await tasks(page);
  const matching = await timed(async () => {
    await page.getByRole('button', { name: 'Propose pairs' }).click();
    await title(page, /^1,000 pairs/).waitFor({ timeout: 600_000 });
  });
  milliseconds('1,000 × 1,000: until the pairs stand there', matching);
  longest('Matching: longest task on the main thread', await tasks(page));
  await page.context().close();
});

const chrome = process.env.CHROME ?? '/usr/bin/chromium';
await browser.close();

/** The scores of one page, from 0 to 100. @param {string} route @param {'phone' | 'desktop'} device */
async function lighthouse(route, device) {
  const report = join(tmpdir(), `turnabout-lighthouse-${process.pid}.json`);
  const flags = process.getuid?.() === 0 ? '--headless=new --no-sandbox' : '--headless=new';
  const words = [
    ...['exec', '--yes', `--package=lighthouse@${LIGHTHOUSE}`, '--', 'lighthouse', site.url + route],
    ...['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`],
    '--only-categories=performance,accessibility,best-practices',
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const environment = { ...process.env, CHROME_PATH: chrome };
  // This process serves the site meanwhile, so it waits without standing still.
  const run = promisify(execFile)(npm, words, { env: environment, timeout: 300_000 });
  try {
    await run;
    const { categories } = JSON.parse(readFileSync(report, 'utf8'));
    return Object.values(categories).map(({ title, score }) => `${title} ${Math.round(100 * score)}`);
  } catch (error) {
    const said = String(error?.stderr || error).trim().split('\n').at(-1);
    throw new Error(`Lighthouse ${LIGHTHOUSE} could not be brought or run: ${said}`);
  } finally {
    rmSync(report, { force: true });
  }
}

await part(`Lighthouse ${LIGHTHOUSE}, scores of 100`, async () => {
  for (const route of ['#/', '#/organise']) {
    for (const device of /** @type {const} */ (['phone', 'desktop'])) {
      const scores = await lighthouse(route, device);
      rows.push({ what: `${route} on a ${device}`, value: scores.join(', '), share: '' });
    }
  }
});

await site.close();
if (failures > 0) {
  console.error(`${failures} of the parts could not be measured; the tables say why.`);
  process.exitCode = 1;
}
