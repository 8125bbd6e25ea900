// Measuring in a page: the long tasks of its main thread, and how long something takes.

/** The browser reports tasks from this length on. In milliseconds. */
export const SHORTEST_TASK = 50;
/** No task on the main thread may take longer. ARCHITECTURE.md, "Budgets". In milliseconds. */
export const TASK_BUDGET = 200;

/** Notes every long task of a page that is about to be opened. @param {import('playwright-core').Page} page */
export const noteTasks = (page) =>
  page.addInitScript(() => {
    /** @type {number[]} */
    const noted = [];
    const note = (entries) => noted.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    const takeTasks = () => {
      // Some may be reported and not yet handed to the observer.
      note(observer.takeRecords());
      return noted.splice(0);
    };
    Object.assign(window, { takeTasks });
  });

/**
 * Waits until what was asked for is drawn and the main thread has nothing left to do.
 *
 * @param {import('playwright-core').Page} page
 */
export const settled = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve));
  });

/**
 * The long tasks since this was asked last, in milliseconds. A task is reported when it has ended.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number[]>}
 */
export async function tasks(page) {
  await settled(page);
  return page.evaluate(() => /** @type {any} */ (window).takeTasks());
}

/** How long it takes, in milliseconds. @param {() => Promise<unknown>} work */
export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/**
 * Presses a button, and says after how many milliseconds the words stand on the page.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} button
 * @param {string} words
 */
export async function fromPressTo(page, button, words) {
  const said = page.evaluate(
    (words) =>
      new Promise((resolve) => {
        let begun = 0;
        document.addEventListener('click', () => (begun = performance.now()), { capture: true });
        const watching = new MutationObserver(() => {
          const said = document.querySelector('main')?.textContent ?? '';
          if (begun > 0 && said.includes(words)) {
            watching.disconnect();
            resolve(performance.now() - begun);
          }
        });
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    words,
  );
  await button.click();
  return Number(await said);
}
