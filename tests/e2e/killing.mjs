// A browser that can be killed at any moment, and started again with what it has kept.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { CHROME, FLAGS } from './chromium.mjs';

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
 * Whether the browser's own log says that the files of IndexedDB were missing when it opened them last, so
 * that it made new ones. It is for the message of a test that fails: it tells where to look for the cause.
 *
 * @param {string} folder the profile
 */
export async function browserBeganAnew(folder) {
  const databases = join(folder, 'Default', 'IndexedDB');
  for (const name of await readdir(databases)) {
    const log = await readFile(join(databases, name, 'LOG'), 'utf8').catch(() => '');
    if (log.includes('since it was missing')) return true;
  }
  return false;
}
