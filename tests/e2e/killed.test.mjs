// The browser is killed again and again while it saves and imports. Whatever was shown as saved is
// there afterwards, and nothing is there by half. What a kill leaves unfinished in the browser's own files is
// cut off before the next start; torn.mjs says why.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { browserBeganAnew, profile, startBrowser } from './killing.mjs';
import { chooseSheets, go, sheet } from './organising.mjs';
import { serveSite } from './server.mjs';
import { cutUnfinishedRecords } from './torn.mjs';

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
function namesKept(page) {
  return page.evaluate(async () => {
    const database = await new Promise((done, failed) => {
      const asked = indexedDB.open(`turnabout:${location.pathname.replace(/[^/]*$/, '')}:real`);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const all = (store) =>
      new Promise((done, failed) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    const people = (await all('people')).map((text) => JSON.parse(text).name);
    const setAside = await all('set-aside');
    const programmes = await all('programmes');
    database.close();
    return { people, setAside: setAside.length, programmes: programmes.length };
  });
}

/** Saves one person after the other, and notes each that was shown as saved. */
async function saveAndSave(page, round, saved) {
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
  let savesCut = 0;
  let importsCut = 0;
  try {
    for (let round = 0; round <= KILLS; round += 1) {
      const browser = await startBrowser(kept.folder);
      try {
        await browser.page.goto(`${site.url}#/organise/people`);
        await browser.page.getByRole('heading', { level: 1 }).waitFor();
        if (round > 0) {
          const found = await namesKept(browser.page);
          const names = new Set(found.people);
          const missing = [...saved].filter((name) => !names.has(name));
          const anew = missing.length > 0 && (await browserBeganAnew(kept.folder));
          const log = anew ? '; the browser’s log says that the database was missing and made anew' : '';
          assert.deepEqual(missing, [], `shown as saved and gone after kill ${round}${log}`);
          for (let before = 0; before < round; before += 1) {
            const rows = found.people.filter((name) => name.startsWith(`Row ${before}-`)).length;
            const sound = imported.has(before) ? [ROWS] : [0, ROWS];
            assert.ok(sound.includes(rows), `${rows} of ${ROWS} rows of import ${before}`);
          }
          assert.equal(found.setAside, 0, 'no record is damaged');
          assert.ok(found.programmes <= 1, 'one programme');
          assert.equal(names.size, found.people.length, 'nobody is there twice');
        }
        if (round === KILLS) break;
        const isImport = round % IMPORT_EVERY === 0;
        let begin = () => {};
        const begun = new Promise((done) => (begin = () => done(undefined)));
        const work = isImport
          ? importOnce(browser.page, round, imported, begin)
          : saveAndSave(browser.page, round, saved);
        if (!isImport) begin();
        // The kill cuts the work short; that it fails then is meant.
        const cut = work.then(() => 0, () => 1);
        await Promise.race([begun, cut]);
        await pause(isImport ? moment(round, 300) : 300 + moment(round, 900));
        await browser.kill();
        await cutUnfinishedRecords(kept.folder);
        if (isImport) importsCut += await cut;
        else savesCut += await cut;
      } finally {
        await browser.kill().catch(() => {});
      }
    }
  } finally {
    await kept.remove();
  }
  assert.ok(saved.size > 0, 'some were saved before a kill');
  assert.ok(savesCut > 0 && importsCut > 0, 'kills came in the middle of saves and of imports');
});
