// What matching in the browser is to reach, and what it aims for.

/**
 * What was measured for one size; times in milliseconds, memory in bytes.
 *
 * @typedef {object} Found
 * @property {number} browser from people to proposals
 * @property {number | undefined} memory
 * @property {number} [scipy]
 * @property {number} [lapx]
 */

/** @typedef {{ words: string, share: (found: Found) => number | undefined }} Target at most 1 is reached */

/** Time by another's. @param {'scipy' | 'lapx'} other @param {number} [part] of it @returns {Target['share']} */
const by = (other, part = 1) => (found) => {
  const time = found[other];
  return time === undefined ? undefined : found.browser / (time * part);
};

/** @param {number} seconds @param {number} [megabytes] @returns {Target['share']} */
const within = (seconds, megabytes) => (found) => {
  const share = found.browser / (1000 * seconds);
  if (megabytes === undefined) return share;
  return found.memory === undefined ? undefined : Math.max(share, found.memory / (1e6 * megabytes));
};

/** To reach, then to aim for. @type {Record<string, Target[]>} */
export const TARGETS = {
  '1000x1000x1': [
    { words: 'To reach: no slower than scipy', share: by('scipy') },
    { words: 'To aim for: no slower than lapx', share: by('lapx') },
  ],
  '5000x5000x1': [
    { words: 'To reach: no slower than lapx', share: by('lapx') },
    { words: 'To aim for: a third of lapx', share: by('lapx', 1 / 3) },
  ],
  '10000x10000x1': [
    { words: 'To reach: 30 s, under 1 GB', share: within(30, 1000) },
    { words: 'To aim for: 8 s, under 500 MB', share: within(8, 500) },
  ],
  '1000x3000x3': [
    { words: 'To reach: 1 s', share: within(1) },
    { words: 'To aim for: 0.3 s', share: within(0.3) },
  ],
};
