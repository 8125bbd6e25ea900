// Rounds in which several take their turn, in an order that is rotated, so that nobody always runs first.

/** Whoever takes longer than this for one run has only that one. In milliseconds. */
const LONG = 60_000;

/**
 * @template Result
 * @typedef {{ name: string, run: () => Promise<Result>, timeOf: (result: Result) => number }} Contestant
 */

/**
 * What each of them gave in every round, or why it gave nothing.
 *
 * @param {Contestant<any>[]} contestants
 * @param {number} rounds
 */
export async function inRounds(contestants, rounds) {
  /** @type {Map<string, { results: any[], problem?: string }>} */
  const given = new Map(contestants.map(({ name }) => [name, { results: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const { name, run, timeOf } = contestants[(round + turn) % contestants.length];
      const own = /** @type {{ results: any[], problem?: string }} */ (given.get(name));
      const isLong = own.results.some((result) => timeOf(result) > LONG);
      if (own.problem !== undefined || isLong) continue;
      try {
        own.results.push(await run());
      } catch (error) {
        own.problem = reasonOf(error);
      }
    }
  }
  return given;
}

/** In a line. @param {any} error */
function reasonOf(error) {
  if (error.killed) return 'not waited for any longer than ten minutes';
  return String(error.stderr || error).trim().split('\n').at(-1) ?? '';
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
