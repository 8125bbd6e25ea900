// What must hold on every page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what axe's authors hold to be good practice. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails if axe finds anything on the page as it stands. axe comes in through the debugger protocol,
 * because the page's policy refuses a script of ours.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} note which page or state this is
 */
export async function expectNoAxeViolations(page, note) {
  await settleAnimations(page);
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    async (tags) => {
      const axe = /** @type {any} */ (window).axe;
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
      return violations.map((violation) => {
        const places = violation.nodes.map((node) => `${node.target.join(' ')}: ${node.html}`);
        return `${violation.id} (${violation.help})\n    ${places.join('\n    ')}`;
      });
    },
    AXE_TAGS,
  );
  assert.equal(found.length, 0, `axe on ${note}:\n  ${found.join('\n  ')}`);
}

/** A colour that is still fading in has no contrast yet. @param {import('playwright-core').Page} page */
async function settleAnimations(page) {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
}

/**
 * Fails if the page is wider than the window, at the narrowest width people use.
 *
 * @param {import('playwright-core').Page} page
 */
export async function expectNoSidewaysScrolling(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: before?.height ?? 640 });
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  if (before) await page.setViewportSize(before);
  assert.ok(content <= window, `the page is ${content} px wide in a window of ${window} px`);
}

/**
 * Asks again until the check holds, and fails with the check's own words if it does not within the
 * time. For what no locator can wait for, such as a stored record.
 *
 * @param {() => Promise<void> | void} check
 * @param {number} [milliseconds]
 */
export async function expectSoon(check, milliseconds = 5000) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}
