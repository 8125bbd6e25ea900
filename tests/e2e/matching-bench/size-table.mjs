// The table of one size.

import { middle, nameOf, runsOf } from './measured.mjs';
import { SOLVERS } from './native.mjs';
import { median } from './rounds.mjs';
import { TARGETS } from './targets.mjs';
import { bytes, count, print, time, times } from './words.mjs';

const HEADINGS = ['', 'median', 'runs', 'browser takes', 'memory', 'pairs and total'];

/**
 * Prints everything of one size. Gives how many results differ or are missing.
 *
 * @param {import('./measured.mjs').Measured} measured
 * @param {Partial<Record<import('./native.mjs').Solver, string>>} versions
 */
export function printSize(measured, versions) {
  const { size, made, given } = measured;
  const permitted = Math.round((100 * made.permitted) / (made.mentors * made.mentees));
  console.log(`${nameOf(made)}: ${count(made.pairs)} pairs, total ${count(made.total)}`);
  console.log(`${permitted} % of all pairs are permitted, with ${count(made.distinct_fits)} different fits`);
  const runs = runsOf(measured);
  const problem = given.get('browser')?.problem;
  if (problem !== undefined) console.log(`The browser gave no more than ${runs.length} runs: ${problem}\n`);
  if (runs.length === 0) return 1;
  const found = { browser: middle(runs, 'time'), memory: memoryOf(runs) };
  print([HEADINGS, ...browserRows(measured, runs, found), ...solverRows(measured, versions, found)]);
  printTargets(size, found);
  const differing = [...given.values()].filter(({ results }) => !doAgree(results, made));
  return differing.length + (problem === undefined ? 0 : 1);
}

/** @param {import('./worker-run.mjs').Run[]} runs */
function memoryOf(runs) {
  const memory = runs.flatMap((run) => run.memory?.more ?? []);
  return memory.length > 0 ? median(memory) : undefined;
}

/** @typedef {import('./measured.mjs').Made} Made */
/** @typedef {{ pairs: number, total: number }} Chosen */

/** @param {Chosen[]} results @param {Made} made */
const doAgree = (results, { pairs, total }) =>
  results.every((result) => result.pairs === pairs && result.total === total);

/** @param {Chosen[]} results @param {Made} made */
function agreement(results, made) {
  const other = results.find((result) => !doAgree([result], made));
  return other ? `DIFFER: ${count(other.pairs)}, ${count(other.total)}` : 'agree';
}

/**
 * @param {import('./measured.mjs').Measured} measured
 * @param {import('./worker-run.mjs').Run[]} runs
 * @param {import('./targets.mjs').Found} found
 */
function browserRows(measured, runs, { browser, memory }) {
  const { made } = measured;
  const part = (words, field) => [`  ${words}`, time(middle(runs, field))];
  const first = [time(browser), `${runs.length}`, '', bytes(memory), agreement(runs, made)];
  const { all, runs: nativeRuns } = made.native;
  return [
    ['In the browser, from people to proposals', ...first],
    part('of it reading and preparing', 'reading'),
    part('scoring', 'scoring'),
    part('choosing', 'choosing'),
    part('explaining and writing down', 'explaining'),
    ...coldRows(measured, browser),
    ['This engine natively, the same', time(all), `${nativeRuns}`, times(browser / all)],
  ];
}

/**
 * A worker that is only started when it is asked.
 *
 * @param {import('./measured.mjs').Measured} measured
 * @param {number} browser the time of one that is ready
 */
function coldRows({ made, given }, browser) {
  const { results } = given.get('just started') ?? { results: [] };
  if (results.length === 0) return [];
  const median = middle(results, 'time');
  const cells = [time(median), `${results.length}`, times(browser / median), bytes(memoryOf(results))];
  return [['The same, with starting the worker', ...cells, agreement(results, made)]];
}

/**
 * The native solvers; notes their times among what was found.
 *
 * @param {import('./measured.mjs').Measured} measured
 * @param {Partial<Record<import('./native.mjs').Solver, string>>} versions
 * @param {import('./targets.mjs').Found} found
 */
function solverRows({ made, given }, versions, found) {
  return Object.entries(SOLVERS).flatMap(([solver, { name }]) => {
    const { results, problem } = given.get(solver) ?? { results: [] };
    const words = `${name} ${versions[solver]}, the finished matrix`;
    const why = problem === undefined ? [] : [[words, problem]];
    if (results.length === 0) return why;
    found[solver] = middle(results, 'milliseconds');
    const memory = results[0].memory === null ? null : middle(results, 'memory');
    const takes = times(found.browser / found[solver]);
    const cells = [time(found[solver]), `${results.length}`, takes, bytes(memory), agreement(results, made)];
    return [[words, ...cells], ...why];
  });
}

/**
 * @param {string} size
 * @param {import('./targets.mjs').Found} found
 */
function printTargets(size, found) {
  const verdict = (share) => {
    if (share === undefined) return 'not measured';
    return `${share <= 1 ? 'yes' : 'NO'}, ${times(share)}`;
  };
  const rows = (TARGETS[size] ?? []).map(({ words, share }) => [words, verdict(share(found))]);
  if (rows.length > 0) print(rows);
}
