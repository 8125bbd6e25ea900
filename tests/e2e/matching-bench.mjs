// How long matching takes in a browser, beside what people use natively on the same matrices:
// `cargo xtask bench matching` prints these tables. It is told the folder of what benches/engine made, how
// many rounds, and the sizes. Timings are printed and never tested; other totals than another solver's fail.

import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { launch } from './chromium.mjs';
import { printGrowth } from './matching-bench/growth.mjs';
import { proposeInApp } from './matching-bench/in-app.mjs';
import { watchMemory } from './matching-bench/memory.mjs';
import { SOLVERS, solve, solversThere } from './matching-bench/native.mjs';
import { printPromises } from './matching-bench/promises.mjs';
import { inRounds, median } from './matching-bench/rounds.mjs';
import { printSize } from './matching-bench/size-table.mjs';
import { workerRuns } from './matching-bench/worker-run.mjs';
import { serveSite } from './server.mjs';

const PREFIXES = ['/some/path/', '/made/'];

const [folder, rounds, ...sizes] = process.argv.slice(2);
const site = await serveSite(PREFIXES);
site.serve(folder, PREFIXES[1]);
const browser = await launch();
const versions = await solversThere();
const { run, cancel } = workerRuns(browser, site.url, await watchMemory(browser));
/** @param {string} size */
const addressOf = (size) => `${site.urls[1]}${size}/`;

const processor = cpus()[0]?.model.trim() ?? 'a processor that is not named';
console.log(`Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} × ${processor}`);
console.log(`Load at the beginning: ${loadavg().map((load) => load.toFixed(1)).join(' ')}\n`);

/** Everything of one size. @param {string} size */
async function measure(size) {
  const made = JSON.parse(readFileSync(join(folder, size, 'made.json'), 'utf8'));
  const solvers = /** @type {import('./matching-bench/native.mjs').Solver[]} */ (Object.keys(versions));
  const able = solvers.filter((solver) => made.mentees <= SOLVERS[solver].most);
  const contestants = [
    { name: 'browser', run: () => run(addressOf(size), true), timeOf: ({ time }) => time },
    { name: 'just started', run: () => run(addressOf(size), false), timeOf: ({ time }) => time },
    ...able.map((name) => ({
      name,
      run: () => solve(name, join(folder, size)),
      timeOf: ({ milliseconds }) => milliseconds,
    })),
  ];
  return { size, made, given: await inRounds(contestants, Number(rounds)) };
}

/** @type {import('./matching-bench/measured.mjs').Measured[]} */
const all = [];
let failures = 0;
for (const size of sizes) {
  const measured = await measure(size);
  all.push(measured);
  failures += printSize(measured, versions);
}
printGrowth(all);

const largest = all.reduce((one, other) => (other.made.mentors > one.made.mentors ? other : one));
const { made, given } = largest;
const inTheMiddle = median(given.get('browser')?.results.map(({ time }) => time / 2) ?? [0]);
const cancelled = [];
for (let round = 0; round < Number(rounds); round += 1) {
  cancelled.push(await cancel(addressOf(largest.size), inTheMiddle));
}
/** @type {import('./matching-bench/in-app.mjs').InApp | string} */
let inApp;
try {
  inApp = await proposeInApp(browser, site.url, addressOf(largest.size), made.pairs, inTheMiddle);
} catch (error) {
  failures += 1;
  inApp = String(error).split('\n')[0];
}
printPromises(all, made, cancelled, inApp);

console.log(`Load at the end: ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
await browser.close();
await site.close();
if (failures > 0) {
  console.error(`${failures} of the results differ or are missing; the tables say which.`);
  process.exitCode = 1;
}
