// Two tabs of which the second does not hear what the first changes, as where the browser has no channel
// between tabs or the news is late: what it asks for is refused with a sentence, and nothing is lost.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { expectRunning, expectSoon, useSite } from './harness.mjs';
import { kept, plant } from './keeping.mjs';
import { chooseSheets, go, importSheets, propose, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

const PAIRING = readFileSync(new URL('../fixtures/packets/v1/pairing.txt', import.meta.url), 'utf8');
const CHANGED = /^It was not saved: it has been changed in another tab/;
const CHANGED_WORDS = /^What you wrote is not saved: the same thing was changed in another tab/;

const PEOPLE = sheet('upward.csv', [
  'Name,Email,Role,Level,Unit,Can teach,Wants to learn',
  'Ann Ek,ann@example.org,mentor,Analyst,North,Social media,',
  'Cleo Grip,cleo@example.org,mentee,Director,East,,Social media',
]);
const OTHERS = sheet('other.csv', [
  'Name,Email,Role,Level,Unit',
  'Dag Holm,dag@example.org,mentor,Clerk,West',
]);
const MANY_OTHERS = sheet('many.csv', [
  'Name,Email,Role,Level,Unit',
  ...Array.from({ length: 60 }, (_, n) => `Other ${n},other${n}@example.org,mentor,Clerk,West`),
]);

/** Another tab of the same browser. @param {import('playwright-core').Page} page @param {string} address */
async function tab(page, address = page.url()) {
  const other = await page.context().newPage();
  await other.goto(address);
  await expectRunning(other);
  await other.getByRole('heading', { level: 1 }).waitFor();
  return other;
}

/** The same, but it does not hear the others, and they do not hear it. */
async function deafTab(page, address = page.url()) {
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('there is none', 'NotSupportedError');
      }
    };
  });
  await other.goto(address);
  await expectRunning(other);
  await other.getByRole('heading', { level: 1 }).waitFor();
  return other;
}

/** The records of a store, as they are kept. */
const recordsOf = async (page, store) =>
  Object.values((await kept(page))[store]).map((text) => JSON.parse(text));

const button = (page, name) => page.getByRole('button', { name, exact: true });

test('a pairing that one tab has answered is not answered over by another', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await page.getByLabel('Or paste the text or the link').fill(PAIRING);
  await button(page, 'See what it is').click();
  await button(page, 'Keep it in this browser').click();
  await page.getByRole('link', { name: 'Go to my pairing' }).click();
  await title(page, 'You and Björn Åkesson').waitFor();
  const deaf = await deafTab(page);
  await button(page, 'I would rather not').click();
  await page.getByRole('heading', { name: /^You said on .* that you would rather not/ }).waitFor();
  const before = await kept(page);

  await button(deaf, 'Yes, gladly').click();

  await deaf.getByText(CHANGED).waitFor();
  assert.deepEqual(await kept(page), before);
  await deaf.reload();
  await deaf.getByRole('heading', { name: /^You said on .* that you would rather not/ }).waitFor();
});

/** The pair that two people come to is proposed in one tab, and another shows it too. */
async function twoTabsOnOneProposal() {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, PEOPLE, 'mentors');
  await propose(page, /^1 pair/);
  const deaf = await deafTab(page);
  for (const one of [page, deaf]) {
    await one.getByRole('table').getByRole('row').nth(1).getByRole('button').click();
  }
  return { page, deaf };
}

test('a proposal that one tab has approved is not approved twice', async () => {
  const { page, deaf } = await twoTabsOnOneProposal();
  await button(page, 'Approve').click();
  await page.getByText('1 pairing is approved.').waitFor();

  await button(deaf, 'Approve').click();

  await deaf.getByText(CHANGED).waitFor();
  assert.equal((await recordsOf(page, 'pairings')).length, 1);
});

test('an approval is not taken back over what another tab noted of the pairing', async () => {
  const { page, deaf } = await twoTabsOnOneProposal();
  await button(page, 'Approve').click();
  await page.getByText('1 pairing is approved.').waitFor();
  await deaf.reload();
  await deaf.getByRole('table').getByRole('row').nth(1).getByRole('button').click();
  const undo = button(deaf, 'Undo the approval');
  await undo.waitFor();
  const [pairing] = Object.entries((await kept(page)).pairings);
  const answered = JSON.parse(pairing[1]);
  answered.mentor_answer = { accepted: { on: '2026-11-20' } };
  await plant(page, 'pairings', pairing[0], JSON.stringify(answered));

  await undo.click();

  await deaf.getByText(CHANGED).waitFor();
  assert.deepEqual(await recordsOf(page, 'pairings'), [answered]);
});

