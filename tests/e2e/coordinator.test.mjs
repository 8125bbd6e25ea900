// The coordinator's way: sheets, people, pairs, packets, with every state looked at.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectSoon, useSite } from './harness.mjs';
import { expectGoodDialogLooks, expectGoodLooks } from './looks.mjs';
import {
  CIVIL_SERVICE,
  cellsOf,
  chooseSheets,
  clipboardOf,
  factOf,
  go,
  importSheets,
  namesInZip,
  propose,
  savedBy,
  sheet,
  signUps,
  title,
} from './organising.mjs';

const { openRunningApp } = useSite();

/** From the lowest to the highest, as the civil service has them. */
const GRADES = [
  ...['AA', 'AO', 'EO', 'HEO', 'SEO', 'Grade 7', 'Grade 6'],
  ...['SCS1', 'SCS2', 'SCS3', 'SCS4'],
];

/** One pair that fits, one mentor above every level but one, one mentee too many. */
const SMALL = sheet('small.csv', [
  'Name,Email,Role,Level,Unit',
  'Ann Ek,ann@example.org,mentor,AA,North',
  'Bo Falk,bo@example.org,mentor,SCS2,South',
  'Cleo Grip,cleo@example.org,mentee,SCS3,East',
  'Dag Holm,dag@example.org,mentee,Grade 7,West',
  'Eva Inge,eva@example.org,mentee,Grade 6,Centre',
]);

/** Opens the app with the people of the civil service in it. */
async function openWithCivilService() {
  const app = await openRunningApp({ route: '#/organise' });
  await importSheets(app.page, CIVIL_SERVICE, 'mentees');
  return app;
}

/** Opens the app with 50 approved pairings in it. */
async function openWithPairings() {
  const app = await openWithCivilService();
  await propose(app.page, /^50 pairs/);
  await app.page.getByRole('button', { name: 'Approve all' }).click();
  await app.page.getByText('50 pairings are approved.').waitFor();
  await go(app.page, '#/organise/pairings');
  await title(app.page, '50 pairings').waitFor();
  return app;
}

/** @param {import('playwright-core').Page} page */
const proposals = (page) => page.getByRole('region', { name: 'Proposals' }).getByRole('table');

/** How many rows a long list has, whether they are drawn or not. @param {import('playwright-core').Locator} table */
const rowsOf = async (table) => Number(await table.getAttribute('aria-rowcount')) - 1;

