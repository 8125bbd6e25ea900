// A browser that can be killed at any moment, and started again with what it has kept.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

import { CHROME, FLAGS } from './chromium.mjs';
import { cutUnfinishedRecords } from './torn.mjs';

/** A folder for what a browser keeps; it is removed at the end. */
export async function profile() {
  const folder = await mkdtemp(join(tmpdir(), 'turnabout-profile-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Starts a browser with a profile. `kill` ends all its processes at once, as a power cut would.
 *
 * @param {string} folder
 */
export async function startBrowser(folder) {
  const flags = [
    ...FLAGS,
    '--headless=new',
    '--no-first-run',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    'about:blank',
  ];
  // A group of its own, so that its processes can be ended together.
  const process_ = spawn(CHROME, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => process_.once('exit', done));
  const address = await new Promise((found, failed) => {
    let said = '';
    process_.stderr.on('data', (bytes) => {
      said += bytes;
      const listening = /DevTools listening on (\S+)/.exec(said);
      if (listening) found(listening[1]);
    });
    ended.then(() => failed(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    /** Ends it as its owner would, so that it keeps everything. */
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      // It may be gone before it answers.
      await session.send('Browser.close').catch(() => {});
      await ended;
    },
    kill: async () => {
      process.kill(-(process_.pid ?? 0), 'SIGKILL');
      await ended;
      await browser.close().catch(() => {});
    },
  };
}

/**
 * Work that a kill cuts short.
 *
 * @typedef {object} Work
 * @property {(page: import('playwright-core').Page, begin: () => void) => Promise<void>} work calls `begin` right
 *   before that into which the kill shall come
 * @property {() => number} after how many milliseconds after that the kill comes; asked once it has begun
 */

/**
 * Starts a browser, looks at what it has kept, sets it to work and kills it, again and again. What a kill leaves
 * unfinished in the browser's own files is cut off before the next start; torn.mjs says why.
 *
 * @param {string} folder the profile
 * @param {object} story
 * @param {number} story.kills
 * @param {(page: import('playwright-core').Page, round: number) => Promise<void>} story.open opens the app
 * @param {(page: import('playwright-core').Page, round: number) => Promise<void>} story.look fails unless what is kept
 *   is sound; it is called after each kill
 * @param {(round: number) => Work} story.work
 * @returns {Promise<boolean[]>} of each round, whether its work was cut short
 */
export async function killAgainAndAgain(folder, { kills, open, look, work }) {
  const wasCut = [];
  for (let round = 0; round <= kills; round += 1) {
    const browser = await startBrowser(folder);
    try {
      await open(browser.page, round);
      if (round > 0) await look(browser.page, round);
      if (round === kills) break;
      wasCut.push(await cutShort(browser, work(round)));
      await cutUnfinishedRecords(folder);
    } finally {
      await browser.kill().catch(() => {});
    }
  }
  return wasCut;
}

/** Kills a browser at work. Whether the work was under way; work that fails before it has begun fails the test. */
async function cutShort({ page, kill }, { work, after }) {
  let begin = () => {};
  const begun = new Promise((done) => (begin = () => done(undefined)));
  const worked = work(page, begin);
  await Promise.race([begun, worked]);
  // The kill cuts the work short; that it fails then is meant.
  const cut = worked.then(() => false, () => true);
  await pause(after());
  await kill();
  return cut;
}

/** For the message of a test that finds something missing: what the browser says of it. @param {string} folder */
export const whatTheLogSays = async (folder) =>
  (await browserBeganAnew(folder))
    ? '; the browser’s log says that the database was missing and made anew'
    : '';

/**
 * Whether the browser's own log says that the files of IndexedDB were missing when it opened them last, so
 * that it made new ones. It is for the message of a test that fails: it tells where to look for the cause.
 *
 * @param {string} folder the profile
 */
async function browserBeganAnew(folder) {
  const databases = join(folder, 'Default', 'IndexedDB');
  for (const name of await readdir(databases)) {
    const log = await readFile(join(databases, name, 'LOG'), 'utf8').catch(() => '');
    if (log.includes('since it was missing')) return true;
  }
  return false;
}