test('undoing a removal of a pairing takes the place of nothing that another tab put there', async () => {
  const { page, deaf } = await twoTabsOnOneProposal();
  await button(page, 'Approve').click();
  await page.getByText('1 pairing is approved.').waitFor();
  await deaf.reload();
  await deaf.getByRole('table').getByRole('row').nth(1).getByRole('button').click();
  const [[key, text]] = Object.entries((await kept(page)).pairings);
  await button(deaf, 'Undo the approval').click();
  await deaf.getByText('The approval is taken back.').waitFor();
  const theirs = { ...JSON.parse(text), handed_out_on: '2026-11-20' };
  await plant(page, 'pairings', key, JSON.stringify(theirs));

  await button(deaf, 'Undo').click();

  await deaf.getByText(CHANGED).waitFor();
  assert.deepEqual(await recordsOf(page, 'pairings'), [theirs]);
});

/** Two tabs on the page of one person; the second does not hear the first. */
async function twoTabsOnOnePerson() {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, PEOPLE, 'mentors');
  await go(page, '#/organise/people');
  const deaf = await deafTab(page);
  for (const one of [page, deaf]) {
    await one.getByRole('link', { name: 'Ann Ek' }).click();
    await title(one, 'Ann Ek').waitFor();
  }
  return { page, deaf, unit: (of) => of.getByLabel('Unit', { exact: true }) };
}

/** @param {import('playwright-core').Page} page */
async function removePerson(page) {
  await button(page, 'Remove the person').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
}

test('a person whom one tab has corrected is not removed by another', async () => {
  const { page, deaf, unit } = await twoTabsOnOnePerson();
  await unit(page).fill('Bridges');
  await button(page, 'Save the person').click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();

  await removePerson(deaf);

  await deaf.getByText(CHANGED).waitFor();
  const units = (await recordsOf(page, 'people')).map(({ profile }) => profile.unit);
  assert.deepEqual(units.sort(), ['Bridges', 'East']);
});

test('undoing a removal takes the place of nobody whom another tab has put there', async () => {
  const { page, deaf, unit } = await twoTabsOnOnePerson();
  await removePerson(page);
  await title(page, 'Ann Ek is removed').waitFor();
  await unit(deaf).fill('Bridges');
  await button(deaf, 'Save the person').click();
  await deaf.getByText(CHANGED_WORDS).waitFor();
  await button(deaf, 'Save mine in its place').click();
  await deaf.getByText('Saved in this browser', { exact: true }).waitFor();

  await button(page, 'Undo').click();

  await page.getByText(CHANGED).waitFor();
  const units = (await recordsOf(page, 'people')).map(({ profile }) => profile.unit);
  assert.deepEqual(units.sort(), ['Bridges', 'East']);
});

test('a removal of many is not undone into a programme that another tab has deleted', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, PEOPLE, 'mentors');
  await go(page, '#/organise/people');
  const deaf = await deafTab(page);
  await button(deaf, 'Choose all that were found').click();
  await button(deaf, 'Remove 2 people').click();
  await deaf.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await deaf.getByText('2 people are removed.').waitFor();
  await go(page, '#/organise/programme');
  await page.reload();
  await button(page, 'Delete this programme').click();
  const dialog = page.getByRole('dialog');
  const name = await page.getByLabel('Name of the programme').inputValue();
  await dialog.getByLabel('Type the programme’s name to confirm').fill(name);
  await dialog.getByRole('button', { name: 'Delete everything in it' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await button(deaf, 'Undo').click();

  await deaf.getByText(CHANGED).waitFor();
  assert.deepEqual(await recordsOf(page, 'people'), []);
  assert.deepEqual(await recordsOf(page, 'programmes'), []);
});

