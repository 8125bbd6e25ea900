// The browser is killed again and again while it saves and imports. Whatever was shown as saved is
// there afterwards, and nothing is there by half. killed-pair.test.mjs tells the same of what a pair keeps.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { expectRunning } from './harness.mjs';
import { killAgainAndAgain, profile, whatTheLogSays } from './killing.mjs';
import { chooseSheets, go, sheet } from './organising.mjs';
import { serveSite } from './server.mjs';
import { everythingKept } from './stored.mjs';

const KILLS = 50;
/** Every so many times it is an import that is cut short, and a save the other times. */
const IMPORT_EVERY = 3;
const ROWS = 400;

/** Where in a save or an import the browser is killed, in milliseconds: spread evenly, not by chance. */
const moment = (round, most) => (round * 37) % most;

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
before(async () => {
  site = await serveSite();
});
after(() => site.close());

/** Everybody who is kept, read without the app. @param {import('playwright-core').Page} page */
async function namesKept(page) {
  const all = await everythingKept(page);
  const people = all.people.map(([, text]) => JSON.parse(text).name);
  return { people, setAside: all['set-aside'].length, programmes: all.programmes.length };
}

/** @param {import('playwright-core').Page} page */
async function open(page) {
  await page.goto(`${site.url}#/organise/people`);
  await expectRunning(page);
}

/** Saves one person after the other, and notes each that was shown as saved. `begin` is called at once. */
async function saveAndSave(page, round, saved, begin) {
  begin();
  await go(page, '#/organise/people/new');
  for (let number = 0; ; number += 1) {
    const name = `Person ${round}-${number}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('radio', { name: /^Mentee senior/ }).check();
    await page.getByRole('button', { name: 'Save the person' }).click();
    await page.getByText('Saved in this browser', { exact: true }).waitFor();
    saved.add(name);
    await page.getByRole('button', { name: 'Add another person' }).click();
  }
}

/** Imports a sheet, and notes it when it was shown as kept. `last` is called before the last press. */
async function importOnce(page, round, imported, last) {
  const rows = Array.from({ length: ROWS }, (_, number) =>
    [`Row ${round}-${number}`, `row-${round}-${number}@example.org`, 'AA', 'North', 'Data'].join(','),
  );
  await go(page, '#/organise/people/import');
  await chooseSheets(page, [sheet('mentors.csv', ['Name,Email,Level,Unit,Can teach', ...rows])]);
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const press = page.getByRole('button', { name: /^Import \d+ (person|people)$/ });
  await press.waitFor();
  last();
  await press.click();
  await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
  imported.add(round);
}

test(`what was shown as saved is there after ${KILLS} kills, and nothing is there by half`, async () => {
  const kept = await profile();
  const saved = new Set();
  const imported = new Set();
  const isImport = (round) => round % IMPORT_EVERY === 0;
  const look = async (page, round) => {
    const found = await namesKept(page);
    const names = new Set(found.people);
    const missing = [...saved].filter((name) => !names.has(name));
    const log = missing.length > 0 ? await whatTheLogSays(kept.folder) : '';
    assert.deepEqual(missing, [], `shown as saved and gone after kill ${round}${log}`);
    for (let before = 0; before < round; before += 1) {
      const rows = found.people.filter((name) => name.startsWith(`Row ${before}-`)).length;
      const sound = imported.has(before) ? [ROWS] : [0, ROWS];
      assert.ok(sound.includes(rows), `${rows} of ${ROWS} rows of import ${before}`);
    }
    assert.equal(found.setAside, 0, 'no record is damaged');
    assert.ok(found.programmes <= 1, 'one programme');
    assert.equal(names.size, found.people.length, 'nobody is there twice');
  };
  const work = (round) =>
    isImport(round)
      ? {
          work: (page, begin) => importOnce(page, round, imported, begin),
          after: () => moment(round, 300),
        }
      : {
          work: (page, begin) => saveAndSave(page, round, saved, begin),
          after: () => 300 + moment(round, 900),
        };
  try {
    const wasCut = await killAgainAndAgain(kept.folder, { kills: KILLS, open, look, work });
    assert.ok(saved.size > 0, 'some were saved before a kill');
    const imports = wasCut.filter((_, round) => isImport(round));
    const saves = wasCut.filter((_, round) => !isImport(round));
    assert.ok(saves.includes(true) && imports.includes(true), 'kills came in the middle of saves and of imports');
  } finally {
    await kept.remove();
  }
});
