// What was measured for a size, and how it is named.

import { median } from './rounds.mjs';
import { count } from './words.mjs';

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

/**
 * @typedef {object} Given what the rounds gave for one contestant
 * @property {any[]} results
 * @property {string} [problem] why it gave nothing more
 */

/** @typedef {{ size: string, made: Made, given: Map<string, Given> }} Measured */

/** @param {Measured} measured @returns {import('./worker-run.mjs').Run[]} */
export const runsOf = ({ given }) => given.get('browser')?.results ?? [];

/** The median of a number of each result. @param {any[]} results @param {string} field */
export const middle = (results, field) => median(results.map((result) => result[field]));

/** @param {Made} made */
export function nameOf({ mentors, mentees, capacity }) {
  const people = capacity > 1 ? `${count(mentors)} with ${capacity} places` : count(mentors);
  return `${people} × ${count(mentees)}`;
}
