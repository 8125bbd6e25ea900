// Ten thousand people and thousands of pairs, written into the browser's own database in the documented
// format (docs/formats/storage.md), because importing them takes a while and is another story.

const FIRST_NAMES = [
  ...['Ada', 'Björn', 'Chidi', 'Dóra', 'Elif', 'Farid', 'Greta', 'Hana', 'Ivo', 'Jasmin'],
  ...['Kofi', 'Linnéa', 'Mei', 'Noor', 'Östen', 'Priya', 'Quim', 'Rania', 'Sven', 'Tove'],
];
const SURNAMES = [
  ...['Åberg', 'Bauer', 'Cruz', 'Dahl', 'Eriksson', 'Farah', 'Gomez', 'Holm', 'Ito', 'Jansson'],
  ...['Kovač', 'Lund', 'Mbeki', 'Nilsson', 'Okafor', 'Persson', 'Rossi', 'Silva', 'Öberg', 'Zhang'],
];
const LEVELS = ['Assistant', 'Adviser', 'Manager', 'Director'];
const TOPICS = ['Digital tools', 'Inclusion', 'Social media', 'Customers', 'Data', 'Working life'];
const PROGRAMME = 'many-programme';

const of = (list, number) => list[number % list.length];
const padded = (number) => String(number).padStart(5, '0');
const personId = (number) => `many-${padded(number)}`;

/** What people are called; every name is another. @param {number} number */
export const nameOf = (number) =>
  `${of(FIRST_NAMES, number)} ${of(SURNAMES, Math.floor(number / 20))} ${padded(number)}`;

/** Mentors have even numbers, mentees odd ones. @param {number} number */
const isMentor = (number) => number % 2 === 0;

const programme = {
  v: 2,
  id: PROGRAMME,
  name: 'Many',
  details: {
    coordinator: 'Robin Lake',
    coordinator_email: 'robin@example.org',
    levels: LEVELS,
    units: [],
    topics: [],
    sessions: { count: 6, length_minutes: 60, rhythm: 'monthly' },
    ground_rules: [],
  },
  matching: {
    rules: { minimum_level_gap: 1, same_unit_allowed: true, paired_before_allowed: false, minutes_needed: 0 },
    weights: { learning: 10, time: 6, meeting: 3, language: 4, perspective: 5, working_style: 2 },
  },
};

/** @param {number} number */
function person(number) {
  const mentor = isMentor(number);
  const topic = of(TOPICS, Math.floor(number / 7));
  return {
    v: 1,
    id: personId(number),
    programme: PROGRAMME,
    name: nameOf(number),
    email: `person.${padded(number)}@example.org`,
    role: mentor ? 'mentor' : 'mentee',
    offers_both: number % 9 === 0,
    capacity: 1,
    profile: {
      level: mentor ? of(LEVELS.slice(0, 2), number / 2) : of(LEVELS.slice(2), (number - 1) / 2),
      unit: `Unit ${number % 37}`,
      job_title: null,
      profession: null,
      location: null,
      time_zone: null,
      languages: ['English'],
      line_manager: null,
      teaches: mentor ? [{ topic, skill: 'well' }] : [],
      wants: mentor ? [] : [{ topic, priority: 'high' }],
      free_time: null,
      meeting: null,
      working_style: null,
      avoid: [],
      about: null,
    },
  };
}

const REASONS = [{ learning: { topics: ['Digital tools'] } }, 'different-units'];

/** @param {number} number the number of the pair */
function pairing(number) {
  const answers = [
    ['nothing', 'nothing'],
    [{ accepted: { on: '2026-03-12' } }, { accepted: { on: '2026-03-13' } }],
    ['nothing', { declined: { on: '2026-03-14' } }],
  ][number % 5 < 3 ? 0 : (number % 5) - 2];
  return {
    v: 1,
    id: `pairing-${padded(number)}`,
    programme: PROGRAMME,
    mentor: personId(2 * number),
    mentee: personId(2 * number + 1),
    approved_on: '2026-03-09',
    origin: { proposed: { fit: 5000 + (number % 4000) } },
    reasons: REASONS,
    mentor_answer: answers[0],
    mentee_answer: answers[1],
    handed_out_on: number % 5 === 0 ? null : '2026-03-10',
  };
}

/** A run whose proposals are the pairs that would be made. @param {number} pairs @param {number} waiting */
function run(pairs, waiting) {
  const proposal = (number) => ({
    mentor: personId(2 * number),
    mentee: personId(2 * number + 1),
    fit: 5000 + ((number * 37) % 4000),
    points: { learning: 10_000, time: null, meeting: null, language: 10_000, perspective: 5000, working_style: null },
    unknown_rules: ['time'],
    reasons: REASONS,
    decision: 'undecided',
  });
  const unmatched = (number) => ({
    participant: personId(2 * (pairs + number)),
    side: 'mentor',
    reason: { 'taken-by-others': { permitted: 3 + number } },
  });
  return {
    v: 1,
    programme: PROGRAMME,
    day: '2026-03-08',
    inputs: 'not-computed',
    settings: programme.matching,
    proposals: Array.from({ length: pairs }, (_, number) => proposal(number)),
    unmatched: Array.from({ length: waiting }, (_, number) => unmatched(number)),
    permitted: 12_345_678,
    considered: 25_000_000,
  };
}

/**
 * Puts people, and pairings or proposals of them, into the database of an app that has been opened, and
 * loads the page anew.
 *
 * @param {import('playwright-core').Page} page
 * @param {{ people: number, pairings?: number, proposals?: number, waiting?: number }} how
 */
export async function seed(page, { people, pairings = 0, proposals = 0, waiting = 0 }) {
  const all = (count, make) => Array.from({ length: count }, (_, number) => make(number));
  const byId = (records) => records.map((record) => [record.id, JSON.stringify(record)]);
  const stores = {
    programmes: byId([programme]),
    people: byId(all(people, person)),
    pairings: byId(all(pairings, pairing)),
    runs: proposals > 0 ? [[PROGRAMME, JSON.stringify(run(proposals, waiting))]] : [],
  };
  await page.evaluate(async (stores) => {
    const folder = location.pathname.replace(/[^/]*$/, '');
    const request = indexedDB.open(`turnabout:${folder}:real`);
    const database = await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = Object.keys(stores);
    const transaction = database.transaction(names, 'readwrite');
    for (const name of names) {
      for (const [key, text] of stores[name]) transaction.objectStore(name).put(text, key);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, stores);
  await page.reload();
  await page.locator('#first-words').waitFor({ state: 'detached' });
}

/** A sheet of so many people, half of them mentors. @param {number} count */
export function manyAsSheet(count) {
  const lines = ['Name,Email,Role,Level,Unit,Can teach,Wants to learn,Languages'];
  for (let number = 0; number < count; number += 1) {
    const { name, email, role, profile } = person(number);
    const topic = (list) => list.map((one) => one.topic).join(';');
    const cells = [name, email, role, profile.level, profile.unit, topic(profile.teaches), topic(profile.wants), 'English'];
    lines.push(cells.join(','));
  }
  return { name: `people-${count}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}
