// One run in the worker, asked as the app asks it (src/browser/worker_client.rs): of a worker that got ready while
// the coordinator was reading the Matching screen (src/exchange/job/get_ready.rs), or of one that is only started then.

import { DESKTOP } from '../harness.mjs';
import { noteTasks, settled, tasks } from '../measuring.mjs';

/** A screen that leaves the main thread alone. */
const QUIET = '#/settings';
/** So long somebody looks at the screen at least before they press a button. In milliseconds. */
const A_LOOK = 1000;

/**
 * @typedef {object} Run times in milliseconds
 * @property {number} time from pressing until the proposals are there, with starting the worker unless it is ready
 * @property {number} reading until the first pair is judged
 * @property {number} scoring
 * @property {number} choosing
 * @property {number} explaining with writing the proposals down and handing them over
 * @property {number} firstProgress until it is first said how far it has come
 * @property {number} longestSilence the longest time without a word of it
 * @property {number} longestTask on the main thread; 0 when none was long enough to be reported
 * @property {{ more: number, whole: number } | undefined} memory
 * @property {number} pairs
 * @property {number} total
 */

/** @typedef {{ phase: number, at: number }} Heard when a phase was heard of, since the people were handed over */

/**
 * What measures runs in this browser.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {Awaited<ReturnType<typeof import('./memory.mjs').watchMemory>>} memory
 */
export function workerRuns(browser, site, memory) {
  /** A page of its own, with the people of a size. @param {string} made the address of what was made */
  async function open(made) {
    const context = await browser.newContext({ viewport: DESKTOP, serviceWorkers: 'block' });
    const page = await context.newPage();
    await noteTasks(page);
    await page.goto(site + QUIET, { waitUntil: 'domcontentloaded' });
    await page.locator('#first-words').waitFor({ state: 'detached' });
    await page.evaluate(bringPeople, made);
    await settled(page);
    return page;
  }

  /** @param {string} made @param {boolean} isReady @returns {Promise<Run>} */
  async function run(made, isReady) {
    const page = await open(made);
    const before = await memory.begin();
    if (isReady) {
      await page.evaluate(getReady);
      await page.waitForTimeout(A_LOOK);
    }
    await tasks(page);
    const { heard, time } = await page.evaluate(askWorker);
    const peak = await memory.peak(before);
    const longestTask = Math.max(0, ...(await tasks(page)));
    const answer = await page.evaluate(readAnswer);
    await page.context().close();
    return { time, ...stepsOf(heard, time), longestTask, memory: peak, ...answer };
  }

  /**
   * How long it takes from cancelling in the middle of a run until another worker listens.
   *
   * @param {string} made
   * @param {number} after how long a run is cancelled
   */
  async function cancel(made, after) {
    const page = await open(made);
    const latency = await page.evaluate(cancelWorker, after);
    await page.context().close();
    return latency;
  }

  return { run, cancel };
}

/** In the page: brings what the worker is asked. @param {string} made */
async function bringPeople(made) {
  const [question, people] = await Promise.all([fetch(`${made}question.json`), fetch(`${made}people`)]);
  Object.assign(window, {
    asked: { question: await question.text(), people: new Uint8Array(await people.arrayBuffer()) },
  });
}

/** In the page. */
async function getReady() {
  const meta = document.querySelector('meta[name="turnabout-worker"]');
  const worker = new Worker(meta?.getAttribute('content') ?? '', { type: 'module' });
  await new Promise((ready) => worker.addEventListener('message', ready, { once: true }));
  await new Promise((resolve, reject) => {
    worker.onmessage = ({ data: [what, text] }) => (what === 'done' ? resolve(text) : reject(new Error(text)));
    worker.postMessage([JSON.stringify({ job: 'get-ready' }), []]);
  });
  Object.assign(window, { worker });
}

/** In the page. */
async function askWorker() {
  const { asked, worker: ready } = /** @type {any} */ (window);
  const meta = document.querySelector('meta[name="turnabout-worker"]');
  const handed = performance.now();
  const worker = ready ?? new Worker(meta?.getAttribute('content') ?? '', { type: 'module' });
  if (!ready) await new Promise((started) => worker.addEventListener('message', started, { once: true }));
  /** @type {Heard[]} */
  const heard = [];
  asked.answer = await new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data: [what, text] }) => {
      if (what === 'done') resolve(text);
      else if (what === 'failed') reject(new Error(text));
      else heard.push({ phase: JSON.parse(text).phase, at: performance.now() - handed });
    };
    worker.postMessage([asked.question, [asked.people]], [asked.people.buffer]);
  });
  const ended = performance.now();
  worker.terminate();
  return { heard, time: ended - handed };
}

/** In the page: how many pairs, and their total fit. */
function readAnswer() {
  const { proposals } = JSON.parse(/** @type {any} */ (window).asked.answer);
  return { pairs: proposals.length, total: proposals.reduce((sum, { fit }) => sum + fit, 0) };
}

/** In the page. @param {number} after */
async function cancelWorker(after) {
  const { asked } = /** @type {any} */ (window);
  const address = document.querySelector('meta[name="turnabout-worker"]')?.getAttribute('content') ?? '';
  const start = async () => {
    const worker = new Worker(address, { type: 'module' });
    await new Promise((ready) => worker.addEventListener('message', ready, { once: true }));
    return worker;
  };
  const worker = await start();
  worker.postMessage([asked.question, [asked.people]], [asked.people.buffer]);
  await new Promise((passed) => setTimeout(passed, after));
  const begun = performance.now();
  worker.terminate();
  (await start()).terminate();
  return performance.now() - begun;
}

/** How long each step took, and how often one heard of it. @param {Heard[]} heard @param {number} time */
function stepsOf(heard, time) {
  const begins = (phase) => heard.find((one) => one.phase === phase)?.at ?? time;
  const [scoring, choosing, explaining] = [begins(1), begins(2), begins(3)];
  const moments = [0, ...heard.map(({ at }) => at), time];
  const silences = moments.slice(1).map((moment, place) => moment - moments[place]);
  return {
    reading: scoring,
    scoring: choosing - scoring,
    choosing: explaining - choosing,
    explaining: time - explaining,
    firstProgress: heard[0]?.at ?? time,
    longestSilence: Math.max(...silences),
  };
}
