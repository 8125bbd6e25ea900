// How time grows with the number of people.

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
