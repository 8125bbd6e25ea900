// A sheet of people made up for tests: more mentees than mentors, few topics and levels, so that there are ties,
// people who wait, and something to weigh.

const LEVELS = ['Assistant', 'Adviser', 'Manager', 'Director'];
const UNITS = ['North', 'South', 'East', 'West'];
const PLACES = ['Lund', 'Falun', 'Visby'];
const TOPICS = [
  ...['Digital tools', 'Inclusion', 'Social media', 'Customers'],
  ...['Data', 'Working life', 'Design', 'Sales'],
];

/** Numbers that look like chance and are the same each time. */
function numbers() {
  let state = 7;
  return (/** @type {number} */ below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
}

/** What people are called. @param {number} number @param {boolean} isMentor */
const nameOf = (number, isMentor) =>
  `Sample ${isMentor ? 'Junior' : 'Senior'} ${String(number).padStart(3, '0')}`;

/** Somewhat more mentees than mentors. @param {number} count */
export function samplePeople(count) {
  const next = numbers();
  const two = () => {
    const [one, step] = [next(TOPICS.length), next(TOPICS.length - 1)];
    return `${TOPICS[one]};${TOPICS[(one + 1 + step) % TOPICS.length]}`;
  };
  const lines = ['Name,Email,Role,Level,Unit,Location,Can teach,Wants to learn,Languages'];
  for (let number = 0; number < count; number += 1) {
    const isMentor = number < count * 0.49;
    const level = isMentor ? LEVELS[next(2)] : LEVELS[1 + next(3)];
    const unit = UNITS[next(UNITS.length)];
    const topics = two();
    lines.push(
      [
        nameOf(number, isMentor),
        `sample.${number}@example.org`,
        isMentor ? 'mentor' : 'mentee',
        ...[level, unit, PLACES[next(PLACES.length)], isMentor ? topics : '', isMentor ? '' : topics],
        next(5) === 0 ? 'Swedish;English' : 'English',
      ].join(','),
    );
  }
  return {
    name: `sample-${count}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  };
}
