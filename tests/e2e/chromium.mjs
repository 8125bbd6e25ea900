// Starting Chromium the same way for every test and tool.

import { chromium } from 'playwright-core';

/** Flags that keep a browser under test quiet; also in xtask/src/browser.rs. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** The sandbox does not work for root. */
export const FLAGS = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;

/** The browser that `CHROME` names (`cargo xtask test` sets it), or the usual Debian one. */
export const CHROME = process.env.CHROME ?? '/usr/bin/chromium';

export function launch() {
  return chromium.launch({ executablePath: CHROME, args: FLAGS });
}
