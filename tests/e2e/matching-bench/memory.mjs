// How much memory a page and its worker take: they live in one process of the browser's.

import { readFile, writeFile } from 'node:fs/promises';

/** @typedef {Map<number, number>} Resident bytes of each renderer, by its process */

/**
 * A browser's renderers, looked at from outside. Only Linux tells.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();

  async function renderers() {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  /** What is resident now, and the highest mark from here on. @returns {Promise<Resident>} */
  async function begin() {
    /** @type {Resident} */
    const before = new Map();
    for (const process of await renderers()) {
      // Where the mark cannot be taken back it stays, and more is measured than there was.
      await writeFile(`/proc/${process}/clear_refs`, '5').catch(() => {});
      const bytes = await status(process, 'VmRSS');
      if (bytes !== undefined) before.set(process, bytes);
    }
    return before;
  }

  /**
   * By how much the renderer grew that grew the most, and what it had then, in bytes.
   *
   * @param {Resident} before
   */
  async function peak(before) {
    const grown = [];
    for (const [process, bytes] of before) {
      const highest = await status(process, 'VmHWM');
      if (highest !== undefined) grown.push({ more: highest - bytes, whole: highest });
    }
    return grown.sort((one, other) => other.more - one.more).at(0);
  }

  return { begin, peak };
}

/** @param {number} process @param {string} field @returns {Promise<number | undefined>} bytes */
async function status(process, field) {
  const text = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const kilobytes = text.match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'))?.[1];
  return kilobytes === undefined ? undefined : 1024 * Number(kilobytes);
}
