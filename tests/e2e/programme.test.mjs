// Programmes: the form, several of them, invitations, and the programme of a site.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DESKTOP, PHONE, expectSoon, useSite } from './harness.mjs';
import { expectGoodDialogLooks, expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { clipboardOf, go, importSheets, savedBy, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

const UPWARD = sheet('upward.csv', [
  'Name,Email,Role,Level,Unit,Can teach,Wants to learn',
  'Ann Ek,ann@example.org,mentor,Analyst,North,Social media,',
  'Cleo Grip,cleo@example.org,mentee,Director,East,,Social media',
]);
const OTHER = sheet('other.csv', [
  'Name,Email,Role,Level,Unit',
  'Dag Holm,dag@example.org,mentor,Clerk,West',
  'Eva Inge,eva@example.org,mentee,Chief,Centre',
  'Finn Juhl,finn@example.org,mentee,Chief,South',
]);

/** @param {import('playwright-core').Page} page */
const save = async (page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
};

/** @param {import('playwright-core').Page} page @param {string} list @param {string} entry */
async function add(page, list, entry) {
  await page.getByLabel(`New ${list}`, { exact: true }).fill(entry);
  await page.getByLabel(`New ${list}`, { exact: true }).press('Enter');
  await page.getByRole('button', { name: `Remove ${entry}`, exact: true }).waitFor();
}

/** The entries of a list, in order. @param {import('playwright-core').Page} page @param {string} heading */
const entriesOf = async (page, heading) => {
  const items = page.getByRole('region', { name: heading }).getByRole('listitem');
  const removals = await items.getByRole('button', { name: /^Remove / }).all();
  const names = await Promise.all(removals.map((button) => button.getAttribute('aria-label')));
  return names.map((name) => name?.replace(/^Remove /, ''));
};

/** Opens the app with a programme of that name in it. @param {string} name */
async function openWithProgramme(name) {
  const app = await openRunningApp({
    route: '#/organise/programme',
    prepare: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  await app.page.getByLabel('Name of the programme').fill(name);
  await app.page.getByLabel('Coordinator’s name').fill('Robin Lake');
  await app.page.getByLabel('Coordinator’s e-mail address').fill('robin@example.org');
  await save(app.page);
  return app;
}

test('a programme says everything that people need, and keeps it', async () => {
  const { page } = await openWithProgramme('Upward 2027');
  await add(page, 'level', 'Analyst');
  await add(page, 'level', 'Director');
  await add(page, 'unit', 'North');
  await add(page, 'topic', 'Social media');
  await page.getByText('Not saved yet', { exact: true }).waitFor();

  // An entry that stands in its field already is not added twice.
  await page.getByLabel('New unit').fill('  NORTH ');
  await page.getByRole('button', { name: 'Add the unit' }).click();
  await page.getByText('This stands in the list already').waitFor();
  await page.getByLabel('Number of sessions').fill('61');
  await page.getByLabel('Length in minutes').fill('an hour');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'a programme with errors in its lists and sessions');
  await page.getByRole('button', { name: 'Enter a number of sessions from 1 to 60' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'programme-count'));
  await page.getByRole('button', { name: 'Add this to the list, or empty the field' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'new-unit'));

  await page.getByLabel('New unit').fill('');
  await page.getByLabel('Number of sessions').fill('8');
  await page.getByLabel('Length in minutes').fill('45');
  await page.getByLabel('How often').selectOption({ label: 'Every two weeks' });
  await page.getByRole('button', { name: 'Add suggested ground rules' }).click();
  const rules = await entriesOf(page, 'Ground rules');
  assert.equal(rules.length, 6);
  await page.getByRole('button', { name: `Remove ${rules[0]}`, exact: true }).click();
  await save(page);
  await expectGoodLooks(page, 'a whole programme');

  await page.reload();
  await title(page, 'Programme').waitFor();
  assert.deepEqual(await entriesOf(page, 'Levels, lowest first'), ['Analyst', 'Director']);
  assert.deepEqual(await entriesOf(page, 'Units'), ['North']);
  assert.deepEqual(await entriesOf(page, 'Topics'), ['Social media']);
  assert.deepEqual(await entriesOf(page, 'Ground rules'), rules.slice(1));
  assert.equal(await page.getByLabel('Number of sessions').inputValue(), '8');
  assert.equal(await page.getByLabel('Length in minutes').inputValue(), '45');
  const often = page.getByLabel('How often').locator('option:checked');
  assert.equal(await often.textContent(), 'Every two weeks');
});

/** A control gets the focus within moments. @param {import('playwright-core').Locator} control */
const expectFocus = (control) =>
  expectSoon(async () => {
    assert.equal(await control.evaluate((element) => element === document.activeElement), true);
  });

test('by keyboard alone an entry is added, renamed, moved and removed', async () => {
  const { page } = await openRunningApp({ route: '#/organise/programme' });
  await title(page, 'Programme').waitFor();
  await tabTo(page, page.getByLabel('New level'));
  await page.keyboard.type('Junior');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Senior');
  await page.keyboard.press('Enter');
  const down = page.getByRole('button', { name: 'Move Junior down the list' });
  await pressByKey(page, down);
  assert.deepEqual(await entriesOf(page, 'Levels, lowest first'), ['Senior', 'Junior']);
  // The focus stays on the entry that moved.
  await expectFocus(down);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.deepEqual(await entriesOf(page, 'Levels, lowest first'), ['Junior', 'Senior']);

  await pressByKey(page, page.getByRole('button', { name: 'Rename Junior' }));
  const field = page.getByLabel('New name for Junior');
  await expectFocus(field);
  await page.keyboard.press('End');
  await page.keyboard.type(' analyst');
  await expectGoodLooks(page, 'a level that is renamed');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Rename Junior analyst' }).waitFor();
  await pressByKey(page, page.getByRole('button', { name: 'Remove Senior' }));
  assert.deepEqual(await entriesOf(page, 'Levels, lowest first'), ['Junior analyst']);
});

test('people get the new name of a level when the coordinator says so', async () => {
  const { page } = await openWithProgramme('Upward 2027');
  await importSheets(page, UPWARD, 'mentors');
  await go(page, '#/organise/programme');
  await page.getByRole('button', { name: 'Use the units that people named' }).click();
  assert.deepEqual(await entriesOf(page, 'Units'), ['East', 'North']);
  await page.getByRole('button', { name: 'Use the topics that people named' }).click();
  assert.deepEqual(await entriesOf(page, 'Topics'), ['Social media']);
  await save(page);

  await page.getByRole('button', { name: 'Rename Analyst' }).click();
  await page.getByLabel('New name for Analyst').fill('Adviser');
  await page.getByRole('button', { name: 'Take this name' }).click();
  const saving = page.locator('button[type=submit]').first();
  await expectGoodDialogLooks(page, 'the question whether people are renamed', saving);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('You renamed something that 1 person has.').waitFor();
  await dialog.getByRole('button', { name: 'Save, and rename for people' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();

  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Ann Ek' }).click();
  await title(page, 'Ann Ek').waitFor();
  const level = page.getByLabel('Level', { exact: true }).locator('option:checked');
  assert.equal(await level.textContent(), 'Adviser');
});

test('two programmes keep their people apart, and one is deleted with all that is in it', async () => {
  const { page } = await openWithProgramme('Upward 2027');
  await importSheets(page, UPWARD, 'mentors');
  await go(page, '#/organise/programme');
  await page.getByRole('link', { name: 'New programme' }).click();
  await title(page, 'New programme').waitFor();
  await expectGoodLooks(page, 'a new programme');
  await page.getByLabel('Name of the programme').fill('Customer care 2027');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await title(page, 'Programme').waitFor();
  const chooser = page.getByLabel('Programme', { exact: true });
  assert.equal(await chooser.locator('option:checked').textContent(), 'Customer care 2027');
  await expectGoodLooks(page, 'the second of two programmes');
  await go(page, '#/organise/people');
  await title(page, /^0 people|No people|People/).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Ann Ek' }).count(), 0);
  await importSheets(page, OTHER, 'mentors');
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Dag Holm' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Ann Ek' }).count(), 0);

  await chooser.selectOption({ label: 'Upward 2027' });
  await page.getByRole('link', { name: 'Ann Ek' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Dag Holm' }).count(), 0);
  // What was chosen is chosen still.
  await page.reload();
  await page.getByRole('link', { name: 'Ann Ek' }).waitFor();
  await go(page, '#/organise');
  await title(page, 'Upward 2027').waitFor();

  await go(page, '#/organise/programme');
  await page.getByRole('button', { name: 'Delete this programme' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('People: 2.').waitFor();
  await dialog.getByLabel('Type the programme’s name to confirm').fill('Upward');
  await dialog.getByRole('button', { name: 'Delete everything in it' }).click();
  await dialog.getByText('Type the name as it stands').waitFor();
  await dialog.getByLabel('Type the programme’s name to confirm').fill('upward 2027');
  await dialog.getByRole('button', { name: 'Delete everything in it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Dag Holm' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Dag Holm' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Ann Ek' }).count(), 0);
  assert.equal(await page.getByLabel('Programme', { exact: true }).count(), 0);
});

test('the settings are copied to a new programme without its people', async () => {
  const { page } = await openWithProgramme('Upward 2027');
  await add(page, 'level', 'Analyst');
  await save(page);
  await importSheets(page, UPWARD, 'mentors');
  await go(page, '#/organise/programme');
  await page.getByRole('button', { name: 'Copy the settings to a new programme' }).click();
  const name = page.getByLabel('Name of the programme');
  await expectSoon(async () => assert.equal(await name.inputValue(), 'Copy of Upward 2027'));
  assert.deepEqual((await entriesOf(page, 'Levels, lowest first')).slice(0, 1), ['Analyst']);
  await go(page, '#/organise');
  await title(page, 'Copy of Upward 2027').waitFor();
  await page.getByText('Bring in the people who want to take part').waitFor();
});

test('a link invites somebody, whose Home then says where to send things', async () => {
  const { page } = await openWithProgramme('Upward 2027');
  await add(page, 'topic', 'Social media');
  await save(page);
  const invite = page.getByRole('region', { name: 'Invite' });
  await invite.getByRole('button', { name: 'Copy as a link' }).click();
  await invite.getByText('Copied').waitFor();
  const link = await clipboardOf(page);
  const file = await savedBy(invite.getByRole('button', { name: 'Save as a file' }));
  assert.equal(file.name, 'turnabout-programme-upward-2027.turnabout');
  const own = await savedBy(page.getByRole('button', { name: 'Save as programme.json' }));
  assert.equal(own.name, 'programme.json');
  const written = JSON.parse(own.bytes.toString('utf8'));
  assert.equal(written.kind, 'programme');
  assert.deepEqual(Object.keys(written.payload).sort(), [
    ...['coordinator', 'ground_rules', 'levels', 'sessions', 'topics', 'units'],
  ]);

  const guest = await openRunningApp({ viewport: PHONE, route: `#${link.split('#')[1]}` });
  await guest.page.getByRole('heading', { name: 'An invitation to Upward 2027' }).waitFor();
  await guest.page.getByText('Robin Lake · robin@example.org').waitFor();
  await expectGoodLooks(guest.page, 'an invitation');
  await guest.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await guest.page.getByText('The programme is kept in this browser.').waitFor();
  await guest.page.getByRole('link', { name: 'Go Home' }).click();
  await guest.page.getByRole('heading', { name: 'Your programme' }).waitFor();
  await guest.page.getByText('Upward 2027', { exact: true }).waitFor();
  await guest.page.getByText('goes to Robin Lake, robin@example.org').waitFor();
  await expectGoodLooks(guest.page, 'Home of somebody who was invited');

  // The second time nothing changes.
  await go(guest.page, `#${link.split('#')[1]}`);
  await guest.page.getByText('You have this one already. Nothing has changed.').waitFor();

  // What the coordinator changes later is shown before it is taken.
  const changed = { ...written, programme: { ...written.programme, name: 'Upward 2028' } };
  const take = (/** @type {unknown} */ packet) =>
    guest.page.getByLabel('Choose the file you received').setInputFiles({
      name: 'changed.turnabout',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(packet)),
    });
  await go(guest.page, '#/open');
  await guest.page.getByRole('button', { name: 'Open another packet' }).click();
  await take({ ...changed, created: '2026-01-01' });
  await guest.page.getByText('This is older than what you have of the programme.').waitFor();
  await guest.page.getByRole('button', { name: 'Open another packet' }).click();
  await take({ ...changed, created: '9999-12-31' });
  await guest.page.getByText('From: Upward 2027. To: Upward 2028.').waitFor();
  await expectGoodLooks(guest.page, 'a programme that changes');
  await guest.page.getByRole('button', { name: 'Take over the changes' }).click();
  await guest.page.getByText('The programme is kept in this browser.').waitFor();

  // A pairing that does not say where the answer goes: the programme does.
  await guest.page.getByRole('button', { name: 'Open another packet' }).click();
  const people = { side: 'mentor', name: 'Ann Ek', partner: { name: 'Cleo Grip' } };
  await take({ ...changed, kind: 'pairing', payload: { pairing: 'pair-1', ...people } });
  await guest.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await guest.page.getByRole('link', { name: 'Go to my pairing' }).click();
  await guest.page.getByRole('button', { name: 'Yes, gladly' }).click();
  await guest.page.getByText('Send it to Robin Lake, robin@example.org.').waitFor();
  await go(guest.page, '#/open');

  // With a second programme, one chooses.
  await take({ ...changed, programme: { id: 'another', name: 'Sideways' } });
  await guest.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await guest.page.getByRole('link', { name: 'Go Home' }).click();
  await guest.page.getByText('Sideways', { exact: true }).first().waitFor();
  const chooser = guest.page.getByLabel('Show another of your programmes');
  await chooser.selectOption({ label: 'Upward 2028' });
  const card = guest.page.getByRole('region', { name: 'Your programme' });
  await expectSoon(async () => {
    assert.equal(await card.getByRole('paragraph').first().textContent(), 'Upward 2028');
  });
  await guest.page.reload();
  await expectSoon(async () => {
    assert.equal(await card.getByRole('paragraph').first().textContent(), 'Upward 2028');
  });
  // The questionnaire is answered for the one that was chosen.
  await go(guest.page, '#/questionnaire');
  await guest.page.getByText('Upward 2028', { exact: true }).waitFor();
  await guest.page.getByRole('link', { name: /^Answer for another of your programmes/ }).click();
  await chooser.waitFor();
});

/** Opens the site with this programme.json. @param {string} route @param {string} body */
const openSite = (route, body) =>
  openRunningApp({
    route,
    viewport: DESKTOP,
    prepare: (context) =>
      context.route('**/programme.json', (file) =>
        file.fulfill({ contentType: 'application/json', body }),
      ),
  });

const ACME = {
  format: 'turnabout-packet',
  version: 1,
  kind: 'programme',
  programme: { id: 'acme', name: 'Acme upward' },
  created: '2026-11-22',
  payload: { coordinator: { name: 'Mira Lind' }, texts: { sv: { name: 'Acme uppåt' } } },
};

test('a site names its own programme, in the reader’s language', async () => {
  const { page } = await openSite('#/', JSON.stringify(ACME));
  await page.getByText('Acme upward', { exact: true }).waitFor();
  await page.getByText('What is for the coordinator goes to Mira Lind.').waitFor();
  await expectGoodLooks(page, 'Home of a site with its own programme');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await page.getByText('Acme uppåt', { exact: true }).waitFor();
  await go(page, '#/organise/programme');
  await page.getByText('Webbplatsen hör till programmet Acme uppåt').waitFor();
});

test('a broken programme.json is reported with field and line, and the app goes on', async () => {
  const { page, context } = await openSite('#/', JSON.stringify(ACME, null, 2).replace('"Mira Lind"', '7'));
  const notice = page.getByRole('alert');
  await notice.getByText('something is wrong in line 12 or just before.').waitFor();
  await notice.getByRole('link', { name: 'See exactly what and where' }).waitFor();
  await page.getByRole('heading', { name: 'Start here' }).or(page.getByText('I am taking part')).first().waitFor();
  await expectGoodLooks(page, 'Home of a site with a broken programme.json');
  await go(page, '#/organise/programme');
  await notice.getByText('payload.coordinator.name in line 12 cannot be right.').waitFor();
  await page.getByLabel('Name of the programme').fill('Upward 2027');
  await save(page);

  for (const [body, sentence] of [
    ['{"format": "turnabout-packet",\n\n', 'line 3 is no JSON'],
    ['x'.repeat(2 * 1024 * 1024), 'it is larger than 1 MB'],
    ['[]', 'cannot be right'],
    [JSON.stringify({ ...ACME, version: 2 }), 'it was made for a newer release'],
  ]) {
    await context.unroute('**/programme.json');
    await context.route('**/programme.json', (file) => file.fulfill({ body }));
    await page.reload();
    await notice.getByText(sentence).waitFor();
    assert.equal(await page.getByLabel('Name of the programme').inputValue(), 'Upward 2027');
  }

  // A host that answers with a page where there is no file: the general programme it is, without a word.
  await context.unroute('**/programme.json');
  const asked = page.waitForResponse('**/programme.json');
  await context.route('**/programme.json', (file) =>
    file.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Not found' }),
  );
  await page.reload();
  await asked;
  await title(page, 'Programme').waitFor();
  assert.equal(await notice.count(), 0);
});
