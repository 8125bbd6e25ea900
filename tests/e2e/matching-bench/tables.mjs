// The tables of `cargo xtask bench matching`.

import { SHORTEST_TASK, TASK_BUDGET } from '../measuring.mjs';
import { growthOf } from './growth.mjs';
import { SOLVERS } from './native.mjs';
import { median } from './rounds.mjs';
import { PROMISES, TARGETS } from './targets.mjs';
import { bytes, count, print, time, times } from './words.mjs';

/**
 * @typedef {object} Made what benches/engine says of a size
 * @property {number} mentors
 * @property {number} mentees
 * @property {number} capacity
 * @property {number} permitted
 * @property {number} distinct_fits
 * @property {number} pairs
 * @property {number} total
 * @property {Record<'runs' | 'reading' | 'scoring' | 'choosing' | 'explaining' | 'all', number>} native
 */

/** @typedef {{ results: any[], problem?: string }} Given */
/** @typedef {{ size: string, made: Made, given: Map<string, Given> }} Measured */
/** @typedef {import('./worker-run.mjs').Run} Run */

/** @param {Measured} measured @returns {Run[]} */
const runsOf = ({ given }) => given.get('browser')?.results ?? [];

/** @param {any[]} results @param {string} field */
const middle = (results, field) => median(results.map((result) => result[field]));

/** @param {Made} made */
function nameOf({ mentors, mentees, capacity }) {
  const people = capacity > 1 ? `${count(mentors)} with ${capacity} places` : count(mentors);
  return `${people} × ${count(mentees)}`;
}

/**
 * Everything of one size. Gives how many results differ or are missing.
 *
 * @param {Measured} measured
 * @param {Partial<Record<import('./native.mjs').Solver, string>>} versions
 */
export function printSize(measured, versions) {
  const { made, given } = measured;
  let failures = 0;
  /** @param {{ pairs: number, total: number }[]} results */
  const agreement = (results) => {
    if (results.every(({ pairs, total }) => pairs === made.pairs && total === made.total)) return 'agree';
    failures += 1;
    const { pairs, total } = results.find((r) => r.pairs !== made.pairs || r.total !== made.total) ?? made;
    return `DIFFER: ${count(pairs)}, ${count(total)}`;
  };
  const problem = given.get('browser')?.problem;
  if (problem !== undefined) failures += 1;

  const runs = runsOf(measured);
  const cells = made.mentors * made.mentees;
  const permitted = Math.round((100 * made.permitted) / cells);
  console.log(`${nameOf(made)}: ${count(made.pairs)} pairs, total ${count(made.total)}`);
  console.log(`${permitted} % of ${count(cells)} pairs permitted, ${count(made.distinct_fits)} different fits`);
  const rows = [['', 'median', 'runs', 'browser takes', 'memory', 'pairs and total']];
  if (runs.length > 0) {
    const memory = runs.flatMap((run) => run.memory ?? []);
    const more = memory.length > 0 ? median(memory.map(({ more }) => more)) : undefined;
    const browser = middle(runs, 'time');
    const whole = middle(runs, 'withStart');
    const row = (words, milliseconds) => [words, time(milliseconds), '', '', ''];
    rows.push(
      ['In the browser, from people to proposals', time(browser), `${runs.length}`, '', bytes(more), agreement(runs)],
      row('  with starting the worker', whole),
      row('  of it reading and preparing', middle(runs, 'reading')),
      row('  scoring', middle(runs, 'scoring')),
      row('  choosing', middle(runs, 'choosing')),
      row('  explaining and writing down', middle(runs, 'explaining')),
      ['This engine natively, the same', time(made.native.all), `${made.native.runs}`, times(browser / made.native.all)],
    );
    /** @type {any} */
    const found = { browser, memory: more };
    for (const [solver, { name }] of Object.entries(SOLVERS)) {
      const own = given.get(solver);
      if (own === undefined) continue;
      const words = `${name} ${versions[solver]}, the finished matrix`;
      if (own.results.length > 0) {
        found[solver] = middle(own.results, 'milliseconds');
        const memory = own.results[0].memory === null ? null : middle(own.results, 'memory');
        const takes = times(browser / found[solver]);
        rows.push([words, time(found[solver]), `${own.results.length}`, takes, bytes(memory), agreement(own.results)]);
      }
      if (own.problem !== undefined) rows.push([words, own.problem]);
    }
    print(rows);
    printTargets(measured.size, found, whole);
  } else {
    console.log(`Not measured in the browser: ${problem}\n`);
  }
  return failures;
}

/**
 * @param {string} size
 * @param {import('./targets.mjs').Found} found
 * @param {number} whole with starting the worker
 */
function printTargets(size, found, whole) {
  const verdict = (share) => (share === undefined ? 'not measured' : `${share <= 1 ? 'yes' : 'NO'}, ${times(share)}`);
  const rows = (TARGETS[size] ?? []).map(({ words, share }) => [
    words,
    verdict(share(found)),
    `with starting the worker: ${verdict(share({ ...found, browser: whole }))}`,
  ]);
  if (rows.length > 0) print(rows);
}

/** How time grows with the number of people. @param {Measured[]} all */
export function printGrowth(all) {
  const square = all.filter(({ made }) => made.mentors === made.mentees && made.mentors >= 500);
  const measured = square.filter((one) => runsOf(one).length > 0);
  if (measured.length < 2) return;
  const points = measured.map((one) => ({ people: one.made.mentors, time: middle(runsOf(one), 'time') }));
  const natively = measured.map(({ made }) => ({ people: made.mentors, time: made.native.all }));
  const line = growthOf(points);
  const { exponent } = growthOf(natively);
  console.log(`Time grows with the number of people to the power of ${line.exponent.toFixed(2)}`);
  console.log(`(this engine natively ${exponent.toFixed(2)}): by least squares over the logarithms of`);
  print([
    ['people a side', 'time', 'by the line'],
    ...points.map((point) => [
      count(point.people),
      time(point.time),
      time(line.factor * point.people ** line.exponent),
    ]),
  ]);
}

/**
 * What is promised at every size.
 *
 * @param {Measured[]} all
 * @param {Measured} largest
 * @param {number[]} cancelled
 * @param {{ time: number, cancel: number | undefined, longestTask: number }} inApp
 */
export function printPromises(all, largest, cancelled, inApp) {
  const runs = all.flatMap(runsOf);
  const worst = (field) => Math.max(...runs.map((run) => run[field]));
  const share = (value, budget) => `${Math.round((100 * value) / budget)} % of ${count(budget)} ms`;
  const row = (words, value, budget) => [words, time(value), budget ? share(value, budget) : ''];
  const task = (words, value) =>
    value > 0 ? row(words, value, TASK_BUDGET) : [words, `under ${SHORTEST_TASK} ms`, ''];
  const name = nameOf(largest.made);
  print([
    ['What is promised, the worst of all runs', '', 'budget'],
    row('Until it is first said how far a run has come', worst('firstProgress'), PROMISES.progress),
    row('Longest time without a word of it', worst('longestSilence'), PROMISES.progress),
    row(`Cancelling ${name}, until another worker listens`, Math.max(...cancelled), PROMISES.cancel),
    task('Longest task on the main thread, while the worker runs', worst('longestTask')),
    row(`In the app, ${name}: until the pairs stand there`, inApp.time),
    ...(inApp.cancel === undefined
      ? []
      : [row('In the app: from Cancel until it says so', inApp.cancel, PROMISES.cancel)]),
    task('In the app: longest task on the main thread', inApp.longestTask),
  ]);
}
