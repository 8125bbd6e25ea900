// The browser is killed again and again while it saves what two people keep together, and what one of them keeps
// alone. Whatever was shown as saved is there afterwards, and nothing is there by half.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { RECORDED, device, record, recordedPairing } from './device.mjs';
import { expectRunning } from './harness.mjs';
import { killAgainAndAgain, profile, startBrowser, whatTheLogSays } from './killing.mjs';
import { go } from './organising.mjs';
import { serveSite } from './server.mjs';
import { everythingKept, put } from './stored.mjs';

/** @typedef {import('playwright-core').Page} Page */

const KILLS = 50;
/** How many things an update brings. */
const BROUGHT = 150;
/** What is typed is kept so many milliseconds after the last key: `PAUSE` in src/features/shared/typing.rs. */
const PAUSE = 400;
/** The session that notes, actions and what was learned belong to. */
const TALK = 'talk';

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
before(async () => {
  site = await serveSite();
});
after(() => site.close());

const region = (page, name) => page.getByRole('region', { name, exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Waits for what says that something is saved, without a pause between two looks: here saving is timed. */
async function stands(locator) {
  const late = performance.now() + 30_000;
  while (!(await locator.isVisible())) assert.ok(performance.now() < late, `${locator} does not stand there`);
}

/** A text whose end is not there without its beginning. @param {string} name */
const long = (name) => `${name}: ${'many words, '.repeat(300)}the end of ${name}`;

/** The two sessions to which a round belongs alone. @param {number} round */
const sessionsOf = (round) => [`s${round}-1`, `s${round}-2`];

/**
 * What is kept, so that it can be held against what was shown.
 *
 * @param {Page} page
 */
async function whatIsKept(page) {
  const all = await everythingKept(page);
  const things = all.together.map(([, text]) => JSON.parse(text));
  const valuesOf = ({ id, item: { kind, fields } }) => ({
    ...Object.fromEntries(fields.map(([name, versions]) => [name, versions.at(-1)[1]])),
    ...{ id, kind },
  });
  return {
    things,
    values: things.map(valuesOf),
    privateNotes: all['private-notes'].map(([, text]) => JSON.parse(text)),
    ties: all.ties.map(([, text]) => JSON.parse(text)),
    setAside: all['set-aside'],
  };
}

/** @typedef {Awaited<ReturnType<typeof whatIsKept>>} Kept */

/**
 * Something that is saved. In every round it is saved once in peace, which tells how long it takes, and once more
 * with a kill in the midst of it.
 *
 * @typedef {object} Deed
 * @property {string} name
 * @property {(round: number) => string} route where it is done
 * @property {number} [pause] for how long the app waits before it saves, in milliseconds
 * @property {(page: Page, round: number, time: 0 | 1) => Promise<string>} prepare does what comes before the save;
 *   gives the name of what will be saved
 * @property {(page: Page, name: string) => Promise<unknown>} save is over when it is shown as saved
 * @property {(kept: Kept, shown: string[], begun: string[]) => void} look fails unless everything that was shown as
 *   saved is there and nothing is there by half; `begun` is all of which the saving was begun, in its order
 */

/**
 * A text that is kept as it is typed. Each takes the place of the one before, so what is kept has to be the last that
 * was shown as saved, or one that was typed since.
 *
 * @param {string} name
 * @param {string} label
 * @param {(page: Page) => import('playwright-core').Locator} saved
 * @param {(kept: Kept) => string | undefined} read
 * @returns {Deed}
 */
const typing = (name, label, saved, read) => ({
  name,
  route: () => `#/sessions/${TALK}`,
  pause: PAUSE,
  prepare: async (page, round, time) => long(`${name} ${round}-${time}`),
  save: async (page, text) => {
    await page.getByLabel(label).fill(text);
    await stands(saved(page));
  },
  look: (kept, shown, begun) => {
    const found = read(kept);
    const last = shown.at(-1);
    const sound = last === undefined ? ['', ...begun] : begun.slice(begun.lastIndexOf(last));
    assert.ok(sound.includes(found ?? ''), `${name}: ${found?.slice(0, 40)}… is older than what was shown as saved`);
  },
});

const sharedNotes = () =>
  typing(
    'shared notes',
    'What you both want to keep',
    (page) => region(page, 'Shared notes').getByText('Saved in this browser'),
    ({ values }) => values.find(({ id }) => id === TALK)?.notes,
  );

const privateNotes = () =>
  typing(
    'private notes',
    'Your private notes',
    (page) => page.getByText('Saved on this device, for you alone'),
    ({ privateNotes: notes }) => notes.find(({ session }) => session === TALK)?.text,
  );

/** @returns {Deed} */
const actions = () => ({
  name: 'actions',
  route: () => `#/sessions/${TALK}/after`,
  prepare: async (page, round, time) => {
    const what = `Action ${round}-${time}`;
    const part = region(page, 'Actions');
    await button(part, 'Add an action').click();
    await part.getByLabel('What is to be done?').fill(what);
    await part.getByLabel('By when?').fill('2027-02-01');
    return what;
  },
  save: async (page, what) => {
    await button(page, 'Save the action').click();
    await stands(page.getByRole('checkbox', { name: what }));
  },
  look: ({ values }, shown) => {
    const found = values.filter(({ kind }) => kind === 'action');
    for (const { what, owner, by, session } of found) {
      assert.deepEqual([owner, by, session], ['mentor', '2027-02-01', TALK], `${what} is whole`);
    }
    expectAll(shown, found.map(({ what }) => what));
  },
});

/** That something was learned: one press, before there are words. @returns {Deed} */
const learned = () => ({
  name: 'something learned',
  route: (round) => `#/sessions/${sessionsOf(round)[0]}`,
  prepare: async (page, round, time) => {
    const session = sessionsOf(round)[time];
    await go(page, `#/sessions/${session}`);
    await button(page, 'I learned something').waitFor();
    return session;
  },
  save: async (page) => {
    await button(page, 'I learned something').click();
    await stands(page.getByLabel('What did you learn?'));
  },
  look: ({ values }, shown) => {
    const found = values.filter(({ kind, session }) => kind === 'learned' && session !== TALK);
    for (const one of found) expectLearned(one);
    expectAll(shown, found.map(({ session }) => session));
  },
});

/** The words for what was learned, once it is pressed. @returns {Deed} */
const learnedWords = () => ({
  name: 'words for what was learned',
  route: () => `#/sessions/${TALK}`,
  pause: PAUSE,
  prepare: async (page, round, time) => {
    const done = button(page, 'Done');
    if (await done.isVisible()) await done.click();
    await button(page, 'I learned something').click();
    await page.getByLabel('What did you learn?').waitFor();
    return long(`Learned ${round}-${time}`);
  },
  save: async (page, words) => {
    await page.getByLabel('What did you learn?').fill(words);
    await stands(region(page, 'What was learned').getByText('Saved in this browser'));
  },
  look: ({ values }, shown, begun) => {
    const found = values.filter(({ kind, session }) => kind === 'learned' && session === TALK);
    for (const one of found) expectLearned(one);
    // Each was pressed before there were words, and that was shown.
    assert.equal(found.length, begun.length, 'all that was pressed');
    const written = found.map(({ what }) => what).filter((what) => what);
    assert.deepEqual(written.filter((what) => !begun.includes(what)), [], 'words are whole');
    expectAll(shown, written);
  },
});

/** It says who learned it, and when. */
function expectLearned({ id, side, on }) {
  assert.equal(side, 'mentor', `${id} is whole`);
  assert.match(String(on), /^\d{4}-\d\d-\d\d$/, `${id} is whole`);
}

/** @returns {Deed} */
function heldSessions() {
  const covered = long('What was covered');
  return {
    name: 'sessions held',
    route: (round) => `#/sessions/${sessionsOf(round)[0]}/after`,
    prepare: async (page, round, time) => {
      const session = sessionsOf(round)[time];
      await go(page, `#/sessions/${session}/after`);
      await button(page, 'We met').click();
      await page.getByLabel('What did you cover?').fill(covered);
      return session;
    },
    save: async (page) => {
      await button(page, 'Save as held').click();
      await stands(page.getByText(/^Held, logged on/));
    },
    look: ({ values }, shown) => {
      const sessions = values.filter(({ kind }) => kind === 'session');
      const held = sessions.filter(({ state }) => state.startsWith('held '));
      for (const session of held) assert.equal(session.covered, covered, `${session.id} is whole`);
      for (const { id, state, ...session } of sessions.filter((one) => !held.includes(one))) {
        assert.deepEqual([state, session.covered], ['planned', undefined], `${id} is as it was`);
      }
      expectAll(shown, held.map(({ id }) => id));
    },
  };
}

/** Ready agendas, each with many points, which come together. @returns {Deed} */
function agendas() {
  let points = 0;
  return {
    name: 'agendas from the library',
    route: (round) => `#/sessions/${sessionsOf(round)[0]}/agendas`,
    prepare: async (page, round, time) => {
      const session = sessionsOf(round)[time];
      await go(page, `#/sessions/${session}/agendas`);
      const library = page.getByRole('main');
      await button(library, 'AI tools in daily work').click();
      await button(library, 'Take this agenda: Introduction').waitFor();
      points = await library.locator('ol').first().getByRole('listitem').count();
      return session;
    },
    save: async (page) => {
      await button(page, 'Take this agenda: Introduction').click();
      await stands(page.getByRole('link', { name: 'Go on to the session' }));
    },
    look: ({ values }, shown) => {
      const taken = values.filter(({ kind, agenda }) => kind === 'session' && agenda);
      const ofAgendas = values.filter(({ kind, session }) => kind === 'point' && session !== TALK);
      for (const { id } of taken) {
        assert.equal(ofAgendas.filter(({ session }) => session === id).length, points, `the points of ${id}`);
      }
      assert.equal(ofAgendas.length, points * taken.length, 'no point without its agenda');
      expectAll(shown, taken.map(({ id }) => id));
    },
  };
}

/** Updates from the partner, each with everything that they have by then. @returns {Deed} */
function updates() {
  const { programme, programme_name: name } = JSON.parse(record('my-pairing'));
  const partner = device(RECORDED, 'partners-device');
  /** @type {[string, unknown][]} */
  const items = [];

  /** Writes more, and gives the name of the last. @param {string} update */
  function write(update) {
    for (let number = 0; number < BROUGHT; number += 1) {
      const id = `${update}-${String(number).padStart(3, '0')}`;
      const point = { what: `Brought ${id}`, session: TALK, order: items.length, minutes: 5, done: true };
      const [, , text] = partner.item(id, 'point', point);
      items.push([id, JSON.parse(text).item]);
    }
    return String(items.at(-1)?.[0]);
  }

  function packet() {
    const payload = {
      ...{ pairing: RECORDED, side: 'mentee', name: 'Bo Ek', writers: ['partners-device'] },
      ...{ since: [], until: [[0, partner.written()]], items },
    };
    return JSON.stringify({
      ...{ format: 'turnabout-packet', version: 1, kind: 'update', programme: { id: programme, name } },
      ...{ created: '2026-11-22', payload },
    });
  }

  return {
    name: 'updates taken in',
    route: () => '#/open',
    prepare: async (page, round, time) => {
      const last = write(`u${String(round).padStart(2, '0')}-${time}`);
      if (time === 1) await page.reload();
      await page.getByLabel('Or paste the text or the link').fill(packet());
      await button(page, 'See what it is').click();
      await button(page, 'Take it in').waitFor();
      return last;
    },
    save: async (page) => {
      await button(page, 'Take it in').click();
      await stands(page.getByText('It is taken in.'));
    },
    look: ({ values, ties: [tie] }, shown) => {
      const found = values.filter(({ kind, session }) => kind === 'point' && session === TALK).map(({ id }) => id);
      const brought = items.map(([id]) => id).filter((id) => found.includes(id));
      const whole = items.slice(0, brought.length).map(([id]) => id);
      assert.equal(brought.length % BROUGHT, 0, `${brought.length} things of updates of ${BROUGHT} each`);
      assert.deepEqual(brought, whole, 'an update brings everything that came before it');
      assert.equal(tie.taken_on !== null, brought.length > 0, 'an update is noted as taken in with what it brings');
      expectAll(shown, found);
    },
  };
}

/** @param {string[]} shown @param {string[]} found */
function expectAll(shown, found) {
  assert.deepEqual(shown.filter((one) => !found.includes(one)), [], 'shown as saved and gone');
  assert.equal(new Set(found).size, found.length, 'nothing is there twice');
}

/**
 * A write that the tie does not know of would be counted a second time, and lost when the two devices next come
 * together: a thing and the tie have to be kept at once.
 *
 * @param {Kept} kept
 */
function expectTied({ things, ties, setAside }) {
  assert.deepEqual(setAside, [], 'no record is damaged');
  assert.equal(ties.length, 1, 'one tie');
  const [{ writers, known }] = ties;
  const counts = new Map(known.map(([place, number]) => [writers[place], number]));
  for (const thing of things) {
    for (const [, versions] of thing.item.fields) {
      for (const [[place, number]] of versions) {
        const writer = thing.writers[place];
        assert.ok(number <= (counts.get(writer) ?? 0), `write ${number} of ${writer} in ${thing.id}`);
      }
    }
  }
}

/** A pair that has planned many sessions, none of which is logged; in a profile of its own. @param {string} folder */
async function plan(folder) {
  const own = device(RECORDED, 'own-device');
  const ids = [TALK, ...Array.from({ length: KILLS }, (_, round) => sessionsOf(round)).flat()];
  const day = (place) => new Date(Date.UTC(2026, 0, 5) + place * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const sessions = ids.map((id, place) => own.session(id, `${day(place)}T09:00:00`));
  const { page, close } = await startBrowser(folder);
  try {
    await page.goto(`${site.url}#/settings`);
    await expectRunning(page);
    await put(page, [recordedPairing(), ...sessions, own.tie()]);
  } finally {
    await close();
  }
}

/** Does deeds and notes what was begun and what was shown as saved. */
function diary() {
  const begun = /** @type {string[]} */ ([]);
  const shown = /** @type {string[]} */ ([]);
  let shortest = Infinity;
  return {
    begun,
    shown,
    /** How long it takes in a browser that has done it before, in milliseconds. */
    shortest: () => shortest,
    /** @param {Deed} deed @param {Page} page @param {string} name */
    async save(deed, page, name) {
      begun.push(name);
      const started = performance.now();
      await deed.save(page, name);
      shown.push(name);
      shortest = Math.min(shortest, performance.now() - started);
    },
  };
}

test(`what a pair was shown as saved is there after ${KILLS} kills, and nothing is there by half`, async (t) => {
  const deeds = [
    ...[sharedNotes(), privateNotes(), actions(), learned(), learnedWords()],
    ...[heldSessions(), agendas(), updates()],
  ].map((deed) => ({ deed, diary: diary() }));
  const turn = (round) => deeds[round % deeds.length];
  const roundsOfEach = Math.ceil(KILLS / deeds.length);
  const { folder, remove } = await profile();

  const open = async (page, round) => {
    await page.goto(site.url + turn(round).deed.route(round % KILLS));
    await expectRunning(page);
  };
  const look = async (page, round) => {
    const kept = await whatIsKept(page);
    try {
      expectTied(kept);
      for (const { deed, diary } of deeds) deed.look(kept, diary.shown, diary.begun);
    } catch (error) {
      error.message += `, after kill ${round}${await whatTheLogSays(folder)}`;
      throw error;
    }
  };
  const work = (round) => {
    const { deed, diary } = turn(round);
    const share = (Math.floor(round / deeds.length) + 0.5) / roundsOfEach;
    return {
      work: async (page, begin) => {
        await diary.save(deed, page, await deed.prepare(page, round, 0));
        const name = await deed.prepare(page, round, 1);
        begin();
        await diary.save(deed, page, name);
      },
      // The kills of a deed are spread evenly over the time that it takes, not by chance.
      after: () => {
        const { pause = 0 } = deed;
        return pause + share * Math.max(diary.shortest() - pause, 0);
      },
    };
  };
  try {
    await plan(folder);
    const wasCut = await killAgainAndAgain(folder, { kills: KILLS, open, look, work });
    for (const { deed, diary } of deeds) {
      const cuts = wasCut.filter((_, round) => turn(round).deed === deed);
      const short = cuts.filter((cut) => cut).length;
      t.diagnostic(`${deed.name}: ${short} of ${cuts.length} kills came before it was shown as saved`);
      assert.ok(short > 0, `kills came in the middle of ${deed.name}`);
      assert.ok(diary.shown.length >= cuts.length, `${deed.name} was shown as saved before each kill`);
    }
  } finally {
    await remove();
  }
});
