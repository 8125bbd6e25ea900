// Starting Chromium the same way for every test and tool.

import { chromium } from 'playwright-core';

/** Flags that keep a browser under test quiet; also in xtask/src/browser.rs. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** The sandbox does not work for root. */
const isRoot = process.getuid?.() === 0;

/** The browser that `CHROME` names (`cargo xtask test` sets it), or the usual Debian one. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROME ?? '/usr/bin/chromium',
    args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
}