test('a programme that one tab has changed is saved by another only when it is said so', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, PEOPLE, 'mentors');
  await go(page, '#/organise/programme');
  const deaf = await deafTab(page);
  const name = (of) => of.getByLabel('Name of the programme');
  await name(page).fill('Upward');
  await button(page, 'Save').click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  await name(deaf).fill('Onward');

  await button(deaf, 'Save').click();

  await deaf.getByText(CHANGED_WORDS).waitFor();
  assert.equal(await name(deaf).inputValue(), 'Onward');
  const names = async () => (await recordsOf(page, 'programmes')).map((one) => one.name);
  assert.deepEqual(await names(), ['Upward']);
  await button(deaf, 'Save mine in its place').click();
  await deaf.getByText('Saved in this browser', { exact: true }).waitFor();
  assert.deepEqual(await names(), ['Onward']);
});

test('undoing the removal of a session takes the place of nothing that another tab put there', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await page.getByLabel('Or paste the text or the link').fill(PAIRING);
  await button(page, 'See what it is').click();
  await button(page, 'Keep it in this browser').click();
  await go(page, '#/sessions/new');
  await page.getByLabel('Date').fill('2027-03-02');
  await page.getByLabel('Starts at').fill('09:00');
  await button(page, 'Save the session').click();
  await title(page, /^Session with/).waitFor();
  const [[key, text]] = Object.entries((await kept(page)).together);
  await button(page, 'Remove the session').click();
  await page.getByText('The session is removed.').waitFor();
  // As the other tab knows it: not removed, and in another place.
  const theirs = JSON.parse(text);
  theirs.item.fields.push(['place', [[[0, 9], 'Room Linden']], [[0, 9]]]);
  await plant(page, 'together', key, JSON.stringify(theirs));

  await button(page, 'Undo').click();

  await page.getByText(CHANGED).waitFor();
  assert.deepEqual(await recordsOf(page, 'together'), [theirs]);
});

test('people of another programme stay where they are when another tab changes them', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, PEOPLE, 'mentors');
  await go(page, '#/organise/people');
  const names = async () => {
    const links = page.getByRole('table').getByRole('link');
    return (await links.allTextContents()).sort();
  };
  await expectSoon(async () => assert.deepEqual(await names(), ['Ann Ek', 'Cleo Grip']));
  const other = await tab(page);
  await go(other, '#/organise/programme/new');
  await title(other, 'New programme').waitFor();
  await other.getByLabel('Name of the programme').fill('Customer care');
  await button(other, 'Save').click();
  await title(other, 'Programme').waitFor();

  const chooser = other.getByLabel('Programme', { exact: true });
  await chooser.waitFor();
  const labels = await chooser.locator('option').allTextContents();
  const mine = labels.find((label) => label !== 'Customer care') ?? '';
  /** Turns to a programme; somebody who is in it tells that it is shown. */
  const turnTo = async (label, somebody) => {
    await go(other, '#/organise/people');
    await chooser.selectOption({ label });
    await other.getByRole('link', { name: somebody }).waitFor();
  };

  // News of single people, and news of so many that all may have changed.
  for (const [one, added] of [
    [OTHERS, 'Bo Falk'],
    [MANY_OTHERS, 'Dan Holt'],
  ]) {
    await importSheets(other, one, 'mentors');
    // What it changes after that is heard after that.
    await turnTo(mine, 'Ann Ek');
    await go(other, '#/organise/people/new');
    await other.getByLabel('Name', { exact: true }).fill(added);
    await other.getByRole('radio', { name: /^Mentee senior/ }).check();
    await button(other, 'Save the person').click();
    await other.getByText('Saved in this browser', { exact: true }).waitFor();
    await page.getByRole('link', { name: added }).waitFor();
    await turnTo('Customer care', 'Dag Holm');
  }

  assert.deepEqual(await names(), ['Ann Ek', 'Bo Falk', 'Cleo Grip', 'Dan Holt']);
});

test('an import on its way is not left without asking', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await title(page, 'Import a sign-up sheet').waitFor();
  const unsaved = () => page.locator('html[data-unsaved]').count();
  assert.equal(await unsaved(), 0);
  await chooseSheets(page, PEOPLE);
  await expectSoon(async () => assert.equal(await unsaved(), 1));
  /** @type {string[]} */
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });

  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  await expectSoon(async () => assert.deepEqual(asked, ['confirm']));
  await page.close({ runBeforeUnload: true });

  await expectSoon(async () => assert.deepEqual(asked, ['confirm', 'beforeunload']));
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await button(page, 'See who they are').click();
  await page.getByRole('button', { name: /^Import \d+ (person|people)$/ }).click();
  await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
  assert.equal(await unsaved(), 0);
});
