// How time grows with the number of people.

import { middle, runsOf } from './measured.mjs';
import { count, print, time } from './words.mjs';

/** Below this the start of everything hides the growth. In people a side. */
const FEWEST = 500;

/**
 * The line that fits the logarithms of times best, by least squares: time = factor · people ^ exponent.
 *
 * @param {{ people: number, time: number }[]} points
 */
export function growthOf(points) {
  const logs = points.map(({ people, time }) => [Math.log(people), Math.log(time)]);
  const mean = (place) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const together = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const alone = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  const exponent = together / alone;
  return { exponent, factor: Math.exp(y - exponent * x) };
}

/** Prints how time grows, where there are sizes enough. @param {import('./measured.mjs').Measured[]} all */
export function printGrowth(all) {
  const measured = all.filter((one) => {
    const { mentors, mentees } = one.made;
    return mentors === mentees && mentors >= FEWEST && runsOf(one).length > 0;
  });
  if (measured.length < 2) return;
  const points = measured.map((one) => ({ people: one.made.mentors, time: middle(runsOf(one), 'time') }));
  const natively = measured.map(({ made }) => ({ people: made.mentors, time: made.native.all }));
  const { exponent, factor } = growthOf(points);
  console.log(`Time in the browser grows with the number of people to the power of ${exponent.toFixed(2)},`);
  console.log(`natively ${growthOf(natively).exponent.toFixed(2)}: by least squares over the logarithms of`);
  print([
    ['people a side', 'time', 'by the line'],
    ...points.map(({ people, time: measured }) => [
      count(people),
      time(measured),
      time(factor * people ** exponent),
    ]),
  ]);
}
