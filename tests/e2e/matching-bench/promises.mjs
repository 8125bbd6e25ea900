// What is promised at every size.

import { SHORTEST_TASK, TASK_BUDGET } from '../measuring.mjs';
import { nameOf, runsOf } from './measured.mjs';
import { count, print, time } from './words.mjs';

/** In milliseconds. */
const PROGRESS = 1000;
const CANCEL = 500;

/** @param {string} words @param {number} milliseconds @param {number} [budget] */
function row(words, milliseconds, budget) {
  const share = budget ? `${Math.round((100 * milliseconds) / budget)} % of ${count(budget)} ms` : '';
  return [words, time(milliseconds), share];
}

/** @param {string} words @param {number} longest */
const task = (words, longest) =>
  longest > 0 ? row(words, longest, TASK_BUDGET) : [words, `under ${SHORTEST_TASK} ms`];

/**
 * Prints the worst of all runs.
 *
 * @param {import('./measured.mjs').Measured[]} all
 * @param {import('./measured.mjs').Made} largest
 * @param {number[]} cancelled
 * @param {import('./in-app.mjs').InApp | string} inApp or why nothing was measured there
 */
export function printPromises(all, largest, cancelled, inApp) {
  const runs = all.flatMap(runsOf);
  const worst = (field) => Math.max(...runs.map((run) => run[field]));
  const name = nameOf(largest);
  print([
    ['What is promised, the worst of all runs', '', 'budget'],
    row('Until it is first said how far a run has come', worst('firstProgress'), PROGRESS),
    row('Longest time without a word of it', worst('longestSilence'), PROGRESS),
    row(`Cancelling ${name}, until another worker listens`, Math.max(...cancelled), CANCEL),
    task('Longest task on the main thread, while the worker runs', worst('longestTask')),
    ...(typeof inApp === 'string' ? [['In the app: not measured', inApp]] : rowsInApp(name, inApp)),
  ]);
}

/** @param {string} name @param {import('./in-app.mjs').InApp} inApp */
function rowsInApp(name, { shown, cancelled, longestTask }) {
  return [
    row(`In the app, ${name}: until the pairs stand there`, shown),
    ...(cancelled === undefined ? [] : [row('In the app: from Cancel until it says so', cancelled, CANCEL)]),
    task('In the app: longest task on the main thread', longestTask),
  ];
}