test('a programme gets its name, its coordinator and its levels', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await title(page, 'Run a reverse mentoring programme').waitFor();
  await expectGoodLooks(page, 'the overview before there is a programme');

  await page.getByRole('link', { name: /^Name the programme first/ }).click();
  await title(page, 'Programme').waitFor();
  await expectGoodLooks(page, 'an empty programme');
  await page.getByLabel('Coordinator’s e-mail address').fill('nobody');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'a programme with errors');
  await page.getByRole('button', { name: 'Enter a name for the programme' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'programme-name'));

  await page.getByLabel('Name of the programme').fill('Upward 2027');
  await page.getByLabel('Coordinator’s name').fill('Robin Lake');
  await page.getByLabel('Coordinator’s e-mail address').fill('robin@example.org');
  for (const level of ['Adviser', 'Director', 'Assistant']) {
    await page.getByLabel('New level').fill(level);
    await page.getByRole('button', { name: 'Add the level' }).click();
    await page.getByRole('button', { name: `Remove ${level}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Move Assistant up the list' }).click();
  await page.getByRole('button', { name: 'Move Assistant up the list' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  assert.doesNotMatch(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'a programme that is saved');

  await page.reload();
  await title(page, 'Programme').waitFor();
  assert.equal(await page.getByLabel('Name of the programme').inputValue(), 'Upward 2027');
  const removals = await page.getByRole('button', { name: /^Remove / }).all();
  const levels = await Promise.all(removals.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(levels, ['Remove Assistant', 'Remove Adviser', 'Remove Director']);
  await go(page, '#/organise');
  await title(page, 'Upward 2027').waitFor();
  await page.getByText('Bring in the people who want to take part').waitFor();
  await expectGoodLooks(page, 'the overview of a programme without people');
});

test('two sheets become a hundred people once it is said who is junior', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await title(page, 'Import a sign-up sheet').waitFor();
  await expectGoodLooks(page, 'an import without files');
  await chooseSheets(page, CIVIL_SERVICE);
  assert.equal(await page.getByText('50 rows', { exact: true }).count(), 2);
  await expectGoodLooks(page, 'an import with files');

  await page.getByRole('button', { name: 'See who they are' }).click();
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'an import with errors');
  await page.getByRole('button', { name: 'Say who is junior' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'import-junior'));

  await page.getByRole('radio', { name: 'The people this sheet calls mentees' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const check = page.getByRole('region', { name: 'Check before you import' });
  await check.waitFor();
  const ups = await page.getByRole('button', { name: /^Move .* up the list$/ }).all();
  const labels = await Promise.all(ups.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(labels, GRADES.map((grade) => `Move ${grade} up the list`));
  assert.equal(await factOf(check, 'Mentors').textContent(), '50');
  assert.equal(await factOf(check, 'Mentees').textContent(), '50');
  assert.equal(await factOf(check, 'Marked as willing to take both roles').textContent(), '56');
  assert.equal(await factOf(check, 'Rows left out').textContent(), '0');
  await expectGoodLooks(page, 'the check before an import');

  await page.getByRole('button', { name: 'Import 100 people' }).click();
  await page.getByRole('heading', { name: '100 people are kept in this browser' }).waitFor();
  await expectGoodLooks(page, 'an import that is done');
  await page.getByRole('link', { name: 'See the people' }).click();
  await page.getByText('100 people, 50 mentors, 50 mentees').waitFor();
});

test('importing the same sheets again changes nobody and doubles nobody', async () => {
  const { page } = await openWithCivilService();
  await go(page, '#/organise');
  await go(page, '#/organise/people/import');
  await chooseSheets(page, CIVIL_SERVICE);
  await page.getByRole('radio', { name: 'The people this sheet calls mentees' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const check = page.getByRole('region', { name: 'Check before you import' });
  assert.equal(await factOf(check, 'Here already, and unchanged').textContent(), '100');
  assert.equal(await factOf(check, 'New').textContent(), '0');
  await check.getByText('Nothing would change').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Import \d+ people$/ }).count(), 0);
  page.once('dialog', (asked) => asked.accept());
  await go(page, '#/organise/people');
  await page.getByText('100 people, 50 mentors, 50 mentees').waitFor();
});

test('people are searched, sorted, corrected, added, removed and brought back', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people' });
  await page.getByText('Nobody has signed up here yet.').waitFor();
  await expectGoodLooks(page, 'people before anybody has signed up');
  await importSheets(page, CIVIL_SERVICE, 'mentees');
  await go(page, '#/organise');
  await page.getByText('Let Turnabout propose the pairs').waitFor();
  await expectGoodLooks(page, 'the overview of a programme with people');

  await go(page, '#/organise/people');
  await page.getByText('100 people, 50 mentors, 50 mentees').waitFor();
  await expectGoodLooks(page, 'the people');
  const level = page.getByRole('columnheader', { name: 'Level' });
  const firstRow = page.getByRole('row').nth(1);
  assert.equal(await level.getAttribute('aria-sort'), 'none');
  await level.getByRole('button').click();
  await expectSoon(async () => assert.equal(await level.getAttribute('aria-sort'), 'ascending'));
  assert.match(await firstRow.innerText(), /\bAA\b/);
  await level.getByRole('button').click();
  await expectSoon(async () => assert.equal(await level.getAttribute('aria-sort'), 'descending'));
  assert.match(await firstRow.innerText(), /\bSCS4\b/);

  await page.getByLabel('Search').fill('nobody of this name');
  await page.getByText('Nobody fits. Clear the search or show everybody.').waitFor();
  await expectGoodLooks(page, 'people of whom nobody fits');
  await page.getByLabel('Search').fill('mentee.07@');
  await page.getByText('1 of 100 fits').waitFor();
  await page.getByRole('link', { name: 'mentee 07' }).click();
  await title(page, 'mentee 07').waitFor();
  await expectGoodLooks(page, 'a person');

  await page.getByLabel('Name', { exact: true }).fill('');
  await page.getByLabel('How many partners').fill('0');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'a person with errors');
  await page.getByRole('button', { name: /^Enter a number of partners/ }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'person-capacity'));
  await page.getByLabel('Name', { exact: true }).fill('Mira Lund');
  await page.getByLabel('How many partners').fill('2');
  await page.getByLabel('Unit').fill('Department of Play');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await page.reload();
  await title(page, 'Mira Lund').waitFor();
  assert.equal(await page.getByLabel('Unit').inputValue(), 'Department of Play');
  assert.equal(await page.getByLabel('How many partners').inputValue(), '2');

  await go(page, '#/organise/people/new');
  await title(page, 'Add a person').waitFor();
  await expectGoodLooks(page, 'a new person');
  await page.getByLabel('Name', { exact: true }).fill('Nils Öberg');
  await page.getByLabel('E-mail address').fill('MENTOR.07@gov.uk');
  await page.getByRole('radio', { name: /^Mentor junior/ }).check();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByRole('button', { name: /^mentor 07 is here already with this address/ }).waitFor();
  await page.getByLabel('E-mail address').fill('nils@example.org');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByRole('button', { name: 'Add another person' }).waitFor();
  await page.getByRole('link', { name: 'All people' }).click();
  await page.getByText('101 people, 51 mentors, 50 mentees').waitFor();

  await page.getByLabel('Search').fill('Nils');
  await page.getByRole('link', { name: 'Nils Öberg' }).click();
  await title(page, 'Nils Öberg').waitFor();
  const remove = page.getByRole('button', { name: /^(Remove the person|Ta bort personen)$/ });
  await expectGoodDialogLooks(page, 'the question before a person is removed', remove);
  await remove.click();
  await page.getByRole('dialog', { name: 'Remove Nils Öberg?' }).waitFor();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await title(page, 'Nils Öberg is removed').waitFor();
  await expectGoodLooks(page, 'a person who was removed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await title(page, /^Nils Öberg$/).waitFor();
  await page.reload();
  await title(page, /^Nils Öberg$/).waitFor();
  await remove.click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('link', { name: 'All people' }).first().click();
  await page.getByText('100 people, 50 mentors, 50 mentees').waitFor();
});

test('Enter in a field saves a person', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/new' });
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
});

test('pairs are proposed with their reasons, approved, taken back and approved all at once', async () => {
  const { page } = await openRunningApp({ route: '#/organise/matching' });
  await page.getByText('There is no programme yet.').waitFor();
  await expectGoodLooks(page, 'matching without a programme');
  await importSheets(page, CIVIL_SERVICE, 'mentees');
  await go(page, '#/organise/matching');
  await title(page, 'Matching').waitFor();
  await page.getByText('Say who may be paired and what counts.').waitFor();
  await expectGoodLooks(page, 'matching before a run');

  await page.getByLabel(/^Levels that the mentee stands above/).fill('11');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await page.getByText('Open the rules and correct what is marked there').waitFor();
  await page.getByText('Enter a number of levels from 0 to 10').waitFor();
  await expectGoodLooks(page, 'matching with a rule that is wrong');
  await page.getByLabel(/^Levels that the mentee stands above/).fill('1');
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await title(page, /^50 pairs/).waitFor();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1'));
  await expectGoodLooks(page, 'matching after a run');
  assert.equal(await rowsOf(proposals(page)), 50);
  await go(page, '#/organise');
  await page.getByText('50 proposals wait for your approval.').waitFor();
  await expectGoodLooks(page, 'the overview when proposals wait');

  await go(page, '#/organise/matching');
  const why = page.getByRole('region', { name: 'What is chosen' });
  await proposals(page).getByRole('row').nth(1).getByRole('button').click();
  await why.getByRole('heading', { level: 2, name: /^mentee \d+ and mentor \d+$/ }).waitFor();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'detail-title'));
  await why.getByText(/^Fit \d+ of 100$/).waitFor();
  await why.getByRole('heading', { name: 'What the two will read' }).waitFor();
  await why.getByText('You work in different units, so each brings a fresh view.').waitFor();
  await why.getByRole('heading', { name: /^Points by criterion/ }).waitFor();
  await why.getByText(/^Different: .*Weight \d+\.$/).waitFor();
  await expectGoodLooks(page, 'a proposal with its reasons');

  await why.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('1 pairing is approved.').waitFor();
  await why.getByRole('link', { name: 'Go to the pairing' }).waitFor();
  await expectGoodLooks(page, 'a proposal that is approved');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('It is undone.').waitFor();
  await why.getByRole('button', { name: 'Approve' }).click();
  await why.getByRole('button', { name: 'Undo the approval' }).click();
  await page.getByText('The approval is taken back.').waitFor();
  await go(page, '#/organise/pairings');
  await page.getByText('There are no pairings yet.').waitFor();

  await go(page, '#/organise/matching');
  await page.getByRole('button', { name: 'Choose all that were found' }).click();
  await page.getByRole('button', { name: 'Approve 50 chosen' }).waitFor();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await page.getByRole('button', { name: 'Approve all' }).click();
  await page.getByText('50 pairings are approved.').waitFor();
  await expectGoodLooks(page, 'matching when all is approved');
  await page.reload();
  await title(page, /^50 pairs/).waitFor();
  await page.getByRole('region', { name: 'Proposals' }).getByLabel('Show').selectOption('Approved');
  await page.getByText('50 proposals').waitFor();
  assert.equal(await rowsOf(proposals(page)), 50);
  await go(page, '#/organise');
  await page.getByText('50 pairings are approved and not handed out yet.').waitFor();
  await expectGoodLooks(page, 'the overview when pairings are to be handed out');
});

test('a pairing is handed out as a file, a text and a link', async () => {
  const { page, context } = await openWithPairings();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await expectGoodLooks(page, 'the pairings');
  await page.getByLabel('Show').selectOption('Waiting');
  await page.getByText('50 pairings are listed').waitFor();
  await page.getByLabel('Show').selectOption('Accepted');
  await page.getByText('0 pairings are listed').waitFor();
  await expectGoodLooks(page, 'pairings of which none is listed');
  await page.getByLabel('Show').selectOption('All');

  await page.getByRole('row').nth(1).getByRole('link').click();
  await title(page, /^mentee \d+ and mentor \d+$/).waitFor();
  await page.getByText('Not handed out yet.').waitFor();
  await expectGoodLooks(page, 'a pairing');
  const forOne = page.getByRole('region', { name: /^For mentee/ });
  const file = await savedBy(forOne.getByRole('button', { name: 'Save as a file' }));
  assert.match(file.name, /\.turnabout$/);
  const packet = JSON.parse(file.bytes.toString('utf8'));
  assert.equal(packet.kind, 'pairing');
  assert.equal(packet.payload.side, 'mentor');
  await page.getByText(/^Last handed out on/).waitFor();

  await forOne.getByRole('button', { name: 'Copy as text' }).click();
  await forOne.getByText('Copied').waitFor();
  assert.match(await clipboardOf(page), /turnabout:1\./);
  await forOne.getByRole('button', { name: 'Copy as a link' }).click();
  await expectSoon(async () => assert.match(await clipboardOf(page), /#\/open\?p=1\./));
  await expectGoodLooks(page, 'a pairing that is handed out');

  const remove = page.getByRole('button', { name: /^(Remove the pairing|Ta bort paret)$/ });
  await expectGoodDialogLooks(page, 'the question before a pairing is removed', remove);
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the pairing' }).click();
  await title(page, 'This pairing is not here').waitFor();
  await expectGoodLooks(page, 'a pairing that was removed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await title(page, /^mentee \d+ and mentor \d+$/).waitFor();
});

test('every pairing is handed out in one archive with a file for each person', async () => {
  const { page } = await openWithPairings();
  const archive = await savedBy(page.getByRole('button', { name: 'Hand out 50 new pairings' }));
  assert.match(archive.name, /\.zip$/);
  assert.equal(archive.bytes.toString('latin1', 0, 2), 'PK');
  const names = namesInZip(archive.bytes);
  assert.equal(names.length, 100);
  assert.equal(new Set(names).size, 100);
  assert.ok(names.every((name) => name.endsWith('.turnabout')));
  await page.getByText('The archive with 100 files is saved').waitFor();
  await expectGoodLooks(page, 'the pairings when all are handed out');
  await page.getByRole('button', { name: 'Everything is handed out' }).waitFor();
  const again = await savedBy(page.getByRole('button', { name: 'Hand out all that wait (50)' }));
  assert.equal(namesInZip(again.bytes).length, 100);
  await go(page, '#/organise');
  await page.getByText('50 pairings wait for answers.').waitFor();
  await expectGoodLooks(page, 'the overview when answers are awaited');
});

test('people, pairings and permitted pairs are taken out as CSV that no program runs', async () => {
  const { page } = await openWithPairings();
  await importSheets(
    page,
    sheet('formulas.csv', [
      'Name,Email,Role,Level,Unit',
      '=HYPERLINK("x"),formula@example.org,mentor,AA,@North',
      '+46,plus@example.org,mentee,SCS4,-South',
    ]),
    'mentors',
  );
  await go(page, '#/organise/pairings');
  await title(page, '50 pairings').waitFor();
  const safe = (rows) => {
    const first = rows.flat().map((cell) => cell.slice(0, 1));
    assert.deepEqual(first.filter((letter) => '=+-@'.includes(letter) && letter), []);
    const width = rows[0].length;
    assert.ok(rows.every((row) => row.length === width), 'every row is as wide as the header');
  };
  const exports = page.getByRole('region', { name: 'Take out as CSV' });

  const people = await savedBy(exports.getByRole('button', { name: 'People', exact: true }));
  assert.match(people.name, /^turnabout-people-\d{4}-\d\d-\d\d\.csv$/);
  const peopleRows = cellsOf(people.bytes);
  assert.deepEqual(peopleRows[0].slice(0, 3), ['Name', 'Email', 'Role']);
  assert.equal(peopleRows.length, 1 + 102);
  safe(peopleRows);

  const pairings = await savedBy(exports.getByRole('button', { name: 'Pairings', exact: true }));
  const pairingRows = cellsOf(pairings.bytes);
  assert.deepEqual(pairingRows[0].slice(0, 2), ['Mentor', 'Mentor email']);
  assert.equal(pairingRows.length, 1 + 50);
  safe(pairingRows);

  const permitted = await savedBy(exports.getByRole('button', { name: /^Permitted pairs/ }));
  const permittedRows = cellsOf(permitted.bytes);
  assert.deepEqual(permittedRows[0], ['mentor', 'mentee', 'fit']);
  assert.ok(permittedRows.length > 1000, `${permittedRows.length} lines`);
  safe(permittedRows);
  await expectGoodLooks(page, 'the pairings after taking files out');
});

test('a Google form is imported, and whoever stands on both sides is named', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await chooseSheets(page, [signUps('google-form-mentors.csv'), signUps('google-form-mentees.csv')]);
  await page.getByRole('radio', { name: 'The people this sheet calls mentees' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const check = page.getByRole('region', { name: 'Check before you import' });
  await check.getByRole('heading', { name: 'Signed up on both sides' }).waitFor();
  assert.equal(await check.getByRole('listitem').count(), 2);
  await check.getByText(/^DCMS 0001 DCMS 0001: line 2 of google-form-mentors\.csv and line 2 of/).waitFor();
  assert.equal(await factOf(check, 'In both roles').textContent(), '2');
  await expectGoodLooks(page, 'the check of a sheet with people on both sides');
  await page.getByRole('button', { name: 'Import 36 people' }).click();
  await page.getByRole('heading', { name: '36 people are kept in this browser' }).waitFor();
});

test('a sheet of sessions and a sheet of pairs are refused with their own sentences', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  const files = page.getByLabel('Choose the files');
  await files.setInputFiles(signUps('session-bulk-upload.csv'));
  await page
    .getByRole('button', { name: '“session-bulk-upload.csv” lists sessions, not people.' })
    .waitFor();
  await files.setInputFiles(signUps('connections-emails-only.csv'));
  await page
    .getByRole('button', { name: '“connections-emails-only.csv” lists pairs that exist already' })
    .waitFor();
  await expectGoodLooks(page, 'an import that was refused');
  assert.equal(await page.getByRole('heading', { name: 'What is in the files' }).count(), 0);
});

/** So many people that a run takes a while. */
function manyPeople() {
  const lines = ['Name,Email,Role,Level,Unit,Can teach,Wants to learn,Languages'];
  for (let number = 0; number < 3000; number += 1) {
    const [topic, unit] = [`Topic ${number % 40}`, `Unit ${number % 90}`];
    lines.push(`Mentor ${number},m${number}@example.org,mentor,AO,${unit},${topic},,English`);
    lines.push(`Mentee ${number},l${number}@example.org,mentee,SCS2,Far ${unit},,${topic},English`);
  }
  return sheet('many.csv', lines);
}

/**
 * Begins a run, and presses Cancel from within the page once it has come so far: a press from outside may
 * come after the end.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} past how far, from 0 to 1; below 0 for at once
 */
async function cancelOnTheWay(page, past) {
  const propose = page.getByRole('button', { name: 'Propose pairs' });
  await propose.waitFor();
  await page.evaluate((past) => {
    const watching = new MutationObserver(() => {
      const progress = document.querySelector('main .progress progress');
      const cancel = document.querySelector('main .progress button');
      if (!(progress instanceof HTMLProgressElement && cancel instanceof HTMLElement)) return;
      if (progress.value <= past) return;
      watching.disconnect();
      cancel.click();
    });
    watching.observe(document.body, { attributes: true, childList: true, subtree: true });
  }, past);
  await propose.click();
}

test('a run that is cancelled changes nothing and says so', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, manyPeople(), 'mentors');
  await go(page, '#/organise/matching');
  await cancelOnTheWay(page, 0);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'propose'));
  await page.reload();
  await title(page, 'Matching').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Proposals' }).count(), 0);

  await cancelOnTheWay(page, 0);
  await page.getByText('Cancelled. Nothing has changed.').waitFor();
  await title(page, 'Matching').waitFor();
  await expectGoodLooks(page, 'matching after a run that was cancelled');
});

test('a run that is cancelled before it reaches the worker changes nothing either', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, manyPeople(), 'mentors');
  await go(page, '#/organise/matching');
  await title(page, 'Matching').waitFor();
  await cancelOnTheWay(page, -1);
  await page.getByText('Cancelled. Nothing has changed.').waitFor();
  await title(page, 'Matching').waitFor();
});

test('everybody without a partner is told apart by the reason', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, SMALL, 'mentors');
  await propose(page, '2 pairs, 1 person waiting');
  const waiting = page.getByRole('region', { name: '1 person waiting' });
  assert.equal(await rowsOf(waiting.getByRole('table')), 1);
  await waiting.getByText(/^There are fewer places with mentors than mentees\. The 1 mentor who/).waitFor();
  await expectGoodLooks(page, 'matching with somebody waiting');

  await importSheets(
    page,
    sheet('low.csv', ['Name,Email,Role,Level,Unit', 'Finn Jarl,finn@example.org,mentee,AA,East']),
    'mentors',
  );
  await go(page, '#/organise/matching');
  await page.getByText('People, pairings or the programme have changed since these pairs were proposed.').waitFor();
  await expectGoodLooks(page, 'matching when the pairs are out of date');
  await propose(page, '2 pairs, 2 people waiting');
  const barred = page.getByRole('row').filter({ hasText: 'Finn Jarl' });
  await barred.getByText('The rules bar every pair: the levels (2 pairs).').waitFor();
});

test('two people are paired by hand, even where a rule keeps them apart, and it is undone', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, SMALL, 'mentors');
  await go(page, '#/organise/matching');
  const byHand = page.getByRole('region', { name: 'Pair two people by hand' });
  const choose = async (mentor, mentee) => {
    await byHand.getByLabel('Search for a mentor').fill(mentor);
    await byHand.getByRole('radio', { name: mentor }).check();
    await byHand.getByLabel('Search for a mentee').fill(mentee);
    await byHand.getByRole('radio', { name: mentee }).check();
  };
  await choose('Ann Ek', 'Dag Holm');
  await byHand.getByRole('heading', { name: 'Ann Ek and Dag Holm' }).waitFor();
  await expectGoodLooks(page, 'two people chosen by hand');
  await byHand.getByRole('button', { name: 'Pair these two' }).click();
  await page.getByText('1 pairing is approved.').waitFor();
  await byHand.getByLabel('Search for a mentor').fill('Ann Ek');
  await byHand.getByRole('group', { name: 'Mentor' }).getByText('Nobody found').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('It is undone.').waitFor();

  await choose('Bo Falk', 'Dag Holm');
  await byHand.getByText('The mentee stands below the mentor.').waitFor();
  await byHand.getByText('You can pair them all the same.').waitFor();
  await expectGoodLooks(page, 'two people whom a rule keeps apart');
  await byHand.getByRole('button', { name: 'Pair these two' }).click();
  await page.getByText('1 pairing is approved.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('It is undone.').waitFor();
  await choose('Bo Falk', 'Dag Holm');
  await byHand.getByRole('button', { name: 'Pair these two' }).click();
  await page.getByText('1 pairing is approved.').waitFor();

  await go(page, '#/organise/pairings');
  await page.getByRole('link', { name: /Bo Falk.*Dag Holm/ }).click();
  await page.getByText(/^Paired by hand on/).waitFor();
  await expectGoodLooks(page, 'a pairing made by hand');
  await propose(page, '1 pair, 1 person waiting');
});
